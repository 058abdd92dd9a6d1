"""Archives of a few stories, and newslint run over them from outside."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

ROOT = Path(__file__).parents[2]
TEXTS = (
    "The council met met on Monday to talk about the harbour.",
    "The ferry left the harbour on time, and nobody was hurt.",
    "She waited for a hour outside the court before the hearing began.",
    "The mayor said the the bridge would open in spring.",
)
TABLES = ("findings", "stories", "quarantine")


def rows(number: int = 12) -> list[dict[str, Any]]:
    """Stories, half of them with a slip in them."""
    desks = ("sport", "city", "world")
    return [
        {
            "id": f"s{k}",
            "text": f"{TEXTS[k % 4]} Story {k} of the day.\n",
            "desk": desks[k % 3],
            "date": f"2024-0{1 + k % 2}-03",
        }
        for k in range(number)
    ]


def parquet(path: Path, stories: Sequence[dict[str, Any]], group: int = 4) -> Path:
    pq.write_table(pa.Table.from_pylist(list(stories)), path, row_group_size=group)
    return path


def json_lines(path: Path, stories: Sequence[dict[str, Any]]) -> Path:
    data = "".join(json.dumps(row) + "\n" for row in stories).encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


def environment(**changes: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "NO_COLOR", "FORCE_COLOR")}
    return kept | {"PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(ROOT / ".pytest_cache" / "xdg")} | changes


def command(*args: str | Path) -> list[str]:
    return [sys.executable, "-m", "newslint", "archive", *map(str, args)]


def newslint(*args: str | Path, cwd: Path, **changes: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*args),
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        env=environment(**changes),
        check=False,
        timeout=250,
    )


def read(out: Path, table: str) -> list[dict[str, Any]]:
    """All rows of a table, in the order of their parts."""
    files = sorted((out / table).glob("part-*.parquet"))
    return [row for file in files for row in pq.read_table(file).to_pylist()]


def all_of(out: Path, *but: str) -> dict[str, list[str]]:
    """All that a run found, so that two runs can be compared; ``but`` are columns in which they may differ."""
    return {
        table: sorted(repr({key: value for key, value in row.items() if key not in but}) for row in read(out, table))
        for table in TABLES
    }

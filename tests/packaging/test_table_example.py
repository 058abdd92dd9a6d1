"""The example that checks a column of a table, as a script and as a function."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

SCRIPT = Path(__file__).parents[2] / "examples" / "lint_a_table.py"
TEXTS = ["It took a hour.", None, "First line.\nHe waited for for the bus."]


def test_the_script_writes_a_table_of_findings(tmp_path: Path) -> None:
    pq.write_table(pa.table({"nr": [7, 8, 9], "body": TEXTS}), tmp_path / "in.parquet")
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "in.parquet", "out.parquet", "--text", "body", "--id", "nr"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "3 stories, 2 findings\n"
    rows = pq.read_table(tmp_path / "out.parquet").to_pylist()
    assert [(row["id"], row["code"], row["line"], row["column"], row["found"]) for row in rows] == [
        (7, "GRM101", 1, 9, "a"),
        (9, "GRM150", 2, 11, "for for"),
    ]


def test_the_function_takes_settings_and_columns_with_holes() -> None:
    findings_of = runpy.run_path(str(SCRIPT))["findings_of"]
    found = list(findings_of([*TEXTS, float("nan")], [1, 2, 3, 4], ignore=["GRM150"]))
    assert [(row["id"], row["rule"], row["level"]) for row in found] == [(1, "a-or-an", "error")]

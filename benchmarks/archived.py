"""Archives for measures, and whether what came of one is whole: each story once, and the findings of another run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.stories import story
from newslint.archive.output import TABLES, Output

FILES = 8
_SHOWN = 3


def cut(count: int) -> list[range]:
    """The numbers of the stories in each file, of so many stories."""
    each = max(1, -(-count // FILES))
    return [range(start, min(count, start + each)) for start in range(0, count, each)]


def write(folder: Path, count: int) -> None:
    """An archive of so many stories, always the same."""
    folder.mkdir(parents=True, exist_ok=True)
    schema = pa.schema([(name, pa.string()) for name in ("id", "text", "desk", "date")])
    for at, numbers in enumerate(cut(count)):
        rows = pa.Table.from_pylist([_row(number) for number in numbers], schema=schema)
        pq.write_table(rows, folder / f"part-{at:02}.parquet")  # as most programs do: all rows in one group


def done(out: Path) -> int:
    """How many shards are written down as done."""
    return sum(file.read_bytes().count(b"\n") for file in (out / "manifest").glob("*.jsonl"))


def faults_of(out: Path, count: int, other: Path) -> Iterator[str]:
    """What is wrong with what a run made of an archive of so many stories, held against another run of it."""
    there = Counter(told for name in ("stories", "quarantine") for told in _ids(out, name))
    wanted = {_id(number) for number in range(count)}
    yield from _told("lost", wanted - there.keys())
    yield from _told("doubled", {told for told, times in there.items() if times > 1})
    yield from _told("never asked for", there.keys() - wanted)
    yield from _told("in quarantine", set(_ids(out, "quarantine")))
    if unfinished := [path.name for path in out.rglob(".*")]:
        yield f"files that are not whole were left: {', '.join(unfinished[:_SHOWN])}"
    for name in TABLES:
        here, those = (sorted(path.name for path in (folder / name).glob("part-*")) for folder in (out, other))
        if here != those:
            yield f"{name} has {len(here)} parts, and {len(those)} in another run"
        for part in sorted({*here} & {*those}):
            if not pq.read_table(out / name / part).equals(pq.read_table(other / name / part)):
                yield f"{name}/{part} is not as in another run"
    records = Output(str(out)).records().values()
    if (told := sum(record.stories + record.quarantined for record in records)) != count:
        yield f"the manifest knows of {told:,} stories of {count:,}"


def _told(what: str, stories: set[str]) -> Iterator[str]:
    """Stories of which there should be none."""
    if stories:
        yield f"{len(stories):,} stories {what}: {', '.join(sorted(stories)[:_SHOWN])}"


def _ids(out: Path, table: str) -> list[str]:
    """The stories of a table."""
    ids: list[str] = []
    for path in sorted((out / table).glob("*.parquet")):
        ids += pq.read_table(path, columns=["story"])["story"].to_pylist()
    return ids


def _row(number: int) -> dict[str, str]:
    """A story as a row."""
    desk = ("city", "world", "sport")[number % 3]
    return {"id": _id(number), "text": story(number), "desk": desk, "date": f"2024-{1 + number % 12:02}-03"}


def _id(number: int) -> str:
    """What a story goes by."""
    return f"s{number:07}"

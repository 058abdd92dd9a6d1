"""Archives that are damaged, and places that can take no more: what is lost is named, the rest is done."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from newslint.archive.inputs.base import Shard
from newslint.archive.inputs.parquet import Parquet
from newslint.archive.plan import Columns
from newslint.archive.storage import Place
from tests.archive.desk import json_lines, newslint, parquet, read, rows

RUN = ("--workers", "1", "--isolated", "--select", "GRM")


def damage(path: Path, group: int, column: str) -> None:
    """Spoil the pages of a column in a row group."""
    metadata = pq.ParquetFile(path).metadata.row_group(group)
    chunk = next(metadata.column(k) for k in range(metadata.num_columns) if metadata.column(k).path_in_schema == column)
    start = chunk.dictionary_page_offset or chunk.data_page_offset
    data = bytearray(path.read_bytes())
    data[start : start + chunk.total_compressed_size] = bytes(chunk.total_compressed_size)
    path.write_bytes(data)


def test_a_damaged_part_of_a_file_goes_into_quarantine_and_the_rest_is_read(tmp_path: Path) -> None:
    damage(parquet(tmp_path / "in.parquet", rows(12)), 1, "text")
    ended = newslint("in.parquet", "out", "--shard", "3", *RUN, cwd=tmp_path)
    assert ended.returncode == 0, ended.stderr
    assert "4 stories could not be read: see out/quarantine" in ended.stderr
    lost = read(tmp_path / "out", "quarantine")
    assert [story["story"] for story in lost] == ["s4", "s5", "s6", "s7"]
    assert {(story["kind"], story["source"]) for story in lost} == {("record", "in.parquet")}
    assert all(story["reason"].startswith("the file is damaged: ") for story in lost)
    assert [story["story"] for story in read(tmp_path / "out", "stories")] == [
        f"s{k}" for k in range(12) if k not in range(4, 8)
    ]


def test_stories_whose_names_are_damaged_too_go_by_their_place(tmp_path: Path) -> None:
    path = parquet(tmp_path / "in.parquet", rows(12))
    damage(path, 1, "text")
    damage(path, 1, "id")
    stories = list(Parquet().stories(Place(str(path)), Shard(0, str(path), 3, 9), Columns()))
    assert [story.id for story in stories] == ["s3", *(f"in.parquet:{k}" for k in range(4, 8)), "s8"]
    assert [bool(story.fault) for story in stories] == [False, *[True] * 4, False]


def test_a_store_that_fails_is_no_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = parquet(tmp_path / "in.parquet", rows(4))

    def broken(*_: object, **__: object) -> None:
        raise ConnectionResetError(104, "Connection reset by peer")

    monkeypatch.setattr(pq.ParquetFile, "iter_batches", broken)
    with pytest.raises(ConnectionResetError):
        list(Parquet().stories(Place(str(path)), Shard(0, str(path), 0, 4), Columns()))


def test_a_column_that_one_of_the_files_lacks_is_told_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    parquet(tmp_path / "in/a.parquet", rows(2))
    pq.write_table(pa.table({"id": ["x"], "body": ["The the one."]}), tmp_path / "in/b.parquet")
    ended = newslint("in", "out", *RUN, cwd=tmp_path)
    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1)
    assert "b.parquet has no column “text”; it has id, body" in ended.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("form", ["cut", "spoiled"])
def test_a_packed_file_that_is_damaged_is_named(tmp_path: Path, form: str) -> None:
    path = json_lines(tmp_path / "in.jsonl.gz", rows(400))
    data = bytearray(path.read_bytes())
    if form == "spoiled":
        data[200:400] = bytes(200)
    path.write_bytes(data[:-300])
    ended = newslint("in.jsonl.gz", "out", *RUN, cwd=tmp_path)
    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1)
    assert "in.jsonl.gz cannot be unpacked: " in ended.stderr

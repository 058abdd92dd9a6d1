"""The measure of archives sees what it is there to see."""

from __future__ import annotations

import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from benchmarks.archived import cut, faults_of
from benchmarks.stories import story
from newslint.archive.batch import tables
from newslint.archive.inputs.base import Shard
from newslint.archive.output import Output, part
from newslint.archive.stories import Answer, Story

COUNT = 10


def test_no_two_stories_are_alike_and_all_are_always_the_same() -> None:
    assert len({story(number) for number in range(200)}) == 200
    assert story(7) == story(7)


@pytest.mark.parametrize("count", [1, 7, 8, 9, 1000])
def test_an_archive_is_cut_without_a_rest(count: int) -> None:
    assert [number for numbers in cut(count) for number in numbers] == list(range(count))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Two equal runs; the first is given."""
    for name in ("one", "other"):
        output = Output(str(tmp_path / name))
        for numbers in cut(COUNT):
            answered = ((Story(f"s{number:07}", ""), [Answer(words=number)]) for number in numbers)
            output.add(output.put(Shard(numbers.start // 2), tables(answered), ""))
    return tmp_path / "one"


def faults(out: Path) -> str:
    return "; ".join(faults_of(out, COUNT, out.parent / "other"))


def test_a_run_that_is_whole_has_no_faults(out: Path) -> None:
    assert faults(out) == ""


def test_what_is_lost_doubled_or_changed_is_told(out: Path) -> None:
    first = pq.read_table(out / part("stories", 0))
    pq.write_table(first.take([0, 0]), out / part("stories", 0))
    (out / "findings/.newslint-1-x.tmp").touch()
    (out / part("findings", 1)).unlink()
    told = faults(out)
    for fault in (
        "1 stories lost: s0000001",
        "1 stories doubled: s0000000",
        "not whole were left: .newslint-1-x.tmp",
        "findings has 4 parts, and 5 in another run",
        "stories/part-00000000.parquet is not as in another run",
    ):
        assert fault in told


def test_a_story_in_quarantine_is_told(out: Path) -> None:
    crash = tables([(Story("s0000000", ""), [Answer(kind="crash")]), (Story("s0000001", ""), [Answer(words=1)])])
    Output(str(out)).put(Shard(0), crash, "")
    assert "1 stories in quarantine: s0000000" in faults(out)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_kills_are_read_as_they_are_given() -> None:
    from benchmarks.archive import Kill, kills_of

    assert kills_of("worker@30%,driver@2.5s") == [Kill("worker", 0.3), Kill("driver", seconds=2.5)]

"""Runs that are killed, stopped and gone on with: nothing is lost, and nothing is there twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.archive.desk import all_of, command, environment, json_lines, newslint, parquet, read, rows

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="finds processes in /proc")
MANY = 240
RUN = ("in.parquet", "out", "--shard", "6", "--workers", "2", "--isolated", "--select", "GRM")
ONE = ("in.jsonl", "out", "--isolated", "--select", "GRM")


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    desk = tmp_path_factory.mktemp("desk")
    parquet(desk / "in.parquet", rows(MANY))
    assert newslint(*RUN, cwd=desk).returncode == 0
    return all_of(desk / "out")


@pytest.fixture
def run(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A run that has done a shard, and has others before it."""
    parquet(tmp_path / "in.parquet", rows(MANY))
    with subprocess.Popen(
        command(*RUN), cwd=tmp_path, env=environment(), stderr=subprocess.PIPE, encoding="utf-8"
    ) as started:
        try:
            until(lambda: shards(tmp_path) > 0 or started.poll() is not None)
            yield started
        finally:
            started.kill()


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 200
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


def shards(desk: Path) -> int:
    """How many shards are written down as done."""
    return sum(len(file.read_text().splitlines()) for file in (desk / "out/manifest").glob("*.jsonl"))


def workers(run: subprocess.Popen[str]) -> list[int]:
    """The processes that a run started."""
    children = []
    for task in Path(f"/proc/{run.pid}/task").iterdir():
        with suppress(OSError):  # a thread may just have ended
            children += (task / "children").read_text().split()
    return [int(child) for child in children]


def lives(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_worker_that_is_killed_costs_nothing(
    tmp_path: Path, run: subprocess.Popen[str], undisturbed: dict[str, list[str]]
) -> None:
    os.kill(workers(run)[0], signal.SIGKILL)
    _, said = run.communicate(timeout=200)
    assert run.returncode == 0, said
    assert all_of(tmp_path / "out") == undisturbed


def test_a_run_that_is_killed_goes_on_where_it_was(
    tmp_path: Path, run: subprocess.Popen[str], undisturbed: dict[str, list[str]]
) -> None:
    left = workers(run)
    run.kill()
    run.communicate()
    done = shards(tmp_path)
    assert 0 < done < MANY / 6
    until(lambda: not any(map(lives, left)))
    again = newslint(*RUN, cwd=tmp_path)
    assert again.returncode == 0
    assert f"{done} shard{'s' * (done > 1)} done already, {MANY // 6 - done} to do" in again.stderr
    assert all_of(tmp_path / "out") == undisturbed
    assert shards(tmp_path) == MANY // 6
    assert not [file for file in (tmp_path / "out").rglob("*") if file.name.startswith(".")]


def test_an_interrupt_keeps_what_is_done(
    tmp_path: Path, run: subprocess.Popen[str], undisturbed: dict[str, list[str]]
) -> None:
    left = workers(run)
    run.send_signal(signal.SIGINT)
    _, said = run.communicate(timeout=60)
    assert run.returncode == 130
    assert said.splitlines()[-1].endswith(f"{MANY // 6} shards are done and kept; the same command goes on")
    assert not any(map(lives, left))
    assert newslint(*RUN, cwd=tmp_path).returncode == 0
    assert all_of(tmp_path / "out") == undisturbed


def test_a_run_goes_on_only_with_what_is_its_own(tmp_path: Path) -> None:
    json_lines(tmp_path / "in.jsonl", rows(3))
    assert newslint(*ONE, cwd=tmp_path).returncode == 0
    finished = newslint(*ONE, cwd=tmp_path)
    assert (finished.returncode, "1 shard done already, 0 to do" in finished.stderr) == (0, True)

    for given, why in (
        (("--ignore", "GRM150"), "other settings or rules"),
        (("--depth", "thorough"), "other settings or rules"),
        (("--shard", "2"), "other columns, formats or limits"),
    ):
        refused = newslint(*ONE, *given, cwd=tmp_path)
        assert (refused.returncode, f"out was begun with {why}: " in refused.stderr) == (2, True), refused.stderr
    json_lines(tmp_path / "in.jsonl", rows(5))
    refused = newslint(*ONE, cwd=tmp_path)
    assert (refused.returncode, "another input, or one that has changed since" in refused.stderr) == (2, True)

    assert newslint(*ONE, "--again", "--ignore", "GRM150", cwd=tmp_path).returncode == 0
    assert len(read(tmp_path / "out", "stories")) == 5
    assert {finding["rule"] for finding in read(tmp_path / "out", "findings")} == {"GRM101"}

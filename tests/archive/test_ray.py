"""The same archive by Ray: the same findings, also where an actor or a process that reads is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.archive.desk import all_of, command, environment, newslint, parquet, rows

pytest.importorskip("ray")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="finds processes in /proc"),
]
MANY = 120
RUN = ("in.parquet", "--shard", "6", "--workers", "2", "--isolated", "--select", "GRM")


def parent(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0


def below(run: int, called: str) -> list[int]:
    """The processes that a run started, or they did, with this in what they are called."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            above = process = int(entry.name)
            while above not in (0, 1, run):
                above = parent(above)
            try:
                line = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            except OSError:
                continue
            if above == run and called in line:
                found.append(process)
    return found


@pytest.mark.parametrize("victim", ["ray::", "newslint.archive.worker"])
def test_what_is_killed_under_ray_costs_nothing(tmp_path: Path, victim: str) -> None:
    parquet(tmp_path / "in.parquet", rows(MANY))
    assert newslint(*RUN, "alone", cwd=tmp_path).returncode == 0
    with subprocess.Popen(
        command(*RUN, "out", "--engine", "ray"),
        cwd=tmp_path,
        env=environment(),
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as run:
        try:
            while not list((tmp_path / "out/manifest").glob("*.jsonl")):
                assert run.poll() is None, run.communicate()
                time.sleep(0.05)
            killed = [process for process in below(run.pid, victim) if process != run.pid]
            os.kill(next(p for p in killed if victim != "ray::" or below(p, "archive.worker")), signal.SIGKILL)
            _, said = run.communicate(timeout=250)
        finally:
            run.kill()
    assert run.returncode == 0, said
    assert all_of(tmp_path / "out") == all_of(tmp_path / "alone")


def test_a_cluster_that_cannot_be_had_is_told_in_one_line(tmp_path: Path) -> None:
    parquet(tmp_path / "in.parquet", rows(6))
    ended = newslint(*RUN, "out", "--engine", "ray", cwd=tmp_path, RAY_ADDRESS="nowhere://x")
    assert ended.returncode == 2
    assert "newslint: Ray does not start: Module: nowhere does not exist" in ended.stderr.splitlines()[-1]

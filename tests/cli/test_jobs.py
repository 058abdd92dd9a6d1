"""Stories shared out among processes, seen from outside: the same words, the same ends, and nothing left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.test_ends import FLAWED, environment, newslint

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="another sort of signal there")

PLUGIN = '''
import os, signal, time
from pathlib import Path
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta, Rule
from newslint.text import Span

class Trouble(Rule):
    """Does to the process what the story says."""

    meta = Meta(code="HSE109", name="trouble", severity=Severity.ERROR, summary="S.", why="W.", bad=(), good=())

    def check(self, document):
        text = document.text
        if "crash" in text:
            raise ValueError("no good")
        if "killed" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "endless" in text:
            Path(f"{document.path}.pid").write_text(str(os.getpid()))
            time.sleep(600)
        if "slow" in text:
            Path(f"{document.path}.pid").write_text(str(os.getpid()))
            time.sleep(1)
        if "stubborn" in text:
            while True:
                try:
                    Path(f"{document.path}.pid").write_text(str(os.getpid()))
                    time.sleep(600)
                except KeyboardInterrupt:
                    pass
        if "found" in text:
            yield self.found(Span(0, 1), "Here.")
'''
STORIES = {
    "a.txt": FLAWED,
    "b.txt": "All is well.\n",
    "c.md": "# Found\n\nIt was found. He waited for for the bus.\n",
    "d.html": "<p>He waited <b>for</b> for the bus &mdash; it was found.</p>\n",
    "e.txt": "A hour went by. [newslint-ignore GRM101: as it was said]\n\nThe the bus came.\n",
    "f.txt": "Café 😀.\r\nHe waited for for the bus.\r\n",
}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "plugin/newslint_trouble-1.dist-info").mkdir(parents=True)
    (tmp_path / "plugin/newslint_trouble-1.dist-info/METADATA").write_text("Name: newslint-trouble\nVersion: 1\n")
    points = "[newslint.rules]\ntrouble = newslint_trouble\n"
    (tmp_path / "plugin/newslint_trouble-1.dist-info/entry_points.txt").write_text(points)
    (tmp_path / "plugin/newslint_trouble.py").write_text(PLUGIN)
    desk = tmp_path / "desk"
    desk.mkdir()
    for name, text in STORIES.items():
        (desk / name).write_bytes(text.encode())
    return desk


def plugged(desk: Path, **changes: str) -> dict[str, str]:
    path = os.pathsep.join([str(desk.parent / "plugin"), environment()["PYTHONPATH"]])
    return changes | {"PYTHONPATH": path}


def check(desk: Path, jobs: int, *args: str, cwd: Path | None = None, **changes: str) -> tuple[int, str, str]:
    args = ("check", "-j", str(jobs), "--cache-dir", "../cache", *args)
    done = newslint(*args, cwd=cwd or desk, **plugged(desk, **changes))
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("form", ["full", "json", "sarif"])
def test_the_report_is_the_same_whoever_does_the_work(desk: Path, form: str) -> None:
    (desk / "binary.txt").write_bytes(bytes(range(256)))
    (desk / "g.txt").write_text("A crash, and a hour.\n")
    alone = check(desk, 1, "--output-format", form, "--no-cache")
    assert (alone[0], alone[1].count("HSE109") > 0) == (2, True)
    assert "g.txt: the rule HSE109 trouble failed: ValueError: no good (check, line" in alone[2]
    assert check(desk, 2, "--output-format", form, "--no-cache") == alone


def test_results_are_kept_and_processes_need_not_be_copies(desk: Path) -> None:
    alone = check(desk, 1, "--no-cache")
    assert check(desk, 3, OPENBLAS_NUM_THREADS="2") == alone  # so numpy has threads, and no process is a copy
    assert len(list((desk.parent / "cache/results").glob("*/*"))) == len(STORIES)
    assert check(desk, 3) == alone


def test_fixes_baselines_and_differences_are_the_same(desk: Path) -> None:
    for jobs in (1, 2):
        assert check(desk, jobs, "--write-baseline", f"../{jobs}.json")[:2] == (0, "")
    assert (desk.parent / "1.json").read_text() == (desk.parent / "2.json").read_text()
    assert check(desk, 2, "--baseline", "../1.json")[:2] == (0, "")
    difference = check(desk, 1, "--diff")
    assert difference[1].count("\n+++ ") == 4
    assert check(desk, 2, "--diff") == difference
    other = desk.parent / "other"
    other.mkdir()
    for name, text in STORIES.items():
        (other / name).write_bytes(text.encode())
    assert check(desk, 2, "--fix") == check(desk, 1, "--fix", cwd=other)
    assert [(desk / name).read_bytes() for name in STORIES] == [(other / name).read_bytes() for name in STORIES]
    assert (desk / "a.txt").read_text() == "He waited for the bus.\n"
    assert {path.name for path in desk.iterdir()} == set(STORIES)


def test_standard_input_and_a_wrong_setting_are_told_as_always(desk: Path) -> None:
    args = ("check", "-", "a.txt", "b.txt", "--no-cache", "-j")
    one, two = (newslint(*args, jobs, cwd=desk, data=FLAWED, **plugged(desk)) for jobs in ("1", "2"))
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    (desk / "sport").mkdir()
    (desk / "sport/newslint.toml").write_text('tagger = "none"\n')
    (desk / "sport/z.txt").write_text(FLAWED)
    assert check(desk, 2) == check(desk, 1)
    assert check(desk, 2)[0] == 2


def test_a_story_that_costs_its_process_is_named_and_no_other_is_lost(desk: Path) -> None:
    (desk / "c2.txt").write_text("It was killed. He waited for for the bus.\n")
    code, out, err = check(desk, 2, "--output-format", "concise")
    assert err == ("newslint: c2.txt: not checked: its process was ended by the system (SIGKILL); is memory short?\n")
    assert code == 2
    (desk / "c2.txt").unlink()
    assert out == check(desk, 1, "--output-format", "concise")[1]


def lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text() if Path("/proc/self").exists() else True


def begun(desk: Path, *names: str) -> tuple[subprocess.Popen[bytes], list[int]]:
    """A run in processes of which two are at these stories, and those processes."""
    process = subprocess.Popen(
        [sys.executable, "-m", "newslint", "check", "-j", "2", "--fix", "--cache-dir", "../cache"],
        cwd=desk,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(**plugged(desk)),
        start_new_session=True,
    )
    marks = [desk / f"{name}.pid" for name in names]
    until = time.monotonic() + 100
    while not all(mark.exists() and mark.read_text() for mark in marks) and time.monotonic() < until:
        time.sleep(0.05)
    workers = [int(mark.read_text()) for mark in marks]
    assert process.pid not in workers
    return process, workers


@pytest.mark.parametrize("word", ["endless", "stubborn"])
def test_an_interrupt_ends_all_processes_and_leaves_nothing(desk: Path, word: str) -> None:
    for name in ("c1.txt", "c2.txt"):
        (desk / name).write_text(f"It was {word}.\n")
    before = {path.name for path in desk.iterdir()}
    process, workers = begun(desk, "c1.txt", "c2.txt")
    started = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: all of them hear it
    _, err = process.communicate(timeout=60)
    assert time.monotonic() - started < 20
    assert (process.returncode, err) == (130, b"")
    assert not any(map(lives, workers))
    assert {path.name for path in desk.iterdir() if path.suffix != ".pid"} == before


def test_no_process_goes_on_when_the_one_that_started_it_was_killed(desk: Path) -> None:
    for name in (f"c{k}.txt" for k in range(30)):
        (desk / name).write_text(f"It was slow in {name}.\n")
    process, workers = begun(desk, "c0.txt", "c10.txt")
    process.kill()
    _, err = process.communicate(timeout=60)  # they hold the pipes as long as they live
    assert (process.returncode, err) == (-signal.SIGKILL, b"")
    for _ in range(100):  # a process may close its pipes a moment before it is gone
        if not any(map(lives, workers)):
            break
        time.sleep(0.1)
    assert not any(map(lives, workers))
    assert not (desk / "c9.txt.pid").exists()


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "1.5", ""])
def test_a_wrong_number_of_processes_is_told(desk: Path, jobs: str) -> None:
    done = newslint("check", "--jobs", jobs, cwd=desk)
    assert (done.returncode, f"write a number from 1, or auto, not “{jobs}”" in done.stderr) == (2, True)

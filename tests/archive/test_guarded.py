"""Stories that end or hold up the process that reads them, and processes that are ended by others."""

from __future__ import annotations

import pickle
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.archive import guarded
from newslint.archive.errors import ArchiveError, StoppedError
from newslint.archive.guarded import GuardedReader
from newslint.archive.plan import Plan
from newslint.archive.stories import Answer, Story

PLAN = Plan(isolated=True, select=("GRM150",))
WORKER = """
import os, sys, time
from pathlib import Path
import newslint.archive.stories as stories
check = stories.check_story
def odd(story, plan):
    if "KILL" in story.text:
        os.kill(os.getpid(), 9)
    if "ONCE" in story.text and not Path(sys.argv[1]).exists():
        Path(sys.argv[1]).touch()
        os._exit(3)
    if "HANG" in story.text:
        time.sleep(600)
    return check(story, plan)
stories.check_story = odd
from newslint.archive import worker
worker._LEFT = float(sys.argv[2])
worker.main()
"""


@pytest.fixture
def odd_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that ends or hangs where a story says so."""
    (tmp_path / "worker.py").write_text(WORKER)
    monkeypatch.setattr(guarded, "WORKER", (sys.executable, str(tmp_path / "worker.py"), str(tmp_path / "once"), "30"))


def answers(reader: GuardedReader, *texts: str) -> list[Answer]:
    try:
        return [answer for _, of_one in reader.check([Story(text, text) for text in texts]) for answer in of_one]
    finally:
        reader.close()


@pytest.mark.usefixtures("odd_worker")
def test_a_story_that_ends_its_process_goes_into_quarantine_and_no_other() -> None:
    found = answers(GuardedReader(PLAN), "The the one.", "KILL", "The the two.", "KILL me too.", "The the three.")
    assert [answer.kind for answer in found] == ["", "crash", "", "crash", ""]
    assert [len(answer.findings) for answer in found] == [1, 0, 1, 0, 1]
    assert "ended 2 times, the last time by SIGKILL" in found[1].reason


@pytest.mark.usefixtures("odd_worker")
def test_a_story_is_not_blamed_for_a_process_that_is_lost_once() -> None:
    found = answers(GuardedReader(PLAN), "The the one.", "ONCE upon upon a time.", "The the two.")
    assert [(answer.kind, len(answer.findings)) for answer in found] == [("", 1)] * 3


@pytest.mark.usefixtures("odd_worker")
def test_a_story_that_takes_too_long_goes_into_quarantine() -> None:
    found = answers(GuardedReader(PLAN._replace(seconds=2)), "The the one.", "HANG", "The the two.")
    assert [answer.kind for answer in found] == ["", "timeout", ""]
    assert found[1].reason == "not read within 2 seconds"


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs a timer of the system")
@pytest.mark.usefixtures("odd_worker")
def test_a_process_that_hangs_ends_by_itself_when_nobody_is_there_to_end_it() -> None:
    with subprocess.Popen((*guarded.WORKER[:-1], "0.5"), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        pickle.dump(PLAN._replace(seconds=0.5).plain(), process.stdin)
        pickle.dump([Story("a", "HANG")], process.stdin)
        process.stdin.flush()
        try:
            assert process.wait(120) == -signal.SIGALRM
        finally:
            process.kill()


def test_a_process_that_does_not_start_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guarded, "WORKER", (sys.executable, "-c", "raise SystemExit(7)"))
    with pytest.raises(ArchiveError, match="does not start: it ends by exit code 7"):
        answers(GuardedReader(PLAN), "One.")


def test_settings_that_are_not_those_expected_are_an_error() -> None:
    with pytest.raises(ArchiveError, match="not the same on all machines"):
        answers(GuardedReader(PLAN, "something else"), "One.")


def test_wrong_settings_are_told_as_they_are() -> None:
    with pytest.raises(ArchiveError, match="GRM999"):
        answers(GuardedReader(PLAN._replace(select=("GRM999",))), "One.")


def test_a_reader_that_was_stopped_reads_no_more() -> None:
    reader = GuardedReader(PLAN)
    assert len(list(reader.check([Story("a", "The the one.")]))) == 1
    reader.stop()
    with pytest.raises(StoppedError):
        list(reader.check([Story("c", "The the three.")]))
    reader.close()

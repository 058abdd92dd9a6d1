"""Signs of life, for those who watch."""

import io

import pytest

from newslint.cli import _progress
from newslint.engine.finding import Finding, Severity
from newslint.engine.report import Report
from newslint.service.events import Checked, Event, Failed, NotConverged
from newslint.service.source import Source
from newslint.text import Document, Span


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def checked(name: str, *findings: Finding) -> Checked:
    return Checked(Source(name), Document("x", name), Report(name, findings), b"")


CLEAN = [checked(f"{k}.txt") for k in range(3)]
FOUND = checked("3.txt", Finding("ABC101", "name", Span(0, 1), "Message.", Severity.ERROR))


def run(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, *events: Event, wait: float = -1, quiet: bool = False
) -> str:
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr("sys.stdout", io.StringIO())
    monkeypatch.setenv("COLUMNS", "50")
    monkeypatch.delenv("TERM", raising=False)
    monkeypatch.setattr(_progress, "_PATIENCE", wait)
    monkeypatch.setattr(_progress, "_PAUSE", wait)
    for event in _progress.watched(iter(events), 4, quiet=quiet):
        name = event.name if isinstance(event, Failed | NotConverged) else event.source.name
        stream.write(f"<{name}>")
    return stream.getvalue()


def test_a_long_run_says_how_far_it_is_and_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = run(monkeypatch, Terminal(), *CLEAN)
    first = "newslint: [#####.................] 1 of 4 stories"
    assert shown.startswith(f"<0.txt>\r{first}<1.txt>\r")
    assert shown.endswith("\r" + " " * len(first) + "\r")


def test_the_line_makes_room_for_what_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    for event in (FOUND, Failed("3.txt", "binary")):
        shown = run(monkeypatch, Terminal(), *CLEAN, event)
        assert " 3 of 4 stories\r" + " " * 49 + "\r<3.txt>\rnewslint: [######################] 4 of 4 stories" in shown


def test_all_events_of_a_story_count_once(monkeypatch: pytest.MonkeyPatch) -> None:
    events = NotConverged("a.txt", ("ABC101",)), Failed("a.txt", "not mended"), checked("a.txt")
    shown = run(monkeypatch, Terminal(), *events)
    assert "1 of 4" in shown
    assert "2 of 4" not in shown


def test_a_narrow_terminal_shows_the_numbers_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_progress, "_SHORTEST", 30)
    assert "\rnewslint: 1 of 4 stories" in run(monkeypatch, Terminal(), *CLEAN)


def test_a_short_run_an_unwatched_and_a_quiet_one_say_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    told = "<0.txt><1.txt><2.txt>"
    assert run(monkeypatch, Terminal(), *CLEAN, wait=1e9) == told
    assert run(monkeypatch, io.StringIO(), *CLEAN) == told
    assert run(monkeypatch, Terminal(), *CLEAN, quiet=True) == told


def told_of_shards(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, *, quiet: bool = False) -> str:
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("TERM", raising=False)
    for name in ("_PATIENCE", "_PAUSE", "_SELDOM"):
        monkeypatch.setattr(_progress, name, -1)
    records = [100, 200]
    assert list(_progress.shards(records, 5, 2, int, quiet=quiet)) == records
    return stream.getvalue()


def test_a_run_in_shards_says_how_many_are_done_and_how_fast(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = told_of_shards(monkeypatch, Terminal())
    assert "] 3 of 5 shards, " in shown
    assert "] 4 of 5 shards, " in shown
    assert shown.endswith("\r")


def test_a_log_gets_a_plain_line_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = told_of_shards(monkeypatch, io.StringIO()).splitlines()
    assert [line.partition(",")[0] for line in lines] == ["newslint: 3 of 5 shards", "newslint: 4 of 5 shards"]
    assert told_of_shards(monkeypatch, io.StringIO(), quiet=True) == ""

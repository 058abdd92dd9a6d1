"""Signs of life, for those who watch."""

import io

import pytest

from newslint.cli import _terminal


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def run(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, patience: float) -> str:
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(_terminal, "_PATIENCE", patience)
    monkeypatch.setattr(_terminal, "_PAUSE", patience)
    assert list(_terminal.progress(["a", "b", "c"])) == ["a", "b", "c"]
    return stream.getvalue()


def test_a_long_run_says_how_far_it_is_and_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = run(monkeypatch, Terminal(), -1)
    assert "\rnewslint: 1 of 3 stories" in shown
    assert shown.endswith("\r" + " " * len("newslint: 2 of 3 stories") + "\r")


def test_a_short_run_and_an_unwatched_one_say_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, Terminal(), 1e9) == ""
    assert run(monkeypatch, io.StringIO(), -1) == ""


@pytest.mark.parametrize(
    ("stream", "environment", "want"),
    [
        (Terminal(), {}, True),
        (Terminal(), {"TERM": "dumb"}, False),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (io.StringIO(), {}, False),
        (io.StringIO(), {"FORCE_COLOR": "1"}, True),
        (Terminal(), {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
)
def test_colour(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, environment: dict[str, str], want: bool) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert _terminal.wants_colour(stream) is want

"""Messages in lines that fit the terminal."""

from __future__ import annotations

import io
import re

import pytest

from newslint.engine.finding import Finding, Severity
from newslint.engine.report import Report
from newslint.reporters import reporter
from newslint.text import Document, Span

MESSAGE = "This is a long message that says, in a good many words, what was seen and what would do instead."


def shown(form: str, width: int | None, *, path: str = "a.txt", colour: bool = False) -> str:
    out = io.StringIO()
    document = Document("He waited.\n", path)
    finding = Finding("GRM150", "doubled-word", Span(3, 9), MESSAGE, Severity.ERROR)
    reporter(form)(out, width=width, colour=colour).file(document, Report(path, (finding,)))
    return out.getvalue()


@pytest.mark.parametrize("form", ["full", "grouped"])
@pytest.mark.parametrize("width", [40, 60, 80, 100])
@pytest.mark.parametrize("path", ["a.txt", "desk/foreign/stories/summit.txt"])
def test_every_line_fits_and_no_word_is_lost(form: str, width: int, path: str) -> None:
    text = shown(form, width, path=path)
    assert max(len(line) for line in text.splitlines() if path not in line or len(path) + 25 < width) <= width
    assert f"{MESSAGE} (doubled-word)" in " ".join(text.split())


@pytest.mark.parametrize("form", ["full", "grouped"])
def test_what_is_no_terminal_gets_one_line(form: str) -> None:
    assert any(line.endswith(f"{MESSAGE} (doubled-word)") for line in shown(form, None).splitlines())


def test_colours_take_no_room() -> None:
    painted = shown("full", 60, colour=True)
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == shown("full", 60)

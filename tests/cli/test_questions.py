"""Questions on a terminal hear Ctrl-C whenever it comes."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress

import click
import pytest

from newslint.cli._questions import questions

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="another sort of question there")


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Where keys are pressed, as standard input reads them."""
    read, write = os.pipe()
    with os.fdopen(read) as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        yield write
        with suppress(OSError):
            os.close(write)


def test_lines_answer_one_by_one_and_an_empty_one_is_the_default(keys: int, capsys: pytest.CaptureFixture[str]) -> None:
    os.write(keys, "t\n\nthe café\n  \nat last\n".encode())
    with questions() as asked:
        assert [asked.ask("Key", "?", shown=False), asked.ask("Words", "a apple")] == ["t", "a apple"]
        assert [asked.ask("Reason"), asked.ask("Reason")] == ["the café", "at last"]
    assert capsys.readouterr().out == "Key: Words [a apple]: Reason: Reason: Reason: "


def test_an_interrupt_that_something_swallowed_ends_the_next_question(keys: int) -> None:
    os.write(keys, b"t\n")
    with questions() as asked:
        with suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        with pytest.raises(click.Abort):
            asked.ask("Key")


def test_an_interrupt_just_before_the_terminal_is_read_ends_the_question(
    keys: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody presses a key, so a wait that lost the signal would never end; the handler of Python is left out."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    monkeypatch.setattr(click, "echo", lambda *_, **__: signal.raise_signal(signal.SIGINT))
    try:
        with questions() as asked, pytest.raises(click.Abort):
            asked.ask("Key")
    finally:
        signal.signal(signal.SIGINT, before)
    assert keys


def test_the_end_of_input_ends_a_question(keys: int) -> None:
    os.close(keys)
    with questions() as asked, pytest.raises(click.Abort):
        asked.ask("Key")

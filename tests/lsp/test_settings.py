"""Settings of the editor and beside the stories, and what is told of those that are wrong."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

from newslint.engine.finding import Severity
from newslint.lsp.preferences import Preferences, read_preferences
from newslint.service.config import ConfigError
from tests.lsp.editor import Editor, capabilities

TEXT = "It took a hour for the the staff.\n"


@pytest.fixture
def here(editor: Editor, root: Path) -> Iterator[str]:
    """A story in the folder that the editor has open, and settings as they were afterwards."""
    yield (root / "story.txt").as_uri()
    (root / "newslint.toml").unlink(missing_ok=True)
    editor.configure(None)


def codes(found: list[types.Diagnostic]) -> list[str]:
    return [str(diagnostic.code) for diagnostic in found]


def test_a_settings_file_counts_and_is_read_again_when_it_changes(editor: Editor, root: Path, here: str) -> None:
    settings = root / "newslint.toml"
    settings.write_text('ignore = ["GRM101"]\n', encoding="utf-8")
    assert codes(editor.open(here, TEXT)) == ["GRM150"]
    settings.write_text('select = ["GRM101"]\n', encoding="utf-8")
    editor.file_changed(settings)
    assert codes(editor.diagnostics(here)) == ["GRM101"]


def test_settings_of_the_editor_go_before_those_of_files(editor: Editor, root: Path, here: str) -> None:
    (root / "newslint.toml").write_text('select = ["GRM101"]\n', encoding="utf-8")
    editor.open(here, TEXT)
    editor.configure({"select": ["GRM150"], "level": "", "ignore": None})
    assert codes(editor.diagnostics(here)) == ["GRM150"]
    editor.configure({"enable": False})
    assert codes(editor.diagnostics(here)) == []


def test_settings_that_are_wrong_are_told_once(editor: Editor, here: str) -> None:
    editor.open(here, TEXT)
    editor.configure({"levle": "error"})
    assert codes(editor.diagnostics(here)) == ["GRM101", "GRM150"]
    end = types.Position(1, 0)
    editor.change(here, types.TextDocumentContentChangePartial(types.Range(end, end), "More.\n"))
    assert editor.messages == ["newslint: the editor’s settings: there is no “levle”; did you mean “level”?"]


def test_a_settings_file_that_is_wrong_is_told(editor: Editor, root: Path, here: str) -> None:
    (root / "newslint.toml").write_text('ignroe = ["GRM101"]\n', encoding="utf-8")
    assert editor.open(here, TEXT) == []
    (message,) = editor.messages
    assert "there is no setting “ignroe”; did you mean “ignore”?" in message


def test_each_folder_has_its_own_settings(editor: Editor, root: Path, here: str) -> None:
    desk = root / "desk"
    desk.mkdir(exist_ok=True)
    (desk / "newslint.toml").write_text('ignore = ["GRM150"]\n', encoding="utf-8")
    assert codes(editor.open((desk / "story.txt").as_uri(), TEXT)) == ["GRM101"]
    assert codes(editor.open(here, TEXT)) == ["GRM101", "GRM150"]


def test_an_editor_that_cannot_be_asked_sends_its_settings(tmp_path: Path) -> None:
    plain = Editor(tmp_path, capabilities(plain=True), {"ignore": ["GRM101"]})
    try:
        assert codes(plain.open("untitled:a", TEXT)) == ["GRM150"]
        plain.configure({"ignore": ["GRM150"]})
        assert codes(plain.diagnostics("untitled:a")) == ["GRM101"]
    finally:
        assert plain.leave() == 0


@pytest.mark.parametrize(
    ("given", "read"),
    [
        (None, Preferences()),
        ({"delay": 0, "trace": {"server": "off"}, "command": ["newslint"]}, Preferences(delay=0)),
        ({"level": "advice", "select": []}, Preferences(changes=(("level", Severity.ADVICE),))),
        ({"reason": " a  name "}, Preferences(reason="a name")),
    ],
)
def test_preferences(given: Any, read: Preferences) -> None:
    assert read_preferences(given) == read


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([], "must be a table"),
        ({"delay": "soon"}, "delay must be a whole number, not “soon”"),
        ({"delay": True}, "delay must be a whole number, not true"),
        ({"delay": -1}, "delay must be 0 to 10000 milliseconds, not -1"),
        ({"enable": "no"}, "enable must be true or false"),
        ({"level": "loud"}, "level must be one of"),
        ({"reason": "<b>"}, "a reason has at most"),
    ],
)
def test_preferences_that_are_wrong(given: Any, said: str) -> None:
    with pytest.raises(ConfigError, match="the editor’s settings") as caught:
        read_preferences(given)
    assert said in str(caught.value)


def test_without_the_library_the_command_says_what_to_install() -> None:
    code = "import sys; sys.modules['pygls'] = None; from newslint.__main__ import run; sys.argv[1:] = ['lsp']; run()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, input="")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "newslint: a language server needs pygls: pip install 'newslint[lsp]'\n"

"""What an editor is answered: hovers, the outline, actions and what they do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lsprotocol import types

from tests.lsp.editor import Editor, capabilities

STORY = """Council to close two bridges

Jane Hart, the council leader, said on Monday that 40 people would wait for a hour.

Ms Hart thanked the the staff. Later 41 people came.
"""
HOUR = types.Range(types.Position(2, 76), types.Position(2, 77))
THE = types.Range(types.Position(4, 18), types.Position(4, 18))


@pytest.fixture
def story(editor: Editor, root: Path) -> str:
    """A story that lies in a file."""
    path = root / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    editor.open(path.as_uri(), STORY)
    return path.as_uri()


def only(actions: list[types.CodeAction], start: str) -> types.CodeAction:
    (found,) = [action for action in actions if action.title.startswith(start)]
    return found


def test_the_page_of_a_rule_is_shown_where_it_found_something(editor: Editor, story: str) -> None:
    shown = editor.hover(story, 2, 76)
    assert "Write “an” before “hour”" in shown
    assert "**GRM101 a-or-an**" in shown
    assert "Precision: " in shown
    assert editor.hover(story, 3, 0) == ""


def test_a_person_is_shown_with_title_and_places(editor: Editor, story: str) -> None:
    shown = editor.hover(story, 4, 4)
    assert shown.startswith("**Jane Hart**")
    assert "line 3: Jane Hart" in shown
    assert "line 5: " in shown


def test_a_figure_is_shown_with_those_of_the_same_thing(editor: Editor, story: str) -> None:
    shown = editor.hover(story, 2, 52)
    assert shown.startswith("**40 people**")
    assert "line 5: 41 people" in shown


def test_the_outline_has_the_facts(editor: Editor, story: str) -> None:
    outline = {symbol.name: symbol for symbol in editor.symbols(story)}
    assert [child.name for child in outline["People"].children] == ["Jane Hart, council leader (2)"]
    assert {"40 people", "41 people"} <= {child.name for child in outline["Quantities"].children}


def test_a_fix_is_an_action(editor: Editor, story: str) -> None:
    action = only(editor.actions(story, HOUR), "Write “an”")
    assert action.kind == "quickfix"
    assert action.is_preferred
    assert action.diagnostics
    assert [d.code for d in action.diagnostics] == ["GRM101"]
    editor.apply(action.edit)
    assert "for an hour" in editor.texts[story]
    assert [d.code for d in editor.diagnostics(story)] == ["GRM150"]


def test_all_safe_fixes_are_one_action(editor: Editor, story: str) -> None:
    (action,) = editor.actions(story, HOUR, ["source.fixAll"])
    assert action.kind == "source.fixAll.newslint"
    assert action.edit is None
    editor.apply(editor.resolve(action).edit)
    assert editor.texts[story] == STORY.replace("a hour", "an hour").replace("the the", "the")
    assert editor.diagnostics(story) == []
    assert editor.actions(story, HOUR, ["source.fixAll"]) == []


def test_all_safe_fixes_are_a_command_too(editor: Editor, story: str) -> None:
    editor.run(only(editor.actions(story, HOUR), "Make all 2 safe fixes"))
    assert "for an hour" in editor.texts[story]
    assert editor.diagnostics(story) == []


def test_other_kinds_of_actions_are_not_given(editor: Editor, story: str) -> None:
    assert editor.actions(story, HOUR, ["refactor"]) == []
    assert {action.kind for action in editor.actions(story, HOUR, ["quickfix"])} == {"quickfix"}
    assert editor.actions(story, types.Range(types.Position(0, 0), types.Position(0, 3)), ["quickfix"]) == []


def test_a_finding_in_plain_text_is_ignored_beside_the_story(editor: Editor, story: str, root: Path) -> None:
    editor.run(only(editor.actions(story, HOUR), "Ignore GRM101 here"), "as it was sung")
    beside = root / "story.txt.newslint"
    try:
        assert 'reason = "as it was sung"' in beside.read_text(encoding="utf-8")
        assert [d.code for d in editor.again(story)] == ["GRM150"]
        assert editor.texts[story] == STORY
        assert editor.messages == ["Written down in story.txt.newslint."]
    finally:
        beside.unlink()


def test_a_finding_in_markdown_is_ignored_by_a_comment(editor: Editor, root: Path) -> None:
    path = root / "story.md"
    path.write_text(STORY, encoding="utf-8")
    uri = path.as_uri()
    editor.open(uri, STORY, "markdown")
    editor.run(only(editor.actions(uri, HOUR), "Ignore GRM101 here"))
    assert "<!-- newslint: ignore[GRM101] accepted in the editor -->\nJane Hart" in editor.texts[uri]
    assert [d.code for d in editor.diagnostics(uri)] == ["GRM150"]


def test_a_finding_in_a_story_never_saved_is_ignored_by_a_line(editor: Editor) -> None:
    uri = "untitled:Untitled-2"
    editor.open(uri, STORY)
    editor.run(only(editor.actions(uri, THE), "Ignore GRM150 here"), "an echo")
    assert "[newslint-ignore GRM150: an echo]\nMs Hart" in editor.texts[uri]
    assert [d.code for d in editor.diagnostics(uri)] == ["GRM101"]


def test_a_reason_that_cannot_be_written_is_told(editor: Editor, story: str) -> None:
    editor.run(only(editor.actions(story, HOUR), "Ignore GRM101 here"), "--> no")
    assert [message.partition(":")[0] for message in editor.messages] == ["newslint"]
    assert "not ignored: a reason has" in editor.messages[0]


def test_words_are_accepted_in_the_house(editor: Editor, story: str, root: Path) -> None:
    editor.run(only(editor.actions(story, THE), "Accept “"), "the name of a band")
    house = root / "newslint.toml"
    try:
        assert 'reason = "the name of a band"' in house.read_text(encoding="utf-8")
        assert [d.code for d in editor.again(story)] == ["GRM101"]
    finally:
        house.unlink()


def test_a_place_that_has_changed_is_told(editor: Editor, story: str) -> None:
    action = only(editor.actions(story, HOUR), "Ignore GRM101 here")
    start = types.Position(0, 0)
    editor.change(story, types.TextDocumentContentChangePartial(types.Range(start, start), "New: "))
    editor.run(action)
    assert editor.messages == ["newslint: not ignored: The story has changed: ask again where the finding is now."]


def test_why_gives_the_page_of_the_rule(editor: Editor, story: str) -> None:
    page = editor.run(only(editor.actions(story, HOUR), "Why? GRM101"))
    assert page.startswith("# GRM101 a-or-an")
    assert "What it leaves alone:" in page
    assert editor.messages[0].startswith("GRM101 a-or-an: ")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor that can do little."""
    found = Editor(tmp_path_factory.mktemp("plain"), capabilities(plain=True))
    yield found
    assert found.leave() == 0


def test_an_editor_that_can_do_little_is_served(plain: Editor) -> None:
    uri = "untitled:plain"
    found = plain.open(uri, STORY)
    assert [d.related_information for d in found] == [None, None]
    assert plain.hover(uri, 4, 4).startswith("Jane Hart, council leader\n")
    assert {"People", "Jane Hart, council leader (2)"} <= {symbol.name for symbol in plain.symbols(uri)}
    (action,) = plain.actions(uri, HOUR, ["source.fixAll.newslint"])
    plain.apply(action.edit)
    assert plain.diagnostics(uri) == []

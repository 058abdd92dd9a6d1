"""What an editor is told of open stories."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from lsprotocol import types

from newslint import lint
from newslint.lsp.positions import Positions
from tests.lsp.editor import Editor, capabilities

STORY = """Council to close two bridges

Jane Hart, the council leader, said on Monday that two bridges would close in a hour.

“We has no choice,” Ms Hart said. The the work will cost £2 million 😀, and a engineer was there.

The Ministry of Works (MOW) declined to comment.
"""
NAME = "untitled:Untitled-1"


def codes(found: list[types.Diagnostic]) -> list[str]:
    return [str(diagnostic.code) for diagnostic in found]


def expected(text: str, name: str = "story.txt", encoding: str = "utf-16") -> list[tuple[str, types.Range, str]]:
    """What a fresh check finds in a text."""
    positions = Positions(text, encoding)
    return [(f.code, positions.range(f.span), f.message) for f in lint(text, name=name, isolated=True).findings]


def told(found: list[types.Diagnostic]) -> list[tuple[str, types.Range, str]]:
    return [(str(d.code), d.range, d.message) for d in found]


def insert(line: int, character: int, text: str) -> types.TextDocumentContentChangePartial:
    place = types.Position(line, character)
    return types.TextDocumentContentChangePartial(types.Range(place, place), text)


def test_a_story_that_was_never_saved_is_read(editor: Editor) -> None:
    found = editor.open(NAME, STORY)
    assert told(found) == expected(STORY)
    assert {"GRM101", "GRM150"} <= set(codes(found))
    assert {d.source for d in found} == {"newslint"}


def test_a_change_is_read(editor: Editor) -> None:
    editor.open(NAME, STORY)
    found = editor.change(NAME, insert(2, 0, "An union met. "))
    assert told(found) == expected(editor.texts[NAME])
    assert editor.texts[NAME].splitlines()[2].startswith("An union met. Jane")


def test_only_the_last_of_many_quick_changes_is_shown(editor: Editor) -> None:
    editor.open(NAME, STORY)
    for letter in "An union met. ":
        editor.change(NAME, insert(0, 0, letter), wait=False)
    assert told(editor.diagnostics(NAME)) == expected(editor.texts[NAME])


def test_severities_are_those_of_the_rules(editor: Editor) -> None:
    found = {d.code: d.severity for d in editor.open(NAME, STORY)}
    assert found["GRM101"] == types.DiagnosticSeverity.Error


def test_second_places_are_shown(editor: Editor) -> None:
    text = "The organisers met at noon in the hall.\n\nThe organizers met again, and the organisers left.\n"
    related = [place for d in editor.open(NAME, text) for place in d.related_information or ()]
    assert related
    assert all(place.location.uri == NAME and place.message for place in related)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("markdown", "# A vote\n\nIt took **a** hour, `a hour` of code.\n"),
        ("html", "<p>It took <b>a</b> hour.</p><script>a hour</script>\n"),
        ("plaintext", "It took a hour.\n"),
    ],
)
def test_formats_are_known_by_the_language_of_the_editor(editor: Editor, language: str, text: str) -> None:
    assert codes(editor.open(f"untitled:{language}", text, language)) == ["GRM101"]


def test_the_name_of_a_file_counts_for_more_than_the_language(editor: Editor, root: Path) -> None:
    uri = (root / "page.html").as_uri()
    assert codes(editor.open(uri, "<p>It took <b>a</b> hour.</p>\n", "plaintext")) == ["GRM101"]


@pytest.mark.parametrize("language", ["python", "json"])
def test_what_is_no_story_is_left_alone(editor: Editor, language: str) -> None:
    assert editor.open(f"untitled:{language}", "It took a hour.\n", language) == []
    assert editor.hover(f"untitled:{language}", 0, 8) == ""
    assert editor.messages == []


def test_a_closed_story_shows_nothing(editor: Editor) -> None:
    editor.open("untitled:closed", STORY)
    assert editor.close("untitled:closed") == []


def test_half_a_character_does_no_harm(editor: Editor) -> None:
    assert editor.open("untitled:half", "It took a hour \udc00.\n") == []
    assert told(editor.open(NAME, STORY)) == expected(STORY)


EDITS = ("a hour ", "the ", "The the ", "\n\n", "é", "😀 ", ", ", "’s", " said on Monday", "", "", "", "\r\n", "12 ")


@pytest.fixture
def quick() -> Iterator[Editor]:
    """An editor that counts in UTF-8 and lets nothing rest."""
    found = Editor(None, capabilities("utf-8"), {"delay": 0})
    found.settings = {"delay": 0}
    yield found
    assert found.leave() == 0


@pytest.mark.slow
def test_after_500_edits_all_is_as_a_fresh_check_says(quick: Editor) -> None:
    lot = random.Random(17)
    assert quick.encoding == "utf-8"
    quick.open(NAME, STORY)
    for k in range(500):
        text = quick.texts[NAME]
        start = lot.randrange(len(text) + 1)
        new = lot.choice(EDITS)
        end = min(len(text), start + lot.randrange(12) * (not new or lot.random() < 0.3))
        positions = Positions(text, "utf-8")
        place = types.Range(positions.position(start), positions.position(end))
        quick.change(NAME, types.TextDocumentContentChangePartial(place, new), wait=False)
        if len(text) > 2 * len(STORY):
            quick.change(NAME, types.TextDocumentContentChangeWholeDocument(STORY), wait=False)
        if k % 5 == 4:
            assert told(quick.diagnostics(NAME)) == expected(quick.texts[NAME], encoding="utf-8")

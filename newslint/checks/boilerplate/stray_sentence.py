"""A sentence in the middle of a paragraph that is no part of the story: a note, a page, a picture, a program."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.story.aside_forms import CALL, MACHINE, NOTE, PAGE, PICTURE
from newslint.story.asides_to_desk import asides_to_desk
from newslint.text import Document

_ASKED = {
    NOTE: "This looks like a note to the desk, not like a sentence of the story: has it been done, and can it go?",
    PICTURE: "This points to a picture; is there one beside the story wherever it is read?",
    PAGE: "This points to a page of a printed edition: does it belong to the story?",
    MACHINE: "This speaks of the text itself, as programs and their users do: does it belong to the story?",
    CALL: "This is said to readers of a page, not told by the story: does it belong to it?",
}


class StraySentence(Rule):
    """``Legal to confirm we can name the street.`` between two sentences of a story."""

    meta = Meta(
        code="BLR126",
        name="stray-sentence",
        summary="A sentence inside a paragraph is a note to the desk, or points to a page or a picture.",
        why="Whoever skims a paragraph takes it for a sentence of the story, and so it gets into print.",
        severity=Severity.WARNING,
        scope="story",
        bad=(
            "The ferry sank in calm water. [[Legal to confirm that we can name the captain.]] Nobody was hurt.",
            "The ferry sank in calm water. [[Lund is pictured above with the captain.]] Nobody was hurt.",
            "The ferry sank in calm water. [[Continued on page 14]] Nobody was hurt.",
            "The ferry sank in calm water. [[Here is a tightened version of the story.]] Nobody was hurt.",
            "The ferry sank in calm water. [[Comment from the owner to follow.]] Nobody was hurt.",
        ),
        good=(
            "The ferry sank in calm water. Legal advice will be sought, the owner said. Nobody was hurt.",
            "The plan is on page 14 of the report. Nobody has read it.",
            "“Can we check the name?” she asked. Nobody answered.",
            "He was shown the picture above the door. Nobody was hurt.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each such sentence outside quotations."""
        for aside in asides_to_desk(document):
            fix = Fix("Delete it", (Edit(aside.span, ""),), Safety.DISPLAY)
            yield self.found(aside.span, _ASKED[aside.kind], fixes=(fix,))

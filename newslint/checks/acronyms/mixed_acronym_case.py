"""One acronym in two styles of capitals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.engine.bases.consistency import ConsistencyRule, Matter, Use
from newslint.engine.finding import Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import tokens
from newslint.story.acronyms import acronyms
from newslint.text import Document
from newslint.util.records import NamedTuple

_TOO_SHORT = 4


class AcronymCaseOptions(NamedTuple):
    """What a house may settle."""

    style: tuple[str, ...] = ()
    """The forms of the house: ``["Nasa", "NATO"]``. A story must only agree with itself on those not named."""


class MixedAcronymCase(ConsistencyRule[str, AcronymCaseOptions]):
    """``Nasa`` and ``NASA`` in one story."""

    meta = Meta(
        code="ACR106",
        name="mixed-acronym-case",
        summary="An acronym is written “Nasa” in one place and “NASA” in another.",
        why="Houses write acronyms that are said as words either way; a story should keep to one.",
        severity=Severity.WARNING,
        scope="story",
        source="Guardian and BBC News (“Nasa”), AP and Reuters (“NASA”)",
        bad=(
            Example(
                "NASA will launch the probe in May. The dish was built for NASA by a firm in Leeds.\n"
                "Engineers at [[Nasa]] tested it for a year.",
                fixed="NASA will launch the probe in May. The dish was built for NASA by a firm in Leeds.\n"
                "Engineers at NASA tested it for a year.",
            ),
            Example(
                "[[NASA]] will launch the probe in May.",
                fixed="Nasa will launch the probe in May.",
                options={"style": ("Nasa",)},
            ),
        ),
        good=(
            "Nasa will launch the probe in May. Engineers at Nasa tested it for a year.",
            "NASA TESTS PROBE\n\nNasa will launch the probe in May. Engineers at Nasa tested it for a year.",
        ),
    )

    def matters(self, document: Document) -> Iterator[Matter[str]]:
        """The forms in running text of the acronyms that are said as words."""
        table = tokens(document)
        for letters, acronym in acronyms(document).items():
            if len(letters) >= _TOO_SHORT:
                uses = [use for use in acronym.text if "." not in use.form]
                ending = [document[table.span(use.token)][len(use.form) :] for use in uses]
                yield Matter(
                    [Use(u.form, table.span(u.token), end) for u, end in zip(uses, ending, strict=True)],
                    (letters, letters.capitalize()),
                )

    def write(self, document: Document, use: Use[str], wanted: str, model: Sequence[Use[str]]) -> str:
        """The acronym in the other form, with the ending that it has there."""
        del document, model
        return wanted + use.place

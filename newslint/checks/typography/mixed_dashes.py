"""Dashes of several kinds in one story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from newslint.checks.typography._marks import MarkRule
from newslint.engine.bases.consistency import CONSISTENT, Matter, Use
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Example, Meta
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_DASH = lazy_regex(
    r"(?<=\S)(?:[ \u00a0](?:--?|–)[ \u00a0](?=\S)|[ \u00a0]?—[ \u00a0]?(?=[^\s—])|(?<=[a-z])--(?=[a-z]))"
)
_SIGNS = {"em": "—", "en": "–", "double": "--", "hyphen": "-"}
_STYLES = {sign: style for style, sign in _SIGNS.items()}
_DATELINE = 80  # a dash so near the start of a paragraph, after a word in capitals or a bracket, ends a dateline


class DashOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "em", "en", "double", "hyphen"] = "consistent"
    """The sign to use; ``consistent`` asks only that a story agree with itself."""


class MixedDashes(MarkRule[bool, DashOptions]):
    """`` -- `` here, ``—`` there."""

    meta = Meta(
        code="TYP103",
        name="mixed-dashes",
        summary="Dashes of two kinds stand in one story.",
        why="It shows where copy was pasted in, and readers see it in print.",
        severity=Severity.WARNING,
        in_quotes=True,
        bad=(
            Example(
                "The plan -- long delayed -- passed. The vote[[ — ]]the last this year -- was close.",
                fixed="The plan -- long delayed -- passed. The vote -- the last this year -- was close.",
            ),
            Example(
                "The plan – long delayed – passed. The vote[[ - ]]the last – was close.",
                fixed="The plan – long delayed – passed. The vote – the last – was close.",
            ),
        ),
        good=(
            "LONDON (AP) - The plan – long delayed – passed. It ran from 2003–2004.",
            "The plan—long delayed—passed by 40-30 in the upper house.",
        ),
    )
    named: ClassVar = {
        "em": "a long dash (—)",
        "en": "a short dash (–)",
        "double": "a double hyphen",
        "hyphen": "a hyphen for a dash",
    }

    def matters(self, document: Document) -> Iterator[Matter[bool]]:
        """The dashes by their sign, and whether they are dashes: scores and datelines have signs of their own."""
        text = document.prose
        kinds = sum(sign in text for sign in (" - ", " – ", "—", "--"))
        consistent = self.options.style == CONSISTENT
        if kinds < 1 + consistent:
            return
        spans = [Span(m.start(), m.end()) for m in _DASH.finditer(text)]
        uses = [Use(_STYLES[text[span.start : span.end].strip()], span, not _other_job(text, span)) for span in spans]
        styles = {use.form for use in uses if use.place}
        yield Matter([use for use in uses if (use.form in styles if consistent else use.place)])

    def reported(self, document: Document, odd: list[Use[bool]], model: Sequence[Use[bool]]) -> list[Use[bool]]:
        """Those that are dashes and nothing else."""
        del document, model
        return [use for use in odd if use.place]

    def check(self, document: Document) -> Iterator[Finding]:
        """As for all marks; but in a quotation the dash may be that of a written statement or a post."""
        for finding in super().check(document):
            quoted = self.options.style == CONSISTENT and document.quotes.touches(finding.span)
            yield finding._replace(severity=Severity.ADVICE) if quoted else finding

    def write(self, document: Document, use: Use[bool], wanted: str, model: Sequence[Use[bool]]) -> str:
        """The dash as the rest of the story has it, with its spaces or without."""
        del use
        return document.prose[slice(*model[0].span)] if wanted == "em" and model else f" {_SIGNS[wanted]} "


def _other_job(text: str, span: Span) -> bool:
    """Whether a dash parts a dateline from the story, or two figures of a score."""
    if text[span.start - 1].isdigit() and text[span.end].isdigit():
        return True
    line = max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start)) + 1
    if span.start - line < _DATELINE:
        before = text[line : span.start].rstrip()
        first = before.split(" ", 1)[0].rstrip(",")
        return before.endswith(")") or (len(first) > 2 and first.isupper()) or len(before.split()) < 3
    return False

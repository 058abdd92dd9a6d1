"""Dashes of several kinds in one story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.checks.typography._marks import Mark, odd_marks, report
from newslint.engine.finding import Edit, Finding, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy

_DASH = lazy(r"(?<=\S)(?:[ \u00a0](?:--?|–)[ \u00a0](?=\S)|[ \u00a0]?—[ \u00a0]?(?=[^\s—])|(?<=[a-z])--(?=[a-z]))")
_SIGNS = {"em": "—", "en": "–", "double": "--", "hyphen": "-"}
_STYLES = {sign: style for style, sign in _SIGNS.items()}
_SAID = {
    "em": "a long dash (—)",
    "en": "a short dash (–)",
    "double": "a double hyphen",
    "hyphen": "a hyphen for a dash",
}
_DATELINE = 80  # a dash so near the start of a paragraph, after a word in capitals or a bracket, ends a dateline


class DashOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "em", "en", "double", "hyphen"] = "consistent"
    """The sign to use; ``consistent`` asks only that a story agree with itself."""


class MixedDashes(Rule):
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
    Options = DashOptions

    def check(self, document: Document) -> Iterator[Finding]:
        """Sort the dashes of a story by their sign; ranges, scores and datelines have signs of their own."""
        text = document.prose
        house = self.options.style
        kinds = sum(sign in text for sign in (" - ", " – ", "—", "--"))
        if not kinds or (kinds < 2 and house == "consistent"):
            return
        every = [
            Mark(span, _STYLES[m.group().strip()], (span,))
            for m in _DASH.finditer(text)
            for span in [Span(m.start(), m.end())]
        ]
        marks = [mark for mark in every if not _other_job(text, mark.span)]
        styles = {mark.style for mark in marks}
        odd, model = odd_marks(mark for mark in every if mark.style in styles)
        own = set(marks)
        odd = [mark for mark in odd if mark in own]
        if house != "consistent":
            odd = [m for m in marks if m.style != house]
            model = [m for m in marks if m.style == house] or [Mark(m.span, house, ()) for m in odd[:1]]
        if odd:
            edits = [[Edit(m.span, _written(text, model[0]))] for m in odd]
            yield from report(self, odd, model, _SAID, edits)


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


def _written(text: str, model: Mark) -> str:
    """The dash as the rest of the story has it, with its spaces or without."""
    sign = _SIGNS[model.style]
    if not model.at or model.style != "em":
        return f" {sign} "
    return text[model.span.start : model.span.end]

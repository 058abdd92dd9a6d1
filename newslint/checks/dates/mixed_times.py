"""``9am`` and ``9 a.m.`` in one story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.engine.finding import Finding, Fix, Related, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.text import Document, Span

_HALVES = ("am", "pm", "a.m.", "p.m.", "a.m", "p.m")


class TimeOptions(NamedTuple):
    """What a house may settle."""

    stops: Literal["consistent", "with", "without"] = "consistent"
    """Whether a.m. and p.m. have full stops; ``consistent`` asks only that a story agree with itself."""


class MixedTimes(Rule):
    """Times of day with full stops and without."""

    meta = Meta(
        code="DAT108",
        name="mixed-times",
        summary="Times of day have a.m. or p.m. in one place and am or pm in another.",
        why="AP has 9 a.m., the BBC and the Guardian 9am; a mixture shows that copy of both was joined.",
        severity=Severity.WARNING,
        in_quotes=True,
        bad=(
            Example(
                "Doors open at 9am and close at 5pm. The last tour is at [[4.30 p.m.]] on weekdays.",
                fixed="Doors open at 9am and close at 5pm. The last tour is at 4.30pm on weekdays.",
            ),
            Example(
                "Doors open at 9 a.m. and close at 5 p.m. on weekdays. The last tour is at [[4:30pm]].",
                fixed="Doors open at 9 a.m. and close at 5 p.m. on weekdays. The last tour is at 4:30 p.m.",
            ),
        ),
        good=(
            "Doors open at 9am and close at 5pm. “I am 9,” she said.",
            "Doors open at 9 a.m. and close at 5 p.m. on weekdays.",
        ),
    )
    Options = TimeOptions
    triggers = frozenset(_HALVES)

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare what stands after figures; the rarer form is reported, with the space or none of the other."""
        table = tokens(document)
        places = [k for k in table.where(*_HALVES) if k and table.text[k - 1][0].isdigit()]
        stopped = [k for k in places if "." in table.text[k]]
        plain = [k for k in places if "." not in table.text[k]]
        house = self.options.stops
        if house == "consistent" and (not stopped or not plain or len(stopped) == len(plain) == 1):
            return
        odd, model = (plain, stopped) if len(stopped) > len(plain) else (stopped, plain)
        if house != "consistent":
            odd, model = (plain, stopped) if house == "with" else (stopped, plain)
        for k in odd:
            span = table.span(k - 1, k + 1)
            spaced = not table.adjacent(model[0] - 1) if model else house == "with"
            text = table.text[k - 1] + (" " if spaced else "") + _other(table, k)
            edit = _without_double_stop(document, span, text)
            fixes = (Fix.swap(edit, text),)
            if not model:
                yield self.found(span, f"House style is “{text}”, not “{document[span]}”.", fixes=fixes)
                continue
            other = table.span(model[0] - 1, model[0] + 1)
            yield self.found(
                span,
                f"The story has “{document[span]}” here and “{document[other]}” elsewhere: should this be “{text}”?",
                fixes=fixes,
                related=(Related(other, f"“{document[other]}” here."),),
            )


def _other(table: Tokens, k: int) -> str:
    """The half of the day in the other form."""
    half = table.lower[k]
    return half.replace(".", "") if "." in half else f"{half[0]}.{half[1]}."


def _without_double_stop(document: Document, span: Span, text: str) -> Span:
    """The span to replace: with the full stop after it where the new text ends in one of its own."""
    if text.endswith(".") and document.text[span.end : span.end + 1] == ".":
        return Span(span.start, span.end + 1)
    return span

"""Who says what: the quotations of a story and the people that it gives them to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from textwrap import shorten
from typing import NamedTuple

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.facts import Fact, Section
from newslint.story.people import Person, bearers
from newslint.text import Document, Span, annotation

_WORDS = 4
"""Fewer words between marks are a title or a scare quote more often than speech."""
_SHOWN = 60  # characters of a quotation that is told; a reader recognises it by its opening
_REACH = 9
"""Tokens from the marks within which a verb of speech is looked for: "..., said the club's new captain, Ida Lund."""


class Quotation(NamedTuple):
    """Words of another, marks included."""

    span: Span
    speaker: Person | None
    """The person to whom the paragraph gives it, as far as that can be told."""


@annotation
def quotations(document: Document) -> tuple[Quotation, ...]:
    """The quotations of four words or more, in order, each with its speaker.

    The speaker is the person named beside a verb of speech right after or before the marks; ``he`` and ``she`` stand
    for the last person named whose sex does not forbid it. A quotation without such a verb goes to the speaker of
    the one before it in the same paragraph.
    """
    table = tokens(document)
    at = bearers(document)
    starts: list[int] = table.start.tolist()
    opens = [span.start for span in document.paragraphs]
    found: list[Quotation] = []
    for span in document.quotes.spans:
        if document[span].count(" ") < _WORDS - 1:
            continue
        paragraph = bisect_left(opens, span.start + 1) - 1
        low = bisect_left(starts, opens[paragraph])
        high = bisect_left(starts, document.paragraphs[paragraph].end)
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        speaker = _near(table, at, last, min(high, last + _REACH)) or _near(table, at, max(low, first - _REACH), first)
        if speaker is None and found and found[-1].span.start >= opens[paragraph]:
            speaker = found[-1].speaker
        found.append(Quotation(span, speaker))
    return tuple(found)


def _near(table: Tokens, at: dict[int, Person], first: int, last: int) -> Person | None:
    """The person beside a verb of speech in a range of tokens, by name or by pronoun."""
    if speech_forms(table.lexicon).isdisjoint(table.lower[first:last]):
        return None
    for k in range(first, last):
        if k in at:
            return at[k]
        if table.lower[k] in ("he", "she"):
            sex = "m" if table.lower[k] == "he" else "f"
            before = (at[j] for j in range(k - 1, -1, -1) if j in at)
            return next((person for person in before if person.gender in ("", sex)), None)
    return None


def _facts(document: Document) -> Iterator[Fact]:
    """What is quoted, and from whom."""
    for quotation in quotations(document):
        speaker = quotation.speaker.name if quotation.speaker else None
        text = document[quotation.span]
        said = f"{speaker or '?'}: {shorten(text, _SHOWN, placeholder='…')}"
        yield Fact(quotation.span, said, {"text": text, "speaker": speaker})


FACTS = Section("quotations", 4, _facts)

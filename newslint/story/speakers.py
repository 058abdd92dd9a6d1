"""Who says what: the quotations of a story and the people that it gives them to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from textwrap import shorten
from typing import NamedTuple

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.parsing import tree
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.facts import Fact, Section
from newslint.story.people import Person, bearers
from newslint.text import Document, Span, annotation

_WORDS = 4
"""Fewer words between marks are a title or a scare quote more often than speech."""
_SHOWN = 60  # characters of a quotation that is told; a reader recognises it by its opening
_CALLS = frozenset("called calls calling described describes describing branded dubbed labelled labeled".split())
_CALLING = 5
"""Tokens before a quotation in which it is said what it is a name for: Lund called the plan “...”."""
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

    The speaker is the subject of a verb of speech right after or before the marks, or else the person named nearest
    before it in its sentence, or after it; ``he`` and ``she`` stand for the last person named whose sex does not forbid
    it. A quotation without such a verb goes to the speaker of the one before it in the same paragraph, unless somebody
    else is named in between.
    """
    table = tokens(document)
    at = bearers(document)
    opens = [span.start for span in document.paragraphs]
    found: list[Quotation] = []
    for span in document.quotes.spans:
        if document[span].count(" ") < _WORDS - 1:
            continue
        paragraph = bisect_left(opens, span.start + 1) - 1
        low, high = map(table.from_offset, document.paragraphs[paragraph])
        first, last = map(table.from_offset, span)
        speaker = _after(document, last, min(high, last + _REACH))
        speaker = speaker or _before(document, max(low, first - _REACH), first)
        if speaker is None and found and found[-1].span.start >= opens[paragraph]:
            between = range(table.from_offset(found[-1].span.end), first)
            before = found[-1].speaker
            speaker = before if all(at[k] is before for k in between if k in at) else None
        found.append(Quotation(span, speaker))
    return tuple(found)


def _after(document: Document, first: int, last: int) -> Person | None:
    """The speaker that the words after a quotation name: “...,” Lund said; “...,” said the mayor, Ida Lund."""
    verbs = _verbs(tokens(document), first, last)
    return _subject(document, first, verbs[0], last) if verbs else None


def _before(document: Document, first: int, last: int) -> Person | None:
    """The speaker that the sentence before a quotation names: Lund, who was there, said: “...”."""
    table = tokens(document)
    verbs = _verbs(table, first, last)
    return _subject(document, table.sentence_start(verbs[-1]), verbs[-1], last) if verbs else None


def _verbs(table: Tokens, first: int, last: int) -> list[int]:
    """The tokens of verbs of speech in a range, and those that call something by the words quoted."""
    forms = speech_forms(table.lexicon)
    calls = [k for k in range(max(first, last - _CALLING), last) if table.lower[k] in _CALLS]
    return sorted({*calls, *(k for k in range(first, last) if table.lower[k] in forms)})


def _subject(document: Document, low: int, verb: int, high: int) -> Person | None:
    """Who speaks: the subject of a verb, by name or by pronoun; where that is neither, the person named nearest."""
    table, at = tokens(document), bearers(document)
    subject = tree(document).subject_of(verb)
    if subject >= 0:
        first, last = tree(document).subtree(subject)
        named = [k for k in range(first, last) if k in at]
        if named or table.lower[subject] in ("he", "she"):
            return at[named[0]] if named else _meant(table, at, subject)
    for k in (*range(verb - 1, low - 1, -1), *range(verb + 1, high)):
        if k in at:
            return at[k]
        if table.lower[k] in ("he", "she"):
            return _meant(table, at, k)
    return None


def _meant(table: Tokens, at: dict[int, Person], pronoun: int) -> Person | None:
    """The person that ``he`` or ``she`` stands for."""
    sex = "m" if table.lower[pronoun] == "he" else "f"
    before = (at[j] for j in range(pronoun - 1, -1, -1) if j in at)
    return next((person for person in before if person.gender in ("", sex)), None)


def _facts(document: Document) -> Iterator[Fact]:
    """What is quoted, and from whom."""
    for quotation in quotations(document):
        speaker = quotation.speaker.name if quotation.speaker else None
        text = document[quotation.span]
        said = f"{speaker or '?'}: {shorten(text, _SHOWN, placeholder='…')}"
        yield Fact(quotation.span, said, {"text": text, "speaker": speaker}, (speaker or "", " ".join(text.split())))


FACTS = Section("quotations", 4, _facts, ("Speaker", "Words"))

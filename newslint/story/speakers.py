"""Who says what: the quotations of a story and the people that it gives them to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from textwrap import shorten

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.parsing import tree
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.facts import Fact, Section
from newslint.story.people import Person, bearers
from newslint.text import Document, Span, annotation
from newslint.util.records import NamedTuple

_WORDS = 4
"""Fewer words between marks are a title or a scare quote more often than speech."""
_SHOWN = 60  # characters of a quotation that is told; a reader recognises it by its opening
_CALLS = frozenset("called calls calling described describes describing branded dubbed labelled labeled".split())
_CALLING = 5
"""Tokens before a quotation in which it is said what it is a name for: Lund called the plan “...”."""
_REACH = 9
"""Tokens from the marks within which a verb of speech is looked for: "..., said the club's new captain, Ida Lund."""

_ENDS = frozenset({".", "?", "!", ";", "“", '"', "‘"})
_PRONOUNS = frozenset({"he", "she", "they", "we", "i"})
_BEFORE = 12
"""Tokens before the marks in which the words are given to somebody: ``Lund's remark that “...”``, ``Lund: “...”``."""


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


def named_speaker(document: Document, span: Span, paragraph: Span) -> Person | None:
    """Who is named as saying a quotation of a paragraph: beside a verb of speech, before a colon, or as the owner.

    It is asked for more than in `quotations`: a name, alone, in the same sentence. A pronoun tells nobody.
    """
    table = tokens(document)
    (begin, first), (last, end) = _beside(document, span, paragraph)
    name = next((k + 1 for k in range(last, end) if k in bearers(document)), end)
    found = _named(document, table, last, min(end, name + 1)), _named(document, table, begin, first)
    return found[0] or found[1] or _owner(document, table, span)


def credited_words(document: Document, span: Span, paragraph: Span) -> frozenset[str]:
    """The words with capitals beside a quotation that has a verb of speech there, in small letters: perhaps a name."""
    table, forms = tokens(document), speech_forms(tokens(document).lexicon)
    found: set[str] = set()
    for low, high in _beside(document, span, paragraph):
        words = table.lower[low:high]
        if not forms.isdisjoint(words) and _PRONOUNS.isdisjoint(words):
            found |= {table.lower[k] for k in range(low, high) if table.text[k][0].isupper()}
    return frozenset(found)


def _beside(document: Document, span: Span, paragraph: Span) -> tuple[tuple[int, int], tuple[int, int]]:
    """The tokens before and after a quotation, in its sentence, that may say whose it is."""
    table = tokens(document)
    first, last = table.from_offset(span.start), table.from_offset(span.end)
    after = range(last, min(last + _REACH, table.from_offset(paragraph.end)))
    begin = max(first - _BEFORE, table.from_offset(paragraph.start))
    begin = next((k + 1 for k in range(first - 1, begin - 1, -1) if table.lower[k] in _ENDS), begin)
    return (begin, first), (last, next((k for k in after if table.lower[k] in _ENDS), after.stop))


def _named(document: Document, table: Tokens, first: int, last: int) -> Person | None:
    """The only person named in a range that has a verb of speech and no pronoun for whoever speaks."""
    words = table.lower[first:last]
    if speech_forms(table.lexicon).isdisjoint(words) or not _PRONOUNS.isdisjoint(words):
        return None
    named = {id(p): p for k in range(first, last) if (p := bearers(document).get(k)) is not None}
    return next(iter(named.values())) if len(named) == 1 else None


def _owner(document: Document, table: Tokens, span: Span) -> Person | None:
    """The person named before the marks with a colon or as the owner: ``Lund:``, ``Lund's phrase``."""
    k = table.from_offset(span.start)
    at = bearers(document)
    for first in range(k - 1, max(-1, k - 1 - _BEFORE), -1):
        if first not in at or not table.same_sentence(first, min(k, len(table) - 1)):
            continue
        last = next((m.name_span.last for m in at[first].mentions if m.first == first), first + 1)
        owns = table.lower[last : last + 1] in (["'s"], ["’s"], [":"])
        return at[first] if owns else None
    return None


def _facts(document: Document) -> Iterator[Fact]:
    """What is quoted, and from whom."""
    for quotation in quotations(document):
        speaker = quotation.speaker.name if quotation.speaker else None
        text = document[quotation.span]
        said = f"{speaker or '?'}: {shorten(text, _SHOWN, placeholder='…')}"
        yield Fact(quotation.span, said, {"text": text, "speaker": speaker}, (speaker or "", " ".join(text.split())))


FACTS = Section("quotations", 4, _facts, ("Speaker", "Words"))

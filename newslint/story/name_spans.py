"""Runs of capitalised words that may be names, with the forms of address before them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import numpy as np

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.function_words import NAMELESS
from newslint.lexicon.lists import Lexicon, derived
from newslint.lexicon.name_words import (
    COURTESY,
    FAMILY_FIRST,
    given_names,
    honorifics,
    organisation_words,
    particles,
    personal_honorifics,
)
from newslint.lexicon.place_names import affiliations, place_words
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.family_first import are_syllables
from newslint.text import Document, FieldKind, Span, annotation
from newslint.util.records import NamedTuple

_STORY = 5
"""Paragraphs of a story above which a line of sentences may be a headline."""
_HEADLINE = 16
"""Tokens of the longest headline of two sentences."""
_MARKS = frozenset({'"', "'", "”", "’", "''"})


class NameSpan(NamedTuple):
    """One run of capitalised words, tokens ``first`` up to ``last``, honorific not included."""

    first: int
    last: int
    words: tuple[str, ...]
    """The words as written; parts joined by a hyphen are one word."""
    honorific: str = ""
    """As written before the name (``Mr``, ``Mr.``), or empty."""
    opens: bool = False
    """Stands first in its sentence, or in a quotation, so that the capital of its first word says nothing."""
    heading: bool = False
    """Stands in a headline, a byline or another line without a full stop."""
    quoted: bool = False

    @property
    def start(self) -> int:
        """The first token, the honorific included."""
        return self.first - bool(self.honorific)

    @property
    def text(self) -> str:
        """The words with spaces between."""
        return " ".join(self.words)


class NameSpans:
    """All runs of a document in order, and where each form occurs."""

    def __init__(self, runs: list[NameSpan], table: Tokens) -> None:
        self.name_spans = runs
        self._table = table

    def __iter__(self) -> Iterator[NameSpan]:
        return iter(self.name_spans)

    def __len__(self) -> int:
        return len(self.name_spans)

    @cached_property
    def by_text(self) -> dict[str, list[NameSpan]]:
        """The runs by what they say."""
        found: dict[str, list[NameSpan]] = {}
        for name_span in self.name_spans:
            found.setdefault(name_span.text, []).append(name_span)
        return found

    @cached_property
    def by_word(self) -> dict[str, list[NameSpan]]:
        """The runs that hold a word."""
        found: dict[str, list[NameSpan]] = {}
        for name_span in self.name_spans:
            for word in name_span.words:
                found.setdefault(word, []).append(name_span)
        return found

    def speaks(self, name_span: NameSpan) -> bool:
        """Whether a verb of speech stands directly after or before a run."""
        low, speech = self._table.lower, speech_forms(self._table.lexicon)
        after, before = name_span.last, name_span.start - 1
        return (after < len(low) and low[after] in speech) or (before >= 0 and low[before] in speech)

    def span(self, name_span: NameSpan, *, honorific: bool = False) -> Span:
        """Where a run lies in the text."""
        return self._table.span(name_span.start if honorific else name_span.first, name_span.last)


@annotation
def name_spans(document: Document) -> NameSpans:
    """Find the runs of capitalised words of a document.

    A run goes on over hyphens, initials and particles (``Ursula von der Leyen``, ``Bashar al-Assad``), never over
    other punctuation or the end of a sentence. Words that open a sentence and are no part of a name are left off.
    """
    table = tokens(document)
    text = table.text
    capital = table.attribute(capitalised, np.bool_).nonzero()[0].tolist()
    heading = headings(document)
    sentence = table.sentence.tolist()
    openers = set(table.first.tolist())
    quotes = document.quotes
    runs: list[NameSpan] = []
    done = -1
    for k in capital:
        if k <= done:
            continue
        last = _end(table, sentence, k)
        done = last - 1
        first, opens, honorific = _trim(table, k, last, opens=_opens(table, k, openers))
        words = _words(text, first, last)
        if words:
            quoted = quotes.at(table.start_of(first)) is not None
            runs.append(NameSpan(first, last, words, honorific, opens, sentence[k] in heading, quoted))
    return NameSpans(runs, table)


def capitalised(tokens: list[str]) -> list[bool]:
    """Whether each token begins with a capital: for `Tokens.attribute`."""
    return [token[0].isupper() for token in tokens]


@annotation
def headings(document: Document) -> frozenset[int]:
    """The sentences that are no running text.

    They are a headline or a byline; or end without a full stop, and are short or stand at the head of the story; or
    they have no small letters.
    """
    table = tokens(document)
    text = table.text
    starts, ends = table.start[table.first].tolist(), table.end[table.last - 1].tolist()
    set_apart = [f.span for f in document.fields if f.kind in (FieldKind.HEADLINE, FieldKind.BYLINE)]
    found = {k for span in set_apart for k, start in enumerate(starts[:20]) if start in span}
    found |= _headline_of_sentences(document, table)
    bounds = zip(table.first.tolist(), table.last.tolist(), table.paragraph.tolist(), strict=True)
    for k, (low, high, paragraph) in enumerate(bounds):
        if high - low <= (25 if paragraph < 3 else 15):
            end = text[high - 1]
            if end in _MARKS and high - low > 1:
                end = text[high - 2] if text[high - 2] not in _MARKS else "."
            if end[-1].isalnum():
                found.add(k)
        if not text[low][-1].islower() and document.text[starts[k] : ends[k]].isupper():
            found.add(k)
    return frozenset(found)


def _headline_of_sentences(document: Document, table: Tokens) -> set[int]:
    """The sentences of a first line that is a headline although it has full stops: short, above a story of some length.

    ``Vaccine for children due in weeks, Lund says. Makers say autumn.``
    """
    if len(document.paragraphs) < _STORY:
        return set()
    paragraph = table.paragraph.tolist()
    head = [k for k in range(min(len(paragraph), 4)) if paragraph[k] == 0]
    size = int(table.last[head[-1]]) if head else 0
    below = next((int(table.last[k] - table.first[k]) for k, at in enumerate(paragraph) if at == 1), 0)
    return set(head) if 0 < size <= _HEADLINE and len(head) > 1 and below > size else set()


def _opens(table: Tokens, k: int, openers: set[int]) -> bool:
    """Whether a capital is due to the place: first in a sentence, after an opening mark or a colon."""
    return k in openers or table.text[k - 1] in "“\"‘'«:;—–•([`" or (table.text[k - 1] == "``")


def _end(table: Tokens, sentence: list[int], k: int) -> int:
    """The token after the run that begins with token k."""
    text, lower, small = table.text, table.lower, particles(table.lexicon)
    at = k + 1
    while at < len(text) and sentence[at] == sentence[k]:
        word = text[at]
        if word[0].isupper():
            if lower[at].rstrip(".") in COURTESY:
                break
            at += 1
        elif (
            word == "-"
            and at + 1 < len(text)
            and table.adjacent(at - 1)
            and table.adjacent(at)
            and (text[at + 1][0].isupper() or _is_family_first(table, k, at))
        ):
            at += 2
        elif lower[at] in small and word.isalpha() and (size := _particles(table, sentence, at)):
            at += size
        else:
            break
    return at


def _is_family_first(table: Tokens, k: int, at: int) -> bool:
    """Whether a hyphen stands in a given name after a surname, all of it in one run from token k: ``Cho Mi-ran``."""
    text = table.text
    known = at - 2 >= k and text[at - 2] in FAMILY_FIRST["korean"]
    return known and are_syllables(text[at - 1], text[at + 1])


def _particles(table: Tokens, sentence: list[int], at: int) -> int:
    """How many tokens the particles here take up, with the capitalised word that must follow; 0 where none does."""
    end = at
    while end < len(table) and end - at < 5 and sentence[end] == sentence[at]:
        word = table.text[end]
        if word[0].isupper():
            return end + 1 - at if end > at else 0
        if word != "-" and table.lower[end] not in particles(table.lexicon):
            return 0
        end += 1
    return 0


def _trim(table: Tokens, first: int, last: int, *, opens: bool) -> tuple[int, bool, str]:
    """Where the run really begins, whether its capital is due to the place, and the honorific that was before it."""
    lower, text = table.lower, table.text
    while opens and first < last and lower[first] in NAMELESS:
        first, opens = first + 1, False
    honorific = ""
    while first + 1 < last and lower[first] in honorifics(table.lexicon):
        honorific, first, opens = text[first], first + 1, False
    return first, opens, honorific


def _words(text: list[str], first: int, last: int) -> tuple[str, ...]:
    """The words of a run; those joined by hyphens are one. None where the run is no name."""
    if first >= last or not text[first][0].isupper() or (last - first == 1 and not text[first][0].isalpha()):
        return ()
    if "-" not in text[first:last]:
        return tuple(text[first:last])
    words: list[str] = []
    for k in range(first, last):
        if (text[k] == "-" and words and k + 1 < last) or (words and words[-1].endswith("-")):
            words[-1] += text[k]
        else:
            words.append(text[k])
    return tuple(words)


def looks_given(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a given name or initials; of a double name the first part decides."""
    return word.split("-", 1)[0] in given_names(lexicon) or is_initial(word)


def is_initial(word: str) -> bool:
    """Whether a word of a name is initials: ``J.``, ``J``, ``JK``, ``J.K.``."""
    letters = word.replace(".", "")
    return 0 < len(letters) <= 2 and letters.isupper() and letters.isalpha()


@derived
def between_names(lexicon: Lexicon) -> frozenset[str]:
    """What may stand between a title and a name, lower case: President Democrat Lund, Mayor Mrs Lund."""
    return affiliations(lexicon) | personal_honorifics(lexicon)


@derived
def names_nobody(lexicon: Lexicon) -> frozenset[str]:
    """Words that name nobody, lower case: of organisations, places, peoples, dates and grammar."""
    return organisation_words(lexicon) | place_words(lexicon) | affiliations(lexicon) | NAMELESS | CALENDAR

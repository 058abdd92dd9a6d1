"""The score of a headline, and the numbers that name what it is of: “4-2” above “3-2”, “Year 11” above “Year 12”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.name_words import person_nouns
from newslint.story.context import headline_sentences
from newslint.story.spoken_amounts import ORDINALS, ordinal
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_SCORE = lazy_regex(r"(?<![\d/.,–-])(\d{1,3})[-–](\d{1,3})(?![\d/%]|[.,]\d|[-–]\w)")
_DECIDED = lazy_regex(
    r"\b(?:beat|beats|beaten|beating|win|wins|won|victory|victories|defeat|defeated|defeats|lose|loses|lost|loss|draw|drew"
    r"|drawn|edge|edged|thrash|thrashed|hammered|triumph|triumphed|held|down|downed|overcame|see off|saw off)\b"
)
_NAMED = lazy_regex(
    r"\b(Year|Grade|Category|Level|Stage|Phase|Type|Tier|Article|Section|Group|Class|Form|Flight|Route|Highway|Interstate"
    r"|Room|Platform|Pier|Gate|Terminal|Pit|Chapter|Season|Round|Week|Day|Game|Formula|Unit|Reactor|Line|Lane|Channel"
    r"|Proposition|Measure|Title) (\d{1,4})\b",
    re.IGNORECASE,
)
_YEAR = lazy_regex(r"\b(by|in|from|until|since|before) ((?:19|20)\d\d)\b(?![-–/]\d)", re.IGNORECASE)
_PLACE = lazy_regex(rf"\b({'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))[ -]([a-z]+)\b", re.IGNORECASE)
_TOP = 3
"""Sentences of a story that tell its score."""
_SLIP = 3
"""Years by which the year of a headline may be wrong."""
_SECOND = 2


class Told(NamedTuple):
    """What a headline has, and what the story has for it."""

    above: Span
    below: Span


def odd_scores(document: Document) -> Iterator[Told]:
    """The one score of a headline, where the story has it nowhere and its top has one other."""
    count = headline_sentences(document)
    if not count:
        return
    table = tokens(document)
    if len(table.first) <= count:
        return
    start = table.sentence_span(count).start
    head = list(_SCORE.finditer(document.text, 0, start))
    end = table.sentence_span(min(count + _TOP, len(table.first)) - 1).end
    if len(head) == 1:
        yield from _other_score(document, head[0], start, end)
    yield from _other_years(document, start, end)
    yield from _other_places(document, start, end)
    yield from _other_labels(document, start)


def _other_score(document: Document, head: re.Match[str], start: int, end: int) -> Iterator[Told]:
    """The score of the top of a story, if it is the only one there and the headline's stands nowhere."""
    wanted = frozenset(head.groups())
    if any(frozenset(m.groups()) == wanted for m in _SCORE.finditer(document.text, start)):
        return
    top = [m for m in _SCORE.finditer(document.text, start, end) if document.text[m.start() - 1] != "("]
    decided = [m for m in top if _DECIDED.search(document.text, max(start, m.start() - 80), m.end() + 30)]
    if len({frozenset(m.groups()) for m in top}) == 1 and decided and head[1] != head[2]:
        yield Told(Span(*head.span()), Span(*decided[0].span()))


def _other_labels(document: Document, start: int) -> Iterator[Told]:
    """What a number names in a headline, where the story has the same word with one other number only."""
    for head in _NAMED.finditer(document.text, 0, start):
        word = head[1].lower()
        same = [m for m in _NAMED.finditer(document.text, start) if m[1].lower() == word]
        numbers = {m[2] for m in same}
        if len(numbers) == 1 and head[2] not in numbers and not _stands(document, word, head[2], start):
            yield Told(Span(*head.span()), Span(*same[0].span()))


def _other_years(document: Document, start: int, end: int) -> Iterator[Told]:
    """A year of a headline that the story has nowhere, where its top has one other after the same small word."""
    for head in _YEAR.finditer(document.text, 0, start):
        same = [m for m in _YEAR.finditer(document.text, start, end) if m[1].lower() == head[1].lower()]
        off = abs(int(same[0][2]) - int(head[2])) if len({m[2] for m in same}) == 1 else 0
        if 0 < off <= _SLIP and head[2] not in document.text[start:]:
            yield Told(Span(*head.span(2)), Span(*same[0].span(2)))


def _other_places(document: Document, start: int, end: int) -> Iterator[Told]:
    """A place in a row that a headline has, where the top of the story has a person in one other."""
    persons = person_nouns(tokens(document).lexicon)
    for head in _PLACE.finditer(document.text, 0, start):
        place, thing = ordinal(head[1].lower()), head[2].lower()
        if thing not in persons or place < _SECOND:
            continue
        below = [m for m in _PLACE.finditer(document.text, start) if ordinal(m[1].lower()) == place]
        same = [m for m in _PLACE.finditer(document.text, start, end) if m[2].lower() == thing]
        if not below and len({ordinal(m[1].lower()) for m in same}) == 1 and ordinal(same[0][1].lower()) >= _SECOND:
            yield Told(Span(*head.span(1)), Span(*same[0].span(1)))


def _stands(document: Document, word: str, number: str, start: int) -> bool:
    """Whether a story has a number after a word, even with others between them: Years 10, 11 and 12."""
    return re.search(rf"\b{word}s?\b[^.\n]{{0,40}}\b{number}\b", document.text[start:], re.IGNORECASE) is not None

"""A surname in another spelling where the first name, or Ms, tells that it is one person: Ida Berg, Ida Borg."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.names._turned_letters import Turned
from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.lists import SHIPPED
from newslint.lexicon.name_words import COURTESY, given_names, name_sexes, plain
from newslint.story.name_spans import name_spans
from newslint.story.people import Person, people
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

_ADDRESSES = COURTESY | {"dr", "prof", "professor"}
_LEAST, _GIVEN = 4, 6
"""Letters of the shortest surname, and of the shortest first name that stands alone."""
_SLIPS = 3
_ALIKE, _ALONE = 0.60, 0.70
"""Of the letters so many must be alike: behind the same first name, and behind Ms alone."""


class _Full(NamedTuple):
    """A name in full, and where it stands first."""

    words: tuple[str, ...]
    first: int
    span: Span
    gender: str


def other_spellings(document: Document) -> Iterator[Turned]:
    """The surnames that are nearly those of somebody with the same first name, or of the only one who may be meant."""
    everybody = list(people(document))
    odd_ones = [odd for odd in everybody if len(odd.mentions) == 1 and _is_surname(odd.words[-1])]
    full = list(_full(document, everybody)) if odd_ones else []
    for odd in odd_ones:
        mention = odd.mentions[0]
        known = next((name for name in full if name.first < mention.first and _is_one(odd, name)), None)
        if known is not None:
            yield Turned(tokens(document).span(mention.last - 1, mention.last), known.words[-1], known.span)
    yield from _given(document)


def _is_surname(word: str) -> bool:
    """Whether a word is long enough to be known by its letters."""
    return len(word) >= _LEAST and word.isalpha()


def _full(document: Document, everybody: list[Person]) -> Iterator[_Full]:
    """The names in full: of known people, and others that begin with a first name."""
    for person in everybody:
        if len(person.words) > 1 and _is_surname(person.words[-1]):
            yield _Full(person.words, person.mentions[0].first, person.span, person.gender)
    sexes, spans = name_sexes(SHIPPED), name_spans(document)
    for run in spans:
        if len(run.words) == 2 and not run.heading and plain(run.words[0]) in sexes and _is_surname(run.words[1]):
            yield _Full(run.words, run.first, spans.span(run), sexes[plain(run.words[0])])


def _is_one(odd: Person, known: _Full) -> bool:
    """Whether somebody named once may be somebody else in another spelling."""
    one, two = odd.words[-1], known.words[-1]
    if len(odd.words) == 1 and _is_grown(odd, known):
        return True
    if one[0] != two[0] or one == two or one.lower() in two.lower() or two.lower() in one.lower():
        return False
    if len(odd.words) > 1:
        if odd.words[:-1] != known.words[:-1] or len(odd.words[0].rstrip(".")) < 3:
            return False
        return _are_alike(one, two, _ALIKE)
    address = lowered(odd.mentions[0].name_span.honorific or "").rstrip(".")
    fits = "" in (odd.gender, known.gender) or odd.gender == known.gender
    return address in _ADDRESSES and fits and _are_alike(one, two, _ALONE)


def _is_grown(odd: Person, known: _Full) -> bool:
    """Whether a surname behind Mr begins as another does, and ends otherwise: Mr Claesen and Claes."""
    one, two = odd.words[-1].lower(), known.words[-1].lower()
    address = lowered(odd.mentions[0].name_span.honorific or "").rstrip(".")
    fits = "" in (odd.gender, known.gender) or odd.gender == known.gender
    if one == two or address not in COURTESY or not fits or abs(len(one) - len(two)) > _SLIPS:
        return False
    same = next((k for k, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    return same >= _LEAST and same >= min(len(one), len(two)) - _SLIPS


def _are_alike(one: str, two: str, least: float) -> bool:
    """Whether two names differ in a few letters, and so much of them is alike."""
    from rapidfuzz.distance import OSA, Indel  # few stories have such names, and to import it takes long

    near = OSA.distance(one.lower(), two.lower(), score_cutoff=_SLIPS) <= _SLIPS
    return near and Indel.normalized_similarity(one.lower(), two.lower()) >= least


def _given(document: Document) -> Iterator[Turned]:
    """The first names alone with a letter doubled, or halved, of people whom the story calls by them."""
    spans, known = name_spans(document), given_names(SHIPPED)
    runs = {run.words[0]: run for run in spans if len(run.words) > 1 and not run.heading}
    alone = {run.words[0]: run for run in spans if len(run.words) == 1 and not run.heading}
    called = [word for word in runs.keys() & alone.keys() if len(word) >= _GIVEN]
    for word, run in alone.items():
        if len(word) < _GIVEN or word in known or word in runs or len(spans.by_word[word]) > 1:
            continue
        usual = next((other for other in called if other in _halved(word) or word in _halved(other)), None)
        if usual is not None:
            there = runs[usual]
            yield Turned(spans.span(run), usual, spans.span(there))


def _halved(word: str) -> set[str]:
    """What a word is without one of two letters that are the same and stand together."""
    return {word[:k] + word[k + 1 :] for k in range(1, len(word)) if word[k] == word[k - 1]}

"""How large things are that a story measures, and whether they can be so large.

A measure belongs to a thing where the words between them say no more than that: “waves of eight metres”, “its runway,
planned at three kilometres”, “a 25-yard free kick”, “the tree is 40 metres tall”.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import tags
from newslint.lexicon.calendar_names import MONTHS, WEEKDAYS
from newslint.lexicon.function_words import PHRASE_EDGES
from newslint.lexicon.numerals import Size, sizes
from newslint.story.counted_nouns import singular
from newslint.story.outlines import Outline, outline_of
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

LENGTHS = {
    "mm": 0.001,
    "cm": 0.01,
    "inch": 0.0254,
    "foot": 0.3048,
    "yard": 0.9144,
    "m": 1.0,
    "km": 1000.0,
    "mile": 1609.344,
}
"""Metres in each unit."""
WEIGHTS = {
    "mg": 1e-6,
    "g": 0.001,
    "ounce": 0.02835,
    "pound": 0.4536,
    "kg": 1.0,
    "stone": 6.35,
    "ton": 950.0,
    "tonne": 1000.0,
}
"""Kilograms in each unit."""
_AREAS = {
    **{f"square {unit}": metres * metres for unit, metres in LENGTHS.items()},
    "acre": 4046.9,
    "hectare": 10000.0,
}
_SPEEDS = {"km/h": 1.0, "mph": 1.609}
_HOURS = {"hour": 1.0, "minute": 60.0, "second": 3600.0}
_RATE = lazy_regex(r"(?:an?|per|each) (hour|minute|second)\b")
_OVER = lazy_regex(r"(?:an?|per|each|every) |/ ")
"""What makes a length a speed, or another rate."""
_LINKS = frozenset(
    "of up to , which that who is are was were be been being has have had will would could can may might must should"
    " just only even also now said stand stands stood standing lay lies lie each".split()
)
_TELLING = frozenset(
    "of reaching reached reaches reach measuring measured measures weighing weighed weighs weigh gusting blowing"
    " topping topped exceeding".split()
)
"""Words after a thing that tell its size."""
_TIMES = frozenset((*MONTHS, *WEEKDAYS))
_WEIGHING = frozenset({"weighing"})
_PUT_AT = frozenset(
    "planned travelling traveling moving going running doing estimated put recorded measured clocked"
    " stands stood standing built set reckoned listed".split()
)
_TALL = frozenset("tall high long deep".split())
_BROAD = frozenset("wide thick broad diameter bore gauge".split())
_FARTHER = frozenset(
    "away from off north south east west above below behind ahead apart inland offshore out down up into before after"
    " short outside closer nearer wide thick around of over along across back further farther beyond in-land upstream"
    " downstream underground northeast northwest southeast southwest north-east of underwater distant under wider"
    " longer taller higher deeper shorter more less lower heavier lighter clear to through past per an a each every"
    " square cubic between".split()
)
"""Words after a measure with which it is a distance or a difference, not the size of what is before it."""
_PER = frozenset("per an a each every of more less lighter heavier".split())
_ACROSS = {"height": "long", "length": "high tall deep", "depth": "long high tall"}
"""Words after a measure with which it is none of a kind."""
_PERSONS = (
    "boxer jockey wrestler driver nurse teacher suspect victim patient passenger tourist climber runner jogger sailor"
    " soldier officer pilot prisoner teenager pupil student farmer fisherman contestant champion challenger"
)
_HE = {"he": "person", "she": "person", "who": "person", **dict.fromkeys(_PERSONS.split(), "person")}
"""What pronouns before “tall” and words for people stand for."""
_FALLEN = frozenset({"snow", "snowfall", "rain", "rainfall"})
_FALLING = frozenset(
    "fell fall falls fallen falling forecast forecasters expect expected expects receive received recorded"
    " brought bring dumped dropped drenched forecaster predicted".split()
)
_REACH = 7
_CALM = frozenset({"wind", "gust", "gale"})


class Sized(NamedTuple):
    """A thing and the measure that a story gives it."""

    measure: Statement
    size: Size
    value: float
    """In the unit of the size; negative where a length stands for a speed."""


def sized(document: Document) -> Iterator[Sized]:
    """The measures of a document that cannot be those of the things they are told of."""
    for sentence, stated in statements(document).by_sentence.items():
        measures = [s for s in stated if s.kind is Kind.MEASURE]
        outline = outline_of(document, sentence) if measures else None
        for measure in measures if outline is not None else ():
            found = _of(document, outline, measure) if outline is not None else None
            if found is not None:
                yield found


@cache
def _by_head() -> dict[str, list[Size]]:
    """The sizes by the last word of what they are of."""
    found: dict[str, list[Size]] = defaultdict(list)
    for size in sizes():
        found[size.thing.split()[-1]].append(size)
    return dict(found)


def _sizes(words: list[str], at: int) -> list[Size]:
    """What is known of the thing that ends at a word of an outline."""
    word = words[at]
    if not word.isalpha():
        return []
    word = _HE.get(word, word)
    found = _by_head().get(word) or _by_head().get(singular(word)) or []
    before = words[at - 1] if at else ""
    if before == "-" and at > 1:
        before = words[at - 2]
    fits = [s for s in found if " " not in s.thing or before == s.thing.split()[0]]
    return [s for s in fits if before not in s.not_after]


def _of(document: Document, outline: Outline, measure: Statement) -> Sized | None:
    """The thing that a measure is of, if it cannot be so large."""
    words, k = outline.words, outline.word_of(measure)
    return (
        _told_after(outline, words, k, measure)
        or _told_before(document, outline, words, k, measure)
        or _fallen(outline, words, k, measure)
    )


def _fallen(outline: Outline, words: list[str], k: int, measure: Statement) -> Sized | None:
    """Snow or rain after its measure: “30 kilometres of snow fell”."""
    if words[k + 1 : k + 2] != ["of"] or words[k + 3 : k + 4] == ["-"] or outline.vocabulary.isdisjoint(_FALLING):
        return None
    fits = _sizes(words, k + 2) if not _FALLEN.isdisjoint(words[k + 2 : k + 3]) else []
    return next((found for size in fits if (found := _held(outline, measure, size)) is not None), None)


def _told_after(outline: Outline, words: list[str], k: int, measure: Statement) -> Sized | None:
    """A thing before its measure: “waves of eight metres”."""
    at = k - 1
    if at > 0 and words[at] in ("to", "or", "and", "-") and words[at - 1][0] == "#":
        at -= 2  # six to eight metres
    at, between = _back(words, at, max(0, k - _REACH))
    after = words[k + 1] if k + 1 < len(words) else ""
    far = between == ["from"]
    told = not _TELLING.isdisjoint(between) or {"up", "to"} <= set(between) or (after in _TALL and bool(between))
    if at < 0 or not (told or far) or _is_farther(outline, measure, after):
        return None
    fits = (
        size
        for size in _sizes(words, at)
        if (not far or size.kind == "distance")
        and after not in _ACROSS.get(size.kind, "").split()
        and (after == "tall" or words[at] not in _HE)
    )
    return next((found for size in fits if (found := _held(outline, measure, size)) is not None), None)


def _is_farther(outline: Outline, measure: Statement, after: str) -> bool:
    """Whether what follows a measure makes it a distance, a difference or a rate; a weight is none before “from”."""
    if measure.unit in WEIGHTS:
        return after in _PER
    return after in _FARTHER and not _RATE.match(outline.after(measure))


def _back(words: list[str], at: int, first: int) -> tuple[int, list[str]]:
    """The word before others that is a thing whose size is known, and what links it to them; -1 where there is none."""
    between: list[str] = []
    while at >= first:
        if _sizes(words, at):
            return at, between
        if words[at] == "," and between[-1:] and between[-1] in _WEIGHING:
            return _back_to_weighed(words, at - 1), between
        if words[at] == "at" and at > 0 and (words[at - 1] in _PUT_AT or words[at - 1] == ","):
            between.append("of")
            at -= 1
        elif words[at] in _LINKS or words[at] in _TELLING or words[at] == "from":
            between.append(words[at])
        elif at > first and words[at - 1] in ("in", "on", "for") and words[at] in _TIMES:
            at -= 1  # rainfall in May was
        else:
            opens = _aside(words, at) if between in ([], ["of"]) else -1
            return (opens, between or ["which"]) if opens >= first and _sizes(words, opens) else (-1, [])
        at -= 1
    return -1, []


def _aside(words: list[str], at: int) -> int:
    """The word before an aside of few words that ends at a word: “the pony, a Shetland”; -1 where there is none."""
    for k in range(at - 1, max(0, at - 4), -1):
        if words[k] in ("a", "an") and words[k - 1] == ",":
            return k - 2
        if not words[k].isalpha():
            break
    return -1


def _back_to_weighed(words: list[str], at: int) -> int:
    """The one thing that may be weighed at or before a word of a sentence; -1 where there is none, or more."""
    found = [k for k in range(at + 1) if any(size.kind == "weight" for size in _sizes(words, k))]
    return found[0] if len(found) == 1 else -1


def _told_before(document: Document, outline: Outline, words: list[str], k: int, measure: Statement) -> Sized | None:
    """A measure before its thing: “a 3.5-metre runway”, “a 40-metre-high tree”."""
    unit = tokens(document).lower[measure.last - 1]
    at = k + 1
    if at < len(words) and words[at] == "-":
        at += 1
    if at < len(words) and words[at] in _BROAD:
        return None
    if at < len(words) and words[at] in _TALL:
        at += 1
    elif unit.endswith("s") and unit not in ("lbs", "kilos"):
        return None  # in 20 metres waves break
    for place in (at + 1, at):
        if place < len(words) and all(w.isalpha() for w in words[at : place + 1]) and words[at] not in PHRASE_EDGES:
            following = words[place + 1] if place + 1 < len(words) else "."
            if following == "-" or (following.isalpha() and _goes_on(document, outline, place + 1)):
                continue
            for size in _sizes(words, place) if words[place] not in _HE else ():
                found = _held(outline, measure, size)
                if found is not None:
                    return found
    return None


def _goes_on(document: Document, outline: Outline, word: int) -> bool:
    """Whether a word after a thing is a noun of which the thing tells more: “a 3-km runway extension”."""
    if outline.words[word] in PHRASE_EDGES:
        return False
    return not tags(document)[outline.token_of(word)].startswith(("VB", "MD", "RB"))


def _held(outline: Outline, measure: Statement, size: Size) -> Sized | None:
    """A measure held against the size of a thing; nothing where it may be right, or is of something else."""
    value = value_of(outline, measure, size.kind)
    if value is None:
        if size.kind == "speed" and size.thing in _CALM and measure.unit in ("km", "mile"):
            return Sized(measure, size, -1.0) if not _OVER.match(outline.after(measure)) else None
        return None
    return None if size.least <= value <= size.most else Sized(measure, size, value)


def value_of(outline: Outline, measure: Statement, kind: str) -> float | None:
    """A measure in the unit that a kind of size is told in; nothing where it is none of that kind."""
    unit = measure.unit
    if kind == "weight":
        return measure.value * WEIGHTS[unit] if unit in WEIGHTS else None
    if kind == "area":
        return measure.value * _AREAS[unit] if unit in _AREAS else None
    if kind == "temperature":
        return {"C": measure.value, "F": (measure.value - 32) / 1.8}.get(unit)
    rate = _RATE.match(outline.after(measure))
    if kind == "speed":
        if unit in _SPEEDS:
            return measure.value * _SPEEDS[unit]
        return measure.value * LENGTHS[unit] / 1000 * _HOURS[rate[1]] if unit in LENGTHS and rate else None
    return measure.value * LENGTHS[unit] if unit in LENGTHS and not _OVER.match(outline.after(measure)) else None


_METRIC = frozenset({"mm", "cm", "m", "km", "g", "kg", "tonne"})


def in_other_unit(measure: Statement, size: Size) -> str:
    """The one unit in which a number would be a likely size: km for m, feet for miles; empty where none is, or more."""
    if size.kind not in ("weight", "length", "height", "depth", "distance"):
        return ""
    units = WEIGHTS if size.kind == "weight" else LENGTHS
    other = [
        unit
        for unit, worth in units.items()
        if unit != measure.unit
        and (unit in _METRIC) == (measure.unit in _METRIC)
        and size.least <= measure.value * worth <= size.most
    ]
    return other[0] if len(other) == 1 else ""

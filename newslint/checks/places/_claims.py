"""What a text says that a city is: "the Kenyan city of Kampala", "Lagos, Nigeria's capital", "the capital of Texas"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.checks.places._whereabouts import is_city_too, known_city, region_at
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.gazetteer import regions_named
from newslint.lexicon.place_names import demonyms
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

SORTS = frozenset("capital city town port resort municipality township".split())
"""Words for what a city is."""
_MODIFIERS = 5
"""Words between a country and such a word at most."""
_OFFICIAL = frozenset({"state", "provincial", "regional", "county", "cantonal"})
"""Which seat a capital is, if not the country's;"""
_SEATS = frozenset({"national", "the", ""})
"""and what may stand before a country's."""
_MARKS = frozenset({",", "—", "–", ":", "("})
_ENDS = frozenset({",", ".", ";", ")", "—", "–", ":", "?", "!", "”", "’", '"'})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_TIMES = frozenset("old former ancient modern new present current historic".split())
"""Words for when a city is a capital, before its country."""
_ARTICLES = frozenset({"the", "a", "an"})
_BE = frozenset({"is", "remains"})
_LONGEST = 4


class Claim(NamedTuple):
    """A city, what it is called, and the country or region that it is given to."""

    name: str
    city: tuple[int, int]
    sort: int
    """The token of "capital", "city" and the like."""
    where: tuple[int, int]
    regions: frozenset[int]
    seat: str
    """``own`` where it is called the capital of just that region, ``some`` where of some part of it."""


@cache
def nations() -> dict[str, frozenset[int]]:
    """The regions that an adjective may mean, by their numbers."""
    found: dict[str, frozenset[int]] = {}
    for place, forms in demonyms().items():
        for form in forms:
            found[form] = found.get(form, frozenset()) | regions_named(place)
    both = regions_named("South Korea") | regions_named("North Korea")
    return found | {"Korean": both, "American": regions_named("United States"), "Guinean": frozenset()}


@annotation
def claims(document: Document) -> tuple[Claim, ...]:
    """All of them, in the order of those words."""
    table = tokens(document)
    return tuple(claim for k in table.where(*SORTS) if table.text[k].islower() for claim in _around(document, table, k))


def _around(document: Document, table: Tokens, k: int) -> Iterator[Claim]:
    """What is said around one such word."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    first, words = _modifiers(table, k, low)
    left = _left_region(document, table, first, low)
    start, end, where, numbers = first, k + 1, (k, k), frozenset[int]()
    if left is not None:
        start, (where, numbers) = left[0][0], left
        if start > low and table.lower[start - 1] in _TIMES:
            start, words = start - 1, [table.lower[start - 1]]
        start = start - 1 if start > low and table.lower[start - 1] in _ARTICLES else start
    elif k + 2 < high and table.lower[k + 1] == "of":
        at = k + 3 if table.lower[k + 2] == "the" else k + 2
        right = region_at(document, table, at, high)
        if right is None:
            return
        end, numbers, where = right[0], right[1], (at, right[0])
    if not numbers or is_city_too(document, table, where, numbers):
        return
    for city in _cities(document, table, start, end, (low, high)):
        yield Claim(city[1], city[0], k, where, numbers, _seat(table, k, words))


def _seat(table: Tokens, k: int, words: list[str]) -> str:
    """Whose seat a city is said to be."""
    if table.lower[k] != "capital":
        return ""
    last = words[-1] if words else ""
    return "own" if last in _SEATS else "some" if last in _OFFICIAL else ""


def _modifiers(table: Tokens, k: int, low: int) -> tuple[int, list[str]]:
    """The words in small letters before a token, and where they begin."""
    first = k
    while first > low and k - first < _MODIFIERS and table.text[first - 1].islower():
        if table.lower[first - 1] in _ARTICLES or table.text[first - 1] in _POSSESSIVE:
            break
        if not (table.text[first - 1][0].isalpha() or table.text[first - 1] == "-"):
            break
        first -= 1
    words = [word for word in table.lower[first:k] if word != "-"]
    if first > low and table.lower[first - 1] in _ARTICLES:
        first -= 1
    return first, words


def _left_region(
    document: Document, table: Tokens, first: int, low: int
) -> tuple[tuple[int, int], frozenset[int]] | None:
    """The country, by its adjective or its name, before a token."""
    if first <= low or table.lower[first] in _ARTICLES:
        return None
    last = first - 1 if table.text[first - 1] in _POSSESSIVE else first
    for at in range(max(low, last - _LONGEST), last):
        if not table.text[at][0].isupper():
            continue
        name = " ".join(document[table.span(at, last)].split())
        before = table.text[at - 1] if at > low else ""
        numbers = regions_named(name) if last < first else nations().get(name) or regions_named(name)
        if numbers:
            named = before[:1].isupper() and at - 1 > low
            return None if named or before in ("-", "of", "and", "or", "&") else ((at, last), numbers)
    return None


def _cities(
    document: Document, table: Tokens, start: int, end: int, bounds: tuple[int, int]
) -> Iterator[tuple[tuple[int, int], str]]:
    """The cities that are named right after or right before what is said of them."""
    low, high = bounds
    at, text, lower = end, table.text, table.lower
    closed = False
    if at < high and (lower[at] == "of" or text[at] in _MARKS):
        closed = text[at] in _MARKS
        at += 1
    for last in range(min(high, at + _LONGEST), at, -1):
        if not text[at][0].isupper() or not text[last - 1][0].isalpha():
            continue
        found = known_city(document, table, last)
        if found is not None and found[0] == at:
            after = text[last] if last < high else "."
            if after in _ENDS or (not closed and after[0].islower() and after not in ("and", "or")):
                yield (at, last), found[1]
            break
    before = start - 1
    if before > low and lower[before] in _BE:
        before -= 2 if lower[before - 1] == "which" else 1
        opened = text[before] == "," or text[before][0].isupper()
    else:
        opened = before > low and text[before] == ","
    if opened and before >= low:
        last = before if text[before] == "," else before + 1
        found = known_city(document, table, last)
        after = text[end] if end < high else "."
        listed = found is not None and found[0] > low and text[found[0] - 1] == ","
        if found is not None and not listed and (after in _ENDS or after[0].islower()) and after not in ("and", "or"):
            yield (found[0], last), found[1]

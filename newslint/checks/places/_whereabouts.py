"""Places that a text says to lie in a region: "Halifax, New Brunswick", "a clinic in Lyon, in southern Belgium"."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.gazetteer import BIG, CAPITAL, KNOWN, LARGEST, lies_in, region, regions_named
from newslint.story.whereabouts.sides import AREAS
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

_LONGEST = 4
"""Tokens of a name."""
_DIRECTIONS = frozenset(
    "southern northern eastern western central south north east west southeast southwest northeast northwest "
    "southeastern southwestern northeastern northwestern the south-east south-west north-east north-west south-eastern "
    "south-western north-eastern north-western rural upstate coastal mid far nearby neighbouring neighboring".split()
)
_SORTS = AREAS | {"capital", "department"}
_SIDES = frozenset("north south east west north-east north-west south-east south-west coast shore part".split())
"""What a country has, before "of": "in the north of Ethiopia", "on the west coast of Turkey"."""
_LOCAL = frozenset({"in", "near", "outside", "around"})
_AFTER = frozenset({",", ".", ";", ")", ":", "—", "–", "-", "”", "’", '"', "(", "?", "!", "…"})
"""What follows the name of a region that belongs to the place before it."""
_AND = frozenset({"and", "or", "&"})
_COMMON = frozenset({"Washington", "Georgia"})
"""A region by whose name a city elsewhere, or another country, is as often meant."""


_CONTINENTS = frozenset({"Africa", "America", "Asia", "Europe"})
_FEW, _SEVERAL, _TWO = 4, 6, 2
"""States, and regions anywhere, that have a place of a name at most, a large one among them or not."""


class Whereabouts(NamedTuple):
    """A place and the region that it is said to lie in, by their tokens."""

    city: tuple[int, int]
    where: tuple[int, int]
    name: str
    regions: frozenset[int]


@annotation
def whereabouts(document: Document) -> tuple[Whereabouts, ...]:
    """All that the story says so, in order."""
    table = tokens(document)
    found = []
    for k in table.where(",", "in", "("):
        if k + 1 >= len(table) or not table.same_sentence(k - 1, k + 1) or k <= table.sentence_start(k):
            continue
        one = _at(document, table, k)
        if one is not None:
            found.append(one)
    return tuple(found)


@annotation
def named_places(document: Document) -> tuple[Whereabouts, ...]:
    """The same of any place in which something is or happens, known or not: "in Thornholt, Kent"."""
    table = tokens(document)
    found = []
    for k in table.where(","):
        high = table.sentence_end(k)
        first = k + 2 if table.lower[k + 1 : k + 2] in (["county"], ["co"]) else k + 1
        where = region_at(document, table, first, high) if first < high else None
        start = k
        while start > table.sentence_start(k) and k - start < _LONGEST and table.text[start - 1].istitle():
            start -= 1
        placed = start > table.sentence_start(k) and table.lower[start - 1] in (*_LOCAL, "at", "from", "to", "of")
        if where is not None and start < k and placed and _belongs(table, start, k, first, where[0]):
            name = _text(document, table, start, k)
            found.append(Whereabouts((start, k), (first, where[0]), name, where[1]))
    return tuple(found)


def _at(document: Document, table: Tokens, k: int) -> Whereabouts | None:
    """What stands around a comma or an "in"."""
    inner = table.text[k] == "in"
    if inner and table.text[k - 1] == ",":
        return None  # the comma sees it
    if not table.text[k - 1][-1].isalpha() or not table.text[k - 1][0].isupper():
        return None
    first = k + 1
    high = table.sentence_end(k)
    if not inner and table.text[first] == "in":
        inner, first = True, first + 1
    elif not inner and table.lower[first : first + 2] == ["on", "the"]:
        inner, first = True, _past_side(table, first + 2, high)
    loose = inner
    while first < high and (loose or table.lower[first] in ("county", "co", "co.")) and _is_before_name(table, first):
        first += 1
    where = region_at(document, table, first, high)
    if where is None:
        return None
    last, numbers = where
    city = known_city(document, table, k)
    if city is None:
        return None
    start, name = city
    return Whereabouts((start, k), (first, last), name, numbers) if _belongs(table, start, k, first, last) else None


def _past_side(table: Tokens, first: int, high: int) -> int:
    """The token after the coast of something, and "of", that begins at a token; the end where there is none."""
    at = first
    while at < min(high, first + 2) and table.lower[at] in _DIRECTIONS:
        at += 1
    return at + 2 if table.lower[at : at + 2] in (["coast", "of"], ["shore", "of"]) else high


def _is_before_name(table: Tokens, at: int) -> bool:
    """Whether a word may stand before the name of a region: "southern", "the state of", "the north of"."""
    lower = table.lower[at]
    of_one = lower == "of" and (table.lower[at - 1] in _SORTS or table.lower[at - 1] in _SIDES)
    return lower in _DIRECTIONS or lower in _SORTS or of_one or (lower == "part" and table.lower[at - 1] in _DIRECTIONS)


def region_at(document: Document, table: Tokens, first: int, high: int) -> tuple[int, frozenset[int]] | None:
    """Where the longest name of a region that begins at a token ends, and what it may mean."""
    if first >= high or not table.text[first][0].isupper():
        return None
    for last in range(min(high, first + _LONGEST), first, -1):
        if not table.text[last - 1][0].isalpha():
            continue
        name = _text(document, table, first, last)
        if name in _COMMON:
            return None
        numbers = regions_named(name)
        if numbers:
            return (last, numbers) if not _has_namesake(name, numbers) else None
    return None


def is_city_too(document: Document, table: Tokens, where: tuple[int, int], numbers: frozenset[int]) -> bool:
    """Whether the words that name a region name a city in it too."""
    return _has_namesake(_text(document, table, *where), numbers)


def _has_namesake(name: str, numbers: frozenset[int]) -> bool:
    """Whether a region has the name of a city in it: New York, Luxembourg."""
    lying = lies_in(name)
    return any(lying.get(number, 0) & KNOWN for number in numbers)


def known_city(document: Document, table: Tokens, end: int) -> tuple[int, str] | None:
    """Where the name of a known place that ends before a token begins, and the name."""
    low = table.sentence_start(end - 1)
    for first in range(max(low, end - _LONGEST), end):
        if not table.text[first][0].isupper():
            continue
        name = _text(document, table, first, end)
        lying = lies_in(name)
        if any(flags & (KNOWN | CAPITAL) for flags in lying.values()):
            before = table.text[first - 1] if first > low else ""
            opens = first - 1 == low and table.lower[first - 1] in (*_LOCAL, "at", "from", "to", "of")
            named = before[:1].isupper() and not opens
            parted = before == "-" or (
                before.lower() in ("of", "de") and first - 2 > low and (table.text[first - 2][0].isupper())
            )
            return None if named or parted else (first, name)
    return None


def _text(document: Document, table: Tokens, first: int, last: int) -> str:
    """Some tokens as they stand, parted by single blanks."""
    return " ".join(document[table.span(first, last)].split())


def _belongs(table: Tokens, start: int, comma: int, first: int, last: int) -> bool:
    """Whether a region says where the place before it lies: no list of names, no new clause."""
    low, high = table.sentence_bounds(table.sentence_of(comma))
    text, lower = table.text, table.lower
    after = text[last] if last < high else "."
    behind = text[last + 1] if last + 1 < high else "."
    before = lower[start - 1] if start > low else ""
    plain = text[comma] != "in" and first == comma + 1
    if after in _AND and behind[0].isupper():
        return False
    if plain and before in (",", ";") and text[start - 2][0].isupper():
        return False
    joined = behind in _AND and last + 2 < high and text[last + 2][0].isupper()
    if plain and after == "," and (behind[0].isupper() or joined):
        return False
    if plain and after == "," and behind == "the" and last + 2 < high and text[last + 2][0].isupper():
        return False
    if plain and before in _AND and start - 2 >= low and text[start - 2][0].isupper():
        return False
    if plain and start - 1 == low and before in (*_LOCAL, "at", "from", "to"):
        return False  # "In Paris, Germany, which ..."
    if not plain:
        of_sort = before == "of" and start - 2 >= low and lower[start - 2] in _SORTS
        apart = text[comma] == "," and before.isalpha() and start > low and text[start - 1].islower()
        placed = before in _LOCAL or of_sort or (apart and before not in _AND)
        return placed and after not in ("'s", "’s") and not after[0].isupper()
    if text[comma] == "(":
        return after == ")"
    return after in _AFTER or lower[last : last + 1] in (["where"], ["in"], ["on"], ["who"], ["to"], ["for"], ["with"])


def misplaced(name: str, regions: frozenset[int]) -> bool:
    """Whether no place of a name is known in a region, and few would be unknown there."""
    lying = lies_in(name)
    if not lying.keys().isdisjoint(regions) or name.title() in _CONTINENTS:
        return False
    own = [region(number) for number in regions_named(name)]
    if any(len(other.code) == 2 or other.country in ("US", "CA", "AU") for other in own):
        return False
    said = [region(number) for number in regions]
    return _is_told_apart(lying, {part.country for part in said}, any(len(part.code) == 2 for part in said))


def _is_told_apart(lying: dict[int, int], countries: set[str], whole: bool) -> bool:
    """Whether a name is not one that many a hamlet has, too small for any gazetteer."""
    within = [(region(number), flags) for number, flags in lying.items()]
    parts = [(part, flags) for part, flags in within if part.code[2:3] == "."]
    at_home = any(flags & LARGEST and part.country in countries for part, flags in within)
    if len(parts) <= 1:
        return True
    if "US" in countries:
        states = sum(part.country == "US" for part, _ in parts)
        return at_home and states <= _FEW and any(flags & BIG for part, flags in parts if part.country == "US")
    if whole:  # a country: hamlets of one land are no namesakes of each other
        parts = [(part, flags) for part, flags in within if len(part.code) == len("GB")]
    large = any(flags & BIG and flags & LARGEST for _, flags in parts)
    return at_home or len(parts) <= (_SEVERAL if large else _TWO)


def capital_elsewhere(name: str, regions: frozenset[int]) -> str:
    """The country of which a city is the capital, if it is that of none of some countries; else nothing."""
    lying = lies_in(name)
    if any(len(region(n).code) != len("GB") or lying.get(n, 0) & CAPITAL for n in regions):
        return ""
    of = [n for n, flags in lying.items() if flags & CAPITAL and len(region(n).code) == len("GB")]
    return region(of[0]).names[0] if len(of) == 1 else ""


def right_region(name: str, regions: frozenset[int]) -> str:
    """The region, of the sort that the story names, in which the place of a name lies that is meant."""
    lying = lies_in(name)
    said = [region(number) for number in regions]
    known = [region(number) for number, flags in lying.items() if flags & KNOWN]
    largest = [region(number) for number, flags in lying.items() if flags & LARGEST]
    here = [other for other in known if other.country in {part.country for part in said}]
    choice = here or largest or known
    for part in said:
        for other in choice:
            if len(part.code) == 2 and len(other.code) == 2:
                return other.names[0]
            if len(part.code) > 2 and part.code[2] == other.code[2:3]:
                return other.names[0]
    for other in choice:
        if len(other.code) > 2 and other.code[2] == "." and other.country in {part.country for part in said}:
            return other.names[0]
    return next((other.names[0] for other in choice if len(other.code) == 2), choice[0].names[0])

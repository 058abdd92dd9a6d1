"""The countries that a story tells of: by name, by adjective, or by a city that is best known of all of its name."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.gazetteer import KNOWN, LARGEST, lies_in, region, regions_named
from newslint.lexicon.lists import rows
from newslint.lexicon.place_names import demonyms
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

_CODE = 2
"""Letters of a country's code; states and counties have more."""
_SHORT = 3
"""Letters of a name that may be anything."""
_MORE = {
    "US": ("America", "American", "Americans", "US", "U.S.", "USA", "United States"),
    "GB": (
        "Britain", "British", "Briton", "Britons", "UK", "U.K.", "England", "English", "Scotland", "Scottish",
        "Wales", "Welsh", "London", "Scot", "Scots",
    ),
    "CD": ("Congo", "Congolese"),
    "CG": ("Congo", "Congolese"),
    "KR": ("Korea", "Korean", "Koreans"),
    "KP": ("Korea", "Korean", "Koreans"),
    "CZ": ("Czech", "Czechs"),
    "SA": ("Saudi", "Saudis"),
    "AE": ("Dubai", "Emirati"),
    "MM": ("Burma", "Burmese"),
    "TR": ("Türkiye", "Turk", "Turks"),
}  # fmt: skip
"""What else tells a country."""


class State(NamedTuple):
    """A country by its neighbours and its money."""

    part: str
    """The part of the world where it lies,"""
    parts: frozenset[str]
    """and all to which it is reckoned."""
    money: tuple[str, ...]


@cache
def states() -> dict[str, State]:
    """The countries by their codes."""
    return {
        code: State(parts.partition("|")[0], frozenset(parts.split("|")), tuple(money.split("|")))
        for code, parts, money in rows("states")
    }


def are_near(one: str, two: str) -> bool:
    """Whether two countries lie in one part of the world."""
    known = states()
    return one in known and two in known and not known[one].parts.isdisjoint(known[two].parts)


@cache
def moneyed() -> dict[str, frozenset[str]]:
    """The countries that have money of a name, or had it."""
    found: dict[str, set[str]] = defaultdict(set)
    for code, state in states().items():
        for word in state.money:
            found[word].add(code)
    return {word: frozenset(codes) for word, codes in found.items()}


def adjective_forms() -> frozenset[str]:
    """The words for what belongs to a country and for its people, in small letters: no table of regions is read."""
    return frozenset(form.lower() for forms in demonyms().values() for form in forms if " " not in form)


@cache
def adjectives() -> dict[str, str]:
    """The country of each adjective, and of each word for one of its people, that is one word."""
    found: dict[str, str] = {}
    for place, forms in demonyms().items():
        for number in regions_named(place):
            code = region(number).code
            if len(code) == _CODE:
                for form in forms:
                    if " " not in form:
                        found.setdefault(form, code)
    return found | {"American": "US", "British": "GB", "Korean": "KR"}


@cache
def country_names() -> dict[tuple[str, ...], str]:
    """The country of each name and of each adjective, word by word."""
    found: dict[tuple[str, ...], str] = {(form,): code for form, code in adjectives().items()}
    for code in states():
        for name in _MORE.get(code, ()):
            found.setdefault((name,), code)
    for place, forms in demonyms().items():
        for number in regions_named(place):
            if len(code := region(number).code) == _CODE:
                found.setdefault(tuple(place.split()), code)
                for form in forms:
                    found.setdefault(tuple(form.split()), code)
    return found


@cache
def _firsts() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The names by their first words in small letters, the longest first; people in the plural are among them."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for name, code in country_names().items():
        found[name[0].lower()].append((name, code))
        if not name[-1].endswith("s"):
            plural = (*name[:-1], f"{name[-1]}s")
            found[plural[0].lower()].append((plural, code))
    for several in found.values():
        several.sort(key=lambda pair: -len(pair[0]))
    return dict(found)


@annotation
def named_nations(document: Document) -> dict[str, list[int]]:
    """Where a story names each country or its people, in order."""
    table = tokens(document)
    found: dict[str, list[int]] = defaultdict(list)
    for word in table.index.keys() & _firsts().keys():
        for k in table.index[word]:
            for name, code in _firsts()[word]:
                if tuple(table.text[k : k + len(name)]) == name:
                    found[code].append(k)
                    break
    return {code: sorted(places) for code, places in found.items()}


@annotation
def cities_told(document: Document) -> dict[str, int]:
    """How many places of each country a story names of which no larger one lies elsewhere."""
    table = tokens(document)
    found: dict[str, int] = defaultdict(int)
    for name in _names(table):
        for number, flags in lies_in(name).items():
            code = region(number).code
            if flags & LARGEST and flags & KNOWN and len(code) == _CODE:
                found[code] += 1
    return dict(found)


def _names(table: Tokens) -> set[str]:
    """The words, and pairs of words, of a story that may name a city."""
    found: set[str] = set()
    for word, places in table.index.items():
        at = next((k for k in places if table.text[k][0].isupper()), -1)
        if at < 0 or len(word) <= _SHORT or (word,) in country_names():
            continue
        found.add(word)
        if at + 1 < len(table) and table.text[at + 1][0].isupper():
            found.add(f"{word} {table.lower[at + 1]}")
    return found


def told(document: Document, code: str) -> int:
    """How often a story tells of a country."""
    return len(named_nations(document).get(code, ())) + cities_told(document).get(code, 0)


def name_of(code: str) -> str:
    """The usual name of a country."""
    return next(
        (region(n).names[0] for place, c in _by_code().items() if c == code for n in regions_named(place)), code
    )


@cache
def _by_code() -> dict[str, str]:
    """The code of each country by its name."""
    found: dict[str, str] = {}
    for place in (*demonyms(), "United States", "United Kingdom"):
        for number in regions_named(place):
            if len(code := region(number).code) == _CODE:
                found.setdefault(place, code)
    return found


def people_of(code: str) -> str:
    """The usual adjective of a country; empty where there is none of one word."""
    return next((form for form, of in adjectives().items() if of == code), "")

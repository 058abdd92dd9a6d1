"""In which town or street something lies or happened: a dyeing unit at Karur, the Erode plant, the talks in Lisbon."""

from __future__ import annotations

from functools import cache

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.morphology import lemmas
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.lists import rows, words
from newslint.lexicon.place_names import demonyms
from newslint.story.whereabouts.named_sites import STREETS
from newslint.story.whereabouts.told import classes, name_after, name_before
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

_LEADS = frozenset("in at near outside".split())
_DEFINITE = frozenset("the this that its their his her 's ’s".split())
_BEFORE_NAME = frozenset("the central nearby downtown rural southern northern eastern western inner".split())
_THAT = frozenset("that which making where".split())
_STREETS = STREETS | {"place", "st", "rd", "ave", "highway", "motorway", "island"}
_CLAUSE = 9
"""Tokens of a clause on what a thing does, before the words for where it lies."""
_PHRASE = 4


class Site(NamedTuple):
    """A thing, and the place that it is said to lie or to have happened in."""

    kind: str
    """The first of the nouns that may stand for it."""
    place: str
    definite: bool
    """Whether readers are taken to know it: the plant, its plant."""
    named: bool
    """Whether the place stands before the noun: the Erode plant."""
    first: int
    last: int
    """The tokens of the place."""
    noun: int


@cache
def _kinds() -> dict[str, str]:
    """By each noun for what lies or happens somewhere, and for people, what it is compared as."""
    found = {word: word for word in words("offices") if " " not in word} | dict(classes())
    for mark, several in rows("person-nouns"):
        for word in several.split():
            found[word] = f"{mark} person" if mark != "b" else word
    return found


@annotation
def sites(document: Document) -> tuple[Site, ...]:
    """What a story says so, in order."""
    table = tokens(document)
    found = [
        one
        for k in table.where_any(_kinds().keys())
        if table.text[k].islower() and (one := _named(table, k) or _clause(table, k)) is not None
    ]
    for k in table.where("in", "at", "near", "outside", "on"):
        one = _placed(table, k - 1, k) if k > table.sentence_start(k) else None
        if one is not None:
            found.append(one)
    return tuple(sorted(found, key=lambda site: site.first))


def _named(table: Tokens, k: int) -> Site | None:
    """The place of "the Erode plant", "a Derby woman"."""
    end = k
    low = table.sentence_start(k)
    while end > low and k - end < 2 and table.text[end - 1].islower() and _describes(table, end - 1):
        end -= 1
    first = name_before(table, end)
    if first == end or first <= table.sentence_start(k) - 1:
        return None
    before = table.lower[first - 1] if first > table.sentence_start(k) else table.lower[first]
    if first == table.sentence_start(k) and before in ("the", "a", "an") and first + 1 < end:
        first += 1
    elif before not in _DEFINITE and before not in ("a", "an"):
        return None
    name = table.lower[first:end]
    if any(word in CALENDAR or not word[0].isalpha() or len(word) < 3 for word in name) or end - first > 3:
        return None
    return Site(_kinds()[table.lower[k]], " ".join(name), before in _DEFINITE, True, first, end, k)


def _describes(table: Tokens, k: int) -> bool:
    """Whether a word may stand between the name of a place and a noun: the Lisbon peace talks."""
    return table.lower[k].isalpha() and table.lower[k] not in _DEFINITE | _LEADS | {"of", "and", "or", "a", "an", "to"}


def _clause(table: Tokens, k: int) -> Site | None:
    """The place of "a factory that makes tyres in Porto"."""
    high = table.sentence_end(k)
    at = k + 1
    if at < high and table.lower[at] in _THAT:
        at = next(
            (j for j in range(at, min(high, at + _CLAUSE)) if table.lower[j] in _LEADS or table.text[j] == ","), high
        )
        return _placed(table, k, at) if at < high else None
    return None


def _placed(table: Tokens, k: int, at: int) -> Site | None:
    """The place of a thing that a preposition leads to: "the plant in Erode"."""
    high = table.sentence_end(k)
    if table.lower[at] not in _LEADS and table.lower[at] != "on":
        return None
    first = at + 1
    while first < high and table.lower[first] in _BEFORE_NAME:
        first += 1
    last = name_after(table, first) if first < high else first
    name = table.lower[first:last]
    if not name or any(word in CALENDAR for word in name) or not name[0][0].isalpha() or len(name) > 3:
        return None
    if not table.text[k].isalpha() or not table.text[k].islower() or len(table.text[k]) < 3:
        return None
    if table.lower[at] == "on" and not _STREETS.intersection(name):
        return None
    return Site(_kind(table.lower[k]), " ".join(name), _is_definite(table, k), False, first, last, k)


@cache
def _kind(word: str) -> str:
    """What a noun or a verb is compared as."""
    return _kinds().get(word) or classes().get(lemmas(word)[0]) or lemmas(word)[0]


def _is_definite(table: Tokens, k: int) -> bool:
    """Whether the phrase of a noun is opened by "the" or a possessive."""
    low = table.sentence_start(k)
    for j in range(k - 1, max(low, k - _PHRASE) - 1, -1):
        if table.lower[j] in _DEFINITE:
            return True
        if not table.text[j].isalpha() or not table.text[j].islower() or table.lower[j] in _LEADS | {"a", "an", "of"}:
            return False
    return False


@cache
def _people_words() -> frozenset[str]:
    """Words for the people of a country: the Polish plant."""
    return frozenset(form.lower() for forms in demonyms().values() for form in forms)


def is_of_people(name: str) -> bool:
    """Whether a name is that of a people: "the Polish plant" lies in a town of its own."""
    return name in _people_words()

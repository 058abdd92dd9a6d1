"""Sayings and set phrases in which one word is another: "on the back leg", "the writing was on the door".

The list ``set-phrases`` has them as they go; ``changed_phrases`` finds them. The word that differs is a slip where
edited news hardly ever has another there, or where it is of one field with the right word or looks like it.
``training/set_phrases.py`` counts what news has in each place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from newslint.language.words.morphology import forms, frequency, lemmas, plural, singular
from newslint.lexicon.function_words import POSSESSIVES, STOP_WORDS
from newslint.lexicon.lists import entries, rows
from newslint.util.records import NamedTuple

GAP = ".."
"""The kind of an element that takes up to three words."""
_SELF, _OWNER = "_self", "_"
_COMMONEST, _LEAST = 6.5, 0.4  # of the scale of frequencies
STEPS, LOWEST = 4, -4.0
"""Steps of the list in one of the logarithm that says how closed a place is, and what its mark "0" says."""
_ARTICLES = frozenset({"a", "an", "the"})
OWNERS = POSSESSIVES | _ARTICLES
BEFORE = OWNERS | {"another", "this", "that", "no", "any", "'s"}
"""What a phrase may have before it instead of the article that it opens with."""
_SELVES = frozenset("himself herself itself themselves myself yourself ourselves yourselves oneself".split())
_LIGHT = frozenset("take get make have be go put give do keep come let bring set see".split())
"""Verbs that stand in too many phrases to tell one from another."""
_BE = frozenset({"'s", "'re", "'m"})
_NO_SLOTS = STOP_WORDS | OWNERS | frozenset({"n't", "'s", "'", ",", "-", "not", "no", "own", "self"})
_SHOWN = {_OWNER: "one's", GAP: "…", _SELF: "oneself"}
_SPELT = (("our", "or"), ("tre", "ter"), ("ence", "ense"), ("grey", "gray"), ("oul", "ol"), ("axe", "ax"))
"""What American English writes in words of phrases."""


class Element(NamedTuple):
    """A step of a phrase: the words it takes, and whether a wrong one may stand for them."""

    words: frozenset[str]
    slot: bool = False
    weight: float = 0.0
    """How much it says of the phrase: a rare word more than a common one."""
    key: bool = False
    """Whether the phrase is looked for by it."""
    kind: str = ""
    """A gap, an owner, or nothing for a word."""
    right: str = ""
    """The word to write."""


NEARLY = 0.75
"""How closed a place must be for a near word to be wrong in it; in others only one of the same field is."""


SLIPPED = -1.0
"""How closed it must be for a word that is one letter apart to be wrong in it."""
_SHUT, _NEARLY_SHUT = 8.0, 1.0
"""How closed places are that are marked with "!" and "~" in the list."""


class SetPhrase(NamedTuple):
    """A phrase as it goes."""

    elements: tuple[Element, ...]
    weight: float
    """How much all of its words say together."""
    slots: Mapping[int, float]
    """The elements that may be told to be wrong, and how much the others say together."""
    needed: Sequence[int]
    """The elements that must stand there, unless another word does."""
    beside: frozenset[str]
    """Words that stand there too."""
    closed: Mapping[int, float]
    """How closed each place is: how much oftener news has its word there than any that it has but once, a logarithm."""
    written: str
    shut: frozenset[int] = frozenset()
    """The elements for which no other word may stand, as the list says, a small one neither."""


def _verb_forms(part: str) -> frozenset[str]:
    """All forms of the verbs that a step of a phrase takes."""
    return frozenset().union(*(forms(verb) for verb in part[1:-1].split("|")))


@cache
def phrase(number: int) -> SetPhrase:
    """A phrase of the list, read when it is first met."""
    text, beside, closed, *_ = (*entries("set-phrases")[number].split("\t"), "", "")
    return phrase_of(text, beside, closed)


def phrase_of(text: str, beside: str, closed: str) -> SetPhrase:
    """A phrase from the columns of its line."""
    elements = tuple(element(part) for part in text.split(" "))
    shown = " ".join(_SHOWN.get(part.rstrip("?"), part.strip("<>=+?!~").split("|")[0]) for part in text.split(" "))
    for mark in (" 's", " '", " n't", " ,"):
        shown = shown.replace(mark, mark[1:])
    shown = shown.replace(" - ", "-")
    whole = sum(element.weight for element in elements)
    open_or_closed = {k: int(mark, 36) / STEPS + LOWEST for k, mark in enumerate(closed) if mark != "-"}
    parts = text.split(" ")
    shut = frozenset(k for k, part in enumerate(parts) if part[0] == "!")
    open_or_closed.update({k: _NEARLY_SHUT for k, part in enumerate(parts) if part[0] == "~"})
    open_or_closed.update(dict.fromkeys(shut, _SHUT))
    slots = {
        k: whole - elements[k].weight
        for k, closed in open_or_closed.items()
        if closed >= SLIPPED or _has_field(elements[k])
    }
    needed = [k for k, e in enumerate(elements) if not e.kind]
    return SetPhrase(elements, whole, slots, needed, frozenset(beside.split()), open_or_closed, shown, shut)


def _has_field(element: Element) -> bool:
    """Whether the word of an element has others of its field."""
    return any(word in fields() for word in (element.right, singular(element.right), *lemmas(element.right)))


def _weight(words: Iterable[str]) -> float:
    """How much a word says of the phrase that it stands in."""
    return max(_LEAST, _COMMONEST - max(frequency(word) for word in words))


@cache
def element(part: str) -> Element:
    """A step of a phrase as it is written in the list; many phrases have the same."""
    if part == GAP:
        return Element(frozenset(), weight=-_LEAST, kind=GAP)
    if part == _SELF:
        return Element(_SELVES, weight=_LEAST)
    if part.rstrip("?") == _OWNER:
        return Element(OWNERS, weight=_LEAST / 2, kind="owner?" if part[-1] == "?" else "owner")
    if part[0] == "<":
        verbs = part[1:-1].split("|")
        words = _verb_forms(part) | (_BE if "be" in verbs else frozenset())
        heavy = _LIGHT.isdisjoint(verbs)
        return Element(words, weight=_weight(verbs) / 2 if heavy else _LEAST, key=heavy)
    words = frozenset(part.lstrip("=+!~").split("|"))
    if words <= _ARTICLES and part[0] != "=":
        return Element(BEFORE, weight=_LEAST / 2)
    content = has_content(part)
    if part[0] == "!":
        more = frozenset(word.replace(one, other) for word in words for one, other in _SPELT)
        return Element(words | more, True, _weight(words) if content else _LEAST, content, right=_first(part))
    if content and part[0] != "=":
        all_words = {*words, *(word.replace(one, other) for word in words for one, other in _SPELT)}
        more = frozenset(form for word in all_words for form in (singular(word), plural(word), *forms(word)) if form)
        weight = max(_weight(words), 1.0 if part[0] == "+" else 0.0)  # no small word there: "on the back foot"
        return Element(words | more, True, weight, True, right=_first(part))
    return Element(words, weight=_weight(words) if content else _LEAST, key=content)


def _first(part: str) -> str:
    """The first of the words of a step, as it is written in the list."""
    return part.lstrip("+!~").split("|")[0]


def has_content(part: str) -> bool:
    """Whether a step of a phrase, as it is written in the list, is a word that says something of the phrase."""
    if part[0] in "<_." or part[-1] == "?":
        return False
    words = part.lstrip("=+!~").split("|")
    return part[0] == "+" or _NO_SLOTS.isdisjoint(words)


def slot_words() -> list[str]:
    """The words of all phrases that may be told to be wrong, as they are written."""
    phrases = map(phrase, range(len(entries("set-phrases"))))
    return sorted({phrase.elements[slot].right for phrase in phrases for slot in phrase.slots})


@cache
def fields() -> Mapping[str, frozenset[str]]:
    """The words that are of one field with a word."""
    found: dict[str, set[str]] = {}
    for row in rows("word-fields"):
        words = row[0].split(" ")
        for word in words:
            found.setdefault(word, set()).update(words)
    return {word: frozenset(others) for word, others in found.items()}

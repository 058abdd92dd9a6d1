"""Sayings and set phrases in which one word is another: "on the back leg", "the writing was on the door".

The list ``set-phrases`` has them as they go. A phrase is met where all of its words but one stand in order; the one
that differs is a slip where edited news hardly ever has another there, or where it is of one field with the right word
or looks like it. ``training/set_phrases.py`` counts what news has in each place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.morphology import forms, frequency, lemmas, plural, singular
from newslint.lexicon.function_words import POSSESSIVES, STOP_WORDS
from newslint.lexicon.lists import rows
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

_GAP, _SELF, _OWNER = "..", "_self", "_"
_COMMONEST, _LEAST = 6.5, 0.4  # of the scale of frequencies
STEPS, LOWEST = 4, -4.0
"""Steps of the list in one of the logarithm that says how closed a place is, and what its mark "0" says."""
_WIDEST = 3  # tokens of a gap, and of a name before "'s"
_ARTICLES = frozenset({"a", "an", "the"})
OWNERS = POSSESSIVES | _ARTICLES
_BEFORE = OWNERS | {"another", "this", "that", "no", "any", "'s"}
"""What a phrase may have before it instead of the article that it opens with."""
_SELVES = frozenset("himself herself itself themselves myself yourself ourselves yourselves oneself".split())
_LIGHT = frozenset("take get make have be go put give do keep come let bring set see".split())
"""Verbs that stand in too many phrases to tell one from another."""
_BE = frozenset({"'s", "'re", "'m"})
_HELPERS = [[word] for word in "has have had may might could would will must".split()]
_NO_SLOTS = STOP_WORDS | OWNERS | frozenset({"n't", "'s", "'", ",", "-", "not", "no", "own", "self"})
_SHOWN = {_OWNER: "one's", _GAP: "…", _SELF: "oneself"}
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


class Anchor(NamedTuple):
    """The words by which a phrase is looked for."""

    words: frozenset[str]
    near: Sequence[tuple[int, frozenset[str]]]
    """What must stand how far from one of them."""
    least: int
    """Tokens before one of them, at least,"""
    most: int
    """and at most."""


NEARLY = 0.75
"""How closed a place must be for a near word to be wrong in it; in others only one of the same field is."""


class SetPhrase(NamedTuple):
    """A phrase as it goes."""

    elements: tuple[Element, ...]
    weight: float
    """How much all of its words say together."""
    slots: Mapping[int, float]
    """The elements that may be told to be wrong, and how much the others say together."""
    needed: Sequence[tuple[int, frozenset[str]]]
    """The elements that must stand there, unless another word does, and their words."""
    anchors: Mapping[int, Anchor]
    """By what each of these is looked for; under -1, the phrase as it goes."""
    beside: frozenset[str]
    """Words that stand there too."""
    closed: Mapping[int, float]
    """How closed each place is: how much oftener news has its word there than any that it has but once, a logarithm."""
    written: str


class ChangedPhrase(NamedTuple):
    """A phrase with a word that is not its own."""

    first: int
    """Its first token."""
    changed: int
    """The token that stands for another."""
    last: int
    """The token after it."""
    phrase: SetPhrase
    slot: int
    """The element that the word should be."""
    left: float
    """How much the other words say of the phrase."""
    closed: float
    """How closed the place is."""


@annotation
def changed_phrases(document: Document) -> tuple[ChangedPhrase, ...]:
    """The phrases of a document that have one word for another, in any order; rules say which of them are slips."""
    table = tokens(document)
    found: list[ChangedPhrase] = []
    whole: list[SetPhrase] = []
    there = table.index.keys()
    for phrase in map(_phrase, _candidates(table)):
        absent = [k for k, words in phrase.needed if there.isdisjoint(words)]
        if not absent:
            whole.append(phrase)
        for slot in phrase.slots if not absent else absent if len(absent) == 1 and absent[0] in phrase.slots else ():
            words, left = phrase.elements[slot].words, phrase.slots[slot]
            for first, last, taken in _stands(table, phrase, slot):
                if table.lower[taken] not in words and table.lower[taken] not in phrase.beside:
                    found.append(ChangedPhrase(first, taken, last, phrase, slot, left, phrase.closed[slot]))
    if not found:
        return ()
    right: dict[int, float] = {}
    for phrase in whole:
        for first, last, _ in _stands(table, phrase, -1):
            for k in range(first, last):
                right[k] = max(right.get(k, 0.0), phrase.weight)
    return tuple(change for change in found if right.get(change.changed, 0.0) <= change.left)


def _candidates(table: Tokens) -> Iterator[int]:
    """The numbers of the phrases of which a document has all words but one."""
    postings, by_verb, needed = _keys()
    hits: dict[int, int] = {}
    for word in postings.keys() & table.index.keys():
        for number in postings[word]:
            hits[number] = hits.get(number, 0) + 1
    for verb in by_verb.keys() & set(chain.from_iterable(map(lemmas, table.index))):
        for number in by_verb[verb]:
            hits[number] = hits.get(number, 0) + 1
    return (number for number, count in hits.items() if count >= needed[number])


@cache
def _keys() -> tuple[Mapping[str, Sequence[int]], Mapping[str, Sequence[int]], Sequence[int]]:
    """The numbers of phrases by their words and by their verbs, and how many words must be there for each phrase.

    Verbs count only where a phrase has but one word beside: that word itself may be wrong.
    """
    postings: dict[str, list[int]] = {}
    by_verb: dict[str, list[int]] = {}
    needed: list[int] = []
    for number, row in enumerate(rows("set-phrases")):
        parts = row[0].split(" ")
        words = [part.lstrip("=+").split("|") for part in parts if part[0] not in "<_." and part[-1] != "?"]
        words = [choice for choice in words if f"+{choice[0]}" in parts or choice[0] not in _NO_SLOTS]
        needed.append(max(1, len(words) - 1))
        for word in chain.from_iterable(words):
            postings.setdefault(word, []).append(number)
        verbs = [part[1:-1].split("|") for part in parts if part[0] == "<"] if len(words) == 1 else ()
        for verb in chain.from_iterable(verbs):
            by_verb.setdefault(verb, []).append(number)
    return postings, by_verb, needed


def _verb_forms(part: str) -> frozenset[str]:
    """All forms of the verbs that a step of a phrase takes."""
    return frozenset().union(*(forms(verb) for verb in part[1:-1].split("|")))


@cache
def _phrase(number: int) -> SetPhrase:
    """A phrase of the list, read when it is first met."""
    text, beside, closed, *_ = (*rows("set-phrases")[number], "", "")
    return phrase_of(text, beside, closed)


def phrase_of(text: str, beside: str, closed: str) -> SetPhrase:
    """A phrase from the columns of its line."""
    elements = tuple(_element(part) for part in text.split(" "))
    shown = " ".join(_SHOWN.get(part.rstrip("?"), part.strip("<>=+?").split("|")[0]) for part in text.split(" "))
    for mark in (" 's", " '", " n't", " ,"):
        shown = shown.replace(mark, mark[1:])
    shown = shown.replace(" - ", "-")
    whole = sum(element.weight for element in elements)
    open_or_closed = {k: int(mark, 36) / STEPS + LOWEST for k, mark in enumerate(closed) if mark != "-"}
    slots = {
        k: whole - elements[k].weight
        for k, closed in open_or_closed.items()
        if closed >= NEARLY or _has_field(elements[k])
    }
    anchors = {k: _anchor(elements, k) for k in (-1, *slots)}
    needed = [(k, e.words) for k, e in enumerate(elements) if not e.kind]
    return SetPhrase(elements, whole, slots, needed, anchors, frozenset(beside.split()), open_or_closed, shown)


def _has_field(element: Element) -> bool:
    """Whether the word of an element has others of its field."""
    return any(word in fields() for word in (element.right, singular(element.right), *lemmas(element.right)))


def _anchor(elements: Sequence[Element], slot: int) -> Anchor:
    """By what a phrase is looked for where any word may stand for one of its elements: no words if there are none."""
    others = [k for k, e in enumerate(elements) if k != slot and e.words and not e.kind and e.words != _BEFORE]
    keys = [k for k in others if elements[k].key] or others
    if not keys:
        return Anchor(frozenset(), (), 0, 0)
    anchor = max(keys, key=lambda k: elements[k].weight)
    kinds = [k for k, e in enumerate(elements) if _is_of_any_length(e)]  # these part what stands close by
    low = max((k + 1 for k in kinds if k < anchor), default=0)
    high = min((k for k in kinds if k > anchor), default=len(elements))
    close = sorted({*range(low, high)} - {anchor, slot}, key=lambda k: -elements[k].weight)
    least = sum(e.kind not in {_GAP, "owner?"} for e in elements[:anchor])
    most = sum(_WIDEST + 1 if _is_of_any_length(e) else 1 for e in elements[:anchor])
    return Anchor(elements[anchor].words, [(k - anchor, elements[k].words) for k in close], least, most)


def _is_of_any_length(element: Element) -> bool:
    """Whether a step may take several words: a gap, an owner, "be" for which "had been" may stand."""
    return bool(element.kind) or "been" in element.words


def _weight(words: Iterable[str]) -> float:
    """How much a word says of the phrase that it stands in."""
    return max(_LEAST, _COMMONEST - max(frequency(word) for word in words))


@cache
def _element(part: str) -> Element:
    """A step of a phrase as it is written in the list; many phrases have the same."""
    if part == _GAP:
        return Element(frozenset(), weight=-_LEAST, kind=_GAP)
    if part == _SELF:
        return Element(_SELVES, weight=_LEAST)
    if part.rstrip("?") == _OWNER:
        return Element(OWNERS, weight=_LEAST / 2, kind="owner?" if part[-1] == "?" else "owner")
    if part[0] == "<":
        verbs = part[1:-1].split("|")
        words = _verb_forms(part) | (_BE if "be" in verbs else frozenset())
        heavy = _LIGHT.isdisjoint(verbs)
        return Element(words, weight=_weight(verbs) / 2 if heavy else _LEAST, key=heavy)
    words = frozenset(part.lstrip("=+").split("|"))
    if words <= _ARTICLES:
        return Element(_BEFORE, weight=_LEAST / 2)
    content = part[0] == "+" or words.isdisjoint(_NO_SLOTS)
    if content and part[0] != "=":
        all_words = {*words, *(word.replace(one, other) for word in words for one, other in _SPELT)}
        more = frozenset(form for word in all_words for form in (singular(word), plural(word), *forms(word)) if form)
        weight = max(_weight(words), 1.0 if part[0] == "+" else 0.0)  # no small word there: "on the back foot"
        return Element(words | more, True, weight, True, right=part.lstrip("+").split("|")[0])
    return Element(words, weight=_weight(words) if content else _LEAST, key=content)


def _stands(table: Tokens, phrase: SetPhrase, slot: int) -> Iterator[tuple[int, int, int]]:
    """Where a phrase stands with any word for one of its own: first token, the token after it, and that word.

    With no slot (-1), where it stands as it goes.
    """
    words, near, least, most = phrase.anchors[slot]
    places = table.where_any(words)
    lower, size = table.lower, len(table)
    seen = set()
    for at in places:
        if any(not 0 <= at + by < size or lower[at + by] not in others for by, others in near):
            continue
        low, high = table.sentence_bounds(table.sentence_of(at))
        for start in range(max(low, at - most), at - least + 1):
            found = _from(table, phrase.elements, 0, start, high, slot)
            if found is not None and start <= at < found[0] and found not in seen:
                seen.add(found)
                yield start, found[0], found[1]


def _from(table: Tokens, elements: Sequence[Element], k: int, at: int, high: int, slot: int) -> tuple[int, int] | None:
    """The token after the elements from one on, where they stand here, and the token that the slot took."""
    if k == len(elements):
        return at, -1
    element = elements[k]
    for end in _ends(table, element, at, high, k == slot):
        rest = _from(table, elements, k + 1, end, high, slot)
        if rest is not None:
            return (rest[0], at) if k == slot else rest
    return None


def _ends(table: Tokens, element: Element, at: int, high: int, wild: bool) -> Iterator[int]:
    """Where an element that begins here may end."""
    if element.kind == _GAP:
        for end in range(at, min(at + _WIDEST, high) + 1):
            yield end
            if end < high and table.lower[end] in {",", ";", ":", "-"}:
                return
        return
    if element.kind.startswith("owner"):
        for end in range(at + 1, min(at + _WIDEST, high - 1) + 1):
            if table.lower[end] in {"'s", "'", "’s", "’"}:
                yield end + 1
                break
    if at < high and (wild or table.lower[at] in element.words):
        yield at + 1
    if "been" in element.words and table.lower[at : at + 1] in _HELPERS:  # "the writing had been on the wall"
        yield from (at + 2 for word in table.lower[at + 1 : min(at + 2, high)] if word in element.words)
    if element.kind == "owner?":
        yield at


def slot_words() -> list[str]:
    """The words of all phrases that may be told to be wrong, as they are written."""
    phrases = map(_phrase, range(len(rows("set-phrases"))))
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

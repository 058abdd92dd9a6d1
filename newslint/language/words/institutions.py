"""Names of institutions and offices with another word in place of one of theirs: "the Joined Nations".

The list ``institutions`` has the names as they are; the table ``institution-words.npy`` the words that are near a word
of one in any sense, as hashes of both, and ``institution-names.npy`` changed names that the news has
(``python -m training.institutions`` writes both).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.dictionary import hashes
from newslint.language.words.set_terms import near_hashes, word_hashes
from newslint.lexicon.lists import rows, words
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

SMALL = words("name-connectors") | {"'s", "'", "-", ","}
"""Words of names that nothing is put in place of."""
_SPELT = {
    "organisation": "organization",
    "defence": "defense",
    "labour": "labor",
    "programme": "program",
    "centre": "center",
}
"""Words that two varieties of English spell differently."""
_TOKEN = re.compile(r"[A-Za-z]+|'s|['-]|,")
_FOR_TWO = 3
"""Words of a name, small ones aside, of which two may be others."""

_OFFICES = frozenset(
    """secretary general minister commissioner constable justice president inspector superintendent magistrate leader
    governor attorney chancellor whip speaker officer""".split()
)
"""Words behind which the name of whoever holds the office may stand."""


class ChangedName(NamedTuple):
    """A name of an institution in which a word, or two, were changed."""

    first: int
    """Its first token."""
    last: int
    """The token after it."""
    changed: tuple[int, ...]
    """The tokens that were changed,"""
    right: tuple[str, ...]
    """and what the name has there, as it is written."""
    name: str
    """The name as it is written."""


class Name(NamedTuple):
    """A name of the list."""

    words: tuple[str, ...]
    """Its tokens in small letters, in one spelling."""
    text: tuple[str, ...]
    written: str
    content: int
    """How many of its words are not small."""
    open: frozenset[int]
    """The words in whose place the news often has others: "National Trust", "National Interest"."""


def table_path(name: str) -> Path:
    """Where a table lies."""
    return Path(__file__).with_name(f"institution-{name}.npy")


def spelt(word: str) -> str:
    """A word in the spelling by which names are compared."""
    return _SPELT.get(word, word)


@cache
def known_names() -> tuple[Name, ...]:
    """The names of the list."""
    found = []
    for written, *marks in rows("institutions"):
        text = tuple(_TOKEN.findall(written))
        lower = tuple(spelt(word.lower()) for word in text)
        often = frozenset(int(mark) - 1 for mark in " ".join(marks).split())
        found.append(Name(lower, text, written, sum(word not in SMALL for word in lower), often))
    return tuple(found)


@cache
def own_words() -> frozenset[str]:
    """The words that names of institutions are made of: none of them is a paraphrase in one."""
    of_names = {word for name in known_names() for word in name.words} - SMALL
    return frozenset(of_names | {spelt(word.lower()) for word in words("organisation-words")})


@cache
def _places() -> tuple[Mapping[str, Sequence[tuple[Name, int]]], frozenset[str]]:
    """Where each word stands in names, and the words in all spellings."""
    found: dict[str, list[tuple[Name, int]]] = {}
    for name in known_names():
        for slot, word in enumerate(name.words):
            if word not in SMALL:
                found.setdefault(word, []).append((name, slot))
    return found, frozenset(found) | frozenset(word for word, one in _SPELT.items() if one in found)


@cache
def _known(name: str) -> NDArray[np.uint32]:
    """A table of hashes in order."""
    table: NDArray[np.uint32] = np.load(table_path(name))
    return table


def _holds(table: NDArray[np.uint32], wanted: int) -> bool:
    """Whether a hash is among some in order."""
    at = int(table.searchsorted(np.uint32(wanted)))
    return at < len(table) and int(table[at]) == wanted


def is_near(right: str, put: str) -> bool:
    """Whether a word may be put for one of a name."""
    both = np.array(word_hashes([right, put]), np.uint32)
    return _holds(_known("words"), int(near_hashes(both[:1], both[1:])[0]))


def _are_anchors(spellings: list[str]) -> list[bool]:
    """Which spellings are words of names with their capital."""
    anchors = _places()[1]
    return [spelling[0].isupper() and lowered(spelling) in anchors for spelling in spellings]


def candidates(table: Tokens) -> Iterator[tuple[int, Name, tuple[int, ...]]]:
    """Where all words of a name stand but one or two, with those: its first token, the name, the tokens."""
    places = _places()[0]
    met: set[tuple[int, tuple[str, ...]]] = set()
    for at in table.where_attribute(_are_anchors):
        for name, slot in places[spelt(table.lower[at])]:
            first = at - slot
            if (first, name.words) in met:
                continue
            met.add((first, name.words))
            changed = _compared(table, first, name)
            if changed is not None:
                yield first, name, changed


def _compared(table: Tokens, first: int, name: Name) -> tuple[int, ...] | None:
    """The tokens at a place that are not those of a name; nothing where too many are, or a small one is."""
    last = first + len(name.words)
    if first < 0 or last > len(table) or not table.same_sentence(first, last - 1):
        return None
    changed: list[int] = []
    for k, word in enumerate(name.words, start=first):
        there = table.lower[k]
        if there == word or (there in _SPELT and _SPELT[there] == word):
            continue
        if word in SMALL or not table.text[k].istitle() or not there.isalpha():
            return None
        if k - first in name.open and (name.words[-1] not in _OFFICES or there in own_words()):
            return None  # "Midland Bank" for a central one, but no "Boss Justice"
        if name.content < _FOR_TWO and k == last - 1 and name.words[-1] not in _OFFICES:
            return None  # "National Conservatory" is no National Treasury
        changed.append(k)
        if len(changed) > (2 if name.content >= _FOR_TWO else 1):
            return None
    return tuple(changed)


def name_hash(words: Sequence[str]) -> int:
    """The hash of a name as it stands."""
    return int(hashes([" ".join(map(spelt, words))])[0])


@annotation
def changed_institutions(document: Document) -> tuple[ChangedName, ...]:
    """All names of institutions in which a word was changed for one that is near to it, in order."""
    table = tokens(document)
    some = [*candidates(table)]
    intact = {k for first, name, changed in some if not changed for k in range(first, first + len(name.words))}
    best: dict[int, ChangedName] = {}
    for first, name, changed in some:
        last = first + len(name.words)
        if not changed or not intact.isdisjoint(changed) or not _is_whole(table, first, last):
            continue
        if not all(is_near(name.words[k - first], table.lower[k]) for k in changed):
            continue
        if _holds(_known("names"), name_hash(table.lower[first:last])):
            continue
        other = best.get(changed[0])
        found = ChangedName(first, last, changed, tuple(name.text[k - first] for k in changed), name.written)
        if other is None or (len(other.changed), other.first - other.last) > (len(changed), first - last):
            best[changed[0]] = found
    return tuple(sorted(best.values()))


def _is_whole(table: Tokens, first: int, last: int) -> bool:
    """Whether no further word with a capital belongs to the name."""
    start, end = table.sentence_bounds(table.sentence_of(first))
    before = table.text[first - 1] if first > start else ""
    if before[:1].isupper() and first - 1 > start and not before.isupper():
        return False
    after = table.text[last] if last < end else ""
    return not after[:1].isupper() or after.isupper() or table.lower[last - 1] in _OFFICES

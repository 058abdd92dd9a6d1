"""Where a document has a set phrase with one word for another.

A phrase is met where all of its words but one stand in order. Two tables tell which phrases are worth a look in which
sentences: ``phrase-words.npy`` has a row for each form of a word and each step of a phrase that takes it, and
``phrase-steps.npy`` the steps of all phrases, one phrase after the other. ``python -m training.phrase_tables`` makes
both from the list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.dictionary import hashes
from newslint.language.words.set_phrases import BEFORE, GAP, Element, SetPhrase, phrase
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

WORD = np.dtype([("hash", "<u4"), ("step", "<u2")])
"""A row of the table of words: the hash of a form, and the number of a step that takes it."""
STEP, FIRST, SLOT, CONTENT = 0x1FFF, 0x2000, 0x4000, 0x8000
"""An item of the table of steps: the number of the step, whether a phrase begins with it, whether another word may be
wrong there, and whether the word says something of the phrase."""
_TOGETHER = 64
"""Sentences that are looked at together: the bits of a number."""
_COUNT = 0xFF
_ALL, _NONE = np.uint64(2**_TOGETHER - 1), np.uint64(0)
_WIDEST = 3  # tokens of a gap, and of a name before "'s"
_HELPERS = [[word] for word in "has have had may might could would will must".split()]


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


class _Suspect(NamedTuple):
    """A sentence that has all words of a phrase, or all but one."""

    sentence: int
    number: int
    """Of the phrase in its list."""
    absent: int
    """The element whose words the sentence does not have; -1 if it has all."""


@annotation
def changed_phrases(document: Document) -> tuple[ChangedPhrase, ...]:
    """The phrases of a document that have one word for another, in any order; rules say which of them are slips."""
    table = tokens(document)
    found: list[ChangedPhrase] = []
    whole: list[_Suspect] = []
    for suspect in _suspects(table):
        met = phrase(suspect.number)
        if suspect.absent < 0:
            whole.append(suspect)
        for slot in met.slots if suspect.absent < 0 else (suspect.absent,):
            words, left = met.elements[slot].words, met.slots[slot]
            for first, last, taken in _stands(table, suspect, slot):
                if table.lower[taken] not in words and table.lower[taken] not in met.beside:
                    found.append(ChangedPhrase(first, taken, last, met, slot, left, met.closed[slot]))
    if not found:
        return ()
    right: dict[int, float] = {}
    there = {table.sentence_of(change.changed) for change in found}
    for suspect in whole:
        for first, last, _ in _stands(table, suspect, -1) if suspect.sentence in there else ():
            for k in range(first, last):
                right[k] = max(right.get(k, 0.0), phrase(suspect.number).weight)
    return tuple(change for change in found if right.get(change.changed, 0.0) <= change.left)


def _suspects(table: Tokens) -> Iterator[_Suspect]:
    """The sentences of a document that have all words of a phrase but one, if that one may be wrong, or all."""
    takes = table.attribute(_steps_of_words, np.int32)
    for low in range(0, len(table.first), _TOGETHER):
        high = min(low + _TOGETHER, len(table.first))
        a, b = int(table.first[low]), int(table.last[high - 1])
        yield from _among(_steps_there(takes[a:b], table.sentence[a:b] - low), low)


def _among(has: NDArray[np.uint64], low: int) -> Iterator[_Suspect]:
    """The same for some sentences from one on: ``has`` says which of them have a word of each step, a bit each."""
    step, says, fixed = _phrases()
    there = has[step]  # (steps of a phrase, phrases)
    one = np.zeros(step.shape[1], np.uint64)  # sentences that lack the words of a step at least, and of two
    two, said = one.copy(), one.copy()
    for words, counts, kept in zip(there, says, fixed, strict=True):
        lacks = ~words
        two |= lacks & (one | kept)
        one |= lacks
        said |= words & counts
    close = said & ~two
    for number in close.nonzero()[0].tolist():
        left, column, needed = int(close[number]), there[:, number].tolist(), phrase(number).needed
        while left:
            bit = left & -left
            left ^= bit
            absent = next((k for k, words in enumerate(column) if not words & bit), len(needed))
            yield _Suspect(low + bit.bit_length() - 1, number, needed[absent] if absent < len(needed) else -1)


def _steps_there(takes: NDArray[np.int32], sentence: NDArray[np.int32]) -> NDArray[np.uint64]:
    """Which sentences have a word of each step, a bit a sentence; from what tokens take and where they are."""
    words, size = _words()
    counts = takes & _COUNT
    rows = np.repeat((takes >> 8) - (np.cumsum(counts) - counts), counts) + np.arange(int(counts.sum()))
    there = np.zeros((size + 1, _TOGETHER), np.bool_)
    there[words["step"][rows], np.repeat(sentence, counts)] = True
    there[size] = True  # the step after the last of a phrase
    bits: NDArray[np.uint64] = np.packbits(there, axis=1, bitorder="little").view("<u8")[:, 0]
    return bits


def _steps_of_words(spellings: list[str]) -> NDArray[np.int32]:
    """The rows of the table of words that each spelling has: the first of them, and in the lower bits how many."""
    known = _words()[0]["hash"]
    wanted = hashes(map(lowered, spellings))
    first = known.searchsorted(wanted)
    counts = known.searchsorted(wanted, side="right") - first
    return (first << 8 | counts).astype(np.int32)


def table_path(name: str) -> Path:
    """Where a table lies."""
    return Path(__file__).with_name(f"phrase-{name}.npy")


@cache
def _words() -> tuple[dict[str, NDArray[Any]], int]:
    """The columns of the table of words, and how many steps there are."""
    table: NDArray[Any] = np.load(table_path("words"))
    steps = np.ascontiguousarray(table["step"])
    return {"hash": np.ascontiguousarray(table["hash"]), "step": steps}, int(steps.max()) + 1


class _Steps(NamedTuple):
    """The table of steps: (steps of a phrase, phrases), where short phrases are filled up with a step that is anywhere.

    What is so of a step has all bits, else none.
    """

    step: NDArray[np.intp]
    says: NDArray[np.uint64]
    """Whether the word says something of the phrase."""
    fixed: NDArray[np.uint64]
    """Whether no other word is wrong there."""


@cache
def _phrases() -> _Steps:
    """The table of steps."""
    items: NDArray[np.uint16] = np.load(table_path("steps"))
    starts = (items & FIRST).nonzero()[0]
    sizes = np.diff(starts, append=len(items))
    column = np.repeat(np.arange(len(starts)), sizes)
    row = np.arange(len(items)) - starts[column]
    steps = np.full((int(sizes.max()) + 1, len(starts)), _words()[1], np.uint16)
    steps[row, column] = items
    number = (steps & STEP).astype(np.intp)
    filled = number < _words()[1]
    says, fixed = filled & ((steps & CONTENT) != 0), filled & ((steps & SLOT) == 0)
    return _Steps(number, np.where(says, _ALL, _NONE), np.where(fixed, _ALL, _NONE))


def _stands(table: Tokens, suspect: _Suspect, slot: int) -> Iterator[tuple[int, int, int]]:
    """Where a phrase stands in a sentence with any word for one of its own: first token, the one after it, that word.

    With no slot (-1), where it stands as it goes.
    """
    low, high = table.sentence_bounds(suspect.sentence)
    words, near, least, most = _anchor(suspect.number, slot)
    elements = phrase(suspect.number).elements
    sentence = table.lower[low:high]
    seen = set()
    for at in [low + k for k in range(least, high - low) if sentence[k] in words]:
        if not _are_near(sentence, at - low, near):
            continue
        for start in range(max(low, at - most), at - least + 1):
            found = _from(table, elements, 0, start, high, slot)
            if found is not None and start <= at < found[0] and found not in seen:
                seen.add(found)
                yield start, found[0], found[1]


def _are_near(words: Sequence[str], at: int, near: Sequence[tuple[int, frozenset[str]]]) -> bool:
    """Whether what must stand near one of the words of a sentence does."""
    return all(0 <= at + by < len(words) and words[at + by] in others for by, others in near)


class _Anchor(NamedTuple):
    """The words by which a phrase is looked for."""

    words: frozenset[str]
    near: Sequence[tuple[int, frozenset[str]]]
    """What must stand how far from one of them."""
    least: int
    """Tokens before one of them, at least,"""
    most: int
    """and at most."""


@cache
def _anchor(number: int, slot: int) -> _Anchor:
    """By what a phrase is looked for where any word may stand for one of its elements: no words if there are none."""
    elements = phrase(number).elements
    others = [k for k, e in enumerate(elements) if k != slot and e.words and not e.kind and e.words != BEFORE]
    keys = [k for k in others if elements[k].key] or others
    if not keys:
        return _Anchor(frozenset(), (), 0, 0)
    anchor = max(keys, key=lambda k: elements[k].weight)
    kinds = [k for k, e in enumerate(elements) if _is_of_any_length(e)]  # these part what stands close by
    low = max((k + 1 for k in kinds if k < anchor), default=0)
    high = min((k for k in kinds if k > anchor), default=len(elements))
    close = sorted({*range(low, high)} - {anchor, slot}, key=lambda k: -elements[k].weight)
    least = sum(e.kind not in {GAP, "owner?"} for e in elements[:anchor])
    most = sum(_WIDEST + 1 if _is_of_any_length(e) else 1 for e in elements[:anchor])
    return _Anchor(elements[anchor].words, [(k - anchor, elements[k].words) for k in close], least, most)


def _is_of_any_length(element: Element) -> bool:
    """Whether a step may take several words: a gap, an owner, "be" for which "had been" may stand."""
    return bool(element.kind) or "been" in element.words


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
    if element.kind == GAP:
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

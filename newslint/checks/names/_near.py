"""Which of a story's words are spelt nearly alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

LEAST = 4
"""Shorter words are too often alike by chance."""
_LONG = 8
"""Letters of a word in which two slips leave enough to know it by."""
_SLIPS = 2
_MANY = 32
"""Words that begin alike, and are compared one by one: more are in no story."""
_LONGEST = 40
"""Code points of the longest word that is compared: no name is longer, and the time for one grows with its square."""


def near_pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of words of which one letter was left out, put in, changed or swapped with its neighbour, sorted.

    The first letter is never in question: names are seldom misspelt there. Nor may the third of four be another one:
    too little is left to know the name by. Only words are compared that are one when each loses a letter at most, so
    that the time is proportional to their number.
    """
    by_first: dict[str, list[str]] = defaultdict(list)
    for word in sorted(set(words)):
        if LEAST <= len(word) <= _LONGEST:
            by_first[word[0].lower()].append(word)
    found: set[tuple[str, str]] = set()
    for alike in by_first.values():
        for group in _by_rest(alike) if len(alike) > 1 else ():
            found.update(pair for pair in combinations(group, 2) if _may_be_slip(*pair))
    yield from sorted(found)


def _by_rest(words: Iterable[str]) -> Iterator[list[str]]:
    """The words that are one when each has lost one letter at most, not the first; in the order given."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word in words:
        folded = word.lower()
        for rest in {folded, *(folded[:k] + folded[k + 1 :] for k in range(1, len(folded)))}:
            groups[rest].append(word)
    return (group for group in groups.values() if len(group) > 1)


def far_pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of longer words with two slips: the same letters in another order, or two letters wrong; sorted.

    ``Pednekar``, ``Pednaker``; ``Venkataraman``, ``Venkatarman``. They begin alike, and are many letters long.
    """
    known = sorted(word for word in set(words) if LEAST < len(word) <= _LONGEST)
    found: set[tuple[str, str]] = set()
    for alike in (_anagrams(known), _beginnings(known)):
        for group in alike:
            found.update(pair for pair in combinations(group[:_MANY], 2) if not near(pair[0].lower(), pair[1].lower()))
    yield from sorted(found)


def _anagrams(words: Sequence[str]) -> Iterator[list[str]]:
    """The words of the same letters that begin alike."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word in words:
        folded = word.lower()
        groups[folded[:2] + "".join(sorted(folded))].append(word)
    return (group for group in groups.values() if len(group) > 1)


def _beginnings(words: Sequence[str]) -> Iterator[list[str]]:
    """The pairs of long words that begin and end alike and differ in two places."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word in words:
        if len(word) >= _LONG:
            groups[word[:3].lower() + word[-1].lower()].append(word)
    pairs = [pair for group in groups.values() for pair in combinations(group[:_MANY], 2)]
    if not pairs:
        return
    from rapidfuzz.distance import OSA  # few stories have such names, and to import it takes long

    for one, two in pairs:
        if OSA.distance(one.lower(), two.lower(), score_cutoff=_SLIPS) <= _SLIPS:
            yield [one, two]


def _may_be_slip(one: str, two: str) -> bool:
    """Whether two words differ by one slip, other than in the third letter of four."""
    one, two = one.lower(), two.lower()
    changed = len(one) == len(two) == LEAST and one[2] != two[2] and one[3] == two[3] and one[1] == two[1]
    return not changed and near(one, two)


def near(one: str, two: str) -> bool:
    """Whether one letter, not the first, was left out, put in, changed or swapped with its neighbour."""
    if len(one) < len(two):
        one, two = two, one
    at = 0
    while at < len(two) and one[at] == two[at]:
        at += 1
    if at in (0, len(one)):
        return False
    if len(one) == len(two):
        swapped = one[at : at + 2] == two[at : at + 2][::-1] and one[at + 2 :] == two[at + 2 :]
        return swapped or one[at + 1 :] == two[at + 1 :]
    return len(one) == len(two) + 1 and one[at + 1 :] == two[at:]


def half_pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of double names whose first halves are one: ``Quill-Orr``, ``Quill-Ormond``."""
    halves: dict[str, list[str]] = defaultdict(list)
    for word in sorted({word for word in words if word.count("-") == 1}):
        halves[word.partition("-")[0]].append(word)
    return ((pair[0], pair[1]) for pair in halves.values() if len(pair) == 2)

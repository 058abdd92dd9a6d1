"""Which of a story's words are spelt nearly alike: found through what is left when one letter is taken out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

LEAST = 4
"""Shorter words are too often alike by chance."""


def near_pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of words of which one letter was left out, put in, changed or swapped with its neighbour.

    In time and memory proportional to the letters of all words: two words so alike share at least one form with one
    letter taken out. The first letter may change only where letters are swapped, for names are seldom misspelt there.
    """
    by_rest: dict[str, set[str]] = defaultdict(set)
    for word in set(words):
        if len(word) >= LEAST:
            folded = word.lower()
            for rest in {folded, *(folded[:k] + folded[k + 1 :] for k in range(len(folded)))}:
                by_rest[rest].add(word)
    seen = set()
    for group in by_rest.values():
        if len(group) > 1:
            members = sorted(group)
            for k, one in enumerate(members):
                for two in members[k + 1 :]:
                    if (one, two) not in seen and near(one.lower(), two.lower()):
                        seen.add((one, two))
                        yield one, two


def near(one: str, two: str) -> bool:
    """Whether one letter was left out, put in, changed or swapped with its neighbour."""
    if len(one) < len(two):
        one, two = two, one
    start = 0
    while start < len(two) and one[start] == two[start]:
        start += 1
    if start == len(one) or (start == 0 and sorted(one[:2]) != sorted(two[:2])):
        return False
    if len(one) == len(two):
        changed = one[start + 1 :] == two[start + 1 :]
        swapped = one[start : start + 2] == two[start : start + 2][::-1] and one[start + 2 :] == two[start + 2 :]
        return changed or swapped
    return len(one) == len(two) + 1 and one[start + 1 :] == two[start:]

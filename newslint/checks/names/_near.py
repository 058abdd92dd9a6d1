"""Which of a story's words are spelt nearly alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

LEAST = 4
"""Shorter words are too often alike by chance."""


def near_pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of words of which one letter was left out, put in, changed or swapped with its neighbour.

    The first letter is never in question: names are seldom misspelt there. Only words that share the first three
    letters, the first and the last two, or all letters in any order are compared, for one slip cannot undo all three
    (but in words of four letters); so the time stays near to proportional to the number of words.
    """
    groups: dict[str, list[str]] = defaultdict(list)
    for word in sorted(set(words)):
        if len(word) >= LEAST:
            folded = word.lower()
            for key in (folded[:3], f"{folded[0]}-{folded[-2:]}", "".join(sorted(folded)) + "*"):
                groups[key].append(word)
    seen = set()
    for group in groups.values():
        for k, one in enumerate(group):
            for two in group[k + 1 :]:
                if -2 < len(one) - len(two) < 2 and (one, two) not in seen and near(one.lower(), two.lower()):
                    seen.add((one, two))
                    yield one, two


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

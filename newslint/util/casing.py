"""Putting a replacement into the capitals of what it replaces."""

from __future__ import annotations

SMALL_IN_NAMES = frozenset("a an and at by for from in of on or the to with".split())
"""Words that names write small: "the Bank of England"."""


def copy_case(found: str, replacement: str) -> str:
    """The replacement in the case of the text found: all capitals, a capital for each word, a first one, or as given.

    A replacement that has capitals of its own keeps them.
    """
    letters = [ch for ch in found if ch.isalpha()]
    if not letters or replacement != replacement.lower():
        return replacement
    if len(letters) > 1 and found == found.upper():
        return replacement.upper()
    if letters[0].isupper():
        names = [word[:1].isupper() for word in found.split() if word not in SMALL_IN_NAMES]
        if len(names) > 1 and all(names):  # "City Hall"
            gap = "-" if replacement.count("-") == len(names) - 1 and " " not in replacement else " "
            words = replacement.split(gap)
            return gap.join(word if k and word in SMALL_IN_NAMES else capitalise(word) for k, word in enumerate(words))
        return capitalise(replacement)
    return replacement


def copy_capital(found: str, text: str) -> str:
    """The text with a first capital where the word found has one; that of "I" tells nothing."""
    return capitalise(text) if found[:1].isupper() and found != "I" else text


def capitalise(text: str) -> str:
    """The text with its first letter large and the rest as it is."""
    return text[:1].upper() + text[1:]

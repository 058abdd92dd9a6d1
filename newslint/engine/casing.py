"""Putting a replacement into the capitals of what it replaces."""

from __future__ import annotations


def copy_case(found: str, replacement: str) -> str:
    """The replacement in the case of the text found: all capitals, a first capital, or as it is given.

    A replacement that has capitals of its own keeps them.
    """
    letters = [ch for ch in found if ch.isalpha()]
    if not letters or replacement != replacement.lower():
        return replacement
    if len(letters) > 1 and found == found.upper():
        return replacement.upper()
    if letters[0].isupper():
        return capitalise(replacement)
    return replacement


def capitalise(text: str) -> str:
    """The text with its first letter large and the rest as it is."""
    return text[:1].upper() + text[1:]

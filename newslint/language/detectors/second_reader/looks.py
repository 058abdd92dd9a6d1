"""How a word looks: the transformer knows no capitals, so the look of each word is told to it apart."""

from __future__ import annotations

LOOKS = 8
"""How many looks there are."""


def look(word: str) -> int:
    """A number for the look of a word: mark, lower case, capital, capitals, other letters, figures, mixed."""
    if not word[:1].isalnum():
        return 1 if len(word) == 1 else 2
    if word.isalpha():
        if word.islower():
            return 3
        if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
            return 4
        return 5
    return 6 if word[0].isdigit() else 7

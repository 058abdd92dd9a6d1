"""Which lists a newsroom may add to, and what a word must be to be added."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

OPEN: Final = {
    "abbreviations": 1,
    "affiliations": 1,
    "given-names": 1,
    "honorifics": 1,
    "name-particles": 1,
    "offices": 1,
    "organisation-words": 1,
    "places": 2,
    "reporting-verbs": 1,
}
"""The lists that can grow, and how many words an entry of each may have."""


def wrong_entry(name: str, entries: Iterable[str]) -> str:
    """What is wrong with the first entry that an open list cannot take; nothing where all will do."""
    most = OPEN[name]
    for entry in entries:
        parts = entry.split()
        if not parts or " ".join(parts) != entry or not entry.isprintable():
            return f"“{entry}” is no word: write it without white space around it"
        if len(parts) > most:
            return f"“{entry}” is too long: {'single words' if most == 1 else 'one or two words'} can be added here"
        if not any(map(str.isalpha, entry)):
            return f"“{entry}” has no letter in it"
    return ""

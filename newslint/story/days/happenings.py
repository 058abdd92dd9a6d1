"""What words tell that something happened: the blast and the explosion are one thing, and who explodes tells of it."""

from __future__ import annotations

from functools import cache

from newslint.language.words.morphology import lemmas
from newslint.lexicon.lists import rows

_SHORTEST = 4


@cache
def _words() -> tuple[dict[str, str], dict[str, str]]:
    """By each noun for what happens once, and by each verb in its base form, the first noun for it."""
    found: tuple[dict[str, str], dict[str, str]] = {}, {}
    for row in rows("event-nouns"):
        for words, known in zip(row, found, strict=False):
            for word in words.split():
                known.setdefault(word, row[0].split()[0])
    return found


def by_noun(word: str) -> str:
    """What a noun in small letters tells of; empty where it tells of nothing that happens once."""
    return _words()[0].get(word, "")


def happening(word: str) -> str:
    """The same for a noun or a form of a verb."""
    nouns, verbs = _words()
    if word in nouns:
        return nouns[word]
    if not word.isalpha() or len(word) < _SHORTEST:
        return ""
    return next((verbs[base] for base in lemmas(word) if base in verbs), "")

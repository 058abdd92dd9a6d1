"""How often words and runs of words have capitals within the sentences of news, counted in one pass over the texts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from training.corpora import lines

_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]*\s+")
_TOKEN = re.compile(r"[^\W\d_]+(?:[.'’&-][^\W\d_]+)*|\d[\d.,]*|[^\w\s]")
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "de", "la", "del", "&"})
"""Words that are small inside a name."""
_MANY = 0.4
"""Of the longer words of a sentence so many with a capital: a headline, a list, a table."""
_LONGER = 4
_LONGEST = 5
"""Words of a name, small ones included."""
_LEAST = 2
_FLUSH = 3_000_000


@dataclass
class Counts:
    """Each counter has the lower case as its key, and a count with capitals and one without."""

    word: Counter[tuple[str, bool]] = field(default_factory=Counter)
    alone: Counter[tuple[str, str, bool]] = field(default_factory=Counter)
    """A word between two in small letters, by the class of the one before."""
    name: Counter[str] = field(default_factory=Counter)
    """Runs of two to five words that all have capitals, small words apart."""
    tail: Counter[tuple[str, bool]] = field(default_factory=Counter)
    """What follows a capital and ends a name, or does not: Stock Exchange, police."""
    head: Counter[tuple[str, bool]] = field(default_factory=Counter)
    """What stands before "of" and a capital: University, outskirts."""
    mixed: Counter[tuple[str, str]] = field(default_factory=Counter)
    """The same runs as ``name`` otherwise: ``small`` throughout, ``left`` with the last word's capital, ``other``."""


_OWNERS = frozenset("my your his her its our their".split())
_ONE = frozenset("a an another every each any some no this that these those two three four five six".split())


def before(word: str) -> str:
    """The class of the word before a word that stands alone."""
    if word in _OWNERS:
        return "owner"
    if word in _ONE or word.isdigit():
        return "one"
    return "the" if word == "the" else "other"


def sentences(folder: Path) -> Iterator[list[str]]:
    """The tokens of each sentence that is no headline."""
    for path in sorted(folder.glob("*.gz")):
        for line in lines(path):
            if line[-1:] not in '.!?"”’':
                continue
            for sentence in _SENTENCE.split(line):
                found = _TOKEN.findall(sentence)
                longer = [word for word in found if len(word) >= _LONGER and word[0].isalpha()]
                if len(longer) > 3 and sum(word[0].isupper() for word in longer) < _MANY * len(longer):
                    yield found


def _is_capital(word: str) -> bool:
    return word[0].isupper() and (len(word) == 1 or not word.isupper())


def count(folder: Path) -> Counts:
    """Count all sentences, in two passes: what has capitals, and how often it stands without."""
    found = Counts()
    for words in sentences(folder):
        _words(found, words)
        _names(found, words)
        if len(found.name) > _FLUSH:
            found.name = Counter({name: n for name, n in found.name.items() if n > 1})
    found.name = Counter({name: n for name, n in found.name.items() if n >= _LEAST})
    for words in sentences(folder):
        _mixtures(found, words)
    return found


def _words(found: Counts, words: list[str]) -> None:
    """Count single words, and those next to a name."""
    last = len(words) - 1
    for k in range(1, len(words)):
        word = words[k]
        if not word[0].isalpha() or (len(word) > 1 and word.isupper()):
            continue
        previous, following = words[k - 1], words[k + 1] if k < last else "."
        if not (previous[0].isalnum() or previous in ",%)"):
            continue
        lower, capital = word.lower(), word[0].isupper()
        found.word[lower, capital] += 1
        ends = not following[0].isupper()
        if previous.islower() and ends:
            found.alone[lower, before(previous), capital] += 1
        if len(word) < _LONGER:
            continue
        if k > 1 and previous[0].isupper() and ends and _is_capital(previous):
            found.tail[lower, capital] += 1
        if k > 2 and ends and words[k - 2][0].isupper() and previous[0].isupper() == capital and previous[0].isalpha():
            found.tail[f"{previous.lower()} {lower}", capital] += 1
        if following == "of" and k + 2 <= last and words[k + 2][0].isupper() and previous.islower():
            found.head[lower, capital] += 1


def _names(found: Counts, words: list[str]) -> None:
    """Count runs of words with capitals."""
    k = 1
    while k < len(words):
        if not words[k][0].isupper():
            k += 1
            continue
        end = k + 1
        while end < len(words) and (words[end][0].isupper() or words[end] in _SMALL):
            end += 1
        stop = end
        while words[stop - 1] in _SMALL:
            stop -= 1
        run = words[k:stop]
        for first in range(len(run)):
            for last in range(first + 2, min(first + _LONGEST, len(run)) + 1):
                if run[first] not in _SMALL and run[last - 1] not in _SMALL:
                    found.name[" ".join(run[first:last]).lower()] += 1
        k = end


def _mixtures(found: Counts, words: list[str]) -> None:
    """Count the same runs where some word of them is small that has a capital there."""
    lower = [word.lower() for word in words]
    for k in range(1, len(words)):
        if lower[k] in _SMALL or not lower[k][0].isalpha():
            continue
        for size in range(2, _LONGEST + 1):
            run = words[k : k + size]
            if len(run) < size or not (run[-1][0].isalpha()):
                break
            if any(not word[0].isupper() and word not in _SMALL for word in run):
                name = " ".join(lower[k : k + size])
                if name in found.name:
                    found.mixed[name, _form(run)] += 1


def _form(run: list[str]) -> str:
    """How a run is written that has not all of its capitals."""
    content = [word[0].isupper() for word in run if word not in _SMALL]
    if not any(content):
        return "small"
    return "left" if content[-1] and not content[0] else "other"

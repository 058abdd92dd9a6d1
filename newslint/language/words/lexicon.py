"""The lexicon behind morphology and sounds: one sorted text file, read at the first look-up.

A line holds a word, its frequency and what is known of it, parted by tabs: ``word TAB zipf*10 TAB fields``. Fields are
parted by spaces. ``N``, ``V``, ``J`` and ``R`` say that the word is a noun, verb, adjective or adverb that inflects by
rule; after ``=`` stand its forms where rules fail, slots parted by commas (N: plural; V: VBD, VBN, VBG, VBZ; J, R:
comparative, superlative), alternatives by slashes, best first; an empty slot means "by rule", ``-`` "no such form".
``F=go:VBD`` says which lemma an irregular form belongs to, ``T=`` gives tags of other parts of speech, ``C=`` letters
of countability and ``S=`` the article where spelling misleads. ``python -m training.lexicon`` makes the file.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from newslint.util.records import NamedTuple
from newslint.util.sorted_table import SortedTable


class Entry(NamedTuple):
    """What the lexicon knows of a word; ``fields`` maps a field's letter to its value (empty for "by rule")."""

    zipf: float = 0.0
    fields: dict[str, str] = {}  # noqa: RUF012  # never written to


_NOTHING = Entry()


@cache
def table() -> SortedTable:
    """The lexicon as it lies on disk."""
    return SortedTable(Path(__file__).with_name("data") / "lexicon.tsv", "\t")


@lru_cache(maxsize=1 << 15)
def entry(word: str) -> Entry:
    """What is known of a word in lower case; an empty entry for a word that is not in the lexicon."""
    line = table().get(word)
    if line is None:
        return _NOTHING
    zipf, known = line.split("\t")
    fields = (field.partition("=") for field in known.split())
    return Entry(int(zipf) / 10, {letter: value for letter, _, value in fields})

"""The full forms of acronyms: where a story writes the words that the letters stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from newslint.language.segmentation.tokens import Tokens
from newslint.lexicon.function_words import NAMELESS
from newslint.lexicon.name_words import CONNECTORS
from newslint.text.characters import find_all
from newslint.util.records import NamedTuple

_PAIR = 2
"""Letters of an acronym whose small letters are too many words' first ones."""
_MANY = 32
"""Strings that are sought one by one, which is fast for a few of them, and in proportion to their number."""
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_SILENT = CONNECTORS | {"-", "'", "'s", "’", "’s"}


class Expansion(NamedTuple):
    """A place where the full form stands."""

    first: int
    last: int
    words: tuple[str, ...]
    """The full form, lower case."""
    token: int | None
    """The acronym beside it when one of the two is in brackets, else nothing: the full form stands somewhere."""
    matches: bool = True
    """Whether the letters are the first letters of the words."""


class ExpansionFinder:
    """Looks for full forms: for the letters of all acronyms at once among the first letters of all words."""

    def __init__(self, table: Tokens, letters: Iterable[str]) -> None:
        self.table = table
        self._wanted = {form: None for one in letters for form in _ways(one)}

    @cached_property
    def _all(self) -> dict[str, list[tuple[int, int]]]:
        """Where words begin with the letters in a row, small words taken in: the first token and the one after."""
        return self._without(("-", "'", "'s"))

    @cached_property
    def _content(self) -> dict[str, list[tuple[int, int]]]:
        """The same of the words that count."""
        return self._without(_SILENT)

    @cached_property
    def _first_letters(self) -> NDArray[np.uint32]:
        """The first letter of each token, as code points."""
        letters = "".join(map(itemgetter(0), self.table.text))
        return np.frombuffer(letters.encode("utf-32-le", "surrogatepass"), np.uint32)

    def _without(self, words: Iterable[str]) -> dict[str, list[tuple[int, int]]]:
        """For each of the wanted letters where they stand in a row as first letters of tokens, some words left out."""
        kept = np.ones(len(self.table), bool)
        kept[self.table.where(*words)] = False
        tokens_kept = np.flatnonzero(kept)
        letters = self._first_letters[kept]
        row = letters.tobytes().decode("utf-32-le", "surrogatepass")
        found: dict[str, list[tuple[int, int]]] = {}
        for size in sorted(set(map(len, self._wanted))):
            forms = [form for form in self._wanted if len(form) == size]
            rows = find_all(row, *forms) if len(forms) < _MANY else _alike(letters, forms)
            for at in rows:
                form = row[at : at + size]
                if form in self._wanted:
                    place = int(tokens_kept[at]), int(tokens_kept[at + size - 1]) + 1
                    found.setdefault(form, []).append(place)
        return found

    def find(self, acronym: str, uses: Iterable[int]) -> Iterator[Expansion]:
        """The full forms of an acronym, by its letters and the tokens where it stands."""
        bracketed = [e for token in uses if (e := self._bracketed(acronym, token)) is not None]
        yield from bracketed
        taken = {e.first for e in bracketed}
        size = len(acronym)
        for places in (self._content, self._all):
            for letters in _ways(acronym):
                for first, last in places.get(letters, ()):
                    if first not in taken and self._reads_as_name(first, last, size):
                        taken.add(first)
                        yield Expansion(first, last, tuple(self.table.lower[first:last]), None)

    def _reads_as_name(self, first: int, last: int, letters: int) -> bool:
        """Whether tokens with the right first letters are one phrase: all with capitals, or all small content words."""
        table = self.table
        if not table.same_sentence(first, last - 1) or last - first > 2 * letters + 3:
            return False
        words = [w for w in table.text[first:last] if w.lower() not in _SILENT]
        if not all(w[0].isalpha() and len(w) > 1 for w in words) or last - first < 2:
            return False
        if all(w[0].isupper() for w in words):
            return all(not w.isupper() or len(w) > letters for w in words)
        return all(len(w) > 2 and w[1:].islower() and w.lower() not in NAMELESS for w in words)

    def _bracketed(self, letters: str, k: int) -> Expansion | None:
        """The full form before ``(ABC)`` or in the brackets of ``ABC (Full Form)``."""
        text = self.table.text
        if 0 < k < len(text) - 1 and text[k - 1] == "(" and text[k + 1] == ")":
            return self._before(letters, k)
        if k + 2 < len(text) and text[k + 1] == "(" and text[k + 2][0].isalpha():
            return self._inside(letters, k)
        return None

    def _before(self, letters: str, k: int) -> Expansion | None:
        """The words before a bracket that the letters stand for, from the right; or the name they do not fit."""
        low = max(self.table.sentence_start(k), k - 1 - 2 * len(letters) - 5)
        words = self.table.lower[low : k - 1]
        start = align(letters.lower(), words)
        if start is not None:
            first = low + start
            return Expansion(first, k - 1, tuple(self.table.lower[first : k - 1]), k)
        first = k - 1
        while first > low and (self.table.text[first - 1][0].isupper() or self.table.lower[first - 1] in _SILENT):
            first -= 1
        while first < k - 1 and (not self.table.text[first][0].isupper() or self.table.lower[first] in _SILENT):
            first += 1
        content = [w for w in self.table.lower[first : k - 1] if w not in _SILENT]
        if len(content) < 2:
            return None
        return Expansion(first, k - 1, tuple(self.table.lower[first : k - 1]), k, matches=False)

    def _inside(self, letters: str, k: int) -> Expansion | None:
        """The words in the brackets after an acronym, if its letters fit them."""
        end = k + 2
        limit = min(len(self.table), k + 3 + 2 * len(letters) + 4)
        while end < limit and self.table.text[end] != ")":
            end += 1
        words = self.table.lower[k + 2 : end]
        if align(letters.lower(), words) is None:
            return None
        return Expansion(k + 2, end, tuple(words), k)


def _ways(letters: str) -> tuple[str, ...]:
    """How the first letters of a full form may be written: all large, all small, or the first one large."""
    return (letters, letters.lower(), letters.capitalize()) if len(letters) > _PAIR else (letters,)


def _alike(letters: NDArray[np.uint32], forms: Sequence[str]) -> list[int]:
    """Where one of many strings of equal length may begin: told by a hash, so that others may be among them."""
    size = len(forms[0])
    if len(letters) < size:
        return []
    sought = np.sort(_hashed(np.array([list(map(ord, form)) for form in forms], np.uint32).T))
    rows = _hashed([letters[k : len(letters) - size + 1 + k] for k in range(size)])
    near = sought.searchsorted(rows).clip(max=len(sought) - 1)
    found: list[int] = (sought[near] == rows).nonzero()[0].tolist()
    return found


def _hashed(columns: Sequence[NDArray[np.uint32]] | NDArray[np.uint32]) -> NDArray[np.uint64]:
    """One number for each row of some columns of letters."""
    total = np.zeros(len(columns[0]), np.uint64)
    for column in columns:
        total = total * _FACTOR + column
    return total


def align(letters: str, words: Sequence[str]) -> int | None:
    """Where in the words a phrase begins that ends with them and that the letters stand for; nothing if none does.

    Read from the right: each letter is the first letter of a word; small words may be passed over, a compound word may
    give two letters (``bio|diversity``), and ``&`` stands for and.
    """
    at = len(words)
    k = len(letters) - 1
    while k >= 0:
        at -= 1
        if at < 0:
            return None
        word = words[at]
        if word[0] == letters[k] or (letters[k] == "&" and word == "and"):
            k -= 1
        elif k >= 1 and word[0] == letters[k - 1] and letters[k] in word[1:] and len(word) > 5:
            k -= 2
        elif word not in _SILENT or k == len(letters) - 1:
            return None  # small words are passed over inside, never at the end
    while at + 1 < len(words) and words[at] in ("the", "a", "an") and letters[0] != words[at][0]:
        at += 1
    return at

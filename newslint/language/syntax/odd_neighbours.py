"""Words beside which a tag is a sign that something is wrong, as counted in news with errors planted into it."""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import TAGS, tags
from newslint.lexicon.lists import rows
from newslint.text import Document, annotation

_BITS: Final = {tag: 1 << code for code, tag in enumerate(TAGS)}
_ONE: Final = np.uint64(1)


@cache
def _listed() -> dict[str, tuple[int, int]]:
    """For each word in lower case the tags that are odd behind it and before it, a bit for each."""
    return {word: (_mask(columns, 0), _mask(columns, 1)) for word, *columns in rows("odd-neighbours")}


def _mask(columns: list[str], k: int) -> int:
    """A column of tags as bits; 0 where a line leaves it out."""
    return sum(_BITS[tag] for tag in columns[k].split()) if k < len(columns) else 0


def _behind(spellings: list[str]) -> NDArray[np.uint64]:
    """The tags that are odd behind some spellings."""
    known = _listed()
    return np.array([known.get(text.lower(), (0, 0))[0] for text in spellings], np.uint64)


def _before(spellings: list[str]) -> NDArray[np.uint64]:
    """The tags that are odd before some spellings."""
    known = _listed()
    return np.array([known.get(text.lower(), (0, 0))[1] for text in spellings], np.uint64)


@annotation
def odd_neighbours(document: Document) -> list[int]:
    """The tokens that go oddly with the one before, in order: "more then", "is expected close"."""
    table = tokens(document)
    if len(table) < 2:
        return []
    code = tags(document).code.astype(np.uint64)
    odd = table.attribute(_behind, np.uint64)[:-1] >> code[1:] & _ONE
    odd |= table.attribute(_before, np.uint64)[1:] >> code[:-1] & _ONE
    odd[table.sentence[1:] != table.sentence[:-1]] = 0
    found: list[int] = (np.flatnonzero(odd) + 1).tolist()
    return found

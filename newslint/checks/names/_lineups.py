"""Rows of names, of teams and casts, in which names that are nearly alike are of other people."""

from __future__ import annotations

from newslint.language.segmentation.tokens import tokens
from newslint.text import Document, Span

_MARKS = frozenset({",", ";"})
_LEAST, _SHARE = 4, 0.28
"""Commas of the shortest row of names, and their share of its tokens."""


def in_lineup(document: Document, span: Span) -> bool:
    """Whether a span stands in a sentence that is hardly more than names between commas."""
    table = tokens(document)
    words = table.sentence_lower(table.sentence_of(table.at_offset(span.start)))
    commas = sum(word in _MARKS for word in words)
    return commas >= _LEAST and commas >= _SHARE * len(words)

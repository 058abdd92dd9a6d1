"""Two places of a story that cannot both be true, and its sentences as they are looked through for such."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.text import Document, Span
from newslint.util.records import NamedTuple


class BothWays(NamedTuple):
    """Words of a story, and others by which they are not so."""

    here: Span
    there: Span
    said: str


class PlainStory:
    """A story sentence by sentence, in small letters with a blank between all tokens."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.table: Tokens = tokens(document)

    @cached_property
    def texts(self) -> list[str]:
        """The sentences that hold no quotation."""
        table, quotes = self.table, self.document.quotes
        return [
            "" if quotes.touches(table.sentence_span(k)) else " ".join(table.sentence_lower(k))
            for k in range(len(table.first))
        ]

    def find(self, pattern: re.Pattern[str], first: int = 0, last: int = 10**6) -> Iterator[tuple[int, re.Match[str]]]:
        """The sentences from one to another that a pattern is found in."""
        for k in range(first, min(last, len(self.texts))):
            m = pattern.search(self.texts[k]) if self.texts[k] else None
            if m is not None:
                yield k, m

    def span(self, sentence: int, m: re.Match[str], group: str | int = "key") -> Span:
        """Where a part of a match stands."""
        low, text = self.table.sentence_bounds(sentence)[0], self.texts[sentence]
        first = low + text[: m.start(group)].count(" ")
        return self.table.span(first, low + text[: m.end(group)].rstrip().count(" ") + 1)

    def has(self, *words: str) -> bool:
        """Whether the story has one of some words."""
        return any(word in self.table.index for word in words)

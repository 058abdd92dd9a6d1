"""``join``: words that stand in two parts and are one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import ClassVar

from newslint.engine.declarative.rule import DeclarativeRule, Phrase
from newslint.engine.declarative.shapes import Field, Fields, table, text
from newslint.engine.finding import Finding, Fix
from newslint.language.segmentation.tokens import Tokens, split_words, tokens
from newslint.text import Document


class Join(DeclarativeRule):
    """``join: {back: yard yards, any: body thing}``, and ``hyphens: {wide: spread}`` for those parted by a hyphen.

    Small letters take small letters, capitals throughout, and a capital that opens a sentence. Two capitals make a
    name, but for the first parts listed under ``titles``.
    """

    kind = "join"
    also_called = ("compound",)
    example = """\
join: {back: yard yards, any: body thing}
hyphens: {wide: spread}
"""
    FIELDS: ClassVar[Fields] = {
        "join": Field(table(text), required=True),
        "hyphens": Field(table(text)),
        "titles": Field(text),
    }

    def phrases(self) -> Iterator[Phrase]:
        """None: this kind looks at pairs of words, not at phrases."""
        return iter(())

    def build_index(self) -> dict[str, list[int]]:
        """The first parts, with nothing to match."""
        firsts = [first.lower() for key in ("join", "hyphens") for first in self.body.get(key, ())]
        return {word: [] for word in (*firsts, *self._whole)}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what follows each first part."""
        table = tokens(document)
        found = [pair for first in self.index.words.keys() & table.index.keys() for pair in self._pairs(table, first)]
        if not found:
            return
        spared = self.spared(document)
        for at, end in sorted(found):
            if spared.holds(at, end):
                continue
            span = table.span(at, end)
            one, _, two = table.text[at].partition("-") if end == at + 1 else (table.text[at], "", table.text[end - 1])
            use = one + (two if one.isupper() else two.lower())
            fixes = (Fix.swap(span, use),)
            yield self.found(span, self.message("One word: {use}.", document[span], fixes), fixes=fixes)

    def _pairs(self, table: Tokens, first: str) -> Iterator[tuple[int, int]]:
        """The token ranges of pairs with a first part."""
        if first in self._whole:
            yield from ((at, at + 1) for at in table.index[first] if self._fits(table, at, at))
        spaced, hyphened = (parts & table.index.keys() for parts in self._seconds(first))  # mostly none
        if not spaced and not hyphened:
            return
        lower, size = table.lower, len(table)
        for at in table.index[first]:
            follows = lower[at + 1] if at + 1 < size else ""
            if follows in spaced and table.same_sentence(at, at + 1) and not table.adjacent(at):
                end = at + 2
            elif follows == "-" and at + 2 < size and lower[at + 2] in hyphened and table.adjacent(at + 1):
                end = at + 3
            else:
                continue
            if not (at and table.adjacent(at - 1)) and self._fits(table, at, end - 1):
                yield at, end

    @cached_property
    def _whole(self) -> frozenset[str]:
        """The pairs with a hyphen that are one token all the same: those that open with a prefix ("co-incidence")."""
        parted = self.body.get("hyphens", {})
        pairs = [f"{one}-{two}".lower() for one, seconds in parted.items() for two in seconds.split()]
        return frozenset(pair for pair in pairs if split_words(pair) == [pair])

    def _seconds(self, first: str) -> tuple[frozenset[str], frozenset[str]]:
        """The second parts that go with a first one: after a space, after a hyphen."""
        if first not in self._read:
            spaced, hyphened = (self.body.get(key, {}).get(first, "").split() for key in ("join", "hyphens"))
            self._read[first] = frozenset(spaced), frozenset(hyphened)
        return self._read[first]

    @cached_property
    def _read(self) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
        """The second parts of the first ones met so far."""
        return {}

    def _fits(self, table: Tokens, at: int, last: int) -> bool:
        """Whether the capitals are those of a word, and not of a name."""
        one, two = table.text[at], table.text[last]
        if two.islower():
            return one.islower() or int(table.first[table.sentence[at]]) == at
        return one.isupper() or table.lower[at] in self.body.get("titles", "").split()

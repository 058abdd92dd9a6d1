"""Patterns over tokens, and how they are found: words, forms of a lemma, tags, gaps. YAML rules are made of them.

How a pattern is written, and read, is the matter of ``notation``. A match never leaves its sentence, and does not reach
over code, a picture, a comment or the like.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.readers.shape import interrupted
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

_Parts = tuple[tuple[int, int], ...]
_Dead = set[tuple[int, int]] | None
"""Elements and tokens from which a pattern is known not to go on."""


class Element(NamedTuple):
    """One step of a pattern: which tokens it takes, and how many of them."""

    words: frozenset[str] | None = None
    """The words it takes; the first ones of its runs, where it has some."""
    tags: tuple[str, ...] | None = None
    exact: frozenset[str] | None = None
    """The words (of a run, with spaces between) in their own capitals, where the case counts."""
    least: int = 1
    most: int = 1
    marked: bool = False
    refused: frozenset[str] = frozenset()
    relations: frozenset[str] = frozenset()
    """What its tokens must be to their heads."""
    heads: frozenset[str] = frozenset()
    """The words that their heads must be among."""
    runs: tuple[tuple[str, ...], ...] = ()
    """What it takes instead of single tokens where an alternative is more than one ("full-time|casual"); the longest
    first. ``least`` and ``most`` then count the tokens of the shortest (none, if it may be missing) and the longest."""

    def takes(self, word: str, surface: str, tag: str | None) -> bool:
        """Whether a token fits. The tag is asked for only where the element names some."""
        if (self.words is not None and word not in self.words) or word in self.refused:
            return False
        if self.exact is not None and surface not in self.exact:
            return False
        if self.tags is not None:
            return tag is not None and any(tag == t or (t[-1] == "*" and tag.startswith(t[:-1])) for t in self.tags)
        return self.words is not None or any(ch.isalnum() for ch in word)


class Match(NamedTuple):
    """Where a pattern was found. Token ranges are half-open."""

    first: int
    last: int
    marked: tuple[int, int]
    parts: tuple[tuple[int, int], ...]
    """The tokens that each element took, in the order of the elements."""
    span: Span | None = None
    """Where exactly it stands, if it begins or ends within a token, as what a regular expression matches may."""
    groups: tuple[str, ...] = ()
    """What the groups of a regular expression took."""


class Pattern(NamedTuple):
    """A sequence of elements with one of them as anchor, from which matching starts."""

    elements: tuple[Element, ...]
    anchor: int
    near: tuple[tuple[int, frozenset[str]], ...] = ()
    """Words that must stand at fixed distances from the anchor: a look at them spares most attempts to match."""
    needed: tuple[str, ...] = ()
    """Words without which there is no match, wherever they stand: to look for them is cheaper still."""
    head: tuple[frozenset[str], ...] = ()
    """The words that the first tokens of a match must be among."""
    loose: bool = False
    """Whether so many elements vary in length that it pays to remember where matching has failed."""

    @property
    def triggers(self) -> frozenset[str]:
        """The words of which a document must hold one."""
        words = self.elements[self.anchor].words
        return words if words is not None else frozenset()

    @property
    def parts(self) -> int:
        """How many parts a replacement may refer to: the elements."""
        return len(self.elements)

    @property
    def _tagged(self) -> bool:
        """Whether an element asks for tags."""
        return any(e.tags is not None for e in self.elements)

    def matches(self, document: Document) -> Iterable[Match]:
        """All matches in a document, from left to right; one for each place of the anchor."""
        table = tokens(document)
        places = self._places(table)
        return self._matches(document, table, places) if places else ()

    def _matches(self, document: Document, table: Tokens, places: list[int]) -> Iterator[Match]:
        """The matches around some places of the anchor."""
        tagged = tags(document).text if self._tagged else None
        dead: _Dead = set() if self.loose else None
        taken = -1
        related = any(element.relations or element.heads for element in self.elements)
        for at in places:
            high = table.sentence_end(at)
            for start in self._starts(at, table.sentence_start(at)):
                if start <= taken:
                    continue
                parts = self._from(0, start, high, table, tagged, dead)
                if parts is not None and parts[self.anchor][0] <= at < parts[self.anchor][1]:
                    if related and not self._is_related(document, parts):
                        continue
                    if document.masked and interrupted(document, table.span(start, parts[-1][1])):
                        continue
                    taken = parts[-1][1] - 1
                    yield self._match(parts)
                    break

    def _places(self, table: Tokens) -> list[int]:
        """Where the anchor stands, and beside it what must stand there: mostly nowhere."""
        index, lower = table.index, table.lower
        for word in self.needed:
            if word not in index:
                return []
        places = table.where_any(self.triggers)
        if not self.near or not places:
            return places
        found, size = [], len(lower)
        for at in places:
            for off, words in self.near:
                if not 0 <= at + off < size or lower[at + off] not in words:
                    break
            else:
                found.append(at)
        return found

    def at(self, document: Document, start: int) -> Match | None:
        """The match that begins with a token, if there is one."""
        table = tokens(document)
        here = table.lower[start : start + len(self.head)]
        if len(here) < len(self.head):
            return None
        for word, words in zip(here, self.head, strict=True):
            if word not in words:
                return None
        high = table.sentence_end(start)
        tagged = tags(document).text if self._tagged else None
        parts = self._from(0, start, high, table, tagged, set() if self.loose else None)
        if parts is None or (document.masked and interrupted(document, table.span(start, parts[-1][1]))):
            return None
        return self._match(parts)

    def _starts(self, at: int, low: int) -> range:
        """Where a match may begin whose anchor is here."""
        before = self.elements[: self.anchor]
        most, least = sum(e.most for e in before), sum(e.least for e in before)
        return range(max(low, at - most), at - least + 1)

    def _from(self, k: int, at: int, high: int, table: Tokens, tagged: list[str] | None, dead: _Dead) -> _Parts | None:
        """The token ranges of elements ``k`` and after when matching goes on here; greedy, with few steps back."""
        if k == len(self.elements):
            return ()
        if dead is not None and (k, at) in dead:
            return None
        element = self.elements[k]
        ends: Iterable[int]
        if element.runs:
            ends = _run_ends(element, at, high, table)
        else:
            end = at
            while (
                end < high
                and end - at < element.most
                and element.takes(table.lower[end], table.text[end], tagged[end] if tagged else None)
            ):
                end += 1
            ends = range(end, at + element.least - 1, -1)
        for end in ends:
            rest = self._from(k + 1, end, high, table, tagged, dead)
            if rest is not None:
                return ((at, end), *rest)
        if dead is not None:
            dead.add((k, at))
        return None

    def _is_related(self, document: Document, parts: _Parts) -> bool:
        """Whether the tokens of a match are to their heads what the elements ask; no other way to match is tried."""
        from newslint.language.syntax.parsing import tree

        table, heads = tokens(document), tree(document)
        for element, (low, high) in zip(self.elements, parts, strict=True):
            for k in range(low, high):
                if element.relations and heads.relation_text[k] not in element.relations:
                    return False
                head = int(heads.head[k])
                if element.heads and (head < 0 or table.lower[head] not in element.heads):
                    return False
        return True

    def _match(self, parts: tuple[tuple[int, int], ...]) -> Match:
        """A match from the ranges of its elements."""
        marked = [
            part for part, element in zip(parts, self.elements, strict=True) if element.marked and part[1] > part[0]
        ]
        marked = marked or list(parts)
        return Match(parts[0][0], parts[-1][1], (marked[0][0], marked[-1][1]), parts)


def _run_ends(element: Element, at: int, high: int, table: Tokens) -> Iterator[int]:
    """Where an element that takes runs of tokens may end when it begins here."""
    for run in element.runs:
        end = at + len(run)
        stands = end <= high and tuple(table.lower[at:end]) == run
        if stands and (element.exact is None or " ".join(table.text[at:end]) in element.exact):
            yield end
    if not element.least:
        yield at


def marked_span(document: Document, match: Match) -> Span:
    """The place in the text that a match marks."""
    return match.span or tokens(document).span(*match.marked)

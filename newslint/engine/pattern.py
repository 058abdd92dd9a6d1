"""Patterns over tokens: words, forms of a lemma, tags, gaps. YAML rules are made of them.

A pattern is written as a line of elements parted by spaces, or as a list of mappings for what a line cannot say:

=============  ==========================================================================================
``word``       this token, in any case; clitics and hyphens are tokens too, and are split off for you
``a|b``        any of these tokens
``<give>``     any form of a lemma; ``<give|take>`` any form of any of these
``{NN}``       a token with this Penn tag; ``{NN|NNS}`` with one of these; ``{N*}`` with a tag that begins so
``*``          any one token that is no punctuation
``..``         nothing, or up to three tokens that are no punctuation
``x?``         the element may be missing
``[ ... ]``    what stands between is the part to be marked; without brackets, all of it is
=============  ==========================================================================================

A match never leaves its sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any, NamedTuple

from newslint.language.morphology import forms
from newslint.language.tagging import tags
from newslint.language.tokens import Tokens, split_words, tokens
from newslint.story.functionwords import FUNCTION_WORDS
from newslint.text import Document, Span
from newslint.text.lazy import lazy

_KEYS = {"word", "lemma", "tag", "not", "min", "max", "mark"}


class PatternError(ValueError):
    """A pattern that cannot be read; the message says what is wrong with it."""


class Element(NamedTuple):
    """One step of a pattern: which tokens it takes, and how many of them."""

    words: frozenset[str] | None = None
    tags: tuple[str, ...] | None = None
    exact: frozenset[str] | None = None
    """The words in their own capitals, where the case counts."""
    least: int = 1
    most: int = 1
    marked: bool = False
    refused: frozenset[str] = frozenset()

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

    @property
    def triggers(self) -> frozenset[str]:
        """The words of which a document must hold one."""
        words = self.elements[self.anchor].words
        return words if words is not None else frozenset()

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
        taken = -1
        for at in places:
            high = table.closing(at)
            for start in self._starts(at, table.opening(at)):
                if start <= taken:
                    continue
                parts = self._from(0, start, high, table, tagged)
                if parts is not None and parts[self.anchor][0] <= at < parts[self.anchor][1]:
                    taken = parts[-1][1] - 1
                    yield self._match(parts)
                    break

    def _places(self, table: Tokens) -> list[int]:
        """Where the anchor stands, and beside it what must stand there: mostly nowhere."""
        index, lower, size = table.index, table.lower, len(table.lower)
        for word in self.needed:
            if word not in index:
                return []
        found = []
        for at in table.where(*self.triggers):
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
        high = table.closing(start)
        tagged = tags(document).text if self._tagged else None
        parts = self._from(0, start, high, table, tagged)
        return self._match(parts) if parts is not None else None

    def _starts(self, at: int, low: int) -> range:
        """Where a match may begin whose anchor is here."""
        before = self.elements[: self.anchor]
        most, least = sum(e.most for e in before), sum(e.least for e in before)
        return range(max(low, at - most), at - least + 1)

    def _from(
        self, k: int, at: int, high: int, table: Tokens, tagged: list[str] | None
    ) -> tuple[tuple[int, int], ...] | None:
        """The token ranges of elements ``k`` and after when matching goes on here; greedy, with few steps back."""
        if k == len(self.elements):
            return ()
        element = self.elements[k]
        end = at
        while (
            end < high
            and end - at < element.most
            and element.takes(table.lower[end], table.text[end], tagged[end] if tagged else None)
        ):
            end += 1
        while end - at >= element.least:
            rest = self._from(k + 1, end, high, table, tagged)
            if rest is not None:
                return ((at, end), *rest)
            end -= 1
        return None

    def _match(self, parts: tuple[tuple[int, int], ...]) -> Match:
        """A match from the ranges of its elements."""
        marked = [
            part for part, element in zip(parts, self.elements, strict=True) if element.marked and part[1] > part[0]
        ]
        marked = marked or list(parts)
        return Match(parts[0][0], parts[-1][1], (marked[0][0], marked[-1][1]), parts)


def parse(source: str | Sequence[Mapping[str, Any]], *, exact: bool = False) -> Pattern:
    """Read a pattern from its line or its list of mappings; a :class:`PatternError` where it makes no sense.

    With ``exact``, words must stand in the capitals that the pattern has.
    """
    elements = tuple(_parse_line(source, exact=exact) if isinstance(source, str) else map(_parse_mapping, source))
    if not elements:
        raise PatternError("the pattern is empty")
    if sum(e.most for e in elements) > 24:
        raise PatternError("the pattern may span more than 24 tokens")
    anchor = _anchor(elements)
    head = [e.words for e in takewhile(_is_word, elements) if e.words is not None]
    needed = (min(words) for e in elements if e.least and (words := e.words) is not None and len(words) == 1)
    return Pattern(elements, anchor, tuple(_near(elements, anchor)), tuple(needed), tuple(head))


def _is_word(element: Element) -> bool:
    """Whether an element is exactly one token, one of some words."""
    return element.words is not None and element.least == element.most == 1


def _near(elements: Sequence[Element], anchor: int) -> Iterator[tuple[int, frozenset[str]]]:
    """The words at fixed distances from the anchor: those of elements with nothing of uncertain length between."""
    for step in (-1, 1):
        k = anchor + step
        while 0 <= k < len(elements) and elements[k].least == elements[k].most == 1:
            words = elements[k].words
            if words is not None:
                yield k - anchor, words
            k += step


def _anchor(elements: Sequence[Element]) -> int:
    """The element to start from: one that must be there and is rare; no marks or function words, few, long words."""
    fit = [(k, e.words) for k, e in enumerate(elements) if e.words and e.least and e.most == 1]
    if not fit:
        raise PatternError("the pattern needs at least one word or lemma that must be there")
    return max(
        fit,
        key=lambda f: (
            any(map(str.isalnum, f[1])),
            f[1].isdisjoint(FUNCTION_WORDS),
            min(map(len, f[1])) - 0.5 * len(f[1]),
            -f[0],
        ),
    )[0]


_ELEMENT = lazy(r"(?P<open>\[)?(?P<body>[^\s\[\]]+)(?P<close>\])?")


def _parse_line(line: str, *, exact: bool) -> Iterator[Element]:
    """The elements of a pattern written as a line."""
    inside = False
    for m in _ELEMENT.finditer(line):
        inside = inside or m["open"] is not None
        yield from _parse_element(m["body"], marked=inside, exact=exact)
        if m["close"] is not None:
            if not inside:
                raise PatternError(f"“]” without “[” in “{line}”")
            inside = False
    if inside:
        raise PatternError(f"“[” without “]” in “{line}”")


def _parse_element(body: str, *, marked: bool, exact: bool) -> Iterator[Element]:
    """What one stretch of a pattern line stands for; a word with clitics or hyphens gives several elements."""
    least = 1
    if len(body) > 1 and body.endswith("?"):
        body, least = body[:-1], 0
    if body == "..":
        yield Element(least=0, most=3, marked=marked)
    elif body == "*":
        yield Element(least=least, marked=marked)
    elif body[0] == "<" and body[-1] == ">":
        yield Element(words=_forms(body[1:-1].split("|")), least=least, marked=marked)
    elif "{" in body[1:] or ("{" in body and not body.endswith("}")):
        raise PatternError(f"“{body}” mixes words and tags; an element has the one or the other")
    elif body[0] == "{":
        yield Element(tags=tuple(body[1:-1].split("|")), least=least, marked=marked)
    elif "|" in body:
        yield _literal(body.split("|"), least=least, marked=marked, exact=exact)
    else:
        for word in split_words(body):
            yield _literal([word], least=least, marked=marked, exact=exact)


def _literal(words: Sequence[str], *, least: int, marked: bool, exact: bool) -> Element:
    """An element that takes one of some words."""
    folded = frozenset(word.lower() for word in words)
    return Element(words=folded, exact=frozenset(words) if exact else None, least=least, marked=marked)


def _parse_mapping(body: Mapping[str, Any]) -> Element:
    """An element written as a mapping with the keys word, lemma, tag, not, min, max, mark."""
    if unknown := set(body) - _KEYS:
        raise PatternError(f"unknown key “{min(unknown)}” in an element; known are {', '.join(sorted(_KEYS))}")
    words = frozenset(w.lower() for w in _list(body.get("word"))) | _forms(_list(body.get("lemma")))
    return Element(
        words=words or None,
        tags=tuple(_list(body.get("tag"))) or None,
        least=int(body.get("min", 1)),
        most=int(body.get("max", 1)),
        marked=bool(body.get("mark", False)),
        refused=frozenset(_list(body.get("not"))),
    )


def _forms(lemmas: Sequence[str]) -> frozenset[str]:
    """All forms of some lemmas, themselves included."""
    return frozenset(form for lemma in lemmas for form in forms(lemma))


def _list(value: Any) -> list[str]:
    """A list of words from nothing, one word or a list."""
    return [] if value is None else [value] if isinstance(value, str) else list(value)


def marked_span(document: Document, match: Match) -> Span:
    """The place in the text that a match marks."""
    return tokens(document).span(*match.marked)

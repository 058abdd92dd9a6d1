"""Sentences in outline: each statement one sign, so that a way of putting things is a short pattern.

“Of the 200 pupils, about 50, or 30 per cent, failed” reads ``of the #c0 pupils , #c1 , or #p2 , failed .`` here. A
*wording* is one way to put a relation of some statements, written as an outline is; a rule has one relation in all its
wordings.

The elements of a wording are parted by spaces:

======================  =======================================================================================
``{part:cm}``           a statement of one of these kinds (letters of :class:`Kind`), under this name
``{part:cm+}``          the same, and the noun that it counts
``<unit>``              any one word, under this name
``word``, ``,``, ``(``  a word or mark of the text, in lower case; ``a|b`` is either, ``up_to`` two words in a row
``~3``                  up to three words, marks and statements not among them
``~~8``                 up to eight words, commas and statements
``~+8``                 up to eight words and commas
``THE``                 an article or the like, whose it is (``the council's``), or nothing
``END``                 the end of a sentence or of a part of it; takes nothing
``ALONE``               the same, or ``in all`` and the like
``ASIDE``               the same sum by another measure, or none: ``, or $2 a share,``
``...?``                whatever stands before the question mark, or nothing
======================  =======================================================================================
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.function_words import POSSESSIVES
from newslint.story.signed_sentence import SignedSentence
from newslint.story.statements import Statement, statements
from newslint.text import Document, annotation
from newslint.util.lazy_regex import lazy_regex

_NAMED = lazy_regex(r"\{(\w+):([a-z]+)(\+?)\}\Z")
_WORD = r"[^\W\d_][^ #]* |['’][^ #]* |- "
_ANY = r"[^ ;:.()—]+ "
_PLAIN = r"[^ ;:.()—#]+ "
_DASHES = frozenset({"–", "—", "--"})
_SKIPPED = frozenset({'"', "'", "``", "''"})
_SHORT = {
    "THE": rf"(?:(?:the|its|all|those|these|that|this|some|an?|only|just|{'|'.join(sorted(POSSESSIVES))}) ){{0,2}}"
    rf"(?:(?:{_WORD}){{1,3}}?['’]s? )?",
    "END": r"(?=[.;,)—?!]|$)",
    "ALONE": r"(?=(?:[^ #]+ )?[.;,)—?!]|in (?:all|total)|altogether|$)",
    "ASIDE": r"(?:, or #\w+ (?:an?|per|each) \w+ ,? ?|\( #\w+ \) )?",
}


class Match:
    """Statements that a wording joins, by their names in it."""

    __slots__ = ("found", "outline")

    def __init__(self, outline: Outline, found: re.Match[str]) -> None:
        self.outline = outline
        self.found = found

    def __getitem__(self, name: str) -> Statement:
        """The statement of a name that every match has."""
        return self.outline.statement(self.found[name])

    def get(self, name: str) -> Statement | None:
        """The statement of a name; nothing where the wording has none of that name, or the match does without."""
        sign = self.found.groupdict().get(name)
        return self.outline.statement(sign) if sign is not None else None

    def word(self, name: str) -> str:
        """The word of a name that every match has."""
        return self.found[name]

    def says(self, *words: str) -> bool:
        """Whether the matched part has one of some words."""
        return any(f" {word} " in f" {self.found[0]}" for word in words)

    @property
    def first(self) -> int:
        """The token that the matched part begins with."""
        return self.outline.token(self.found.start())


class Outline(SignedSentence):
    """One sentence in outline."""

    def __init__(self, table: Tokens, sentence: int, stated: tuple[Statement, ...]) -> None:
        self.statements = stated
        parts: list[str] = []
        begun: list[int] = []
        low, high = table.sentence_bounds(sentence)
        k, number = low, 0
        lower = self._lower = table.lower
        while k < high:
            here = k
            if number < len(stated) and k >= stated[number].lead:
                part = f"#{stated[number].kind}{number}"
                k = max(k + 1, stated[number].last)
                number += 1
            else:
                part = lower[k]
                k += 1
                if part in _SKIPPED:
                    continue
                if "#" in part or not part:
                    part = "№"  # a sign of the text is none of ours
                if part in _DASHES:
                    part = "-" if table.adjacent(here) and here > low and table.adjacent(here - 1) else "—"
            parts.append(part)
            begun.append(here)
        super().__init__(sentence, parts, begun)
        self.kinds = frozenset(s.kind.value for s in stated)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Its words, without their places."""
        return frozenset(self.words)

    def stated_at(self, word: int) -> Statement | None:
        """The statement whose sign is a word of the outline; nothing where the word is none."""
        return self.statement(self.words[word]) if self.words[word][0] == "#" else None

    def statement(self, sign: str) -> Statement:
        """The statement that a sign stands for."""
        return self.statements[int(sign[2:])]

    def hedges(self, statement: Statement) -> frozenset[str]:
        """The words that say how exactly a statement is meant."""
        return frozenset(self._lower[statement.lead : statement.first])

    def word_of(self, statement: Statement) -> int:
        """The word of the outline that is the sign of a statement."""
        return bisect_right(self._tokens, statement.lead) - 1

    def between(self, statement: Statement, token: int) -> str:
        """The outline after a statement up to a token."""
        first = self.word_of(statement) + 1
        return self.text[self._at[first] : self._at[bisect_right(self._tokens, token) - 1]]

    def within(self, part: str) -> tuple[Statement, ...]:
        """The statements in a part of the outline."""
        return tuple(self.statement(word) for word in part.split() if word[0] == "#")

    def after(self, statement: Statement) -> str:
        """The outline after a statement."""
        return self.text.partition(f"#{statement.kind}{self.statements.index(statement)} ")[2]

    def before(self, statement: Statement) -> str:
        """The outline before a statement."""
        return self.text.partition(f"#{statement.kind}{self.statements.index(statement)} ")[0]


@annotation
def _single(_document: Document) -> dict[int, Outline | None]:
    """The outlines of sentences with one statement, as far as anybody has asked for them."""
    return {}


def outline_of(document: Document, sentence: int) -> Outline | None:
    """The outline of a sentence; nothing where it states nothing."""
    if sentence in (several := outlines(document)):
        return several[sentence]
    known = _single(document)
    if sentence not in known:
        stated = statements(document).by_sentence.get(sentence)
        known[sentence] = Outline(tokens(document), sentence, stated) if stated else None
    return known[sentence]


@annotation
def stated_outlines(document: Document) -> tuple[Outline, ...]:
    """The sentences of a document that state anything, in outline."""
    told = (outline_of(document, sentence) for sentence in statements(document).by_sentence)
    return tuple(outline for outline in told if outline is not None)


@annotation
def outlines(document: Document) -> dict[int, Outline]:
    """The sentences of a document with two or more statements, in outline."""
    table = tokens(document)
    return {
        sentence: Outline(table, sentence, stated)
        for sentence, stated in statements(document).by_sentence.items()
        if len(stated) > 1
    }


class Wording:
    """One way to put a relation of statements."""

    def __init__(self, source: str, sets: Mapping[str, Iterable[str]]) -> None:
        self._sets = sets
        self._elements = source.split(" ")

    @cached_property
    def _words(self) -> list[frozenset[str]]:
        """Of each element that must be there and is a word or mark: the words of which a sentence needs one.

        The fewest first, and marks last: what most sentences lack is asked for at once.
        """
        needed = [
            frozenset(word.partition(" ")[0] for word in _choices(element, self._sets))
            for element in self._elements
            if element not in _SHORT and element[0] not in "{~<" and (element[-1] != "?" or len(element) == 1)
        ]
        return sorted(needed, key=lambda words: (not all(word.isalpha() for word in words), len(words)))

    @cached_property
    def _kinds(self) -> list[frozenset[str]]:
        """The kinds of each statement that must be there."""
        named = (_NAMED.match(element) for element in self._elements)
        return [frozenset(m[2]) for m in named if m is not None]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(r"(?:(?<= )|^)" + "".join(_element(element, self._sets) for element in self._elements))

    def fits(self, kinds: frozenset[str]) -> bool:
        """Whether statements of some kinds are all that the wording needs."""
        return all(needed & kinds for needed in self._kinds)

    def matches(self, outline: Outline) -> Iterator[Match]:
        """The places of a sentence that read so, from left to right and apart."""
        if len(outline.statements) < len(self._kinds) or not self.fits(outline.kinds):
            return
        for needed in self._words:
            if needed.isdisjoint(outline.vocabulary):
                return
        for found in self._pattern.finditer(outline.text):
            yield Match(outline, found)


class Wordings(tuple[Wording, ...]):
    """Some ways to put one relation."""

    @cached_property
    def _fitting(self) -> dict[frozenset[str], tuple[Wording, ...]]:
        return {}

    def fitting(self, kinds: frozenset[str]) -> tuple[Wording, ...]:
        """Those whose statements a sentence with statements of some kinds may have."""
        known = self._fitting.get(kinds)
        if known is None:
            known = self._fitting[kinds] = tuple(way for way in self if way.fits(kinds))
        return known


def wordings(*sources: str, **sets: Iterable[str]) -> Wordings:
    """Some ways to put one relation; a name in capitals stands for any word of a set."""
    return Wordings(Wording(source, sets) for source in sources)


def found_in(document: Document, ways: Wordings) -> Iterator[Match]:
    """All places of a document that put a relation in one of some ways, sentence by sentence."""
    for outline in outlines(document).values():
        for way in ways.fitting(outline.kinds):
            yield from way.matches(outline)


def _element(element: str, sets: Mapping[str, Iterable[str]]) -> str:
    """The pattern of one element of a wording."""
    if element in _SHORT:
        return _SHORT[element]
    optional = "?" if len(element) > 1 and element[-1] == "?" else ""
    element = element.removesuffix("?") if optional else element
    named = _NAMED.match(element)
    if named is not None:
        noun = rf"(?:{_WORD}){{0,4}}?" if named[3] else ""
        return f"(?:(?P<{named[1]}>#[{named[2]}]\\d+) {noun}){optional}"
    if element[0] == "<":
        return f"(?P<{element[1:-1]}>[^\\W\\d_#][\\w'’-]*) "
    if element.startswith("~+"):
        return f"(?:{_PLAIN}){{0,{element[2:]}}}?"
    if element.startswith("~~"):
        return f"(?:{_ANY}){{0,{element[2:]}}}?"
    if element.startswith("~"):
        return f"(?:{_WORD}){{0,{element[1:]}}}?"
    return f"(?:(?:{'|'.join(map(re.escape, _choices(element, sets)))}) ){optional}"


def _choices(element: str, sets: Mapping[str, Iterable[str]]) -> list[str]:
    """The words that an element stands for, sets spelled out."""
    names = element.split("|")
    return [word.replace("_", " ") for name in names for word in (sorted(sets[name]) if name in sets else [name])]

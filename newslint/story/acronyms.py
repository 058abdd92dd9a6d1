"""The acronyms of a story: where they stand, and where the story says what they mean."""

from __future__ import annotations

from functools import cache, cached_property

import numpy as np

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.lists import words
from newslint.story.expansions import Expansion, ExpansionFinder
from newslint.story.name_spans import headings
from newslint.story.readership import meanings
from newslint.text import Document, Span, annotation
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_FORM = lazy_regex(r"[A-Z]{2,6}s?\Z|(?:[A-Z]\.){2,5}(?:s|[A-Z])?\Z|[A-Z]{1,3}&[A-Z]{1,3}\Z")
_ROMAN = lazy_regex(r"(?:X{0,3})(?:IX|IV|V?I{0,3})\Z")
_SAID = words("said-as-words", "capital")
"""Acronyms said as words, besides those whose meanings are listed; many houses give them one capital."""


class Use(NamedTuple):
    """One place of an acronym."""

    token: int
    span: Span
    form: str
    """As written there, a plural s left off."""
    heading: bool
    quoted: bool


class Acronym:
    """An acronym under its letters."""

    def __init__(self, letters: str, use: Use) -> None:
        self.letters = letters
        """Capitals without stops: ``US`` for US and U.S."""
        self.uses = [use]
        self.expansions: list[Expansion] = []

    @property
    def span(self) -> Span:
        """Where it stands first."""
        return self.uses[0].span

    @cached_property
    def text(self) -> list[Use]:
        """The uses in running text."""
        return [use for use in self.uses if not use.heading]

    @cached_property
    def defined(self) -> list[Expansion]:
        """The places where the full form stands with the acronym, one of them in brackets."""
        return [e for e in self.expansions if e.token is not None]


@annotation
def acronyms(document: Document) -> dict[str, Acronym]:
    """The acronyms of a document by their letters, in the order in which they first stand.

    Words in capitals in a line that is all capitals, Roman numbers and the initials of a person are none.
    """
    table = tokens(document)
    heading = headings(document)
    found: dict[str, Acronym] = {}
    for k, form in _uses(table):
        sentence = table.sentence_of(k)
        letters = form.replace(".", "").upper()
        span = table.span(k)
        use = Use(k, span, form, sentence in heading, document.quotes.touches(span))
        if letters in found:
            found[letters].uses.append(use)
        else:
            found[letters] = Acronym(letters, use)
    finder = ExpansionFinder(table, found)
    for acronym in found.values():
        acronym.expansions.extend(finder.find(acronym.letters, [use.token for use in acronym.uses]))
    return found


def _uses(table: Tokens) -> list[tuple[int, str]]:
    """The tokens that are acronyms, in order, with their form without plural s."""
    places = table.attribute(_are_acronyms, np.bool_).nonzero()[0].tolist()
    return [(k, _form_of(table.text[k])) for k in places if not _shouts(table, k) and not _is_sign(table, k)]


def _is_sign(table: Tokens, k: int) -> bool:
    """Whether a token stands right before a figure, as the sign of a currency does: ``GHS6.2m``."""
    return k + 1 < len(table) and table.text[k + 1][0].isdigit() and table.adjacent(k)


def _are_acronyms(tokens: list[str]) -> list[bool]:
    """Whether each token has the form of an acronym."""
    said = _one_capital()
    return [
        token in said
        or (
            ((token[1:2].isupper() or token[1:2] in (".", "&")) and _FORM.match(token) is not None)
            and not _ROMAN.match(_form_of(token))
        )
        for token in tokens
    ]


def _form_of(token: str) -> str:
    """An acronym without its plural s."""
    return token[:-1] if token[-1] == "s" and token not in _one_capital() else token


@cache
def _one_capital() -> frozenset[str]:
    """The acronyms that are said as words as many houses write them: ``Nasa``."""
    return frozenset(letters.capitalize() for letters in meanings().keys() | _SAID if len(letters) > 3)


def _shouts(table: Tokens, k: int) -> bool:
    """Whether a neighbour is all capitals too, or a person's surname follows initials (``AN Wilson``)."""
    for at in (k - 1, k + 1):
        if 0 <= at < len(table) and table.same_sentence(at, k):
            word = table.text[at]
            if len(word) > 2 and word.isalpha() and word.isupper() and not _FORM.match(word[:6]):
                return True
            if len(word) > 1 and word.isalpha() and word.isupper() and word not in ("US", "UK", "EU", "UN", "TV"):
                return True
    return False

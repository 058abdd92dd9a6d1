"""American and British spelling: which words of a story show which, and what the other side would write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from newslint.language.tokens import Tokens, tokens
from newslint.story import variety_words as words
from newslint.text import Document, annotation


class Side(StrEnum):
    """A variety of written English."""

    US = "American"
    UK = "British"


_US, _UK = Side.US, Side.UK  # to look them up in the class takes as long as all the rest of a form


class Form(NamedTuple):
    """A spelling that belongs to one side."""

    side: Side
    other: str
    """The same word as the other side spells it."""
    word: str
    """One name for both spellings of the word in all its forms, so that they can be counted together."""
    ending: bool
    """Whether -ise or -ize is all there is to it: Oxford spelling is British and has -ize."""


_Form = tuple[Side, str, str, bool]
"""The fields of a form: thousands of plain tuples are made in a third of the time."""


class Use(NamedTuple):
    """A place where a story shows its spelling."""

    token: int
    form: Form


class Variety(NamedTuple):
    """The spelling of a story. Names are left out: those of others are spelled as the others do."""

    uses: tuple[Use, ...]

    def count(self, side: Side, *, ending: bool | None = None) -> int:
        """How often a side is seen; a word counts three times at most. ``ending`` picks -ise and -ize, or the rest."""
        seen = Counter(u.form.word for u in self.uses if u.form.side is side and ending in (None, u.form.ending))
        return sum(min(3, n) for n in seen.values())

    @property
    def oxford(self) -> bool:
        """Whether the story has -ize throughout and is British in all else: a spelling of its own."""
        return (
            self.count(Side.US, ending=True) >= 2
            and not self.count(Side.UK, ending=True)
            and self.count(Side.UK) > self.count(Side.US, ending=False)
        )

    @property
    def side(self) -> Side | None:
        """The side of the story where it is clear: two signs of it at least, and twice as many as of the other."""
        us = self.count(Side.US, ending=False if self.oxford else None)
        uk = self.count(Side.UK)
        if max(us, uk) < 2 or min(us, uk) * 2 > max(us, uk):
            return None
        return Side.US if us > uk else Side.UK


@annotation
def variety(document: Document) -> Variety:
    """Which words of a document are spelled as one side only does, in the order of the text."""
    table = tokens(document)
    known = _table()
    uses = [
        Use(at, Form(*known[word]))
        for word in known.keys() & table.index.keys()
        for at in table.index[word]
        if not _named(table, at)
    ]
    return Variety(tuple(sorted(uses, key=lambda u: u.token)))


def _named(table: Tokens, at: int) -> bool:
    """Whether a word is, or may be, part of a name: it has a capital that the start of a sentence does not explain."""
    word = table.text[at]
    if not word[0].isupper():
        return False
    if at != table.opening(at) or word.lower() in words.NAME_WORDS:
        return True
    return at + 1 < len(table) and table.text[at + 1][0].isupper()


def form(word: str) -> Form | None:
    """The spelling of one side that a word in lower case is, if it is one."""
    known = _table().get(word)
    return Form(*known) if known is not None else None


@cache
def _table() -> dict[str, _Form]:
    """The spellings of one side by lower-case form, about 7,000; made from the lists when first needed."""
    found: dict[str, _Form] = {}
    for us, uk, word in _regular():
        _both(found, us, uk, word)
    for stem in words.ISE.split():
        for ending in words.ISE_ENDINGS:
            _both(found, f"{stem}iz{ending}", f"{stem}is{ending}", stem, ending=True)
    for us, uk in words.BOTH_WAYS.items():
        _both(found, us, uk, _stem(us))
    for form in words.AT_HOME_ON_BOTH_SIDES:
        del found[form]
    found.update((uk, (_UK, us, _stem(us), False)) for uk, us in words.UK_ONLY.items())
    found.update((us, (_US, uk, _stem(us), False)) for us, uk in words.US_ONLY.items())
    return found


def _regular() -> Iterator[tuple[str, str, str]]:
    """The American form, the British form and the word, of words that follow a pattern of stem and ending."""
    for stem in words.OUR.split():
        for ending in words.OUR_ENDINGS:
            yield stem[:-2] + "r" + ending, stem + ending, stem
    for stem in words.RE.split():
        base, us = stem[:-2], stem[:-2] + "er"
        yield from ((us, stem, stem), (us + "s", stem + "s", stem))
        yield from ((us + "ed", base + "red", stem), (us + "ing", base + "ring", stem))
    for stem in words.DOUBLED.split():
        for ending in ("ed", "ing", "er", "ers", "or", "ors", "ings"):
            yield stem + ending, stem + stem[-1] + ending, stem


def _both(found: dict[str, _Form], us: str, uk: str, word: str, *, ending: bool = False) -> None:
    """Enter both spellings of a form."""
    found[us] = (_US, uk, word, ending)
    found[uk] = (_UK, us, word, ending)


def _stem(word: str) -> str:
    """A rough name for all forms of a word."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word.removesuffix(ending)
    return word

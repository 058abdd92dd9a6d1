"""American and British spelling: which words of a story show which, and what the other side would write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache, lru_cache

import numpy as np

from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.dictionary import in_vocabulary
from newslint.lexicon.house_words import VARIETIES
from newslint.lexicon.numerals import NUMBER_WORDS
from newslint.story import variety_words as words
from newslint.story.readership import speaks_of
from newslint.text import Document, annotation
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple


class Side(StrEnum):
    """A variety of written English."""

    US = "American"
    UK = "British"


_US, _UK = Side.US, Side.UK  # to look them up in the class takes longer than all the rest of a family
_DOUBLED_ENDINGS = ("ed", "ing", "er", "ers", "or", "ors", "ings", "ist", "ists")

_ISE = lazy_regex(rf"([a-z]{{2,}}?)(i[sz])({'|'.join(words.ISE_ENDINGS)})\Z")


class Form(NamedTuple):
    """A spelling that belongs to one side."""

    side: Side
    other: str
    """The same word as the other side spells it."""
    word: str
    """One name for both spellings of the word in all its forms, so that they can be counted together."""
    ending: bool
    """Whether -ise or -ize is all there is to it: Oxford spelling is British and has -ize."""


class Use(NamedTuple):
    """A place where a story shows its spelling."""

    token: int
    form: Form


class Variety(NamedTuple):
    """The spelling of a story. Names are left out: those of others are spelled as the others do."""

    uses: tuple[Use, ...]
    house: Side | None = None
    """The side that the house writes for all stories, if it has said so."""

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
        """The side of the house, or of the story where it is clear: two signs, and twice as many as of the other."""
        if self.house is not None:
            return self.house
        us = self.count(Side.US, ending=False if self.oxford else None)
        uk = self.count(Side.UK)
        if max(us, uk) < 2 or min(us, uk) * 2 > max(us, uk):
            return None
        return Side.US if us > uk else Side.UK


_PROGRAMS = {word: Form(_US, other, "program", ending=False) for word, other in words.PROGRAMS.items()}
_METERS = {word: Form(_US, other, "metre", ending=False) for word, other in words.METERS.items()}


@annotation
def variety(document: Document) -> Variety:
    """Which words of a document are spelled as one side only does, in the order of the text."""
    table = tokens(document)
    places = np.flatnonzero(table.attribute(_shown, np.bool_)).tolist()
    forms = ((at, form(table.lower[at])) for at in places if not _named(table, at))
    uses = [Use(at, spelling) for at, spelling in forms if spelling is not None]
    by_place = [Use(at, spelling) for at, spelling in _by_place(document, table)]
    house = VARIETIES.get(table.lexicon.variety)
    side = (Side.US if house == "american" else Side.UK) if house else None
    return Variety(tuple(sorted([*uses, *by_place]) if by_place else uses), side)


def _by_place(document: Document, table: Tokens) -> Iterator[tuple[int, Form]]:
    """The words that are American in one sense only: a program that no computer runs, a meter that is a length."""
    index = table.index
    programs = not _PROGRAMS.keys().isdisjoint(index) and words.COMPUTING.isdisjoint(index)
    at_home = table.lexicon.variety == "en-AU" or speaks_of(document, "AU", "CA")
    if programs and not at_home:  # where they write “program” beside “colour”
        yield from ((at, _PROGRAMS[table.lower[at]]) for at in table.where(*_PROGRAMS) if not _named(table, at))
    yield from ((at, _METERS[table.lower[at]]) for at in table.where(*_METERS) if _measures(table, at))


def _measures(table: Tokens, at: int) -> bool:
    """Whether a meter is a length: a number stands before it, or "square" or "cubic" does."""
    before = at - 2 if at > 1 and table.lower[at - 1] == "-" else at - 1
    if before < 0 or not table.same_sentence(before, at):
        return False
    if any(word[0].isupper() for word in table.text[at : at + 2]):
        return False  # the Five-hundred-meter Aperture Spherical Telescope
    word = table.lower[before]
    return word[0].isdigit() or word in words.BEFORE_LENGTHS or (before == at - 2 and word in NUMBER_WORDS)


def _named(table: Tokens, at: int) -> bool:
    """Whether a word is, or may be, part of a name: it has a capital that the start of a sentence does not explain."""
    word = table.text[at]
    if not word[0].isupper():
        return False
    if at != table.sentence_start(at) or word.lower() in words.NAME_WORDS:
        return True
    return at + 1 < len(table) and table.text[at + 1][0].isupper()


@lru_cache(maxsize=4096)
def form(word: str) -> Form | None:
    """The spelling of one side that a word in lower case is, if it is one."""
    if word in words.US_ONLY:
        return Form(Side.US, words.US_ONLY[word], _stem(word), ending=False)
    if word in words.UK_ONLY:
        return Form(Side.UK, words.UK_ONLY[word], _stem(words.UK_ONLY[word]), ending=False)
    if word in words.AT_HOME_ON_BOTH_SIDES:
        return None
    known = _families()
    for end in range(len(word), 1, -1):
        for side, other, endings, name, is_ending in known.get(word[:end], ()):
            if word[end:] in endings:
                return Form(side, other + word[end:], name, is_ending)
    return _by_ending(word)


def _by_ending(word: str) -> Form | None:
    """The spelling of a word in -ise or -ize that no table has, where the list of words has it with the other, too."""
    found = _ISE.match(word)
    if found is None or found[1] in words.OF_BOTH_SIDES:
        return None
    side, sound = (_UK, "iz") if found[2] == "is" else (_US, "is")
    other = found[1] + sound + found[3]
    return Form(side, other, found[1], ending=True) if bool(in_vocabulary([word, other]).all()) else None


def _shown(tokens: list[str]) -> list[bool]:
    """Which tokens are spelled as one side only does."""
    return [token.isalpha() and form(lowered(token)) is not None for token in tokens]


_Family = tuple[Side, str, Sequence[str], str, bool]
"""Forms with one beginning: whose they are, how the other side spells it, the endings, and `Form.word` and `ending`."""


@cache
def _families() -> dict[str, list[_Family]]:
    """The families by their beginning: to make a table of all their forms takes longer than to read a story."""
    found: dict[str, list[_Family]] = {}
    for us, uk, endings, word, ending in _pairs():
        found.setdefault(us, []).append((_US, uk, endings, word, ending))
        found.setdefault(uk, []).append((_UK, us, endings, word, ending))
    return found


def _pairs() -> Iterator[tuple[str, str, Sequence[str], str, bool]]:
    """The American and the British beginning of a word, its endings, its name, and `Form.ending`."""
    for stem in words.OUR.split():
        yield stem[:-2] + "r", stem, words.OUR_ENDINGS, stem, False
    for stem in words.RE.split():
        yield stem[:-2] + "er", stem, ("", "s"), stem, False
        yield stem[:-2] + "er", stem[:-2] + "r", ("ed", "ing"), stem, False
    for stem in words.DOUBLED.split():
        yield stem, stem + stem[-1], _DOUBLED_ENDINGS, stem, False
    for stem in words.ISE.split():
        yield stem + "iz", stem + "is", words.ISE_ENDINGS, stem, True
    for us, uk in words.BOTH_WAYS.items():
        yield us, uk, ("",), _stem(us), False


def _stem(word: str) -> str:
    """A rough name for all forms of a word."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word.removesuffix(ending)
    return word

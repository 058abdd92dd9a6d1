"""Names whose surname stands first, as Korean and Chinese ones do, and where a story has parts of them alone."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.lexicon import entry
from newslint.lexicon.name_words import FAMILY_FIRST, given_names, honorifics, offices
from newslint.lexicon.place_names import affiliations, place_words
from newslint.text import Document, annotation
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_KOREAN, _CHINESE = FAMILY_FIRST["korean"], FAMILY_FIRST["chinese"]
_SYLLABLE = lazy_regex(r"(?:ch|sh|hw|kw|gw|ts|hs|kk|tt|[b-df-hj-np-tv-z])?[wy]?[aeiou]{1,3}(?:ng|rn|[hklmnprt])?\Z")
"""A syllable of a Korean name, or of a Chinese one with a hyphen, as it may be written."""
_PINYIN = lazy_regex(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|[aeiou])){2}\Z"
)
"""Two syllables of a Chinese name."""
_LONGEST = 6
"""Letters of a syllable."""


class FamilyFirst(NamedTuple):
    """A full name with the surname first, tokens ``first`` up to ``last``."""

    first: int
    last: int
    given: tuple[str, ...]
    """The tokens of the given name, a hyphen among them."""

    @property
    def given_at(self) -> int:
        """The token where the given name begins."""
        return self.last - len(self.given)


@annotation
def family_first(document: Document) -> tuple[FamilyFirst, ...]:
    """The full names of a story whose surname stands first, in order."""
    table = tokens(document)
    index = table.index
    words = [w for w in (*_KOREAN, *_CHINESE) if w.lower() in index]
    places = sorted({k for word in words for k in index[word.lower()] if table.text[k] == word})
    return tuple(name for k in places if (name := _name(table, k)) is not None)


def _name(table: Tokens, k: int) -> FamilyFirst | None:
    """The full name that begins with a surname, if one does."""
    text, end = table.text, table.sentence_end(k)
    if k + 1 >= end or not text[k + 1][0].isupper() or not stands_free(table, k):
        return None
    given = _hyphened(table, k + 1, end) or _of_one_word(table, k) or _of_two_words(table, k, end)
    last = k + 1 + len(given)
    if not given or (last < end and text[last][0].isupper()):
        return None
    return FamilyFirst(k, last, given)


def _hyphened(table: Tokens, k: int, end: int) -> tuple[str, ...]:
    """A given name with a hyphen: ``Ji-hoon``, ``Jong-Un``."""
    words = tuple(table.text[k : k + 3])
    known = k + 2 < end and words[1] == "-" and table.adjacent(k) and table.adjacent(k + 1)
    return words if known and table.text[k - 1] in _KOREAN and are_syllables(words[0], words[2]) else ()


def _of_one_word(table: Tokens, k: int) -> tuple[str, ...]:
    """A given name of two Chinese syllables in one word: ``Xiaoming``. English words and names are none."""
    word = table.text[k + 1]
    lower = word.lower()
    twice = word == table.text[k]  # Cao Cao
    if table.text[k] not in _CHINESE or twice or not word.istitle() or not _PINYIN.match(lower):
        return ()
    known = lower in place_words(table.lexicon) or word in given_names(table.lexicon) or entry(lower).fields
    return () if known or _joined(table, k + 1) else (word,)


def _of_two_words(table: Tokens, k: int, end: int) -> tuple[str, ...]:
    """A given name of two words: ``Jong Un``."""
    words = tuple(table.text[k + 1 : k + 3])
    if k + 2 >= end or table.text[k] not in _KOREAN or not all(map(str.istitle, words)) or not are_syllables(*words):
        return ()
    given = given_names(table.lexicon)
    known = any(entry(word.lower()).fields for word in words) or all(word in given for word in words)
    return () if known or _joined(table, k + 2) else words


def has_family_first(words: tuple[str, ...]) -> bool:
    """Whether a name of two words is a surname and a given name with a hyphen: ``Seo Ji-hoon``."""
    return len(words) == 2 and words[0] in _KOREAN and "-" in words[1] and are_syllables(*words[1].split("-"))


def are_syllables(*words: str) -> bool:
    """Whether each word may be a syllable of a name."""
    return all(len(word) <= _LONGEST and _SYLLABLE.match(word.lower()) for word in words)


def _joined(table: Tokens, k: int) -> bool:
    """Whether a hyphen follows."""
    return k + 1 < len(table) and table.text[k + 1] == "-" and table.adjacent(k)


def stands_free(table: Tokens, k: int) -> bool:
    """Whether no other name stands right before a token: no capital, or one of an office, a people or an opener."""
    if k == table.sentence_start(k) or not table.text[k - 1][0].isupper():
        return k == 0 or table.text[k - 1] != "-"
    word, lexicon = table.lower[k - 1], table.lexicon
    opens = k - 1 == table.sentence_start(k) and word not in place_words(lexicon) and entry(word).fields
    return bool(opens) or word in offices(lexicon) or word in honorifics(lexicon) or word in affiliations(lexicon)


def alone(table: Tokens, name: FamilyFirst) -> Iterator[int]:
    """The tokens where a given name begins that stands without its surname."""
    size = len(name.given)
    for k in table.index.get(name.given[0].lower(), ()):
        if tuple(table.text[k : k + size]) != name.given or (k and table.text[k - 1] == "-"):
            continue
        end = k + size
        capital = end < len(table) and table.same_sentence(k, end) and table.text[end][0].isupper()
        if not capital and not _joined(table, end - 1) and stands_free(table, k) and not _follows_surname(table, k):
            yield k


def _follows_surname(table: Tokens, k: int) -> bool:
    """Whether a surname that stands first comes right before a token."""
    return k > 0 and table.text[k - 1] in _KOREAN | _CHINESE


def turned(table: Tokens, name: FamilyFirst) -> Iterator[int]:
    """The tokens where a full name begins in the other order: ``Ji-hoon Seo``."""
    size = len(name.given)
    wanted = (*name.given, table.text[name.first])
    for k in table.index.get(name.given[0].lower(), ()):
        if k > name.last and tuple(table.text[k : k + size + 1]) == wanted and not _follows_surname(table, k):
            yield k

"""Which article a word takes, "a" or "an", by the sound it begins with.

Sources: CMUdict for the words whose spelling misleads (kept in the lexicon), and for the rest the spelling rules of
this module. Where careful writers differ ("a historic", "an historic") or two readings are possible ("1,100"), the
answer is None: say nothing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from newslint.language.words.lexicon import entry
from newslint.lexicon.lists import words
from newslint.util.lazy_regex import lazy_regex

Article = Literal["a", "an"]

_LEAD = lazy_regex(r"[\s\"'“”‘’«»(\[{*_<]+")
_CHUNK = lazy_regex(r"[^\s\"“”)\]},;:!?…—–]+(?:,\d{3})*")
_MONEY = lazy_regex(r"(?:US|AU|NZ|HK|CA|[ACNS])?[$£€¥₹₩]|(?:Rs|RMB)\.?")
_MONEY_LETTERS, _SHORT = frozenset("NRKPQ"), 3
"""Letters that stand for a currency, and the characters of a name of one letter and a number."""
_OPENS_MONEY = frozenset("$£€¥₹₩UANHCSR")
_FIGURE = lazy_regex(r"(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?P<rest>.*)", re.DOTALL)
_ROMAN = lazy_regex(r"X{0,3}(?:IX|IV|V?I{0,3})\Z")
_READABLE = lazy_regex(r"(?:QU|[BCFGPS]L|[BCDFGPTW]R|S[CHKMNPTW]|[CPTW]H|[A-Z])?[AEIOUY]")
_LETTERS_LIKE_AN = frozenset("AEFHILMNORSXaefhilmnorsx")

_SAYS_CONSONANT = lazy_regex(
    r"""
      eu | ew(?:e|i)
    | u(?: ni(?:[bcfglpqrtvx]|on|s(?!s)|d[^e]|\Z) | nan[ai] | s[aeiu] | t[aeio] | r[aeiou] | biq | k[rui] | gand | fo )
    | one(?![aeir]) | once\b | ou[ai] | oax
    """,
    re.VERBOSE,
)
_SAYS_VOWEL = lazy_regex(r"(?:hour|honest|honou?r|heir(?!o)|hors\b|y[bcdfglmnprstvx](?!\Z))")
_EITHER = lazy_regex(
    r"(?:herb(?:s|al\w*|aceous|icides?|ivor\w*)?\Z|homage|histor(?!y\b|ies\b)|hotel|habitual|hysteri[ac]|horrific|hereditary|heroic|hypnotic|hispanic"
    r"|harmonic|hilarious|haute|uyghur|uighur|urinal|xavier)"
)

_SAID_AS_WORDS = words("said-as-words")
"""Capitals that are read as a word, not letter by letter."""


def indefinite_article(following: str) -> Article | None:
    """The indefinite article before a text: "a", "an", or None where both are right or the sound is unknown.

    ``following`` is what stands after the article; only its first word matters. Quotation marks and brackets before
    it are passed over.
    """
    lead = _LEAD.match(following)
    found = _CHUNK.match(following, lead.end() if lead else 0)
    return _article(found.group().rstrip(".'’*_>")) if found else None


@lru_cache(maxsize=4096)
def _article(chunk: str) -> Article | None:
    """The article before a run of characters without white space."""
    money = _MONEY.match(chunk) if chunk[:1] in _OPENS_MONEY else None
    if money:
        chunk = chunk[money.end() :]
        return _before_figure(chunk) if chunk[:1].isdigit() else None
    if chunk[:1].isdigit():
        return _before_figure(chunk)
    if not chunk[:1].isalpha():
        return None
    head = re.split(r"[-‐‑/.'’&+]", chunk, maxsplit=1)[0]
    if len(head) == 1 and (len(chunk) > 1 or head.isupper() or head.isascii()) and chunk[1:2] not in {"'", "’"}:
        return _before_letter(head)
    name = head[:-1] if len(head) > 2 and head[-1] == "s" and head[:-1].isupper() else head
    letters = name.rstrip("0123456789")
    if len(letters) == 1 and letters.isupper():
        least = _SHORT - (letters == "R")  # "a R75 rebate" is of rand, but an R8 is a car
        sum_of_money = letters in _MONEY_LETTERS and len(name) > least  # "a N585 million fund": naira
        return None if sum_of_money else _before_letter(letters)  # "an N95 mask"
    if len(letters) > 1 and sum(map(str.isupper, letters)) * 2 > len(letters) and letters[1:] != letters[1:].lower():
        return _before_capitals(letters)
    return article_before_word(head)


def _before_figure(text: str) -> Article | None:
    """The article before figures: eight, eleven, eighteen and their like begin with a vowel."""
    found = _FIGURE.match(text)
    if not found:
        return None
    whole, rest = found["whole"], found["rest"]
    digits = whole.replace(",", "")
    if rest[:1] in {"/", "⁄"}:
        return None  # one eighth, eleven over two
    if digits[0] == "8":
        return "an"
    if digits[:2] not in {"11", "18"} or len(digits) % 3 == 0:
        return "a"
    if len(digits) % 3 == 2:
        return "an"
    if len(digits) == 4:
        return "an" if digits[:2] == "18" and "," not in whole and (digits != "1800" or rest[:1] == "s") else None
    return "a"


def _before_letter(letter: str) -> Article:
    """The article before the name of a letter."""
    return "an" if letter in _LETTERS_LIKE_AN else "a"


def _before_capitals(letters: str) -> Article | None:
    """The article before capitals that may be read letter by letter or as a word."""
    spelled = _before_letter(letters[0])
    spoken = article_before_word(letters)
    if letters.upper() in _SAID_AS_WORDS:
        return spoken
    if _ROMAN.match(letters) and letters != "IV":
        spoken = "an" if letters in {"VIII", "XI", "XVIII"} else "a"
    elif len(letters) < 4 or not _READABLE.match(letters):
        return spelled
    return spelled if spoken == spelled else None


def article_before_word(word: str) -> Article | None:
    """The article before a word that is read as one, from the lexicon and else by its spelling."""
    known = entry(word.lower()).fields.get("S")
    if known:
        return None if known == "either" else ("an" if known == "an" else "a")
    return article_by_spelling(word)


def article_by_spelling(word: str) -> Article | None:
    """The article before a word by the rules of spelling alone."""
    plain = unicodedata.normalize("NFD", word.lower())
    plain = "".join(ch for ch in plain if not unicodedata.combining(ch))
    if not plain or not plain[0].isalpha() or plain[0] > "\u024f":
        return None
    if plain[0] in "hux" and _EITHER.match(plain):
        return None
    if plain[0] in "hy" and _SAYS_VOWEL.match(plain):
        return "an"
    if plain[0] in "euo" and _SAYS_CONSONANT.match(plain):
        return "a"
    return "an" if plain[0] in "aeiouæœø" else "a"

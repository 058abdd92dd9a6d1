"""Whose an age is that a sentence tells, and of when."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.name_words import offices, person_nouns
from newslint.story.ages.own_year import is_year
from newslint.story.lives import RELATIVES, whose
from newslint.story.outlines import Outline
from newslint.story.people import Person, bearers
from newslint.story.pronouns import SEXES
from newslint.story.statements import Statement
from newslint.text import Document
from newslint.util.records import NamedTuple

THEN = frozenset("when then while before after until joined started began founded first".split())
"""Words after an age that make it one of another time."""
_DOERS = ("ist", "driver", "worker", "player", "keeper", "woman", "man", "maker", "teacher")
_DEATHS = frozenset("died dies dead retires retire retirement retiring leave leaves leaving quit quits".split())
_BREAKS = frozenset(", . ; : — ( )".split())
_KIN_REACH = 20
"""Words from the word for a relative to the age."""
_OWNERS = frozenset({"his", "her", "their", "'s", "’s", "'", "’", "my"})
_NEAR = 10
"""Words between an age and the year in which somebody was so old."""
_GUESSED = frozenset("reported thought believed initially estimated".split())
"""Words before an age that may have been found to be another."""
_OTHER_TIME = frozenset({"has", "have", "had", "now"})
"""Words between a year and an age by which the age is of another."""
_PAIR = 2


class Bearer(NamedTuple):
    """Whose an age is."""

    who: Person | None
    name: str
    """The name right beside it, of whoever is no known person."""
    kin: str
    """The word for a relative who is told of."""
    noun: str


def bearer_of(document: Document, outline: Outline, first: int, end: int, noun: str) -> Bearer:
    """Whose the age at some words of a sentence is."""
    table, words = tokens(document), outline.words
    kin = _relative(words, first)
    who = None if kin else whose(document, table, outline.token_of(first))
    follows = first + 5 if words[end : end + 4] == ["-", "year", "-", "old"] else 0
    beside = is_aside(words, first, end) and first > 1 and has_capital(table, outline, first - 2)
    named = table.text[outline.token_of(first - 2)] if beside else ""
    if follows and has_capital(table, outline, follows):
        who, named = bearers(document).get(outline.token_of(follows)), table.text[outline.token_of(follows)]
    elif named and first == _PAIR and (is_somebody(table, named.lower()) or named == "Twins"):
        named, noun = "", named.lower()
    elif named and who is not None and named not in who.words:
        who = None
    if who is not None and not _may_be(who, words):
        who = None
    return Bearer(who, "" if kin else named, kin, noun)


def is_aside(words: list[str], first: int, end: int) -> bool:
    """Whether an age stands between commas or in brackets."""
    return words[max(0, first - 1) : first] in ([","], ["("]) and words[end : end + 1] in ([","], [")"], ["."])


def time_of(outline: Outline, first: int, end: int, *, number: bool, birthday: bool) -> tuple[Statement | None, bool]:
    """The year in which somebody was so old, where the sentence tells it, and whether it is another time than now."""
    words = outline.words
    before, aside = words[max(0, first - 4) : first], is_aside(words, first, end)
    if birthday:
        return None, _is_then(outline, first, end, aside=aside)
    when = _year_beside(outline, first) if not aside else None
    if number:
        then = _is_then(outline, first, end, aside=aside)
    else:
        then = "when" in before or before[-2:-1] == ["as"] or not THEN.isdisjoint(words[end : end + 3])
    young = before[-3:] == ["at", "the", "age"] or before[-2:] == ["age", "of"] or before[-1:] in (["at"], ["only"])
    if young and first < _PAIR and not {"now", "still", "is", "hopes"}.isdisjoint(words[end : end + 4]):
        young = False  # At 78, he now hopes
    young = young and _DEATHS.isdisjoint(words[max(0, first - 9) : first])
    return when, then or young or when is not None


def is_somebody(table: Tokens, word: str) -> bool:
    """Whether a noun is for somebody: a word for a person, an office or a trade."""
    return word in person_nouns(table.lexicon) or word in offices(table.lexicon) or word.endswith(_DOERS)


def _relative(words: list[str], k: int) -> str:
    """The word for a relative of somebody who is told of right before an age: “her father, Conor, 52”."""
    for j in range(k - 1, max(-1, k - _KIN_REACH), -1):
        if words[j] in (".", ";"):
            break
        if (
            words[j] in RELATIVES
            and words[j] != "twins"
            and (words[j + 1 : j + 2] == [","] or not _OWNERS.isdisjoint(words[max(0, j - 4) : j]))
        ):
            return words[j]
    return ""


def _is_then(outline: Outline, first: int, end: int, *, aside: bool) -> bool:
    """Whether words around an age make it that of another time, as far as a comma or a stop."""
    words = outline.words
    if not {"when", "then", "until", "till", "before", "since", "once"}.isdisjoint(words[max(0, first - 3) : first]):
        return True
    if not _GUESSED.isdisjoint(words[max(0, first - 5) : first]):
        return True
    if words[first - 1 : first] == ["was"] and "when" in words[end : end + 24]:
        return True
    for j in range(end, min(len(words), end + 8)) if not aside else ():
        if words[j] in _BREAKS:
            break
        if words[j] in ("ago", "later", "earlier"):
            stated = outline.stated_at(j - 1)
            if stated is not None and stated.unit == "year":
                return True
        elif words[j] in THEN:
            return True
    return False


def _year_beside(outline: Outline, k: int) -> Statement | None:
    """The one year near an age in its sentence; nothing where it is that of a birth."""
    years = [s for s in outline.statements if is_year(s)]
    if len(years) != 1 or abs(outline.word_of(years[0]) - k) > _NEAR:
        return None
    at = outline.word_of(years[0])
    if not _OTHER_TIME.isdisjoint(outline.words[min(at, k) : max(at, k)]):
        return None
    led = outline.words[max(0, outline.word_of(years[0]) - 5) : outline.word_of(years[0])]
    return years[0] if {"born", "since", "until", "by"}.isdisjoint(led) else None


def _may_be(who: Person, words: list[str]) -> bool:
    """Whether the pronouns of a sentence do not rule somebody out."""
    sexes = {SEXES[word] for word in words if word in SEXES}
    return len(sexes) != 1 or who.gender in ("", *sexes)


def has_capital(table: Tokens, outline: Outline, k: int) -> bool:
    """Whether a word of a sentence has a capital."""
    return k < len(outline.words) and table.text[outline.token_of(k)][:1].isupper()

"""People of whom a story tells one after the other, as one company: “a couple and their two children”."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.auxiliaries import HELPERS
from newslint.lexicon.function_words import PHRASE_EDGES, POSSESSIVES
from newslint.story.counted_nouns import singular
from newslint.story.counts.groups import Reading, is_human
from newslint.story.people import people
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

_ONE = POSSESSIVES | {"a", "an", "the", "one", "another"}
_NEW = frozenset({"a", "an", "the"})
_WITHOUT_NOUN = frozenset({"@", "~"})
_LONGEST = 5  # words from the beginning of a phrase to its noun
_ASIDE = 12  # words about the ones told of last
_STOPS = frozenset({".", ";", ":", "—", "(", ")", "?"})


class Company(NamedTuple):
    """People told one after the other: “a couple and their two children”, “a boy aged nine and his two sisters”."""

    size: int
    first: int
    last: int
    """The words of the reading that tell of them: a half-open range."""
    several: bool
    """Whether they are told of in more than one phrase."""


class _Phrase(NamedTuple):
    """So many people, in one phrase."""

    size: int
    last: int
    """The word after it."""
    named: bool
    """Whether it is a name."""


def companies(document: Document, here: Reading) -> list[Company]:
    """All people of a sentence, those together that “and” and commas join."""
    words = here.words
    found: list[Company] = []
    k = 0
    while k < len(words):
        one = _phrase(document, here, words, k)
        if one is None:
            k += 1
            continue
        size, end = one.size, one.last
        phrases, joined = 1, False
        while end < len(words) and words[end] in (",", "and"):
            following = end + 2 if words[end : end + 2] == [",", "and"] else end + 1
            more = _phrase(document, here, words, following)
            if more is None:
                break
            joined = joined or "and" in words[end:following]
            size, end, phrases = size + more.size, more.last, phrases + 1
        found.append(Company(size, k, end, phrases > 1 and joined))
        k = end
    return found


def company_at(document: Document, here: Reading, k: int) -> Company | None:
    """The list of people that a word opens and that goes on to the end of the sentence, with what is said of each.

    “A couple from Leeds, their two sons, who were 9 and 12, and the pilot, Ian Lee, a former instructor”. Nothing where
    the list is not closed by an “and”, or where another thing stands in it.
    """
    words = here.words
    one = _phrase(document, here, words, k)
    if one is None:
        return None
    size, end, last, closed, phrases = one.size, one.last, one, False, 1
    while end < len(words) and words[end] not in _STOPS:
        if words[end] not in (",", "and"):
            end = _after_aside(words, end)
            if end < 0:
                return None
            continue
        joint = "and" in words[end : end + 2]
        following = end + 2 if words[end : end + 2] == [",", "and"] else end + 1
        more = _phrase(document, here, words, following) or _someone(words, following)
        if more is None:
            end = _after_aside(words, following) if not joint else -1
            if end < 0:
                return None
        elif not joint and _are_one(last, more, words[following]):
            end, last = more.last, more
        elif closed:
            return None
        else:
            size, end, last, closed, phrases = size + more.size, more.last, more, joint, phrases + 1
    return Company(size, k, end, several=True) if closed and phrases > 1 else None


def _are_one(last: _Phrase, more: _Phrase, word: str) -> bool:
    """Whether two phrases tell of one person: “the pilot, Ian Lee”, “Ian Lee, a former instructor”."""
    return last.size == 1 == more.size and last.named != more.named and word not in POSSESSIVES


def _someone(words: list[str], k: int) -> _Phrase | None:
    """One person whom no noun that we know tells of: “a former rower”, in a list of people."""
    if words[k : k + 1] and words[k] in _NEW:
        for j in range(k + 1, min(k + _LONGEST + 1, len(words))):
            if words[j] in PHRASE_EDGES or not words[j].replace("-", "").isalpha():
                return _Phrase(1, j, named=False) if j > k + 1 and words[j] not in HELPERS else None
    return None


def _after_aside(words: list[str], k: int) -> int:
    """The word after what is said of people in a list; -1 where that is a clause of its own."""
    if k >= len(words) or words[k] in HELPERS:
        return -1
    clause = words[k] in ("who", "whose", "aged")
    for j in range(k, min(k + _ASIDE, len(words))):
        if words[j] == "," or words[j] in _STOPS or (words[j] == "and" and not clause):
            return j
        if words[j] in HELPERS and not clause:
            return -1
    return -1


def _phrase(document: Document, here: Reading, words: list[str], k: int) -> _Phrase | None:
    """How many people a phrase is of; nothing where none begins at a word."""
    word = words[k] if k < len(words) else ""
    if word == "^":
        return _Phrase(int(here.token_of(k) in _first_mentions(document)), _after_age(words, k + 1), named=True)
    if word[:1] in _WITHOUT_NOUN and word[1:].isdigit():
        return _Phrase(here.group(word).size, k + 1, named=word[0] == "@")
    if word in _ONE and words[k + 1 : k + 2] and words[k + 1][0] in "#~" and words[k + 1][1:].isdigit():
        word, k = words[k + 1], k + 1  # his two sisters
        if word[0] == "~":
            return _Phrase(here.group(word).size, k + 1, named=False)
    counted = word[:1] == "#" and word[1:].isdigit()
    if not counted and word not in _ONE:
        return None
    end = _noun_end(tokens(document), words, k, counted=counted)
    if end < 0:
        return None
    named = words[end : end + 1] == ["^"]  # her friend Ann Lee
    return _Phrase(here.group(word).size if counted else 1, _after_age(words, end + named), named)


def _noun_end(table: Tokens, words: list[str], k: int, *, counted: bool) -> int:
    """The word after the noun for people that a phrase has; -1 if there is none."""
    if counted and words[k + 1 : k + 2] == ["of"] and words[k + 2 : k + 3] and words[k + 2] in POSSESSIVES:
        k += 2  # three of his clients
    for j in range(k + 1, min(k + _LONGEST, len(words))):
        if words[j] == "'s":
            continue  # the child's aunt
        if not words[j].replace("-", "").isalpha() or words[j] in PHRASE_EDGES:
            break
        noun = singular(words[j]) if counted else words[j]
        if (is_human(table, noun) or words[j] == "others") and words[j + 1 : j + 2] != ["'s"]:
            return j + 1
    return -1


def _after_age(words: list[str], k: int) -> int:
    """The word after an age: “aged %”, “, % ,”."""
    if words[k : k + 2] == ["aged", "%"]:
        return k + 2
    return k + 2 if words[k : k + 1] == [","] and words[k + 1 : k + 2] == ["%"] else k


@annotation
def _first_mentions(document: Document) -> frozenset[int]:
    """The first tokens of the names that a story tells for the first time."""
    return frozenset(person.mentions[0].name_span.start for person in people(document))

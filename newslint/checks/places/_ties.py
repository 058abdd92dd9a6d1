"""The nationality that a story gives to each person: “the Kenyan runner Ann Li”, “Li, a Kenyan”, “Li of Kenya”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.checks.places._nations import adjective_forms, adjectives, country_names
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.name_words import person_nouns
from newslint.story.people import people
from newslint.story.person_mentions import PersonMention
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

_BEFORE = 4
"""Words between an adjective and the name after it."""
_LONGEST = 3


class Tie(NamedTuple):
    """What a story says of where a person is from."""

    person: int
    """The number of the person, in the order of the story."""
    code: str
    token: int
    plain: bool
    """Whether it is told outright, not by the country that a team is of."""


@annotation
def ties(document: Document) -> tuple[Tie, ...]:
    """All that are told, in the order of the text."""
    table = tokens(document)
    if table.index.keys().isdisjoint(_forms()):
        return ()
    found = {
        tie
        for number, person in enumerate(people(document))
        for mention in person.mentions
        for tie in _of(table, number, mention)
    }
    return tuple(sorted(found, key=lambda t: t.token))


@cache
def _forms() -> frozenset[str]:
    """The first words of what belongs to a country, and of its names, in small letters."""
    return adjective_forms() | {name[0].lower() for name in country_names()}


def _of(table: Tokens, number: int, mention: PersonMention) -> Iterator[Tie]:
    """What stands before and behind one mention."""
    low, high = table.sentence_bounds(table.sentence_of(mention.first))
    at = mention.first - 1
    roles = 0
    while at >= low and mention.first - at <= _BEFORE and table.text[at].isalpha() and table.text[at].islower():
        roles += table.lower[at] in person_nouns(table.lexicon)
        at -= 1
    code = adjectives().get(table.text[at]) if at >= low else None
    joined = at > low and table.text[at - 1] in ("-", "and", "or", "of")
    if code is not None and not joined and roles == 1 and at < mention.first - 1:
        yield Tie(number, code, at, True)
    at = mention.last
    if at + 1 >= high:
        return
    if table.lower[at] == "of" and (code := _country(table, at + 1)):
        yield Tie(number, code, at + 1, True)
    if table.text[at] == "," and table.lower[at + 1] in ("a", "an", "the"):
        for k in range(at + 2, min(high, at + 5)):
            if code := adjectives().get(table.text[k]):
                whole = table.text[k + 1 : k + 2] != ["-"] and table.text[k - 1] != "-" and _is_person(table, k, high)
                if whole:
                    yield Tie(number, code, k, True)
                return
            if not table.text[k].islower() and not table.text[k][0].isdigit() and table.text[k] != "-":
                return


def _is_person(table: Tokens, k: int, high: int) -> bool:
    """Whether an adjective is a person, or stands before a word for one: “a Kenyan”, “a Kenyan nurse of 30”."""
    nouns = person_nouns(table.lexicon)
    after = table.lower[k + 1] if k + 1 < high else "."
    if not after.isalpha() or after in ("who", "whose", "of", "from", "by", "and", "with", "aged"):
        return True
    return any(table.lower[j] in nouns for j in range(k + 1, min(high, k + 3)))


def _country(table: Tokens, k: int) -> str:
    """The country whose name begins at a token; empty where there is none, or a longer name."""
    for length in range(_LONGEST, 0, -1):
        name = tuple(table.text[k : k + length])
        if name in country_names() and name[0] not in adjectives():
            after = table.text[k + length] if k + length < len(table) else "."
            return country_names()[name] if not after[0].isupper() else ""
    return ""

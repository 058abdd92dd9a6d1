"""Two states of one matter that exclude each other: cleared and convicted, called off and going ahead.

A pair that stands in the headline and below it is for the rules on headlines, all others for those on the story.
"""

from __future__ import annotations

from newslint.language.segmentation.tokens import tokens
from newslint.story.context import headline_sentences
from newslint.story.counted_nouns import singular
from newslint.story.endings.outcomes import Matter, Outcome, outcomes, participant
from newslint.story.endings.participants import Protagonist, protagonist
from newslint.story.people import people
from newslint.text import Document, annotation

_PRONOUNS = frozenset("he she him her".split())
_SEXES = (frozenset({"he", "him", "his"}), frozenset({"she", "her"}))
_GROUP = frozenset("pair both they couple two men women trio them".split())
_HUMANS = frozenset("man woman boy girl teenager pensioner".split())
_HARMED = frozenset({"fate", "hurt", "missing"})
_ROLES = {True: frozenset({"victim"}), False: frozenset({"suspect", "defendant", "accused"})}
"""By which the person of the first sentence is called later, in matters of harm and in others."""
_FAR = 12
"""Sentences between two statements of one event: a longer story has several."""
_NEWS = 2
_TOP = 4
"""Sentences in which what is new is what the story is about."""


@annotation
def contrary_outcomes(document: Document) -> tuple[tuple[Outcome, Outcome], ...]:
    """The first pair of statements, the earlier first, of each matter that ended in two ways."""
    found = []
    headline = headline_sentences(document)
    for matter, told in outcomes(document):
        whom = [_whom(document, matter, one) for one in told]
        pairs = [
            (told[j], told[k])
            for k in range(len(told))
            for j in range(k)
            if told[j].state != told[k].state
            and (_are_one(matter, told[j], told[k], whom[j], whom[k]) or _are_news(headline, told[j], told[k]))
        ]
        if not pairs or min(len({pair[side] for pair in pairs}) for side in (0, 1)) > 1:
            continue
        ordered = [tuple(sorted(pair, key=lambda outcome: outcome.first)) for pair in pairs]
        one, two = min(ordered, key=lambda pair: (pair[0].sentence < headline, pair[0].first))
        found.append((one, two))
    return tuple(found)


def _are_news(headline: int, one: Outcome, two: Outcome) -> bool:
    """Whether one statement is the headline's, and the other that of the first sentences below it."""
    first, last = sorted((one.sentence, two.sentence))
    return first < headline <= last < headline + _NEWS


def _are_one(matter: Matter, one: Outcome, two: Outcome, whom: str, other: str) -> bool:
    """Whether two statements are of one participant."""
    if one.sentence == two.sentence and matter.mode != "event+":
        return False
    if matter.mode.startswith("event"):
        same = not one.who or not two.who or one.who == two.who
        return same and abs(one.sentence - two.sentence) <= _FAR
    return whom == other != ""


def _whom(document: Document, matter: Matter, one: Outcome) -> str:
    """Of whom or what a statement is, whom the story is about under one word; "" where nobody can be told."""
    if matter.mode.startswith("event"):
        return ""
    who = participant(document, one)
    new = who.startswith("a ")
    who = who.removeprefix("a ")
    if matter.mode == "thing":
        return who if not new or one.sentence < _TOP else ""
    about = protagonist(document)
    if about.several:
        return about.noun if who in _GROUP or singular(who) == about.noun else ""
    if who in _PRONOUNS:
        return (about.surname or about.noun) if _is_meant(document, one, about) else ""
    if new and one.sentence >= _TOP:
        return ""
    who = singular(who)
    own = who in (singular(about.noun), singular(about.surname)) or who in _ROLES[matter.name in _HARMED]
    if who and (own or (who in _HUMANS and not new and about.noun not in _HUMANS)):
        return about.surname or about.noun
    return who


def _is_meant(document: Document, one: Outcome, about: Protagonist) -> bool:
    """Whether a pronoun means the person of the story: named last, or nobody was and all pronouns are of one sex."""
    table = tokens(document)
    low = int(table.first[max(0, one.sentence - 1)])
    named = [n.words[-1].lower() for p in people(document) for n in p.mentions if low <= n.first < one.first]
    sexes = [any(k < one.last for word in words for k in table.index.get(word, ())) for words in _SEXES]
    return all(name == about.surname for name in named) and (bool(named) or sum(sexes) < len(sexes))

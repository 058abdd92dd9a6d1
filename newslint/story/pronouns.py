"""Which person ``he``, ``she``, ``his`` and ``her`` stand for, where the story leaves no choice."""

from __future__ import annotations

from typing import NamedTuple

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import FINITE, Tags, tags
from newslint.lexicon.name_words import offices
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.name_spans import headings
from newslint.story.people import Person, bearers
from newslint.story.person_mentions import PersonMention, person_mentions
from newslint.text import Document, annotation

SEXES = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
"""The pronouns that tell a sex, and which."""
HUMANS = frozenset(
    "actress aunt baby boy boyfriend boys brother brothers captain child children client colleague congressman "
    "congresswoman couple cow dad daughter daughters deputy doctor driver father fiance fiancé fiancee fiancée friend "
    "friends gentleman girl girlfriend girls grandfather grandmother guy husband judge king lady lord man men mother "
    "mum mom neighbor neighbour nephew niece nurse officer opponent partner patient person pilot predecessor prince "
    "princess prisoner queen reporter rival ship sister sisters son sons spokesman spokeswoman student successor "
    "suspect teacher teammate team-mate uncle victim widow widower wife witness woman women caller god defendant "
    "player striker captain voter worker employee".split()
)
"""Words that a pronoun may stand for although no name goes with them."""


_VERBS = FINITE | {"VBN"}
"""Tags of what follows a subject; pasts are taken for participles at times."""
_WHERE = frozenset({"in", "at", "from", "near"})
"""Words before a place."""


class Tie(NamedTuple):
    """A pronoun, token ``token``, that can only stand for one person."""

    token: int
    person: Person
    sex: str
    """``m`` or ``f``."""


@annotation
def ties(document: Document) -> tuple[Tie, ...]:
    """The pronouns outside quotations that stand for the only person whom their sentence names before them.

    The name is the subject: a verb follows, or ``, who``. Where a sentence opens with the pronoun, the sentence before
    must name one person and nobody else may be in it. Words for people without names (``the driver``) rule a tie out.
    """
    table = tokens(document)
    found = table.where(*SEXES)
    if not found:
        return ()
    reader = _Reader(document, table)
    return tuple(tie for k in found if (tie := reader.tie(k)) is not None)


class _Reader:
    """Finds out who is meant, pronoun by pronoun."""

    def __init__(self, document: Document, table: Tokens) -> None:
        self._document, self._table = document, table
        self._heading = headings(document)
        self._bearer = bearers(document)
        self._named: dict[int, list[PersonMention]] = {}
        for mention in person_mentions(document):
            self._named.setdefault(table.sentence_of(mention.first), []).append(mention)
        self._human = HUMANS | offices(table.lexicon)

    def tie(self, k: int) -> Tie | None:
        """Whom a pronoun stands for."""
        table = self._table
        sentence = table.sentence_of(k)
        if sentence in self._heading or self._document.quotes.touches(table.span(k)):
            return None
        start = table.sentence_start(k)
        before = [m for m in self._named.get(sentence, ()) if m.first < k]
        if not before and k == start and table.lower[k] in ("he", "she") and sentence:
            mention = self._only(sentence - 1, table.sentence_end(start - 1))
        elif before:
            mention = self._only(sentence, k)
        else:
            mention = None
        person = self._bearer.get(mention.first) if mention else None
        return Tie(k, person, SEXES[table.lower[k]]) if person else None

    def _only(self, sentence: int, end: int) -> PersonMention | None:
        """The subject of a sentence, where it is named and nobody else is in the sentence before token ``end``."""
        table = self._table
        start = table.sentence_bounds(sentence)[0]
        named = [m for m in self._named.get(sentence, ()) if m.first < end and not self._is_place(m)]
        if sentence in self._heading or len({self._bearer.get(m.first, m) for m in named}) != 1:
            return None
        mention = named[0]
        after = table.lower[mention.name_span.last : mention.name_span.last + 2]
        speaks = not speech_forms(table.lexicon).isdisjoint(
            table.lower[max(0, mention.name_span.start - 1) : mention.name_span.start]
        )
        subject = after == [",", "who"] or speaks or self._verb_follows(mention)
        title = mention.title
        own = range(title.first, title.last) if title else range(0)
        people_there = any(
            table.lower[k] in self._human for k in range(start, end) if k not in own and not self._inside(named, k)
        )
        quoted = any(self._document.quotes.touches(table.span(m.first)) for m in named)
        other = any(table.lower[k] in SEXES for k in range(start, mention.first))
        return mention if subject and not people_there and not quoted and not other else None

    def _verb_follows(self, mention: PersonMention) -> bool:
        """Whether a finite verb stands right after a name, or after an age."""
        at = mention.name_span.last
        table, tagged = self._table, self._tags
        if table.lower[at : at + 1] == [","] and table.lower[at + 1 : at + 2] and table.lower[at + 1].isdigit():
            at += 3
        return (
            at < len(table)
            and tagged[at] in _VERBS
            and table.lower[mention.name_span.start - 1 : mention.name_span.start] != ["and"]
        )

    def _is_place(self, mention: PersonMention) -> bool:
        """Whether one word that names nobody known stands after ``in`` or the like."""
        before = self._table.lower[max(0, mention.name_span.start - 1) : mention.name_span.start]
        return len(mention.words) == 1 and mention.first not in self._bearer and not _WHERE.isdisjoint(before)

    @staticmethod
    def _inside(named: list[PersonMention], k: int) -> bool:
        """Whether a token is part of a name."""
        return any(m.name_span.first <= k < m.name_span.last for m in named)

    @property
    def _tags(self) -> Tags:
        """The tags of the story."""
        return tags(self._document)

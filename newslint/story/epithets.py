"""Words that stand for somebody named before: “the 44-year-old”, “the retired nurse”, “the Dane”, “the surgeon”."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.view import syntax
from newslint.lexicon.name_words import person_nouns
from newslint.story.name_spans import headings
from newslint.story.people import Person, bearers
from newslint.story.person_mentions import person_mentions
from newslint.story.pronouns import PEOPLES, sight
from newslint.text import Document, annotation

_BACK = 2
"""Sentences back to where somebody must be named for whom such words stand."""
_LEAD = 3
"""Sentences after the first in which somebody is named of whom that one tells by a noun."""
_LONGEST = 5
"""Tokens from “the” to the noun: the 44-year-old former nurse."""
_ONCE = frozenset({"retired", "ex", "old", "born"})
"""Words before a noun that say more of somebody named before."""
_BESIDE = frozenset({"compound", "flat", "appos", "amod", "nmod:desc"})


@annotation
def epithets(document: Document) -> dict[int, Person]:
    """The person for whom each such word stands, where the story leaves no choice."""
    return dict(_reader(document).read())


def lead_of(document: Document) -> tuple[str, Person] | None:
    """The noun by which the first sentence of a story tells of somebody, and who that is: “A surgeon who ...”."""
    return _reader(document).lead


class _Reader:
    """Reads who is meant by words that are no names."""

    def __init__(self, document: Document) -> None:
        self._document, self._table, self._view = document, tokens(document), syntax(document)
        self._heading, self._known = headings(document), bearers(document)
        look = sight(document)
        self._named = [
            m
            for m in person_mentions(document)
            if not m.name_span.heading and (m.first in self._known or look.may_be_somebody(m))
        ]
        self._places = [m.first for m in self._named]

    def read(self) -> Iterator[tuple[int, Person]]:
        """Each such word with whoever is meant."""
        if not self._known:
            return
        nouns = person_nouns(self._table.lexicon)
        for k in self._table.where("the"):
            for at in range(k + 1, min(k + 1 + _LONGEST, self._table.sentence_end(k))):
                word = self._table.lower[at]
                if self._is_age(at) or word in PEOPLES or (word in nouns and self._view.tag[at] == "NN"):
                    if self._stands_alone(at):
                        person = self._meant(k, at)
                        if person is not None:
                            yield at, person
                        break
                elif self._view.tag[at] not in {"JJ", "HYPH", "CD", "NN", "VBN", "AFX", "NNP", "VBD", "RB"}:
                    break

    def _is_age(self, at: int) -> bool:
        """Whether a token ends “the 44-year-old”."""
        return self._table.lower[at] == "old" and "year" in self._table.lower[at - 3 : at]

    def _stands_alone(self, at: int) -> bool:
        """Whether a word is no part of a name, and stands before no noun and no name."""
        view = self._view
        if view.relation[at] in _BESIDE or self._document.quotes.touches(self._table.span(at)):
            return False
        return view.next_tag(at)[:2] not in {"NN", "JJ", "HY"} and view.next_word(at) not in {"of", "who", "in", "for"}

    def _meant(self, first: int, at: int) -> Person | None:
        """Who is meant by words from “the” to a noun."""
        if self._table.sentence_of(at) in self._heading:
            return None
        word = self._table.lower[at]
        if self.lead is not None and word == self.lead[0]:
            return self.lead[1]
        more = self._is_age(at) or word in PEOPLES or not _ONCE.isdisjoint(self._table.lower[first + 1 : at])
        return self._nearest(first) if more else None

    def _nearest(self, first: int) -> Person | None:
        """The only person named from the sentence that names somebody last to a token."""
        stop = bisect_left(self._places, first)
        if not stop:
            return None
        here, last = self._table.sentence_of(first), self._table.sentence_of(self._places[stop - 1])
        if here - last > _BACK or here == last:
            return None
        low = bisect_left(self._places, self._table.sentence_bounds(last)[0])
        persons = {id(who): who for who in map(self._known.get, self._places[low:stop])}
        return next(iter(persons.values())) if len(persons) == 1 else None

    @cached_property
    def lead(self) -> tuple[str, Person] | None:
        """The noun by which the first sentence of a story tells of somebody, and who that is: “A surgeon who ...”."""
        table, view = self._table, self._view
        first = next((s for s in range(len(table.paragraph)) if s not in self._heading), -1)
        if first < 0:
            return None
        low, high = table.sentence_bounds(first)
        root = next((k for k in range(low, high) if view.head[k] < 0), -1)
        noun = view.tree.subject_of(root) if root >= 0 else -1
        named = [m for m in self._named if m.first >= low]
        if noun < low or not named or named[0].first < high:
            return None
        word = table.lower[noun]
        if word not in person_nouns(table.lexicon) or view.tag[noun] != "NN":
            return None
        mention = named[0]
        person = self._known.get(mention.first)
        there = table.sentence_of(mention.first)
        subject = view.relation[mention.last - 1].startswith("nsubj")
        other = mention.title is not None and mention.title.head != word
        return None if person is None or there - first > _LEAD or not subject or other else (word, person)


@annotation
def _reader(document: Document) -> _Reader:
    """Who reads the words of a document that stand for somebody."""
    return _Reader(document)

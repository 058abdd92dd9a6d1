"""A name of two halves that stands elsewhere with the halves the other way round: Quill-Orr and Orr-Quill.

Double surnames and first names, with a hyphen; names of firms, with “&”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.names._turned_letters import Turned
from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.name_words import COURTESY
from newslint.story.people import people
from newslint.story.person_mentions import person_mentions
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

_LEAST = 2
"""Letters of the shortest half."""


class _Double(NamedTuple):
    """A name of two halves at a place, its first token."""

    one: str
    two: str
    at: int


def turned_halves(document: Document) -> Iterator[Turned]:
    """The later of two names of which each is the other one turned round, in the story once or less often."""
    table = tokens(document)
    for mark in ("-", "&"):
        found: dict[tuple[str, str], list[_Double]] = {}
        for k in table.index.get(mark, ()):
            double = _double(table, k)
            if double is not None:
                found.setdefault((double.one, double.two), []).append(double)
        for (one, two), places in found.items():
            others = found.get((two, one), ())
            if one == two or not others:
                continue
            if (len(places), -places[0].at) < (len(others), -others[0].at) and not _is_set_against(table, places[0]):
                yield Turned(_span(table, places[0]), document[_span(table, others[0])], _span(table, others[0]))


def _double(table: Tokens, k: int) -> _Double | None:
    """The name around a hyphen or an ampersand, where both its halves are names and no third is joined to them."""
    text = table.text
    if k < 1 or k + 1 >= len(table) or not table.same_sentence(k - 1, k + 1):
        return None
    joined = text[k] == "-"
    if joined and not (table.adjacent(k - 1) and table.adjacent(k)):
        return None
    if any(k + step in range(len(table)) and text[k + step] == text[k] for step in (-2, 2)):
        return None
    halves = text[k - 1], text[k + 1]
    if all(half.isalpha() and half[0].isupper() and len(half) >= _LEAST and not half.isupper() for half in halves):
        return _Double(*halves, k - 1)
    return None


def _is_set_against(table: Tokens, double: _Double) -> bool:
    """Whether the halves are two parties rather than one name: “the Hull-Leeds line”, “the Lund-Berg match”."""
    return (
        table.lower[double.at - 1 : double.at] in (["the"], ["a"], ["an"], ["this"])
        and table.text[double.at + 1] == "-"
    )


def _span(table: Tokens, double: _Double) -> Span:
    """Where a name stands."""
    return table.span(double.at, double.at + 3)


def halves(document: Document) -> Iterator[Turned]:
    """The places with one half of somebody's double surname, behind Ms or the like: “Ms Orr” of Ida Quill-Orr."""
    table = tokens(document)
    if "-" not in table.index:
        return
    everybody = list(people(document))
    doubles = [p for p in everybody if p.surname.count("-") == 1 and p.surname.replace("-", "").isalpha()]
    double = {half: p for p in doubles if p.surname[0].isupper() for half in p.surname.split("-") if half[0].isupper()}
    names = {word for person in everybody for word in person.words if len(person.words) > 1}
    for mention in person_mentions(document) if double else ():
        word = mention.words[0]
        person = double.get(word)
        if person is None or len(mention.words) > 1 or word in names or mention.name_span.heading:
            continue
        if lowered(mention.name_span.honorific or "").rstrip(".") in COURTESY | {"dr"}:
            there = person.mentions[0]
            if there.first < mention.first:
                yield Turned(table.span(mention.first, mention.last), person.surname, there.span)

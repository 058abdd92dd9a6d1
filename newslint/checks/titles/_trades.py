"""A trade that is not that of the only one who may be meant: “Tony Grech, a plumber ... the electrician said”."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.lists import rows
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.people import Person, people
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

_REACH = 7
"""Tokens from a name to the trade beside it."""
_ARTICLES = frozenset({"a", "an", "the"})


class OtherTrade(NamedTuple):
    """A trade that stands for somebody, and the one that he or she has."""

    here: Span
    there: Span


def other_trades(document: Document) -> Iterator[OtherTrade]:
    """The trades that stand once in a story, for a speaker whom it has told to be of another."""
    table = tokens(document)
    known = _trades()
    found = table.where(*(known.keys() & table.index.keys()))
    if len({known[table.lower[k]] for k in found}) < 2:
        return
    firsts, persons = [], []
    for first, person in sorted((m.first, n) for n, p in enumerate(people(document)) for m in p.mentions):
        firsts.append(first)
        persons.append(person)
    everybody = list(people(document))
    for k in found:
        word = table.lower[k]
        if not _stands_alone(table, k) or len(table.index[word]) > 1 or f"{word}s" in table.index:
            continue
        at = bisect_left(firsts, k) - 1
        if at < 0 or table.paragraph[table.sentence_of(k)] - table.paragraph[table.sentence_of(firsts[at])] > 1:
            continue
        told = _trade_of(table, everybody[persons[at]], known, k)
        if told < 0:  # the only one whose trade is told
            others = {other for person in everybody if (other := _trade_of(table, person, known, k)) >= 0}
            told = others.pop() if len(others) == 1 else -1
        if told >= 0 and known[table.lower[told]] != known[word]:
            yield OtherTrade(table.span(k), table.span(told))


@cache
def _trades() -> dict[str, int]:
    """The number of the trade that each word is for."""
    return {word: number for number, row in enumerate(rows("trades")) for word in row[0].split()}


def _stands_alone(table: Tokens, k: int) -> bool:
    """Whether a trade stands with “the” for somebody who says something or is the subject: “the electrician said”."""
    after = table.lower[k + 1 : k + 2]
    return table.lower[k - 1] == "the" and bool(after) and after[0] in speech_forms(table.lexicon)


def _trade_of(table: Tokens, person: Person, known: dict[str, int], before: int) -> int:
    """Where the story tells somebody's trade beside the name; -1 where it tells none, or two."""
    found = set()
    for mention in person.mentions:
        if mention.first >= before:
            continue
        last, end = mention.name_span.last, table.sentence_end(mention.first)
        if table.lower[last : last + 1] == [","]:
            aside = range(last + 1, min(end, last + _REACH))
            found |= {k for k in aside if table.lower[k] in known and _is_told(table, last + 1, k)}
        start = mention.name_span.start - 1
        if start > 0 and table.lower[start] == ",":
            start -= 1
        if table.lower[start] in known:
            found.add(start)
    return min(found) if len({known[table.lower[k]] for k in found}) == 1 else -1


def _is_told(table: Tokens, first: int, k: int) -> bool:
    """Whether an article leads to a trade without a verb or a mark between: “, a retired plumber”."""
    between = table.lower[first:k]
    articles = [j for j, word in enumerate(between) if word in _ARTICLES]
    return (
        bool(articles)
        and all(word.isalpha() or word == "-" for word in between[articles[-1] :])
        and "of" not in between
    )

"""Ages of people in a headline, and counts of people to whom something happened, that the story has otherwise.

“Man, 43, charged” above “a 34-year-old man”; “Two held after raid” above “three men have been arrested”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.headlines._top import NEWS
from newslint.language.segmentation.tokens import Tokens
from newslint.lexicon.numerals import whole_number
from newslint.story.spoken_amounts import ordinal
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document, Span

_OLDEST = 110
_REACH = 6
"""Tokens between a count of people and what happened to them."""
_FATES = (
    frozenset("held arrested arrest detained nabbed custody arrests".split()),
    frozenset("jailed sentenced imprisoned sent".split()),
    frozenset("rescued saved pulled plucked rescue".split()),
    frozenset("freed released".split()),
    frozenset("charged accused".split()),
    frozenset("sacked dismissed fired".split()),
    frozenset("missing".split()),
    frozenset("fined".split()),
)
"""What happens to people, in the words that headlines and stories use for it in turn."""

_PEOPLE = frozenset(
    "people men women boys girls children suspects teenagers miners climbers fishermen passengers crew sailors migrants"
    " officers workers staff employees hikers walkers students pupils soldiers prisoners hostages activists".split()
)
"""Those of whom such things are told in numbers."""


def odd_people(document: Document, table: Tokens, head: range, top: range) -> Iterator[tuple[Span, Span]]:
    """The ages and counts of a headline that stand nowhere below it, with those that the first sentences have."""
    high = int(table.last[head[-1]])
    below = {number for word in table.lower[high:] for number in _numbers(word)}
    stated = [s for sentence in top[:NEWS] for s in statements(document).by_sentence.get(sentence, ())]
    for k in range(high):
        number = whole_number(table.lower[k])
        rough = k > 0 and table.lower[k - 1] in ("over", "than", "least", "about", "nearly", "almost", "to", "some")
        if not number or number in below or rough:
            continue
        rival = _age(table, stated) if _is_age(table, k, high) else _fate(table, k, high, top)
        if rival is not None:
            yield table.span(k), rival


def _numbers(word: str) -> tuple[int, ...]:
    """The numbers that a word of the story bears out: on the eve of the 93rd birthday somebody is 92."""
    place = ordinal(word)
    return (place, place - 1) if place else (whole_number(word),)


def _is_age(table: Tokens, k: int, high: int) -> bool:
    """Whether a number of a headline is an age: between commas, or after “aged”."""
    after = table.text[k + 1] if k + 1 < high else ","
    return table.lower[k - 1 : k] == ["aged"] or (k > 0 and table.text[k - 1] == "," and after == ",")


def _age(table: Tokens, stated: list[Statement]) -> Span | None:
    """The one age that the first sentences have."""
    found = {s.value: s.span for s in stated if _states_age(table, s)}
    return next(iter(found.values())) if len(found) == 1 else None


def _states_age(table: Tokens, stated: Statement) -> bool:
    """Whether a statement is an age: called one, or between commas."""
    if stated.kind is Kind.AGE:
        return True
    beside = table.text[stated.first - 1 : stated.first] + table.text[stated.last : stated.last + 1]
    return stated.kind is Kind.COUNT and not stated.noun and beside == [",", ","] and 0 < stated.value < _OLDEST


def _fate(table: Tokens, k: int, high: int, top: range) -> Span | None:
    """The one other count of people to whom the first sentences have the same happen."""
    following = table.lower[k + 1] if k + 1 < high else ""
    fate = next((words for words in _FATES if following in words), None)
    if fate is None or len(top) < NEWS:
        return None
    found: dict[int, Span] = {}
    for sentence in top[:NEWS]:
        low, end = table.sentence_bounds(sentence)
        for at in range(low, end):
            number = whole_number(table.lower[at])
            near = table.lower[max(low, at - _REACH) : min(end, at + _REACH)]
            people = table.lower[at + 1 : at + 4]
            if number > 1 and not fate.isdisjoint(near) and not _PEOPLE.isdisjoint(people):
                found[number] = table.span(at)
    return next(iter(found.values())) if len(found) == 1 else None

"""The ages of a group, and the ages of those in it: “three teenagers ... the boys, aged 14, 15 and 20”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.life_words import AGE_NOUNS, AGE_TENS
from newslint.story.ages.told_ages import ToldAge, Way, told_ages
from newslint.story.outlines import Outline
from newslint.story.statements import statements
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_PLURALS = {f"{noun}s": bounds for noun, bounds in AGE_NOUNS.items()}
_RANGED = lazy_regex(
    r"\b(?:aged|ages|age|ranging|ranged) (?:(?:from|between) )?(?P<low>#[ac]\d+) (?:to|and|-) (?P<high>#[ac]\d+) "
)
_ENDS = {"youngest": 0, "oldest": 1, "eldest": 1}
_REACH = 8
"""Tokens from “the oldest” to the age."""
_NEXT = 3
"""Sentences in which the members of a group follow."""
_FAR = 12
_TWO = 2


class OutOfGroup(NamedTuple):
    """An age that is none of a group's."""

    age: ToldAge
    group: Span


def out_of_groups(document: Document) -> Iterator[OutOfGroup]:
    """The ages of members that their groups do not have, or that another member's age rules out."""
    table = tokens(document)
    plural, ends = table.where_any(frozenset(_PLURALS)), table.where_any(frozenset(_ENDS))
    tens = [k for k in table.where_any(frozenset(AGE_TENS)) if table.lower[max(0, k - 2) : k] == ["in", "their"]]
    twins = table.where("twins")
    if not plural and not ends and not tens and not twins:
        return
    told = [age for age in told_ages(document) if not age.then and age.way is Way.YEARS]
    if twins:
        yield from _unlike_twins(told, table.span(twins[0]))
    for k in plural:
        yield from _listed_outside(told, _PLURALS[table.lower[k]], table.sentence_of(k), table.span(k))
    for k in tens:
        yield from _listed_outside(told, AGE_TENS[table.lower[k]], table.sentence_of(k), table.span(k - 2, k + 1))
    for k in ends:
        yield from _at_ends(document, table, told, k)


def _unlike_twins(told: list[ToldAge], group: Span) -> Iterator[OutOfGroup]:
    """The second of the only two ages in a story of twins, where they are near enough to be both of them."""
    ages = {age.least: age for age in reversed([age for age in told if not age.kin])}
    if len(ages) == _TWO and max(ages) - min(ages) <= _NEXT:
        yield OutOfGroup(max(ages.values(), key=lambda age: age.first), group)


def _listed_outside(told: list[ToldAge], bounds: tuple[int, int], sentence: int, group: Span) -> Iterator[OutOfGroup]:
    """The one age of a list that a group does not have."""
    listed = [age for age in told if age.listed and 0 <= age.sentence - sentence <= _NEXT]
    outside = [age for age in listed if not bounds[0] <= age.least <= bounds[1]]
    if len(outside) == 1 < len(listed) and min(abs(outside[0].least - bound) for bound in bounds) <= _FAR:
        yield OutOfGroup(outside[0], group)


def _at_ends(document: Document, table: Tokens, told: list[ToldAge], k: int) -> Iterator[OutOfGroup]:
    """The age of the youngest or oldest of a group, where the group has one that is less or more."""
    sentence = table.sentence_of(k)
    own = next((age for age in told if age.sentence == sentence and 0 < age.first - k <= _REACH), None)
    if own is None or own.listed or table.lower[max(0, k - 1) : k] != ["the"]:
        return
    for near in range(sentence - 1, max(-1, sentence - _NEXT), -1):
        stated = statements(document).by_sentence.get(near)
        found = _RANGED.search(Outline(table, near, stated).text) if stated else None
        if found is not None and stated is not None:
            low, high = (stated[int(found[end][2:])] for end in ("low", "high"))
            right = (low, high)[_ENDS[table.lower[k]]]
            if low.value < high.value and own.least != right.value and abs(own.least - right.value) <= _FAR:
                yield OutOfGroup(own, table.span(low.first, high.last))
            return

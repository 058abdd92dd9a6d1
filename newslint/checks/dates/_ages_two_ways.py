"""Two ages of one person, told in different ways: “in his forties” and “52”, “17-year-old” and “her 16th birthday”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.name_words import person_nouns
from newslint.story.ages.told_ages import ToldAge, Way, told_ages
from newslint.story.people import people
from newslint.text import Document
from newslint.util.records import NamedTuple

_OPENING = 3
"""Sentences in which somebody may stand who gets a name only later, the headline among them."""
_FAR = 10
_FAR_NOUN = 25
"""Years between a word such as “pensioner” and an age."""
_SLIP = (1, 2, 10)
_OWN_SLIP = (0, 1, 10)
"""Years by which an age that stands for somebody may differ from the only one that a story tells."""
_CLOSE = 12
_TWO = 2
_NOBODY = "somebody"
"""Whoever is told of without a name."""
_PRONOUNS = frozenset({"he", "she"})
_NEAR = 4
_SOON = 3
"""Sentences from somebody without a name to the name."""


class TwoWays(NamedTuple):
    """Two ages of one person."""

    who: str
    one: ToldAge
    two: ToldAge


def two_ways(document: Document) -> Iterator[TwoWays]:
    """The ages of a person that cannot both be right, in the order of the text."""
    every = told_ages(document)
    if len(every) < 2:
        return
    told = [age for age in every if not age.then]
    groups: dict[str, list[ToldAge]] = {}
    for k, age in enumerate(told):
        whose = age.whose or _said_before(document, told, k) or _principal(document, told, age)
        if whose:
            groups.setdefault(whose, []).append(age)
    for who, group in groups.items():
        yield from _clashing(who, group)
        yield from _by_surname(who, group, groups)
    yield from _of_then(document, every)
    for then in every:
        whose = (then.whose or _principal(document, list(every), then)) if then.then else ""
        now = next((age for age in told if whose and age.whose == whose), None)
        if now is not None and now.way is then.way is Way.YEARS and 0 < then.least - now.least <= _FAR:
            yield TwoWays(now.whose, *sorted((then, now), key=lambda age: age.first))


def _of_then(document: Document, every: tuple[ToldAge, ...]) -> Iterator[TwoWays]:
    """A word for an age then, and the one number that tells it: “a teenager began”, “was 21 when she began”."""
    then = [age for age in every if age.then and not age.kin]
    words = [age for age in then if age.way in (Way.NOUN, Way.TENS)]
    years = [age for age in then if age.way is Way.YEARS and age.when is None]
    if len(words) != 1 or len(years) != 1:
        return
    word, number = words[0], years[0]
    whose = word.whose or _principal(document, list(every), word)
    apart = max(word.least - number.most, number.least - word.most)
    if whose == number.whose != "" and 0 < apart <= _NEAR:
        yield TwoWays(whose, *sorted((word, number), key=lambda age: age.first))


def _by_surname(who: str, group: list[ToldAge], groups: dict[str, list[ToldAge]]) -> Iterator[TwoWays]:
    """An age told by a surname that several bear, where it is nobody's and has somebody's figures turned."""
    bearers = [ages[0] for name, ages in groups.items() if name.endswith(f" {who}")]
    if len(bearers) < 2 or any(age.least == group[0].least for age in bearers):
        return
    turned = [age for age in bearers if f"{age.least}"[::-1] == f"{group[0].least}"]
    if len(turned) == 1:
        yield TwoWays(who, *sorted((turned[0], group[0]), key=lambda age: age.first))


def _clashing(who: str, group: list[ToldAge]) -> Iterator[TwoWays]:
    """The first two ages of a group that do not go together."""
    for k, two in enumerate(group):
        for one in group[:k]:
            apart = max(one.least - two.most, two.least - one.most)
            if apart > 0 and (one.way is not two.way or one.sentence != two.sentence) and _is_meant(one, two, apart):
                yield TwoWays(who, one, two)
                return


def _is_meant(one: ToldAge, two: ToldAge, apart: int) -> bool:
    """Whether two ages are near enough to be meant for one person."""
    if one.way is two.way is Way.YEARS:
        return apart in _SLIP or f"{one.least}"[::-1] == f"{two.least}"
    return apart <= (_FAR if Way.NOUN not in (one.way, two.way) else _FAR_NOUN)


def _said_before(document: Document, told: list[ToldAge], k: int) -> str:
    """Whose an age is that “who” ties to the one right before it: “the singer, 44, who turned 44 in April”."""
    if not k or told[k - 1].sentence != told[k].sentence:
        return ""
    table, one, two = tokens(document), told[k - 1], told[k]
    between = table.lower[one.first + 1 : two.first]
    if between[:2] != [",", "who"] or len(between) > _CLOSE:
        return ""
    return one.whose or f"{one.first}" if not one.kin else ""


def _may_be_one(told: list[ToldAge]) -> bool:
    """Whether the only two ages of a story are of one without a name: “a boy of nine”, then “the eight-year-old”."""
    if len(told) != _TWO or not told[0].noun or not told[1].definite or not told[0].sentence:
        return False
    return told[0].way is told[1].way is Way.YEARS and abs(told[0].least - told[1].least) == 1


def _principal(document: Document, told: list[ToldAge], age: ToldAge) -> str:
    """Who is told of by a word alone: the first one named after it, or the only one of an age."""
    if age.kin or any(other.kin for other in told if other.way is Way.YEARS and age.definite):
        return ""
    aged = {other.whose for other in told if other.whose}
    if not aged:
        return _NOBODY if _may_be_one(told) else ""
    if len(aged) != 1:
        return ""
    if age.definite:
        alike = sum(other.least == age.least and other.most == age.most for other in told) > 1
        several = any(not other.whose and not other.definite and other.way is Way.YEARS for other in told)
        other = next(other for other in told if other.whose)
        slip = age.way is not Way.YEARS or other.way is not Way.YEARS or abs(other.least - age.least) in _OWN_SLIP
        alone = not age.noun or len(people(document)) == 1
        return other.whose if slip and alone and not alike and not several else ""
    table = tokens(document)
    low, high = table.sentence_bounds(age.sentence)
    if age.way is Way.YEARS and not age.noun and not _PRONOUNS.isdisjoint(table.sentence_lower(age.sentence)):
        return next(iter(aged))
    if age.sentence >= _OPENING or any(
        low <= mention.first < high for who in people(document) for mention in who.mentions
    ):
        return ""
    named = [person for person in people(document) if person.mentions[0].first >= high]
    first = next(other for other in told if other.whose)
    if first.who is not None and (not named or named[0] is not first.who):
        return ""
    if first.who is None and first.sentence - age.sentence > _SOON:
        return ""
    sex = person_nouns(table.lexicon).get(age.noun, "b")
    return first.whose if sex == "b" or first.who is None or first.who.gender in ("", sex) else ""

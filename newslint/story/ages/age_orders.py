"""Whom a story calls older or younger than whom, with the ages that it tells of both.

“Harleen Gill, 31, ... Her younger brother, Jaspreet, 34”; “Ann Lund, 38, and her daughter, Ida, 29”; “the youngest
mayor ... the previous record was set by Rasmus Tamm, at the age of 22”.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.name_words import person_nouns
from newslint.story.ages.told_ages import ToldAge, Way, told_ages
from newslint.story.people import bearers
from newslint.story.pronouns import SEXES
from newslint.story.statements import statements
from newslint.text import Document, Span
from newslint.util.records import NamedTuple


class AgeOrder(NamedTuple):
    """Two ages, of which words say that the one is at least so many years more than the other."""

    elder: ToldAge
    younger: ToldAge
    least: int
    """Years that the elder must be older, at the least."""
    most: int
    """The same at the most."""
    words: Span
    """What says so."""

    @property
    def broken(self) -> bool:
        """Whether the ages cannot be so."""
        apart = self.elder.most - self.younger.least
        return apart < self.least or self.elder.least - self.younger.most > self.most


_SIBLINGS = frozenset("brother sister sibling brothers sisters siblings half-brother half-sister".split())
_YOUNGER = frozenset("younger little kid baby".split())
_OLDER = frozenset("older elder big bigger".split())
_BETWEEN = _YOUNGER | _OLDER | {"twin", "-", "only", "eldest", "youngest", "two", "other"}
_ADJECTIVES = 5
_CHILDREN = frozenset("son daughter child".split())
_PARENTS = frozenset("mother father mum dad".split())
_GRANDCHILDREN = frozenset("grandson granddaughter grandchild".split())
_GRANDPARENTS = frozenset("grandmother grandfather grandparent".split())
_ANCHORS = frozenset({*_SIBLINGS, *_CHILDREN, *_PARENTS, *_GRANDCHILDREN, *_GRANDPARENTS})
_GENERATION, _TWO_GENERATIONS = 12, 26
_ANY = 200
_REACH = 9
"""Tokens from the word for a relative to the age."""
_BACK = 3
"""Sentences back to the age of whose relative it is."""
_APART = frozenset({"older", "younger", "senior", "junior", "born"})
"""Words by which two people are so many years apart."""
_FIRST = frozenset({"youngest", "oldest"})
_RECORD = frozenset(
    "previous previously record mark beat beats beating broke breaks breaking eclipsed eclipses eclipsing surpassed"
    " surpasses surpassing overtakes overtook overtaking belonged predecessor title former taking takes took".split()
)
_HELD = frozenset({"record", "title", "mark", "distinction", "honour", "honor"})


def age_orders(document: Document) -> Iterator[AgeOrder]:
    """The orders of ages that a story tells."""
    table = tokens(document)
    kin, first = table.where_any(_ANCHORS), table.where_any(_FIRST)
    apart = table.where_any(_APART)
    if not kin and not first and not apart:
        return
    told = [age for age in told_ages(document) if age.way is not Way.BIRTHDAY]
    if len(told) < 2:
        return
    for k in kin:
        yield from _of_relatives(document, table, told, k)
    for k in apart:
        yield from _of_births(table, told, k) if table.lower[k] == "born" else _of_differences(document, table, told, k)
    for k in first:
        yield from _of_records(table, told, k)


def _of_relatives(document: Document, table: Tokens, told: list[ToldAge], k: int) -> Iterator[AgeOrder]:
    """The order of the ages of somebody and a relative."""
    word, sentence = table.lower[k], table.sentence_of(k)
    low = table.sentence_bounds(sentence)[0]
    at, adjectives = k - 1, []
    while at >= low and k - at < _ADJECTIVES and table.lower[at] in _BETWEEN:
        adjectives.append(table.lower[at])
        at -= 1
    if at < low or table.lower[max(low, at - 1) : at] == ["-"]:
        return
    own = next((a for a in told if a.sentence == sentence and k < a.first <= k + _REACH and not a.then), None)
    if own is None or not _is_of(table, k, own.first):
        return
    other = _possessor(document, table, told, at, own)
    bounds = _bounds(word, frozenset(adjectives)) if other is not None else None
    if other is None or bounds is None:
        return
    older, least, most = bounds
    elder, younger = (own, other) if older else (other, own)
    yield AgeOrder(elder, younger, least, most, table.span(at + 1, k + 1))


def _is_of(table: Tokens, k: int, age: int) -> bool:
    """Whether an age after the word for a relative is that of the relative: with no more than a name between."""
    between = table.text[k + 1 : age]
    return all(word in (",", "(", "who", "is", "now", "aged", "-", "'", "’") or word[:1].isupper() for word in between)


def _of_differences(document: Document, table: Tokens, told: list[ToldAge], k: int) -> Iterator[AgeOrder]:
    """The order of two ages that so many years are told to part: “five years older”, “ten years her junior”."""
    sentence = table.sentence_of(k)
    years = next(
        (s for s in statements(document).by_sentence.get(sentence, ()) if 0 <= k - s.last <= 1 and s.unit == "year"),
        None,
    )
    if years is None or years.rough is not None or table.lower[k + 1 : k + 2] == ["when"]:
        return
    plain = [a for a in told if not a.then and a.way is Way.YEARS and abs(a.sentence - sentence) <= 1]
    ages = {a.least: a for a in reversed(plain)}
    one = next(
        (
            a
            for a in plain
            if 0 < years.first - a.first <= 4 and table.lower[a.first + 1 : years.first] == [",", "who", "is"]
        ),
        None,
    )
    if one is not None and len({a.least for a in told if not a.then}) == 2:
        two = next(a for a in told if not a.then and a.least != one.least)
        elder, younger = (one, two) if table.lower[k] in ("older", "senior") else (two, one)
        yield AgeOrder(elder, younger, int(years.value) - 1, int(years.value) + 1, table.span(years.first, k + 1))
    elif len(ages) == 2:
        elder, younger = ages[max(ages)], ages[min(ages)]
        yield AgeOrder(elder, younger, int(years.value) - 1, int(years.value) + 1, table.span(years.first, k + 1))


def _of_births(table: Tokens, told: list[ToldAge], k: int) -> Iterator[AgeOrder]:
    """The order of the ages of parent and child: “he was 18 when she was born”."""
    low = table.sentence_bounds(table.sentence_of(k))[0]
    when = next((j for j in range(k, max(low, k - 6), -1) if table.lower[j] == "when"), -1)
    then = next((a for a in told if a.then and 0 < when - a.first <= 3), None)
    plain = {a.least: a for a in reversed(told) if not a.then and a.way is Way.YEARS}
    if then is not None and len(plain) == 2:
        elder, younger = plain[max(plain)], plain[min(plain)]
        yield AgeOrder(elder, younger, then.least - 1, then.least + 1, table.span(then.first, k + 1))


@cache
def _relation(word: str) -> tuple[bool, int] | None:
    """Whether a relative is the elder, and by how many years at least."""
    if word in _CHILDREN:
        return False, _GENERATION
    if word in _PARENTS:
        return True, _GENERATION
    if word in _GRANDCHILDREN:
        return False, _TWO_GENERATIONS
    return (True, _TWO_GENERATIONS) if word in _GRANDPARENTS else None


def _bounds(word: str, adjectives: frozenset[str]) -> tuple[bool, int, int] | None:
    """Whether a relative is the elder, and how many years lie between at least and at most."""
    if word not in _SIBLINGS:
        relation = _relation(word)
        return (*relation, _ANY) if relation is not None else None
    if "twin" in adjectives:
        return True, 0, 0
    if not _YOUNGER.isdisjoint(adjectives):
        return False, 0, _ANY
    return (True, 0, _ANY) if not _OLDER.isdisjoint(adjectives) else None


def _possessor(document: Document, table: Tokens, told: list[ToldAge], at: int, own: ToldAge) -> ToldAge | None:
    """The age of the one whose relative is told of."""
    word = table.lower[at]
    before = [a for a in told if a.first < at and own.sentence - a.sentence <= _BACK and a is not own and not a.then]
    if word in ("'s", "’s", "'", "’"):
        who = bearers(document).get(at - 1)
        return next((a for a in told if who is not None and a.who is who and a is not own and not a.then), None)
    if word not in ("his", "her", "their"):
        return None
    sex = SEXES.get(word, "")
    may = [a for a in before if not sex or _sex(table, a) in ("", sex)]
    if not may:
        return None
    nearest = may[-1]
    return nearest if not nearest.kin or _sex(table, nearest) == sex != "" else None


def _sex(table: Tokens, age: ToldAge) -> str:
    """The sex of whom an age is told."""
    nouns = person_nouns(table.lexicon)
    sex = nouns.get(age.kin or age.noun, "")
    sex = sex if sex in ("m", "f") else ""
    return sex or (age.who.gender if age.who is not None else "")


def _of_records(table: Tokens, told: list[ToldAge], k: int) -> Iterator[AgeOrder]:
    """The order of the ages of the youngest or oldest, and of whoever was so before."""
    sentence = table.sentence_of(k)
    if not _is_claim(table, k):
        return
    plain = [a for a in told if not a.kin and a.way is Way.YEARS]
    mine = next((a for a in plain if abs(a.sentence - sentence) <= 2 and not _of_old(table, a)), None)
    if mine is None:
        return
    before = [
        a
        for a in plain
        if a.first > k and a is not mine and _of_old(table, a) and (a.who is None or a.who is not mine.who)
    ]
    if len({a.least for a in before}) == 1:
        old = before[0]
        elder, younger = (old, mine) if table.lower[k] == "youngest" else (mine, old)
        yield AgeOrder(elder, younger, 0, _ANY, table.span(k))


def _is_claim(table: Tokens, k: int) -> bool:
    """Whether “youngest” or “oldest” is what somebody has become, of all there ever were."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    before, after = table.lower[max(low, k - 6) : k], table.lower[k + 1 : min(high, k + 14)]
    led = not {"become", "became", "becomes", "becoming", "is", "was", "as", "crowned"}.isdisjoint(before)
    return (
        (led or not {"ever", "history", "record"}.isdisjoint(after))
        and "since" not in after[:4]
        and "of" not in after[:1]
    )


def _of_old(table: Tokens, age: ToldAge) -> bool:
    """Whether an age is told of whoever held a record before."""
    words = table.sentence_lower(age.sentence)
    return not _RECORD.isdisjoint(words) and (
        not _HELD.isdisjoint(words) or "previous" in words or "predecessor" in words or age.then
    )

"""Births and ages in a story, and whose they are."""

from __future__ import annotations

from bisect import bisect_right

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.ages.own_year import is_year
from newslint.story.dates import dates
from newslint.story.outlines import Outline, outline_of, wordings
from newslint.story.people import Person, people
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document, annotation
from newslint.text.span import Span
from newslint.util.records import NamedTuple

_REACH = 14  # tokens from “born” to the year
_BACK = 3  # sentences back to the person that a pronoun stands for
RELATIVES = frozenset(
    "son daughter sons daughters wife husband brother sister mother father child children baby twins parents grandson"
    " granddaughter nephew niece partner".split()
)
_PRONOUNS = frozenset("he she his her him they".split())
_OPENING = frozenset({"aged", "at", "by"})
_OPENED = 4  # tokens of “at the age of”
_OTHER_TIMES = frozenset("then when while before ago later until since".split())
_THEN = wordings(
    "in|on|of|at THE {year:y} ~+8 when|as he|she|they was|were|turned {age:ac}",
    "in|on|of|at THE {year:y} ~+8 aged|at_the_age_of {age:a}",
    "was|were|aged {age:ac} when ~+9 in|on|of|at THE {year:y}",
    "when he|she|they was|were {age:ac} , ~+9 in|on {year:y}",
    "at_the_age_of|aged|at {age:ac} ,? in|on {year:y}",
    "in|on THE {year:y} ~+5 he|she ~3 ,? at {age:c} ,|.",
)
_NOW = wordings(
    "is|who_is {age:c} ,|and|.", "died|dies|dead ~~8 aged|at_the_age_of {age:a}", "died|dies ~~4 at {age:c} END"
)


_LATER = ("has", "have", "died", "dies")
"""Words after a year with which an age is of another time."""


class Birth(NamedTuple):
    """When somebody was born."""

    who: Person
    when: Statement


class Age(NamedTuple):
    """How old somebody was, and when."""

    who: Person
    age: Statement
    at: float
    """The year, with the part of it that has passed; a whole number where only the year is known."""
    exact: bool
    """Whether the day or month is known, not the year alone."""
    said: Span | None
    """Where the story says when; ``None`` where its file does, outside the text."""


@annotation
def births(document: Document) -> tuple[Birth, ...]:
    """The people of whom a story says in which year they were born."""
    table = tokens(document)
    found: list[Birth] = []
    for k in table.where("born"):
        sentence = table.sentence_of(k)
        when = next(
            (s for s in statements(document).by_sentence.get(sentence, ()) if is_year(s) and 0 < s.first - k < _REACH),
            None,
        )
        who = whose(document, table, k) if when is not None else None
        if when is not None and who is not None and all(birth.who is not who for birth in found):
            found.append(Birth(who, when))
    return tuple(found)


def ages(document: Document) -> tuple[Age, ...]:
    """The ages of a story of which it says, or its own day says, when somebody was so old."""
    now = dates(document).now
    found: list[Age] = []
    for who, age, when in _told_ages(document):
        if when is not None:
            found.append(Age(who, age, when.value, when.unit != "year", when.span))
        elif now is not None:
            value = now.day.year + (now.day.month - 1 + now.day.day / 31) / 12
            found.append(Age(who, age, value, True, now.span))
    return tuple(found)


def present_ages(document: Document) -> tuple[tuple[Person, Statement], ...]:
    """The ages that people have on the day of a story, whichever that is, and whose they are."""
    return tuple((who, age) for who, age, when in _told_ages(document) if when is None)


@annotation
def _told_ages(document: Document) -> tuple[tuple[Person, Statement, Statement | None], ...]:
    """The ages of a story with whose they are, and when, if it says so; else they are of its own day."""
    table = tokens(document)
    found: list[tuple[Person, Statement, Statement | None]] = []
    for sentence, stated in statements(document).by_sentence.items():
        outline = outline_of(document, sentence)
        if outline is None or not outline.kinds & {Kind.AGE, Kind.COUNT}:
            continue
        dated = {m["age"].first: m["year"] for way in _THEN for m in way.matches(outline) if not m.says(*_LATER)}
        for age in stated:
            when = dated.get(age.first)
            if not _is_age(document, outline, age, when) or (who := whose(document, table, age.first)) is None:
                continue
            if when is not None or _speaks_of_now(table, sentence, stated, age):
                found.append((who, age, when))
    return tuple(found)


def _is_age(document: Document, outline: Outline, age: Statement, when: Statement | None) -> bool:
    """Whether a number is an age: called one, between commas after a name, or after “is”."""
    if age.kind is Kind.AGE or (when is not None and age.kind is Kind.COUNT and not age.noun):
        return True
    if age.kind is not Kind.COUNT or age.noun or not 10 <= age.value < 110:
        return False
    if any(match["age"] is age for way in _NOW for match in way.matches(outline)):
        return True
    beside = outline.before(age).endswith(" , ") and outline.after(age)[:1] in (",", ")", ".")
    return beside and _mention_before(document, age.first - 1) is not None


def _speaks_of_now(table: Tokens, sentence: int, stated: tuple[Statement, ...], age: Statement) -> bool:
    """Whether an age is that of the day of the story: its sentence names no other year or time near it."""
    if any(s.kind is Kind.MOMENT and s.unit == "year" for s in stated):
        born = "born" in table.sentence_lower(sentence)
        if not born or sum(s.kind is Kind.MOMENT for s in stated) > 1:
            return False
    low, high = table.sentence_bounds(sentence)
    if table.lower[low] in _OPENING and age.first - low <= _OPENED:
        return False  # Aged nine, she sang
    near = table.lower[max(low, age.first - 6) : min(high, age.last + 6)]
    return _OTHER_TIMES.isdisjoint(near)


def _mention_before(document: Document, token: int) -> Person | None:
    """The person whose name ends right before a token."""
    return _by_end(document).get(token)


@annotation
def _by_end(document: Document) -> dict[int, Person]:
    """The people of a story by the token after each place that names them."""
    return {mention.last: person for person in people(document) for mention in person.mentions}


@annotation
def _by_first(document: Document) -> tuple[list[int], list[Person]]:
    """The first tokens of all places that name people, in order, and who they are."""
    pairs = sorted((mention.first, k) for k, person in enumerate(people(document)) for mention in person.mentions)
    everybody = list(people(document))
    return [first for first, _ in pairs], [everybody[k] for _, k in pairs]


def whose(document: Document, table: Tokens, token: int) -> Person | None:
    """Whom words at a token are about: the last person named before them, or whoever they lead to; nobody if unsure."""
    firsts, persons = _by_first(document)
    low, high = table.sentence_bounds(table.sentence_of(token))
    k = bisect_right(firsts, token) - 1
    if k >= 0 and firsts[k] >= low:
        between = table.lower[firsts[k] : token]
        return persons[k] if RELATIVES.isdisjoint(between) else None
    if not RELATIVES.isdisjoint(table.lower[low:token]):
        return None
    pronoun = any(word in _PRONOUNS for word in table.lower[low:high])
    if k + 1 < len(firsts) and firsts[k + 1] < high and not pronoun:
        return persons[k + 1]
    earliest = table.sentence_bounds(max(0, table.sentence_of(token) - _BACK))[0]
    return persons[k] if k >= 0 and firsts[k] >= earliest and pronoun else None

"""How old people are, in every way in which a story tells it, and whom it is told of.

“Harleen Gill, 31,”; “a 17-year-old girl”; “a plumber in his forties”; “the octogenarian”; “who will celebrate her 16th
birthday next week”; “when Rasmus Tamm took charge at the age of 22”.
"""

from __future__ import annotations

from enum import StrEnum

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.lexicon.life_words import AGE_NOUNS, AGE_TENS
from newslint.lexicon.name_words import person_nouns
from newslint.story.ages.age_bearers import bearer_of, has_capital, is_somebody, time_of
from newslint.story.outlines import Outline, outline_of
from newslint.story.people import Person
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document, Span, annotation
from newslint.util.records import NamedTuple


class Way(StrEnum):
    """In which words an age is told."""

    YEARS = "years"
    TENS = "tens"
    NOUN = "noun"
    BIRTHDAY = "birthday"


class ToldAge(NamedTuple):
    """The age of somebody."""

    way: Way
    least: int
    most: int
    span: Span
    first: int
    sentence: int
    who: Person | None
    """The person of whom it is told, where the sentence leads to one with a name."""
    name: str
    """The name right before it, of whoever is no known person."""
    kin: str
    """The word for a relative who stands before it: it is told of that relative."""
    noun: str
    """What somebody so old is called right after the age: ``17-year-old girl``."""
    definite: bool
    """Whether “the” or the like stands before it: somebody told of before."""
    then: bool
    """Whether it is the age of another time than the story's."""
    when: Statement | None
    """The one year beside it."""
    listed: bool
    """Whether it is one of several: ``aged 14, 15 and 16``."""

    @property
    def whose(self) -> str:
        """Whose it is, in one word for all places; empty where the sentence does not say."""
        return self.who.name if self.who is not None else self.name


_IS = frozenset("is was are were be now aged being only at".split())
_TURN = frozenset("turn turns turned turning".split())
_BEFORE = frozenset({",", "(", "and", "of", *_IS, *_TURN})
"""Words right before a bare number that may be an age."""
_AFTER_AGE = frozenset(", . ) ; — and who from of years when".split())
_PARTS = {"early": (0, 4), "mid": (3, 7), "late": (6, 9)}
_AHEAD = frozenset(
    "will next upcoming approaching nears approaches ahead before short until coming would due shy".split()
)
_NEXT = frozenset("next tomorrow".split())
_PAST = frozenset("celebrated celebrating turned marked after reached just last since".split())
_JUST = frozenset("last yesterday ago".split())
_ASIDE_ENDS = frozenset({",", ".", ")", ";", "and"})
_WHEN_SO_OLD = frozenset("next in on this later tomorrow".split())
_LISTED = 20
"""Words from the first age of a list to the last."""
_OLDEST, _LEAST = 110, 1
_ANCHORS = frozenset({*AGE_NOUNS, *AGE_TENS, *(f"mid-{tens}" for tens in AGE_TENS)})


@annotation
def told_ages(document: Document) -> tuple[ToldAge, ...]:
    """The ages of people that a story tells, in the order of the text."""
    table = tokens(document)
    found = statements(document).by_sentence
    named = {table.sentence_of(k) for k in (*table.where_any(_ANCHORS), *table.where("birthday"))}
    aged = {
        sentence
        for sentence, stated in found.items()
        if any(s.kind is Kind.AGE or (_may_be_age(s) and table.lower[s.first - 1] in _BEFORE) for s in stated)
    }
    told: list[ToldAge] = []
    for sentence in sorted(named | aged):
        outline = outline_of(document, sentence) or Outline(table, sentence, ())
        for k, word in enumerate(outline.words):
            if word[0] == "#":
                age = _of_number(document, table, outline, k)
            elif word in _ANCHORS:
                age = _of_word(document, table, outline, k)
            else:
                continue
            if age is not None:
                told.append(age)
    return tuple(told)


def _may_be_age(stated: Statement) -> bool:
    """Whether a bare number may be an age."""
    return stated.kind is Kind.COUNT and not stated.noun and stated.rough is None and _LEAST <= stated.value < _OLDEST


def _of_number(document: Document, table: Tokens, outline: Outline, k: int) -> ToldAge | None:
    """The age that a number tells."""
    words, stated = outline.words, outline.stated_at(k)
    if stated is None or not _LEAST <= stated.value < _OLDEST or stated.value % 1 or stated.rough is not None:
        return None
    years, after = int(stated.value), words[k + 1 : k + 7]
    told = (Way.YEARS, years, years)
    if stated.kind is Kind.ORDINAL:
        return _of_birthday(document, table, outline, k, years) if after[:1] == ["birthday"] else None
    if stated.kind is Kind.AGE:
        noun = after[4] if after[:4] == ["-", "year", "-", "old"] and len(after) > 4 else ""
        return _made(document, table, outline, told, (k, k + 1), noun) if _is_old(document, outline, k, noun) else None
    if not _may_be_age(stated) or not after:
        return None
    if _goes_on(outline, k):
        return _made(document, table, outline, told, (k, k + 1), "", listed=True)
    if _turns(words[max(0, k - 3) : k], after):
        return _of_birthday(document, table, outline, k, years)
    noun = words[k - 2] if k > 1 and words[k - 1] == "of" else ""
    if noun and (noun in person_nouns(table.lexicon) or (words[k - 3 : k - 2] == ["a"] and after[0] == "who")):
        return _made(document, table, outline, told, (k, k + 1), noun)
    return _made(document, table, outline, told, (k, k + 1), "") if _is_bare_age(table, outline, k) else None


def _is_old(document: Document, outline: Outline, k: int, noun: str) -> bool:
    """Whether a number with “years old” or “aged” is the age of somebody, and not of a thing or a law."""
    table, words = tokens(document), outline.words
    if words[max(0, k - 2) : k] == ["age", "of"] and words[max(0, k - 3) : k - 2] not in (["the"], ["an"]):
        return False  # the retirement age of 65
    if not noun.isalpha() or has_capital(table, outline, k + 5):
        return True
    near = words[k + 5 : k + 9]
    if any(is_somebody(table, word) for word in near) or words[max(0, k - 2) : k] in (["as", "an"], ["as", "a"]):
        return True
    return words[k - 1 : k] == ["the"] and tags(document)[outline.token_of(k + 5)][:2] not in ("NN", "JJ")


def _turns(before: list[str], after: list[str]) -> bool:
    """Whether a number is an age that somebody turns, or would be by now."""
    to_be = before[-2:] in (["will", "be"], ["would", "be"], ["to", "be"]) or before == ["would", "have", "been"]
    return before[-1:] != [] and (before[-1] in _TURN or (to_be and not _WHEN_SO_OLD.isdisjoint(after[:2])))


def _is_bare_age(table: Tokens, outline: Outline, k: int) -> bool:
    """Whether a number without a word for years is an age: between commas after a name, or after “is”."""
    before, after = outline.words[max(0, k - 3) : k], outline.words[k + 1 : k + 3]
    dated = after[0] == "in" and after[-1].startswith("#y") and before[-1:] in (["was"], ["only"])
    if after[0] not in _AFTER_AGE and not dated:
        return False
    if before[-1:] in ([","], ["("]) and len(before) > 1 and before[-2][0].isalpha() and after[0] in _ASIDE_ENDS:
        return before[-2] in person_nouns(table.lexicon) or before[-2] == "twins" or has_capital(table, outline, k - 2)
    if not before or before[-1] not in _IS or after[0] == "of":
        return False
    return before[-1] != "at" or after[0] in (",", ".", "and", "when")


def _of_birthday(document: Document, table: Tokens, outline: Outline, k: int, years: int) -> ToldAge | None:
    """The age of somebody whose birthday is to come, or has just been."""
    words = outline.words
    before, after = words[max(0, k - 7) : k], words[k + 1 : k + 7]
    nominal = after[:1] == ["birthday"]
    if nominal and before[-1:] and before[-1] in ("its", "their", "a"):
        return None
    if "when" in before or "years" in before[-5:] or "years" in after or "when" in after[:2]:
        return None
    ahead = not _AHEAD.isdisjoint(before) or not _NEXT.isdisjoint(after)
    least, most = years - 1, years
    if before[-1:] in (["turns"], ["turn"]) or ahead:
        most = years - 1
    elif not _PAST.isdisjoint(before) or not _JUST.isdisjoint(after):
        least = years
    return _made(document, table, outline, (Way.BIRTHDAY, least, most), (k, k + 1 + nominal), "")


def _of_word(document: Document, table: Tokens, outline: Outline, k: int) -> ToldAge | None:
    """The age that a noun tells, or a ten of years: “teenager”, “in his early forties”."""
    words, word = outline.words, outline.words[k].removeprefix("mid-")
    if word in AGE_NOUNS:
        if (has_capital(table, outline, k) and k) or words[k + 1 : k + 2] == ["-"]:
            return None
        return _made(document, table, outline, (Way.NOUN, *AGE_NOUNS[word]), (k, k + 1), word)
    least, most = AGE_TENS[word]
    part = "mid" if word != words[k] else ""
    at = k - 1
    while at >= 0 and words[at] in ("early", "mid", "late", "-"):
        part = words[at] if words[at] != "-" else part
        at -= 1
    if at < 1 or words[at] not in ("his", "her", "their") or words[at - 1] not in ("in", "into"):
        return None
    if part and most - least == 9:
        low, high = _PARTS[part]
        least, most = least + low, least + high
    return _made(document, table, outline, (Way.TENS, least, most), (at - 1, k + 1), "")


def _made(
    document: Document,
    table: Tokens,
    outline: Outline,
    told: tuple[Way, int, int],
    words: tuple[int, int],
    noun: str,
    *,
    listed: bool = False,
) -> ToldAge:
    """An age at some words of a sentence, with whose it is."""
    first, end = words
    start = outline.token_of(first)
    stated = outline.stated_at(end - 1)
    last = stated.last if stated is not None else outline.token_of(end - 1) + 1
    bearer = bearer_of(document, outline, first, end, noun)
    when, then = time_of(outline, first, end, number=told[0] is Way.YEARS, birthday=told[0] is Way.BIRTHDAY)
    opens = outline.words[max(0, first - 1) : first] == ["aged"] and _opens_list(outline.words, end)
    return ToldAge(
        *told,
        table.span(start, last),
        start,
        outline.sentence,
        bearer.who,
        bearer.name,
        bearer.kin,
        bearer.noun,
        outline.words[max(0, first - 1) : first] == ["the"],
        then,
        when,
        listed or opens,
    )


def _opens_list(words: list[str], end: int) -> bool:
    """Whether other numbers follow an age: ``aged 14, 15 and 16``."""
    return words[end : end + 1] in ([","], ["and"]) and end + 1 < len(words) and words[end + 1][0] == "#"


def _goes_on(outline: Outline, k: int) -> bool:
    """Whether a number goes on with a list of ages: ``aged 14, 15 and 16``."""
    words, at = outline.words, k - 1
    while at > 0 and k - at < _LISTED and words[at] in (",", "and", "or"):
        at -= 1
        stated = outline.stated_at(at)
        if stated is None:
            continue
        if stated.kind is Kind.AGE and words[at - 1] in ("aged", "ages", "age"):
            return True
        if not _may_be_age(stated):
            return False
        at -= 1
    return False

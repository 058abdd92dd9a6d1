"""One thing that a story says of where something is, and what of the words around it says what it speaks of."""

from __future__ import annotations

from functools import cache

from newslint.language.segmentation.tokens import Tokens
from newslint.language.words.morphology import lemmas
from newslint.lexicon.function_words import POSSESSIVES, STOP_WORDS
from newslint.lexicon.lists import rows
from newslint.lexicon.numerals import whole_number
from newslint.lexicon.place_names import demonyms
from newslint.story.counted_nouns import singular
from newslint.text import Span
from newslint.util.records import NamedTuple

_REACH, _FAR, _SHORT = 11, 24, 500
"""Tokens around a word of place that say what it speaks of, more of them in a story of few tokens."""
_VAGUE = frozenset(
    """people person man men woman women boy girl child children resident police officer official spokesman spokeswoman
    city town area region place country week day month year time hour minute mile kilometre kilometer km metre
    meter foot said say tell told ask add make take get give come go have begin start find see leave open close run
    stand morning night afternoon evening monday tuesday wednesday thursday friday saturday sunday late early near
    part side north south east west coast shore edge far long know call part street road part centre center work
    line way home local new old first last million number half floor level metre second third fourth fifth
    northern southern eastern western left right want help plan part group team state government minister""".split()
)
"""Words that two sentences of one story share without speaking of one thing."""
_OPENERS = POSSESSIVES | {"it", "they", "he", "she", "this", "these"}
"""With what a sentence opens that goes on about what the one before it told."""
_RANKED = frozenset("world half time day week year month round".split())
"""What is the second of its sort, without another of what is told: the second world war."""
_SMALL = frozenset("the its their his her central".split())
_LENGTHS = {
    word: words[0]
    for words in map(str.split, ("miles mile", "km kilometres kilometers", "metres meters m", "yards", "feet ft"))
    for word in words
}
OTHERS = frozenset(
    """another other others second both separate similar elsewhere meanwhile previous previously former
    formerly moved moving move moves transferred relocated shifted respectively either instead unlike like opposite
    whereas while later original originally different toward towards stretches stretching spread""".split()
)
"""Words of a sentence with which it may speak of something else, or of a change."""


class Told(NamedTuple):
    """Something that is said to be at one of several places of which only one can be right."""

    value: str
    """Which one of them: ``north``, ``upstream``, ``left``, the number of a floor."""
    things: frozenset[str]
    """What the words around it speak of, those of one class under one word."""
    mark: str
    """From where it is reckoned: a name, or a noun; empty where the story does not say."""
    first: int
    last: int


@cache
def classes() -> dict[str, str]:
    """By each word for what may lie or happen somewhere, the first word of its row."""
    found: dict[str, str] = {}
    for name in ("event-nouns", "located-things"):
        for nouns, verbs in rows(name):
            for word in (*nouns.split(), *verbs.split()):
                found.setdefault(word, nouns.split()[0])
    return found


@cache
def happenings() -> frozenset[str]:
    """Those of the first words that tell what happened."""
    return frozenset(nouns.split()[0] for nouns, _ in rows("event-nouns"))


@cache
def _base(word: str) -> str:
    """A word as classes have it: the first of its row, or else its base form."""
    known = classes()
    forms = (word, singular(word), *lemmas(word))
    return next((known[form] for form in forms if form in known), lemmas(word)[0])


def things(table: Tokens, first: int, last: int) -> frozenset[str]:
    """What is spoken of around some tokens, in their sentence."""
    low, high = table.sentence_bounds(table.sentence_of(first))
    found: set[str] = set()
    reach = _FAR if len(table) < _SHORT else _REACH
    around = [*range(max(low, first - reach), first), *range(last, min(high, last + reach))]
    if low and (table.lower[low] in _OPENERS or table.lower[low : low + 2] == ["the", "one"]):
        around += range(table.sentence_start(low - 1), low)
    for k in around:
        found.update(things_of(table, k))
    far = _distance(table, low, first)
    return frozenset({*found, far} if far else found)


def things_of(table: Tokens, k: int) -> tuple[str, ...]:
    """What one token speaks of; nothing where it is a small word, a vague one or a name."""
    word = table.lower[k]
    if len(word) < 3 or not word.isalpha() or word in STOP_WORDS or word in _VAGUE:
        return ()
    base = _base(word)
    named = not table.text[k].islower() and k != table.sentence_start(k) and word not in classes()
    return () if named or base in _VAGUE else (base,)


def _distance(table: Tokens, low: int, first: int) -> str:
    """How far off something lies, where that stands right before a word of place: two miles (north of the city)."""
    number = whole_number(table.lower[first - 2]) if first - 2 >= low and table.lower[first - 1] in _LENGTHS else 0
    return f"{number} {_LENGTHS[table.lower[first - 1]]}" if number > 1 else ""


def is_of_another(table: Tokens, told: Told) -> bool:
    """Whether the sentence of a statement has a word, outside it, with which it may speak of something else."""
    low, high = table.sentence_bounds(table.sentence_of(told.first))
    for k in table.within(low, high, *OTHERS):
        ranked = table.lower[k] == "second" and table.lower[k + 1 : k + 2] and table.lower[k + 1] in _RANKED
        if not ranked and not told.first <= k < told.last:
            return True
    return False


def ends_of(one: Told, two: Told, table: Tokens) -> tuple[Span, Span]:
    """Where two statements stand."""
    return table.span(one.first, one.last), table.span(two.first, two.last)


@cache
def _countries() -> dict[str, str]:
    """By what belongs to a country its name: italian, italy."""
    return {form.lower(): place.lower() for place, forms in demonyms().items() for form in forms if " " not in form}


def plain_mark(words: list[str]) -> str:
    """What a side is reckoned from, a country by its name: "northern Italy", "the southern Italian town"."""
    return " ".join(_countries().get(word, word) for word in words)


def mark_after(table: Tokens, first: int) -> str:
    """What a side or a distance is reckoned from that stands after "of": Leicester, the city, Selham bridge."""
    high = table.sentence_end(first - 1)
    while first < high and (table.lower[first] in _SMALL or table.lower[first + 1 : first + 2] == ["of"]):
        first += 1 + (table.lower[first] not in _SMALL)
    if first >= high:
        return ""
    last = name_after(table, first)
    if last > first:
        while last < high and table.lower[last] in classes():
            last += 1
    else:
        last = next((k for k in range(first, min(high, first + 3)) if table.lower[k] in classes()), first) + 1
    return plain_mark(table.lower[first:last])


def name_before(table: Tokens, end: int) -> int:
    """The first token of a run of capital words that ends before a token; the token itself where none is."""
    first, low = end, table.sentence_start(end - 1) if end else 0
    while first > low and table.text[first - 1][0].isupper():
        first -= 1
    return first + (first + 1 < end and table.lower[first] in ("a", "an", "the"))


def name_after(table: Tokens, first: int) -> int:
    """The token after a run of capital words that begins at a token; the token itself where none does."""
    last, high = first, table.sentence_end(first) if first < len(table) else first
    while last < high and table.text[last][0].isupper():
        last += 1
        if last + 1 < high and table.text[last] == "-" and table.text[last + 1][0].isupper():
            last += 1
    return last

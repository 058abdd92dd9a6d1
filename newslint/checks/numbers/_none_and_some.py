"""That there was none, and then of one of them: “Nobody was hurt” and “one of the injured, a girl of seven”.

Each *pair* has the ways of saying that there was none and the ways of speaking of some; the second must point back (the
injured, their only defeat), or stand so near that nothing else is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.lists import rows
from newslint.story.context import years
from newslint.story.counted_nouns import singular
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_STANDS_FOR = {
    "NOBODY": "(?:nobody|no one|no - one|none|no people|no person)",
    "WERE": "(?:(?:was|were|had been|has been|have been|is|are) (?:seriously )?)",
    "HURT": "(?:hurt|injured|wounded|harmed)",
}
_OPEN = (
    r"but|except|apart from|if|would|could|might|may (?:have|be|not)|fear|feared|unless|initially|at first"
    r"|first reports|until|before|almost|nearly|hoped?"
)
"""Words with which it is left open whether something is so, or for whom."""
_OTHER = lazy_regex(
    rf"\b(?:{_OPEN}|another|other|earlier|previous|previously|separate|later|last (?:year|month|week|season)|ago"
    r"|different|elsewhere|since then|next|not|n't|never|as if|threat|risk|expected|worried|wrongly|false)\b"
)
_OF_A_SORT = frozenset({"who", "that", "which", "with", "without", "to", "born"})
"""Words behind “the only” and its noun that say of which sort it is the only one."""
_HELD_OPEN = lazy_regex(rf"\b(?:{_OPEN}|said to|only one)\b")
_REACH = 3


class Clash(NamedTuple):
    """Words that say there was none, and words that speak of some."""

    none: Span
    some: Span


class _Pair(NamedTuple):
    """The ways of saying that there was none, and of speaking of some."""

    words: tuple[str, ...]
    """One of which stands in each way of saying that there was none."""
    none: re.Pattern[str]
    some: re.Pattern[str]


@cache
def _pairs() -> tuple[_Pair, ...]:
    """The pairs of the lexicon."""
    return tuple(_Pair(tuple(row[0].split()), _pattern(row[1]), _pattern(row[2])) for row in rows("none-and-some"))


def _pattern(text: str) -> re.Pattern[str]:
    """A pattern of the list, with what its words in capitals stand for; few stories need more than one."""
    for word, meaning in _STANDS_FOR.items():
        text = text.replace(word, meaning)
    return lazy_regex(text)


_NO_THING = lazy_regex(
    r"\b(?:(?:has|have|had|with|without|got|is|are|was|were) (?:no"
    r"|not a single) (?:[a-z]+ )?(?P<a>[a-z]{3,})(?= (?:[.,;]|and|in|on|at|for|to|because|when|as|since|left"
    r"|on) ?)"
    r"|\bnever (?:made|had|won|scored|owned|held|lost|earned|taken"
    r"|missed) an? (?:[a-z]+ )?(?P<c>[a-z]{3,})(?= (?:[.,;]|and|in|on|at|for|since|before))"
    r"|^no (?P<b>[a-z]{3,}) (?:were|was|had been|have been|has been|came|are|is) )"
)
"""That there is none of a thing that the next sentences may speak of as theirs, or count."""
_ABSTRACT = frozenset(
    "one way doubt need reason longer sign plan plans idea comment choice question evidence deal other more matter time"
    " end place word problem change right chance hope interest intention immediate answer trouble use decision"
    " agreement date bond power limit registration record knowledge experience sense good point part role case".split()
)
_COUNTED = (
    r"\b(?:(?:its|his|her|their) (?:own |only |new |small |two |three |first |main |old )?"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|several|both|dozens of|\d+) (?:of the )?)"
)
_ITS_OWN = 2
_ONLY = lazy_regex(
    r"(?:['’]s|\b(?:the|its|their|his|her|has)) (?:only|sole|one and only) (?:[a-z]+ )??(?P<noun>[a-z]{4,})"
    r"(?= (?:[.,;]|and|in|on|at|for|is|was|has|had|will|closed|left|retired|died|opened|who|which) ?)"
)
_IN_ONE = (
    lazy_regex(
        r"\b(?P<none>at home) (?:to"
        r"|against) (?:the )?(?P<team>[a-z]+)(?: [a-z]+){0,2} at (?P<some>(?:the )?(?P=team)(?: [a-z]+)? ['’]s?)"
    ),
    lazy_regex(
        r"\b(?P<none>home) (?:league )?(?:game|match|fixture|tie|date|meeting"
        r"|contest)\b[^.;]{0,40}\b(?P<some>on the campus of)\b"
    ),
    lazy_regex(
        r"\b(?P<none>pleaded guilty|pleading guilty)\b(?: to [a-z ]{1,30})?[^.;]{0,90}\b(?P<some>(?:he|she) (?:was"
        r"|is) innocent|(?:protest(?:ed|s)|maintain(?:ed|s)|insisted on) (?:his|her|their) innocence)\b"
    ),
)
"""What one sentence says of one person, and cannot."""


def clashes(document: Document) -> Iterator[Clash]:
    """The places of a story that speak of some where a sentence just before says that there was none."""
    table = tokens(document)
    held: dict[int, str] = {}
    yield from _things(document, table, held)
    yield from _only_ones(document, table, held)
    for sentence in sorted({table.sentence_of(k) for k in table.where("guilty", "home")}):
        for way in _IN_ONE:
            m = way.search(_text(table, held, sentence))
            if m is not None and not document.quotes.touches(table.sentence_span(sentence)):
                yield Clash(*(_named(table, held, sentence, m, name) for name in ("none", "some")))
    for pair in _pairs():
        for sentence in sorted({table.sentence_of(k) for k in table.where(*pair.words)}):
            m = pair.none.search(_text(table, held, sentence))
            if m is None or _HELD_OPEN.search(_first_clause(_text(table, held, sentence), m.end())):
                continue
            found = _some(document, table, held, sentence, pair)
            if found is not None:
                yield Clash(_span(table, held, sentence, m), found)


def _first_clause(text: str, end: int) -> str:
    """A sentence up to the “and” that goes on after a match: what is said there is another thing."""
    return text[:end] + text[end:].partition(" and ")[0]


def _things(document: Document, table: Tokens, held: dict[int, str]) -> Iterator[Clash]:
    """A thing of which there is none, and right after it the thing as somebody's, or so many of it."""
    for sentence in sorted({table.sentence_of(k) for k in table.where("no", "single")}):
        m = _NO_THING.search(_text(table, held, sentence))
        if m is None or _HELD_OPEN.search(_text(table, held, sentence)):
            continue
        noun = singular(m["a"] or m["b"] or m["c"])
        if noun in _ABSTRACT or document.quotes.touches(table.sentence_span(sentence)):
            continue
        for k in range(sentence + 1, min(sentence + 1 + _ITS_OWN, len(table.first))):
            text = _text(table, held, k)
            if noun not in text or _OTHER.search(text) or years(document, k) - years(document, sentence):
                continue
            found = re.search(_COUNTED + re.escape(noun) + r"(?:e?s)?\b", text)
            if found is not None and not document.quotes.touches(table.sentence_span(k)):
                yield Clash(_span(table, held, sentence, m), _span(table, held, k, found))
                break


def _only_ones(document: Document, table: Tokens, held: dict[int, str]) -> Iterator[Clash]:
    """The only one of its kind, and right after it another: “the village's only doctor”, “the other doctor”."""
    for sentence in sorted({table.sentence_of(k) for k in table.where("only", "sole")}):
        whole = _text(table, held, sentence)
        m = _ONLY.search(whole)
        if m is not None and not _OF_A_SORT.isdisjoint(whole[m.end() :].split(" ", 2)[1:2]):
            continue  # "the only candidate who has a plan": there are others
        if m is None or _HELD_OPEN.search(_text(table, held, sentence)) or m["noun"] in _ABSTRACT:
            continue
        for k in range(sentence + 1, min(sentence + 1 + _ITS_OWN, len(table.first))):
            text = _text(table, held, k)
            if m["noun"] not in text or years(document, k) - years(document, sentence):
                continue
            noun = re.escape(singular(m["noun"]))
            found = re.search(rf"\b(?:the other|both|the (?:two|three|four)) {noun}(?:e?s)?\b", text)
            touched = document.quotes.touches(table.sentence_span(k))
            if found is not None and not touched and not document.quotes.touches(table.sentence_span(sentence)):
                yield Clash(_span(table, held, sentence, m), _span(table, held, k, found))
                break


def _named(table: Tokens, held: dict[int, str], sentence: int, m: re.Match[str], name: str) -> Span:
    """Where a named part of a match stands."""
    text, low = _text(table, held, sentence), table.sentence_bounds(sentence)[0]
    return table.span(low + text[: m.start(name)].count(" "), low + text[: m.end(name)].count(" ") + 1)


def _some(document: Document, table: Tokens, held: dict[int, str], sentence: int, pair: _Pair) -> Span | None:
    """The first words within reach that speak of some, where no word sets them apart."""
    quoted = document.quotes.touches(table.sentence_span(sentence))
    for k in range(sentence + 1, min(sentence + 1 + _REACH, len(table.first))):
        text = _text(table, held, k)
        m = pair.some.search(text)
        if m is None:
            continue
        if _OTHER.search(text) or years(document, k) - years(document, sentence):
            return None
        span = _span(table, held, k, m)
        return None if quoted or document.quotes.touches(span) else span
    return None


def _text(table: Tokens, held: dict[int, str], sentence: int) -> str:
    """A sentence as words parted by spaces."""
    if sentence not in held:
        held[sentence] = " ".join(table.sentence_lower(sentence))
    return held[sentence]


def _span(table: Tokens, held: dict[int, str], sentence: int, m: re.Match[str]) -> Span:
    """Where matched words of a sentence stand."""
    text = _text(table, held, sentence)
    low = table.sentence_bounds(sentence)[0]
    first = low + text[: m.start()].count(" ")
    return table.span(first, low + text[: m.end()].rstrip().count(" ") + 1)

"""Offices and labels that stand beside names: ``Prime Minister``, ``the former leader``, ``ex-boss``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.function_words import NAMELESS
from newslint.lexicon.name_words import offices, personal_honorifics
from newslint.story.name_spans import NameSpan, headings
from newslint.text import Document, Span, annotation
from newslint.util.records import NamedTuple

_KIN = frozenset(
    "ex-wife ex-husband ex-girlfriend ex-boyfriend ex-partner ex-lover ex-fiance ex-fiancé ex-fiancee ex-fiancée "
    "ex-convict ex-convicts ex-con ex-cons ex-wives ex-husbands ex-spouse ex-spouses ex-girlfriends ex-boyfriends "
    "ex-partners ex-pat ex-pats ex-serviceman ex-servicemen ex-servicewoman ex-servicewomen ex-service ex-directory "
    "ex-gratia ex-dividend ex-works ex-officio ex-post ex-ante ex-factory ex-offender ex-offenders ex-flame "
    "ex-communicated ex-student ex-students ex-pupil ex-pupils ex-voto".split()
)
"""Words that are always, or in most houses, written with ex-; nothing is said of them."""


_BEFORE = NAMELESS | CALENDAR
"""Where a title begins at the latest: after one of these."""
_NO_PART = NAMELESS - {"former", "new", "first"}


_BEFORE_CAPITAL = frozenset({"former", "then", "vice", "deputy", "acting", "new", "outgoing", "first"})
"""Small words that belong to a title which has a capital; others before it are verbs as often."""


class Title(NamedTuple):
    """What somebody is called by office: tokens ``first`` up to ``last``, determiner left off."""

    first: int
    last: int
    head: str
    """Its last word, lower case."""
    text: str
    former: str = ""
    """``ex``, ``former`` or empty."""


class Label(NamedTuple):
    """An ``ex-`` or a ``former`` and the role it belongs to, whether or not a name stands beside."""

    first: int
    last: int
    form: str
    """``ex`` or ``former``."""
    role: str
    """The words after it, lower case, as far as they belong to a role."""
    span: Span
    """``ex-boss``, ``former leader``."""
    heading: bool = False


def before_name(table: Tokens, name_span: NameSpan, first: int) -> Title | None:
    """The title that ends directly before token ``first``: a name, or its honorific."""
    at = first - 1
    while at > name_span.first and table.lower[at] in personal_honorifics(table.lexicon):
        at -= 1  # Commissioner Sir Jane Doe
    if at > 0 and table.text[at] == "," and name_span.last < len(table) and table.text[name_span.last] == ",":
        at -= 1  # the mayor, Ida Lund,
    if at < 0 or _head(table, at) not in offices(table.lexicon) or not table.same_sentence(at, name_span.first):
        return None
    start = at
    low = max(table.sentence_start(at), at - 6)
    capital = table.text[at][0].isupper()
    while start > low and not table.lower[start].startswith("ex-") and _goes_on(table, start - 1):
        if capital and table.text[start - 1].islower() and table.lower[start - 1] not in _BEFORE_CAPITAL:
            break  # deprive President Lund
        start -= 1
    if "former" in table.lower[start + 1 : at + 1]:
        start = next(k for k in range(at, start, -1) if table.lower[k] == "former")
    return _title(table, start, at + 1)


def of_an_office(table: Tokens, first: int) -> bool:
    """Whether a run of capitals goes on with the name of an office: Commissioner of | Police."""
    office = first - 2
    if office < 0 or table.lower[first - 1] != "of" or not table.same_sentence(office, first):
        return False
    return table.text[office][0].isupper() and table.lower[office] in offices(table.lexicon)


def before_of(table: Tokens, name_span: NameSpan, first: int) -> Title | None:
    """The title with "of" that ends directly before a name: Deputy Commissioner of Police Jane Doe."""
    office = name_span.first - 2
    start, low = office, table.sentence_start(office)
    while start > low and table.text[start - 1][0].isupper() and _goes_on(table, start - 1):
        start -= 1
    title = _title(table, start, first)
    return title._replace(head=table.lower[office])


def after_name(table: Tokens, name_span: NameSpan) -> Title | None:
    """The title in the apposition after a name: ``Jane Doe, the former mayor of Leeds,``."""
    at = name_span.last
    if at >= len(table) or table.text[at] != ",":
        return None
    end = table.sentence_end(name_span.first)
    if at + 1 >= end:
        return None
    start = at + 1
    if table.lower[start] in ("the", "a", "an", "his", "her", "its", "their"):
        start += 1
    known = offices(table.lexicon)
    for k in range(start, min(end, start + 7)):
        word = table.lower[k]
        if word in known or _head(table, k) in known:
            last = k + 1
            while last < end and table.lower[last] in known:
                last += 1
            closes = last >= end or table.text[last] in (",", ".", ";", ")") or table.lower[last] in ("of", "at", "for")
            return _title(table, start, last) if closes else None
        if not (table.text[k][0].isalpha() or word == "-") or word in _NO_PART:
            return None
    return None


def _goes_on(table: Tokens, k: int) -> bool:
    """Whether a token belongs to the title that follows it."""
    word = table.lower[k]
    return (word in ("former", "-", "first", "new") or word not in _BEFORE) and (
        word == "-" or (word[0].isalpha() and not word.endswith(("ed", "ing", "ly")))
    )


def _head(table: Tokens, k: int) -> str:
    """The lower-case word, without an ``ex-`` that is written to it."""
    word = table.lower[k]
    return word.removeprefix("ex-")


def _title(table: Tokens, first: int, last: int) -> Title:
    """A title over a range of tokens."""
    words = table.lower[first:last]
    former = "ex" if any(w.startswith("ex-") or w == "ex" for w in words) else "former" if "former" in words else ""
    return Title(first, last, _head(table, last - 1), " ".join(table.text[first:last]), former)


@annotation
def labels(document: Document) -> tuple[Label, ...]:
    """Every ``ex-something`` and every ``former something`` of a story, in order; ``ex-wife`` and its like left out."""
    return tuple(sorted((*_ex(document), *_former(document)), key=lambda label: label.first))


def _ex(document: Document) -> Iterator[Label]:
    """Labels with ``ex-``; the tokenizer keeps the prefix on the word, but for ``ex-`` before figures and signs."""
    table, heading = tokens(document), headings(document)
    for k in table.where_attribute(_have_ex):
        yield Label(k, k + 1, "ex", table.lower[k][3:], table.span(k), table.sentence_of(k) in heading)


def _have_ex(tokens: list[str]) -> list[bool]:
    """Whether each token is a role with ``ex-``."""
    return [word.startswith("ex-") and len(word) > 4 and word not in _KIN for word in map(lowered, tokens)]


def _former(document: Document) -> Iterator[Label]:
    """Labels with ``former``; not ``the former``, which looks back, nor ``Former`` in a name."""
    table, heading = tokens(document), headings(document)
    known = offices(table.lexicon)
    for k in table.where("former"):
        end = k + 1
        limit = min(table.sentence_end(k), k + 6)
        while end < limit and (table.text[end][0].isalpha() or table.text[end] == "-"):
            end += 1
            if _head(table, end - 1) in known and (end == limit or table.lower[end] not in known):
                break
            if table.lower[end - 1] in NAMELESS:
                end -= 1
                break
        if end > k + 1:
            role = " ".join(table.lower[k + 1 : end])
            yield Label(k, end, "former", role, table.span(k, end), table.sentence_of(k) in heading)

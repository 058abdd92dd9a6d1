"""Who holds which office, as the story says at each place: ``Sergeant Lund``, ``the firm's new head``, ``the CEO``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import FINITE, Tags, tags
from newslint.lexicon.function_words import NAMELESS
from newslint.lexicon.office_names import OFFICE_HEADS
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.name_spans import headings
from newslint.story.office_words import Office, are_heads, read_office
from newslint.story.people import Person, bearers
from newslint.story.person_mentions import PersonMention, person_mentions
from newslint.text import Document, Span, annotation
from newslint.util.records import NamedTuple

_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their"})
_OTHER_TIMES = frozenset({"then", "late", "next", "incoming", "elect", "designate", "would-be", "future", "one-time"})
_FORMER = frozenset({"former", "ex", "onetime", "erstwhile"})
_PARTS = _FORMER | _OTHER_TIMES | {"new", "first"}
"""Small words that may stand before an office and belong to it."""
_NO_QUALIFIERS = NAMELESS - _OTHER_TIMES | _FORMER
_OF = frozenset({"of", "at", "for", "to"})
_REACH = 8
"""Tokens of the longest phrase before an office or a name that is read."""
_VERBS = FINITE | {"VB", "VBG"}
_IN_OFFICE = frozenset({"outgoing", "incoming", "sitting", "serving", "acting"})
_IN_NAMES = frozenset({"the", "of", "and", "for", "'s", "'", "(", ")", "-", "its"})
"""Small words and marks in the name of a body after an office."""
_IN_BODIES = frozenset({"NN", "NNS", "JJ"})
_ASIDES = ([",", "who"], [",", "whose"])
_STATES = frozenset({"is", "became", "remains"})
_CLOSES = frozenset({",", ".", ";", ")", "and", "of", "at", "for", "in", "since", "from", "who", "—", "–", "-"})


class Holding(NamedTuple):
    """A place that gives an office to somebody, tokens ``first`` up to ``last``."""

    first: int
    last: int
    office: Office
    holder: Person | None
    """Who is named beside it; nobody where the office stands for its holder, or the name is not known."""
    named: bool
    """Whether a name stands beside it."""
    beside: Span
    """The office, and the name where one stands with it."""
    qualifiers: tuple[str, ...]
    """The words before and after that say which one, as written: of a country, of a body."""
    joined: bool = False
    """Whether it is one of two offices that a place gives to one person: ``chairman and chief executive``."""


@annotation
def holdings(document: Document) -> tuple[Holding, ...]:
    """The places in running text where a name stands beside an office, or ``the CEO`` for whoever is it; in order.

    What is said of another time (``then mayor Lund``, ``who was mayor``) is left out, and so are indefinite ones.
    """
    table = tokens(document)
    if OFFICE_HEADS.isdisjoint(word.rstrip(".").removeprefix("ex-") for word in table.index):
        return ()
    return tuple(_Reader(document, table).holdings())


class _Reader:
    """Reads the offices of one story, from left to right."""

    def __init__(self, document: Document, table: Tokens) -> None:
        self._document, self._table = document, table
        self._heading = headings(document)
        self._opens = {mention.first: mention for mention in person_mentions(document)}
        self._starts = {m.name_span.start: m for m in reversed(self._opens.values()) if m.first >= m.name_span.start}
        self._closes = {mention.name_span.last: mention for mention in self._opens.values()}
        self._bearer = bearers(document)

    def holdings(self) -> Iterator[Holding]:
        """Every holding of the story."""
        found = self._table.where_attribute(are_heads)
        previous: Holding | None = None
        for k in found:
            if self._table.sentence_of(k) in self._heading:
                continue
            office = read_office(self._table, k)
            if office is None or self._goes_on(k):
                continue
            start, qualifiers = self._phrase(office.first)
            if not _FORMER.isdisjoint(self._table.lower[start : office.first]):
                office = office._replace(former=True)
            if any(lowered(word) in _OTHER_TIMES for word in qualifiers):
                continue
            holding = self._named(office, start, k, qualifiers, previous) or self._definite(
                office, start, k, qualifiers
            )
            if holding is not None:
                previous = holding
                yield holding

    def _goes_on(self, k: int) -> bool:
        """Whether the next word is part of a longer name of an office."""
        low = self._table.lower
        following = low[k + 1].rstrip(".") if k + 1 < len(low) else ""
        return following in OFFICE_HEADS or following in ("officer", "-", "elect", "emeritus")

    def _phrase(self, first: int) -> tuple[int, tuple[str, ...]]:
        """Where the words before an office begin that belong to it, and those words: ``Kenya's new``, ``club``."""
        table = self._table
        at, low = first, max(table.sentence_start(first), first - _REACH)
        while at > low:
            word = table.lower[at - 1]
            if not _belongs(word) or (self._tags[at - 1] in _VERBS and word not in _IN_OFFICE):
                break
            at -= 1
        return at, _content(table.text[at:first])

    def _of(self, k: int) -> tuple[int, tuple[str, ...]]:
        """The token after ``of Leeds``, ``of the Harbour Board (HB)`` if it follows an office, and its words."""
        table = self._table
        end, limit = k + 1, min(table.sentence_end(k), k + _REACH)
        if end >= limit or table.lower[end] not in _OF:
            return k + 1, ()
        end += 1
        while end < limit and (table.text[end][0].isupper() or self._is_of_body(end)):
            end += 1
        return end, _content(table.text[k + 2 : end])

    def _is_of_body(self, k: int) -> bool:
        """Whether a word, small, may stand in what an office is of: ``the national football team``, ``power``."""
        low = self._table.lower[k]
        return low in _IN_NAMES or (low.isalpha() and self._tags[k] in _IN_BODIES)

    def _named(
        self, office: Office, start: int, k: int, qualifiers: tuple[str, ...], previous: Holding | None
    ) -> Holding | None:
        """The holding where a name stands beside the office."""
        table = self._table
        end, of = self._of(k)
        comma = table.lower[end] == "," if end < len(table) else False
        after = self._opens.get(k + 1) or self._starts.get(k + 1)
        if after is None and comma:
            named = self._opens.get(end + 1) or self._opens.get(end + 2)
            last = named.name_span.last if named else 0
            closed = table.lower[last : last + 1]
            whose = "'s" in table.lower[start : office.first] or table.lower[start - 1] in _ARTICLES
            if named and named.name_span.start == end + 1 and (closed == [","] or (closed == ["."] and whose)):
                after = named
        if after is not None:
            return self._holding(office, start, k + 1, after, (*qualifiers, *of))
        before = self._before(start)
        if before is None and start and table.lower[start - 1] == "and" and previous and previous.last == start - 1:
            beside = table.span(start, k + 1)
            return Holding(start, k + 1, office, previous.holder, previous.named, beside, qualifiers, joined=True)
        closes = k + 1 >= table.sentence_end(k) or table.lower[k + 1] in _CLOSES
        if before is None or not closes:
            return None
        return self._holding(office, start, k + 1, before, (*qualifiers, *of))

    def _before(self, start: int) -> PersonMention | None:
        """The person named before a phrase that says what they are: ``Lund, the ...``, ``Lund, who is the ...``."""
        low = self._table.lower
        at = start - 1
        if at > 0 and low[at] in _ARTICLES:
            at -= 1
        if at > 0 and low[at] == "been" and low[at - 1] in ("has", "had"):
            at -= 2
        elif at > 0 and low[at] in _STATES:
            at -= 1
        elif at < 0 or low[at] != ",":
            return None
        if at > 0 and low[at] == "who":
            at -= 1
        if at > 0 and low[at] == ",":
            at -= 1
        return self._closes.get(at + 1) if at >= 0 else None

    def _holding(
        self, office: Office, start: int, end: int, mention: PersonMention, qualifiers: tuple[str, ...]
    ) -> Holding:
        """The holding of whoever is named."""
        low, high = min(start, mention.first), max(end, mention.name_span.last)
        return Holding(
            start,
            end,
            office,
            self._bearer.get(mention.first),
            named=True,
            beside=self._table.span(low, high),
            qualifiers=qualifiers,
        )

    def _definite(self, office: Office, start: int, k: int, qualifiers: tuple[str, ...]) -> Holding | None:
        """The holding of whoever ``the CEO`` or ``the firm's CEO`` is, where it is the subject of a clause."""
        table = self._table
        if not (table.lower[start - 1 : start] == ["the"] or "'s" in table.lower[start : office.first]):
            return None
        end, of = self._of(k)
        if end >= table.sentence_end(k):
            return None
        tag = self._tags[end]
        said = start > 1 and table.lower[start - 2] in speech_forms(table.lexicon)  # “...,” said the coach
        follows = table.lower[end : end + 2] in _ASIDES or tag in FINITE or (said and table.lower[end] in _CLOSES)
        before = self._closes.get(start - 1)
        if not follows or before is not None:
            return None
        return Holding(start, k + 1, office, None, False, table.span(start, k + 1), (*qualifiers, *of))

    @property
    def _tags(self) -> Tags:
        """The tags of the story."""
        return tags(self._document)


def _content(words: list[str]) -> tuple[str, ...]:
    """The words that say which office or body is meant."""
    return tuple(w for w in words if w[0].isalpha() and lowered(w) not in _NO_QUALIFIERS)


def _belongs(word: str) -> bool:
    """Whether a word, lower case, may stand inside the phrase before an office."""
    return word in ("'s", "'", "-") or (word[0].isalpha() and word not in NAMELESS - _PARTS)

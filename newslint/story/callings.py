"""What the people of a story are, as it tells at each place: a plumber, the captain, the deputy head, an editor.

A *calling* is a trade, a post or a part in a game, a court or a church. Each place with one is read for whom it is told
of: somebody named beside it; whoever the first sentence is about, who gets a name below; or nobody in particular.
"""

from __future__ import annotations

from functools import cache

from newslint.language.segmentation.tokens import Tokens, split_words, tokens
from newslint.language.syntax.tagging import FINITE, tags
from newslint.lexicon.lists import rows
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.name_spans import headings
from newslint.story.people import Person, bearers, people
from newslint.text import Document, Span, annotation
from newslint.util.records import NamedTuple

_ARTICLES = frozenset({"a", "an", "the"})
_WHOSE = _ARTICLES | {"his", "her", "its", "their", "one"}
_IS = frozenset({"is", "was", "been", "became", "remains", "as", "be"})
_LINKS = frozenset({"has", "had", "who", "works", "worked", "working", "serves", "served", ","})
_OF = frozenset({"of", "at", "for", "with", "in", "from"})
_PAST = frozenset({"former", "ex", "then", "onetime", "late", "previous", "future", "next", "aspiring", "trainee"})
_NO_MORE = frozenset("former retired ex veteran young outgoing disgraced suspended injured".split())
"""Words between “the” and a calling that leave it whose it is."""
_POSTS = frozenset({"town", "school", "prison"})
"""Fields of posts of which a body has one holder each, so that whoever holds one is meant anywhere in a sentence."""
_STUDIES_BY = frozenset("professor lecturer reader fellow teacher chair expert specialist researcher".split())
"""Who has a field of study: a professor of geology is a geologist."""
_RIGHT, _LEFT = 9, 7
"""Tokens from a calling to the name behind it, and to that before it."""
_FIRST = 2
"""Sentences below the headline in which a story introduces whom it names below."""


class Calling(NamedTuple):
    """A row of the list: all words for one calling."""

    number: int
    field: str
    words: frozenset[str]
    also: frozenset[str]
    """Other words for the same person."""
    scene: bool
    """Whether a story may have one without introduction."""
    settings: frozenset[str]
    """Words of a story that make one of its own expected."""

    def may_be_called(self, other: Calling) -> bool:
        """Whether somebody of this calling may be called by the other: a surgeon a doctor."""
        return self.number == other.number or not self.also.isdisjoint(other.words)


class Told(NamedTuple):
    """A place where a calling stands, tokens ``first`` up to ``last``; what leads to it left off."""

    first: int
    last: int
    calling: Calling
    person: Person | None
    """Who is told to be one, where a name stands beside it, or follows as the first of the story."""
    article: str
    """``a``, ``the`` or empty, where it stands right before."""
    several: bool
    stands_alone: bool
    """Whether it is “the captain” and no more, as the subject of a clause or whoever says something."""
    says: bool
    """Whether a verb of speech stands beside it."""
    aged: bool
    """Whether an age stands behind it."""
    past: bool
    heading: bool

    def span(self, table: Tokens) -> Span:
        """Where it stands."""
        return table.span(self.first, self.last)


@cache
def _known() -> dict[str, list[tuple[tuple[str, ...], Calling]]]:
    """The callings by the last token of each name, the longest names first."""
    found: dict[str, list[tuple[tuple[str, ...], Calling]]] = {}
    for number, row in enumerate(rows("callings")):
        names, field, also, marks = (*row, "", "", "")[:4]
        several = [name.replace("_", " ") for name in names.split()]
        settings = frozenset(mark[1:] for mark in marks.split() if mark[0] == ":")
        known = frozenset(several), frozenset(word.replace("_", " ") for word in also.split())
        calling = Calling(number, field, *known, "scene" in marks.split(), settings)
        for name in several:
            parts = tuple(split_words(name))
            found.setdefault(parts[-1], []).append((parts, calling))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


@cache
def _deeds() -> dict[str, Calling]:
    """The callings by what whoever has them does: “who edits the paper”."""
    return _marked("=")


@cache
def _studies() -> dict[str, Calling]:
    """The callings by what whoever has them studies: “professor of geology”."""
    return _marked("*")


def _marked(sign: str) -> dict[str, Calling]:
    """The callings by the words that the list has behind a sign."""
    found = (calling for entries in _known().values() for _, calling in entries)
    numbered = {calling.number: calling for calling in found}
    marks = ((number, row[3].split()) for number, row in enumerate(rows("callings")) if len(row) > 3)
    return {mark[1:]: numbered[number] for number, several in marks for mark in several if mark[0] == sign}


@cache
def _anchors() -> frozenset[str]:
    """The last tokens of all names, their plurals, and deeds."""
    names = frozenset(form for word in _known() for form in (word, _plural(word)))
    return names | _deeds().keys() | _studies().keys()


def _plural(word: str) -> str:
    """A calling of which there are several."""
    return f"{word[:-3]}men" if word.endswith("man") else f"{word}s"


@annotation
def callings(document: Document) -> tuple[Told, ...]:
    """The places with a calling, in order; none where a story has fewer than two different ones."""
    table = tokens(document)
    places = table.where_any(_anchors())
    if len(places) < 2:
        return ()
    found = [(k, *match) for k in places if (match := _calling_at(table, k)) is not None]
    if len({calling.number for _, calling, _, _ in found}) < 2:
        return ()
    reader = _Reader(document, table)
    return tuple(reader.read(k, first, calling, several) for k, calling, first, several in found)


def _calling_at(table: Tokens, k: int) -> tuple[Calling, int, bool] | None:
    """The calling whose name ends at a token, where the name begins, and whether there are several."""
    low, word = table.lower, table.lower[k]
    for singular, several in ((word, False), (_singular(word), True)):
        for parts, calling in _known().get(singular, ()):
            first = k + 1 - len(parts)
            if first >= table.sentence_start(k) and tuple(low[first:k]) == parts[:-1]:
                return calling, first, several
    if word in _deeds() and k and low[k - 1] == "who":
        return _deeds()[word], k, False
    if word in _studies() and k > 1:
        if low[k - 1] in ("of", "in") and low[k - 2] in _STUDIES_BY:
            return _studies()[word], k - 2, False
        if low[k + 1 : k + 2] and low[k + 1] in _STUDIES_BY:
            return _studies()[word], k, False
    return None


def _singular(word: str) -> str:
    """A calling of which there are several, as the list has it."""
    return f"{word[:-3]}man" if word.endswith("men") else word.removesuffix("s")


class _Reader:
    """Reads for whom each calling of a story is told."""

    def __init__(self, document: Document, table: Tokens) -> None:
        self._table, self._bearer, self._tags = table, bearers(document), tags(document)
        self._heading = headings(document)
        mentions = [(m, person) for person in people(document) for m in person.mentions]
        self._opens = {start: p for m, p in mentions for start in (m.first, m.name_span.start)}
        self._closes = {m.name_span.last: p for m, p in mentions}
        named = [m for m, p in mentions if not m.name_span.heading and len(p.words) > 1 and len(m.words) > 1]
        first = min(named, key=lambda m: m.first, default=None)
        self._first = None if first is None else (first.first, self._bearer.get(first.first))
        running = [s for s in range(len(table.first)) if s not in self._heading]
        self._top = running[:_FIRST]

    def read(self, k: int, first: int, calling: Calling, several: bool) -> Told:
        """What one place says."""
        table, low = self._table, self._table.lower
        sentence = table.sentence_of(k)
        start, end = table.sentence_bounds(sentence)
        before = low[first - 1] if first > start else ""
        after = low[k + 1] if k + 1 < end else "."
        speech = speech_forms(table.lexicon)
        says = after in speech or (first - 2 >= start and low[first - 2] in speech)
        subject = says or after == "who" or (k + 1 < end and (self._tags[k + 1] in FINITE or after == ","))
        alone = self._is_led(first, start) and not several and not self._is_of(k + 1, end)
        person = (
            None if several else self._behind(k, end) or self._in_front(first, start) or self._below(first, sentence)
        )
        past = not _PAST.isdisjoint(low[max(start, first - 3) : first]) and not alone
        article = before if before in _ARTICLES else ""
        heading = sentence in self._heading
        stands = alone and person is None and (subject or calling.field in _POSTS)
        return Told(first, k + 1, calling, person, article, several, stands, says, self._has_age(k + 1), past, heading)

    def _is_led(self, first: int, start: int) -> bool:
        """Whether “the” leads to a calling, with “former” or “retired” between at most: “the retired plumber”."""
        low, at = self._table.lower, first - 1
        at -= at > start and low[at] in _NO_MORE
        return at >= start and low[at] == "the"

    def _has_age(self, at: int) -> bool:
        """Whether an age follows: “the nurse, 44,”."""
        return self._table.lower[at : at + 1] == [","] and "".join(self._table.lower[at + 1 : at + 2]).isdigit()

    def _is_of(self, at: int, end: int) -> bool:
        """Whether what follows is a part of the name of a calling: “of the club”, “- general”, “'s wife”."""
        return at < end and self._table.lower[at] in (*_OF, "-", "'s", "’s", "and", "or")

    def _behind(self, k: int, end: int) -> Person | None:
        """Whoever is named right behind a calling, or in commas after what it is of: “the mayor of Lund, Ida Berg,”."""
        low, at = self._table.lower, k + 1
        if at in self._opens:
            return self._opens[at]
        if at < end and low[at] in _OF:
            at += 1
            while at < min(end, k + _RIGHT) and low[at] != "," and self._tags[at] not in FINITE:
                at += 1
        if at + 1 < end and low[at] == "," and at + 1 in self._opens:
            last = next((j for j in range(at + 2, min(end, at + 8)) if j in self._closes), -1)
            if last > 0 and self._closes[last] is self._opens[at + 1] and low[last : last + 1] in ([","], ["."]):
                return self._opens[at + 1]
        return None

    def _in_front(self, first: int, start: int) -> Person | None:
        """Whoever is named before a calling: “Ida Lund, the chef,”, “Lund, who was a chef”, “Lund is a chef”."""
        low, at = self._table.lower, first
        while at - 1 > start and first - at < _LEFT and self._is_part(at - 1):
            at -= 1
        lead = at - 1
        if lead <= start:
            return None
        if low[first] in _deeds() and low[lead] == "who":
            return self._closes.get(lead - (low[lead - 1] == ","))
        if low[lead] in _IS:
            lead -= 1
            while lead > start and low[lead] in _LINKS and lead + 1 not in self._closes:
                lead -= 1
            return self._closes.get(lead + 1)
        if low[lead] != ",":
            return None
        if lead - 1 > start and low[lead - 1].isdigit() and low[lead - 2] == ",":
            lead -= 2  # Ida Lund, 34, a chef
        return self._closes.get(lead)

    def _is_part(self, k: int) -> bool:
        """Whether a word may stand before a calling in its phrase: “the retired”, “Leigh’s”, “a heart”."""
        word = self._table.lower[k]
        if word in _IS or word in _LINKS or word in _OF or word == "and":
            return False
        return word[0].isalpha() or word in ("-", "'s", "’s") or word in _WHOSE

    def _below(self, first: int, sentence: int) -> Person | None:
        """Whoever the story names first, where its first sentence is about somebody without a name: “A chef”."""
        if self._first is None or sentence not in self._top[:1] or self._first[0] < self._table.sentence_end(first):
            return None
        start = self._table.sentence_start(first)
        lead = self._table.lower[start]
        phrase = all(self._is_part(k) for k in range(start, first)) and first - start < _LEFT
        near = self._table.sentence_of(self._first[0]) - sentence <= _FIRST
        return self._first[1] if phrase and near and lead in _ARTICLES else None

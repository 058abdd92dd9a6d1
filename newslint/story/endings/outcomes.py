"""How the matters of a story ended: verdicts, votes, searches, records, fates, each as a state of a participant.

The lexicon has the ways of telling each state; what is only hoped, feared or denied, or is told of earlier times, is
left out. Whoever compares two statements of one matter needs no frame of sentences: only that the states differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.view import TIMES, syntax
from newslint.lexicon.calendar_names import MONTHS
from newslint.lexicon.lists import rows
from newslint.story.context import headline_sentences
from newslint.story.counted_nouns import singular
from newslint.story.endings.participants import phrase_from, subject, subject_in
from newslint.text import Document, annotation
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_STANDS_FOR = {
    "NOBODY": "(?:nobody|no one|no - one|none(?: of them)?|no people)",
    "BE": "(?:was|were|is|are|been|be|being)",
    "HIS": "(?:his|her|its|their|the|[a-z]+ ['’]s?)",
    "LY": "(?:[a-z]+ly |also |later |today |each |both |now )?",
    "OFFENCE": r"(?:murder|manslaughter|fraud|theft|burglary|robbery|assault|arson|rape|bribery|corruption"
    r"|perjury|forgery|blackmail|conspiracy|stealing|driving|harassment|smuggling|trafficking|possession"
    r"|charges?|counts?|offences?|attack|killing)\b",
}
_OPEN = frozenset(
    "not n't never no nobody without if unless would could might may should can whether fear feared fears fearing hope"
    " hoped hopes hoping until wanted threatened threatens threaten risk risks facing faces asked urged urge urging"
    " call calls demand demanded demanding deny denied denies bid trying try tried expected expects accused alleged"
    " allegedly initially previously earlier once another other second separate wrongly falsely nearly almost pending"
    " unlikely rumour rumours rumor rumors speculation likely warned prevent avoid possible possibly than as_if want"
    " wants hopes plan plans planned refused refuse should nor neither others when before despite".split()
)
_EARLIER = lazy_regex(
    r"\b(?:(?:18|19|20)\d\d|ago|earlier|previous|previously|initially|originally|at first"
    rf"|last (?:{'|'.join(sorted(TIMES))})|in (?:{'|'.join(MONTHS)})|since|once|years? (?:before|later)"
    r"|the (?:year|month|week|day) before)\b"
)
_ASIDE = lazy_regex(r", (?:who|which|whose|where|an?|the) [^,;]*,")
_CLAUSE = lazy_regex(r",(?! \d)|;| (?:said|says|told|that|who|which|and) ")
_CUTS = frozenset({";", ":", "but", "who", "which", "said"})
_AUXILIARIES = lazy_regex(
    r"\(\?:(?:was|were|is|are|been|be|being|has been|have been|had been|has|have|had)"
    r"(?:\|(?:was|were|is|are|been|be|being|has been|have been|had been|has|have|had))*\) "
)
_OWN = frozenset({"his", "her"})
_REACH = 7
_AROUND = 10
"""Tokens on either side of a statement in which a word says that it is of another matter."""


class Outcome(NamedTuple):
    """One statement of how a matter ended."""

    state: str
    sentence: int
    first: int
    last: int
    """The tokens that tell it: a half-open range."""
    who: str
    """Of whom or what: a surname or a noun; "" where nothing among these words says it."""
    named: bool
    """Whether these words themselves say it."""


class Way(NamedTuple):
    """A way of telling a state."""

    state: str
    words: frozenset[str]
    """Words of which each sentence that tells it so has one."""
    written: str
    """The pattern, as the lexicon has it."""
    marks: str
    """Told of now (!), taken for granted (=)."""


class Matter(NamedTuple):
    """A sort of matter, and the ways of telling each of its states."""

    name: str
    mode: str
    """Of whom it is: a person, a thing, or the whole event."""
    turns: frozenset[str]
    """Words of a story in which it took a turn ..."""
    needs: frozenset[str]
    """Words of which a story must have one, where it has any; so that no match is taken for a trial."""
    others: frozenset[str]
    """... and words of a sentence that tells of another matter, or of a part of it."""
    ways: tuple[Way, ...]

    @property
    def states(self) -> dict[str, frozenset[str]]:
        """The words of which one must stand in a story that tells each state."""
        found: dict[str, frozenset[str]] = {}
        for way in self.ways:
            found[way.state] = found.get(way.state, frozenset()) | way.words
        return found


@cache
def _matters() -> tuple[tuple[Matter, dict[str, frozenset[str]]], ...]:
    """The matters of the lexicon, each with the words of its states."""
    heads = {row[0]: row for row in rows("outcomes") if row[1] == "="}
    made = []
    for name, head in heads.items():
        ways = tuple(_way(row) for row in rows("outcomes") if row[0] == name and row[1] != "=")
        turns, _, others = (head[3] if len(head) > 3 else "").partition("|")
        needs = frozenset(head[4].split() if len(head) > 4 else ())
        matter = Matter(name, head[2], frozenset(turns.split()), needs, frozenset(others.split()), ways)
        made.append((matter, matter.states))
    return tuple(made)


def _way(row: tuple[str, ...]) -> Way:
    """A way of telling."""
    text = row[3].lstrip("!=")
    return Way(row[1], frozenset(row[2].split()), text, row[3][: len(row[3]) - len(text)])


@cache
def _pattern(text: str, *, headline: bool) -> re.Pattern[str]:
    """A pattern of the list, with what its words in capitals stand for; in headlines without the auxiliaries."""
    for word, meaning in _STANDS_FOR.items():
        text = text.replace(word, meaning)
    if headline:
        text = _AUXILIARIES.sub(r"(?:\g<0>)?", text)
    return lazy_regex(text if text[0] == "^" or text[:3] == "(?<" else rf"\b{text}")


@annotation
def outcomes(document: Document) -> tuple[tuple[Matter, tuple[Outcome, ...]], ...]:
    """The statements of each matter of which a story may tell two states."""
    table = tokens(document)
    known = table.index.keys()
    held: dict[int, str] = {}
    found = []
    for matter, states in _matters():
        if any(known.isdisjoint(words) for words in states.values()) or not known.isdisjoint(matter.turns):
            continue
        if matter.needs and known.isdisjoint(matter.needs):
            continue
        told: list[Outcome] = []
        for state in sorted(states, key=lambda state: sum(len(table.index.get(word, ())) for word in states[state])):
            part = list(_told(document, table, held, matter, state))
            if not part:
                break  # nothing to hold the other against
            told += part
        else:
            found.append((matter, tuple(told)))
    return tuple(found)


def _told(document: Document, table: Tokens, held: dict[int, str], matter: Matter, state: str) -> Iterator[Outcome]:
    """Where a story tells that a matter ended in a state."""
    taken: set[int] = set()
    headline = headline_sentences(document)
    for _, words, written, marks in (way for way in matter.ways if way.state == state):
        for sentence in sorted({table.sentence_of(k) for k in table.where_any(words)}):
            pattern = _pattern(written, headline=sentence < headline)
            if sentence in taken:
                continue
            if sentence not in held:
                held[sentence] = " ".join(table.sentence_lower(sentence))
            text = held[sentence]
            m = pattern.search(text)
            if m is None or text.endswith("?") or ("!" not in marks and _is_earlier(text, m.start(), m.end())):
                continue
            low = table.sentence_bounds(sentence)[0]
            key = "key" if m.groupdict().get("key") is not None else 0
            first = low + text[: m.start(key)].count(" ")
            last = low + text[: m.end(key)].rstrip().count(" ") + 1
            around = table.lower[max(low, first - _AROUND) : min(last + _AROUND, table.sentence_end(first))]
            if not matter.others.isdisjoint(around):
                continue
            if document.quotes.touches(table.span(first, last)) or ("=" not in marks and _is_open(table, first, low)):
                continue
            taken.add(sentence)
            who = _named(table, m, low, text)
            yield Outcome(state, sentence, first, last, who or "", named=who is not None)


def is_of_other_times(table: Tokens, first: int, last: int) -> bool:
    """Whether some words of a story are told of other times, or as no more than possible."""
    low, high = table.sentence_bounds(table.sentence_of(first))
    text = " ".join(table.lower[low:high])
    at, end = (len(" ".join(table.lower[low:k])) for k in (first, last))
    return _is_earlier(text, at, end) or _is_open(table, first, low)


def _is_earlier(text: str, first: int, last: int) -> bool:
    """Whether something is told of earlier times: by what stands in its own clause, asides left out."""
    opened = [m for m in _ASIDE.finditer(text) if m.start() <= first]
    if opened and first < opened[-1].end() and last <= opened[-1].end():
        return _EARLIER.search(opened[-1][0]) is not None
    before = _ASIDE.sub(" ", text[:first])
    m = _CLAUSE.search(text, last)
    return _EARLIER.search(f"{before} {text[first : m.start() if m is not None else len(text)]}") is not None


def _is_open(table: Tokens, first: int, low: int) -> bool:
    """Whether what stands before some words leaves it open whether they are so, or for whom."""
    before = table.lower[max(low, first - _REACH) : first]
    cut = max((k + 1 for k, word in enumerate(before) if word in _CUTS), default=0)
    return not _OPEN.isdisjoint(before[cut:])


def _named(table: Tokens, m: re.Match[str], low: int, text: str) -> str | None:
    """Of whom or what a way of telling itself says that it tells; nothing where the subject before it has to say it."""
    groups = m.groupdict()
    what = groups.get("what") or groups.get("what2")
    if what:
        return singular(what)
    if groups.get("obj") is not None:
        return phrase_from(table, low + text[: m.start("obj")].count(" "))
    return None


def participant(document: Document, one: Outcome) -> str:
    """Of whom or what a statement is, asked of the tree where its own words do not say."""
    if one.named:
        return one.who
    table = tokens(document)
    if table.lower[one.first] in _OWN:
        return "he"
    if one.first + 1 < one.last and table.lower[one.first + 1] in ("'s", "’s"):
        return table.lower[one.first]
    return subject_in(syntax(document), one.first, one.last) or subject(table, one.first)

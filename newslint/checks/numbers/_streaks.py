"""Streaks: so many wins, defeats, rises or falls in a row, and what the story tells of the one before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.checks.numbers._arithmetic import FALL, RISE
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.numerals import STRETCHES
from newslint.story.spoken_amounts import ordinal
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

WIN = frozenset("win wins won winning victory victories beat beaten beating triumph triumphs success successes".split())
LOSS = frozenset("defeat defeats lost loss losses losing beaten".split())
_OTHERS = {
    "won": frozenset("lost drew drawn".split()),
    "lost": frozenset("won drew drawn".split()),
    "unbeaten": frozenset({"lost"}),
    "rose": frozenset("fell fallen slipped dropped declined decreased slid dipped".split()),
    "fell": frozenset("rose risen grew grown climbed increased gained jumped".split()),
}
"""What did not happen at any time of a streak, by what did."""
_SIDES = (
    ("unbeaten", frozenset("unbeaten undefeated".split())),
    ("won", WIN),
    ("lost", LOSS),
    ("rose", RISE - {"up", "raise", "raised", "raises", "raising"}),
    ("fell", FALL - {"down", "cut", "cuts", "lowered", "reduced"}),
)
_IN_A_ROW = frozenset("straight consecutive successive running".split())
_PRONOUNS = frozenset("they he she it we".split())
_LATELY = CALENDAR | STRETCHES | {"weekend", "season", "time", "game", "match"}
_UNLIKE = frozenset("not never n't if would could might since until after before without but cup friendly also".split())
_LIST, _JOINT = 3, 2  # years of a list at least; tokens between two of them at most
_LEAST, _MOST = 2, 20  # of a streak
_SELF = frozenset("side team club hosts visitors champions squad outfit".split())
_REACH = 7  # tokens from a subject to its verb, and from the verb to the day
_WINDOW = 9  # tokens around “in a row” within which it says what was


class Streak(NamedTuple):
    """A streak that the story breaks."""

    length: Statement
    said: Span
    """Where the story tells of another outcome."""


def broken(document: Document) -> Iterator[Streak]:
    """The streaks of which the sentence itself or one beside it tells another outcome."""
    table = tokens(document)
    for k in table.where("row", "unbeaten", "undefeated", *_IN_A_ROW):
        length = _length(document, table, k)
        side = _side(table, k, length) if length is not None else ""
        if length is None or not side:
            continue
        said = _otherwise(document, table, side, k)
        if said is not None:
            yield Streak(length, said)


def _otherwise(document: Document, table: Tokens, side: str, k: int) -> Span | None:
    """Where the sentence of a streak, or one beside it, tells of another outcome; nothing where none does."""
    sentence = table.sentence_of(k)
    gap = _gap(document, sentence, k)
    if gap is not None:
        return gap.span
    for near in (sentence, sentence + 1, sentence - 1):
        at = _other(table, near, side, k) if 0 <= near < len(table.first) else -1
        if at >= 0:
            return table.span(at)
    return None


def _gap(document: Document, sentence: int, k: int) -> Statement | None:
    """The year of a list after a streak of years that does not follow the one before it: “in 2017, 2019 and 2020”."""
    stated = statements(document).by_sentence.get(sentence, ())
    years = [s for s in stated if s.kind is Kind.MOMENT and s.unit == "year" and s.first > k]
    listed = [b for a, b in pairwise(years) if 0 < b.first - a.last <= _JOINT]
    if len(years) < _LIST or len(listed) < len(years) - 1:
        return None
    return next((b for a, b in pairwise(years) if b.value - a.value > 1), None)


def _length(document: Document, table: Tokens, k: int) -> Statement | None:
    """The number of a streak that a word tells: the nearest count or ordinal beside it, of two at least."""
    if table.lower[k] == "row" and table.lower[k - 2 : k] != ["in", "a"]:
        return None
    stated = statements(document).by_sentence.get(table.sentence_of(k), ())
    near = [
        s
        for s in stated
        if s.kind in (Kind.ORDINAL, Kind.COUNT, Kind.DURATION)
        and abs(s.first - k) <= _WINDOW - 2
        and _LEAST <= s.value <= _MOST
        and (s.kind is not Kind.ORDINAL or ordinal(table.lower[s.first]))
    ]
    return min(near, key=lambda s: abs(s.first - k), default=None)


def _side(table: Tokens, k: int, length: Statement) -> str:
    """What there was so many times in a row; empty where words do not tell, or tell of two."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    first, last = min(k, length.first), max(k, length.last)
    near = [w for w in table.lower[max(low, first - 4) : min(high, last + 3)] if w != "running"]
    sides = [name for name, words in _SIDES if not words.isdisjoint(near)]
    return sides[0] if len(sides) == 1 or sides[:1] == ["unbeaten"] else ""


def _other(table: Tokens, sentence: int, side: str, k: int) -> int:
    """The token that tells of another outcome a short while before; -1 if none does."""
    low, high = table.sentence_bounds(sentence)
    own = low <= k < high
    for at in range(low, high):
        if table.lower[at] not in _OTHERS[side] or table.text[at][0].isupper():
            continue
        before, after = table.lower[max(low, at - _REACH) : at], table.lower[at + 1 : min(high, at + 2 * _REACH)]
        lately = not _LATELY.isdisjoint([*table.lower[low : low + 4], *after])
        subject = before[-1:] and (before[-1] in _PRONOUNS or (before[-2:-1] and before[-2] in _PRONOUNS))
        who = own and before[-1:] == ["who"] and not _SELF.isdisjoint(before[-3:])
        if lately and (subject or who) and _UNLIKE.isdisjoint([*before, *after[:3]]):
            return at
    return -1

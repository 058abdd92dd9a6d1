"""The minute of a goal against the half that it is said to be of: the 62nd minute, “Balogun's first-half strike”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.numerals import whole_number
from newslint.story.spoken_amounts import ordinal
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

_FIRST_ENDS, _SECOND_BEGINS = 48, 40
"""The last minute of a first half with what is added to it, and the first of a second half: that of rugby."""
_LONGEST = 120
_PAUSE = frozenset({"break", "interval", "half-time", "halftime", "restart", "resumption"})
HALF_WORDS = frozenset({"half", *_PAUSE})
"""Words of which the story of a match has one that tells of a half."""
_REACH = 6


class WrongHalf(NamedTuple):
    """A minute, and words by which it is of the other half."""

    minute: Span
    told: Span
    value: int


def wrong_halves(document: Document) -> Iterator[WrongHalf]:
    """The minutes of a match that are told to be of the half that they are not of."""
    table = tokens(document)
    minutes = dict(_minutes(table))
    if not minutes:
        return
    for k in table.where("half"):
        which = ordinal(table.lower[k - 2]) if k > 1 and table.lower[k - 1] == "-" else 0
        who = _name(table, k - 2) if which in (1, 2) else ""
        if which not in (1, 2):
            continue
        names = {who} if who else _names(table, k - 2)
        own = [(j, value) for j, value in minutes.items() if any(_is_of(table, j, name) for name in names)]
        if len({value for _, value in own}) == 1 and not _may_be(own[0][1], which == 1):
            yield WrongHalf(table.span(own[0][0]), table.span(k - 2, k + 1), own[0][1])
    for k in table.where_any(_PAUSE):
        low, high = table.sentence_bounds(table.sentence_of(k))
        led = [word for word in table.lower[max(low, k - 3) : k] if word in ("before", "after")]
        own = [(j, value) for j, value in minutes.items() if low <= j < high]
        if (
            len(own) == 1
            and len(led) == 1
            and abs(own[0][0] - k) <= _REACH
            and not _may_be(own[0][1], led == ["before"])
        ):
            yield WrongHalf(table.span(own[0][0]), table.span(k), own[0][1])


def _minutes(table: Tokens) -> Iterator[tuple[int, int]]:
    """The minutes of a match that a story names: the 62nd minute, after 62 minutes."""
    for k in table.where_any({"minute", "minutes"}):
        if not k:
            continue
        value = ordinal(table.lower[k - 1])
        if not value and table.lower[k] == "minutes" and table.lower[k - 2 : k - 1] in (["after"], ["on"]):
            value = whole_number(table.lower[k - 1])
        if 0 < value <= _LONGEST:
            yield k - 1, value


def _may_be(minute: int, first: bool) -> bool:
    """Whether a minute may be of the first half, or of the second."""
    return minute <= _FIRST_ENDS if first else minute >= _SECOND_BEGINS


def _name(table: Tokens, k: int) -> str:
    """The name whose goal is spoken of before a token: Balogun's first-half strike."""
    low = table.sentence_start(k)
    owned = k - 2 >= low and table.lower[k - 1] in ("'s", "’s", "'") and table.text[k - 2][0].isupper()
    return table.lower[k - 2] if owned else ""


def _names(table: Tokens, k: int) -> set[str]:
    """The names in a sentence before “his first-half goal”."""
    low = table.sentence_start(k)
    if k - 1 < low or table.lower[k - 1] not in ("his", "her"):
        return set()
    return {table.lower[j] for j in range(low + 1, k - 1) if table.text[j][0].isupper()}


def _is_of(table: Tokens, k: int, who: str) -> bool:
    """Whether the sentence of a minute names somebody close behind or before it."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    names = [j for j in range(low, high) if table.text[j][0].isupper() and j > low]
    near = min(names, key=lambda j: abs(j - k), default=-1)
    return who in table.lower[low:high] and near >= 0 and who in table.lower[max(low, near - 2) : near + 3]

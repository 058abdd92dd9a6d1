"""Openings that say what the subject is or is like: "As the only doctor, she", "Unlike its rivals, it", "A cook, he".

And those that say what the subject wants: "To avoid queues, the consulate".
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from newslint.language.syntax.introduced_subjects import MARKS, PHRASE, subject_after
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import MODIFIERS, SyntaxView
from newslint.util.records import NamedTuple

_RELATIVES = frozenset({"WP", "WDT", "WP$", "WRB"})
_REACH = 26
"""Tokens in which the comma after the opening stands."""
_RANKS = frozenset({"first", "second", "third", "last", "only"})
_THEN = frozenset({"once", "now", "then", "formerly", "previously", "originally", "still", "already", "while", "when"})
"""Words before what somebody was or is: “once a shepherd”, “while a student”."""
_PURPOSES = (["to"], ["in", "order", "to"], ["so", "as", "to"])


class Sort(Enum):
    """What an opening says of the subject."""

    AS = "as"
    LIKE = "like"
    NAMED = "named"
    """A noun phrase alone: "A lifelong supporter, he"."""


class OpeningStatus(NamedTuple):
    """An opening with a noun that tells what the subject is, or is like."""

    sort: Sort
    first: int
    start: int
    """The token with which the noun phrase begins."""
    head: int
    one: bool
    """Whether the noun is one of several that are named: "one of the first women"."""
    comma: int
    subject: int
    verb: int
    """The first finite verb behind the subject."""


class OpeningPurpose(NamedTuple):
    """An infinitive that opens a clause, and tells what its subject wants."""

    first: int
    verb: int
    """The infinitive."""
    comma: int
    subject: int
    finite: int


def opening_statuses(view: SyntaxView) -> Iterator[OpeningStatus]:
    """All sentences that open with what somebody is, with a subject and its verb behind the comma."""
    for first, last in zip(view.tokens.first.tolist(), view.tokens.last.tolist(), strict=True):
        sort = _SORTS.get(view.lower[first])
        if sort is None or "," not in view.lower[first + 1 : min(last, first + _REACH)]:
            continue
        start = first + (sort is not Sort.NAMED)
        if view.lower[first] in _THEN:
            if view.lower[first + 1] not in {"a", "an", "the", "one"}:
                continue
            start = first + 1
        head, one = _head(view, start, last)
        if head < 0 or (sort is Sort.NAMED and not one and view.tag[head] not in {"NN", "JJ", "NNP"}):
            continue
        if sort is Sort.NAMED and view.lower[first] == "the" and not one and not _is_told_more(view, first, head):
            continue  # "The son of a miner", "The first woman to sit there": not "The house, neighbours say"
        comma = _comma(view, head, last)
        subject, verb = subject_after(view, comma, last) if comma > 0 else (-1, -1)
        if verb > 0:
            yield OpeningStatus(sort, first, start, head, one, comma, subject, verb)


_SORTS = {
    **dict.fromkeys(("like", "unlike"), Sort.LIKE),
    "as": Sort.AS,
    **dict.fromkeys(("a", "an", "one", "the", "another", *_THEN), Sort.NAMED),
}


def opening_purposes(view: SyntaxView) -> Iterator[OpeningPurpose]:
    """All infinitives that open a sentence or a clause with "that", with the subject behind their comma."""
    for to in view.tokens.where("to"):
        first, last = view.sentence_start(to), view.sentence_end(to)
        opens = to - first <= 2 and view.lower[first : to + 1] in _PURPOSES
        led = to - 2 > first and view.lower[to - 1] == "," and view.lower[to - 2] == "that"
        if not (opens or led) or view.next_tag(to) != "VB":
            continue
        comma = next((k for k in range(to + 1, min(last, to + _REACH)) if view.text[k] == ","), -1)
        if comma < 0 or not (FINITE | _RELATIVES).isdisjoint(view.tag[to:comma]):
            continue
        if not MARKS.isdisjoint(view.text[to:comma]):
            continue
        subject, finite = subject_after(view, comma, last)
        if finite > 0:
            yield OpeningPurpose(first if opens else to, to + 1, comma, subject, finite)


def _head(view: SyntaxView, start: int, last: int) -> tuple[int, bool]:
    """The head of a noun phrase, and whether it is one of several; -1 where there is none."""
    head, one, k = -1, False, start
    while k < last:
        if view.tag[k] in NOUNS:
            head = k
        elif view.lower[k] == "of" and not one and view.previous_word(k) and _counts(view, k - 1, start):
            head, one = -1, True
        elif view.tag[k] not in PHRASE and not (view.tag[k] == "RB" and view.next_tag(k) in MODIFIERS | {"JJS"}):
            break
        k += 1
    if head < 0 and k > start and view.tag[k - 1] in MODIFIERS:
        head = k - 1
    return head, one


def _is_told_more(view: SyntaxView, first: int, head: int) -> bool:
    """Whether "the" opens what one person alone is: the son of a miner, the first woman to sit there."""
    after = view.next_word(head)
    ranked = view.tag[first + 1] == "JJS" or view.lower[first + 1] in _RANKS
    return after == "of" or (ranked and after in {"to", "in", "on", "at", "from", "with"})


def _counts(view: SyntaxView, k: int, start: int) -> bool:
    """Whether a word takes one out of several: one of, the youngest of, the last of."""
    return view.lower[k] in {"one", "most", "many", "all", "some", "several", "both", "rest", "majority", *_RANKS} or (
        view.tag[k] in {"JJS", "CD"} and k > start
    )


def _comma(view: SyntaxView, head: int, last: int) -> int:
    """The comma behind a noun phrase and what belongs to it; -1 where a clause or a mark stands before it."""
    comma = next((k for k in range(head + 1, min(last, head + _REACH)) if view.text[k] == ","), -1)
    if comma < 0 or not MARKS.isdisjoint(view.text[head:comma]):
        return -1
    verbs = sum(tag in FINITE for tag in view.tag[head + 1 : comma])
    relatives = sum(tag in _RELATIVES for tag in view.tag[head + 1 : comma])
    return comma if verbs <= relatives else -1

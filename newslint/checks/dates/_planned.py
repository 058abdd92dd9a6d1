"""What is to happen before it is decided: put to the meeting on 14 July, and to be paid on 2 July."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.calendar_names import MONTHS
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_NAMES = "|".join(name.capitalize() for name in MONTHS)
_MOMENT = lazy_regex(
    rf"\b(?P<prep>on|in|from|by|until|at the end of) (?:(?P<day>\d{{1,2}}) )?(?P<month>{_NAMES})"
    r"(?: (?P<late>\d{1,2})(?!\d))?\b(?!,? (?:19|20)\d\d)",
)
_DECIDED = lazy_regex(
    r"\b(?:put to|put before|go(?:es)? (?:to|before)|voted? on|vote|votes|approved|approve|decided?|debated?"
    r"|ratif(?:y|ied)|submitted|presented|meeting|ballot|referendum|hearing|consider(?:ed)?|tabled|shareholders"
    r"|signed?|ruling)\b"
)
_DONE = lazy_regex(
    r"\b(?:will|would|to|shall|due|should|can) (?:[a-z]+ ){0,2}?(?:paid|pay|payable|take effect|takes? effect|come into"
    r"|enter into|go into|be (?:implemented|introduced|enforced|launched)|start|begin|open|apply|expire|close)\b"
)
_OTHER_YEAR = lazy_regex(
    r"\b(?:next|following|last|previous|backdated|retroactively|retrospectively|later|already|interim|first|again|since"
    r"|if|even|before|after|although|though|however)\b"
)
_MOST = 70
"""Days by which what follows may come before by a slip; what is told to be earlier still is of the next year."""
_REACH = 90
"""Characters from what is told to its day."""


class Planned(NamedTuple):
    """A day of a decision, and an earlier one on which it is to be carried out."""

    decided: Span
    done: Span


class _Moment(NamedTuple):
    """A day or a month."""

    span: Span
    value: int
    """Days from the start of a year of months of 31 days."""
    whole: bool
    """Whether it is a month."""


def planned(document: Document) -> Iterator[Planned]:
    """The decisions of a document that come after what is to follow from them, each told in one sentence."""
    table = tokens(document)
    for sentence in sorted({table.sentence_of(k) for name in MONTHS for k in table.where(name)}):
        span = table.sentence_span(sentence)
        text = document[span]
        moments = [_read(m, span.start) for m in _MOMENT.finditer(text)]
        if len(moments) != 2 or moments[0].whole != moments[1].whole:
            continue
        one, two = moments
        first, second = document.text[span.start : one.span.start], document.text[one.span.end : two.span.start]
        decided, done = _DECIDED.search(first[-_REACH:]), _DONE.search(second)
        near = 0 < one.value - two.value <= _MOST
        if near and decided and done and not _OTHER_YEAR.search(second) and len(second) <= _REACH:
            yield Planned(one.span, two.span)


def _read(found: re.Match[str], start: int) -> _Moment:
    """The moment that a match tells of."""
    day = found["day"] or found["late"]
    first = found.start("day") if found["day"] else found.start("month")
    month = MONTHS.index(found["month"].lower())
    return _Moment(Span(start + first, start + found.end()), 31 * month + int(day or 0), day is None)

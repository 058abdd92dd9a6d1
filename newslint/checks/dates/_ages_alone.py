"""“The 58-year-old” in a story that has nobody of 58, and one who is 59."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_ALONE = lazy_regex(
    r"\b[Tt]he (\d{1,2})-year-old(?= (?:who|is|was|has|had|will|would|said|says|told|added|added|also|swam"
    r"|now|from|did|could"
    r"|can|and|of|in|at|on|with|whose|hopes|plans|[a-z]{3,}(?:ed|s)\b(?! old))|[,.;:)]|['’]s\b)"
)
_AGES = (
    lazy_regex(r"\b(\d{1,2})-year-old\b"),
    lazy_regex(r"[A-Za-z'’.]{2,}, (?:who is |aged |age |now )?(\d{1,2})(?=[,.;)]| and\b)"),
    lazy_regex(r"\b(?:aged|age of|at age|is|was|turned|turns|at|be) (\d{1,2})\b"),
    lazy_regex(r"\((\d{1,2})\)"),
)
_THEN = lazy_regex(r"\b(?:when|then|at the time|ago|later|born|in (?:18|19|20)\d\d|birthday|years before|turned)\b")
_AROUND = 60
_OFF = (1, 10)
"""Years by which an age is off that is a slip for another; ten where nobody else has an age."""
_YOUNGEST = 4


class Alone(NamedTuple):
    """An age that stands for somebody, and the age that the story has instead."""

    span: Span
    age: int
    there: Span
    known: int


def ages_alone(document: Document) -> Iterator[Alone]:
    """The ages that stand for somebody of whom the story says that he or she is a little older or younger."""
    text = document.prose
    if "-year-old" not in text:
        return
    told = [(int(m[1]), Span(m.start(1), m.end(1))) for way in _AGES for m in way.finditer(text)]
    for m in _ALONE.finditer(text):
        age = int(m[1])
        if sum(other == age for other, span in told if span.start != m.start(1)) or _speaks_of_then(text, m):
            continue
        others = {other for other, span in told if span.start != m.start(1)}
        near = [(other, span) for other, span in told if span.end < m.start() and _is_slip(age, other)]
        near = [pair for pair in near if abs(pair[0] - age) == 1 or len(others) == 1]
        if age >= _YOUNGEST and near and len({other for other, _ in near}) == 1:
            yield Alone(Span(m.start(), m.end()), age, near[-1][1], near[-1][0])


def _is_slip(one: int, two: int) -> bool:
    """Whether one age is easily written for another: a year or ten apart, or with its figures turned."""
    return abs(one - two) in _OFF or (one > 9 and one != two and f"{one}"[::-1] == f"{two}")


def _speaks_of_then(text: str, age: re.Match[str]) -> bool:
    """Whether the words around an age speak of another time."""
    before = text[max(0, age.start() - _AROUND // 2) : age.start()].rpartition(". ")[2]
    after = text[age.end() : age.end() + _AROUND].partition(". ")[0]
    return _THEN.search(f"{before}-{after}") is not None

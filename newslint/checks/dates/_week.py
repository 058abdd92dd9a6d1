"""Stretches of days between two weekdays: “the five-day fair runs from Thursday to Sunday”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.calendar_names import WEEKDAYS
from newslint.story.outlines import outline_of
from newslint.story.statements import Statement, statements
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_DAY = "|".join(WEEKDAYS)
_RUNS = lazy_regex(
    r"(?P<length>#d\d+) (?:(?:[a-z'’-]+|,) ){1,8}?(?:from|on|between) (?P<start>" + _DAY + r") "
    r"(?:to|until|till|through|-|and|, (?:it )?(?:ends|closes|finishes|runs until) (?:on )?|"
    r"and (?:ends|closes|finishes|concludes|runs until|is to end|will end) (?:on )?) ?(?P<end>" + _DAY + r") "
)
_OTHER = frozenset({"next", "following", "trading", "working", "business", "after", "later", "ago", "notice", "week"})
_LONGEST = 7
_HYPHENS = frozenset({"-", "‐", "‑"})


class Week(NamedTuple):
    """Some days that are not those from one weekday to another."""

    length: Statement
    start: Span
    end: Span
    right: int


def weeks(document: Document) -> Iterator[Week]:
    """The stretches of whole days, as adjectives, that two weekdays do not bear out."""
    table = tokens(document)
    days = [word for word in WEEKDAYS if word in table.index]
    for sentence in sorted({table.sentence_of(k) for k in table.where(*days)}) if len(days) > 1 else ():
        if not statements(document).by_sentence.get(sentence):
            continue
        outline = outline_of(document, sentence)
        m = _RUNS.search(outline.text) if outline is not None else None
        if outline is None or m is None:
            continue
        length = outline.statement(m["length"])
        whole = length.unit == "day" and length.rough is None and 1 < length.value <= _LONGEST
        if not whole or _HYPHENS.isdisjoint(table.text[length.first : length.last]):
            continue
        if not _OTHER.isdisjoint(m[0].split()):
            continue
        right = (WEEKDAYS.index(m["end"]) - WEEKDAYS.index(m["start"])) % 7 + 1
        if right not in (length.value, 1):
            start, end = (table.span(outline.token(m.start(name))) for name in ("start", "end"))
            yield Week(length, start, end, right)

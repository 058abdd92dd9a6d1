"""What is to start in January 2027 and to end in December 2025."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.story.outlines import outlines
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_WAYS = lazy_regex(
    r"\b(?:start|starts|started|begin|begins|began|beginning|starting|open|opens|opened|run|runs|ran|lasts?|lasted) "
    r"(?:(?!#)[a-z'’-]+ ){0,4}?(?:in|on|from) (?P<first>#y\d+) (?:(?!#)[^ ;:.()]+ ){0,4}?(?:and|to|until|but|then|,) "
    r"(?:(?!#)[^ ;:.()]+ ){0,5}?(?:end|ends|ended|finish|finishes|finished|close|closes|closed|completed|complete"
    r"|done|until"
    r"|ready) (?:(?!#)[a-z'’-]+ ){0,3}?(?:(?:in|on|by) )?(?P<last>#y\d+) "
)


def start_and_end(document: Document) -> Iterator[tuple[Statement, Statement]]:
    """The starts and the ends before them, of one thing in one sentence."""
    for outline in outlines(document).values():
        if len([s for s in outline.statements if s.kind is Kind.MOMENT]) > 1:
            for m in _WAYS.finditer(outline.text):
                first, last = outline.statement(m["first"]), outline.statement(m["last"])
                years = int(last.value) < int(first.value) and "day of year" not in (first.unit, last.unit)
                if years or (first.unit == last.unit == "month" and last.value < first.value):
                    yield first, last

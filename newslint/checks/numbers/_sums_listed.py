"""Things counted, and the sums or measures of each in a row: “four contracts were for £1.9m, £900,000 and £600,000”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._by_name import Named
from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import outlines
from newslint.story.statements import Kind
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_ROW = lazy_regex(
    r"(?P<n>#c\d+) (?:(?!#)[a-z'’-]+ ){1,4}?(?:(?:were|was|are|is|had been|have been) )?"
    r"(?:for|of|worth|at|cost|costing|to|sold for|weighing|measuring|lasting|went for|fetched|took) (?:respectively )?"
    r"(?P<list>(?:#(?P<k>[mudpa])\d+ , )+(?:#(?P=k)\d+ ,? ?)?and #(?P=k)\d+ )"
)
_EACH = frozenset("between from to each including total".split())
_MOST = 8


def sums_listed(document: Document) -> Iterator[Named]:
    """The counts of things of which a row of sums tells more, or fewer."""
    table = tokens(document)
    for outline in outlines(document).values():
        if len(outline.statements) < 3 or "and" not in outline.vocabulary:
            continue
        m = _ROW.search(outline.text)
        if m is None:
            continue
        count, row = outline.statement(m["n"]), outline.within(m["list"])
        listed = len(row)
        if count.kind is not Kind.COUNT or count.rough is not None or not 2 <= count.value <= _MOST:
            continue
        if listed != count.value and abs(listed - count.value) <= 2 and _EACH.isdisjoint(m[0].split()):
            yield Named(count.span, int(count.value), table.span(row[0].first, row[-1].last), listed)

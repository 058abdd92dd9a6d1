"""Where a story quotes somebody: quotation marks, paired, with the habits of news copy known."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from newslint.text.lazy import lazy
from newslint.text.span import Span

_MARKS = ('"', "“", "”", "„", "«", "»", "‘", "’", "'", "``")
_GOES_ON = frozenset('"“„‘«')
"""Marks that open a paragraph inside a quotation."""
_OPENS_WORD = lazy(r"['’](?:\d0s|\d\d\b|tis\b|twas\b|em\b|til\b|cause\b|n['’])", re.IGNORECASE)


class Quotes:
    """Spans of quotations, marks included, in order and apart; an inner quotation is part of the outer one.

    ``marked`` are those between quotation marks, ``spans`` these and the blocks that markup says are quoted.
    """

    def __init__(self, marked: Iterable[Span], blocks: Iterable[Span] = ()) -> None:
        self.marked = tuple(marked)
        self.spans = _joined([*self.marked, *blocks]) if blocks else self.marked
        self._starts = [span.start for span in self.spans]

    def __len__(self) -> int:
        return len(self.spans)

    def at(self, offset: int) -> Span | None:
        """The quotation that an offset lies in."""
        k = bisect_right(self._starts, offset) - 1
        return self.spans[k] if k >= 0 and offset < self.spans[k].end else None

    def covers(self, span: Span) -> bool:
        """Whether a span begins inside a quotation and does not leave it."""
        quote = self.at(span.start)
        return quote is not None and span.end <= quote.end

    def touches(self, span: Span) -> bool:
        """Whether any part of a span is quoted."""
        k = bisect_right(self._starts, span.end - 1) - 1
        return k >= 0 and self.spans[k].end > span.start


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    """Spans in order; those that overlap are one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def find_quotes(text: str, paragraphs: Iterable[Span]) -> Quotes:
    """Pair the quotation marks of a text, paragraph by paragraph.

    A quotation that runs over several paragraphs is opened again in each and closed in the last: one left open by
    a paragraph reaches to its end, but only where the next paragraph opens with a mark, or where the mark cannot be
    a stray inch sign or apostrophe. Single marks count where they cannot be apostrophes.
    """
    spans: list[Span] = []
    paragraphs = list(paragraphs)
    marks = _find_marks(text)
    at = 0
    for k, paragraph in enumerate(paragraphs):
        first = at
        while at < len(marks) and marks[at][0] < paragraph.end:
            at += 1
        if at > first:
            following = text[paragraphs[k + 1].start] if k + 1 < len(paragraphs) else ""
            spans.extend(_in_paragraph(text, paragraph, marks[first:at], continued=following in _GOES_ON))
    return Quotes(spans)


def _find_marks(text: str) -> list[tuple[int, str]]:
    """All marks with their offsets, in order; to look for each by itself is far faster than a regular expression."""
    found: list[tuple[int, str]] = []
    for mark in _MARKS:
        at = text.find(mark)
        while at >= 0:
            found.append((at, mark))
            at = text.find(mark, at + len(mark))
    return sorted(found)


def _in_paragraph(text: str, paragraph: Span, marks: Iterable[tuple[int, str]], *, continued: bool) -> Iterable[Span]:
    """The quotations of one paragraph that holds some marks."""
    opened: tuple[int, str] | None = None
    for at, mark in marks:
        end = at + len(mark)
        before = text[at - 1] if at > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        if mark in "'’‘":
            if before.isalnum() and (opened is None or after.isalnum()):
                continue  # an apostrophe, as most are
            if not _single(text, at, before, after, opened):
                continue
        if opened is None:
            if mark in "”»" and not before.isspace():
                continue
            if mark == '"' and after.isspace() and not before.isspace():
                continue  # 6'2" and other strays
            opened = (at, _CLOSERS.get(mark, '"'))
        elif mark in opened[1] or (opened[1] == '"' and mark == "”"):
            yield Span(opened[0], end)
            opened = None
    if opened is not None and opened[1] != "'’" and (continued or text[opened[0]] in "“„«"):
        yield Span(opened[0], paragraph.end)


_CLOSERS = {"“": '”"', "„": "“”", "«": "»", "»": "«", "``": "''", "‘": "’'", "'": "'’", "’": "’'"}
"""The marks that close what each one opened; a straight mark closes all others."""


def _single(text: str, at: int, before: str, after: str, opened: tuple[int, str] | None) -> bool:
    """Whether a single mark quotes; it may as well be an apostrophe."""
    if opened is None:
        opens = (
            not before.isalnum()
            and before not in ")]%"
            and not after.isspace()
            and (after.isalnum() or after in '“"[(£$…')
        )
        return opens and not _OPENS_WORD.match(text, at) and _closes_later(text, at)
    closes_single = opened[1] in ("’'", "'’")
    return closes_single and not before.isspace() and not after.isalnum()


def _closes_later(text: str, at: int) -> bool:
    """Whether a closing single mark follows within the line, not that of a plural possessive."""
    end = min((k for k in (text.find("\n", at), text.find("\r", at)) if k >= 0), default=len(text))
    for m in re.finditer(r"(?<=[^\s])['’](?!\w)", text[at + 1 : min(end, at + 600)]):
        before = text[at + m.start()]
        if before in ".,!?" or before != "s":
            return True
        following = text[at + 1 + m.end() : at + 2 + m.end()]
        if following in ("", ".", ",", ";", ":", ")") or not following.isspace():
            return True
        if not re.search(r"(?<=[^\s])['’](?!\w)", text[at + 1 + m.end() : min(end, at + 600)]):
            return True
    return False

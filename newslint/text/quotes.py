"""Where a story quotes somebody: quotation marks, paired, with the habits of news copy known."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from newslint.text.lazy import lazy
from newslint.text.span import Span

_MARKS = lazy(r"[\"“”„«»‘’']|``|''")
_OPENS_WORD = lazy(r"['’](?:\d0s|\d\d\b|tis\b|twas\b|em\b|til\b|cause\b|n['’])", re.IGNORECASE)


class Quotes:
    """Spans of quotations, marks included, in order and apart; an inner quotation is part of the outer one."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = tuple(spans)
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


def find_quotes(text: str, paragraphs: Iterable[Span]) -> Quotes:
    """Pair the quotation marks of a text, paragraph by paragraph.

    A quotation that runs over several paragraphs is opened again in each and closed in the last: one left open by
    a paragraph reaches to its end, but only where the next paragraph opens with a mark, or where the mark cannot be
    a stray inch sign or apostrophe. Single marks count where they cannot be apostrophes.
    """
    spans: list[Span] = []
    paragraphs = list(paragraphs)
    for k, paragraph in enumerate(paragraphs):
        following = text[paragraphs[k + 1].start : paragraphs[k + 1].start + 1] if k + 1 < len(paragraphs) else ""
        spans.extend(_in_paragraph(text, paragraph, continued=following in set('"“„‘«')))
    return Quotes(spans)


def _in_paragraph(text: str, paragraph: Span, *, continued: bool) -> Iterable[Span]:
    """The quotations of one paragraph."""
    opened: tuple[int, str] | None = None
    for m in _MARKS.finditer(text, paragraph.start, paragraph.end):
        mark = m.group()
        before = text[m.start() - 1] if m.start() > paragraph.start else " "
        after = text[m.end()] if m.end() < paragraph.end else " "
        if mark in ("'", "’", "‘") and not _single(text, m.start(), before, after, opened):
            continue
        if opened is None:
            if mark in ("”", "»", "''") and not before.isspace():
                continue
            if mark == '"' and after.isspace() and not before.isspace():
                continue  # 6'2" and other strays
            opened = (m.start(), _closer(mark))
        elif mark in opened[1] or (opened[1] == '"' and mark == "”"):
            yield Span(opened[0], m.end())
            opened = None
    if opened is not None and opened[1] != "'’" and (continued or text[opened[0]] in "“„«"):
        yield Span(opened[0], paragraph.end)


def _closer(mark: str) -> str:
    """The marks that close what this one opened."""
    return {"“": '”"', "„": "“”", "«": "»", "»": "«", "``": "''", "‘": "’'", "'": "'’", "’": "’'"}.get(mark, '"')


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

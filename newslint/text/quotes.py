"""Where a story quotes somebody: quotation marks, paired, with the habits of news copy known."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from newslint.lexicon.reporting_verbs import TELLING
from newslint.text.span import Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_MARKS = ('"', "“", "”", "„", "«", "»", "‘", "’", "'", "``", "''")
_GOES_ON = frozenset('"“„‘«')
"""Marks that open a paragraph inside a quotation."""
_SHORT_LINE = 160
"""Code points of a crosshead or a caption."""
_REACH = 60
_TELLS = lazy_regex(rf"(?<!\bI )(?<!\b[Ww]e )\b(?:{'|'.join(sorted(TELLING))})\b[^.?!'‘’]*[.?!]\s*$")
"""The end of a sentence that tells who spoke; one who tells what he said himself is still speaking."""
_DOUBLE = frozenset('"“”')
_OPENS_WORD = lazy_regex(r"['’](?:\d0s|\d\d\b|tis\b|twas\b|em\b|til\b|cause\b|n['’])", re.IGNORECASE)


class Quotes:
    """Spans of quotations, marks included, in order and apart; an inner quotation is part of the outer one.

    ``marked`` are those between quotation marks, ``spans`` these and the blocks that markup says are quoted.
    ``unclosed`` are marks that open a quotation which nothing closes, ``unopened`` those that close one which nothing
    opens, in order. Neither quotes anything: nobody knows how far.
    """

    def __init__(
        self,
        marked: Iterable[Span],
        blocks: Iterable[Span] = (),
        *,
        unclosed: Iterable[Span] = (),
        unopened: Iterable[Span] = (),
    ) -> None:
        self.marked = tuple(marked)
        self.spans = _joined([*self.marked, *blocks]) if blocks else self.marked
        self.unclosed = tuple(unclosed)
        self.unopened = tuple(unopened)
        self._starts = [span.start for span in self.spans]

    def __len__(self) -> int:
        return len(self.spans)

    def at(self, offset: int) -> Span | None:
        """The quotation that an offset lies in."""
        k = bisect_right(self._starts, offset) - 1
        return self.spans[k] if k >= 0 and offset < self.spans[k].end else None

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

    A quotation that runs over several paragraphs is opened again in each and closed in the last, so that one left open
    reaches to the end of its paragraph where the next one opens with the same mark. Where the next one closes it
    without opening it, both are quoted, and the closing mark is unopened. Single marks count where they cannot be
    apostrophes.
    """
    spans: list[Span] = []
    unclosed: list[Span] = []
    unopened: list[Span] = []
    paragraphs = list(paragraphs)
    marks = _find_marks(text)
    at = 0
    left: Span | None = None  # the mark that the paragraph before has left open
    for k, paragraph in enumerate(paragraphs):
        first = at
        while at < len(marks) and marks[at][0] < paragraph.end:
            at += 1
        if at == first:
            left = None
            continue
        found = _in_paragraph(text, paragraph, marks[first:at])
        following = _next_text(text, paragraphs, k + 1)
        if left and found.unopened and (not found.spans or found.unopened[0].start < found.spans[0].start):
            unclosed.pop()
            spans += [Span(left.start, paragraphs[k - 1].end), Span(paragraph.start, found.unopened[0].end)]
        spans += found.spans
        unopened += found.unopened
        left = None
        for mark in found.unclosed:
            if mark is found.unclosed[-1] and _goes_on(text, mark, following):
                spans.append(Span(mark.start, paragraph.end))
            else:
                unclosed.append(left := mark)
    return Quotes(_outermost(spans), unclosed=unclosed, unopened=unopened)


def _next_text(text: str, paragraphs: Sequence[Span], k: int) -> int:
    """Where the first paragraph from one on begins that is no crosshead or caption: these stand inside a quotation."""
    for paragraph in paragraphs[k : k + 2]:
        line = text[paragraph.start : paragraph.end]
        if line[0] in _GOES_ON or len(line) > _SHORT_LINE or line[-1] in '.?!…"”’':
            return paragraph.start
    return paragraphs[k + 2].start if k + 2 < len(paragraphs) else len(text)


def _goes_on(text: str, mark: Span, following: int) -> bool:
    """Whether the paragraph that begins at an offset opens with a mark again, to go on with what was quoted."""
    opens = text[following : following + 1]
    return opens == text[mark.start] or (opens in _GOES_ON and text[mark.start] in '"“' and opens in '"“')


def _outermost(spans: list[Span]) -> Iterator[Span]:
    """Spans in order and apart, without those that lie inside another one."""
    end = 0
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if span.start >= end:
            yield span
            end = span.end


def _find_marks(text: str) -> list[tuple[int, str]]:
    """All marks with their offsets, in order; to look for each by itself is far faster than a regular expression."""
    found: list[tuple[int, str]] = []
    for mark in _MARKS:
        at = text.find(mark)
        while at >= 0:
            found.append((at, mark))
            at = text.find(mark, at + len(mark))
    doubled = {at + k for at, mark in found if mark == "''" for k in (0, 1)}
    return sorted((at, mark) for at, mark in found if mark != "'" or at not in doubled)


_Opened = tuple[int, str]
"""Where a mark opened a quotation, and what closes it."""


class _Found(NamedTuple):
    """What one paragraph quotes, and the marks in it that stand alone."""

    spans: list[Span]
    unclosed: list[Span]
    unopened: list[Span]


def _in_paragraph(text: str, paragraph: Span, marks: Sequence[tuple[int, str]]) -> _Found:
    """Pair the marks of one paragraph: each closing mark goes with the nearest one that it can close."""
    spans: list[Span] = []
    unopened: list[Span] = []
    stack: list[_Opened] = []
    for at, mark in marks:
        end = at + len(mark)
        before = text[at - 1] if at > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        if mark in "'’‘" and _is_apostrophe(text, at, before, after, stack):
            continue
        if mark == before == '"' and after.isalnum() and stack:
            continue  # typed twice
        if stack and _closes(mark, stack[-1][1], before, after):
            spans.append(Span(stack.pop()[0], end))
        elif stack and mark in _DOUBLE and _is_break(text, stack[-1][0], at):
            continue  # the quotation goes on after a break that was lost
        elif _opens(mark, before, after, bool(stack)):
            stack.append((at, _CLOSERS.get(mark, '"')))
        elif mark in _DOUBLE and not before.isspace() and not after.isalnum():
            unopened.append(Span(at, end))
    unclosed = [Span(at, at + 1) for at, closes in stack if text[at] in _DOUBLE and closes in ('"', '”"')]
    if any(mark == '"' and at > paragraph.start and text[at - 1].isdigit() for at, mark in marks):
        unclosed, unopened = _not_straight(text, unclosed), _not_straight(text, unopened)  # 6'2" and other strays
    spans += [Span(at, paragraph.end) for at, closes in stack if text[at] in "„«"]
    return _Found(spans, unclosed, unopened)


def _is_apostrophe(text: str, at: int, before: str, after: str, stack: Sequence[_Opened]) -> bool:
    """Whether a single mark neither opens nor closes a quotation: most stand in words, or end them."""
    if before.isalnum() and (not stack or after.isalnum()):
        return True
    return not _single(text, at, before, after, stack[-1] if stack else None)


def _not_straight(text: str, spans: Sequence[Span]) -> list[Span]:
    """The marks that are not straight: where one of a paragraph means inches, there is no telling what others mean."""
    return [span for span in spans if text[span.start] != '"']


def _is_break(text: str, opened: int, at: int) -> bool:
    """Whether a mark opens a new sentence of what is being quoted, whose paragraph once began there.

    Where the words before it tell who spoke, the quotation had ended, and its closing mark is missing.
    """
    before = text[max(opened, at - _REACH) : at]
    ends = before.rstrip(" '’")[-1:]
    return bool(ends) and ends in ".?!…" and before[-1:].isspace() and not _TELLS.search(before)


def _closes(mark: str, closers: str, before: str, after: str) -> bool:
    """Whether a mark closes what is open; a straight one right before a word opens a quotation of its own."""
    if mark in closers or (closers == '"' and mark == "”") or (mark == "''" and closers in ('"', '”"')):
        return mark != '"' or not (before.isspace() and after.isalnum())
    return mark == "“" and closers in ('"', '”"') and not before.isspace() and not after.isalnum()


def _opens(mark: str, before: str, after: str, inside: bool) -> bool:
    """Whether a mark that closes nothing opens a quotation."""
    if mark in "”»":
        return not inside and (before.isspace() or (before in "—–-:(" and after.isalnum()))
    if mark == '"':
        return before.isspace() or not (inside or after.isspace() or after in ",.;:!?)")  # else 6'2" and other strays
    if mark == "''":
        return False
    return mark != "“" or not after.isspace() or before.isspace() or (not inside and before in ".?!")


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
    if text[max(0, at - 2) : at].lower() in ("'n", "’n"):
        return False  # rock 'n' roll
    closes_single = opened[1] in ("’'", "'’")
    return closes_single and not before.isspace() and not after.isalnum()


_REACH = 600
"""Code points of the longest quotation in single marks that is looked for."""


def _closes_later(text: str, at: int) -> bool:
    """Whether a closing single mark follows within the line, not that of a plural possessive."""
    limit = min(len(text), at + _REACH)
    end = min((k for k in (text.find("\n", at, limit), text.find("\r", at, limit)) if k >= 0), default=limit)
    for m in re.finditer(r"(?<=[^\s])['’](?!\w)", text[at + 1 : end]):
        before = text[at + m.start()]
        if before in ".,!?" or before != "s":
            return True
        following = text[at + 1 + m.end() : at + 2 + m.end()]
        if following in ("", ".", ",", ";", ":", ")") or not following.isspace():
            return True
        if not re.search(r"(?<=[^\s])['’](?!\w)", text[at + 1 + m.end() : end]):
            return True
    return False

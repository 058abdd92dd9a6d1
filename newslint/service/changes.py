"""What of the findings in a story is due to a change of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher

from newslint.engine.finding import Finding
from newslint.readers import UnreadableError
from newslint.service.copy import Copy
from newslint.service.versions import Before
from newslint.text import Document, Span

_MOST = 20_000_000  # pairs of lines that are compared with care


class Changes:
    """Which lines of a story are as they were, and where each was; how lines end does not matter."""

    def __init__(self, before: Document, after: Document) -> None:
        self._before, self._after = before, after
        self._same: list[tuple[int, int, int]] = []  # the first line today, the first line before, how many
        old, new = _lines(before), _lines(after)
        head = _alike(old, new)
        tail = min(_alike(old[::-1], new[::-1]), len(old) - head, len(new) - head)
        inner_old, inner_new = old[head : len(old) - tail], new[head : len(new) - tail]
        careful = len(inner_old) * len(inner_new) <= _MOST
        blocks = SequenceMatcher(None, inner_old, inner_new, autojunk=not careful).get_matching_blocks()
        parts = [(0, 0, head), *((b + head, a + head, n) for a, b, n in blocks)]
        parts.append((len(new) - tail, len(old) - tail, tail))
        self._same = [part for part in parts if part[2]]

    def touch(self, span: Span) -> bool:
        """Whether a place of today lies, at least in part, on a line that changed."""
        first, last = (self._after.position(at).line - 1 for at in (span.start, max(span.start, span.end - 1)))
        return any(self._line_before(line) is None for line in range(first, last + 1))

    def before(self, span: Span) -> Span | None:
        """Where a place on lines that stayed was before."""
        start, end = self._offset_before(span.start), self._offset_before(span.end)
        return None if start is None or end is None else Span(start, end)

    def _line_before(self, line: int) -> int | None:
        """The line before, from 0, that a line of today is; ``None`` where it changed."""
        k = bisect_right(self._same, (line, len(self._before.text) + 1, 0)) - 1
        if k < 0:
            return None
        now, then, count = self._same[k]
        return then + line - now if line < now + count else None

    def _offset_before(self, at: int) -> int | None:
        """Where an offset of today was before."""
        line, column = self._after.position(at)
        was = self._line_before(line - 1)
        return None if was is None else self._before.lines.line_span(was + 1)[0] + column - 1


def since(
    before: Before | None, copy: Copy, findings: Sequence[Finding], lint: Callable[[Copy], Iterable[Finding]]
) -> tuple[Finding, ...]:
    """The findings of a story that a change of it may have made: none where it is as it was, all where it is new."""
    if before is None:
        return ()
    if before.data is None or not findings:
        return tuple(findings)
    try:
        earlier = Copy.open(copy.source, copy.reader, before.data)
    except UnreadableError:
        return tuple(findings)
    return tuple(due_to_change(earlier.document, copy.document, findings, lambda: lint(earlier)))


def due_to_change(
    before: Document, after: Document, findings: Sequence[Finding], lint_before: Callable[[], Iterable[Finding]]
) -> list[Finding]:
    """The findings that a change may have made: those that touch a changed line, and those that were not there before.

    A finding that speaks of two places touches what either of them does. ``lint_before`` is asked only where a finding
    stands on lines that stayed.
    """
    changes = Changes(before, after)
    touching = {k for k, f in enumerate(findings) if any(map(changes.touch, (f.span, *(r.span for r in f.related))))}
    if len(touching) < len(findings):
        known = {(f.code, f.span) for f in lint_before()}
        touching |= {
            k for k, f in enumerate(findings) if k not in touching and (f.code, changes.before(f.span)) not in known
        }
    return [finding for k, finding in enumerate(findings) if k in touching]


def _lines(document: Document) -> list[str]:
    """The lines of a story, without their ends."""
    lines = document.lines
    return [document.text[slice(*lines.line_span(number))] for number in range(1, len(lines.starts) + 1)]


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many lines two lists begin with that are the same."""
    return next((k for k, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))

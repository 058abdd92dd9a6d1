"""Where one paragraph ends and the next begins."""

from __future__ import annotations

from newslint.text.lazy import lazy
from newslint.text.span import Span

_LINE = lazy(r"[^\r\n\u2028\u2029]+")
_BLANK = lazy(r"(?:\r\n|\r|\n|\u2029)[ \t\u00a0]*(?:\r\n|\r|\n|\u2029)")
_HARD_WRAP = range(50, 101)  # lines of mails and wires are cut at 60 to 100 columns
_ENDS = ".!?:;\"'”’)…"


def split_paragraphs(text: str) -> tuple[Span, ...]:
    """The spans of the paragraphs of a text.

    A blank line always parts paragraphs. Where lines are wrapped by hand (lines of nearly equal length, most of them
    ending in mid-sentence) only blank lines do; everywhere else each line is a paragraph of its own, as editing
    systems save it.
    """
    spans: list[Span] = []
    at = 0
    for gap in [*((m.start(), m.end()) for m in _BLANK.finditer(text)), (len(text), len(text))]:
        spans.extend(_block(text, at, gap[0]))
        at = gap[1]
    return tuple(spans)


def _block(text: str, start: int, end: int) -> list[Span]:
    """The paragraphs of a block of lines that holds no blank one."""
    lines = [span for m in _LINE.finditer(text, start, end) if (span := _strip(text, m.start(), m.end()))]
    if len(lines) > 2 and _wrapped(text, lines):
        return [Span(lines[0].start, lines[-1].end)]
    return lines


def _wrapped(text: str, lines: list[Span]) -> bool:
    """Whether lines were cut at a column: much alike in length, and mostly not at the end of a sentence."""
    inner = lines[:-1]
    widths = sorted(end - start for start, end in inner)
    width = widths[-1]
    return (
        width in _HARD_WRAP
        and widths[len(widths) // 2] + widths[(len(widths) - 1) // 2] > 1.6 * width
        and sum(text[end - 1] in _ENDS for _, end in inner) < 0.5 * len(inner)
    )


def _strip(text: str, start: int, end: int) -> Span | None:
    """The range without white space at its ends; nothing where only white space is there."""
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip())
    width = len(inner.strip())
    return Span(start + left, start + left + width) if width else None

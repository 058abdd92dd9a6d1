"""Where one paragraph ends and the next begins."""

from __future__ import annotations

from newslint.text.span import Span

_NO_LINE_ENDS = "\v\f\x1c\x1d\x1e\x85"
"""Controls that end a line for Python, and are white space here."""
_HARD_WRAP = range(50, 101)  # lines of mails and wires are cut at 60 to 100 columns
_ENDS = ".!?:;\"'”’)…"


def split_paragraphs(text: str) -> tuple[Span, ...]:
    """The spans of the paragraphs of a text.

    A blank line always parts paragraphs. Where lines are wrapped by hand (lines of nearly equal length, most of them
    ending in mid-sentence) only blank lines do; everywhere else each line is a paragraph of its own, as editing
    systems save it.
    """
    for control in _NO_LINE_ENDS:
        if control in text:
            text = text.replace(control, " ")
    spans: list[Span] = []
    block: list[Span] = []
    at = 0
    for line in text.splitlines(keepends=True):
        width = len(line.strip())
        if width:
            start = at + len(line) - len(line.lstrip())
            block.append(Span(start, start + width))
        elif block:
            spans += _paragraphs_of(text, block)
            block = []
        at += len(line)
    spans += _paragraphs_of(text, block)
    return tuple(spans)


def _paragraphs_of(text: str, lines: list[Span]) -> list[Span]:
    """The paragraphs of lines between which no blank one stands."""
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

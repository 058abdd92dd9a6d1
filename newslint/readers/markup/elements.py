"""Elements of HTML: which piece of markup ends which."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from newslint.readers.markup.tags import INLINE, Piece
from newslint.text import Span
from newslint.util.records import NamedTuple

_TO_THE_END = frozenset({"html", "body", "script", "style", "svg", "template", "textarea", "title", "xmp"})
"""Elements that reach to the end of a page where nothing closes them, as they do in a browser."""
CLOSES_PARAGRAPH = frozenset({
    "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figcaption", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "menu", "nav", "ol", "p", "pre", "section",
    "table", "ul", "li", "dt", "dd", "td", "th", "tr",
})  # fmt: skip
"""Elements that are blocks of their own."""
_CLOSES = {
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "tr": {"tr", "td", "th"},
    "td": {"td", "th"},
    "th": {"td", "th"},
    "option": {"option"},
}
"""Elements that end where another of their sort begins."""


class Element(NamedTuple):
    """An element: its start tag is ``[start, inner)``, its end tag ``[until, end)``, empty where there is none."""

    name: str
    start: int
    inner: int
    until: int
    end: int
    closed: bool
    """Whether it ends, by a tag of its own or with the element around it."""


def find_elements(pieces: Iterable[Piece], length: int) -> list[Element]:
    """The elements of some pieces, in the order of their start; what is left open ends with the text."""
    open_ones = _Open()
    for start, sort, name, end, _, _ in pieces:
        if sort == "start":
            open_ones.make_room(name, start)
            open_ones.push(name, start, end)
        elif sort == "end":
            open_ones.end(name, start, end)
    open_ones.finish(length)
    return sorted(open_ones.found, key=lambda element: (element.start, -element.end))


class _Open:
    """The elements that are open, the inmost last, and those that were."""

    def __init__(self) -> None:
        self.found: list[Element] = []
        self._stack: list[tuple[str, int, int]] = []
        self._count: dict[str, int] = {}

    def push(self, name: str, start: int, inner: int) -> None:
        """Open an element."""
        self._stack.append((name, start, inner))
        self._count[name] = self._count.get(name, 0) + 1

    def make_room(self, name: str, at: int) -> None:
        """Close what ends where an element begins: a block ends a paragraph, an item the one before it."""
        if name in INLINE:
            return
        while self._stack and self._gives_way(self._stack[-1][0], name):
            self._close(at, at)

    @staticmethod
    def _gives_way(inmost: str, name: str) -> bool:
        return inmost in INLINE or (inmost == "p" and name in CLOSES_PARAGRAPH) or inmost in _CLOSES.get(name, ())

    def end(self, name: str, until: int, end: int) -> None:
        """Close an element, and what was left open in it; nothing where no such element is open."""
        if self._count.get(name):
            while self._stack[-1][0] != name:
                self._close(until, until)
            self._close(until, end)

    def finish(self, length: int) -> None:
        """Close all, at the end of the text."""
        while self._stack:
            self._close(length, length, closed=self._stack[-1][0] in _TO_THE_END)

    def _close(self, until: int, end: int, *, closed: bool = True) -> None:
        name, start, inner = self._stack.pop()
        self._count[name] -= 1
        self.found.append(Element(name, start, inner, until, end, closed))


class Ranges:
    """Spans in order; those that touch are one."""

    def __init__(self, spans: Iterable[Span]) -> None:
        found: list[Span] = []
        for span in sorted(spans):
            if found and span.start <= found[-1].end:
                found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
            elif span.start < span.end:
                found.append(span)
        self.spans = tuple(found)
        self._starts = [span.start for span in found]

    def __bool__(self) -> bool:
        return bool(self.spans)

    def __contains__(self, offset: int) -> bool:
        """Whether an offset lies in one of them."""
        k = bisect_right(self._starts, offset) - 1
        return k >= 0 and offset < self.spans[k].end

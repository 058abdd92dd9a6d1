"""HTML: tags, comments, entities and what is inside scripts and code."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence
from html import unescape

from newslint.readers.shape.base import Block, Shape, after
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_AROUND_WORDS = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "dfn", "em", "font", "i", "ins", "mark", "nobr", "q", "s",
    "small", "span", "strike", "strong", "sub", "sup", "time", "u",
})  # fmt: skip
"""Elements that only say how the words in them look, or where they lead: they may go with their words."""
_WHOLE = frozenset({
    "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "footer", "aside", "header", "section",
    "address",
})  # fmt: skip
"""Elements that may go as a whole; a cell of a table, a caption or a term of a list leaves a hole."""
_OWN = frozenset({"sup", "sub", "time"})
"""Of these those that say something of their own: the mark of a footnote, a date for programs."""
_BLOCKS: dict[str, Block] = {
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("td", "th"), "cell"),
}
_LEAD = 400  # code points before a paragraph in which the tag that opens its block stands
_REACH = 1000  # code points on each side of a paragraph in which the tags of its element must stand


_MARKUP = lazy_regex(
    r"<!--(?s:.*?)(?:-->|\Z)|<(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]*)(?:[^<>\"']|\"[^\"]{0,2000}\"|'[^']{0,2000}'){0,500}+>"
    r"|<[!?][^<>]*>|(?P<entity>&(?:#\w{1,7}|[A-Za-z][A-Za-z0-9]{1,31});)"
)


class Piece(NamedTuple):
    """A stretch of a file: ``start``, ``end``, ``empty`` (tags, by name), ``entity``, ``data``, ``other``."""

    start: int
    sort: str
    name: str
    end: int


def pieces(text: str) -> Iterator[Piece]:
    """A short text cut into pieces, in order and without gaps."""
    at = 0
    for m in _MARKUP.finditer(text):
        if m.start() > at:
            yield Piece(at, "data", "", m.start())
        at = m.end()
        sort = "end" if m["slash"] else "empty" if text[at - 2] == "/" else "start"
        yield Piece(
            m.start(), "entity" if m["entity"] else sort if m["name"] else "other", (m["name"] or "").lower(), at
        )
    if at < len(text):
        yield Piece(at, "data", "", len(text))


_LONGEST_GROUP = 100_000  # code points of the longest list or table that a directive covers
_GROUPS = frozenset({"ul", "ol", "dl", "table"})


def _opens(text: str, cut: Sequence[Piece], paragraph: Span) -> int | None:
    """The tag that opens the block around a paragraph, with nothing but white space and inline tags between."""
    for k in range(len(cut) - 1, -1, -1):
        start, sort, name, end = cut[k]
        if end > paragraph.start:
            continue
        if sort == "entity" or (sort == "data" and not text[start:end].strip()):
            continue
        if sort == "start" and name in _WHOLE:
            return k
        if not (sort == "start" and name in _AROUND_WORDS):
            return None
    return None


def _alone(text: str, cut: Sequence[Piece], first: int, last: int) -> Span | None:
    """The range of an element that has its lines to itself, if something is left in what it stands in."""
    before = next((p for p in reversed(cut[:first]) if _is_seen(text, p)), None)
    behind = next((p for p in cut[last + 1 :] if _is_seen(text, p)), None)
    for beside in (before, behind):
        if beside is not None and (beside.sort in ("data", "entity") or beside.name in _AROUND_WORDS):
            return None
    if before is not None and behind is not None and before.sort == "start" and behind.sort == "end":
        return None
    start, end = cut[first].start, cut[last].end
    if text[start - 1 : start].strip() or text[end : end + 1].strip():
        return None
    return Span(start, after(text, end))


def _is_seen(text: str, piece: Piece) -> bool:
    """Whether a piece is more than white space."""
    return piece.sort != "data" or bool(text[piece.start : piece.end].strip())


class HtmlShape(Shape):
    """HTML."""

    def structure(self, text: str) -> tuple[Hashable, ...]:
        """The tags, comments and entities of a text, in order."""
        return tuple(text[p.start : p.end] for p in pieces(text) if p.sort != "data")

    def touches(self, document: Document, span: Span, text: str) -> bool:
        """Whether a replacement may make or break a tag, an attribute or an entity."""
        return not {"<", ">", "&", ";", '"', "'"}.isdisjoint(document[span] + text)

    def group(self, document: Document, begin: int, paragraph: Span) -> Span:
        """The list or table that opens between an offset and a paragraph; the paragraph where none does."""
        opened, depth = "", 0
        start = begin
        for piece in pieces(document.text[begin : begin + _LONGEST_GROUP]):
            if not opened and piece.start + begin >= paragraph.start:
                break
            if not opened and piece.sort == "start" and piece.name in _GROUPS:
                opened, depth, start = piece.name, 0, piece.start + begin
            if opened and piece.name == opened:
                depth += {"start": 1, "end": -1}.get(piece.sort, 0)
                if not depth:
                    return Span(start, piece.end + begin)
        return paragraph

    def stands(self, markup: str) -> bool:
        """Whether some markup is more than tags around words and white space."""
        for piece in pieces(markup):
            if piece.sort in ("start", "end"):
                if piece.name not in _AROUND_WORDS:
                    return True
            elif unescape(markup[piece.start : piece.end]).strip():
                return True
        return False

    def emphasis(self, markup: str) -> bool:
        """Whether some markup is white space: a tag may always lead elsewhere."""
        return not unescape(markup).strip()

    def block(self, document: Document, paragraph: Span) -> Block:
        """What the last tag before a paragraph says that it is, tags around words apart."""
        cut = list(pieces(document.text[max(0, paragraph.start - _LEAD) : paragraph.start]))
        tags = (piece for piece in reversed(cut) if piece.sort in ("start", "end") and piece.name not in _AROUND_WORDS)
        last = next(tags, None)
        return _BLOCKS.get(last.name, "paragraph") if last is not None and last.sort == "start" else "paragraph"

    def whole(self, document: Document, paragraph: Span) -> Span | None:
        """The element that holds a paragraph and nothing else, with the white space after it."""
        text = document.text
        low = paragraph.start - _REACH
        at = bisect_left(document.masked, (max(0, low), 0)) if low > 0 else 0
        begin = min(document.masked[at].start, paragraph.start) if at < len(document.masked) and low > 0 else 0
        near_by = pieces(text[begin : paragraph.end + _REACH])
        cut = [p._replace(start=p.start + begin, end=p.end + begin) for p in near_by]
        first = _opens(text, cut, paragraph)
        if first is None:
            return None
        name = cut[first].name
        opening: list[str] = []
        for k in range(first + 1, len(cut)):
            start, sort, inner, end = cut[k]
            if sort == "end" and inner == name and not opening:
                return _alone(text, cut, first, k)
            if sort == "start" and inner in _AROUND_WORDS - _OWN:
                opening.append(inner)
            elif sort == "end" and opening and opening[-1] == inner:
                opening.pop()
            elif sort not in ("data", "entity"):
                return None
            elif sort == "data" and text[start:end].strip() and not (start < paragraph.end and end > paragraph.start):
                return None  # other words stand there too
        return None


HTML = HtmlShape()

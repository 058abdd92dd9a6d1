"""HTML cut into pieces: tags, comments, entities, and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
    "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
"""Elements that part no paragraphs; all others do."""
VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
"""Elements that have no end."""
_RAW = frozenset({"script", "style", "textarea", "title", "xmp"})  # what they hold is no markup
_OPENS = lazy_regex(
    r"(?P<comment><!--)|<(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]*)|<(?P<other>[!?])"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
)
_TAG = lazy_regex(r"(?:[^<>\"']|\"[^\"]{0,2000}\"|'[^']{0,2000}'){0,500}+>")
_ATTRIBUTE = lazy_regex(r"""([^\s"'<>/=]{1,100})(?:\s{0,20}=\s{0,20}(?:"([^"]*+)"|'([^']*+)'|([^\s"'=<>`]++)))?""")


class Piece(NamedTuple):
    """A stretch of the file.

    ``sort`` is one of: "start", "end", "empty" (tags, by ``name``), "entity", "data", "comment";
    "alt" and "alt-end" around the text of a picture, which lies from ``low`` to ``high``.
    Markdown has more of them: "text" (as it stands), "mark" (markup that parts nothing), "hide", "part" and "wrap".
    """

    start: int
    sort: str
    name: str
    end: int
    low: int = 0
    high: int = 0


class Cutter:
    """Cuts a text into pieces in time linear in its length, whatever is left unclosed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._open: dict[str, tuple[int, int]] = {}
        """Ranges in which nothing ends a comment, or a tag."""

    def pieces(self, at: int, limit: int) -> Iterator[Piece]:
        """The pieces of a range, in order and without gaps."""
        raw = ""
        while at < limit:
            if raw:
                found = re.compile(rf"</{raw}(?![\w-])", re.IGNORECASE).search(self.text, at, limit)
                stop = found.start() if found else limit
                if raw == "title":
                    yield from self._inner(at, stop)
                    at = stop
                raw = ""
            else:
                m = _OPENS.search(self.text, at, limit)
                stop = m.start() if m else limit
                if m and stop == at:
                    for piece in self.opened(m, limit):
                        yield piece
                        at = piece.end
                        raw = piece.name if piece.sort == "start" and piece.name in _RAW else ""
                    continue
            if stop > at:
                yield Piece(at, "data", "", stop)
            at = stop

    def at(self, offset: int, limit: int) -> tuple[Piece, ...]:
        """The markup that begins at an offset, if any does."""
        m = _OPENS.match(self.text, offset, limit)
        return self.opened(m, limit) if m else ()

    def opened(self, m: re.Match[str], limit: int) -> tuple[Piece, ...]:
        """The pieces of the markup that opens at a match; data where it is none."""
        if m["entity"]:
            return (Piece(m.start(), "entity", "", m.end()),)
        end = self._end(m, limit)
        if m["comment"]:
            return (Piece(m.start(), "comment", "", end if end > 0 else limit),)
        if end < 0:
            return (Piece(m.start(), "data", "", m.start() + 1),)
        name = (m["name"] or "").lower()
        if not name:
            return (Piece(m.start(), "comment", "", end),)
        if name == "img" and not m["slash"]:
            return self._picture(m.start(), end)
        empty = self.text[end - 2] == "/" or (name in VOID and not m["slash"])
        return (Piece(m.start(), "end" if m["slash"] else "empty" if empty else "start", name, end),)

    def _end(self, m: re.Match[str], limit: int) -> int:
        """Where the markup that opens here ends; -1 if nowhere before a limit."""
        if m["name"] and (tag := _TAG.match(self.text, m.end(), limit)):
            return tag.end()
        sign = "-->" if m["comment"] else ">"
        low, high = self._open.get(sign, (0, 0))
        if low <= m.end() and limit <= high:
            return -1
        found = self.text.find(sign, m.end(), limit)
        if found < 0:
            self._open[sign] = m.end(), limit
        return found + len(sign) if found >= 0 else -1

    def _picture(self, start: int, end: int) -> tuple[Piece, ...]:
        """The pieces of the tag of a picture: its alternative text may be copy."""
        for m in _ATTRIBUTE.finditer(self.text, start + 4, end):
            if m[1].lower() == "alt" and (m[2] or m[3] or "").strip():
                low, high = m.span(2 if m[2] else 3)
                inner = self._inner(low, high)
                return (
                    Piece(start, "alt", "", low, low, high),
                    *inner,
                    Piece(high, "alt-end", "", end, low, high),
                )
        return (Piece(start, "empty", "img", end),)

    def _inner(self, at: int, limit: int) -> Iterator[Piece]:
        """The value of an attribute: text and entities."""
        while at < limit:
            m = _OPENS.match(self.text, at, limit)
            if m and m["entity"]:
                end = m.end()
                yield Piece(at, "entity", "", end)
            else:
                found = self.text.find("&", at + 1, limit)
                end = found if found >= 0 else limit
                yield Piece(at, "data", "", end)
            at = end


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a start tag by name in lower case; those without a value are empty."""
    found: dict[str, str] = {}
    for m in _ATTRIBUTE.finditer(tag, 1):
        found.setdefault(m[1].lower(), m[2] or m[3] or m[4] or "")
    return found

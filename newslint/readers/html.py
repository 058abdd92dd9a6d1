"""HTML: tags, scripts, styles and code are masked; paragraphs are those of the markup, not of the lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.readers.prose import Patch, blank, patch
from newslint.text import Document, Field, FieldKind, Span
from newslint.text.lazy import lazy

SUFFIXES = (".html", ".htm", ".xhtml")

_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
    "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
_SKIPPED_BLOCKS = frozenset({"script", "style", "template", "svg", "math", "textarea", "select", "title", "pre"})
_SKIPPED_INLINE = frozenset({"code", "kbd", "samp", "var"})
_FIELDS = {"h1": FieldKind.HEADLINE, "figcaption": FieldKind.CAPTION}
_RAW = frozenset({"script", "style", "textarea", "title"})  # what they hold is no markup
_OPENS = lazy(
    r"(?P<comment><!--)|<(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]*)|<(?P<other>[!?])"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
)
_TAG = lazy(r"(?:[^<>\"']|\"[^\"]{0,2000}\"|'[^']{0,2000}'){0,500}+>")
_QUOTES = frozenset("\"“”‘’'«»„")
_LINE_END = lazy(r"[\r\n]+")
_WORD_BEFORE = lazy(r"\w*\Z")
_WORD_AFTER = lazy(r"\w*")


class _Piece(NamedTuple):
    """A stretch of the file: ``start``, ``end``, ``empty`` (tags, by name), ``entity``, ``data``, ``other``."""

    start: int
    sort: str
    name: str
    end: int


def _pieces(text: str) -> Iterator[_Piece]:
    """The file cut into pieces, in order and without gaps, in time linear in its length whatever is left unclosed."""
    at, raw = 0, ""
    closed = True  # whether a ">" may still follow
    while at < len(text):
        if raw:
            found = re.compile(rf"</{raw}(?![\w-])", re.IGNORECASE).search(text, at)
            stop = found.start() if found else len(text)
            if stop > at:
                yield _Piece(at, "data", "", stop)
            at, raw = stop, ""
            continue
        m = _OPENS.search(text, at)
        stop = m.start() if m else len(text)
        if stop > at:
            yield _Piece(at, "data", "", stop)
        if m is None:
            return
        at = stop
        end = _end(text, m) if closed else -1
        if end < 0 and m["entity"] is None:
            closed = closed and m["comment"] is not None
            end = len(text) if m["comment"] else at + 1
            yield _Piece(at, "other" if m["comment"] else "data", "", end)
        else:
            piece = _piece(text, m, m.end() if m["entity"] else end)
            raw = piece.name if piece.sort == "start" and piece.name in _RAW else ""
            yield piece
            end = piece.end
        at = end


def _end(text: str, m: re.Match[str]) -> int:
    """Where the markup that opens here ends; -1 if nowhere."""
    if m["comment"]:
        found = text.find("-->", m.end())
        return found + 3 if found >= 0 else -1
    if m["name"] and (tag := _TAG.match(text, m.end())):
        return tag.end()
    return text.find(">", m.end()) + 1 or -1


def _piece(text: str, m: re.Match[str], end: int) -> _Piece:
    """The piece for a match that is known to end somewhere."""
    name = (m["name"] or "").lower()
    if m["entity"] or not name:
        return _Piece(m.start(), "entity" if m["entity"] else "other", "", end)
    sort = "end" if m["slash"] else "empty" if text[end - 2] == "/" else "start"
    return _Piece(m.start(), sort, name, end)


def read(name: str, text: str) -> Document:
    """The document; its first ``h1`` is the headline, a ``figcaption`` a caption."""
    pieces = list(_pieces(text))
    prose, masked = patch(text, _apart(_patches(text, pieces)))
    return Document(text, name, masked=masked, fields=tuple(_fields(text, pieces)), prose=prose)


def _patches(text: str, pieces: list[_Piece]) -> Iterator[Patch]:
    """What does not read as it stands."""
    skipped = ""
    for start, sort, name, end in pieces:
        if sort in ("start", "end", "empty"):
            if skipped and (
                (sort == "end" and name == skipped) or (skipped in _SKIPPED_INLINE and name not in _INLINE)
            ):
                skipped = ""
            elif not skipped and sort == "start" and name in _SKIPPED_BLOCKS | _SKIPPED_INLINE:
                skipped = name
            breaks = name not in _INLINE and end - start > 1
            yield Patch(start, end, "\n\n" + " " * (end - start - 2)) if breaks else _flat(start, end)
        elif sort == "other" or skipped:
            yield _flat(start, end)
        elif sort == "entity":
            yield _entity(text, start, end)
        else:
            for m in _LINE_END.finditer(text, start, end):
                yield Patch(*m.span(), " " * len(m.group()), masked=False)


def _flat(start: int, end: int) -> Patch:
    """Hide a range, line ends and all: in HTML they part nothing."""
    return Patch(start, end, " " * (end - start))


def _entity(text: str, start: int, end: int) -> Patch:
    """A character written as code: a quotation mark reads as one, and what is part of a word hides that word."""
    from html import unescape  # brings a large table

    character = unescape(text[start:end])
    before, after = text[start - 1 : start], text[end : end + 1]
    inside = before.isalpha() and after.isalpha()
    if character in _QUOTES and not inside:
        opens = not after.isspace() and (not before.strip() or before in "(>[")
        reading = character.rjust(end - start) if opens else character.ljust(end - start)
        return Patch(start, end, reading, masked=False)
    if character.isalpha() or (inside and character in "'’"):
        start -= len(_word(_WORD_BEFORE, text[max(0, start - 50) : start]))
        end += len(_word(_WORD_AFTER, text[end : end + 50]))
    return blank(text, start, end)


def _word(pattern: re.Pattern[str], text: str) -> str:
    """The part of a word at an edge of a text."""
    m = pattern.search(text)
    return m.group() if m else ""


def _apart(patches: Iterator[Patch]) -> Iterator[Patch]:
    """Patches without overlaps: words hidden for an entity in them may meet."""
    at = 0
    for start, end, reading, masked in patches:
        if end > at:
            yield Patch(max(start, at), end, reading[max(0, at - start) :], masked)
            at = end


def _fields(text: str, pieces: list[_Piece]) -> Iterator[Field]:
    """The first headline, and captions."""
    opened: dict[str, int] = {}
    titled = False
    for start, sort, name, end in pieces:
        if name not in _FIELDS:
            continue
        if sort == "start":
            opened[name] = end
        elif sort == "end" and name in opened and not (titled and name == "h1"):
            low = opened.pop(name)
            inner = text[low:start]
            left = len(inner) - len(inner.lstrip())
            if inner.strip():
                titled = titled or name == "h1"
                yield Field(_FIELDS[name], Span(low + left, low + len(inner.rstrip())))

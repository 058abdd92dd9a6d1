"""Markup that stands at the head of lines, as reStructuredText and AsciiDoc have it: lines, and what each reads as."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from newslint.readers.dated import KEYS, day_of
from newslint.readers.directives import DIRECTIVE
from newslint.readers.prose import Patch, blank, flat, parting, patch
from newslint.text import Dated, Document, Field, FieldKind, Span
from newslint.text.fields import outermost
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

Inline = Callable[[str, int, int], Iterable[Patch]]
"""The patches of the markup within a range of a text, in order and apart."""

_LINE = lazy_regex(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_BREAK = lazy_regex(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")
_TAB = 8
_KINDS = {
    "title": FieldKind.HEADLINE,
    **dict.fromkeys(("author", "authors", "byline"), FieldKind.BYLINE),
    **dict.fromkeys(("summary", "description", "subtitle", "standfirst", "abstract"), FieldKind.STANDFIRST),
}
"""What fields at the top of a file are called whose value is copy."""


class Line(NamedTuple):
    """A line: where it begins, where its last character and its line end lie, and the column of its first character."""

    start: int
    end: int
    stop: int
    indent: int
    text: str
    """Without white space around it; nothing for a blank line."""

    @property
    def first(self) -> int:
        """Where its first character stands that is no white space."""
        return self.end - len(self.text)


def lines_of(text: str) -> list[Line]:
    """The lines of a text."""
    found = []
    for m in _LINE.finditer(text):
        if m.start() == m.end():
            break
        line = m.group().rstrip()
        bare = line.lstrip()
        indent = len(line[: len(line) - len(bare)].expandtabs(_TAB))
        found.append(Line(m.start(), m.start() + len(line), m.end(), indent, bare))
    return found


class Sheet:
    """A text in lines, and what is made of them, in order of the lines."""

    def __init__(self, text: str, inline: Inline) -> None:
        self.text = text
        self.lines = lines_of(text)
        self.fields: list[Field] = []
        self.quoted: list[Span] = []
        self._dated: dict[int, Dated] = {}
        self._inline = inline
        self._patches: list[Patch] = []
        self._seen: set[FieldKind] = set()

    def until_blank(self, k: int, stop: int) -> int:
        """The first blank line from a line on, or the line where to stop."""
        while k < stop and self.lines[k].text:
            k += 1
        return k

    def hide(self, first: int, last: int) -> None:
        """Hide some lines, half-open."""
        for line in self.lines[first:last]:
            self._patches.append(blank(self.text, line.start, line.end))

    def mark(self, start: int, end: int) -> None:
        """Hide what stands at the head of a line, or at its end."""
        self._patches.append(flat(start, end))

    def part(self, start: int, end: int) -> None:
        """Hide what parts two paragraphs of one line."""
        self._patches.append(parting(start, end))

    def paragraph(self, start: int, end: int) -> None:
        """A range is one paragraph, whatever lines it takes."""
        if DIRECTIVE.fullmatch(self.text, start, end):
            self._patches.append(blank(self.text, start, end))
            return
        at = start
        for found in (*self._inline(self.text, start, end), Patch(end, end, "")):
            self._patches += _joined(self.text, at, found.start)
            self._patches.append(found)
            at = found.end

    def verse(self, first: int, last: int) -> None:
        """Some lines are each a paragraph."""
        for line in self.lines[first:last]:
            if line.text:
                self.paragraph(line.first, line.end)

    def field(self, kind: FieldKind, start: int, end: int) -> bool:
        """A range is a field, where there was none of its kind; captions there may be many."""
        if start >= end or (kind is not FieldKind.CAPTION and kind in self._seen):
            return False
        self._seen.add(kind)
        self.fields.append(Field(kind, Span(start, end)))
        return True

    def named(self, name: str, first: int, last: int, start: int) -> None:
        """Lines are a field of the file, whose value begins at an offset: a date, copy, or nothing to read."""
        key = name.lower().replace("-", "_")
        end = self.lines[last - 1].end
        if key in KEYS and (day := day_of(self.text[start:end])) is not None:
            self._dated.setdefault(KEYS.index(key), Dated(day, Span(start, end)))
        kind = _KINDS.get(key)
        if kind is not None and self.field(kind, start, end):
            self.mark(self.lines[first].start, start)
            self.paragraph(start, end)
        else:
            self.hide(first, last)

    def document(self, name: str) -> Document:
        """What is read."""
        prose, masked = patch(self.text, sorted(self._patches))
        dated = self._dated[min(self._dated)] if self._dated else None
        return Document(
            self.text,
            name,
            masked=masked,
            fields=outermost(self.fields),
            quoted=tuple(self.quoted),
            prose=prose,
            dated=dated,
        )


def _joined(text: str, start: int, end: int) -> Iterator[Patch]:
    """The line ends of a range, each read as white space."""
    for m in _BREAK.finditer(text, start, end):
        yield Patch(*m.span(), " " * len(m.group()), masked=False)

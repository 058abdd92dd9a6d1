"""From pieces to patches: how each piece of a marked-up text reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.readers.markup.elements import CLOSES_PARAGRAPH
from newslint.readers.markup.entities import entity
from newslint.readers.markup.page import Page
from newslint.readers.markup.tags import INLINE, VOID, Piece
from newslint.readers.prose import Patch, flat, markup, parting
from newslint.text import Field, FieldKind, Span
from newslint.text.fields import outermost
from newslint.util.lazy_regex import lazy_regex

_LINE_END = lazy_regex(r"[\r\n]+")
_TAG = lazy_regex(r"<[^<>]{0,500}>")
_COMPONENT = lazy_regex(r"</?[A-Z][A-Za-z0-9.]{0,60}[a-z]")
_SENTENCE = lazy_regex(r"[.!?]\s")
_GONE = frozenset({"img", "input", "embed", "param", "source", "track", "area"})
_IN_LINE = INLINE | _GONE
_TAGS = ("start", "end", "empty")
_CLOSERS = "\"'”’)]"
_LEAST = 3  # words; a shorter text of a picture is a name or a label


class Composer:
    """Says how the pieces of a text read."""

    def __init__(self, text: str, pieces: Sequence[Piece], page: Page) -> None:
        self.text = text
        self.pieces = pieces
        self.page = page
        self.captions: list[Field] = []
        self._known = {key for field in page.fields for key in self._keys(field.span)}
        self._before = ""  # the last characters seen in this block
        self._unread = -1  # where the text of a picture that is not read ends

    def patches(self) -> Iterator[Patch]:
        """What does not read as it stands, in order."""
        for k, piece in enumerate(self.pieces):
            start, sort, name, end = piece[:4]
            hidden = start in self.page.hidden
            if sort == "alt" and not (hidden or self._reads(k)):
                self._unread = piece.high + 1
            if sort in _TAGS and name not in _IN_LINE and not self._is_component(piece):
                yield self._part(start, end)
            elif start in self.page.silent:
                yield markup(start, end)
            elif hidden or start < self._unread or sort == "hide" or name in _GONE:
                yield flat(start, end)
            elif sort in ("alt", "alt-end", "part"):
                yield self._part(start, end)
            elif sort in ("data", "text", "wrap"):
                yield from self._text(start, end, sort)
            else:
                yield entity(self.text, start, end) if sort == "entity" else markup(start, end)
                self._before = "&" if sort == "entity" else self._before

    def _is_component(self, piece: Piece) -> bool:
        """Whether a tag is one of a program, which stands in a line like a word: ``<Tooltip>``."""
        return _COMPONENT.match(self.text, piece.start) is not None and piece.name not in CLOSES_PARAGRAPH | VOID

    def _part(self, start: int, end: int) -> Patch:
        """Where one block ends and the next begins."""
        self._before = ""
        return parting(start, end)

    def _text(self, start: int, end: int, sort: str) -> Iterator[Patch]:
        """Text, in which line ends part nothing; in Markdown they are pieces of their own."""
        if sort == "wrap":
            yield Patch(start, end, " " * (end - start), masked=not self.text[start:end].isspace())
            return
        stop = self.page.tail if start < self.page.tail < end else end
        self._before = self.text[max(start, stop - 50) : stop].rstrip() or self._before
        for m in _LINE_END.finditer(self.text, start, stop) if sort == "data" else ():
            yield Patch(*m.span(), " " * len(m.group()), masked=False)
        if stop < end:
            yield flat(stop, end)

    def _reads(self, k: int) -> bool:
        """Whether the text of a picture reads as a caption; if so, it becomes one.

        A picture within a line is part of a sentence that nobody reads so. What repeats another caption, the headline
        or another picture's text is said once only.
        """
        low, high = self.pieces[k].low, self.pieces[k].high
        keys = self._keys(Span(low, high))
        if len(self.text[low:high].split()) < _LEAST or not self._known.isdisjoint(keys):
            return False
        if self._before and self._before.rstrip(_CLOSERS)[-1:] not in (*".!?:", "") and self._goes_on(k, high):
            return False
        self._known |= keys
        inner = self.text[low:high]
        start = low + len(inner) - len(inner.lstrip())
        self.captions.append(Field(FieldKind.CAPTION, Span(start, low + len(inner.rstrip()))))
        return True

    def _goes_on(self, k: int, high: int) -> bool:
        """Whether more text follows in the block after the picture of piece k."""
        for j in range(k + 1, len(self.pieces)):
            piece = self.pieces[j]
            if piece.start <= high:
                continue
            if piece.sort in ("alt", "part") or (piece.sort in _TAGS and piece.name not in INLINE):
                return False
            if piece.sort in ("entity", "hide") or (
                piece.sort in ("data", "text") and self.text[piece.start : piece.end].strip()
            ):
                return True
        return False

    def _keys(self, span: Span) -> set[str]:
        """A caption or headline, and its first sentence, as they compare."""
        text = _TAG.sub("", self.text[span.start : min(span.end, span.start + 1_000)])
        first = _SENTENCE.split(text, maxsplit=1)[0]
        return {key for part in (text, first) if (key := "".join(filter(str.isalnum, part)).casefold())}

    def fields(self) -> tuple[Field, ...]:
        """All fields of the text, in order, known once it is composed."""
        return outermost((*self.page.fields, *self.captions))

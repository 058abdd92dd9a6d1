"""A story put together from the parts of a file, with the way back from each word to its place there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.readers.dated import day_of
from newslint.readers.directives import find_directives
from newslint.readers.layout import find_fields
from newslint.readers.prose import blank, patch
from newslint.text import Dated, Document, Field, FieldKind, Span
from newslint.text.fields import outermost
from newslint.text.source import Segment, SourceMap
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_RUN = lazy_regex(r"[^\s]+(?: [^\s]+)*")
_LINE = lazy_regex(r"[^\r\n]*(?:\r\n|\r|\n)?")
_INK = lazy_regex(r"[^\r\n]")
_PARTS = "\n\n"
_NEAR = 12  # parts of a story among which its headline may stand again
_TOP = 600  # letters of a body in which its headline may stand again


NOWHERE = 0
"""The line of a sign that a reader puts in, for what the file says by markup."""


class Text(NamedTuple):
    """A stretch of text in a file, and where it begins there: line (or paragraph) and column from 1."""

    text: str
    line: int = 1
    column: int = 1
    part: str = ""
    """The part of the file, as the reader calls it, where programs need to find it again."""
    offset: int = 0
    """Where it begins in that part."""
    width: int = 0
    """How many code points it takes there, where that is not its length."""


class _Block(NamedTuple):
    """A part of the story: as its text, as it reads, and what is known of it; places count from its own beginning."""

    text: str
    prose: str
    segments: list[Segment]
    masked: tuple[Span, ...] = ()
    fields: tuple[Field, ...] = ()
    quoted: tuple[Span, ...] = ()


class Assembly:
    """Takes the parts of one story in order. ``story`` is what the file calls it, where it holds several."""

    def __init__(self, path: str, story: str = "") -> None:
        self.path = path
        self.story = story
        self._blocks: list[_Block] = []
        self._headed = False
        self._dated: Dated | None = None

    def date(self, said: Iterable[str]) -> None:
        """Take the first of some texts that says a day for the day of the story."""
        for text in said:
            if self._dated is None and (day := day_of(text)) is not None:
                self._dated = Dated(day)

    def paragraph(self, texts: Iterable[Text], kind: FieldKind | None = None, *, quoted: bool = False) -> None:
        """Add a paragraph; white space in it reads as one space. Nothing is added where there are no words."""
        parts: list[str] = []
        segments: list[Segment] = []
        at, spaced = 0, False
        for text in texts:
            end = 0
            for m, line, column in _placed(text, _RUN):
                if parts and (spaced or m.start() > end):
                    parts.append(" ")
                    at += 1
                if text.line != NOWHERE:
                    segments.append(_segment(text, m, at, line, column))
                parts.append(m[0])
                at, end, spaced = at + len(m[0]), m.end(), False
            spaced = spaced or end < len(text.text)
        if not parts:
            return
        whole = "".join(parts)
        span = Span(0, len(whole))
        prose, masked = patch(whole, [blank(whole, *m.span()) for m in find_directives(whole)])
        fields = (Field(kind, span),) if kind else ()
        self._blocks.append(_Block(whole, prose, segments, masked, fields, (span,) if quoted else ()))

    def numbered(self, number: int, texts: Iterable[Text], kind: FieldKind | None, *, quoted: bool) -> None:
        """Add a paragraph whose places are its number and a column; of headlines the first alone is one."""
        if kind is FieldKind.HEADLINE:
            kind = None if self._headed else kind
            self._headed = True
        at = 1
        placed = []
        for text in texts:
            placed.append(text._replace(line=number, column=at))
            at += len(text.text)
        self.paragraph(placed, kind, quoted=quoted)

    def lines(self, texts: Iterable[Text], kind: FieldKind | None = None) -> None:
        """Add a text each of whose lines is a paragraph."""
        line: list[Text] = []
        for text in texts:
            for m, row, column in _placed(text, _LINE):
                if m[0]:
                    width = text.width if len(m[0]) == len(text.text) else 0
                    line.append(Text(m[0], row, column, text.part, text.offset + m.start(), width))
                if m[0].endswith(("\r", "\n")):
                    self.paragraph(line, kind)
                    line = []
        self.paragraph(line, kind)

    def html(self, texts: Iterable[Text]) -> None:
        """Add a fragment of HTML, or a page of it."""
        from newslint.readers.markup.compose import Composer
        from newslint.readers.markup.page import Page
        from newslint.readers.markup.tags import Cutter

        parts: list[str] = []
        segments: list[Segment] = []
        at = 0
        for text in texts:
            for m, line, column in _placed(text, _LINE):
                if m[0]:
                    segments.append(_segment(text, m, at, line, column))
                    at += len(m[0])
            parts.append(text.text)
        whole = "".join(parts)
        if not whole.strip():
            return
        pieces = list(Cutter(whole).pieces(0, len(whole)))
        page = Page(whole, pieces)
        composer = Composer(whole, pieces, page)
        prose, masked = patch(whole, composer.patches())
        self._blocks.append(_Block(whole, prose, segments, masked, composer.fields(), page.quoted))

    def document(self) -> Document | None:
        """The story; ``None`` where it has no words."""
        blocks = self._without_repeats()
        if not any(map(str.isalnum, "".join(block.prose for block in blocks))):
            return None
        fields: list[Field] = []
        quoted: list[Span] = []
        masked: list[Span] = []
        segments: list[Segment] = []
        at = 0
        for block in blocks:
            fields += [Field(field.kind, _moved(field.span, at)) for field in block.fields]
            quoted += [_moved(span, at) for span in block.quoted]
            masked += [_moved(span, at) for span in block.masked]
            segments += [segment._replace(span=_moved(segment.span, at)) for segment in block.segments]
            at += len(block.text) + len(_PARTS)
        text, prose = _PARTS.join(block.text for block in blocks), _PARTS.join(block.prose for block in blocks)
        return Document(
            text,
            self.path,
            masked=tuple(masked),
            fields=outermost(_first_of_each(fields)) or find_fields(prose),
            quoted=tuple(quoted),
            prose=prose,
            source=SourceMap(segments),
            story=self.story,
            dated=self._dated,
        )

    def _without_repeats(self) -> Sequence[_Block]:
        """The parts, less a headline or standfirst that stands again at the head of a later part."""
        kept: list[_Block] = []
        for k, block in enumerate(self._blocks):
            if [field.kind for field in block.fields] in ([FieldKind.HEADLINE], [FieldKind.STANDFIRST]):
                key, later = _key(block.prose), self._blocks[k + 1 : k + 1 + _NEAR]
                if key and any(_key(other.prose).startswith(key) for other in later):
                    continue
            kept.append(block)
        return kept


def blanked(texts: Sequence[Text], pattern: re.Pattern[str]) -> list[Text]:
    """Texts with spaces in place of all that a pattern matches, over the bounds of texts too."""
    whole = "".join(text.text for text in texts)
    shown = pattern.sub(lambda m: _INK.sub(" ", m[0]), whole)
    if shown == whole:
        return list(texts)
    found, at = [], 0
    for text in texts:
        found.append(text._replace(text=shown[at : at + len(text.text)]))
        at += len(text.text)
    return found


def _key(text: str) -> str:
    """The beginning of a text as it compares."""
    return "".join(filter(str.isalnum, text[: 4 * _TOP])).casefold()[:_TOP]


def _first_of_each(fields: Iterable[Field]) -> list[Field]:
    """Fields, but of headlines the first alone."""
    kept: list[Field] = []
    for field in fields:
        if field.kind is not FieldKind.HEADLINE or all(other.kind is not field.kind for other in kept):
            kept.append(field)
    return kept


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _segment(text: Text, m: re.Match[str], at: int, line: int, column: int) -> Segment:
    """The segment at an offset of what a pattern matches in a stretch of text."""
    width = text.width if len(m[0]) == len(text.text) else 0
    return Segment(Span(at, at + len(m[0])), text.part, text.offset + m.start(), line, column, width)


def _placed(text: Text, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], int, int]]:
    """What a pattern matches in a stretch of text, each with its line and column in the file."""
    line, column, begin, at = text.line, text.column, 0, 0
    for m in pattern.finditer(text.text):
        if breaks := text.text.count("\n", at, m.start()):
            line, column = line + breaks, 1
            begin = text.text.rindex("\n", at, m.start()) + 1
        at = m.start()
        yield m, line, column + at - begin

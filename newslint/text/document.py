"""One story: its text and its parts. Everything else is computed from it once, when first asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property, wraps
from typing import Any, TypeVar

from newslint.text.fields import Dated, Field, FieldKind
from newslint.text.lines import LineIndex, Position
from newslint.text.paragraphs import split_paragraphs
from newslint.text.quotes import Quotes, find_quotes
from newslint.text.reading import Reading, read_prose, without_fillers
from newslint.text.source import SourceMap
from newslint.text.span import Span

T = TypeVar("T")
_COMPUTED = frozenset({"lines", "reading", "paragraphs", "quotes"})
_MISSING: Any = object()


class AnnotationError(Exception):
    """An annotation of a document could not be computed; whoever asks for it gets the same error.

    ``name`` is that of the annotation, ``error`` what went wrong.
    """

    def __init__(self, name: str, error: Exception) -> None:
        super().__init__(f"{name}: {type(error).__name__}: {error}")
        self.name = name
        self.error = error


class Document:
    """An immutable story.

    ``text`` is the decoded file, line ends as they are in the file; every span in newslint points into it. Where a file
    is no text, ``text`` is the story in it, and ``source`` the way from there to the file.
    ``masked`` are ranges that do not read as they stand: code, markup, addresses, characters written as code.
    ``fields`` name parts that a reader recognised (headline, byline, caption ...), in order and apart.
    ``quoted`` are ranges of paragraphs, or within one, that the markup says are the words of others.
    ``prose`` is for readers of marked-up files, which know better than the line ends where paragraphs part: the text as
    it reads, of the same length. It differs from ``text`` in masked ranges and line ends only.
    ``story`` is what a file that holds several stories calls this one.
    ``dated`` is the day that the file says the story is of.
    """

    def __init__(  # noqa: PLR0913 - all but the text is named, and left out where there is none
        self,
        text: str,
        path: str = "<text>",
        *,
        masked: tuple[Span, ...] = (),
        fields: tuple[Field, ...] = (),
        quoted: tuple[Span, ...] = (),
        prose: str | None = None,
        source: SourceMap | None = None,
        story: str = "",
        dated: Dated | None = None,
    ) -> None:
        self.text = text
        self.path = path
        self.source = source
        self.story = story
        self.dated = dated
        self.masked = masked
        self.fields = fields
        self.quoted = quoted
        self._annotations: dict[Any, Any] = {}
        self._failed: dict[Any, AnnotationError] = {}
        if prose is not None:
            if len(prose) != len(text):
                raise ValueError("prose and text differ in length")
            self.prose = prose

    def __repr__(self) -> str:
        return f"Document({self.path!r}, {len(self.text)} code points)"

    def __getitem__(self, span: Span) -> str:
        """The text of a span."""
        return self.text[span.start : span.end]

    def __getstate__(self) -> dict[str, Any]:
        """What the document was made of: what was computed from it stays behind when it goes to another process."""
        made = {name: value for name, value in vars(self).items() if name not in _COMPUTED}
        return made | {"_annotations": {}, "_failed": {}}

    @cached_property
    def lines(self) -> LineIndex:
        """The lines of the text, which are those of the file where that is text."""
        return LineIndex(self.text)

    def position(self, offset: int) -> Position:
        """Line and column of an offset, as people find the place in the file."""
        return self.lines.position(offset) if self.source is None else self.source.position(offset)

    def in_file(self, span: Span) -> Span:
        """Where a span stands in the decoded file, as programs find the place; in the text itself in an archive."""
        return span if self.source is None else self.source.in_file(span) or span

    def utf16_column(self, offset: int) -> int:
        """The column of an offset from 1 in UTF-16 code units, as SARIF and editors count."""
        return self.position(offset).column + sum(ch > "\uffff" for ch in self.lines.before(offset))

    @cached_property
    def prose(self) -> str:
        """The text with masked ranges blanked out, of the same length."""
        if not self.masked:
            return without_fillers(self.text)
        parts, at = [], 0
        for start, end in self.masked:
            parts.append(self.text[at:start])
            parts.append("".join(ch if ch in "\r\n" else " " for ch in self.text[start:end]))
            at = end
        parts.append(self.text[at:])
        return without_fillers("".join(parts))

    @cached_property
    def reading(self) -> Reading:
        """The prose as it reads: a word with markup or a character written as code in it is a word like any other."""
        return read_prose(self.prose)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Spans of the paragraphs: without the white space around them, in order, never empty."""
        return split_paragraphs(self.prose)

    @cached_property
    def quotes(self) -> Quotes:
        """Where the story quotes: between quotation marks, the marks included, and where its markup says so."""
        reading = self.reading
        paragraphs = self.paragraphs
        if reading.start is not None:
            places = zip(*(reading.here([span[k] for span in paragraphs]).tolist() for k in (0, 1)), strict=True)
            paragraphs = tuple(Span(*place) for place in places)
        found = find_quotes(reading.text, paragraphs)
        return Quotes(
            map(reading.span, found.spans),
            tuple(self._quoted()),
            unclosed=map(reading.span, found.unclosed),
            unopened=map(reading.span, found.unopened),
        )

    def _quoted(self) -> Iterator[Span]:
        """The parts of paragraphs that are quoted by markup."""
        paragraphs = self.paragraphs
        for start, end in self.quoted:
            k = max(0, bisect_right(paragraphs, start, key=lambda span: span.start) - 1)
            while k < len(paragraphs) and paragraphs[k].start < end:
                part = Span(max(start, paragraphs[k].start), min(end, paragraphs[k].end))
                if part.start < part.end:
                    yield part
                k += 1

    def field_at(self, offset: int) -> FieldKind | None:
        """What the part of the story is called that an offset lies in; nothing where it has no name."""
        k = bisect_right(self.fields, offset, key=lambda field: field.span.start) - 1
        return self.fields[k].kind if k >= 0 and offset < self.fields[k].span.end else None

    def annotate(self, key: Any, value: object) -> None:
        """Put a ready annotation in place, before anything asks for it (a reader's or a user's own tagger does)."""
        self._annotations[key] = value


def annotation(build: Callable[[Document], T]) -> Callable[[Document], T]:
    """Make a function of a document run once a document: the result is kept with it and shared by all rules.

    Where it fails, an :class:`AnnotationError` is kept in its place.
    """

    @wraps(build)
    def once(document: Document) -> T:
        known = document._annotations
        value: T = known.get(once, _MISSING)
        if value is _MISSING:
            value = known[once] = _attempt(build, document)
        return value

    return once


def _attempt(build: Callable[[Document], T], document: Document) -> T:
    """What a function makes of a document; where it failed before it is not tried again."""
    failed = document._failed
    if build not in failed:
        try:
            return build(document)
        except AnnotationError as error:  # another annotation that this one needs
            failed[build] = error
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is kept, named and raised
            failed[build] = AnnotationError(build.__name__, error)
    raise failed[build].with_traceback(None) from failed[build].error

"""Markdown: code, addresses, markup, templates and front matter are masked; paragraphs are those of Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.readers.base import TextReader
from newslint.readers.markup.compose import Composer
from newslint.readers.markup.front import front_matter
from newslint.readers.markup.inline import Scanner
from newslint.readers.markup.page import Page
from newslint.readers.markup.tags import Cutter, Piece
from newslint.readers.markup.templates import find_templates, without
from newslint.readers.prose import patch
from newslint.text import Document, Field, FieldKind, LineIndex, Span
from newslint.text.fields import outermost
from newslint.util.lazy_regex import lazy_regex

SUFFIXES = (".md", ".markdown", ".mdx")

_LINE_END = lazy_regex(r"\r\n|\r|\n")
_ALERT = lazy_regex(r"[ \t]*(?:>[ \t]*)+\[![A-Za-z]{3,20}\]")
_QUOTE_MARKS = lazy_regex(r"(?:(?<=[\r\n])|\A)[ \t]*(?:>[ \t]?)+")
_LONGEST_CAPTION = 600


class Markdown(TextReader):
    """Markdown; the headline is the title of the front matter, or else the first heading of the first level."""

    name = "Markdown"
    suffixes = SUFFIXES

    def parse(self, text: str, name: str) -> Document:
        """The document in a file of Markdown."""
        front = front_matter(text)
        source = _Source(text, front.end, mdx=name.lower().endswith(".mdx"))
        pieces = list(source.pieces())
        titled = any(field.kind is FieldKind.HEADLINE for field in front.fields)
        page = Page(text, pieces, titled=titled or source.headline is not None)
        composer = Composer(text, pieces, page)
        prose, masked = patch(text, (*front.patches, *composer.patches()))
        fields = [*front.fields, *composer.fields(), *source.captions]
        if source.headline is not None and not titled:
            fields.append(Field(FieldKind.HEADLINE, source.headline))
        return Document(
            text,
            name,
            masked=masked,
            fields=outermost(fields),
            quoted=(*page.quoted, *source.quoted),
            prose=prose,
            dated=front.dated,
        )


class _Source:
    """A text of Markdown in blocks, and what they say of it."""

    def __init__(self, text: str, begin: int, *, mdx: bool = False) -> None:
        """``mdx``: whether lines that import and export, and what stands in braces, are a program's."""
        self.text = text
        self.begin = begin
        self.templates = find_templates(text, begin, mdx=mdx)
        self.plain = without(text, self.templates).replace("\0", "\ufffd")
        """As the parser sees it: of the same length, without templates."""
        self.headline: Span | None = None
        self.quoted: list[Span] = []
        self.captions: list[Field] = []
        self._references: dict[str, object] = {}

    def pieces(self) -> Iterator[Piece]:
        """The pieces of the text below its front matter, in order and without gaps."""
        templates = iter(self.templates)
        mark = next(templates, None)
        for piece in self._read():
            while mark and mark[1] <= piece.start:
                mark = next(templates, None)
            at = piece.start
            while mark and piece.sort in ("text", "data") and mark[0] < piece.end:
                low, high = max(mark[0], at), min(mark[1], piece.end)
                if low > at:
                    yield piece._replace(start=at, end=low)
                yield Piece(low, "hide", "", high)
                at = high
                if mark[1] > piece.end:
                    break
                mark = next(templates, None)
            if at < piece.end:
                yield piece._replace(start=at)

    def _read(self) -> Iterator[Piece]:
        """The same as the parser sees them."""
        cutter = Cutter(self.plain)
        scanner = None
        at = self.begin
        for start, end, sort in self._blocks():
            if start < at:
                continue
            if start > at:
                yield Piece(at, "part", "", start)
            if sort == "html":
                yield from cutter.pieces(start, end)
            elif sort == "quoted html":
                yield from self._unquoted(cutter.pieces(start, end))
            else:
                scanner = scanner or Scanner(self.plain, self._references)
                yield from self._captioned(list(scanner.pieces(start, end)), end)
                if sort == "h1" and self.headline is None:
                    self.headline = Span(start, end)
            at = end
        if at < len(self.text):
            yield Piece(at, "part", "", len(self.text))

    def _blocks(self) -> Iterator[tuple[int, int, str]]:
        """The ranges of the blocks that may hold prose, in order, each with its sort.

        The parser knows the lines of a block; that the block's text closes the line that it opens on gives its column.
        """
        from markdown_it import MarkdownIt

        parser = MarkdownIt("commonmark").enable("table")
        parser.core.ruler.enableOnly(["normalize", "block"])  # what is inside a block is scanned here, with offsets
        lines = LineIndex(self.plain)
        first = lines.position(self.begin).line - 1
        environment: dict[str, dict[str, object]] = {}
        tokens = parser.parse(_from(self.plain, lines, first) if self.begin else self.plain, environment)
        self._references = environment.get("references", {})
        heading = ""
        cursor = self.begin
        for token in tokens:
            if token.type in ("heading_open", "heading_close"):
                heading = token.tag if token.type == "heading_open" else ""
            if not token.map:
                continue
            top, bottom = token.map[0] + first + 1, token.map[1] + first
            low, high = lines.line_span(top)
            if token.type == "blockquote_open" and not _ALERT.match(self.plain, low, high):
                self.quoted.append(Span(low, lines.line_span(bottom)[1]))
            elif token.type == "html_block":
                cursor = lines.line_span(bottom)[1]
                yield low, cursor, "quoted html" if token.level else "html"
            elif token.type == "inline" and token.content.strip():
                content = _LINE_END.split(token.content)
                start = self.plain.find(content[0].strip(), max(low, cursor), high)
                last_low, last_high = lines.line_span(min(bottom, top + len(content) - 1))
                tail = content[-1].strip()
                end = self.plain.find(tail, max(last_low, start), last_high)
                if start >= 0 and end >= 0:
                    cursor = end + len(tail)
                    yield start, cursor, heading

    def _unquoted(self, pieces: Iterator[Piece]) -> Iterator[Piece]:
        """The pieces of HTML in a quotation, the marks of the quotation hidden."""
        for piece in pieces:
            at = piece.start
            for m in _QUOTE_MARKS.finditer(self.plain, at, piece.end) if piece.sort == "data" else ():
                if m.start() > at:
                    yield piece._replace(start=at, end=m.start())
                at = m.end()
                yield Piece(m.start(), "hide", "", at)
            if at < piece.end:
                yield piece._replace(start=at)

    def _captioned(self, pieces: list[Piece], end: int) -> list[Piece]:
        """The pieces of a block; what stands on the lines below a picture that opens it is its caption."""
        k = next((k for k, piece in enumerate(pieces) if piece.sort != "mark"), len(pieces))
        if k == len(pieces) or pieces[k].sort != "alt":
            return pieces
        k = next(j for j in range(k, len(pieces)) if pieces[j].sort == "alt-end") + 1
        while k < len(pieces) and pieces[k].sort == "mark":
            k += 1
        if k + 1 < len(pieces) and pieces[k].sort in ("wrap", "part"):
            start = pieces[k].end
            if end - start <= _LONGEST_CAPTION and not any(piece.sort == "alt" for piece in pieces[k:]):
                pieces[k] = pieces[k]._replace(sort="part")
                self.captions.append(Field(FieldKind.CAPTION, Span(start, end)))
        return pieces


def _from(text: str, lines: LineIndex, line: int) -> str:
    """The text from a line on, that line itself left empty: it closes the front matter."""
    start, end = lines.line_span(line + 1)
    return " " * (end - start) + text[end:]

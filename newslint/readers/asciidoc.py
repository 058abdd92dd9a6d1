"""AsciiDoc, as Antora and handbooks keep it: attributes, macros, comments, code and tables are masked."""

from __future__ import annotations

from re import Match

from newslint.readers.base import TextReader
from newslint.readers.dated import day_of
from newslint.readers.markup.lines import Sheet
from newslint.readers.markup.macros import marks
from newslint.text import Document, FieldKind, Span
from newslint.util.lazy_regex import lazy_regex

SUFFIXES = (".adoc", ".asciidoc", ".asc")

_TITLE = lazy_regex(r"(?:={1,6}|#{1,6})[ \t]+(?=\S)")
_ATTRIBUTE = lazy_regex(r":!?(?P<name>[\w][\w-]{0,60})!?:(?:[ \t]+|$)")
_AUTHOR = lazy_regex(r"[^\W\d_][\w.'’-]*(?:[ \t]+[^\W\d_][\w.'’-]*){0,3}(?P<mail>[ \t]*<[^<>]*>)?")
_REVISION = lazy_regex(r"v?\d[\w.]*,?.*\d{4}.*|v\d[\w.]*,?")
_FENCE = lazy_regex(r"-{4,}|\.{4,}|\+{4,}|/{4,}|={4,}|\*{4,}|_{4,}|--|```[\w-]*|[|,:!]={3,}")
_LIST = lazy_regex(r"\[.*\]")
_CODE_STYLE = lazy_regex(
    r"\[(?:source|listing|literal|stem|latexmath|asciimath|pass|comment|graphviz|plantuml|ditaa)\b"
)
_QUOTE_STYLE = lazy_regex(r"\[(?:quote|verse)\b")
_MACRO = lazy_regex(r"(?P<name>[a-z][\w-]{1,20})::(?P<target>[^\s\[]*)\[(?P<text>.*)\]")
_LABEL = lazy_regex(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
_ITEM = lazy_regex(
    r"(?:\*{1,6}|-|\.{1,6}|\d{1,4}\.|[a-zA-Z]\.|[ivx]{1,6}\)|<(?:\d{1,3}|\.)>)[ \t]+(?:\[[ x*]\][ \t]+)?(?=\S)"
)
_TERM = lazy_regex(r"(?P<term>\S.{0,300}?)(?P<sign>:{2,4}|;;)(?:[ \t]+|$)")
_UNDERLINE = lazy_regex(r"([=~^+-])\1+")
_BREAKS = ("'''", "<<<", "---", "***", "- - -", "* * *")
_HARD_BREAK = lazy_regex(r"[ \t]+\+(?=[\r\n]|$)")
_ALT = lazy_regex(r"\balt=\"?(?P<alt>[^\",\]]+)")
_CODE = frozenset("-.+/`|,:!")
"""The signs of a fence around what is no copy."""


class AsciiDoc(TextReader):
    """AsciiDoc; the title of the document is the headline, the lines below it say who wrote it, and when."""

    name = "AsciiDoc"
    suffixes = SUFFIXES

    def parse(self, text: str, name: str) -> Document:
        """The document in a file."""
        sheet = Sheet(text, marks)
        _Body(sheet).read()
        return sheet.document(name)


class _Body:
    """Reads the lines of a sheet, one after the other: blocks within blocks have no indent, but a fence each."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.lines = sheet.lines
        self._quotes: list[tuple[str, int]] = []
        """The fences of quotations that are open, and where each began."""
        self._style = ""
        """The list of attributes above a block."""
        self._in_item = False

    def read(self) -> None:
        """Read all lines."""
        k = self._header()
        while k < len(self.lines):
            k = self._block(k)

    def _header(self) -> int:
        """The title of the document, who wrote it, and its attributes; the line after them."""
        k = 0
        while k < len(self.lines) and (not self.lines[k].text or self._is_comment(k) or self._is_attribute(k)):
            k = k + 1 if not self.lines[k].text else self._aside(k)
        if k == len(self.lines) or not self.lines[k].text.startswith(("= ", "# ")):
            return k
        k = self._titled(k, FieldKind.HEADLINE)
        below = 0
        while k < len(self.lines) and (line := self.lines[k]).text:
            if self._is_comment(k) or self._is_attribute(k):
                k = self._aside(k)
                continue
            m = _AUTHOR.fullmatch(line.text)
            day = day_of(line.text.rpartition(",")[2]) or day_of(line.text)
            named = _name_end(line.first, m) if m is not None and below == 0 else 0
            if self.sheet.field(FieldKind.BYLINE, line.first, named):
                self.sheet.paragraph(line.first, named)
                self.sheet.mark(named, line.end)
            elif below < 2 and (day or _REVISION.fullmatch(line.text)):
                self.sheet.named("date", k, k + 1, line.end - len(line.text.rpartition(",")[2].lstrip()))
            else:
                break
            below += 1
            k += 1
        return k

    def _block(self, k: int) -> int:
        """Read one block; the line to go on from."""
        line = self.lines[k]
        if not line.text:
            return k + 1
        if self._is_comment(k) or self._is_attribute(k) or line.text == "+" or line.text in _BREAKS:
            return self._aside(k)
        if _FENCE.fullmatch(line.text):
            return self._fenced(k)
        if _LIST.fullmatch(line.text):
            self._style = line.text
            return self._aside(k)
        style, self._style = self._style, ""
        is_typed = line.indent and not self._in_item and not _ITEM.match(line.text)
        if _CODE_STYLE.match(style) or is_typed:
            end = self.sheet.until_blank(k, len(self.lines))
            self.sheet.hide(k, end)
            return end
        return self._copy(k, style)

    def _copy(self, k: int, style: str) -> int:
        """Read a block that is copy, or stands for some."""
        line = self.lines[k]
        if (m := _MACRO.fullmatch(line.text)) is not None:
            return self._macro(k, m)
        if line.text[0] == "." and line.text[1:2] not in (".", " ", ""):
            return self._caption(k)
        if _TITLE.match(line.text):
            return self._titled(k)
        if self._is_underlined(k):
            self.sheet.paragraph(line.first, line.end)
            self.sheet.hide(k + 1, k + 2)
            return k + 2
        return self._paragraph(k, style)

    def _fenced(self, k: int) -> int:
        """A line that opens or closes a block: of copy, of a quotation, or of what is none."""
        line = self.lines[k]
        style, self._style = self._style, ""
        self.sheet.hide(k, k + 1)
        is_code = line.text[0] in _CODE and line.text != "--"
        if is_code or _CODE_STYLE.match(style):
            fence = "```" if line.text.startswith("```") else line.text
            end = next((j for j in range(k + 1, len(self.lines)) if self.lines[j].text == fence), len(self.lines))
            self.sheet.hide(k + 1, end + 1)
            return min(end + 1, len(self.lines))
        if self._quotes and self._quotes[-1][0] == line.text:
            self.sheet.quoted.append(Span(self._quotes.pop()[1], line.start))
        elif line.text[0] == "_" or _QUOTE_STYLE.match(style):
            self._quotes.append((line.text, line.stop))
        return k + 1

    def _macro(self, k: int, m: Match[str]) -> int:
        """A picture, whose text may be a caption, or what else stands for a block."""
        line = self.lines[k]
        low, high = m.span("text")
        alt = _ALT.search(m["text"])
        if alt is not None:
            low, high = low + alt.start("alt"), low + alt.end("alt")
        else:
            quoted = m["text"].startswith('"')
            low += quoted
            stop = line.text.find('"' if quoted else ",", low, high)
            high = stop if stop >= 0 else high
        if m["name"] != "image" or len(line.text[low:high].split()) < 3:
            return self._aside(k)
        self.sheet.mark(line.start, line.first + low)
        self.sheet.field(FieldKind.CAPTION, line.first + low, line.first + high)
        self.sheet.paragraph(line.first + low, line.first + high)
        self.sheet.mark(line.first + high, line.end)
        return k + 1

    def _caption(self, k: int) -> int:
        """The title of a block, which is the caption of a picture."""
        line = self.lines[k]
        below = next((j for j in range(k + 1, len(self.lines)) if not _LIST.fullmatch(self.lines[j].text)), k)
        self.sheet.mark(line.start, line.first + 1)
        if self.lines[below].text.startswith(("image::", "video::", "audio::")):
            self.sheet.field(FieldKind.CAPTION, line.first + 1, line.end)
        self.sheet.paragraph(line.first + 1, line.end)
        return k + 1

    def _titled(self, k: int, kind: FieldKind | None = None) -> int:
        """A title with its signs in front."""
        line = self.lines[k]
        m = _TITLE.match(line.text)
        assert m is not None
        self._in_item = False
        self.sheet.mark(line.start, line.first + m.end())
        if kind is not None:
            self.sheet.field(kind, line.first + m.end(), line.end)
        self.sheet.paragraph(line.first + m.end(), line.end)
        return k + 1

    def _paragraph(self, k: int, style: str) -> int:
        """A paragraph, or an item, or a term with what it means."""
        line = self.lines[k]
        start = line.first
        lead = _LABEL.match(line.text) or _ITEM.match(line.text)
        self._in_item = self._in_item and line.indent > 0
        if lead is not None:
            self._in_item = self._in_item or not line.text[0].isupper()
            start += lead.end()
        if start > line.start:
            self.sheet.mark(line.start, start)
        if (m := _TERM.match(self.sheet.text, start, line.end)) is not None:
            self._in_item = True
            self.sheet.paragraph(start, m.end("term"))
            self.sheet.part(m.end("term"), m.end())
            start = m.end()
        end = k + 1
        while end < len(self.lines) and not self._parts(end):
            end += 1
        if start >= line.end and end > k + 1:
            start = self.lines[k + 1].first
        last = self.lines[end - 1].end
        if style.startswith("[verse"):
            self.sheet.verse(k, end)
        elif start < last:
            self._split(start, last)
        if _QUOTE_STYLE.match(style):
            self.sheet.quoted.append(Span(line.first, last))
        return end

    def _split(self, start: int, end: int) -> None:
        """A paragraph, in parts where a line ends in a plus sign."""
        for m in _HARD_BREAK.finditer(self.sheet.text, start, end):
            if start < m.start():
                self.sheet.paragraph(start, m.start())
            self.sheet.mark(*m.span())
            start = min(end, m.end() + 2 if self.sheet.text.startswith("\r\n", m.end()) else m.end() + 1)
        if start < end:
            self.sheet.paragraph(start, end)

    def _parts(self, k: int) -> bool:
        """Whether a line below another belongs to no paragraph with it."""
        text = self.lines[k].text
        return (
            not text
            or text == "+"
            or _ITEM.match(text) is not None
            or (self._in_item and _TERM.match(text) is not None)
            or _FENCE.fullmatch(text) is not None
            or _LIST.fullmatch(text) is not None
            or _MACRO.fullmatch(text) is not None
            or self._is_comment(k)
        )

    def _aside(self, k: int) -> int:
        """A line that is no copy, and those that it goes on with."""
        end = k + 1
        while self.lines[end - 1].text.endswith("\\") and self._is_attribute(k) and end < len(self.lines):
            end += 1
        if self.lines[k].text.startswith("////"):
            return self._fenced(k)
        m = _ATTRIBUTE.match(self.lines[k].text)
        if m is not None and end == k + 1:
            self.sheet.named(m["name"].removeprefix("page-").removeprefix("rev"), k, end, self.lines[k].first + m.end())
        else:
            self.sheet.hide(k, end)
        return end

    def _is_comment(self, k: int) -> bool:
        """Whether a line is a comment, or opens some."""
        return (self.lines[k].text.startswith("//") and not self.lines[k].text.startswith("///")) or (
            _FENCE.fullmatch(self.lines[k].text) is not None and self.lines[k].text.startswith("////")
        )

    def _is_attribute(self, k: int) -> bool:
        """Whether a line sets an attribute of the document."""
        return self.lines[k].indent == 0 and _ATTRIBUTE.match(self.lines[k].text) is not None

    def _is_underlined(self, k: int) -> bool:
        """Whether a line is a title by the signs below it."""
        if k + 1 == len(self.lines):
            return False
        title, under = self.lines[k].text, self.lines[k + 1].text
        return abs(len(title) - len(under)) < 2 and len(under) > 2 and _UNDERLINE.fullmatch(under) is not None


def _name_end(start: int, m: Match[str]) -> int:
    """Where the name of an author ends, on a line that begins at an offset."""
    return start + (m.start("mail") if m["mail"] else m.end())

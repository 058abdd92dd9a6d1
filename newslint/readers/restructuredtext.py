"""reStructuredText, as Pelican and Sphinx keep copy: directives, roles, comments, code and tables are masked."""

from __future__ import annotations

from newslint.readers.base import TextReader
from newslint.readers.markup.interpreted import marks
from newslint.readers.markup.lines import Line, Sheet
from newslint.text import Document, FieldKind, Span
from newslint.util.lazy_regex import lazy_regex

SUFFIXES = (".rst", ".rest")

_ADORNMENT = lazy_regex(r"([!-/:-@\[-`{-~])\1*")
_FIELD = lazy_regex(r":(?P<name>[^:\s][^:\r\n]{0,60}):(?:[ \t]+|$)")
_EXPLICIT = lazy_regex(r"\.\.(?:[ \t]+|$)")
_DIRECTIVE = lazy_regex(r"(?:\|[^|\r\n]{1,100}\|[ \t]+)?(?P<name>[A-Za-z][\w:.+-]{0,40})[ \t]?::(?:[ \t]+|$)")
_NOTE = lazy_regex(r"\[(?:\d+|#[\w-]*|\*|[A-Za-z][\w-]*)\][ \t]+")
_ITEM = lazy_regex(r"(?:[-*+•‣⁃]|\(?(?:\d{1,4}|[a-zA-Z#]|[ivxlc]{2,6})[.)])(?:[ \t]+|$)")
_LINE_BLOCK = lazy_regex(r"\|(?:[ \t]+|$)")
_TABLE = lazy_regex(r"\+(?:[-=]+\+)+|=+(?:[ \t]+=+)+")
_OPTION = lazy_regex(r":(?P<name>[\w-]{1,40}):(?:[ \t]+|$)")
_CONTENT = frozenset(
    "note warning tip caution danger error hint important attention topic sidebar admonition epigraph highlights"
    " pull-quote compound seealso rubric centered lead".split()
)
"""Directives whose first line and content are copy."""
_BOXED = frozenset("container class rst-class only versionadded versionchanged deprecated figure table".split())
"""Directives whose content is copy, and whose first line says how it is set."""
_QUOTING = frozenset({"epigraph", "highlights", "pull-quote"})
_DEEPEST = 40  # bodies within each other; no story has more
_LEAST_LINE = 4  # characters of a line that parts two sections


class ReStructuredText(TextReader):
    """reStructuredText; the first title is the headline, fields below it say who wrote it, and when."""

    name = "reStructuredText"
    suffixes = SUFFIXES

    def parse(self, text: str, name: str) -> Document:
        """The document in a file."""
        sheet = Sheet(text, marks)
        _Body(sheet).read(0, len(sheet.lines), 0)
        return sheet.document(name)


class _Body:
    """Reads the lines of a sheet. An indent is the column at which the lines of a body begin."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.lines = sheet.lines
        self._depth = 0
        self._top = True
        """Whether no copy came yet: fields belong to the file."""

    def read(self, k: int, stop: int, indent: int) -> None:
        """Read some lines, half-open."""
        self._depth += 1
        if self._depth > _DEEPEST:
            self.sheet.verse(k, stop)
            k = stop
        while k < stop:
            k = self._block(k, stop, indent)
        self._depth -= 1

    def _block(self, k: int, stop: int, indent: int) -> int:
        """Read one block; the line to go on from."""
        line = self.lines[k]
        if not line.text:
            return k + 1
        if line.indent > indent:
            return self._indented(k, stop, indent)
        if (after := self._title(k, stop)) is not None:
            return after
        if _EXPLICIT.match(line.text):
            return self._explicit(k, stop)
        if line.text.startswith("__ ") or (_is_adornment(line) and len(line.text) >= _LEAST_LINE):
            self.sheet.hide(k, k + 1)
            return k + 1
        if line.text.startswith(">>> ") or _TABLE.fullmatch(line.text):
            end = self.sheet.until_blank(k, stop) if line.text[0] in ">+" else self._table_end(k, stop)
            self.sheet.hide(k, end)
            return end
        if (m := _FIELD.match(line.text)) is not None:
            return self._field(k, stop, m["name"], m.end())
        if (m := _LINE_BLOCK.match(line.text)) is not None and not line.text.endswith("|"):
            self.sheet.mark(line.start, line.first + m.end())
            self.sheet.paragraph(line.first + m.end(), line.end)
            return k + 1
        m = _ITEM.match(line.text)
        if m is not None and self._is_item(k, stop):
            return self._item(k, stop, line.indent + m.end(), line.first + m.end())
        return self._paragraph(k, stop)

    def _indented(self, k: int, stop: int, indent: int) -> int:
        """A block quotation, or what a term means, which stands right below it."""
        end = self._while_indented(k, stop, indent)
        inner = min(line.indent for line in self.lines[k:end] if line.text)
        if k == 0 or not self.lines[k - 1].text:
            self.sheet.quoted.append(Span(self.lines[k].first, self.lines[end - 1].end))
        self.read(k, end, inner)
        return end

    def _title(self, k: int, stop: int) -> int | None:
        """A title with a line of signs below it, and perhaps above it; the line after it."""
        line = self.lines[k]
        over = _is_adornment(line) and k + 2 < stop and self.lines[k + 2].text == line.text
        at = k + 1 if over else k
        if at + 1 >= stop or not self.lines[at].text:
            return None
        title, under = self.lines[at], self.lines[at + 1]
        long_enough = len(under.text) >= min(len(title.text), _LEAST_LINE)
        if not _is_adornment(under) or not long_enough or under.indent or _is_adornment(title):
            return None
        self.sheet.hide(k, at)
        if self._top or not self.sheet.fields:
            self.sheet.field(FieldKind.HEADLINE, title.first, title.end)
        self.sheet.paragraph(title.first, title.end)
        self.sheet.hide(at + 1, at + 2)
        return at + 2

    def _explicit(self, k: int, stop: int) -> int:
        """A directive, a note, or a comment."""
        line = self.lines[k]
        lead = _EXPLICIT.match(line.text)
        assert lead is not None
        rest = line.text[lead.end() :]
        end = self._while_indented(k + 1, stop, line.indent)
        while end > k + 1 and not self.lines[end - 1].text:
            end -= 1
        at = line.first + lead.end()
        if (m := _NOTE.match(rest)) is not None:
            return self._item(k, end, line.indent + 1, at + m.end())
        m = _DIRECTIVE.match(rest)
        name = m["name"].lower() if m is not None and not rest.startswith("|") else ""
        if m is None or not (name in _CONTENT or name in _BOXED or name == "image"):
            self.sheet.hide(k, end)
            return end
        self._directive(name, k, end, at + m.end())
        return end

    def _directive(self, name: str, k: int, end: int, start: int) -> None:
        """A directive with copy in it: its first line, its options, its content."""
        line = self.lines[k]
        self._top = False
        if name in _QUOTING:
            self.sheet.quoted.append(Span(line.first, self.lines[end - 1].end))
        told = name in _CONTENT and start < line.end
        body = k + 1
        if told:
            self.sheet.mark(line.start, start)
            while body < end and self.lines[body].text and not _OPTION.match(self.lines[body].text):
                body += 1
            self.sheet.paragraph(start, self.lines[body - 1].end)
        else:
            self.sheet.hide(k, k + 1)
        while body < end and (m := _OPTION.match(self.lines[body].text)) is not None:
            option = self.lines[body]
            low = option.first + m.end()
            if m["name"] == "alt" and len(option.text[m.end() :].split()) > 2:
                self.sheet.mark(option.start, low)
                self.sheet.field(FieldKind.CAPTION, low, option.end)
                self.sheet.paragraph(low, option.end)
            else:
                self.sheet.hide(body, body + 1)
            body += 1
        if name == "figure":
            first = next((j for j in range(body, end) if self.lines[j].text), end)
            if first < end:
                last = self.sheet.until_blank(first, end)
                self.sheet.field(FieldKind.CAPTION, self.lines[first].first, self.lines[last - 1].end)
        inner = min((one.indent for one in self.lines[body:end] if one.text), default=0)
        if name == "image":
            self.sheet.hide(body, end)
        else:
            self.read(body, end, inner)

    def _field(self, k: int, stop: int, name: str, lead: int) -> int:
        """A field: of the file, at its top, or in a list of such."""
        line = self.lines[k]
        end = k + 1
        while end < stop and self.lines[end].text and self.lines[end].indent > line.indent:
            end += 1
        if self._top:
            self.sheet.named(name, k, end, line.first + lead)
        else:
            self.sheet.mark(line.start, line.first + lead)
            self.sheet.paragraph(line.first + lead, self.lines[end - 1].end)
        return end

    def _is_item(self, k: int, stop: int) -> bool:
        """Whether a line that looks like an item is one: a sentence may begin with a year, or an initial."""
        if k + 1 == stop or not (below := self.lines[k + 1]).text:
            return True
        return below.indent > self.lines[k].indent or _ITEM.match(below.text) is not None

    def _item(self, k: int, stop: int, indent: int, start: int) -> int:
        """An item, whose copy begins at an offset, and whose further lines are indented."""
        line = self.lines[k]
        self.sheet.mark(line.start, min(start, line.end))
        end = self._while_indented(k + 1, stop, line.indent)
        first = k + 1
        while first < end and self.lines[first].text:
            first += 1
        if start < line.end:
            self._top = False
            self._copy(start, self.lines[first - 1].end)
        inner = min((one.indent for one in self.lines[first:end] if one.text), default=indent)
        self._after(first, end, start < line.end and self.lines[first - 1].text.endswith("::"), inner)
        return end

    def _paragraph(self, k: int, stop: int) -> int:
        """A paragraph; code follows where it ends in two colons."""
        self._top = False
        end = k + 1
        indent = self.lines[k].indent
        while end < stop and self.lines[end].text and self.lines[end].indent == indent:
            end += 1
        last = self.lines[end - 1]
        self._copy(self.lines[k].first, last.end)
        if not last.text.endswith("::"):
            return end
        code = self._while_indented(end, stop, indent)
        self.sheet.hide(end, code)
        return code

    def _copy(self, start: int, end: int) -> None:
        """A range of copy, less the colons that say that code follows."""
        if not self.sheet.text.endswith("::", start, end):
            self.sheet.paragraph(start, end)
            return
        low = end - 2 if end - start == 2 or self.sheet.text[end - 3].isspace() else end - 1
        if low > start:
            self.sheet.paragraph(start, low)
        self.sheet.mark(low, end)

    def _after(self, first: int, end: int, is_code: bool, indent: int) -> None:
        """What follows the first paragraph of an item."""
        if is_code:
            self.sheet.hide(first, end)
        else:
            self.read(first, end, indent)

    def _table_end(self, k: int, stop: int) -> int:
        """The line after a table between lines of equals signs: two of them, or three with a head."""
        borders = [j for j in range(k, stop) if _TABLE.fullmatch(self.lines[j].text)]
        for j in borders[1:3]:
            if j + 1 >= stop or not self.lines[j + 1].text:
                return j + 1
        return self.sheet.until_blank(k, stop)

    def _while_indented(self, k: int, stop: int, indent: int) -> int:
        """The first line from a line on that is not blank and not indented more."""
        while k < stop and (not self.lines[k].text or self.lines[k].indent > indent):
            k += 1
        return k


def _is_adornment(line: Line) -> bool:
    """Whether a line is one sign over and over."""
    return len(line.text) > 1 and _ADORNMENT.fullmatch(line.text) is not None

"""Markdown: blocks, emphasis, links, pictures, code and the like."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from newslint.readers.shape import FILLERS, near
from newslint.readers.shape.html import stands as html_stands
from newslint.text import Document, LineIndex, Span, annotation
from newslint.util.lazy_regex import lazy

_MARKS = frozenset("*_~`[]()<>&\\!|#:\n\r\t")
_OPENS_BLOCK = frozenset("-+#>=|:~0123456789")
_HELD = lazy(r"\[\^[^\[\]\s]+\]|(?:https?://|www\.)[^\s<>)\]]*[^\s<>)\].,;:!?'\"’”]|[*_`~\[\]|]")
"""What is text for the parser and markup for us: marks of footnotes, addresses, and signs that pair with no other."""
_FRONT_MATTER = lazy(r"(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)(?s:.*?)(?:\r\n|\r|\n)\1[ \t]*(?=[\r\n]|\Z)")
_LONGEST_LABEL = 500  # code points of the words of a link that stand before a place in them
_PLAIN_IN_DATA = lazy(r"[\w ’.,-]*")
_ENTITY = lazy(r"&(?:#\w{1,7}|[A-Za-z]\w{1,31});")
_REACH = 4_000
"""Code points of the longest stretch that is read again to see whether a block may go."""
_DEFINITION = lazy(r"(?m)^ {0,3}\[[^\[\]\r\n]{1,500}\]:[^\r\n]*")


@cache
def _parser() -> Any:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def structure(text: str) -> tuple[Hashable, ...]:
    """Blocks and marks in their order, with what code, links and pictures hold."""
    return (*_tokens(_parser().parse(text)), *_ENTITY.findall(text))


def _tokens(tokens: Iterable[Any]) -> Iterator[Hashable]:
    for token in tokens:
        if token.type == "inline":
            yield from _tokens(token.children)
        elif token.type == "text":
            yield from _HELD.findall(token.content)
        elif token.type == "image":
            yield "image", str(token.attrs), token.content
        elif token.type != "softbreak":
            yield token.type, token.markup, str(token.attrs), token.info, token.content


def touches(document: Document, span: Span, text: str) -> bool:
    """Whether a replacement may make or break markup: by what it takes away or brings, or where it stands.

    A mark of emphasis opens or closes by what stands beside it; what stands first in a line may open a block; and any
    words in brackets are a link where the file says somewhere where that leads.
    """
    old, (start, end) = document[span], span
    if not _MARKS.isdisjoint(old + text) or _definitions(document):
        return True
    if "&" in document.text[max(0, start - 34) : start]:
        return True  # perhaps inside an entity
    left, right = document.text[start - 1 : start], document.text[end : end + 1]
    if left in _DELIMITERS and _side((old + right)[:1]) != _side((text + right)[:1]):
        return True
    if right in _DELIMITERS and _side((left + old)[-1:]) != _side((left + text)[-1:]):
        return True
    line = document.text[max(0, start - _LEAD) : start].splitlines(keepends=True)[-1:]
    opens = not line or line[0].endswith(("\n", "\r")) or not any(map(str.isalpha, line[0]))
    return opens and (text + document.text[end : end + 20]).lstrip()[:1] in _OPENS_BLOCK


def bars(document: Document, span: Span, text: str) -> bool:
    """Whether a replacement lies in front matter and holds what may be a mark there.

    So does one that may change the label of a link, where more lines say what links lead to than can be read each time.
    """
    if span.start < _front(document):
        return _PLAIN_IN_DATA.fullmatch(document[span] + text) is None
    many = len(_definitions(document)) > _REACH
    return many and "[" in document.text[max(0, span.start - _LONGEST_LABEL) : span.start]


@annotation
def _front(document: Document) -> int:
    """Where the front matter ends; 0 without any."""
    front = _FRONT_MATTER.match(document.text)
    return front.end() if front else 0


@annotation
def _definitions(document: Document) -> str:
    """The lines that say where links lead, apart: one that turns out to be none must not swallow the next."""
    return "\n\n".join(_DEFINITION.findall(document.text)) if "]:" in document.text else ""


_DELIMITERS = frozenset("*_~")
_LEAD = 40  # code points of the longest mark that opens a block of prose


def _side(character: str) -> int:
    """What a character is for a mark of emphasis beside it: white space, punctuation or another."""
    return 0 if not character.strip() else 2 if character.isalnum() else 1


def around(document: Document, span: Span, reach: int) -> Span:
    """A stretch around a span, within its block, from the mark on that opens the block."""
    low, high = near(document, span, reach)
    at = bisect_left(document.paragraphs, span.start, key=lambda p: p.end)
    if at < len(document.paragraphs) and document.paragraphs[at].start <= span.end:
        start, end = document.paragraphs[at]
        line = document.lines.position(start).line
        begin = document.lines.line_span(line)[0]
        begin += len(document.text[begin:start]) - len(document.text[begin:start].lstrip())
        low, high = max(low, begin), min(high, document.lines.line_span(document.lines.position(end).line)[1])
    return Span(min(low, span.start), max(high, span.end))


def context(document: Document) -> str:
    """The lines that say where links lead."""
    found = _definitions(document)
    return f"\n\n{found}" if 0 < len(found) <= _REACH else ""


def group(document: Document, begin: int, paragraph: Span) -> Span:
    """The list or table that opens after an offset and holds a paragraph; the paragraph where none does."""
    lines, *_, groups = _blocks(document)
    line, first = lines.position(paragraph.start).line - 1, lines.position(begin).line - 1
    for top, bottom in groups[bisect_left(groups, (first + 1, 0)) :][:_GROUPS_AHEAD]:
        if top <= line < bottom:
            return Span(lines.starts[top], _start(document, lines, bottom))
    return paragraph


_GROUPS_AHEAD = 20  # lists in lists that may open before the first paragraph of one


def stands(markup: str) -> bool:
    """Whether some markup is more than marks of emphasis, brackets and targets of links, and tags around words."""
    rest = _TARGET.sub("", markup)
    return bool(rest.strip("*_~[\\ \t\r\n")) and html_stands(rest)


_TARGET = lazy(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)|\]\[[^\[\]]*\]")


def emphasis(markup: str) -> bool:
    """Whether some markup is no more than marks of emphasis."""
    return not markup.strip("*_~\\ \t\r\n")


_UNREAD = dict.fromkeys(map(ord, FILLERS), " ")
_KEPT_BY_WORDS = frozenset({
    "text", "softbreak", "em_open", "em_close", "strong_open", "strong_close", "s_open", "s_close", "link_open",
    "link_close", "text_special",
})  # fmt: skip
"""What may go with the words of a paragraph: no picture, no code, no HTML, no comment."""
_MARK = lazy(r"[*_`~\[\]|<>]")
"""Signs that may be markup for another reader, although none for ours."""


class _Block(NamedTuple):
    """A paragraph or heading: its lines, half-open and from 0, and those of the outermost block around it."""

    top: int
    bottom: int
    outer: tuple[int, int]
    parents: tuple[str, ...]
    item: tuple[int, int]
    """The lines of the item of a list that it stands in, if it does."""


class _Blocks(NamedTuple):
    """The lines of a document, its blocks by their first line, and the lines of outermost blocks, lists and tables."""

    lines: LineIndex
    blocks: dict[int, _Block]
    outermost: list[tuple[int, int]]
    groups: list[tuple[int, int]]


_GROUPS = frozenset({"bullet_list_open", "ordered_list_open", "table_open"})


@annotation
def _blocks(document: Document) -> _Blocks:
    """How a document is built."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    front, text = _front(document), document.text
    text = _LINE.sub("", text[:front]) + text[front:]
    stack: list[tuple[str, tuple[int, int]]] = []
    blocks: dict[int, _Block] = {}
    outermost: list[tuple[int, int]] = []
    groups: list[tuple[int, int]] = []
    for token in parser.parse(text):
        if token.nesting == -1:
            stack.pop()
            continue
        if token.map and not stack:
            outermost.append((token.map[0], token.map[1]))
        if token.map and token.type in _GROUPS:
            groups.append((token.map[0], token.map[1]))
        if token.nesting == 1:
            lines = (token.map[0], token.map[1]) if token.map else stack[-1][1]
            stack.append((token.type, lines))
            if token.type in ("paragraph_open", "heading_open"):
                parents = tuple(kind for kind, _ in stack[:-1])
                item = next((at for kind, at in reversed(stack) if kind == "list_item_open"), (0, 0))
                blocks[lines[0]] = _Block(lines[0], lines[1], stack[0][1], parents, item)
    return _Blocks(LineIndex(document.text), blocks, outermost, groups)


_LINE = lazy(r"[^\r\n]")


def whole(document: Document, paragraph: Span) -> Span | None:
    """The lines of a block that holds a paragraph and nothing else, with the blank lines after it (or before it).

    Nothing goes where the blocks around it would then be read in another way: two lists would be one.
    """
    lines, blocks, outermost, _ = _blocks(document)
    block = blocks.get(lines.position(paragraph.start).line - 1)
    if block is None or block.parents not in ((), *_LISTS):
        return None
    top, bottom = (block.top, block.bottom)
    if block.parents:
        top, bottom = block.item
        while bottom > top and _is_blank(document, lines, bottom - 1):
            bottom -= 1
        if (top, bottom) != (block.top, block.bottom):
            return None  # the item holds more
    start, end = lines.starts[top], _start(document, lines, bottom)
    if not _holds_only(document, Span(start, end), paragraph):
        return None
    cut = _with_blank_lines(document, lines, top, bottom)
    return cut if _leaves_the_rest(document, lines, outermost, block, cut) else None


_LISTS = (("bullet_list_open", "list_item_open"), ("ordered_list_open", "list_item_open"))


def _holds_only(document: Document, block: Span, paragraph: Span) -> bool:
    """Whether a block has no words beside a paragraph, and nothing in it that is more than a mark at its words."""
    text, prose = document.text, document.prose
    outside = prose[block.start : paragraph.start] + prose[paragraph.end : block.end]
    if outside.translate(_UNREAD).strip():
        return False
    for token in _parser().parse(text[block.start : block.end]):
        for child in token.children or ():
            if child.type not in _KEPT_BY_WORDS or (child.type == "text" and _MARK.search(child.content)):
                return False
    return True


def _is_blank(document: Document, lines: LineIndex, line: int) -> bool:
    start, end = lines.line_span(line + 1)
    return not document.text[start:end].strip()


def _start(document: Document, lines: LineIndex, line: int) -> int:
    """Where a line starts; the end of the text after the last one."""
    return lines.starts[line] if line < len(lines.starts) else len(document.text)


def _with_blank_lines(document: Document, lines: LineIndex, top: int, bottom: int) -> Span:
    """A range of lines and the blank ones after it; at the end of the text, those before it."""
    last = bottom
    while last < len(lines.starts) and _is_blank(document, lines, last):
        last += 1
    if last < len(lines.starts):
        return Span(lines.starts[top], lines.starts[last])
    while top and _is_blank(document, lines, top - 1):
        top -= 1
    return Span(lines.starts[top], _start(document, lines, bottom))


def _leaves_the_rest(
    document: Document, lines: LineIndex, outermost: list[tuple[int, int]], block: _Block, cut: Span
) -> bool:
    """Whether what stands around a block is read as before without it."""
    at = bisect_left(outermost, block.outer)
    low = lines.starts[outermost[at - 1][0]] if at else cut.start
    low = min(low, cut.start, lines.starts[block.outer[0]])
    after = outermost[at + 1][1] if at + 1 < len(outermost) else block.outer[1]
    high = max(_start(document, lines, after), cut.end)
    text = document.text
    if high - low > _REACH:
        return False
    old, gone, new = text[low:high], text[cut.start : cut.end], text[low : cut.start] + text[cut.end : high]
    want, less, have = (list(structure(piece)) for piece in (old, gone, new))
    if block.parents:
        less = less[1:-1]  # the list stays
    for k in range(len(want) - len(less) + 1):
        end = k + len(less)
        if want[k:end] == less and want[:k] + want[end:] == have and _spaced(old) - _spaced(new) <= 1:
            return not (_is_html(want[k - 1 : k]) and _is_html(want[end : end + 1]))  # else tags would hold nothing
    return False


def _spaced(text: str) -> int:
    """How many paragraphs are set apart from others; the items of a list are not, unless a blank line parts any."""
    return sum(token.type == "paragraph_open" and not token.hidden for token in _parser().parse(text))


def _is_html(part: list[Hashable]) -> bool:
    """Whether a part of a structure is a block of HTML."""
    return bool(part) and isinstance(part[0], tuple) and part[0][0] == "html_block"

"""The blocks of a Markdown file: the list or table that a paragraph stands in, and what goes with it as a whole."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable

from newslint.readers.shape.base import FILLERS
from newslint.readers.shape.commonmark import front_matter_end, parser, structure
from newslint.text import Document, LineIndex, Span, annotation
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_REACH = 4_000
"""Code points of the longest stretch that is read again to see whether a block may go."""
_UNREAD = dict.fromkeys(map(ord, FILLERS), " ")
_KEPT_BY_WORDS = frozenset({
    "text", "softbreak", "em_open", "em_close", "strong_open", "strong_close", "s_open", "s_close", "link_open",
    "link_close", "text_special",
})  # fmt: skip
"""What may go with the words of a paragraph: no picture, no code, no HTML, no comment."""
_MARK = lazy_regex(r"[*_`~\[\]|<>]")
"""Signs that may be markup for another reader, although none for ours."""
_GROUPS = frozenset({"bullet_list_open", "ordered_list_open", "table_open"})
_GROUPS_AHEAD = 20  # lists in lists that may open before the first paragraph of one
_LISTS = (("bullet_list_open", "list_item_open"), ("ordered_list_open", "list_item_open"))
_LINE = lazy_regex(r"[^\r\n]")


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


@annotation
def _blocks(document: Document) -> _Blocks:
    """How a document is built."""
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark").enable("table")
    reader.core.ruler.enableOnly(["normalize", "block"])
    front, text = front_matter_end(document), document.text
    text = _LINE.sub("", text[:front]) + text[front:]
    stack: list[tuple[str, tuple[int, int]]] = []
    blocks: dict[int, _Block] = {}
    outermost: list[tuple[int, int]] = []
    groups: list[tuple[int, int]] = []
    for token in reader.parse(text):
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


def group_around(document: Document, begin: int, paragraph: Span) -> Span:
    """The list or table that opens after an offset and holds a paragraph; the paragraph where none does."""
    lines, *_, groups = _blocks(document)
    line, first = lines.position(paragraph.start).line - 1, lines.position(begin).line - 1
    for top, bottom in groups[bisect_left(groups, (first + 1, 0)) :][:_GROUPS_AHEAD]:
        if top <= line < bottom:
            return Span(lines.starts[top], _start(document, lines, bottom))
    return paragraph


def whole_block(document: Document, paragraph: Span) -> Span | None:
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


def _holds_only(document: Document, block: Span, paragraph: Span) -> bool:
    """Whether a block has no words beside a paragraph, and nothing in it that is more than a mark at its words."""
    text, prose = document.text, document.prose
    outside = prose[block.start : paragraph.start] + prose[paragraph.end : block.end]
    if outside.translate(_UNREAD).strip():
        return False
    for token in parser().parse(text[block.start : block.end]):
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
    return sum(token.type == "paragraph_open" and not token.hidden for token in parser().parse(text))


def _is_html(part: list[Hashable]) -> bool:
    """Whether a part of a structure is a block of HTML."""
    return bool(part) and isinstance(part[0], tuple) and part[0][0] == "html_block"

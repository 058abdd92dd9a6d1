"""Word documents: the story as it reads with all tracked changes accepted. A place is a paragraph and a column."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.readers.base import StoriesReader
from newslint.readers.structured.archives import part_of
from newslint.readers.structured.assembly import Assembly, Text
from newslint.readers.structured.trees import Node, parse_xml
from newslint.text import Document, FieldKind

STORY = "word/document.xml"
_GONE = frozenset("del moveFrom delText instrText Fallback pPr rPr sdtPr sectPr ruby object".split())
"""What does not read: text taken out or moved away, codes of fields, properties, second renderings."""
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "‑", "ptab": " "}
_KINDS = {
    "title": FieldKind.HEADLINE,
    "headline": FieldKind.HEADLINE,
    "heading1": FieldKind.HEADLINE,
    "subtitle": FieldKind.STANDFIRST,
    "standfirst": FieldKind.STANDFIRST,
    "byline": FieldKind.BYLINE,
    "dateline": FieldKind.DATELINE,
    "caption": FieldKind.CAPTION,
}
_QUOTES = ("quote", "intensequote", "blocktext")


class Docx(StoriesReader):
    """The paragraphs of the main text, those of tables and boxes among them; comments and notes are left out."""

    name = "a Word document"
    suffixes = (".docx",)

    def stories(self, data: bytes, name: str) -> Iterator[Document]:
        """The story of a file."""
        root = parse_xml(part_of(data, STORY))
        story = Assembly(name)
        for number, (paragraph, texts) in enumerate(_paragraphs(root), 1):
            style = _style(paragraph)
            story.numbered(number, texts, _KINDS.get(style), quoted=style in _QUOTES)
        yield from filter(None, [story.document()])


def _paragraphs(root: Node) -> Iterator[tuple[Node, list[Text]]]:
    """All paragraphs and their texts, in order; those of a box stand before the paragraph that holds it.

    A text's ``part`` is the number of its element among all of its name in the file, from 0, however they are nested.
    """
    open_ones: list[tuple[Node, list[Text]]] = []
    count = 0
    stack: list[tuple[Node, Iterator[Node | Text], bool]] = [(root, iter(root.parts), False)]
    while stack:
        node, parts, gone = stack[-1]
        part = next(parts, None)
        if part is None:
            stack.pop()
            if node.name == "p" and open_ones and open_ones[-1][0] is node:
                yield open_ones.pop()
        elif isinstance(part, Node):
            hidden = gone or part.name in _GONE
            if part.name == "p" and not hidden:
                open_ones.append((part, []))
            if part.name == "t":
                if not hidden and open_ones:
                    at = 0
                    for text in part.texts():
                        open_ones[-1][1].append(Text(text.text, part=str(count), offset=at))
                        at += len(text.text)
                count += 1
            else:
                if part.name in _SIGNS and not hidden and open_ones:
                    open_ones[-1][1].append(Text(_SIGNS[part.name]))
                stack.append((part, iter(part.parts), hidden))


def _style(paragraph: Node) -> str:
    """The style of a paragraph, in small letters."""
    style = paragraph.find("pPr", "pStyle")
    return style.attributes.get("val", "").replace(" ", "").lower() if style is not None else ""

"""OpenDocument texts: the story as it reads with all tracked changes accepted. A place is a paragraph and a column."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.readers.base import StoriesReader
from newslint.readers.decoding import UnreadableError
from newslint.readers.structured.archives import part_of
from newslint.readers.structured.assembly import Assembly, Text
from newslint.readers.structured.trees import Node, parse_xml
from newslint.text import Document, FieldKind

_GONE = frozenset({"tracked-changes", "annotation", "note", "sequence-decls", "forms", "ruby-text"})
_SIGNS = {"tab": " ", "line-break": "\n", "s": " "}
_KINDS = {
    "title": FieldKind.HEADLINE,
    "subtitle": FieldKind.STANDFIRST,
    "caption": FieldKind.CAPTION,
    "illustration": FieldKind.CAPTION,
    "figure": FieldKind.CAPTION,
}
_QUOTES = ("quotations",)


class Odt(StoriesReader):
    """The paragraphs and headings of the text; comments and notes are left out."""

    name = "an OpenDocument text"
    suffixes = (".odt",)

    def stories(self, data: bytes, name: str) -> Iterator[Document]:
        """The story of a file."""
        root = parse_xml(part_of(data, "content.xml"))
        body = root.find("body", "text")
        if body is None:
            raise UnreadableError("an OpenDocument file that holds no text")
        styles = _styles(root)
        story = Assembly(name)
        for number, (paragraph, texts) in enumerate(_paragraphs(body), 1):
            style = paragraph.attributes.get("style-name", "")
            style = styles.get(style, style).replace("_20_", "").lower()
            kind = _KINDS.get(style)
            if paragraph.name == "h" and paragraph.attributes.get("outline-level", "1") == "1":
                kind = FieldKind.HEADLINE
            story.numbered(number, texts, kind, quoted=style in _QUOTES)
        yield from filter(None, [story.document()])


def _styles(root: Node) -> dict[str, str]:
    """The styles that a writer chose, by the names of those that the program made of them."""
    automatic = root.find("automatic-styles")
    named = automatic.children("style") if automatic is not None else ()
    return {s.attributes.get("name", ""): s.attributes.get("parent-style-name", "") for s in named}


def _paragraphs(body: Node) -> Iterator[tuple[Node, list[Text]]]:
    """All paragraphs and headings and their texts, in order."""
    open_ones: list[tuple[Node, list[Text]]] = []
    stack: list[tuple[Node, Iterator[Node | Text]]] = [(body, iter(body.parts))]
    while stack:
        node, parts = stack[-1]
        part = next(parts, None)
        if part is None:
            stack.pop()
            if open_ones and open_ones[-1][0] is node:
                yield open_ones.pop()
        elif isinstance(part, Text):
            if open_ones:
                open_ones[-1][1].append(part)
        elif part.name not in _GONE:
            if part.name in ("p", "h"):
                open_ones.append((part, []))
            elif part.name in _SIGNS and open_ones:
                open_ones[-1][1].append(Text(_SIGNS[part.name]))
            stack.append((part, iter(part.parts)))

"""The paragraphs in a tree of elements, in the vocabularies of HTML and NITF."""

from __future__ import annotations

from newslint.readers.structured.assembly import Assembly, Text
from newslint.readers.structured.trees import Node
from newslint.text import FieldKind

_BLOCKS = frozenset({
    "abstract", "article", "block", "blockquote", "body", "body.content", "body.end", "body.head", "bq", "byline",
    "bytag", "byttl", "caption", "credit", "dateline", "dd", "div", "dl", "dt", "figcaption", "figure", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hedline", "hl1", "hl2", "hr", "html", "li", "main", "media", "media-caption",
    "nitf", "nitf-table", "ol", "p", "pre", "section", "table", "tagline", "tbody", "td", "th", "thead", "tr", "ul",
})  # fmt: skip
"""What begins a paragraph. All else is part of a line: no word may be torn."""
_HIDDEN = frozenset({
    "aside", "button", "code", "credit", "distributor", "docdata", "embed", "footer", "form", "head", "iframe",
    "media-metadata", "media-object", "media-producer", "media-reference", "meta", "nav", "nitf-table-metadata", "note",
    "noscript", "object", "pre", "pubdata", "revision-history", "rights", "script", "series", "style", "svg", "title",
    "tobject", "video", "audio",
})  # fmt: skip
"""What nobody reads as the story."""
_KINDS = {
    "hl1": FieldKind.HEADLINE,
    "h1": FieldKind.HEADLINE,
    "abstract": FieldKind.STANDFIRST,
    "byline": FieldKind.BYLINE,
    "dateline": FieldKind.DATELINE,
    "media-caption": FieldKind.CAPTION,
    "figcaption": FieldKind.CAPTION,
}
_QUOTES = frozenset({"bq", "blockquote"})


def add_blocks(assembly: Assembly, node: Node) -> None:
    """Add the paragraphs in an element to a story."""
    walk = _Walk(assembly)
    walk.block(node, None, quoted=False)
    walk.end(None, quoted=False)


class _Walk:
    """Gathers the texts of a paragraph until it ends."""

    def __init__(self, assembly: Assembly) -> None:
        self._assembly = assembly
        self._texts: list[Text] = []

    def block(self, node: Node, kind: FieldKind | None, *, quoted: bool) -> None:
        """An element that begins and ends paragraphs; what is in it is as deep as trees may be."""
        for part in node.parts:
            if isinstance(part, Text):
                self._texts.append(part)
                continue
            name = part.name.lower()
            if name in _HIDDEN:
                continue
            if name == "br":
                self._texts.append(Text("\n", part.line))
            elif name not in _BLOCKS:
                self.block(part, kind, quoted=quoted)
            else:
                self.end(kind, quoted=quoted)
                inner, inner_quoted = _KINDS.get(name, kind), quoted or name in _QUOTES
                if name == "hl2" and node.name == "hedline":
                    inner = FieldKind.STANDFIRST
                self.block(part, inner, quoted=inner_quoted)
                self.end(inner, quoted=inner_quoted)
        if node.name.lower() in _BLOCKS:
            self.end(kind, quoted=quoted)

    def end(self, kind: FieldKind | None, *, quoted: bool) -> None:
        """A paragraph ends."""
        self._assembly.paragraph(self._texts, kind, quoted=quoted)
        self._texts = []

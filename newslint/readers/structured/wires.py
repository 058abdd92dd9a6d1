"""The stories of agencies: NITF, and NewsML-G2 with what it holds."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.readers.structured.assembly import Assembly
from newslint.readers.structured.blocks import add_blocks
from newslint.readers.structured.trees import Node
from newslint.text import Document, FieldKind

_METAS = {
    "headline": FieldKind.HEADLINE,
    "by": FieldKind.BYLINE,
    "dateline": FieldKind.DATELINE,
}


def nitf(root: Node, path: str) -> Iterator[Document]:
    """The story of a NITF document."""
    story = Assembly(path)
    story.date(node.attributes.get("norm", "") for node in root.all("date.issue"))
    add_blocks(story, root)
    yield from filter(None, [story.document()])


def newsml(root: Node, path: str) -> Iterator[Document]:
    """The stories of a NewsML-G2 item or message."""
    items = [root] if root.name == "newsItem" else root.all("newsItem")
    for item in items:
        story = Assembly(path, item.attributes.get("guid", ""))
        story.date(node.said() for name in ("contentCreated", "versionCreated") for node in item.all(name))
        meta, content = item.find("contentMeta"), item.find("contentSet")
        for node in meta.children() if meta is not None else ():
            if node.name in _METAS:
                story.paragraph(node.texts(), _METAS[node.name])
            elif node.name == "description":
                caption = "caption" in node.attributes.get("role", "")
                story.paragraph(node.texts(), FieldKind.CAPTION if caption else FieldKind.STANDFIRST)
        for part in content.children() if content is not None else ():
            if part.name == "inlineXML":
                add_blocks(story, part)
                break
            if part.name == "inlineData":
                add = story.html if "html" in part.attributes.get("contenttype", "") else story.lines
                add(part.texts())
                break
        yield from filter(None, [story.document()])

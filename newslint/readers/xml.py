"""XML as news travels in it: NITF, NewsML-G2, RSS, Atom, WordPress exports; told apart by the first element."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newslint.readers.base import StoriesReader
from newslint.readers.decoding import UnreadableError
from newslint.readers.structured.trees import Node, parse_xml
from newslint.text import Document

KNOWN = "NITF, NewsML-G2, RSS, Atom and WordPress exports"


class Xml(StoriesReader):
    """What the file holds decides, not its name."""

    name = "XML"
    suffixes = (".nitf", ".newsml", ".nml", ".g2", ".xml", ".rss", ".atom", ".rdf", ".wxr")
    named_only = (".xml", ".rss", ".atom", ".rdf", ".wxr")

    def stories(self, data: bytes, name: str) -> Iterator[Document]:
        """The stories of a file."""
        root = parse_xml(data)
        yield from _vocabulary(root)(root, name)


def _vocabulary(root: Node) -> Callable[[Node, str], Iterator[Document]]:
    """What reads a tree."""
    from newslint.readers.structured import feeds, wires

    known = {
        "nitf": wires.nitf,
        "newsItem": wires.newsml,
        "newsMessage": wires.newsml,
        "rss": feeds.rss,
        "RDF": feeds.rss,
        "feed": feeds.atom,
        "entry": feeds.atom,
    }
    if root.name not in known:
        raise UnreadableError(f"XML whose first element is “{root.name}”; of XML, newslint reads {KNOWN}")
    return known[root.name]

"""XML as a tree that knows the lines of its file. Entities of its own, outside parts and deep nesting are refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from newslint.readers.decoding import UnreadableError, decode
from newslint.readers.structured.assembly import Text
from newslint.text import LineIndex
from newslint.text.source import FILE
from newslint.util.lazy_regex import lazy_regex

DEEPEST = 200
"""Elements in each other; no story has so many."""
_ENTITY = lazy_regex(r"&(?:#\d{1,9}|#x[0-9a-fA-F]{1,9}|\w{1,9});")
_DECLARED = lazy_regex(r"""<\?xml[^>]{1,99}encoding\s*=\s*["']([\w.:-]{1,40})["']""")
_HEAD = 200  # bytes of a file in which it says how it is encoded
_MOST = 1_000_000  # elements and texts; sixteen bytes each in the smallest file, and a hundred times that here


@dataclass(slots=True)
class Node:
    """An element, its texts and elements in order."""

    name: str
    """Without its namespace."""
    space: str
    """Its namespace."""
    attributes: dict[str, str]
    """By names without their namespaces."""
    line: int
    parts: list[Node | Text] = field(default_factory=list)

    def children(self, *names: str) -> Iterator[Node]:
        """The elements right below with one of these names; all without any."""
        return (part for part in self.parts if isinstance(part, Node) and (not names or part.name in names))

    def find(self, *path: str) -> Node | None:
        """The first element on a path of names."""
        found: Node | None = self
        for name in path:
            found = next(found.children(name), None) if found is not None else None
        return found

    def all(self, *names: str) -> Iterator[Node]:
        """The elements at any depth with one of these names, in order; none within one that was found."""
        stack = [iter(self.parts)]
        while stack:
            part = next(stack[-1], None)
            if part is None:
                stack.pop()
            elif isinstance(part, Node):
                if part.name in names:
                    yield part
                else:
                    stack.append(iter(part.parts))

    def texts(self) -> list[Text]:
        """All texts at any depth, in order."""
        found: list[Text] = []
        stack = [iter(self.parts)]
        while stack:
            part = next(stack[-1], None)
            if part is None:
                stack.pop()
            elif isinstance(part, Node):
                stack.append(iter(part.parts))
            else:
                found.append(part)
        return found

    def said(self) -> str:
        """All its text, white space as single spaces."""
        return " ".join("".join(text.text for text in self.texts()).split())


class _Builder:
    """Takes what the parser finds."""

    def __init__(self, lines: LineIndex) -> None:
        self._lines = lines
        self.place: Callable[[], tuple[int, int]] = lambda: (1, 1)
        self._root: Node | None = None
        self._open: list[Node] = []
        self._count = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._bound(len(self._open) >= DEEPEST)
        space, _, name = tag.rpartition("}")
        plain = {key.rpartition("}")[2]: value for key, value in attributes.items()}
        node = Node(name, space.lstrip("{"), plain, self.place()[0])
        if self._open:
            self._open[-1].parts.append(node)
        else:
            self._root = node
        self._open.append(node)

    def end(self, tag: str) -> None:  # noqa: ARG002 - the parser has seen to it that it is the one opened last
        """An element ends."""
        self._open.pop()

    def data(self, text: str) -> None:
        """Text, up to a line end or an entity."""
        self._bound(False)
        if self._open:
            line, column = self.place()
            offset = self._lines.starts[min(line, len(self._lines.starts)) - 1] + column - 1
            entity = _ENTITY.match(self._lines.text, offset) if len(text) == 1 else None
            self._open[-1].parts.append(Text(text, line, column, FILE, offset, len(entity[0]) if entity else 0))

    def close(self) -> Node:
        """The tree."""
        if self._root is None:
            raise UnreadableError("no XML: it holds no element")
        return self._root

    def _bound(self, deep: bool) -> None:
        self._count += 1
        if deep or self._count > _MOST:
            what = f"elements more than {DEEPEST} deep" if deep else f"more than {_MOST:,} elements and texts"
            raise UnreadableError(f"XML with {what}, which no story has")


def parse_xml(data: bytes) -> Node:
    """The tree of some XML; an :class:`UnreadableError` where it is none, or not harmless."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser, ParseError

    builder = _Builder(LineIndex(_decoded(data)))
    parser = DefusedXMLParser(target=builder)
    expat = parser.parser
    expat.buffer_text = False  # else a text's place would be that of its end
    builder.place = lambda: (expat.CurrentLineNumber, expat.CurrentColumnNumber + 1)
    try:
        parser.feed(data)
        tree = parser.close()
    except ParseError as error:
        raise UnreadableError(f"no well-formed XML: {error}") from error
    except DefusedXmlException as error:
        raise UnreadableError("XML that defines entities or asks for other files: newslint reads none such") from error
    except (LookupError, ValueError) as error:
        raise UnreadableError(f"no XML that can be read: {error}") from error
    assert isinstance(tree, Node)
    return tree


def _decoded(data: bytes) -> str:
    """The text of a file in the encoding that it declares, else as any other is decoded."""
    if declared := _DECLARED.match(data[:_HEAD].decode("latin-1")):
        try:
            return data.decode(declared[1])
        except (LookupError, ValueError):
            pass  # told apart from its first bytes
    return decode(data).text

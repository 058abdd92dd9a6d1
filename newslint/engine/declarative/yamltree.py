"""YAML as a tree that knows where everything stands, read within bounds.

What a scalar means (a number, a truth value, text) is left to whoever knows what should stand there: "no" is a word
where words are asked for. Nothing but text, lists and mappings is made: tags are refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from newslint.engine.declarative.problems import BodyError, Place
from newslint.util.records import NamedTuple

if TYPE_CHECKING:
    from yaml import Event, MarkedYAMLError

LIMIT = 1 << 20
"""Bytes of the largest file that is read."""
_DEEPEST = 20
_MOST = 50_000
"""Values in a file at most; those that an alias repeats count again."""
_TOO_DEEP = f"lists and mappings stand more than {_DEEPEST} deep in each other"
_EMPTY = frozenset({"", "~", "null"})


class Node(NamedTuple):
    """A scalar (``str``), a list of nodes, or a mapping (a tuple of pairs of nodes)."""

    value: str | list[Node] | tuple[tuple[Node, Node], ...]
    at: Place | None = None
    plain: bool = False
    """Whether a scalar stands without quotation marks, so that it may be meant for a number or a truth value."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands here."""
        return self.plain and self.value in _EMPTY

    def scalars(self) -> Iterator[Node]:
        """All scalars here and below, in order."""
        if isinstance(self.value, str):
            yield self
            return
        for child in self.value:
            for node in (child,) if isinstance(child, Node) else child:
                yield from node.scalars()


def read_yaml(data: bytes) -> Node:
    """The one document of a file; a :class:`BodyError` where it is no YAML, or too large, or not for a rule."""
    import yaml

    if len(data) > LIMIT:
        raise BodyError(f"the file is larger than {LIMIT >> 20} MiB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BodyError("the file is not in UTF-8", at=(line, 1)) from error
    builder = _Builder()
    try:
        for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise _told(error, text) from error
    except (yaml.YAMLError, ValueError) as error:
        if isinstance(error, BodyError):
            raise
        raise BodyError(f"this is no YAML: {' '.join(str(error).split())}") from error
    if builder.root is None:
        raise BodyError("the file is empty")
    return builder.root


def node_of(value: Any) -> Node:
    """The tree of plain values, as YAML would have given it."""
    if isinstance(value, Mapping):
        return Node(tuple((node_of(key), node_of(other)) for key, other in value.items()))
    if isinstance(value, list | tuple):
        return Node([node_of(item) for item in value])
    if isinstance(value, str):
        return Node(value)
    return Node("" if value is None else str(value), plain=True)


class _Builder:
    """Makes the tree from the events of a parser, and counts."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self._open: list[tuple[Place, bool, list[Node], str | None, int]] = []
        self._anchors: dict[str, tuple[Node, int] | None] = {}
        self._count = 0

    def take(self, event: Event) -> None:
        """Take the next event."""
        import yaml

        mark = event.start_mark
        at = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        tag = getattr(event, "tag", None)
        if tag not in (None, "!"):
            raise BodyError(f"a rule has no tags: leave “{tag.replace('tag:yaml.org,2002:', '!!')}” out", at=at)
        if isinstance(event, yaml.AliasEvent):
            self._repeat(str(event.anchor), at)
        elif isinstance(event, yaml.ScalarEvent):
            self._add(Node(event.value, at, plain=event.style in (None, "")), event.anchor, 1, at)
        elif isinstance(event, yaml.CollectionStartEvent):
            if len(self._open) == _DEEPEST:
                raise BodyError(_TOO_DEEP, at=at)
            if event.anchor:
                self._anchors[event.anchor] = None
            self._open.append((at, isinstance(event, yaml.MappingStartEvent), [], event.anchor, self._count))
        elif isinstance(event, yaml.CollectionEndEvent):
            begun, is_mapping, items, anchor, before = self._open.pop()
            value = tuple(zip(items[::2], items[1::2], strict=True)) if is_mapping else items
            self._add(Node(value, begun), anchor, self._count - before + 1, begun)

    def _add(self, node: Node, anchor: str | None, size: int, at: Place) -> None:
        """Add a node where it belongs; ``size`` is how many values it holds."""
        if anchor:
            self._anchors[anchor] = node, size
        self._grow(1, at)
        if self._open:
            self._open[-1][2].append(node)
        elif self.root is None:
            self.root = node
        else:
            raise BodyError("a file holds one rule, and here another begins", at=at)

    def _repeat(self, name: str, at: Place) -> None:
        """Add what an alias stands for."""
        if name not in self._anchors:
            raise BodyError(f"“*{name}” stands for nothing: there is no “&{name}” before it", at=at)
        known = self._anchors[name]
        if known is None:
            raise BodyError(f"“*{name}” stands inside what it stands for", at=at)
        node, size = known
        self._grow(size - 1, at)
        self._add(node, None, size, at)

    def _grow(self, by: int, at: Place) -> None:
        """Count more values."""
        self._count += by
        if self._count > _MOST:
            raise BodyError(f"with all aliases the file holds more than {_MOST:,} values", at=at)


def _told(error: MarkedYAMLError, text: str) -> BodyError:
    """What a parser has to say, in plain words."""
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return BodyError(f"this is no YAML: {error.problem}")
    lines = text.splitlines()
    line = lines[mark.line] if mark.line < len(lines) else ""
    if line[mark.column : mark.column + 1] == "\t" or (line[: mark.column].isspace() and "\t" in line[: mark.column]):
        said = "a tab stands here; indent with spaces"
    elif error.problem == "exceeded maximum nesting depth":
        said = _TOO_DEEP
    elif error.problem == "mapping values are not allowed in this context":
        said = "a colon is out of place; put text with a colon in quotation marks"
    else:
        said = f"this is no YAML: {' '.join(filter(None, (error.context, error.problem)))}"
    return BodyError(said, at=(mark.line + 1, mark.column + 1))

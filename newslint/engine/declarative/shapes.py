"""What may stand under the keys of a rule in YAML: each shape reads a node, or says where and why it cannot.

A shape is a function of a node and of the key that it stands under. What it gives back is plain: text, numbers, truth
values, lists and dictionaries. What JSON Schema says of the same values is noted on each shape, for editors.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NoReturn, TypeVar

from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.yamltree import Node
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple
from newslint.util.suggest import did_you_mean

Shape = Callable[[Node, str], Any]
S = TypeVar("S", bound=Callable[[Node, str], Any])
_TRUTH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_INTEGER, _DECIMAL = lazy_regex(r"-?\d{1,9}\Z"), lazy_regex(r"-?\d{1,9}\.\d{1,9}\Z")
_LONGEST = 60
"""Letters of what was seen that a message shows."""


class Field(NamedTuple):
    """A key of a mapping."""

    shape: Shape
    required: bool = False
    spent: bool = False
    """Whether only the phrases of a rule are made of it: where they are kept, it is not."""
    about: str = ""
    """What the key says, for guides and for editors."""


Fields = Mapping[str, Field]
_SCHEMA = "schema"


def noted(**schema: Any) -> Callable[[S], S]:
    """Note on a shape what JSON Schema says of its values."""

    def note(shape: S) -> S:
        vars(shape)[_SCHEMA] = schema
        return shape

    return note


def schema_of(shape: Shape) -> dict[str, Any]:
    """What JSON Schema says of the values of a shape; nothing where nobody noted it, which allows any value."""
    return dict(getattr(shape, _SCHEMA, {}))


def schema_of_fields(fields: Fields) -> dict[str, Any]:
    """What JSON Schema says of a mapping with certain keys."""
    keys = {name: schema_of(f.shape) | ({"description": f.about} if f.about else {}) for name, f in fields.items()}
    required = [name for name, field in fields.items() if field.required]
    schema = {"type": "object", "properties": keys, "additionalProperties": False}
    return schema | ({"required": required} if required else {})


def refuse(node: Node, key: str, wanted: str) -> NoReturn:
    """Say what should stand under a key, and what does."""
    found = "but is empty" if node.is_empty else f"not {seen(node)}"
    raise BodyError(f"“{key}” must be {wanted}, {found}", at=node.at)


def seen(node: Node) -> str:
    """A value as a message shows it."""
    if isinstance(node.value, list):
        return "a list"
    if isinstance(node.value, tuple):
        return "a mapping"
    shown = " ".join(node.value.split())
    return f"“{shown[:_LONGEST] + '…' if len(shown) > _LONGEST else shown}”"


_WRITTEN = ["string", "number", "boolean"]
"""What text may look like to YAML."""


@noted(type=_WRITTEN)
def text(node: Node, key: str) -> str:
    """Text, which may look like a number or a date."""
    if not isinstance(node.value, str) or node.is_empty:
        refuse(node, key, "text")
    return node.value


@noted(type=[*_WRITTEN, "null"])
def optional_text(node: Node, key: str) -> str:
    """Text, or nothing."""
    return "" if node.is_empty else text(node, key)


@noted(type="boolean")
def truth(node: Node, key: str) -> bool:
    """True or false."""
    if not node.plain or str(node.value).lower() not in _TRUTH:
        refuse(node, key, "true or false")
    return _TRUTH[str(node.value).lower()]


def whole(low: int, high: int) -> Shape:
    """A whole number between two."""

    @noted(type="integer", minimum=low, maximum=high)
    def shape(node: Node, key: str) -> int:
        value = node.value
        if node.plain and isinstance(value, str) and _INTEGER.match(value) and low <= int(value) <= high:
            return int(value)
        refuse(node, key, f"a whole number from {low} to {high}")

    return shape


def decimal(low: float, high: float) -> Shape:
    """A number between two, whole or not."""

    @noted(type="number", minimum=low, maximum=high)
    def shape(node: Node, key: str) -> float:
        value = node.value
        if node.plain and isinstance(value, str) and (_INTEGER.match(value) or _DECIMAL.match(value)):
            number = float(value) if "." in value else int(value)
            if low <= number <= high:
                return number
        refuse(node, key, f"a number from {low:g} to {high:g}")

    return shape


def one_of(*labels: str) -> Shape:
    """One of some words."""
    wanted = f"one of {', '.join(labels)}" if len(labels) > 1 else f"“{labels[0]}”"

    @noted(enum=list(labels))
    def shape(node: Node, key: str) -> str:
        if isinstance(node.value, str) and node.value in labels:
            return node.value
        hint = did_you_mean(node.value, labels) if isinstance(node.value, str) else ""
        if hint:
            raise BodyError(f"“{key}” cannot be {seen(node)}{hint}", at=node.at)
        refuse(node, key, wanted)

    return shape


def written(wanted: str, test: Callable[[str], object]) -> Shape:
    """Text of which a test holds."""

    @noted(type=_WRITTEN, description=wanted)
    def shape(node: Node, key: str) -> str:
        if not isinstance(node.value, str) or not test(node.value):
            refuse(node, key, wanted)
        return node.value

    return shape


def many(item: Shape, *, least: int = 0, alone: bool = False) -> Shape:
    """A list of some shape; with ``alone``, one value may stand for a list of one."""
    items = {"type": "array", "items": schema_of(item), **({"minItems": least} if least else {})}

    @noted(**({"anyOf": [schema_of(item), items]} if alone else items))
    def shape(node: Node, key: str) -> list[Any]:
        if not isinstance(node.value, list):
            if alone and isinstance(node.value, str):
                return [item(node, key)]
            refuse(node, key, "a list")
        size = len(node.value)
        if size < least:
            raise BodyError(f"“{key}” needs {least} or more; here {'is' if size == 1 else 'are'} {size}", at=node.at)
        return [item(child, key) for child in node.value]

    return shape


def table(value: Shape) -> Shape:
    """A mapping from texts to some shape, not empty."""

    @noted(type="object", additionalProperties=schema_of(value), minProperties=1)
    def shape(node: Node, key: str) -> dict[str, Any]:
        pairs = _pairs(node, key)
        if not pairs:
            refuse(node, key, "a mapping of at least one line")
        return {name: value(child, name) for name, _, child in pairs}

    return shape


def record(fields: Fields) -> Shape:
    """A mapping with certain keys."""

    @noted(**schema_of_fields(fields))
    def shape(node: Node, key: str) -> dict[str, Any]:
        return read_fields(node, key, fields)

    return shape


def read_fields(node: Node, key: str, fields: Fields) -> dict[str, Any]:
    """A mapping with certain keys; a :class:`BodyError` says which is unknown, missing or of the wrong type."""
    found: dict[str, Any] = {}
    for name, asked, child in _pairs(node, key):
        if name not in fields:
            hint = did_you_mean(name, fields) or f"; known are {', '.join(fields)}"
            raise BodyError(f"unknown key “{name}”{hint}", at=asked.at)
        found[name] = fields[name].shape(child, name)
    for name, field in fields.items():
        if field.required and name not in found:
            raise BodyError(f"the key “{name}” is missing", at=node.at)
    return found


def anything(node: Node, key: str) -> Any:
    """Any value, as YAML reads it: numbers and truth values where no quotation marks stand."""
    if isinstance(node.value, list):
        return [anything(child, key) for child in node.value]
    if isinstance(node.value, tuple):
        return {name: anything(child, name) for name, _, child in _pairs(node, key)}
    if not node.plain:
        return node.value
    if node.is_empty:
        return None
    if _INTEGER.match(node.value):
        return int(node.value)
    return float(node.value) if _DECIMAL.match(node.value) else _TRUTH.get(node.value.lower(), node.value)


def _pairs(node: Node, key: str) -> list[tuple[str, Node, Node]]:
    """The names, keys and values of a mapping; a :class:`BodyError` for a key that is no text, or that stands twice."""
    if not isinstance(node.value, tuple):
        refuse(node, key, "a mapping")
    found: dict[str, tuple[str, Node, Node]] = {}
    for asked, child in node.value:
        name = text(asked, f"a key of {key}")
        if name in found:
            raise BodyError(f"the key “{name}” stands twice", at=asked.at)
        found[name] = name, asked, child
    return list(found.values())

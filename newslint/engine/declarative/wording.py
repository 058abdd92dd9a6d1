"""The shapes of what rules in YAML say and look for: patterns, and texts with something to fill in."""

from __future__ import annotations

from typing import Any

from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.shapes import Field, Shape, many, noted, record, schema_of, text, truth, whole
from newslint.engine.declarative.yamltree import Node
from newslint.util.lazy_regex import lazy_regex
from newslint.util.suggest import did_you_mean

_BRACES = lazy_regex(r"\{([^{}]*)\}")
_WORDS = Field(many(text, alone=True))
_ELEMENT = record(
    {
        "word": _WORDS,
        "lemma": _WORDS,
        "tag": _WORDS,
        "not": _WORDS,
        "relation": _WORDS,
        "head": _WORDS,
        "min": Field(whole(0, 24)),
        "max": Field(whole(1, 24)),
        "mark": Field(truth),
    }
)


@noted(anyOf=[schema_of(text), schema_of(many(_ELEMENT, least=1))])
def pattern(node: Node, key: str) -> Any:
    """A pattern as it is written: a line, or a list of mappings. What it says is for ``notation`` to read."""
    return many(_ELEMENT, least=1)(node, key) if isinstance(node.value, list) else text(node, key)


def template(*names: str) -> Shape:
    """Text in which some names in braces are filled in."""

    @noted(**schema_of(text))
    def shape(node: Node, key: str) -> str:
        found = text(node, key)
        for braces in _BRACES.finditer(found):
            if braces[1] not in names:
                known = " and ".join(f"{{{name}}}" for name in names)
                hint = did_you_mean(braces[1], names) or f"; known are {known}"
                raise BodyError(f"“{braces.group()}” in “{key}” is filled in with nothing{hint}", at=node.at)
        return found

    return shape

"""What JSON Schema says of a rule file, made from what the loader itself reads: for completion in editors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newslint.engine.declarative.rule import DeclarativeRule
from newslint.engine.declarative.shapes import Fields, schema_of_fields
from newslint.engine.loading.kinds import kinds, others
from newslint.engine.loading.packs import ABOUT, keys_of


def rule_schema() -> dict[str, Any]:
    """The schema of a rule file, of any kind that is installed: of the seventh draft, which editors know best."""
    by_name = {**kinds(), **others().kinds}
    named: dict[type[DeclarativeRule[Any]], list[str]] = {}
    for name, kind in by_name.items():
        named.setdefault(kind, []).append(name)
    about = schema_of_fields(ABOUT)
    about["properties"]["kind"] |= {"type": "string", "enum": sorted(by_name)}
    about["properties"]["also"] |= {"items": _of_kinds(named, {"kind": ABOUT["kind"], "severity": ABOUT["severity"]})}
    del about["additionalProperties"]
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A rule of newslint",
        **about,
        **_of_kinds(named, ABOUT),
    }


def _of_kinds(named: Mapping[type[DeclarativeRule[Any]], list[str]], beside: Fields) -> dict[str, Any]:
    """The keys that each kind has, beside those that all have."""
    return {"allOf": [_of_kind(kind, names, beside) for kind, names in sorted(named.items(), key=lambda n: n[1])]}


def _of_kind(kind: type[DeclarativeRule[Any]], names: list[str], beside: Fields) -> dict[str, Any]:
    """The keys of one kind, where a rule names it."""
    keys = keys_of(kind)
    body = schema_of_fields(keys)
    body["propertyNames"] = {"enum": [*beside, *keys]}
    del body["additionalProperties"]
    return {"if": {"properties": {"kind": {"enum": names}}, "required": ["kind"]}, "then": body}

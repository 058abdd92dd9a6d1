"""Values as TOML writes them. The standard library reads TOML and writes none."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from newslint.util.lazy_regex import lazy_regex

_BARE = lazy_regex(r"[A-Za-z0-9_-]+\Z")
_WIDTH = 100  # columns of a list on one line


def toml_key(key: str) -> str:
    """A key, quoted where it must be."""
    return key if _BARE.match(key) else toml_value(key)


def toml_value(value: Any) -> str:
    """A value on one line; a long list takes several."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        pairs = [f"{toml_key(key)} = {toml_value(inner)}" for key, inner in value.items()]
        return f"{{ {', '.join(pairs)} }}" if pairs else "{}"
    if isinstance(value, list | tuple):
        parts = [toml_value(part) for part in value]
        line = f"[{', '.join(parts)}]"
        return line if len(line) <= _WIDTH else "[\n" + "".join(f"  {part},\n" for part in parts) + "]"
    return str(value)


def toml_lines(table: Mapping[str, Any], at: str = "") -> Iterator[str]:
    """The lines of a table: plain values first, then the tables in it, then lists of tables; ``at`` is its name."""
    later: list[tuple[str, Any]] = []
    for key, value in table.items():
        if isinstance(value, Mapping) or (
            isinstance(value, list | tuple) and any(isinstance(v, Mapping) for v in value)
        ):
            later.append((key, value))
        else:
            yield f"{toml_key(key)} = {toml_value(value)}"
    for key, value in later:
        name = f"{at}.{toml_key(key)}" if at else toml_key(key)
        for inner in value if not isinstance(value, Mapping) else ():
            yield from ("", f"[[{name}]]", *toml_lines(inner, name))
        if isinstance(value, Mapping):
            inner_lines = list(toml_lines(value, name))
            if not value or any(not isinstance(v, Mapping) for v in value.values()):
                yield from ("", f"[{name}]")
            yield from inner_lines

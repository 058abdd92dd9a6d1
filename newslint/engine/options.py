"""Options of a rule, from what a configuration says."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from typing import Any

from newslint.errors import NewslintError
from newslint.util.suggest import did_you_mean, seen


class OptionError(NewslintError):
    """An option that a rule does not have, or a value of the wrong type."""


def make_options(options: type, values: Mapping[str, Any]) -> Any:
    """An instance of a rule's class of options (a named tuple or a frozen dataclass) with some values.

    An :class:`OptionError` names what does not fit. Options that had other names have them still where their class says
    so: its function ``earlier`` takes a name and a value, and gives those of today.
    """
    if not values:
        return options()
    if hasattr(options, "earlier"):
        values = dict(options.earlier(name.replace("-", "_"), value) for name, value in values.items())
    hints = typing.get_type_hints(options)
    fields = {name.replace("_", "-"): name for name in hints}
    taken = {}
    for key, value in values.items():
        name = fields.get(key.replace("_", "-"))
        if name is None:
            others = f"; there are {', '.join(sorted(fields))}" if fields else "; the rule has none"
            raise OptionError(f"there is no option “{key}”{did_you_mean(key, fields) or others}")
        taken[name] = _fit(key, value, hints[name])
    return options(**taken)


def _fit(key: str, value: Any, hint: Any) -> Any:
    """The value as its field wants it: a list becomes a tuple or a set, everything else must be of the type."""
    origin = typing.get_origin(hint)
    if origin in (types.UnionType, typing.Union):
        return _fit_one_of(key, value, hint)
    if origin is typing.Literal:
        if value not in typing.get_args(hint):
            ways = list(map(str, typing.get_args(hint)))
            near = did_you_mean(str(value), ways)
            raise OptionError(f"“{key}” must be one of {', '.join(ways)}, not {seen(value)}{near}")
        return value
    if origin in (tuple, frozenset):
        if isinstance(value, list | tuple | frozenset) and all(isinstance(v, str) for v in value):
            return origin(value)
    elif hint is float and type(value) is int:
        return float(value)
    elif type(value) is hint:
        return value
    raise OptionError(f"“{key}” must be of type {type_name(hint)}, not {seen(value)}")


def _fit_one_of(key: str, value: Any, hint: Any) -> Any:
    """The value as the first of several types that takes it."""
    for part in typing.get_args(hint):
        try:
            return _fit(key, value, part)
        except OptionError:
            continue
    raise OptionError(f"“{key}” must be of type {type_name(hint)}, not {seen(value)}")


def type_name(hint: Any) -> str:
    """A type as a user would say it."""
    if typing.get_origin(hint) in (tuple, frozenset):
        return "list of strings"
    if typing.get_origin(hint) is typing.Literal:
        return f"one of {', '.join(map(str, typing.get_args(hint)))}"
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        return " or ".join(type_name(part) for part in typing.get_args(hint) if part is not type(None))
    return {"str": "string", "int": "integer", "bool": "boolean", "float": "number"}.get(
        getattr(hint, "__name__", ""), str(hint)
    )

"""Regular expressions that cost nothing until they are used: a run over one story needs a few of the many there are.

Those that it needs still cost it more than they take to run, so what they were compiled to is kept between runs (see
`newslint.util.bytecode`). How Python holds a compiled expression is its own affair: what is kept is for one version of
it, by number, and where anything about it is not as expected the expression is compiled from its source as always.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from typing import Any, cast

Source = tuple[str, int]
"""What an expression is made of: its text and its flags."""
Compiled = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What it was compiled to: all flags, the code as numbers of 32 bits, the number of groups, groups by their names, and
the name of each group."""

_used: dict[Source, re.Pattern[str]] = {}
_kept: dict[Source, Compiled] = {}
_NUMBERS = next(kind for kind in "IL" if array(kind).itemsize == 4)


class _Lazy:
    """Stands in for a compiled pattern, and becomes one when it is first asked for a method."""

    def __init__(self, source: str, flags: int) -> None:
        self._made_of = source, flags

    def __getattr__(self, name: str) -> Any:
        """A method of the pattern; kept, so that it is found directly from the second time on."""
        value = getattr(_pattern(self._made_of), name)
        setattr(self, name, value)
        return value


def lazy_regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression, compiled on first use. A source that is wrong is found out only then."""
    return cast("re.Pattern[str]", _Lazy(source, int(flags)))


def _pattern(source: Source) -> re.Pattern[str]:
    """The pattern of a source: the one that it had before, that of the code which was kept, or a new one."""
    if source not in _used:
        _used[source] = (_revived(source) if source in _kept else None) or re.compile(*source)
    return _used[source]


def _revived(source: Source) -> re.Pattern[str] | None:
    """The pattern of the code that was kept, if this Python takes it; it looks at the code before it does."""
    flags, code, groups, by_name, names = _kept[source]
    try:
        compiled: Callable[..., re.Pattern[str]] = import_module("_sre").compile
        return compiled(source[0], flags, array(_NUMBERS, code).tolist(), groups, by_name, names)
    except (AttributeError, ImportError, RuntimeError, TypeError, ValueError, OverflowError):
        return None


def take(compiled: Mapping[Source, Compiled]) -> None:
    """Use what some expressions were compiled to, by this very version of Python."""
    _kept.update(compiled)


def lacking() -> list[Source]:
    """The expressions that were used and compiled from their sources."""
    return [source for source in _used if source not in _kept]


def compiled(sources: Iterable[Source]) -> Iterator[tuple[Source, Compiled]]:
    """What some expressions are compiled to, in the form in which it is kept; nothing where Python does not tell."""
    try:
        parser, compiler = import_module("re._parser"), import_module("re._compiler")
        for source, flags in sources:
            parsed = parser.parse(source, flags)
            code = array(_NUMBERS, compiler._code(parsed, flags)).tobytes()
            by_name = dict(parsed.state.groupdict)
            names: list[str | None] = [None] * parsed.state.groups
            for name, k in by_name.items():
                names[k] = name
            found = flags | parsed.state.flags, code, parsed.state.groups - 1, by_name, tuple(names)
            if _as_compiled((source, flags), found):
                yield (source, flags), found
    except (AttributeError, ImportError, TypeError):
        return


def _as_compiled(source: Source, found: Compiled) -> bool:
    """Whether what is kept says of itself what the pattern says that is compiled from the source."""
    pattern = re.compile(*source)
    return (pattern.flags, pattern.groups, dict(pattern.groupindex)) == (found[0], found[2], found[3])

"""Regular expressions that cost nothing until they are used: a run over one story needs a few of the many there are."""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """Stands in for a compiled pattern, and becomes one when it is first asked for a method."""

    def __init__(self, source: str, flags: int) -> None:
        self._made_of = source, flags

    def __getattr__(self, name: str) -> Any:
        """A method of the pattern; kept, so that it is found directly from the second time on."""
        value = getattr(re.compile(*self._made_of), name)  # ``re`` keeps what it has compiled
        setattr(self, name, value)
        return value


def lazy_regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression, compiled on first use. A source that is wrong is found out only then."""
    return cast("re.Pattern[str]", _Lazy(source, flags))

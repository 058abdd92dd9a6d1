"""Words for messages: the likely intended word behind a mistyped one, and a wrong value as it is quoted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

_LONG = 40  # characters of a wrong value that are quoted
_LONGEST = 100  # characters of a word that may be mistyped: to compare longer ones takes long


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """``; did you mean “x”?`` where one known word is near and no other as near, else nothing.

    Near is one slip (a letter more, less, another, or two exchanged) in a short word, two from eight letters on, three
    from twelve on. Case does not count, and a hyphen weighs as much as an underscore.
    """
    if len(word) > _LONGEST:
        return ""
    from rapidfuzz.distance import OSA

    given = _plain(word)
    distances = {candidate: OSA.distance(given, _plain(candidate)) for candidate in known}
    least = min(distances.values(), default=0)
    if least > min(3, max(1, len(given) // 4)) or least >= len(given):
        return ""
    near = [candidate for candidate, distance in distances.items() if distance == least]
    return f"; did you mean “{near[0]}”?" if len(near) == 1 else ""


def _plain(word: str) -> str:
    """A word as it is compared."""
    return word.lower().replace("_", "-")


def enumerate_words(words: Iterable[str]) -> str:
    """Words in a row: a, b and c."""
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last


def seen(value: Any) -> str:
    """A wrong value as a message quotes it: shortened, a table only named."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, bool):
        return str(value).lower()
    text = f"“{value}”" if isinstance(value, str) else str(value)
    return text if len(text) <= _LONG else f"{text[:_LONG]}…"

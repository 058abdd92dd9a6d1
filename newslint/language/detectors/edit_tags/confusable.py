"""Words that writers take for each other: sets of alternatives, by sound, by look or by habit.

The list, ``confusable.txt``, is our own, from what usage guides warn of. Each line is one set; a word may stand in
several.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

_LIST: Final = Path(__file__).with_name("confusable.txt")

SETS: Final = tuple(tuple(line.split()) for line in _LIST.read_text(encoding="utf-8").splitlines())


def _alternatives() -> dict[str, tuple[str, ...]]:
    """The words that each word may stand for, in the order of the list, three at most."""
    table: dict[str, tuple[str, ...]] = {}
    for words in SETS:
        for k, word in enumerate(words):
            others = words[:k] + words[k + 1 :]
            if word in table:
                others = tuple(dict.fromkeys(table[word] + others))
            table[word] = others[:3]
    return table


ALTERNATIVES: Final = _alternatives()

"""Words that writers take for each other: what each may stand for. A word may stand in several sets."""

from __future__ import annotations

from typing import Final

from newslint.lexicon.confusion_sets import tagged

SETS: Final = tagged()


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

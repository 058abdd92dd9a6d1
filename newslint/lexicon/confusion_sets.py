"""Sets of words that writers take for each other, as each detector of such faults numbers and orders them."""

from __future__ import annotations

from newslint.lexicon.lists import rows

_Set = tuple[str, ...]


def weighed() -> tuple[_Set, ...]:
    """The sets that `language.detectors.confusion` weighs against each other, in the order of their weights."""
    numbered = {int(row[1]): tuple(row[0].split()) for row in rows("confusion-sets") if row[1]}
    return tuple(numbered[number] for number in range(len(numbered)))


def tagged() -> tuple[_Set, ...]:
    """The sets that `language.detectors.edit_tags` may offer, in the order that its labels count in."""
    known = (row for row in rows("confusion-sets") if len(row) > 2)
    numbered = {int(row[2]): tuple(row[-1 if len(row) > 3 else 0].split()) for row in known}
    return tuple(numbered[number] for number in range(len(numbered)))


def every() -> tuple[_Set, ...]:
    """All sets, in the order of the list."""
    return tuple(tuple(row[0].split()) for row in rows("confusion-sets"))

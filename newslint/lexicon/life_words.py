"""Words that tell how old somebody is, or how long something has lasted."""

from __future__ import annotations

from newslint.lexicon.lists import rows


def _ranges(sort: str) -> dict[str, tuple[int, int]]:
    """The words of one sort, with the least and the most years that they tell."""
    return {row[0]: (int(row[2]), int(row[-1])) for row in rows("life-words") if row[1] == sort}


AGE_NOUNS = _ranges("age")
"""Nouns for somebody of some age: ``teenager``."""
AGE_TENS = _ranges("tens")
"""Tens of years of age: ``forties``."""
ANNIVERSARIES = _ranges("years")
"""Anniversaries of one word: ``centenary``."""
WEDDINGS = _ranges("wedding")
"""Words before ``wedding``: ``golden``."""
JUBILEES = _ranges("jubilee")
"""Words before ``jubilee``."""

"""Verbs that take their object right away, and the prepositions that hardly ever stand between."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from newslint.lexicon.lists import rows


@cache
def never_behind() -> Mapping[str, frozenset[str]]:
    """For plain forms of such verbs the prepositions that do not follow them: reached [to] the scene."""
    return {row[0]: frozenset(row[1].split()) for row in rows("transitives")}

"""Which nouns need an article, which take none, and which have no plural, as counted in news."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from newslint.lexicon.lists import rows

Mark = Literal["article", "article-of", "often-a", "general", "no-plural"]
_BEHIND = "bare-behind-"


@cache
def nouns_with(mark: Mark) -> frozenset[str]:
    """The nouns that have a mark.

    ``article``: seldom without an article or an owner. ``article-of``: seldom so before "of". ``often-a``: of these,
    often behind "a". ``general``: seldom behind "the". ``no-plural``: seldom in the plural.
    """
    return frozenset(noun for noun, marks in rows("article-nouns") if mark in marks.split())


def stands_bare_behind(noun: str, lead: str) -> bool:
    """Whether such a noun is bare behind some word now and then: "in case"."""
    return lead in _leads().get(noun, frozenset())


@cache
def _leads() -> Mapping[str, frozenset[str]]:
    """Those words by noun."""
    found: dict[str, frozenset[str]] = {}
    for noun, marks in rows("article-nouns"):
        leads = frozenset(mark.removeprefix(_BEHIND) for mark in marks.split() if mark.startswith(_BEHIND))
        if leads:
            found[noun] = leads
    return found

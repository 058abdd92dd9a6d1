"""Runs of words that may be a noun phrase, by their tags alone."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from newslint.language.syntax.view import SyntaxView


def run_of(view: SyntaxView, start: int, tags: AbstractSet[str], *, most: int, end: int) -> int:
    """The token after a run of words with some tags: of so many at most, and before an end."""
    at, limit = start, min(end, start + most)
    while at < limit and view.tag[at] in tags:
        at += 1
    return at

"""Verbs that say who said, thought or wrote what. Forms are in lower case; what a newsroom adds counts as a form."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.lexicon.lists import Lexicon, Row, derived, marked, rows, words

CLAUSE_VERBS = words("reporting-verbs", "clause")
"""Verbs after which a clause may begin without "that"; plain forms."""


def _forms(mark: str, entries: Iterable[Row]) -> frozenset[str]:
    """The listed forms of the verbs with a mark."""
    return frozenset(form for row in entries if len(row) > 2 and mark in row[1].split() for form in row[2].split())


TELLING = _forms("tells", rows("reporting-verbs"))
"""The forms of verbs of plain telling: said, adds, asked."""


def _added(lexicon: Lexicon) -> frozenset[str]:
    """The forms that a newsroom has added."""
    return frozenset(map(str.lower, lexicon.added.get("reporting-verbs", ())))


@derived
def speech_forms(lexicon: Lexicon) -> frozenset[str]:
    """Forms of verbs that give words or thoughts to a speaker."""
    return _forms("gives", rows("reporting-verbs")) | _added(lexicon)


@derived
def speech_verbs(lexicon: Lexicon) -> frozenset[str]:
    """The plain forms of those verbs, and what was added."""
    return frozenset(marked(rows("reporting-verbs"), "gives")) | _added(lexicon)


@derived
def direct_forms(lexicon: Lexicon) -> frozenset[str]:
    """Forms that go on with the sentence of a quotation which ended in a question or exclamation mark."""
    return _forms("direct", rows("reporting-verbs")) | _added(lexicon)

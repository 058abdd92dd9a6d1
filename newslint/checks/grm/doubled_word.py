"""A word written twice in a row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.tokens import tokens
from newslint.text import Document, Span

_LEGITIMATE = frozenset({"had", "that", "her", "blah", "ha", "bye", "no", "so", "very", "long", "many", "sing"})


class DoubledWord(Rule):
    """``the the``."""

    meta = Meta(
        code="GRM150",
        name="doubled-word",
        summary="The same word stands twice in a row.",
        why="A doubled word is nearly always a slip of the keyboard or of an edit, and readers stumble on it.",
        severity=Severity.ERROR,
        bad=("The council voted [[for for]] the plan.",),
        good=("He said that that was enough.", "The council voted for the plan."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the places of words that occur more than once."""
        table = tokens(document)
        for word, places in table.index.items():
            if len(places) < 2 or not word.isalpha() or word in _LEGITIMATE:
                continue
            for one, two in pairwise(places):
                if two == one + 1 and table.text[one] in (word, word.capitalize()) and table.text[two] == word:
                    span = table.span(one, two + 1)
                    rest = Span(int(table.end[one]), int(table.end[two]))
                    fix = Fix("Delete one", (Fix.swap(rest, "").edits[0],), Safety.SAFE)
                    yield self.found(span, f"“{word}” stands twice in a row: delete one.", fixes=(fix,))

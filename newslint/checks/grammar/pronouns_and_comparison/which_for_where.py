"""“Which” where its clause lacks nothing but a place, a time or an owner: "the hospital which she had worked"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.clauses._relative_gaps import relative_gaps
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import syntax
from newslint.text import Document


class WhichForWhere(Rule):
    """``the hospital which her mother had worked``."""

    meta = Meta(
        code="GRM553",
        name="which-for-where",
        summary="The clause behind “which” or “where” has its subject and object already: another word is meant.",
        why="“Which” is the subject or object of its clause; a place, a time, an owner is “where”, “when”, “whose”.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: relatives",
        bad=(
            Example(
                "She went to the hospital [[which]] her mother had worked for years.",
                fixed="She went to the hospital where her mother had worked for years.",
            ),
            "The day [[which]] the truce began was calm.",
            "The dam, [[which]] turbines were old, was shut.",
            "The island, [[which]] almost half of adults are out of work, has one port.",
            "Lund, [[which]] contract ends in June, has been told to go.",
            "The village, [[where]] lies below the dam, is empty.",
        ),
        good=(
            "She went to the hospital which her mother had worked for, and in which she was born.",
            "The day which the mayor chose was calm, and the town which he was asked to save is gone.",
            "The dam, which engineers are told is old, was shut. He asked where lies the fault.",
            "The firms, which most of the voters are afraid of, left. Lund, which business knows well, is shut.",
        ),
    )
    triggers = frozenset({"which", "where"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each relative word."""
        view = syntax(document)
        for gap in relative_gaps(view):
            span = view.tokens.span(gap.first, gap.last)
            message = f"The clause behind “{view.text[gap.first]}” lacks nothing that it could be: write “{gap.use}”?"
            yield self.found(span, message, fixes=(Fix.swap(span, gap.use, Safety.UNSAFE),))

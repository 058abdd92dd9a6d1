"""An aside that a comma closes and none opens: "Peter Lund the club's owner, said"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.punctuation._lone_closers import lone_closers
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import syntax
from newslint.story.parts_of_copy import parts_of_copy
from newslint.text import Document


class UnopenedAside(Rule):
    """``Peter Lund the club's owner, said``."""

    meta = Meta(
        code="PUN139",
        name="unopened-aside",
        summary="An aside about a name ends in a comma, and none stands before it.",
        why="What tells more of somebody who is named stands between two commas; one alone parts subject and verb.",
        severity=Severity.WARNING,
        scope="sentence",
        source="The Associated Press Stylebook: comma; Guardian style guide: commas",
        bad=(
            Example(
                "Peter [[Lund]] the club's owner, said the money would be repaid.",
                fixed="Peter Lund, the club's owner, said the money would be repaid.",
            ),
            "Volunteers from [[Keswick]] who had rowed all night, found the boat.",
            "She is survived by two sons and a sister, [[Pearl]] of Chicago.",
        ),
        good=(
            "Peter Lund, the club's owner, said the money would be repaid.",
            "Volunteers from Keswick who had rowed all night found it. In Keswick the rain, police said, was light.",
            "She is survived by two sons and a sister, Pearl, of Chicago. She met a sister, Pearl of Chicago.",
        ),
    )
    triggers = frozenset({","})

    def check(self, document: Document) -> Iterator[Finding]:
        """Ask for a comma before each such aside."""
        view = syntax(document)
        for last in lone_closers(view):
            if parts_of_copy(document).in_whole_sentences(view.tokens.start_of(last)):
                fix = Fix.insert("Put a comma", view.tokens.end_of(last), ",")
                message = f"What tells of “{view.text[last]}” stands between two commas: is one missing behind it?"
                yield self.found(view.tokens.span(last), message, fixes=(fix,))

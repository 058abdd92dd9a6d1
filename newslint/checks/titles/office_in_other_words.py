"""The water engineer, and the hydric engineer."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.titles._other_words import other_words
from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document


class OfficeInOtherWords(Rule):
    """``the chief executive ... the head executive``."""

    meta = Meta(
        code="TTL117",
        name="office-in-other-words",
        summary="An office that the story has named is told in other words, which are no name of an office.",
        why="An office has one name; another one makes readers look for somebody else.",
        severity=Severity.WARNING,
        scope="story",
        bad=(
            Example(
                "The shire’s water engineer, Ida Lund, opened the pier. The [[hydric engineer]] said it was strong.",
                fixed="The shire’s water engineer, Ida Lund, opened the pier. The water engineer said it was strong.",
            ),
            "The minister of highways, Ida Lund, opened the pier. The [[road minister]] said that it was strong.",
        ),
        good=(
            "Ida Lund, the chief executive of the port, opened the pier. The chief executive said it was strong.",
            "The shire’s water engineer, Ida Lund, opened the pier. The civil engineer who built it was there.",
            "The minister of highways, Ida Lund, opened the pier. The health minister said that it was strong.",
        ),
    )
    triggers = frozenset({"the"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for offices without a name that are those of somebody named in other words."""
        table = tokens(document)
        for found in other_words(document):
            there = table.span(found.title.first, found.title.last)
            here, known = document[found.span], document[there]
            message = f"{found.person.name} is “{known}” before and “{here}” here: one name for the office?"
            fix = Fix.swap(found.span, known if known[0].islower() else known.lower(), Safety.DISPLAY)
            yield self.found(found.span, message, fixes=(fix,), related=(Related(there, f"“{known}” here."),))

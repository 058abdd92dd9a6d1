"""The name of an institution or an office with a synonym for one of its words: "the Outside Secretary"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.language.words.institutions import changed_institutions
from newslint.text import Document


class ParaphrasedInstitution(Rule):
    """``the Outside Secretary``."""

    meta = Meta(
        code="WRD536",
        name="paraphrased-institution",
        summary="The name of an institution or an office has another word for one of its own.",
        why="A name cannot be put in other words: readers no longer know which body is meant.",
        severity=Severity.WARNING,
        in_quotes=True,
        fields=("standfirst", "dateline", "body", "caption"),
        bad=(
            Example("The [[Outside]] Secretary was in Rome.", fixed="The Foreign Secretary was in Rome."),
            "The ruling of the [[Incomparable]] Court was read out.",
            "The World [[Wellbeing]] Organization sent doctors.",
        ),
        good=(
            "The Foreign Secretary sent an envoy, and the World Health Organization sent doctors.",
            "The Supreme Court met on Food Street, in Worldwide House.",
            "The Incomparable Court Hotel in Leeds was sold.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report each name once, at the words that are not its own."""
        table = tokens(document)
        for name in changed_institutions(document):
            said = document[table.span(name.first, name.last)]
            span = table.span(name.changed[0], name.changed[-1] + 1)
            edits = tuple(Edit(table.span(k), right) for k, right in zip(name.changed, name.right, strict=True))
            message = f"“{said}”: is “{name.name}” meant?"
            yield self.found(span, message, fixes=(Fix(f"Write “{name.name}”", edits, Safety.UNSAFE),))

"""One acronym in two styles of capitals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.story.acronyms import acronyms
from newslint.text import Document

_TOO_SHORT = 4


class MixedAcronymCase(Rule):
    """``Nasa`` and ``NASA`` in one story."""

    meta = Meta(
        code="ACR106",
        name="mixed-acronym-case",
        summary="An acronym is written “Nasa” in one place and “NASA” in another.",
        why="Houses write acronyms that are said as words either way; a story should keep to one.",
        severity=Severity.WARNING,
        source="Guardian and BBC News (“Nasa”), AP and Reuters (“NASA”)",
        bad=(
            Example(
                "NASA will launch the probe in May. The dish was built for NASA by a firm in Leeds.\n"
                "Engineers at [[Nasa]] tested it for a year.",
                fixed="NASA will launch the probe in May. The dish was built for NASA by a firm in Leeds.\n"
                "Engineers at NASA tested it for a year.",
            ),
        ),
        good=(
            "Nasa will launch the probe in May. Engineers at Nasa tested it for a year.",
            "NASA TESTS PROBE\n\nNasa will launch the probe in May. Engineers at Nasa tested it for a year.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the forms of the acronyms that are said as words."""
        table = tokens(document)
        for acronym in acronyms(document).values():
            uses = [use for use in acronym.text if "." not in use.form]
            if len(acronym.letters) < _TOO_SHORT or len({use.form for use in uses}) < 2:
                continue
            counts = Counter(use.form for use in uses)
            wanted = max(counts, key=lambda form: (counts[form], form == uses[0].form))
            model = next(use for use in uses if use.form == wanted)
            where = table.span(model.token)
            for use in uses:
                if use.form != wanted:
                    span = table.span(use.token)
                    fix = Fix.swap(span, wanted + document[span][len(use.form) :], Safety.UNSAFE)
                    message = f"“{use.form}” here, “{wanted}” elsewhere in the story: which is it to be?"
                    related = (Related(where, f"“{wanted}” here."),)
                    yield self.found(span, message, fixes=(fix,), related=related)

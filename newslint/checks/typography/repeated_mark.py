"""A mark set several times: "!!", "??", "......"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

_REPEATED = {
    "!!": (lazy_regex(r"(?<=\w)!{2,}+"), "!", "One exclamation mark is enough."),
    "??": (lazy_regex(r"\?{2,}+"), "?", "One question mark is enough."),
    ".....": (lazy_regex(r"\.{5,}+"), "...", "An ellipsis has three stops."),
}
"""By what a text must hold: where the fault is, what to write, and what to say of it."""


class RepeatedMark(Rule):
    """``Sold!!``, ``and so on......``."""

    meta = Meta(
        code="TYP122",
        name="repeated-mark",
        summary="A mark is set several times.",
        why="One exclamation mark shouts enough, and three stops make an ellipsis.",
        severity=Severity.WARNING,
        source="The Associated Press Stylebook: punctuation guide",
        bad=(
            Example("They sold the whole town[[!!]]", fixed="They sold the whole town!"),
            Example("They sold the river too[[!!!!]]", fixed="They sold the river too!"),
            Example("Who would want it[[???]]", fixed="Who would want it?"),
            Example(
                "They sold the town[[......]] and then the river.", fixed="They sold the town... and then the river."
            ),
        ),
        good=(
            "They sold the whole town! Who would want it?",
            "They sold the town... and then the river.",
            "They sold it....",
            "“Love you always!!!” she wrote under the picture.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look where the literal signs occur."""
        text = document.prose
        for literal, (pattern, use, message) in _REPEATED.items():
            if literal not in text:
                continue
            for match in pattern.finditer(text):
                span = Span(match.start(), match.end())
                if document[span] == match.group():  # else markup was blanked out here
                    yield self.found(span, message, fixes=(Fix.swap(span, use),))

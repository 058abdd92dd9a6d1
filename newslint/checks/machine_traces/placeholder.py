"""Gaps of a template that nobody filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.text import Document, Span
from newslint.text.characters import find_all
from newslint.util.lazy_regex import lazy_regex

_FIELDS = (
    "Company|Organi[sz]ation|City|State|Country|Name|First Name|Last Name|Full Name|Date|Time|Month|Year|Number|Amount"
    "|Source|Author|Byline|Title|Headline|Position|Location|Link|URL|Image|Photo|Quote|Topic|Event|Product|Website"
)
_STOPS = frozenset('.!?"”’')
_GAP = lazy_regex(
    r"\[(?i:insert|your|enter|placeholder|replace|fill in)\b[^\]\n]{0,80}\]"
    rf"|[\[<](?:{_FIELDS})(?:,? (?:and )?(?:Name|City|State|Country|Date|Time|Title|Here|URL|Link))*[\]>]"
    r"|\b[Ll]orem ipsum\b"
)


class Placeholder(Rule):
    """``[insert name]``, ``[Your Name]``, ``Lorem ipsum``."""

    meta = Meta(
        code="MCH102",
        name="placeholder",
        summary="A gap of a template has not been filled in.",
        why="The text was made from a template or by a program, and a fact is missing.",
        severity=Severity.ERROR,
        bad=(
            "The ferry was built by [[[insert company]]] in 1961.",
            "“It sank,” said [[[Your Name]]].",
            "[[Lorem ipsum]] dolor sit amet.",
        ),
        good=(
            "“It was [the company] that sank it,” he said.",
            "“It was not the right [Time],” he said, and “it was my [Name] on the door”.",
            "“It sank,” he said. [Time] The ferry was built in 1961.",
            "He told the inquiry that “[y]our ferry sank itself”.",
            "The ferry [insertion of a later date was refused] sank in calm water.",
        ),
        in_quotes=True,
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Search the text for gaps."""
        for hint in find_all(document.prose, "[", "<", "Lorem ", "lorem "):
            match = _GAP.match(document.prose, hint)
            if match is not None and not _is_note(document, match):
                yield self.found(Span(*match.span()), f"“{match.group()}” was to be filled in: what should stand here?")


def _is_note(document: Document, match: re.Match[str]) -> bool:
    """Whether one word in brackets is a writer's own: in a quotation, or after a sentence as the source of it."""
    if " " in match.group() or not match.group().startswith("["):
        return False
    before = document.prose[: match.start()].rstrip()[-1:]
    return document.quotes.at(match.start()) is not None or before in _STOPS

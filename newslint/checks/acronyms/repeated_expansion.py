"""An acronym that the story explains more than once."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.name_words import CONNECTORS
from newslint.story.acronyms import acronyms
from newslint.text import Document


class RepeatedExpansion(Rule):
    """``the Northern Ports Union (NPU) ... the National Ports Union (NPU)``."""

    meta = Meta(
        code="ACR103",
        name="repeated-expansion",
        summary="An acronym is expanded twice, or in two ways.",
        why="The second expansion is a leftover of an edit; where the two differ, one of them is wrong.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            Example(
                "The Northern Ports Union (NPU) said its members had not been asked.\n"
                "The [[Northern Ports Union (NPU)]] will hold a vote next week.",
                fixed="The Northern Ports Union (NPU) said its members had not been asked.\n"
                "The NPU will hold a vote next week.",
            ),
            "The Northern Ports Union (NPU) said its members had not been asked.\n"
            "The [[National Ports Union (NPU)]] will hold a vote next week.",
        ),
        good=(
            "The Northern Ports Union (NPU) said its members had not been asked. The NPU will hold a vote next week.",
            "The Northern Ports Union (NPU) met the Harbour Staff League (HSL). The Northern Ports Union was pleased.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the expansions that have the acronym beside them in brackets."""
        table = tokens(document)
        for acronym in acronyms(document).values():
            defined = sorted((e for e in acronym.defined if e.matches), key=lambda e: e.first)
            for other in defined[1:]:
                first = defined[0]
                low, high = min(other.first, other.token or 0), max(other.last, other.token or 0)
                end = high + 1 if high < len(table) and table.text[min(high + 1, len(table) - 1)] == ")" else high
                span = table.span(low, min(end + 1, len(table)))
                where = table.span(first.first, first.last)
                related = (Related(where, f"“{document[where]}” here."),)
                short = table.text[other.token or low]
                if _content(first.words) == _content(other.words):
                    fix = Fix.swap(span, short, Safety.DISPLAY)
                    message = f"{short} was expanded before: write only “{short}”?"
                    yield self.found(span, message, fixes=(fix,), related=related)
                else:
                    full = document[table.span(other.first, other.last)]
                    message = f"{short} is “{document[where]}” before and “{full}” here: which is it?"
                    yield self.found(span, message, related=related)


def _content(words: tuple[str, ...]) -> list[str]:
    """The words that tell expansions apart; plural s and small words do not."""
    return [w.rstrip("s") for w in words if w not in CONNECTORS and w.isalpha()]

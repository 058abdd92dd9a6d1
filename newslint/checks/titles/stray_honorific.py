"""A courtesy title for somebody who has none in the rest of the story."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.titles._honorifics import Address, addresses
from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.story.name_spans import name_spans
from newslint.text import Document

_OFTEN = 2


class StrayHonorific(Rule):
    """``Lund ... Mr Lund ... Lund``."""

    meta = Meta(
        code="TTL110",
        name="stray-honorific",
        summary="A person is Mr or Ms once, and bare everywhere else.",
        why="One person wants one form of address; a lone Mr comes from another draft.",
        severity=Severity.WARNING,
        scope="story",
        source="AP and Guardian news pages (surname alone), BBC News and Times (Mr)",
        bad=(
            Example(
                "Karl Berg opened the pier. Berg said it was strong. Later [[Mr Berg]] cut a ribbon, and Berg sang.",
                fixed="Karl Berg opened the pier. Berg said it was strong. Later Berg cut a ribbon, and Berg sang.",
            ),
            "Ida Lund built the pier. Lund said it was strong. A guest wept, but [[Ms Lund]] laughed.",
        ),
        good=(
            "Karl Berg opened the pier. Mr Berg said it was strong. Later Mr Berg cut a ribbon.",
            "Karl Berg opened the pier. Berg said it was strong. “Thank Mr Berg,” a guest said. Later Berg sang.",
            "Karl Berg opened the pier. Berg sang. His wife stayed at home, for Mrs Berg was ill, and Berg left early.",
            "Karl Berg opened the pier. Berg sang. Mr and Mrs Berg waved, and Berg left.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for names with one honorific against two or more places without."""
        runs = name_spans(document)
        for name, address in addresses(document).items():
            if len(address.with_honorific) != 1:
                continue
            if len(address.bare) < _OFTEN and (" " in name or not _is_right_behind(document, address)):
                continue  # and of one name in full, with and without, a rule of names tells
            name_span = address.with_honorific[0]
            span, model = runs.span(name_span, honorific=True), runs.span(address.bare[0])
            times = f"{len(address.bare)} times" if len(address.bare) > 1 else "before"
            message = f"“{document[span]}” once, “{name}” {times}: leave out the “{name_span.honorific}”?"
            fix = Fix.swap(span, name, Safety.DISPLAY)
            yield self.found(span, message, fixes=(fix,), related=(Related(model, f"“{name}” here."),))


def _is_right_behind(document: Document, address: Address) -> bool:
    """Whether the one place with an honorific stands in the paragraph of the one without, which comes first."""
    if len(address.bare) != 1:
        return False
    table, here, there = tokens(document), address.with_honorific[0], address.bare[0]
    before = table.sentence_of(there.first) < table.sentence_of(here.first)
    return before and table.same_paragraph(there.first, here.first)

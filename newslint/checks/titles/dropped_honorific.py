"""A bare surname for somebody who has a courtesy title in the rest of the story."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.titles._honorifics import addresses
from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.story.name_spans import name_spans
from newslint.text import Document

_OFTEN = 2
_SHARE = 3


class DroppedHonorific(Rule):
    """``Mr Lund ... Mr Lund ... Lund``."""

    meta = Meta(
        code="TTL111",
        name="dropped-honorific",
        summary="A person is Mr or Ms throughout, and bare once.",
        why="One person wants one form of address; the bare surname reads as a slight, or as somebody else.",
        severity=Severity.WARNING,
        scope="story",
        source="BBC News, Times and New York Times style guides: courtesy titles",
        bad=(
            Example(
                "Karl Berg opened the pier. Mr Berg said it was strong. Mr Berg cut a ribbon, and [[Berg]] sang.",
                fixed="Karl Berg opened the pier. Mr Berg said it was strong. Mr Berg cut a ribbon, and Mr Berg sang.",
            ),
        ),
        good=(
            "Karl Berg opened the pier. Mr Berg said it was strong. Mr Berg cut a ribbon, and Mr Berg sang.",
            "Karl Berg opened the pier. Mr Berg said it was strong. Mr Berg praised the Berg family.",
            "Karl Berg opened the pier. Mr Berg said it was strong. Mr Berg waved. “Berg sings well,” a guest said.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for names that are bare at most once for each three places with an honorific."""
        runs = name_spans(document)
        for name, address in addresses(document).items():
            often = len(address.with_honorific)
            if not address.bare or often < _OFTEN or (len(address.bare) > 1 and often < _SHARE * len(address.bare)):
                continue
            honorific = address.with_honorific[0].honorific
            model = runs.span(address.with_honorific[0], honorific=True)
            for name_span in address.bare:
                span = runs.span(name_span)
                wanted = f"{honorific} {name}"
                message = f"“{name}” here, “{wanted}” elsewhere {often} times: “{wanted}”?"
                fix = Fix.swap(span, wanted, Safety.DISPLAY)
                yield self.found(span, message, fixes=(fix,), related=(Related(model, f"“{document[model]}” here."),))

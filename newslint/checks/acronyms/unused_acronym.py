"""An acronym that is introduced and never used."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.story.acronyms import acronyms
from newslint.story.extent import is_story
from newslint.text import Document, Span


class UnusedAcronym(Rule):
    """``the Northern Ports Union (NPU)``, and no NPU after it."""

    meta = Meta(
        code="ACR105",
        name="unused-acronym",
        summary="An acronym is given in brackets and never used.",
        why="Initials in brackets promise the reader that they will be needed.",
        severity=Severity.ADVICE,
        scope="story",
        source="Guardian and Reuters style guides: do not bracket initials that are not used again",
        in_quotes=True,
        bad=(
            Example(
                "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
                "The Northern Ports Union[[ (NPU)]] said its members had not been asked. A leaflet went round.\n\n"
                "The union will hold a vote in the canteen next week, and the board will wait for the result.",
                fixed="The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
                "The Northern Ports Union said its members had not been asked. A leaflet went round.\n\n"
                "The union will hold a vote in the canteen next week, and the board will wait for the result.",
            ),
        ),
        good=(
            "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
            "The Northern Ports Union (NPU) said its members had not been asked. A leaflet went round.\n\n"
            "The NPU will hold a vote in the canteen next week, and the board will wait for the result.",
            "The Northern Ports Union (NPU) said its members had not been asked.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for acronyms whose only place is the bracket after their full form."""
        if not is_story(document):
            return
        table = tokens(document)
        for acronym in acronyms(document).values():
            if len(acronym.uses) != 1 or not acronym.defined:
                continue
            at = acronym.uses[0].token
            if acronym.defined[0].matches and table.text[at - 1] == "(" and acronym.defined[0].last == at - 1:
                span = Span(table.end_of(at - 2), table.end_of(at + 1))
                fix = Fix("Delete the brackets", (Fix.swap(span, "").edits[0],), Safety.DISPLAY)
                message = f"{table.text[at]} is introduced and not used again: leave it out?"
                yield self.found(span, message, fixes=(fix,))

"""An acronym that is nearly the one that the story explained."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.acronyms._slips import slips
from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.text import Document


class SlippedAcronym(Rule):
    """``the Northern Ports Union (NPU) ... the NUP``."""

    meta = Meta(
        code="ACR109",
        name="slipped-acronym",
        summary="Letters that the story never explains are nearly those of a name that it has.",
        why="“NUP” after “Northern Ports Union (NPU)” is a slip of the hand, and a riddle to the reader.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            Example(
                "The Northern Ports Union (NPU) met on Tuesday. The [[NUP]] said its members had not been asked.",
                fixed="The Northern Ports Union (NPU) met on Tuesday. The NPU said its members had not been asked.",
            ),
            Example(
                "Barges are shared by Harbour Boat Owners (HBOs). In May [[HBCs]] in two towns signed up.",
                fixed="Barges are shared by Harbour Boat Owners (HBOs). In May HBOs in two towns signed up.",
            ),
            "The Northern Ports Union met on Tuesday. The [[NUP]] said its members had not been asked.",
        ),
        good=(
            "The Northern Ports Union (NPU) met on Tuesday. The NPU said its members had not been asked.",
            "The Northern Ports Union (NPU) met on Tuesday, and so did the Northern Union of Pilots (NUP).",
            "The Northern Ports Union (NPU) met on Tuesday. The dockers' union, the NPD, had not been asked.",
            "The Northern Ports Union (NPU) met on Tuesday. A letter came from NPR, the radio station.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Ask about each place of the letters."""
        for slip in slips(document).values():
            for use in slip.odd.text:
                wanted = slip.meant + document[use.span][len(use.form) :]
                where = document[slip.where]
                message = f"{use.form}: is {slip.meant} meant? The story explains no {use.form}."
                fix = Fix.swap(use.span, wanted, Safety.DISPLAY)
                yield self.found(use.span, message, fixes=(fix,), related=(Related(slip.where, f"“{where}” here."),))

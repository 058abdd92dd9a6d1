"""A plural of initials with an apostrophe: "two PC's"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import FINITE, Tags, tags
from newslint.lexicon.numerals import SEVERAL
from newslint.text import Document

_THINGS = frozenset(
    "PC API CD DVD TV CEO CFO MP MEP MLA NGO ATM ID VIP URL PDF GP SUV RV UFO LED LCD CPU GPU SMS PR FAQ PDA VCR GI "
    "POW DJ MC IQ ICU HMO IPO ETF LP EP USB NFT CV MRI EV HQ AGM NCO PIN SIM JPEG GIF SME PSU BMW ER QB ROI KPI".split()
)
"""Initials of things and people that are counted; those of bodies (NATO's, the BBC's) own."""
_COUNTS = SEVERAL.union("many several few these those all most some our".split())
_OF_OWNERS = frozenset("a an the his her its this that of".split())
_NO_OWNED = frozenset({"IN", ".", "CC", "VBD", "VBP", "MD", "TO", "WDT", "-RRB-", ":"})


class AcronymApostrophe(Rule):
    """``open API's and``."""

    meta = Meta(
        code="GRM171",
        name="acronym-apostrophe",
        summary="A plural of initials is written with an apostrophe.",
        why="Initials take a plain s in the plural: two PCs. With an apostrophe, the reader waits for what is owned.",
        severity=Severity.WARNING,
        in_quotes=True,
        source="The Associated Press Stylebook: plurals; Guardian style guide: apostrophes",
        bad=(
            Example("The school has many [[PC's]] in its halls.", fixed="The school has many PCs in its halls."),
            Example("The [[MP's]] who came were told to wait.", fixed="The MPs who came were told to wait."),
            Example("The site takes [[RV's]] or trailers.", fixed="The site takes RVs or trailers."),
        ),
        good=(
            "The school has many PCs in its halls.",
            "The MP's office is in the town, and the TV's in the hall.",
            "A friend of the MP's who lives nearby saw it.",
            "The union backs the GP's pay claim.",
        ),
    )
    triggers = frozenset({"'s"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each 's after such initials that owns nothing."""
        table = tokens(document)
        for at in table.where("'s"):
            noun = at - 1
            if noun < 1 or at + 1 >= len(table) or table.text[noun] not in _THINGS or not table.adjacent(noun):
                continue
            tagged = tags(document)
            if (
                tagged[at] == "VBZ"
                or tagged[at + 1] not in _NO_OWNED
                or table.lower[at + 1] in {"to", "in", "on", "at"}
            ):
                counted = table.lower[noun - 1] in _COUNTS and tagged[at + 1] in _NO_OWNED
                if not (counted or _who_acts(table, tagged, at)):
                    continue
            if table.lower[noun - 1] in _OF_OWNERS and not _who_acts(table, tagged, at):
                continue
            use = f"{table.text[noun]}s"
            message = f"No apostrophe in a plain plural: “{use}”."
            yield self.found(table.span(noun, at + 1), message, fixes=(Fix.swap(table.span(noun, at + 1), use),))


def _who_acts(table: Tokens, tagged: Tags, at: int) -> bool:
    """Whether a clause follows about several people, and no thing of theirs is meant: "the MP's who came"."""
    owned = "of" in table.lower[max(table.sentence_start(at), at - 3) : at]  # "a friend of the MP's who came"
    return not owned and table.lower[at + 1] == "who" and at + 2 < table.sentence_end(at) and tagged[at + 2] in FINITE

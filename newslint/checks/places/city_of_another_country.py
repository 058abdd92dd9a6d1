"""A city that is called one of a country, by an adjective or a possessive, where it does not lie."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.places._claims import SORTS, claims
from newslint.checks.places._whereabouts import capital_elsewhere, misplaced, right_region
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document


class CityOfAnotherCountry(Rule):
    """``the Kenyan city of Kampala``."""

    meta = Meta(
        code="PLC105",
        name="city-of-another-country",
        summary="A city is called one of a country or state in which it does not lie.",
        why="Readers there know where they live; most slips name a neighbour of the right one.",
        severity=Severity.WARNING,
        source="GeoNames",
        in_quotes=True,
        bad=(
            "They met in the [[Kenyan]] city of Kampala.",
            "She grew up in Bergen, [[Sweden]]'s second city.",
            "Talks began in the [[Ghanaian]] capital, Lomé.",
            "Hyderabad is the capital of [[Maharashtra]].",
            "She was born in the [[American]] capital, Ottawa.",
        ),
        good=(
            "They met in the Ugandan city of Kampala.",
            "She grew up in Bergen, Norway's second city, and in the Kenyan capital, London and Paris.",
            "Talks began in the Ghanaian capital. Lomé was quiet. In the Swedish capital, Bergen fans sang.",
        ),
    )
    triggers = SORTS

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what each city is called."""
        table = tokens(document)
        for claim in claims(document):
            elsewhere = capital_elsewhere(claim.name, claim.regions) if claim.seat == "own" else ""
            if elsewhere or misplaced(claim.name, claim.regions):
                span = table.span(*claim.where)
                use = elsewhere or right_region(claim.name, claim.regions)
                yield self.found(span, f"{claim.name} is in {use}: which is wrong?")

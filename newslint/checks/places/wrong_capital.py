"""A city that is called the capital of a country or state that has another."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.places._claims import claims
from newslint.checks.places._whereabouts import capital_elsewhere
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.language.words.gazetteer import CAPITAL, lies_in, region
from newslint.text import Document


class WrongCapital(Rule):
    """``the Nigerian capital, Lagos``."""

    meta = Meta(
        code="PLC106",
        name="wrong-capital",
        summary="A city is called the capital of a country or state that has another.",
        why="The largest city is often taken for the capital, and readers there know better.",
        severity=Severity.WARNING,
        source="GeoNames",
        in_quotes=True,
        bad=(
            "The talks were in the Nigerian capital, [[Lagos]].",
            "She flew to [[Sydney]], Australia's capital.",
            "The capital of Texas, [[Houston]], was hot.",
            "[[Istanbul]] is the capital of Turkey.",
        ),
        good=(
            "The talks were in the Nigerian capital, Abuja, and in the state capital, Kano.",
            "She flew to Sydney, Australia's financial capital, and to The Hague in the Netherlands.",
            "The former capital of Nigeria, Lagos, was hot. They met in La Paz, the Bolivian capital.",
        ),
    )
    triggers = frozenset({"capital"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what each city is called."""
        table = tokens(document)
        for claim in claims(document):
            lying = lies_in(claim.name)
            here = [number for number in claim.regions if number in lying]
            if claim.seat != "own" or not here or any(lying[number] & CAPITAL for number in here):
                continue
            if capital_elsewhere(claim.name, claim.regions):
                continue  # it is called one of another country
            said = region(here[0])
            if said.capitals[0]:
                span = table.span(*claim.city)
                yield self.found(span, f"The capital of {said.names[0]} is {said.capitals[0]}: which is wrong?")

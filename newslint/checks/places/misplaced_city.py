"""A city that is said to lie in a region where no place of its name is known."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.places._whereabouts import misplaced, right_region, whereabouts
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document


class MisplacedCity(Rule):
    """``Halifax, New Brunswick``."""

    meta = Meta(
        code="PLC104",
        name="misplaced-city",
        summary="A city is put into a state, county or country that has no place of its name.",
        why="Readers there know where they live; most slips name a neighbour of the right one.",
        severity=Severity.WARNING,
        source="GeoNames",
        in_quotes=True,
        bad=(
            "She teaches in Halifax, [[New Brunswick]].",
            "The samples went to a clinic in Hyderabad, [[Maharashtra]], in May.",
            "They met in Bergen, in western [[Sweden]].",
            "The band is from Galway, [[Co Mayo]].",
        ),
        good=(
            "She teaches in Halifax, Nova Scotia, and in Paris, Texas.",
            "They met in Bergen, Sweden and Denmark. In Lyon, Belgium beat Spain.",
            "He has shops in London, New York and Milan, and beat Arsenal in Spain.",
            "They live in Manchester, N.H., Halifax, England, and Galway, Ireland.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each place that is said to lie somewhere."""
        table = tokens(document)
        for one in whereabouts(document):
            if not misplaced(one.name, one.regions):
                continue
            span = table.span(*one.where)
            use = right_region(one.name, one.regions)
            fix = Fix.swap(span, use, Safety.DISPLAY)
            said = document[span]
            yield self.found(span, f"{one.name} is in {use}, not in {said}: which is wrong?", fixes=(fix,))

"""One place that a story puts into two regions."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.places._whereabouts import Whereabouts, misplaced, named_places
from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.language.words.gazetteer import Region, lies_in, region
from newslint.text import Document


class PlaceInTwoRegions(Rule):
    """``in Thornholt, Kent ... in Thornholt, Essex``."""

    meta = Meta(
        code="PLC109",
        name="place-in-two-regions",
        summary="A place lies in one state, county or country here, and in another there.",
        why="One of the two is wrong, and readers of both places notice.",
        severity=Severity.WARNING,
        scope="story",
        bad=("The fire began in Thornholt, Kent, at noon. Crews from Dover went to Thornholt, [[Essex]], by road.",),
        good=(
            "The fire began in Thornholt, Kent, at noon. Crews from Dover went to Thornholt, England, in lorries.",
            "The fire began in Springfield, Illinois. Crews from Springfield, Missouri, came in lorries.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Hold each place against where it was said to lie before."""
        table = tokens(document)
        seen: dict[str, Whereabouts] = {}
        for one in named_places(document):
            first = seen.setdefault(one.name, one)
            told = lies_in(one.name) and misplaced(one.name, one.regions)  # another rule says so
            if told or first.regions == one.regions or not _differ(first, one):
                continue
            span, before = table.span(*one.where), table.span(*first.where)
            message = f"{one.name} was in {document[before]} before, and is in {document[span]} here: which is wrong?"
            yield self.found(span, message, related=(Related(before, "Here it lies elsewhere."),))


def _differ(one: Whereabouts, two: Whereabouts) -> bool:
    """Whether two statements cannot both be true of one place, and are of one sort."""
    lying = lies_in(one.name).keys()
    if lying & one.regions and lying & two.regions:
        return False
    return all(
        _level(first) == _level(second) and first != second
        for first in map(region, one.regions)
        for second in map(region, two.regions)
    )


def _level(part: Region) -> str:
    """What sort of region it is, and of which country; countries are of one sort."""
    return part.code[:3] if len(part.code) > len("GB") else ""

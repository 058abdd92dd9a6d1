"""Half of 60, or 20."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._arithmetic import bounds
from newslint.checks.numbers._half_terms import half_terms
from newslint.checks.numbers._parts_of_it import PartOfIt, parts_of_it
from newslint.checks.numbers._relations import Family
from newslint.checks.numbers._relations import mismatches as relations
from newslint.checks.numbers._shares import shares
from newslint.checks.numbers._shares_in_words import beside_whole, shares_in_words
from newslint.checks.numbers._told_out import borne_out, told_out
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Related, Severity
from newslint.engine.rule import Meta
from newslint.lexicon.numerals import UNITS
from newslint.story.amounts import said_like
from newslint.story.quantities import written_like
from newslint.story.spoken_amounts import FRACTION_WORDS
from newslint.story.statements import Kind
from newslint.text import Document

_SLACK, _MOST = 0.12, 0.05
"""How far a share may be from the fraction that it is called: so much of it, and at most so much of the whole."""
_NEARLY = frozenset({"nearly", "almost", "under", "less", "fewer", "barely"})
_OVER = frozenset({"over", "more"})


class WrongFraction(ArithmeticRule):
    """A fraction of a number that the number after it is not."""

    meta = Meta(
        code="NUM130",
        name="wrong-fraction",
        summary="A fraction of a number is not the number that stands after it.",
        why="Readers reckon, too; one of the numbers, or the fraction, is wrong.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "She found £7,300 in a coat that cost £6. The owner gave her a tenth of it, [[£370]].",
            "She was jailed for four years. She will serve half of it in prison and the other [[three years]] at home.",
            "The survey asked 800 farmers. Three quarters, or [[620]], had lost sheep.",
            "The firm will build 120 flats, a third of which, [[50]], will be let.",
            "Half of the 60 staff, or [[20]] people, will go.",
            "One in four of the 200 branches, [[80]] in all, lost money.",
            "A third of its 90 pupils, [[45]], failed.",
            "In the ballot [[60]] of the 90 drivers, or three-quarters, voted for a strike.",
            "The lottery paid [[£2m]] of the £6m bill, or half.",
            "[[A fifth]] of the 24,000 trees died in the frost. The foresters counted 2,400 dead trunks.",
            "The mill has 900 hands on its books. It will lose [[300]] of them, a quarter of the staff.",
            "Crews saved 30 of the 50 cows by noon, [[two-fifths]] of the herd.",
            "One shop in three stands empty in Moss. Of the 240 that were counted in May, [[60]] had no tenant.",
            "The airline grounded half of its fleet when two engines failed. [[Fourteen]] of its 42 jets will stay.",
            "More than half of the council's 48 members, [[22]] in all, voted for the pier.",
            "She left a third of her estate of £3.6 million, [[£1.6 million]], to the crew.",
        ),
        good=(
            "She found £7,300 in a coat that cost £6. The owner gave her a tenth of it, £730.",
            "She was jailed for four years. She will serve half of the term in prison and the other two years at home.",
            "The survey asked 800 farmers. Three quarters, or 600, had lost sheep.",
            "More than half of the council's 48 members, 26 in all, voted for the pier.",
            "A fifth of the trees died in the frost. The foresters counted 4,800 dead of the 24,000.",
            "Half of the ferries were out of order. New bells hang in 26 of the 40 piers of the town.",
            "Half of the 60 staff, or 30 people, will go.",
            "One in four of the 200 branches, 50 in all, lost money.",
            "About a third of its 90 pupils, 29, failed.",
            "In the ballot 60 of the 90 drivers, or two-thirds, voted for a strike.",
            "The lottery paid £2m of the £6m bill, or about a third.",
            "More than half of the 60 staff, or 40 people, will go.",
            "Half of the 60 staff, 20 of them women, will go.",
            "A tenth of the 24,000 trees died in the frost. The foresters counted 2,400 dead trunks.",
            "Profit at the mill fell by a quarter last year, to £4.5 million from £6 million.",
            "A fifth of the 24,000 trees died in the frost. The foresters counted 4,800 dead trunks.",
            "The mill has 900 hands on its books. It will lose 300 of them, a third of the staff.",
            "Crews saved 30 of the 50 cows by noon, three-fifths of the herd.",
            "One shop in three stands empty in Moss. Of the 240 that were counted in May, 80 had no tenant.",
            "The airline grounded half of its fleet when two engines failed. Twenty-one of its 42 jets will stay.",
            "The ward saw 611 cases, half of them in May. Of the 23 who died, nine were children and 14 adults.",
            "Although two of the 12 cooks are Welsh, a quarter of the kitchen staff is from Wales.",
        ),
    )
    triggers = FRACTION_WORDS | {"in", "out"}

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look for a part, its whole and a fraction that one sentence puts together."""
        seen: set[int] = set()
        for part, whole, share, match in shares(document, "f"):
            seen.add(share.first)
            right = share.value * whole.value
            hedges = match.outline.hedges(share)
            if whole.rough is not None:
                continue
            low, high = _between(right, max(0.5, min(_SLACK * share.value, _MOST) * whole.value), hedges)
            least, most = bounds(part)
            if low <= most and least <= high:
                continue
            number = written_like(part.quantity, right)
            offered = part.kind == "c" and not hedges and (part.quantity.figures or number in UNITS)
            given = said_like(part, right, document[part.span])
            yield Mismatch(
                part.span,
                f"{document[share.span].capitalize()} of {document[whole.span]} is {given}, not {document[part.span]}",
                (
                    Related(whole.span, "The whole stands here."),
                    Related(share.span, "The fraction stands here."),
                ),
                right=number if offered else "",
            )
        said = []
        for mismatch in relations(document, Family.SHARE, Kind.FRACTION, besides=seen):
            said += [mismatch.span, *(place.span for place in mismatch.related)]
            yield mismatch
        yield from relations(document, Family.CHANGE, Kind.FRACTION, besides=seen)
        for told in told_out(document, Kind.FRACTION):
            if told.claim.first not in seen and not any(span.overlaps(told.claim.span) for span in said):
                yield borne_out(document, told)
        for told_beside in shares_in_words(document, Kind.FRACTION):
            if told_beside.share.first not in seen and not any(span.overlaps(told_beside.share.span) for span in said):
                yield beside_whole(document, told_beside)
        told_of_it = (_of_it(document, found) for found in (*parts_of_it(document), *half_terms(document)))
        yield from (found for found in told_of_it if not any(span.overlaps(found.span) for span in said))


def _of_it(document: Document, found: PartOfIt) -> Mismatch:
    """The mismatch of a part of what another sentence tells."""
    claim, share = document[found.claim.span], found.share
    shown = said_like(found.claim, found.right, claim)
    message = f"{share} of {document[found.whole.span]} is {shown}, not {claim}"
    return Mismatch(found.claim.span, message, quoted(document, found.whole.span), right=shown)


def _between(right: float, exact: float, hedges: frozenset[str]) -> tuple[float, float]:
    """Between what a part may lie that a fraction makes it, with the words that say how exactly it is meant."""
    if hedges & _OVER and not hedges & {"little"}:
        return right - 0.5, right + 2 * exact if hedges & {"just", "slightly"} else float("inf")
    if hedges & _NEARLY:
        return right - 2 * exact, right + exact
    slack = 2 * exact if hedges else exact
    return right - slack, right + slack

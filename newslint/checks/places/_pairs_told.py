"""One thing of which a story gives both: the left leg and the right, two floors, up the river and down it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newslint.checks.places._clash import Clash
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.whereabouts.distances import are_apart, distances
from newslint.story.whereabouts.floors import are_two_floors, floors
from newslint.story.whereabouts.pairs import insides, limbs, streams, ways
from newslint.story.whereabouts.told import Told, ends_of, is_of_another
from newslint.text import Document

_MOST = 8
_FLOODED = frozenset("water flooded flood floods inundated inundate submerged swamped swept engulfed washed".split())
_BURST = frozenset(
    "gave give gives burst bursts broke breaks break collapsed collapses collapse failed fails fail".split()
)
_FROM_ABOVE = frozenset("rain rains rainfall from rising".split())
_BOTH = frozenset("both directions either".split())


def pairs_told(document: Document) -> Iterator[Clash]:
    """Pairs of statements of which only one can be right, the earlier first."""
    table = tokens(document)
    yield from _odd(document, table, limbs(document), lambda one, two: one.value != two.value and one.mark == two.mark)
    yield from _odd(document, table, streams(document), lambda one, two: one.value != two.value and _near(one, two))
    yield from _odd(document, table, floors(document), are_two_floors)
    yield from _uphill(document, table)
    yield from _odd(document, table, insides(document), _are_turned)
    yield from _odd(document, table, distances(document), are_apart)
    if _BOTH.isdisjoint(table.index.keys()):
        yield from _odd(document, table, ways(document), lambda one, two: one.value != two.value)


def _near(one: Told, two: Told) -> bool:
    """Whether two statements may be reckoned from one place."""
    return not one.mark or not two.mark or not set(one.mark.split()).isdisjoint(two.mark.split())


def _uphill(document: Document, table: Tokens) -> Iterator[Clash]:
    """What would be flooded by the water of a dam, and is said to lie above it."""
    for k in table.where("upstream", "upriver"):
        low, high = table.sentence_bounds(table.sentence_of(k))
        words = set(table.lower[low:high])
        dams = table.where("dam", "weir", "reservoir")
        if dams and words & _FLOODED and words & _BURST and words.isdisjoint(_FROM_ABOVE):
            span, dam = table.span(k), table.span(dams[0])
            if not document.quotes.touches(span):
                yield Clash(
                    min(dam, span), max(dam, span), "The water of a dam that breaks runs downstream, not upstream"
                )
                return


def _are_turned(one: Told, two: Told) -> bool:
    """Whether one of two things that are reckoned from one thing is inside or above it, and the other is not."""
    return {one.value, two.value} in ({"in", "out"}, {"up", "down"}) and one.mark.split()[-1] == two.mark.split()[-1]


def _odd(
    document: Document, table: Tokens, told: tuple[Told, ...], differ: Callable[[Told, Told], bool]
) -> Iterator[Clash]:
    """The statements that differ from an earlier one about the same thing."""
    if not 1 < len(told) <= _MOST:
        return
    plain = [
        t for t in told if not is_of_another(table, t) and not document.quotes.touches(table.span(t.first, t.last))
    ]
    for at, two in enumerate(plain):
        for one in plain[:at]:
            if differ(one, two) and one.things & two.things and not table.same_sentence(one.first, two.first):
                yield Clash(*ends_of(one, two, table))
                break

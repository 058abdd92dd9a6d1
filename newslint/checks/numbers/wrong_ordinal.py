"""The third attempt after three failures; a fourth title after those of 2017 and 2021."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._counted_along import TITLES, counted_along
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.story.outlines import Match, found_in, wordings
from newslint.story.spoken_amounts import ORDINALS
from newslint.story.statements import Kind, Statement
from newslint.text import Document

_AFTER_COUNT = wordings(
    "{place:o} ~2 TRY ~~6 after ~2 {before:c} ~2 FAILED",
    "after ~2 {before:c} ~2 FAILED ~~8 {place:o} ~2 TRY",
    "{place:o} ~2 TIME|TITLE ~~4 having ~1 won|done ~3 {before:c} times before",
    TRY="attempt try bid launch effort vote ballot referendum".split(),
    FAILED="failures failure failed unsuccessful defeats losses rejections setbacks attempts tries bids".split(),
    TIME=["time"],
    TITLE=TITLES,
)
_AFTER_YEARS = wordings(
    "{place:o} ~4 TITLE ~~8 after|following|adding_to ~6 in|of {first:y} ,|and {second:y}",
    "the|their|its|his|her {place:o} time ~~6 after|following|having ~6 in|of {first:y} ,|and {second:y}",
    TITLE=TITLES,
)


class WrongOrdinal(ArithmeticRule):
    """A place in a row that what went before it does not give."""

    meta = Meta(
        code="NUM134",
        name="wrong-ordinal",
        summary="Something is called the third or fourth, and what went before it makes it another.",
        why="One of the two is wrong, and readers count along.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "The rocket reached orbit on its [[second]] attempt after two failures.",
            "A fire broke out in a six-storey block. It began on the [[eighth]] floor.",
            "The five-stage race began in Lille. Ann Lee led until the [[sixth]] and final stage.",
            "Ann Lee took her [[third]] title on Sunday. She had been champion in 2015, 2018 and 2021.",
            "It was her [[third]] medal of the week. She had already won gold in both the 50 and 100 metres and a"
            " bronze in the relay.",
            "The club won its [[fourth]] title on Sunday, after those of 2017 and 2021.",
        ),
        good=(
            "The rocket reached orbit on its third attempt after two failures.",
            "The club won its third title on Sunday, after those of 2017 and 2021.",
            "The club won its fourth title on Sunday after defeats in the finals of 2017 and 2021.",
            "A fire broke out in an eight-storey block. It began on the sixth floor.",
            "The six-stage race began in Lille. Ann Lee led until the sixth and final stage.",
            "Ann Lee took her fourth title on Sunday. She had been champion in 2015, 2018 and 2021.",
            "It was her fourth medal of the week. She had already won gold in both the 50 and 100 metres and a bronze"
            " in the relay.",
            "It was the second attempt after the war; two failed.",
        ),
    )

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Count the failures or the years that stand beside an ordinal, and one more."""
        for along in counted_along(document):
            yield Mismatch(along.place, along.said, quoted(document, along.other), question="which is wrong?")
        for match in found_in(document, _AFTER_COUNT):
            before, place = match["before"], match["place"]
            if before.value == int(before.value) and before.rough is None:
                yield from _compared(document, place, int(before.value), before)
        for match in found_in(document, _AFTER_YEARS):
            listed = _years(match)
            if not match.says("defeats", "defeat", "losing", "lost", "losses", "final", "finals"):
                yield from _compared(document, match["place"], len(listed), *listed)


def _years(match: Match) -> list[Statement]:
    """The years of a list, from its first on."""
    stated = match.outline.statements
    listed: list[Statement] = []
    for s in stated[stated.index(match["first"]) :]:
        if s.kind is not Kind.MOMENT or (listed and s.first - listed[-1].last > 2):
            break
        listed.append(s)
    return listed


def _compared(document: Document, place: Statement, before: int, *shown: Statement) -> Iterator[Mismatch]:
    """The mismatch of an ordinal and the number of those before it, if it is one."""
    if place.value in (before + 1, 1) or not 1 <= before < len(ORDINALS):
        return
    right = next(word for word, number in ORDINALS.items() if number == before + 1)
    yield Mismatch(
        place.span,
        f"After {before} before it, this would be the {right}, not the {document[place.span]}",
        quoted(document, *(s.span for s in shown)),
        question="which is wrong?",
        right=right,
    )

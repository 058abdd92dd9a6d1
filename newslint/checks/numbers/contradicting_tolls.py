"""Three dead here, four killed there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import tokens
from newslint.story.casualties import OUTCOMES, CasualtyCount, casualties
from newslint.story.context import content_words, has_update, headline_sentences, years
from newslint.story.quantities import Quantity, quantities
from newslint.text import Document
from newslint.util.casing import copy_capital

_SHARED = 2  # words that two sentences must share before they are taken to speak of one event


class ContradictingTolls(ArithmeticRule):
    """Two numbers of dead, hurt or arrested for one event."""

    meta = Meta(
        code="NUM120",
        name="contradicting-tolls",
        summary="A story gives two numbers of those killed, hurt or arrested in one event.",
        why="One of them was not updated, and it is the number that readers take away.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "Three people were killed when a bus left the road near Leeds. Police closed the road.\n\n"
            "The [[four people]] killed in the bus were all from Leeds.",
        ),
        good=(
            "Three people were killed when a bus left the road near Leeds.\n\n"
            "Police had earlier said that four people were killed in the bus near Leeds.",
            "Three people were killed when a bus left the road near Leeds. Police closed the road.\n\n"
            "Eleven people died on the coast in March.",
        ),
    )
    triggers = frozenset(OUTCOMES)

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Compare the tolls of one sort, each with the first that speaks of the same event."""
        table = tokens(document)
        heads = headline_sentences(document)
        by_sort: dict[tuple[str, str], list[CasualtyCount]] = defaultdict(list)
        for casualty in casualties(document):
            above = table.sentence_of(casualty.token) < heads
            if casualty.quantity.rough is None and not (above and _nowhere_below(document, casualty.quantity, heads)):
                by_sort[casualty.outcome, casualty.who].append(casualty)
        for group in by_sort.values():
            for k, two in enumerate(group[:20]):
                if any(two.quantity.value == t.quantity.value for t in group[:k]):
                    continue
                one = next((t for t in group[:k] if _contradict(document, t, two)), None)
                if one is not None:
                    yield _twice(document, one, two)


def _twice(document: Document, one: CasualtyCount, two: CasualtyCount) -> Mismatch:
    """The mismatch of two tolls, shown at the later one."""
    quantity = two.quantity
    number, other = document[quantity.span], document[one.quantity.span]
    return Mismatch(
        tokens(document).span(quantity.first, quantity.noun + 1) if quantity.noun >= 0 else quantity.span,
        f"“{number}” {two.outcome} here, “{other}” before",
        quoted(document, one.quantity.span),
        question="is it the same event, and which is right?",
        right=copy_capital(number, other.lower()),
        number=quantity.span,
    )


def _nowhere_below(document: Document, quantity: Quantity, heads: int) -> bool:
    """Whether the story does not have a number of its headline: a rule for headlines sees to it."""
    table = tokens(document)
    return not any(quantity.agrees(q) for q in quantities(document).all if table.sentence_of(q.first) >= heads)


def _contradict(document: Document, one: CasualtyCount, two: CasualtyCount) -> bool:
    """Whether two tolls cannot both be right: of one event, as far as shared words tell, and with no word of change."""
    table = tokens(document)
    first, second = table.sentence_of(one.token), table.sentence_of(two.token)
    if first == second or has_update(document, first) or has_update(document, second):
        return False
    if one.quantity.agrees(two.quantity) or years(document, first) != years(document, second):
        return False
    shared = content_words(document, first) & content_words(document, second) - OUTCOMES.keys()
    return len(shared) >= _SHARED

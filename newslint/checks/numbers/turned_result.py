"""``Leigh beat Bury 2-1``, and then a win that takes Bury to third."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.story.endings.results import results
from newslint.text import Document


class TurnedResult(Rule):
    """A win that is given to the losers, or a defeat to the winners."""

    meta = Meta(
        code="NUM138",
        name="turned-result",
        summary="The win of one side is called that of the other, or a defeat that of the winners.",
        why="Who won is the first fact of a report; here the story tells it both ways.",
        severity=Severity.WARNING,
        scope="story",
        bad=(
            "Leigh beat Bury 2-1 on Friday with two late goals.\n\nThe win takes [[Bury]] to third.",
            "Leigh beat Bury 2-1 on Friday with two late goals.\n\nThe defeat leaves [[Leigh]] in last place.",
            "Leigh lost 2-1 to Bury on Friday in the rain.\n\n[[Leigh]]'s victory was a surprise.",
            "Leigh returned to the top with a 3-1 win over Bury.\n\nThe victory takes [[Bury]] to the top.",
        ),
        good=(
            "Leigh beat Bury 2-1 on Friday with two late goals.\n\nThe win takes Leigh to third.",
            "Leigh beat Bury 2-1 on Friday with two late goals.\n\nThe defeat leaves Bury in last place.",
        ),
    )
    triggers = frozenset({"win", "victory", "triumph", "defeat", "loss"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Hold what a win or a defeat does, and to whom, against the results at the top."""
        told = results(document)
        top: dict[str, set[str]] = {}
        for result in told:
            if result.top:
                top.setdefault(result.side, set()).add(result.ended)
        for result in told:
            ended = top.get(result.side)
            if result.top or ended is None or result.ended in ended:
                continue
            there = next(r.span for r in told if r.top and r.side == result.side)
            yield self.found(
                result.span,
                f"“{document[result.span]}” here, and “{document[there]}” before: which is right?",
                related=(Related(there, "The result stands here."),),
            )

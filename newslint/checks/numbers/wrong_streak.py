"""A third win in a row, after a defeat last week."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._runs import grown
from newslint.checks.numbers._streaks import broken
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.text import Document


class WrongStreak(ArithmeticRule):
    """So many in a row, of which the story tells that one was another."""

    meta = Meta(
        code="NUM135",
        name="wrong-streak",
        summary="Something is said to have happened so many times in a row, and what went before does not bear it out.",
        why="The streak is copied from older stories, or one of the results is wrong.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "Leigh won again, their [[third]] win in a row. They lost 2-0 at Bury last week.",
            "It was a [[fourth]] straight defeat for the side, who drew 1-1 with Bury on Tuesday.",
            "The shares fell for a [[third]] straight day. On Tuesday they had risen 2 per cent.",
            "Leigh won the cup [[three years]] in a row, in 2017, 2019 and 2020.",
            "It was Leigh's [[eleventh]] win in a row. They had gone into the match on a run of nine.",
            "It was Leigh's [[fifth]] straight defeat. They had lost five in a row before Monday.",
            "Orde took the prize for the [[fifth]] year running. She had won in each of the previous three years.",
        ),
        good=(
            "It was Leigh's sixth straight defeat. They had lost five in a row before Monday.",
            "Leigh won again, their third win in a row. They beat Bury 2-0 last week.",
            "Leigh won the cup three years in a row, in 2017, 2018 and 2019.",
            "Leigh won again, their third win in a row since they lost 2-0 at Bury last month.",
            "It was a fourth straight defeat for the side, who lost 3-1 to Bury on Tuesday.",
            "The shares fell for a third straight day. On Tuesday they had slipped 2 per cent.",
            "Leigh won again, their third win in a row. Bury, who lost last week, are bottom.",
            "It was Leigh's tenth win in a row. They had gone into the match on a run of nine.",
            "Orde took the prize for the fourth year running. She had won in each of the previous three years.",
            "It was Leigh's fifth win in a row. They had come on an unbeaten run of nine.",
        ),
    )
    triggers = frozenset("row straight consecutive successive running succession trot unbeaten undefeated".split())

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look for a streak, and beside it for another outcome a short while before."""
        for streak in broken(document):
            number = document[streak.length.span]
            yield Mismatch(
                streak.length.span,
                f"“{number}” in a row, but the story has “{document[streak.said]}” for a short while before",
                quoted(document, streak.said),
                question="is the streak wrong, or the result?",
            )
        for longer in grown(document):
            number, before = document[longer.length.span], document[longer.before.span]
            yield Mismatch(
                longer.length.span,
                f"“{number}” in a row, but there were {before} before this one, which makes {longer.right}",
                quoted(document, longer.before.span),
            )

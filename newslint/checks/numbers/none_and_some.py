"""Nobody was hurt, and one of the injured is seven."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._none_and_some import clashes
from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.text import Document


class NoneAndSome(Rule):
    """None of something in one sentence, and one of them in the next."""

    meta = Meta(
        code="NUM152",
        name="none-and-some",
        summary="A sentence says that there was none of something, and a sentence soon after speaks of some.",
        why="One of the two was not updated, or slipped in the edit; both cannot be true.",
        severity=Severity.WARNING,
        scope="story",
        bad=(
            "She was the only witness. [[The other witness]] wept.",
            "He died childless. [[His son]] inherited the farm.",
            "The crash hurt nobody. [[One of the injured]], a girl of seven, was flown to Lyon.",
            "A lorry hit the bridge in May, killing nobody. [[Among the victims]] was a boy of 12.",
            "The ship sank with the loss of all 40 crew. One [[survivor]] told the court that it had no lights.",
            "Leeds have not lost this season. [[Their only defeat]] was at Hull.",
            "An only child, she grew up in Oslo. [[Her brother]] taught her to ski.",
            "The minister has never married. [[His wife]], Karin, was at his side.",
            "The match was played behind closed doors. [[A crowd of]] 12,000 sang at the end.",
            "Every member of the council voted for the plan. [[Two councillors voted against]].",
            "The shop is open every day. [[On Mondays it is closed]].",
        ),
        good=(
            "The crash hurt nobody. One of the passengers, a girl of seven, was flown to Lyon.",
            "Nobody was hurt in the crash. In an earlier crash, one of the injured was a girl of seven.",
            "The ship sank with the loss of all 40 crew. One widow told the court that it had no lights.",
            "Leeds have not lost this season. Their only draw was at Hull.",
            "An only child, she grew up in Oslo. Her father taught her to ski.",
            "The minister has never married. His sister, Karin, was at his side.",
            "Every member of the council voted for the plan. Two councillors spoke against it.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for words that speak of some, soon after words that say that there was none."""
        for clash in clashes(document):
            said = document[clash.none].strip()
            yield self.found(
                clash.some,
                f"“{document[clash.some]}” here, and “{said}” before: which is right?",
                related=(Related(clash.none, "There is none here."),),
            )

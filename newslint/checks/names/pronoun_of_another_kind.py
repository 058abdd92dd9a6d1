"""A spokeswoman who becomes “he”, a director who becomes “it”, a judge who becomes “they”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.names._drifting_bodies import drifting_bodies
from newslint.checks.names._its_of_person import it_of_persons, its_of_persons, its_of_spouses
from newslint.checks.names._misfits import misfits
from newslint.checks.names._one_for_several import one_for_several
from newslint.checks.names._other_kind import other_kinds
from newslint.checks.names._other_number import other_numbers
from newslint.checks.names._they_of_body import he_of_bodies, they_of_bodies
from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document
from newslint.util.casing import copy_capital


class PronounOfAnotherKind(Rule):
    """``The director said ... It promised``."""

    meta = Meta(
        code="NAM108",
        name="pronoun-of-another-kind",
        summary="A pronoun does not fit whom or what the sentence before it is about.",
        why="The reader looks for somebody else, and finds nobody.",
        severity=Severity.WARNING,
        scope="story",
        bad=(
            "Dr Moss said that he accepted the findings. [[It]] promised that a new head would be in post by May.",
            "The company said that it would appeal. [[He]] added that the ruling was absurd.",
            "Ms Ida Lund was expected to fly home on Saturday, and [[their]] office said that the pier would stay.",
            "The bank cut its rate for the third time. [[They]] said that another cut would follow.",
            "The manager, Karl Berg, refused to blame [[its]] goalkeeper.",
            "The company, which has its head office in Leigh, blamed the price of butter. [[They]] will shut a pier.",
            "Quayside Foods broke two laws in May. [[He]] was told to pay a fine.",
            "Nobody was so glad as the keeper, who had brought [[its]] wife and a chair.",
            "Bishop Ida Lund said that [[it]] had prayed all night.",
            "Judge Ida Lund heard the case. The judge rejected a plea for mercy, saying that [[they]] had no doubt.",
        ),
        good=(
            "The plan was dropped by Ida Lund, which pleased the owners of 31 boats.",
            "A spokeswoman said that the three were being treated for burns. She described their condition as stable.",
            "A spokeswoman said that the mayor was being treated for burns. He described his condition as stable.",
            "Dr Moss said that he accepted the report. It promised that a new head would be in post by May.",
            "The company said that it would appeal. It added that the ruling was absurd.",
            "Ms Ida Lund and Karl Berg were expected on Saturday, and their office said that the pier would stay.",
            "The bank cut its rate for the third time, to the joy of builders. They said that prices would fall.",
            "Bishop Ida Lund said that it had rained all night, and that it would take days to mend the roof.",
            "The manager, Karl Berg, whose club has lost twice, refused to blame its goalkeeper.",
            "The judge sent the men to jail, saying that they had no excuse.",
        ),
    )
    triggers = frozenset({"he", "she", "it", "his", "her", "they", "their", "its"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Ask who is meant."""
        table = tokens(document)
        told = {misfit.pronoun for misfit in misfits(document)}  # of the other sex, which another rule tells
        sure = {found.pronoun for found in (*they_of_bodies(document), *drifting_bodies(document))}
        number = {found.pronoun for found in other_numbers(document)} - sure  # fewer than half are wrong in clean copy
        for found in (
            *other_kinds(document),
            *its_of_persons(document),
            *its_of_spouses(document),
            *it_of_persons(document),
            *they_of_bodies(document),
            *drifting_bodies(document),
            *one_for_several(document),
            *he_of_bodies(document),
            *other_numbers(document),
        ):
            if found.pronoun in told:
                continue
            told.add(found.pronoun)
            here, there = table.span(found.pronoun), found.where
            use = copy_capital(document[here], found.use) if found.use else ""
            place = "after" if there.start < here.start else "before"
            message = f"“{document[here]}” here, {place} “{document[there]}”: who is meant?"
            fixes = (Fix.swap(here, use, Safety.DISPLAY),) if use else ()
            severity = Severity.ADVICE if found.pronoun in number else self.meta.severity
            related = (Related(there, f"“{document[there]}” here."),)
            yield self.found(here, message, fixes=fixes, related=related, severity=severity)

"""The headline says that something rose, was approved or was won; the story that it fell, was rejected, was lost."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.headlines._clashes import clash, may_clash
from newslint.checks.headlines._contraries import contrary, may_be_contrary
from newslint.checks.headlines._places import misplaced
from newslint.checks.headlines._rivals import rival_noun
from newslint.checks.headlines._top import head_and_top
from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.view import syntax
from newslint.story.endings.contrary_outcomes import contrary_outcomes
from newslint.text import Document, Span


class HeadlineAgainstStory(Rule):
    """Stocks rise above, stocks fell below; Leeds beat Hull above, Hull beat Leeds below."""

    meta = Meta(
        code="HDL102",
        name="headline-against-story",
        summary="The headline says the opposite of the story, or has who did it and to whom the wrong way round.",
        why="Headlines are written from memory, and they are all that many read.",
        severity=Severity.WARNING,
        scope="story",
        source="Copy-desk checklists: does the story say what the headline says?",
        bad=(
            "Nairobi shares [[rise]] after bank results\n\nShares in Nairobi fell on Tuesday after three banks"
            " reported losses.\n\nTraders were not surprised.",
            "Council [[rejects]] plan for ferry\n\nLeeds City Council voted on Tuesday to approve the plan for a ferry"
            " to the island.\n\nIt will run from May.",
            "[[Hull beat]] Leeds in cup final\n\nLeeds beat Hull 3-1 in the cup final on Saturday, with two late"
            " goals.\n\nHull had led at half-time.",
            "Lund meets Hansen in [[Paris]]\n\nIda Lund met Carl Hansen in Berlin on Monday.\n\nThey spoke there.",
            "Lund [[sues]] Hansen over ferry\n\nThe shipowner Carl Hansen has sued Ida Lund over the ferry that she"
            " built for him.\n\nThe case opens in May.",
            "Minister [[quits]] over ferry\n\nThe transport minister refused to quit on Tuesday over the ferry that she"
            " lent to a friend.\n\nIda Lund said it was a mistake.",
            "Captain [[convicted]] of theft\n\nA ferry captain was found not guilty of theft on Tuesday.\n\nIt"
            " took the jury an hour.",
            "Gas [[leak]] blamed for ferry fire\n\nThe fire on the ferry was caused by a faulty battery, investigators"
            " said.\n\nNobody was hurt.",
            "[[Berg wins]] title in Oslo\n\nIda Lund beat Ann Berg 6-4, 7-5 in the final in Oslo on Sunday.\n\n"
            "It was cold.",
            "[[Norway]] to build longest pier\n\nOSLO — Sweden will build the longest pier in the world, its transport"
            " minister said on Monday.\n\nIt will be of wood.",
            "Ferry catches fire in [[Leeds]]\n\nA ferry caught fire in Hull on Monday.\n\nNobody was hurt.",
            "Police arrest [[woman]] over ferry fire\n\nPolice have arrested a man over the fire on the ferry.\n\nHe"
            " lives nearby.",
            "Council [[approves]] plan for ferry\n\nCouncillors in Leeds have thrown out the plan for a ferry.\n\nIt"
            " would have run from May.",
            "Court [[lifts]] ban on ferries\n\nA ban on ferries by night was upheld by the High Court on Monday."
            "\n\nCaptains were not surprised.",
            "Wheat crop hit by [[drought]]\n\nFarmers on the island say a late frost has cost them a fifth of their"
            " wheat crop.\n\nIt was cold.",
            "Captain [[found safe]] after night at sea\n\nA captain who died after a night at sea was found on Monday."
            "\n\nHer ferry sank.",
            "Captain breaks [[ankle]] on ferry\n\nA ferry captain broke her wrist on Monday.\n\nShe is at home.",
        ),
        good=(
            "Police arrest woman over ferry fire\n\nPolice have arrested a man and a woman over the fire.\n\nNobody was"
            " hurt.",
            "Chaplin House bought by captain\n\nChaplin House has been sold to a captain who lives next door.\n\nHe"
            " will paint it.",
            "Minister quits over ferry\n\nThe transport minister, who had refused to quit for a week, went on Tuesday."
            "\n\nShe had lent a ferry to a friend.",
            "Nairobi shares rise after bank results\n\nShares in Nairobi rose on Tuesday, after they fell for three"
            " days.\n\nTraders were not surprised.",
            "Council rejects plan for ferry\n\nA month after residents approved the plan for a ferry, Leeds City"
            " Council voted it down.\n\nIt would have run from May.",
            "Berg wins title in Oslo\n\nIda Lund beat Ann Berg in May. Berg beat Lund in the final on Sunday.\n\n"
            "It was cold.",
            "Swans end wait with late surge against Larks\n\nThe Swans have won the cup on the island for the first"
            " time.\n\nOne goal down at noon, the Swans went on to win.",
            "Norway to build longest pier\n\nOSLO — Sweden will lend the Norwegian king a ship.\n\nIt is of wood.",
            "Hull beat Leeds in cup final\n\nHull beat Leeds 3-1 on Saturday. Leeds beat Hull in May.\n\nIt was cold.",
            "Fans fight to save ferry\n\nThe ferry is to end its runs in May after four years.\n\nFans are sad.",
            "Council approves plan for ferry\n\nA plan for a ferry that was thrown out in May has been approved.\n\n"
            "It will run.",
            "Nurses back strike of ferry teachers\n\nTeachers on the ferry are on strike.\n\nNurses back them.",
            "Nairobi shares rise after bank results\n\nThe price of tea fell on Tuesday.\n\nTraders were surprised.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the deeds of the headline with those at the top; silent where any of those bears the headline out."""
        head, top = head_and_top(document)
        if not head or not top:
            return
        pair = misplaced(document, head, top)
        if pair is None and may_clash(tokens(document), head):
            pair = clash(syntax(document), head, top)
        if pair is None and may_be_contrary(tokens(document), head):
            pair = contrary(document, tokens(document), head, top)
        pair = pair or rival_noun(tokens(document), head, top) or _outcome(document, head)
        if pair is not None and document[pair[0]].lower() != document[pair[1]].lower():
            span, other = pair
            yield self.found(
                span,
                f"The headline has “{document[span]}”, the story “{document[other]}” of the same: which is right?",
                related=(Related(other, f"“{document[other]}” here."),),
            )


def _outcome(document: Document, head: range) -> tuple[Span, Span] | None:
    """How something ended by the headline, and otherwise below it; nothing where the story itself tells both."""
    table = tokens(document)
    found = contrary_outcomes(document)
    if not found or any(one.sentence >= len(head) for one, _ in found):
        return None
    one, two = found[0]
    return table.span(one.first, one.last), table.span(two.first, two.last)

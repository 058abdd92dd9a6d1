"""He denied fraud, and pleaded guilty."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._feelings import feelings
from newslint.checks.numbers._plain_story import BothWays, PlainStory
from newslint.checks.numbers._sense_of_words import senses
from newslint.checks.numbers._told_both_ways import told_both_ways
from newslint.checks.numbers._turned_deeds import turned_deeds
from newslint.checks.numbers._turned_nouns import turned_nouns
from newslint.checks.numbers._winners_and_losers import winners_and_losers
from newslint.checks.numbers._winning_goals import winning_goals
from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.story.context import headline_sentences
from newslint.story.endings.contrary_outcomes import contrary_outcomes
from newslint.text import Document


class ToldBothWays(Rule):
    """What a story tells, and tells otherwise."""

    meta = Meta(
        code="NUM154",
        name="told-both-ways",
        summary="Two places of a story cannot both be true: a plea, a verdict, a result, deaths, the time of day.",
        why="One of the two slipped in the edit, and readers who notice trust neither.",
        severity=Severity.WARNING,
        scope="story",
        bad=(
            "Campaigners against a quarry have lost their case in court. The campaigners were [[overjoyed]].",
            "A judge ordered the firm to pay £31,000. The firm, which has 28 days to appeal, was [[delighted]].",
            "The last bank in Leigh will close on Friday. Shoppers [[welcomed the decision]] to go.",
            "Ann Lee, 71, was the [[youngest]] of them, as no other was above 60.",
            "Her husband, Walter, died in 2016. A mass will be held on Friday, at which [[her husband]] will speak.",
            "The flood hit the town of Leigh on Monday. The mayor of the [[village]], Ann Lee, wept.",
            "Leigh were behind. Orde equalised and headed the winner before half-time. The [[3-1]] win lifts Leigh.",
            "The road was dug up in May. Some of them gave up hope: 14 shops have [[opened]] since then.",
            "Hale, who [[denied]] theft in May, showed no emotion. His barrister said that he had pleaded guilty"
            " at once.",
            "The mayor, Tom Hill, lost his seat on Thursday.\n\nThe [[winner]], Mr Hill, asked for two recounts.",
            "Two boys drowned in a lake.\n\nThe parents of the boys, who [[survived]] within minutes of each"
            " other, wept.",
            "A tree fell on a van in the early hours.\n\nHe said that in the [[midday sun]] he had felt the cab shake.",
            "Ann Li won in driving rain.\n\nMany ran, although it was feared that the [[heat]] would keep them at"
            " home.",
            "The worst losses were in the north. Farmers in the south fared [[worse]].",
            "All seven pigs were taken [[dead]] to a wood, where the sow lay down.",
            "Profit fell by a third in May.\n\nThe [[rise]] was due to the price of butter.",
            "Six people died in the crash on Monday. [[There were no deaths]].",
            "The strike on the ferries has been called off.\n\n[[No ferries will run]] on Monday, the line said.",
            "A jury in Leeds has cleared a captain of arson.\n\nTom Berg, 58, sat. Berg, who [[was convicted]], wept.",
            "The miners have accepted the offer of 6 per cent.\n\nThey [[rejected]] the offer on Friday.",
            "The board turned down a bid of $6 million on Monday.\n\nThe [[acceptance]] of the offer surprised nobody.",
        ),
        good=(
            "A judge ordered the firm to pay £31,000. The firm, which has 28 days to appeal, was dismayed.",
            "The last bank in Leigh will close on Friday. Shoppers condemned the decision to go.",
            "Ann Lee, 71, was the oldest of them, as no other was above 60.",
            "The flood hit the town of Leigh on Monday. The mayor of the town, Ann Lee, wept.",
            "Leigh were behind. Orde equalised and headed the winner before half-time. The 2-1 win lifts Leigh.",
            "Hale, who admitted theft in May, showed no emotion. His barrister said that he had pleaded guilty at"
            " once.",
            "Hale, who denied theft in May, was cleared. Lund had pleaded guilty at once.",
            "The mayor, Tom Hill, lost his seat on Thursday.\n\nThe loser, Mr Hill, asked for two recounts.",
            "Two boys drowned in a lake.\n\nThe parents of the boys, who died within minutes of each other, wept.",
            "A tree fell on a van in the early hours.\n\nHe said that in the darkness he had felt the cab shake.",
            "Ann Li won in driving rain.\n\nMany ran, although it was feared that the weather would keep them at home.",
            "The worst losses were in the north. Farmers in the south fared better.",
            "All seven pigs were taken unharmed to a wood, where the sow lay down.",
            "Profit fell by a third in May.\n\nThe rise in the price of butter was to blame.",
            "Six people died in the crash on Monday. There were no deaths in the second crash.",
            "The strike on the ferries has been called off.\n\nNo ferries ran on the first day of an earlier strike.",
            "A jury in Leeds has cleared a captain of arson.\n\nAnn Lund, a mate on the ferry, was convicted of theft.",
            "The miners have accepted the offer of 6 per cent.\n\nThey had rejected an offer of 4 per cent last year.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for each sort of clash where its words stand."""
        story = PlainStory(document)
        for clash in (
            *told_both_ways(story),
            *winners_and_losers(document),
            *turned_nouns(document),
            *turned_deeds(document),
            *winning_goals(document),
            *feelings(story),
            *senses(story),
        ):
            yield self._report(clash)
        for clash in _outcomes(document):
            yield self._report(clash)._replace(severity=Severity.ADVICE)  # of several matters more often than of one

    def _report(self, clash: BothWays) -> Finding:
        """The question which of the two is right."""
        other = Related(clash.there, "The other stands here.")
        return self.found(clash.here, f"{clash.said}: which is right?", related=(other,))


def _outcomes(document: Document) -> Iterator[BothWays]:
    """The first matter of a story that ended in two ways, as it is told below the headline."""
    table, headline = tokens(document), headline_sentences(document)
    for one, two in contrary_outcomes(document):
        if one.sentence >= headline:
            here, there = table.span(two.first, two.last), table.span(one.first, one.last)
            yield BothWays(here, there, f"“{document[here]}” here, “{document[there]}” before")
            return

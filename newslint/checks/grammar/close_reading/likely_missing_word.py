"""``he went the station``."""

from __future__ import annotations

from typing import ClassVar

from newslint.checks.grammar.close_reading._bare_infinitives import BareInfinitive
from newslint.checks.grammar.close_reading._bare_nouns import BareNoun
from newslint.checks.grammar.close_reading._because import BecauseOf
from newslint.checks.grammar.close_reading._been import LostBeen
from newslint.checks.grammar.close_reading._gaps import Gap, MissingWord
from newslint.checks.grammar.close_reading._gaps_in_phrases import PhraseGap
from newslint.checks.grammar.close_reading._lost_helpers import LostHelper
from newslint.checks.grammar.close_reading._lost_joints import LostPreposition, LostTo
from newslint.checks.grammar.close_reading._lost_subjects import LostSubject
from newslint.checks.grammar.close_reading._proposed import OddNeighbours, OddRuns, ProposedRule
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.detectors.second_reader.labels import INSERTED


class LikelyMissingWord(MissingWord, ProposedRule):
    """A small word left out."""

    meta = Meta(
        code="GRM612",
        name="likely-missing-word",
        summary="A small word seems to be missing.",
        why="Small words get lost in editing, and the eye reads over the gap.",
        severity=Severity.WARNING,
        scope="sentence",
        bad=(
            "The alarm should [[have triggered]] by a lever.",
            "The storm has left [[thousands homes]] without power.",
            "The mayor spent [[part her]] holiday in Spain.",
            "Residents were [[told boil]] their water.",
            "The club sold [[one its]] three boats.",
            "The pilot [[said engine]] failed shortly after takeoff.",
            "The firm, based in Lagos[[, been]] fined twice this year.",
            "The flooded [[villages still]] without power on Sunday night.",
        ),
        good=(
            "He has played by the rules, and sales have fallen by a third.",
            "The storm has left thousands of homes without power.",
            "The club sold one boat its members had built, and calls came hour after hour.",
            "There remain no roads; she has won, and in case of rain the fair is off after page upon page of plans.",
            "First came the goats, then the geese.",
            "The mayor declined to comment when asked.",
            "Few knew the part its members had played, and drivers can add a coat if wanted.",
        ),
    )
    thresholds: ClassVar = {tuple(f"insert-{word}" for word in INSERTED): 0.87}
    at_sign: ClassVar = {tuple(f"insert-{word}" for word in INSERTED): 0.75}
    in_odd_run = 0.3
    evidence = (
        BecauseOf,
        Gap,
        PhraseGap,
        BareNoun,
        BareInfinitive,
        LostPreposition,
        LostTo,
        LostBeen,
        LostHelper,
        LostSubject,
        OddNeighbours,
        OddRuns,
    )

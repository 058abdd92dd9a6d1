"""How likely “he” and “she” are of their sex where they stand, by all for whom they may stand.

The clues for each have weights (the list ``pronoun-clues``), learned from edited news: each pronoun there says of which
sex the one is for whom it stands, and the weights are those by which the pronouns of the news are the least surprising.
So nobody had to say for whom each stands.
"""

from __future__ import annotations

from functools import cache
from math import exp, log

from newslint.lexicon.lists import rows
from newslint.story.pronoun_clues import Reading
from newslint.util.records import NamedTuple

_CERTAIN, _NEVER = 6.0, 1e-4
"""Nothing is surer than this, as a logit, nor less likely."""


@cache
def _weights() -> dict[str, float]:
    """The weight of each clue."""
    return {clue: float(weight) for clue, weight in rows("pronoun-clues")}


class Odds(NamedTuple):
    """How likely a pronoun is of the sex that it has, and the likeliest of the other sex for whom it may stand."""

    chance: float
    whom: int
    """A token, or -1 where there is none."""


def odds_of(reading: Reading) -> Odds:
    """How likely a pronoun is of its sex, by all for whom it may stand."""
    weights = _weights()
    shares = [sum(weights.get(clue, 0.0) for clue in one.clues) for one in reading.candidates]
    most = max(shares)
    shares = [exp(share - most) for share in shares]
    women = [1 / (1 + exp(-max(-_CERTAIN, min(_CERTAIN, weights["=lean"] * one.lean)))) for one in reading.candidates]
    told = sum(share * woman for share, woman in zip(shares, women, strict=True)) / sum(shares)
    told = min(1 - _NEVER, max(_NEVER, told))
    logit = log(told / (1 - told)) + weights["=own"] * reading.own + weights["=women"]
    woman = 1 / (1 + exp(-logit))
    for_sex = women if reading.sex == "m" else [1 - chance for chance in women]
    against = [share * chance for share, chance in zip(shares, for_sex, strict=True)]
    best = max(range(len(against)), key=against.__getitem__)
    return Odds(woman if reading.sex == "f" else 1 - woman, reading.candidates[best].token)

"""By how much the meant word must outweigh the written one before the written one is doubted."""

from __future__ import annotations

import math

import numpy as np

from training.confusion.fit import Trials

Thresholds = dict[tuple[str, str], float]
"""Nats, by the written and the meant word."""

ITS = frozenset({"its", "it's"})
FUNCTION_WORDS = frozenset(
    """
    their there they're your you're whose who's to too than then were where
    """.split()
)
NEWSROOM = frozenset(
    """
    affect effect lead led lose loose principal principle site sight cite past passed accept except weather whether
    quite quiet right write here hear advice advise poll pole role roll course coarse peace piece break brake
    """.split()
)
COMMON = ITS | FUNCTION_WORDS | NEWSROOM
"""Words whose exchange is a slip that every newsroom knows."""
LISTED = COMMON | frozenset(
    """
    affects effects affected effected affecting effecting losing loosing loses looses principals principles sites
    sights cites throne thrown reign rein rain peak peek pique tenant tenet tenants tenets complement compliment
    discreet discrete breach breech hangar hanger stationary stationery cash cache canvas canvass council counsel
    councils counsels councillor counsellor assent ascent bare bear breaks brakes birth berth born borne bough bow
    cannon canon censor censure cereal serial chord cord currant current dual duel elicit illicit eminent imminent
    flair flare flaunt flout forth fourth foul fowl gait gate grisly grizzly hoard horde idle idol lightning
    lightening mantle mantel medal meddle metal mettle moral morale naval navel palate palette pallet pedal peddle
    phase faze plain plane poles polls pore pour pray prey prescribe proscribe roles rolls shear sheer sole soul
    stake steak stakes steaks straight strait toe tow track tract troop troupe troops troupes vain vein vane wave
    waive waved waived wet whet wreak wreck accepted excepted device devise personal personnel we're wear of off
    from form through threw though thorough know no knew new by buy rights writes week weak sale sail sales sails
    fair fare hole whole mail male meat meet road rode sea see sew so son sun steal steel tail tale waist waste wait
    weight waiting weighting way weigh wood would cease seize choose chose allowed aloud loan lone heal heel very
    vary one won which witch premier premiere some sum now heard herd
    """.split()
)
"""Words that style guides and dictionaries list as taken for each other."""
NEVER = frozenset("of from by would some for wood".split()), frozenset("off form buy bye wood would sum four".split())
"""Written and meant words that are not exchanged: the written ones are far too common, the slips are far too rare."""
OFTEN = frozenset(
    tuple(pair.split("/"))
    for pair in """
    their/they're there/they're your/you're whose/who's to/too where/wear through/threw through/though
    through/thorough no/know new/knew by/buy led/lead site/cite council/counsel break/brake course/coarse
    moral/morale role/roll past/passed right/write week/weak see/sea some/sum very/vary one/won four/for
    """.split()
)
"""Pairs that may be doubted though the written word is far more common than the meant one: slips that do occur."""
BY_HAND = {
    ("won", "one"): (math.inf, "a participle without an object, as in 'have won against', looks like a pronoun"),
    ("sail", "sale"): (4.5, "the trials have 27 places of 'sail' to 276 of 'sale': too few to learn its company"),
    ("pole", "poll"): (4.5, "'pole' is several rare words (a stick, an end of the Earth, a start) in one spelling"),
    ("than", "then"): (5.5, "the comparative that asks for 'than' may stand farther off than any clue reaches"),
    ("premiere", "premier"): (5.0, "the trials have 11 places of 'premiere', none of them doubted at any bound"),
    ("too", "two"): (5.0, "'too' before an adjective within a noun phrase stands where a number would"),
}
"""Bounds set by reading what was doubted in sound copy, each with the reason."""

STEP, HIGHEST = 0.25, 8.0
LOWEST, LOWEST_UNLISTED = 1.5, 3.5
RARE_WRITTEN, RARE_MEANT = 6, 3
"""Places below which a word is too rare in the trials for the usual bounds."""
WARY, WARY_UNLISTED = 3.0, 5.0
"""The lowest bounds of words that are so rare."""
HOPELESS = 0.02
"""An unlisted pair is left out if fewer of its slips than this are caught."""
FREQUENT, MUCH_RARER = 600, 0.15
"""A written word with more places than this is not doubted for a meant word that has less than this share of them."""
UNSURE, FEWEST, COMMONEST = 9.0, 3, 5000
"""The bound of pairs that have none by these trials, so that they are doubted only where other readers doubt them too;
the places that both words must have, and those that the written one may have."""
PRIOR = 0.5
"""How the frequencies of both words enter: a bound is at least log(meant / written) + PRIOR, in steps of a quarter."""


def thresholds(trials: Trials) -> Thresholds:
    """The lowest bound, for each pair, at which no more sound words than `_alarms_allowed` were doubted.

    A pair that has no such bound, or that is not worth one, gets one that others must make up for, or is left out.
    """
    found: Thresholds = {}
    for pair in trials.alarms:
        bound, _ = BY_HAND.get(pair, (_threshold(pair, trials), ""))
        if bound is not None and bound < math.inf:
            found[pair] = bound
        elif bound is None and _may_be_unsure(pair, trials):
            found[pair] = UNSURE
    return found


def _may_be_unsure(pair: tuple[str, str], trials: Trials) -> bool:
    """Whether a pair without a bound may be doubted if others doubt it too."""
    written, meant = (trials.seen[word] for word in pair)
    never = pair[0] in NEVER[0] and pair[1] in NEVER[1]
    return not never and min(written, meant) >= FEWEST and written <= COMMONEST


def _threshold(pair: tuple[str, str], trials: Trials) -> float | None:
    written, meant = pair
    alarms, catches = np.array(trials.alarms[pair]), np.array(trials.catches[pair])
    listed = LISTED.issuperset(pair)
    if not len(alarms) or (written in NEVER[0] and meant in NEVER[1]):
        return None
    allowed = _alarms_allowed(written, meant)
    steps = np.arange(LOWEST if listed else LOWEST_UNLISTED, HIGHEST + 0.01, STEP).tolist()
    bound: float | None = next((step for step in steps if (alarms > step).sum() <= allowed), None)
    if bound is None:
        return None
    if not listed and len(catches) >= 4 and (catches > bound).mean() < HOPELESS:
        return None
    seen, sought = trials.seen[written], trials.seen[meant]
    if seen > FREQUENT and sought < MUCH_RARER * seen and pair not in OFTEN:
        return None
    if seen < RARE_WRITTEN:
        bound = max(bound, WARY if listed else WARY_UNLISTED)
    if sought < RARE_MEANT:
        bound = max(bound, WARY)
    return max(bound, STEP * round((math.log((sought + 1) / (seen + 1)) + PRIOR) / STEP))


def _alarms_allowed(written: str, meant: str) -> int:
    """How many sound places of the written word may be doubted in the trials; the texts have slips of their own."""
    if written in ITS:
        return 40
    if written in FUNCTION_WORDS:
        return 15
    if COMMON.issuperset((written, meant)):
        return 6
    return 1 if LISTED.issuperset((written, meant)) else 0

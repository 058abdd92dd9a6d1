"""Words that say nothing of a topic."""

from __future__ import annotations

_WORDS = """
    a about above after again against all almost along already also although always am among an and another any
    anyone anything are aren't around as at away back be became because become becomes been before behind being below
    between both but by came can can't cannot come comes could couldn't did didn't do does doesn't doing don't done
    down during each either else enough even ever every everyone everything few first for found from full get gets
    give given gives go goes going gone good got great had half has have having he her here herself him himself his
    how however i if in including instead into is isn't it its itself just keep kept know known last late later least
    less let like likely little long made make makes making many may maybe me might mine more most much must my myself
    near nearly need never new next no none nor not nothing now of off often old on once one only onto or other others
    our ours ourselves out over own part people per perhaps put quite rather really right said same saw say saying
    says second see seem seems seen several shall she should since so some someone something soon still such take
    taken takes taking tell than that that's the their theirs them themselves then there there's these they thing
    things think this those though three through thus time times to today together told too took toward towards two
    under until up upon us use used using very via want wants was wasn't way ways we well went were weren't what when
    where whether which while who whole whom whose why will with within without won't work would wouldn't year years
    yes yet you your yours yourself
"""
FUNCTION_WORDS = frozenset(_WORDS.split())

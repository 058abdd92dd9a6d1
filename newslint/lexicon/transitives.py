"""Verbs that take their object right away, prepositions that hardly ever stand between, and their likes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from newslint.lexicon.lists import rows

_NONE = "none"


@cache
def never_behind() -> Mapping[str, frozenset[str]]:
    """For plain forms of such verbs the prepositions that do not follow them: reached [to] the scene."""
    return {row[0]: frozenset(row[1].split()) for row in rows("transitives") if row[1] != _NONE}


@cache
def without_object() -> frozenset[str]:
    """The plain forms of verbs behind which hardly ever an object stands, and often a preposition: listen [to]."""
    found = {row[0] for row in rows("transitives") if row[1] == _NONE}
    return frozenset(found | {f"{verb[:-3]}ise" for verb in found if verb.endswith("ize")})


@cache
def prepositional_verbs() -> Mapping[str, frozenset[str]]:
    """For plain forms of verbs the prepositions with which they make one word: paid for, looked at."""
    return {row[0]: frozenset(row[1].split()) for row in rows("prepositional-verbs")}


@cache
def intransitives() -> Mapping[str, frozenset[str]]:
    """The plain forms of verbs without a passive, and the words behind their participles with which these are none."""
    return {verb: frozenset(" ".join(but).split()) for verb, *but in rows("intransitives")}


@cache
def reflexives(*, wanted: bool) -> Mapping[str, frozenset[str]]:
    """The plain forms of verbs that want a reflexive, or bear none, and the words behind with which that holds."""
    mark = "wants" if wanted else "bears none"
    return {verb: frozenset(" ".join(behind).split()) for verb, kind, *behind in rows("reflexives") if kind == mark}


@cache
def governed_objects() -> Mapping[str, frozenset[str]]:
    """For plain forms of verbs the prepositions before which they want an object: sentenced [him] to."""
    return {verb: frozenset(behind.split()) for verb, behind in rows("governed-objects")}


@cache
def impossible_pairs() -> Mapping[str, frozenset[str]]:
    """For a preposition those that never stand right behind it before a noun: in [across] Spain."""
    found: dict[str, set[str]] = {}
    for (pair,) in rows("impossible-pairs"):
        first, _, second = pair.partition("-")
        found.setdefault(first, set()).add(second)
    return {first: frozenset(seconds) for first, seconds in found.items()}

"""Words for numbers, for money, and for what is measured."""

from __future__ import annotations

from functools import cache

from newslint.lexicon.lists import rows, words
from newslint.util.records import NamedTuple


def _valued(kind: str) -> dict[str, float]:
    """The numbers of a kind by their words."""
    return {row[0]: float(row[2]) for row in rows("numerals") if row[1] == kind}


UNITS = {word: int(value) for word, value in _valued("unit").items()}
"""Zero to nineteen."""
TENS = {word: int(value) for word, value in _valued("ten").items()}
"""Twenty to ninety."""
SCALES = _valued("scale")
"""Hundred to trillion."""
SHORT_SCALES = _valued("short")
"""Scales set close to a figure: m, bn."""
NUMBER_WORDS = {**UNITS, **TENS, **{word: int(value) for word, value in _valued("round").items()}}
"""All words that are a number by themselves, the scales left out."""
COLLECTIVES = {row[0]: int(row[1]) for row in rows("collectives")}
"""How many each collective is: pair, trio, quartet."""
BANDS = frozenset(row[0] for row in rows("collectives") if len(row) > 2)
"""Those with which names of bands of so many players end."""
SEVERAL = frozenset(word for word, value in UNITS.items() if 2 <= value <= 10)
"""Two to ten."""

_FIGURES = 3
"""Figures of the longest number that `whole_number` reads."""


def whole_number(word: str) -> int:
    """The whole number that a word in small letters is, in words or in at most three figures; nought for others."""
    return int(word) if word.isdecimal() and len(word) <= _FIGURES else int(NUMBER_WORDS.get(word, 0))


CURRENCIES = {row[0]: row[2] for row in rows("currencies") if row[1] == "sign"}
"""The currency of each sign, which is in lower case here (us$)."""
CURRENCY_WORDS = {row[0]: row[2] for row in rows("currencies") if row[1] == "word"}
"""The currency of each word."""
MONEY = frozenset({*CURRENCIES.values(), *CURRENCY_WORDS.values()})
"""All these currencies."""

MEASURES = {row[0]: row[2] for row in rows("measures") if len(row) > 2}
"""The unit of each word that quantities are compared by."""


class Size(NamedTuple):
    """Between what a thing may lie."""

    thing: str
    kind: str
    """``length``, ``height``, ``depth``, ``distance``, ``weight``, ``speed``, ``temperature`` or ``area``."""
    least: float
    most: float
    """In metres, kilograms, kilometres an hour, degrees Celsius or square metres."""
    not_after: frozenset[str]
    """Words after which the word means another thing: a heat wave."""


@cache
def sizes() -> tuple[Size, ...]:
    """The things of which it is known how large they may be."""
    return tuple(
        Size(row[0], row[1], float(row[2]), float(row[3]), frozenset(row[4].split() if len(row) > 4 else ()))
        for row in rows("sizes")
    )


AMOUNTS = words("measures", "amount")
"""An amount of these is one thing: three weeks is a long time."""
IN_FIGURES = words("measures", "figures")
"""What most guides give in figures however few there are: measures, and the numbers of sport and recipes."""
IN_COMPOUNDS = words("measures", "compound")
"""What a number is joined to with a hyphen before a noun: a two-year deal."""
UNCOUNTED = words("measures", "uncounted")
"""What may stand in the singular after a number: six foot, 300 head."""
STRETCHES = words("measures", "time")
"""Stretches of time, in the singular."""

NAMED_BY_NUMBER = frozenset(
    "number day week year month phase stage part step level chapter round volume season book".split()
)
"""Nouns that a number after them names and does not count: day one of the trial."""

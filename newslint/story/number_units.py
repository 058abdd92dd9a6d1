"""The unit of a number, from the signs and words beside it: “£”, “%”, “square feet”, “km/h”."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens
from newslint.lexicon.numerals import CURRENCIES, CURRENCY_WORDS, MEASURES, SCALES

_POWERS = {"square": "square", "sq": "square", "cubic": "cubic", "cu": "cubic"}
_ENERGIES = frozenset({"W", "kW", "MW", "GW"})
_DEGREES = frozenset({"degree", "degrees", "°", "º", "deg"})
STUCK = {"C": "C", "F": "F", "in": "inch"}
"""What letters stuck to figures stand for: 30C, 14in."""
_TEMPERATURES = {"c": "C", "f": "F", "celsius": "C", "centigrade": "C", "fahrenheit": "F"}


def unit_of(table: Tokens, k: int, end: int, high: int, tail: str | None) -> tuple[str, int, int]:
    """The unit of a number, and its range of tokens with the unit."""
    if tail is not None:
        return STUCK[tail], k, end
    sign = table.lower[k - 1] if k else ""
    if sign in CURRENCIES and (table.adjacent(k - 1) or (sign.isalpha() and len(sign) > 1)):  # Rs 500
        return CURRENCIES[sign], k - 1, end
    if end >= high:
        return "", k, end
    word = table.lower[end]
    if word in ("%", "percent"):
        if table.lower[end + 1 : end + 2] in (["point"], ["points"]):
            return "points", k, end + 2
        return "%", k, end + 1
    if table.lower[end : end + 4] in (["of", "a", "percentage", "point"], ["of", "one", "percentage", "point"]):
        return "points", k, end + 4
    if word in ("per", "percentage") and end + 1 < high and table.lower[end + 1] in ("cent", "points", "point"):
        return ("%" if table.lower[end + 1] == "cent" else "points"), k, end + 2
    hyphen = 1 if word == "-" and end + 1 < high else 0
    word = table.lower[end + hyphen]
    unit, length = _of_more_words(table.lower[end + hyphen : min(high, end + hyphen + 3)])
    if unit:
        return unit, k, end + hyphen + length
    if word == "won" and table.lower[end - 1] in SCALES:
        return "won", k, end + 1  # 240 billion won, and not: 36 won
    unit = CURRENCY_WORDS.get(word) or MEASURES.get(word, "")
    return unit, k, end + hyphen + 1 if unit else end


def _of_more_words(words: list[str]) -> tuple[str, int]:
    """The unit that two or three words make, and how many: square feet, degrees Celsius, km/h; empty if none."""
    if words[1:] == ["/", "h"] and MEASURES.get(words[0]) == "km":
        return "km/h", 3
    hours = 2 if words[1:2] == ["-"] else 1
    if MEASURES.get(words[0]) in _ENERGIES and words[hours : hours + 1] in (["hour"], ["hours"]):
        return f"{MEASURES[words[0]]}h", hours + 1
    if len(words) > 1 and words[0] in _POWERS and words[1] in MEASURES:
        return f"{_POWERS[words[0]]} {MEASURES[words[1]]}", 2
    if len(words) > 1 and words[0] in _DEGREES and words[1] in _TEMPERATURES:
        return _TEMPERATURES[words[1]], 2
    return "", 0

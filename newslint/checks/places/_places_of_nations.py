"""Places that the words before them lay in another country: “the Peruvian capital, La Paz”."""

from __future__ import annotations

from newslint.checks.places._nations import are_near, country_names
from newslint.language.segmentation.tokens import Tokens
from newslint.language.words.gazetteer import KNOWN, LARGEST, lies_in, region

_PLACES = frozenset("capital city town port village resort government suburb harbour".split())
"""What a town is called; a seat of government is one."""
_AT_HOME = (["at", "home", "in"], ["his", "home", "in"], ["her", "home", "in"])
_BORN = frozenset({"born", "raised"})
_REACH = 10


def elsewhere(city: str, code: str) -> str:
    """The country of a city that has no namesake in another; empty where it is not known."""
    lying = {region(n).code: flags for n, flags in lies_in(city).items()}
    if not city[0].isupper() or code in lying or (city,) in country_names():
        return ""
    return next((c for c, flags in lying.items() if len(c) == len("GB") and flags & LARGEST and flags & KNOWN), "")


def place_told(table: Tokens, k: int, code: str) -> str:
    """The country of the place that an adjective is said of, or where the one it stands for is at home."""
    return _town(table, k, code) or _home(table, k, code)


def _town(table: Tokens, k: int, code: str) -> str:
    """The country of the town in “the Peruvian seat of government, La Paz”, “the Peruvian city of La Paz”."""
    high = table.sentence_end(k)
    at = next((j for j in range(k + 1, min(high, k + 4)) if table.lower[j] in _PLACES), -1)
    if at < 0 or table.lower[at + 1 : at + 2] not in ([","], ["of"]):
        return ""
    close = next((j for j in range(at + 2, high) if not table.text[j][0].isupper()), high - 1)
    if table.lower[at + 1] == "," and table.text[close][0].isalnum():
        return ""  # "In the Swedish capital, Bergen fans sang"
    return _named(table, at + 2, high, code)


def _home(table: Tokens, k: int, code: str) -> str:
    """The country of the town in “the Kenyan, who trains at home in Kampala”, where that is a neighbour."""
    high = table.sentence_end(k)
    if table.lower[k - 1 : k] != ["the"] or table.lower[k + 1 : k + 3] != [",", "who"]:
        return ""
    for j in range(k + 3, min(high, k + _REACH)):
        born = table.lower[j] in _BORN and table.lower[j + 1 : j + 2] == ["in"]
        if born or table.lower[j : j + 3] in _AT_HOME:
            own = _named(table, j + (2 if born else 3), high, code)
            return own if own and are_near(own, code) else ""
    return ""


def _named(table: Tokens, first: int, high: int, code: str) -> str:
    """The country of the town that is named at a token, in two words or one."""
    if first >= high:
        return ""
    pair = " ".join(table.text[first : min(first + 2, high)])
    if lies_in(pair) and table.text[first + 1 : first + 2] != [] and table.text[first + 1][0].isupper():
        return elsewhere(pair, code)
    single = first + 1 >= high or not table.text[first + 1][0].isupper()
    return elsewhere(table.text[first], code) if single else ""

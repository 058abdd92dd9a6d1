"""How a story would write another amount: with the currency, the scale and the unit of one that it has."""

from __future__ import annotations

from newslint.lexicon.numerals import UNITS
from newslint.story.quantities import written_like
from newslint.story.statements import Kind, Statement
from newslint.util.lazy_regex import lazy_regex

_SIGNS = frozenset({"$", "£", "€", "¥", "₹", "A$", "C$", "NZ$", "HK$", "S$"})
_SMALL = {float(value): word for word, value in UNITS.items() if 0 < value <= 10}
_NUMBER = lazy_regex(r"\d[\d,]*(?:\.\d+)?")
_WHOLE = 1e-6


_METRES = {"cm": 0.01, "m": 1.0, "km": 1000.0}
_SMALL_CHANGE = frozenset({"cent", "pence", "penny"})


def in_unit(stated: Statement, unit: str) -> Statement:
    """A statement in another unit, where that is a larger or smaller one of the same: cents in dollars."""
    if stated.unit in _METRES and unit in _METRES and stated.unit != unit:
        factor = _METRES[stated.unit] / _METRES[unit]
    elif stated.kind is Kind.COUNT and stated.noun in _SMALL_CHANGE and unit in _SIGNS:
        factor = 0.01
    else:
        return stated
    kind = Kind.MONEY if unit in _SIGNS else stated.kind
    return stated._replace(kind=kind, unit=unit, value=stated.value * factor, step=stated.step * factor, noun="")


def said_like(model: Statement, value: float, text: str) -> str:
    """A value as a statement, of which this is the text, would have it: ``eleven``, ``1,320``, ``$2.19bn``, ``15%``."""
    figures = _NUMBER.search(text)
    if figures is None:
        if model.kind is Kind.COUNT and value == int(value):
            return written_like(model.quantity, value)
        number = _SMALL.get(value, f"{value:.3g}")  # as the text has its own in words
        return f"{number} {text.partition(' ')[2]}".rstrip()
    scale = model.quantity.value / float(figures[0].replace(",", "")) or 1.0
    shown = value / scale
    number = f"{shown:,.0f}" if abs(shown - round(shown)) < _WHOLE else f"{shown:,.4g}"
    return text[: figures.start()] + number + text[figures.end() :]

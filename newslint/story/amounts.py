"""How a story would write another amount: with the currency, the scale and the unit of one that it has."""

from __future__ import annotations

from newslint.lexicon.numerals import SCALES
from newslint.story.quantities import written_like
from newslint.story.statements import Kind, Statement

_SIGNS = frozenset({"$", "£", "€", "¥", "₹", "A$", "C$", "NZ$", "HK$", "S$"})
_LARGE = 1e6  # from here on sums are given in millions and billions


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


def said_like(model: Statement, value: float) -> str:
    """A value as a statement like another would have it: ``eleven``, ``1,320``, ``$2.2 billion``, ``15 per cent``."""
    if model.kind is Kind.COUNT and model.step <= 1 and value == int(value):
        return written_like(model.quantity, value)
    number = f"{value:,.0f}" if value == int(value) and value < _LARGE else f"{value:,.4g}"
    if value >= _LARGE:
        scale = next(word for word in ("trillion", "billion", "million") if value >= SCALES[word])
        number = f"{value / SCALES[scale]:.4g} {scale}"
    if model.kind is Kind.MONEY:
        return f"{model.unit}{number}" if model.unit in _SIGNS else f"{number} {model.unit}"
    if model.kind is Kind.DURATION:
        return f"{value:.3g} {model.unit}{'' if value == 1 else 's'}"
    if model.kind is Kind.PERCENT:
        return f"{number} per cent"
    return f"{number} {model.unit}".rstrip()

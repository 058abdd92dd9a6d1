"""``$14,000`` and ``20,000 dollars`` in one story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.engine.bases.consistency import ConsistencyRule, Matter, Use
from newslint.engine.finding import Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.numerals import SCALES, SHORT_SCALES
from newslint.story.fragments import in_fragment
from newslint.text import Document
from newslint.util.records import NamedTuple

_WAYS = {
    "dollar": ("$", "dollars", "usd"),
    "euro": ("€", "euros", "eur"),
    "pound": ("£", "gbp"),
    "rupee": ("₹", "rs", "rs.", "inr", "rupees"),
    "yen": ("¥", "jpy", "yen"),
    "naira": ("₦", "ngn", "naira"),
    "shekel": ("₪", "nis", "shekels"),
    "peso": ("₱", "php", "pesos"),
    "won": ("₩", "krw", "won"),
}
"""The ways to write each currency: a sign or a code before the figure, or a word after it. Pounds are weights, too."""
_BEFORE = {way: currency for currency, ways in _WAYS.items() for way in ways if len(way) <= 3}
_AFTER = {way: currency for currency, ways in _WAYS.items() for way in ways if len(way) > 2 and way.isalpha()}


class _Sum(NamedTuple):
    """A sum of money: its currency, and where its figure stands with the scale."""

    currency: str
    first: int
    last: int


class CurrencyOptions(NamedTuple):
    """What a house may settle."""

    style: tuple[str, ...] = ()
    """How the house writes each currency: ``["$", "Rs"]``; of others a story must only agree with itself."""


class MixedCurrencySigns(ConsistencyRule[_Sum, CurrencyOptions]):
    """One currency with a sign here, with a word or another sign there."""

    meta = Meta(
        code="NUM106",
        name="mixed-currency-signs",
        summary="Sums in one currency have a sign in one place, and a word or another sign in another.",
        why="A reader may take Rs and ₹ for two currencies, and “20,000 dollars” beside “$14,000” looks joined on.",
        severity=Severity.WARNING,
        scope="story",
        source="AP, Guardian and Reuters style guides: the sign before the figure.",
        in_quotes=True,
        bad=(
            Example(
                "The firm offered a bonus of $14,000 and a loan of $2,000. The union wants [[20,000 dollars]].",
                fixed="The firm offered a bonus of $14,000 and a loan of $2,000. The union wants $20,000.",
            ),
            Example(
                "The winners share Rs 75 lakh and the third Rs 12 lakh. The losers get [[₹40 lakh]].",
                fixed="The winners share Rs 75 lakh and the third Rs 12 lakh. The losers get Rs 40 lakh.",
            ),
            "The bridge will cost €5 million. A lottery gave [[300,000 euros]].",
        ),
        good=(
            "The firm offered $14,000. “We want twenty thousand dollars,” he said, and millions of dollars more.",
            "The boat weighs 20,000 pounds and cost £14,000.",
            "The firm spent $250 million in 2022 dollars.",
            "The firm offered $14,000, or 20,000 Canadian dollars. Rents rose by 5,000 euros.",
            "It raised $5 million. A 100-dollar bill is green, and some had hundreds of dollars.",
        ),
    )

    triggers = frozenset(_BEFORE)

    def matters(self, document: Document) -> Iterator[Matter[_Sum]]:
        """The sums by currency. A word after a figure counts where the figure is large, or stands without a noun."""
        table = tokens(document)
        found: dict[str, list[Use[_Sum]]] = {}
        for use in sorted([*_signed(table), *_worded(table)], key=lambda use: use.span):
            found.setdefault(use.place.currency, []).append(use)
        for uses in found.values():
            yield Matter(uses)

    def write(self, document: Document, use: Use[_Sum], wanted: str, model: Sequence[Use[_Sum]]) -> str:
        """The figure with the sign or the word that others have."""
        table, place = tokens(document), use.place
        figure = document[table.span(place.first, place.last)]
        if wanted in _AFTER and wanted not in _BEFORE:
            return f"{figure} {wanted}"
        like = model[0] if model else None
        if like is None:
            return f"{wanted}{figure}"
        return document.text[like.span.start : table.start_of(like.place.first)] + figure

    def reported(self, document: Document, odd: list[Use[_Sum]], model: Sequence[Use[_Sum]]) -> list[Use[_Sum]]:
        """Words taken over from somebody keep their form."""
        del model
        return [use for use in odd if not in_fragment(document, use.span)]


def _end(table: Tokens, first: int) -> int:
    """The end of a figure with its scale."""
    last = first + 1
    if last < len(table) and (
        table.lower[last] in SCALES
        or table.lower[last] in ("lakh", "crore")
        or (table.lower[last] in SHORT_SCALES and table.adjacent(first))
    ):
        last += 1
    return last


def _signed(table: Tokens) -> Iterator[Use[_Sum]]:
    """The sums with a sign or a code before the figure."""
    for k in table.where(*_BEFORE):
        parted = table.lower[k] == "rs" and table.lower[k + 1 : k + 2] == ["."]
        first = k + 2 if parted else k + 1
        if first < len(table) and table.text[first][0].isdigit() and table.same_sentence(k, first):
            way = table.lower[k].rstrip(".")
            if len(way) > 2 and not table.text[k].isupper():
                continue
            last = _end(table, first)
            yield Use(way, table.span(k, last), _Sum(_BEFORE[table.lower[k]], first, last))


def _worded(table: Tokens) -> Iterator[Use[_Sum]]:
    """The sums with a word after the figure, that speak of an amount and not of coins."""
    for k in table.where(*_AFTER):
        first = k - 1
        if first > 0 and not table.text[first][0].isdigit():
            first -= 1
        if first < 0 or not table.text[first][0].isdigit() or _end(table, first) != k or table.text[k].isupper():
            continue
        if first and table.lower[first - 1] in _BEFORE:
            continue  # $5 million dollars is another fault
        if first == k - 1 and len(table.text[first]) == 4 and table.text[first].startswith(("19", "20")):
            continue  # "$250 million in 2022 dollars"
        if table.text[k][0].islower() and table.text[first].replace(",", "").replace(".", "").isdigit():
            yield Use(table.lower[k], table.span(first, k + 1), _Sum(_AFTER[table.lower[k]], first, k))

"""Money of a country that a story tells of nowhere else, where that of its own is meant."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.places._nations import (
    adjectives,
    are_near,
    cities_told,
    moneyed,
    name_of,
    named_nations,
    people_of,
    states,
    told,
)
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.quantities import quantities
from newslint.text import Document

_LEAST = 2
"""How often a story tells of the country that it is about."""
_KNOWN = frozenset({"dollar", "dollars", "euro", "euros", "pound", "pounds", "sterling"})
"""Money in which the news of all countries is told,"""
_OTHER = frozenset(
    "won real reals reales sol soles som sum mark marks guinea guineas florin florins colon lev lats lat guilder som"
    " kip kuna sucre balboa leone lari boliviano".split()
)
"""and words that mean other things as well."""
_RICH = frozenset({"US", "GB", "CA", "AU", "NZ", "IE", "SG", "HK"})
"""Countries that deal in the money of all others."""
_ENOUGH = 50.0
"""An amount that is none of things: “30 crowns” may be of kings, or of teeth."""


class MoneyOfAnotherCountry(Rule):
    """``30 million crowns`` in a story about Poland."""

    meta = Meta(
        code="PLC110",
        name="money-of-another-country",
        summary="Money is called by the name of that of a country which the story tells of nowhere else.",
        why="Neighbours have pesos, kroner and dinars of their own, and one is soon written for the other.",
        severity=Severity.WARNING,
        scope="story",
        source="ISO 4217",
        bad=(
            Example(
                "The shop in Izmir will close after a slump in the [[Syrian]] lira. Turkey's banks are closed.",
                fixed="The shop in Izmir will close after a slump in the Turkish lira. Turkey's banks are closed.",
            ),
            "The dockers of Gdansk will have 30 million [[crowns]]. The Polish state will pay.",
            "The dockers of Nairobi will have 30 million [[rand]].",
            "The [[Polish crown]] slid on Monday.",
        ),
        good=(
            "The shop in Izmir will close after a slump in the Turkish lira. Turkey's banks are closed.",
            "The dockers of Gdansk will have 30 million zlotys. The Polish state will pay.",
            "The dockers of Gdansk will have 30 million crowns from Prague. The Polish state will pay.",
            "The Polish crown jewels and 12 crowns were sold in Gdansk for 30 million dollars.",
        ),
    )
    triggers = frozenset(moneyed()) - _KNOWN | {"pound", "dollar"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each word for money behind an adjective, and at amounts with none."""
        table = tokens(document)
        named: set[int] = set()
        for k in table.where_any(self.triggers):
            code = adjectives().get(table.text[k - 1]) if k > table.sentence_start(k) else None
            if code is None or code not in states():
                continue
            named.add(k)
            if not _is_of_a_name(table, k):
                yield from self._named(document, table, k, code)
        for quantity in quantities(document).all:
            k = quantity.last - 1 if quantity.unit else quantity.last
            if k < len(table) and k not in named and quantity.value >= _ENOUGH:
                yield from self._bare(document, table, k)

    def _named(self, document: Document, table: Tokens, k: int, code: str) -> Iterator[Finding]:
        """What is wrong with the money of a country: another has it, or none of that name is there."""
        word = table.lower[k]
        span = table.span(k - 1)
        if word in states()[code].money:
            if told(document, code) > 1:
                return
            named = [c for c in named_nations(document) if c != code and c in states()]
            if len(named) == 1 and word not in states()[named[0]].money and _is_traded(table, k):
                if are_near(named[0], code) and told(document, named[0]) >= _LEAST:
                    own = f"{people_of(named[0])} {states()[named[0]].money[0]}"
                    told_of = f"The story is about {name_of(named[0])}: is the “{own}” meant?"
                    yield self.found(table.span(k - 1, k + 1), told_of)
                return
            others = [c for c in moneyed()[word] if c != code and told(document, c) >= _LEAST]
            if len(others) == 1 and (are_near(others[0], code) or _is_sole(document, others[0], code)):
                use = people_of(others[0])
                fix = Fix.swap(span, use, Safety.DISPLAY)
                yield self.found(span, f"The story is about {name_of(others[0])}: is “{use}” meant?", fixes=(fix,))
        elif word not in _OTHER | {"pound", "dollar", "crown", "crowns", "rand"} or _is_traded(table, k):
            whole = table.span(k - 1, k + 1)
            own = states()[code].money[0]
            yield self.found(whole, f"The money of {name_of(code)} is the {own}: which is wrong?")

    def _bare(self, document: Document, table: Tokens, k: int) -> Iterator[Finding]:
        """What is wrong with an amount of money of which no country is told."""
        word = table.lower[k]
        codes = moneyed().get(word, frozenset())
        if not codes or word in _KNOWN | _OTHER or not table.text[k].islower():
            return
        if any(told(document, code) for code in codes):
            return
        nations = {code: told(document, code) for code in {*named_nations(document), *cities_told(document)}}
        least = _LEAST if len(nations) > 1 else 1
        own = [code for code, times in nations.items() if times >= least and code in states()]
        if len(own) != 1 or nations[own[0]] < max(nations.values()):
            return
        use = states()[own[0]].money
        if use[0] == "euro" or own[0] in _RICH:
            return
        plural = use[1] if len(use) > 1 else use[0]
        span = table.span(k)
        fix = Fix.swap(span, plural, Safety.DISPLAY)
        yield self.found(span, f"The story is about {name_of(own[0])}: are {plural} meant?", fixes=(fix,))


def _is_sole(document: Document, code: str, other: str) -> bool:
    """Whether a story tells of one country, and but once of another."""
    return all(c in (code, other) for c in named_nations(document))


def _is_of_a_name(table: Tokens, k: int) -> bool:
    """Whether what looks like money is part of a longer name or noun: “the Swedish crown prince”."""
    after = table.text[k + 1] if k + 1 < table.sentence_end(k) else "."
    return (
        table.text[k][0].isupper()
        or after == "-"
        or (table.lower[k].startswith("crown") and after.isalpha() and not _is_traded(table, k))
    )


def _is_traded(table: Tokens, k: int) -> bool:
    """Whether a word for money stands where its price is told."""
    return table.lower[k + 1 : k + 2] in (
        ["slid"], ["fell"], ["rose"], ["sank"], ["slipped"], ["weakened"], ["strengthened"], ["gained"], ["plunged"],
    )  # fmt: skip

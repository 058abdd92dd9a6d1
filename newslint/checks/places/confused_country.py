"""A city given to a country that is taken for its own."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.lists import rows
from newslint.text import Document
from newslint.util.records import NamedTuple

_REACH = 5
"""Tokens before a city in which its country is named."""
_SORTS = frozenset({"capital", "city", "town", "port"})
_STOPS = frozenset({",", ".", ";", ")", "—", "–", "’s", "'s", ":"})


class _Country(NamedTuple):
    """A country, and what tells it."""

    name: str
    people: tuple[str, ...]
    others: tuple[str, ...]


_COUNTRIES = {
    row[0]: _Country(row[0], tuple(row[1].split("|")), tuple(row[2].split("|"))) for row in rows("confused-countries")
}
_CITIES = {city: _COUNTRIES[row[0]] for row in rows("confused-countries") for city in row[3].split()}


class ConfusedCountry(Rule):
    """``a Nigerian from Zinder``."""

    meta = Meta(
        code="PLC103",
        name="confused-country",
        summary="A city is given to a country whose name is like that of its own.",
        why="Niger and Nigeria are neighbours, and Slovakia and Slovenia are not: readers there notice.",
        severity=Severity.WARNING,
        in_quotes=True,
        bad=(
            Example(
                "Moussa Abdou, a [[Nigerian]] from Zinder, sang.", fixed="Moussa Abdou, a Nigerien from Zinder, sang."
            ),
            Example("They met in Bratislava, [[Slovenia]].", fixed="They met in Bratislava, Slovakia."),
            Example("[[Austria]]'s capital, Canberra, was hot.", fixed="Australia's capital, Canberra, was hot."),
        ),
        good=(
            "Moussa Abdou, a Nigerien from Zinder, sang. They met in Bratislava, Slovakia.",
            "The Nigerian president flew from Niamey to Lagos. Slovenia lost in Bratislava.",
        ),
    )
    triggers = frozenset(city.lower() for city in _CITIES)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for the other country right before and right after each city."""
        table = tokens(document)
        for k in table.where(*self.triggers):
            country = _CITIES.get(table.text[k])
            at = _other(table, k, country) if country is not None else None
            if country is None or at is None:
                continue
            span, word = table.span(at), table.text[at]
            plural = "s" if word.endswith("s") and word not in _words(country) else ""
            use = country.name if word in _COUNTRIES else country.people[0] + plural
            fix = Fix.swap(span, use, Safety.DISPLAY)
            yield self.found(span, f"{table.text[k]} is in {country.name}: is “{use}” meant?", fixes=(fix,))


def _words(country: _Country) -> frozenset[str]:
    """What the countries are called for which a country is taken, and their people."""
    people = (word for other in country.others if other in _COUNTRIES for word in _COUNTRIES[other].people)
    return frozenset((*country.others, *people))


def _other(table: Tokens, k: int, country: _Country) -> int | None:
    """The token of another country's name or people to which a city at token k is given."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    text = table.text
    if k + 2 < high and text[k + 1] in (",", "in") and text[k + 2] in country.others:
        after = text[k + 3] if k + 3 < high else "."
        listed = text[k + 1] == "," and (k == low or text[k - 1] in (",", "and"))
        return k + 2 if after in _STOPS and not listed else None
    before = k - 1
    while before > low and text[before] in (",", "of"):
        before -= 1
    if before <= low or (text[before] not in _SORTS and text[before] != "from"):
        return None
    for at in range(before - 1, max(low - 1, k - _REACH - 1), -1):
        if text[at] in _words(country) or text[at].removesuffix("s") in _words(country) - set(country.others):
            person = text[before] != "from" or (text[at] not in country.others and at > low and text[at - 1].islower())
            return at if person else None
        if text[at][0].isupper() or text[at] in _STOPS - {"’s", "'s"} or text[at] in ("to", "and", "in"):
            return None
    return None

"""The government of a country that a story speaks of nowhere else, and whose name is like that of the story's own."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.places._mentions import cities, mentions
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.lists import rows
from newslint.lexicon.place_names import demonyms
from newslint.text import Document

_OTHERS = {row[0]: tuple(row[2].split("|")) for row in rows("confused-countries")}
_PEOPLES = {form: country for country in _OTHERS for form in demonyms()[country] if " " not in form}
_LEAST = 2
"""Mentions of the country that a story is about, and of its cities."""
_STATE = frozenset(
    "president government parliament premier chancellor king queen monarch army military capital constitution cabinet "
    "economy central prime foreign interior defence defense finance health justice education state national public "
    "supreme constitutional federal ruling opposition minister ministry authorities electorate border people "
    "population coast currency flag team police".split()
)
"""What follows the adjective of the country that is spoken of: "the Slovakian president"."""


class PeopleOfConfusedCountry(Rule):
    """``the Slovakian president`` in a story about Slovenia."""

    meta = Meta(
        code="PLC107",
        name="people-of-confused-country",
        summary="The adjective of a country stands once in a story about another one with a name like it.",
        why="Slovakia and Slovenia, Niger and Nigeria, Latvia and Lithuania: one slip makes the story wrong.",
        severity=Severity.WARNING,
        scope="story",
        source="facts of any gazetteer; confusions from published corrections",
        bad=(
            Example(
                "Slovenia votes in June. Slovenia's cabinet fell in May. Polls in Slovenia are close. "
                "The [[Slovakian]] president is abroad.",
                fixed="Slovenia votes in June. Slovenia's cabinet fell in May. Polls in Slovenia are close. "
                "The Slovenian president is abroad.",
            ),
        ),
        good=(
            "Slovenia votes in June. Slovenia's cabinet fell in May. Polls in Slovenia are close. "
            "The Slovenian president is abroad.",
            "Slovenia votes in June. Slovenia's cabinet fell in May. Polls in Slovenia are close. "
            "The Slovakian president is in Ljubljana on a visit from Slovakia.",
            "Slovenia votes in June. Slovenia's cabinet fell in May. Polls in Slovenia are close. "
            "A Slovakian tourist was hurt.",
        ),
    )
    triggers = frozenset(form.lower() for form in _PEOPLES)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each adjective that stands once."""
        table = tokens(document)
        for form, country in _PEOPLES.items():
            at = [k for k in table.index.get(form.lower(), ()) if table.text[k] == form]
            if len(at) != 1 or not _is_of_state(table, at[0]) or document.quotes.touches(table.span(at[0])):
                continue
            if mentions(table, country) > 1 or cities(table, country):
                continue
            for other in _OTHERS[country]:
                if mentions(table, other) and mentions(table, other) + cities(table, other) >= _LEAST:
                    span, use = table.span(at[0]), demonyms()[other][0]
                    fix = Fix.swap(span, use, Safety.DISPLAY)
                    yield self.found(span, f"The story is about {other}: is “{use}” meant?", fixes=(fix,))
                    break


def _is_of_state(table: Tokens, k: int) -> bool:
    """Whether "the" stands before an adjective, and what a country has one of behind it."""
    return k + 1 < len(table) and table.lower[k - 1] == "the" and table.lower[k + 1] in _STATE

"""Hosts of a meeting who are of another country than the city where it is held, and of one spoken of nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.places._mentions import cities, mentions
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.gazetteer import LARGEST, lies_in, region, regions_named
from newslint.lexicon.place_names import ADJECTIVES
from newslint.text import Document

_HOSTS = frozenset("hosts host organisers organizers organiser organizer".split())
_PLACED = frozenset({"in", "at"})
_COUNTRIES = {form: name for name, forms in ADJECTIVES.items() for form in forms if " " not in form}


class HostsOfAnotherCountry(Rule):
    """``in Bergen ... with the Swedish hosts``."""

    meta = Meta(
        code="PLC108",
        name="hosts-of-another-country",
        summary="The hosts of what happens in a city are called after a country where it does not lie.",
        why="Who meets in Bergen is a guest of Norwegians; one slip makes the story wrong.",
        severity=Severity.WARNING,
        source="GeoNames",
        bad=("Talks could resume in Bergen in May, with the [[Swedish]] hosts in the chair.",),
        good=(
            "Talks could resume in Bergen in May, with the Norwegian hosts in the chair.",
            "Talks could resume in Bergen in May, with the Swedish hosts of the last round. Sweden is ready.",
            "The Swedish hosts lost to a side from Bergen.",
        ),
    )
    triggers = _HOSTS

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each word for hosts behind an adjective of a country."""
        table = tokens(document)
        for k in table.where(*_HOSTS):
            country = _COUNTRIES.get(table.text[k - 1]) if k > table.sentence_start(k) else None
            city = _city(table, k) if country is not None else None
            if country is None or city is None or mentions(table, country) > 1 or cities(table, country):
                continue
            lying = lies_in(city)
            if lying.keys().isdisjoint(regions_named(country)):
                right = next(region(number).names[0] for number, flags in lying.items() if flags & LARGEST)
                span = table.span(k - 1)
                yield self.found(span, f"{city} is in {right}: which is wrong?")


def _city(table: Tokens, k: int) -> str | None:
    """The only city in which something happens in the sentence of a token, named before it."""
    found = {
        table.text[j]
        for j in range(table.sentence_start(k) + 1, k - 1)
        if table.text[j].istitle() and table.lower[j - 1] in _PLACED and not regions_named(table.text[j])
        if any(
            flags & LARGEST and len(region(number).code) == len("GB")
            for number, flags in lies_in(table.text[j]).items()
        )
    }
    return found.pop() if len(found) == 1 else None

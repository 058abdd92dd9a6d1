"""Somebody who lives in one town here and in another there: a Derby woman, in her house in Nottingham."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.places._clash import Clash
from newslint.checks.places._towns import is_town
from newslint.language.segmentation.tokens import tokens
from newslint.language.words.gazetteer import KNOWN, lies_in, region
from newslint.story.whereabouts.homes import homes
from newslint.story.whereabouts.told import ends_of, is_of_another
from newslint.text import Document

_LONGEST = 500
"""Tokens of a story that may well be about one person."""


def homes_told(document: Document) -> Iterator[Clash]:
    """The two towns of the one person whose home a story tells, the earlier first."""
    told = [one for one in homes(document) if _parts(one.value)]
    table = tokens(document)
    towns = {one.value for one in told}
    if len(towns) != 2 or len(told) > 3 or len(table) > _LONGEST:
        return
    one, two = told[0], next(other for other in told if other.value != told[0].value)
    if two.mark == "new" or _parts(one.value) & _parts(two.value) or table.same_sentence(one.first, two.first):
        return
    quoted = any(document.quotes.touches(table.span(t.first, t.last)) for t in (one, two))
    if not quoted and not is_of_another(table, one) and not is_of_another(table, two):
        yield Clash(*ends_of(one, two, table))


def _parts(name: str) -> frozenset[int]:
    """The smallest regions in which well-known towns of a name lie; none where it is no town, or a region too."""
    known = [number for number, flags in lies_in(name).items() if flags & KNOWN]
    small = [number for number in known if ":" in region(number).code]
    large = [number for number in known if "." in region(number).code]
    return frozenset(small or large) if is_town(name) else frozenset()

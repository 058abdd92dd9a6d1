"""One stretch of road with two far ends: from the library to the town hall, and from there to the police station."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.places._clash import Clash
from newslint.language.segmentation.tokens import tokens
from newslint.story.whereabouts.stretches import stretches
from newslint.story.whereabouts.told import OTHERS
from newslint.text import Document

_MOST = 4
_STRETCHES = frozenset(
    """stretch section closure closed close shut road street line path route tunnel track wall fence cable pipeline
    cycleway walk walkway bypass run runs works""".split()
)


def stretches_told(document: Document) -> Iterator[Clash]:
    """Pairs of stretches that have one end in common, the earlier first."""
    told = stretches(document)
    if not 1 < len(told) <= _MOST:
        return
    table = tokens(document)
    for at, two in enumerate(told):
        for one in told[:at]:
            words = [set(table.sentence_lower(table.sentence_of(s.first))) for s in (one, two)]
            alike = len(one.ends & two.ends) == 1 and all(w & _STRETCHES and not w & OTHERS for w in words)
            spans = table.span(one.first, one.last), table.span(two.first, two.last)
            quoted = any(document.quotes.touches(span) for span in spans)
            if alike and not quoted and not table.same_sentence(one.first, two.first):
                yield Clash(*spans)
                return

"""Fractions of “it” and “them”, beside the number that they come to: “found £7,300 ... a tenth of it, £370”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.story.counts.told_amounts import slipped
from newslint.story.outlines import outline_of, outlines
from newslint.story.statements import Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

IT = r"(?:it|that|this|the money|the sum|the total|them|those|these)"
"""How words take up a number told before."""
_OF_IT = lazy_regex(
    rf"(?P<part>#[fp]\d+) of {IT}(?: (?:was|is|,|—|\(|or|which"
    r"|about|some|that is))* (?P<n>#[cmu]\d+) (?=[,.;)—]|[a-z])"
)
_NEAR, _PERCENT = 0.02, 100.0


class PartOfIt(NamedTuple):
    """A number that is not the part of another that it is said to be."""

    claim: Statement
    whole: Statement
    share: str
    """The part in words, as a sentence begins with it."""
    right: float


def parts_of_it(document: Document) -> Iterator[PartOfIt]:
    """The numbers that no number before them has as such a part, and one nearly has."""
    for sentence, outline in outlines(document).items():
        m = _OF_IT.search(outline.text)
        if m is None:
            continue
        part, claim = outline.statement(m["part"]), outline.statement(m["n"])
        share = part.value / _PERCENT if part.kind.value == "p" else part.value
        if part.rough is not None or claim.rough is not None or not 0 < share < 1:
            continue
        before = outline_of(document, sentence - 1) if sentence else None
        wholes = [s for o in (before, outline) if o is not None for s in o.statements]
        alike = [s for s in wholes if (s.kind, s.unit) == (claim.kind, claim.unit) and s.first < part.first]
        if any(abs(s.value * share - claim.value) <= max(1, _NEAR * claim.value) for s in alike):
            continue
        wrong = [s for s in alike if slipped(claim.value, s.value * share, claim.step)]
        if len(wrong) == 1:
            yield PartOfIt(claim, wrong[0], document[part.span].capitalize(), wrong[0].value * share)

"""Counts that point back: “all seven charges”, where the story spoke of nine before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from newslint.language.segmentation.tokens import tokens
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document

_POINTING = frozenset({"the", "all", "these", "those"})
_NOT_THOSE = frozenset("other first last next remaining top past previous final best worst latest additional".split())
_GENERAL = frozenset(
    "person man woman child year month week day hour minute second time percent point vote game match goal run seat"
    " country state part side half way company thing team member mile metre page dollar pound euro cent".split()
)
"""Nouns of which a story counts many: that the same noun comes with “the” does not make it the same group."""
_NEAR = 3  # sentences back to the first count
_SLIP = 0.34


class PointingBack(NamedTuple):
    """Two counts of one noun, of which the later says that it is the earlier."""

    before: Statement
    again: Statement


def pointing_back(document: Document) -> Iterator[PointingBack]:
    """The counts with “the” or “all” that differ from the only count of the same noun before them."""
    table = tokens(document)
    counts: dict[str, list[tuple[int, Statement]]] = defaultdict(list)
    for sentence, stated in statements(document).by_sentence.items():
        for s in stated:
            if s.kind is Kind.COUNT and s.noun and s.noun not in _GENERAL and s.value > 1:
                counts[s.noun].append((sentence, s))
    for group in counts.values():
        if len(group) != 2:
            continue  # of three counts nobody can say which is meant
        (first, before), (second, again) = group
        lead = table.lower[max(0, again.lead - 2) : again.lead]
        inner = table.lower[again.last : again.end]
        led = lead[-1:] and lead[-1] in _POINTING
        if not led or not 0 < second - first <= _NEAR or before.rough is not None or again.rough is not None:
            continue
        if not _NOT_THOSE.isdisjoint([*lead, *inner]) or "of" in lead or again.value == before.value:
            continue
        if abs(again.value - before.value) <= max(2, _SLIP * before.value):
            yield PointingBack(before, again)

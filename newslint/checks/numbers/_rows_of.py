"""Places in a row that what they are a row of does not have: “the five-stage race ... the sixth and final stage”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.counts.groups import Group, reading, told
from newslint.story.statements import Kind, statements
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_Row = tuple[tuple[str, ...], tuple[str, ...]]

_ROWS: tuple[_Row, ...] = (
    (("storey", "storeys", "story", "storied", "stories", "floors"), ("floor", "storey", "storeys")),
    (("stage", "stages"), ("stage",)),
    (("leg", "legs"), ("leg",)),
    (("lap", "laps"), ("lap",)),
    (("act", "acts"), ("act",)),
    (("episode", "episodes", "part"), ("episode", "part")),
    (("chapter", "chapters"), ("chapter",)),
    (("inning", "innings"), ("inning",)),
    (("round", "rounds"), ("round",)),
    (("hole", "holes"), ("hole",)),
    (("movement", "movements"), ("movement",)),
    (("day",), ("stage",)),
    (("trilogy",), ("book", "novel", "film", "volume", "part", "instalment")),
)
"""What has so many of something, and what is the so-manyth of it."""
_SEVERAL, _MANY = 2, 60
_RACES = (["race"], ["tour"], ["rally"])
_HAS = frozenset({"of", "over", "in", "has", "had", "with"})
"""What stands before the number of parts that a whole has: a race over six stages."""
_LENGTHS = {word: row for row in _ROWS for word in row[0]}
_ANOTHER = lazy_regex(r"\b(?:another|neighbouring|adjacent|next door|nearby|opposite|last year)\b")
"""Words that set a place apart from the row that the story is about."""


class Along(NamedTuple):
    """A place in a row, and what makes it another."""

    place: Span
    other: Span
    said: str


def _lengths(document: Document, table: Tokens) -> dict[_Row, list[Group]]:
    """How many parts there are of what has such parts: a five-stage race, a trilogy."""
    lengths: dict[_Row, list[Group]] = {}
    for s in statements(document).all:
        if s.kind is Kind.DURATION and s.unit == "day" and table.lower[s.last : s.last + 1] in _RACES:
            lengths.setdefault(_LENGTHS["day"], []).append(Group(int(s.value), s.first, s.last, "day"))
        if s.kind is Kind.COUNT and s.rough is None and 1 < s.value < _MANY:
            after = table.lower[s.last : s.last + 2]
            word = after[1] if after[:1] == ["-"] and len(after) > 1 else after[0] if after else ""
            row = _LENGTHS.get(word)
            before = table.lower[s.first - 1] if s.first else ""
            if row is not None and (after[0] == "-" or (word.endswith("s") and before in _HAS)):
                lengths.setdefault(row, []).append(Group(int(s.value), s.first, s.last, word))
    for k in table.where("trilogy"):
        lengths.setdefault(_LENGTHS["trilogy"], []).append(Group(_SEVERAL + 1, k, k + 1, "trilogy"))
    return lengths


def rows_of(document: Document) -> Iterator[Along]:
    """Places in a row of which the story says once how many it has."""
    table = tokens(document)
    if _LENGTHS.keys().isdisjoint(table.index.keys()):
        return
    lengths = _lengths(document, table)
    for row, groups in lengths.items():
        if len({g.size for g in groups}) != 1:
            continue
        length = groups[0]
        for k in table.where(*row[1]):
            here = reading(document, table.sentence_of(k))
            for m in re.finditer(rf"(?P<o>°\d+) (?P<last>and (?:final|last) )?{table.lower[k]}\b", here.text):
                place = here.group(m["o"])
                more = place.size > length.size
                fewer = m["last"] is not None and place.size != length.size
                near = abs(table.sentence_of(length.first) - here.sentence) <= 6
                if (more or fewer) and near and not _ANOTHER.search(here.text):
                    said = f"“{document[told(document, place)]} {table.lower[k]}” here, and “" + (
                        f"{document[table.span(length.first, length.last)]}” in all"
                    )
                    yield Along(told(document, place), told(document, length), said)
                    break

"""The part that a statement plays in its clause, and where in the story it stands."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.context import headline_sentences
from newslint.story.facts import Fact, Section
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.text.fields import FieldKind


class Role(StrEnum):
    """What a statement is to its clause."""

    OF = "of"
    """The whole of which something is a part."""
    FROM = "from"
    TO = "to"
    BY = "by"
    """How much something changed or differs."""
    UP = "up"
    DOWN = "down"
    TOTAL = "total"
    REST = "rest"
    INCLUDING = "including"
    EACH = "each"
    AVERAGE = "average"
    MARGIN = "margin"


_BEFORE = {
    "from": Role.FROM,
    "to": Role.TO,
    "by": Role.BY,
    "up": Role.UP,
    "down": Role.DOWN,
    "remaining": Role.REST,
    "other": Role.REST,
    "rest": Role.REST,
    "including": Role.INCLUDING,
    "averaging": Role.AVERAGE,
    "totalling": Role.TOTAL,
    "all": Role.TOTAL,
}
_OF = {
    **dict.fromkeys(("total", "sum"), Role.TOTAL),
    **dict.fromkeys(("average", "mean", "rate", "speed", "pace"), Role.AVERAGE),
    **dict.fromkeys(("majority", "margin", "lead", "difference", "gap"), Role.MARGIN),
    **dict.fromkeys("rise increase fall drop decline gain cut growth decrease reduction jump".split(), Role.BY),
}
"""What ``of`` and a number after these words say."""
_NEAR = 4  # tokens on each side by which a figure is found again
_AFTER = {
    **dict.fromkeys(("each", "apiece", "every", "per"), Role.EACH),
    **dict.fromkeys(("altogether", "overall", "combined"), Role.TOTAL),
    **dict.fromkeys(("left", "remain", "remained", "remaining"), Role.REST),
}
_ARTICLES = frozenset("the its their his her our all these those a an".split())


def role(table: Tokens, stated: Statement) -> Role | None:
    """The part that a statement plays, from the words beside it; nothing where they do not tell."""
    low, high = table.sentence_bounds(table.sentence_of(stated.first))
    words = table.lower
    after = words[stated.end : min(high, stated.end + 2)]
    if after[:1] and after[0] in _AFTER:
        return _AFTER[after[0]]
    if after in (["in", "all"], ["in", "total"]):
        return Role.TOTAL
    k = stated.lead - 1
    article = k >= low and words[k] in _ARTICLES
    k -= article
    if k < low:
        return None
    if words[k] == "of":
        led = _OF.get(words[k - 1]) if k > low else None
        return led or (Role.OF if article or (k > low and words[k - 1] in ("out", "each")) else None)
    if article and words[k] not in ("from", "to", "by"):
        return None
    return _BEFORE.get(words[k])


def place(document: Document, stated: Statement) -> FieldKind:
    """The part of the story that a statement stands in."""
    field = document.field_at(stated.span.start)
    if field is not None and field is not FieldKind.BODY:
        return field
    above = tokens(document).sentence_of(stated.first) < headline_sentences(document)
    return FieldKind.HEADLINE if above else FieldKind.BODY


def _facts(document: Document) -> Iterator[Fact]:
    """All that is stated in figures, with what it counts and the part that it plays; dates and times stand apart."""
    table = tokens(document)
    for stated in statements(document).all:
        if stated.kind in (Kind.MOMENT, Kind.TIME):
            continue
        text = document[stated.span]
        counted = table.text[stated.end - 1] if stated.noun else None
        part = role(table, stated)
        told = {
            "text": text,
            "value": stated.value,
            "unit": stated.unit or None,
            "counts": counted,
            "kind": stated.kind.name.lower(),
            "role": part.value if part is not None else None,
            "exact": stated.rough is None,
            "place": place(document, stated).value,
            "quoted": document.quotes.at(stated.span.start) is not None,
        }
        said = f"{text} {counted}" if counted else text
        cells = (" ".join(text.split()), counted or "", _around(document, table, stated))
        yield Fact(stated.span, f"{said} ({part})" if part is not None else said, told, cells)


def _around(document: Document, table: Tokens, stated: Statement) -> str:
    """A statement with the words around it, as a reader finds it again."""
    low, high = table.sentence_bounds(table.sentence_of(stated.first))
    first, last = max(low, stated.lead - _NEAR), min(high, stated.end + _NEAR)
    words = " ".join(document.prose[slice(*table.span(first, last))].split())
    return f"{'… ' if first > low else ''}{words}{' …' if last < high else ''}"


FACTS = Section("quantities", 6, _facts, ("Figure", "Of what", "In the story"))

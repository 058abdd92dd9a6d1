"""The outline of a story: its parts, and what it states."""

from __future__ import annotations

from collections.abc import Sequence

from lsprotocol import types

from newslint.lsp.stories import Reading
from newslint.story.facts import Fact, facts
from newslint.text import Span

_KINDS = {
    "people": types.SymbolKind.Object,
    "acronyms": types.SymbolKind.Constant,
    "places": types.SymbolKind.Namespace,
    "quotations": types.SymbolKind.String,
    "dates": types.SymbolKind.Event,
    "quantities": types.SymbolKind.Number,
}
_LONGEST = 80  # characters of a name


def symbols(reading: Reading) -> list[types.DocumentSymbol]:
    """The parts of a story that have a name, then its facts by their sorts."""
    document = reading.copy.document
    outline = [
        _symbol(reading, field.span, document[field.span], types.SymbolKind.Field, field.kind.value)
        for field in document.fields
        if document[field.span].strip()
    ]
    for name, found in facts(document).items():
        if found:
            outline.append(_section(reading, name, found))
    return outline


def _section(reading: Reading, name: str, found: Sequence[Fact]) -> types.DocumentSymbol:
    """Facts of one sort, from the first to the last."""
    kind = _KINDS.get(name, types.SymbolKind.Property)
    span = Span(min(fact.span.start for fact in found), max(fact.span.end for fact in found))
    section = _symbol(reading, span, name.capitalize(), kind, str(len(found)))
    section.children = [_symbol(reading, fact.span, fact.said, kind) for fact in found]
    return section


def _symbol(reading: Reading, span: Span, name: str, kind: types.SymbolKind, detail: str = "") -> types.DocumentSymbol:
    """One entry of the outline."""
    one = " ".join(name.split())
    place = reading.positions.range(span)
    shown = one if len(one) <= _LONGEST else f"{one[: _LONGEST - 1]}…"
    return types.DocumentSymbol(shown, kind, place, place, detail or None)


def flat(uri: str, outline: Sequence[types.DocumentSymbol], above: str = "") -> list[types.SymbolInformation]:
    """The outline without levels, for editors that know none."""
    told = []
    for symbol in outline:
        place = types.Location(uri, symbol.range)
        told.append(types.SymbolInformation(place, symbol.name, symbol.kind, container_name=above or None))
        told += flat(uri, symbol.children or (), symbol.name)
    return told

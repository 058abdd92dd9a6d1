"""The well-known places of a story: what looks like a name and is a person's only now and then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.place_names import pairs, place_words
from newslint.story.facts import Fact, Section
from newslint.text import Document, Span, annotation
from newslint.util.records import NamedTuple


class Place(NamedTuple):
    """A country, region or city, under the name that the story gives it, and where it stands."""

    name: str
    spans: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """Where it stands first."""
        return self.spans[0]


@annotation
def places(document: Document) -> tuple[Place, ...]:
    """The well-known places that a story names, in the order in which they first stand."""
    table = tokens(document)
    found: dict[str, list[Span]] = {}
    index: Mapping[str, list[int]] = table.index
    taken: set[int] = set()
    for one, two in pairs(table.lexicon):
        if one in index and two in index:
            for k in index[one]:
                if k + 1 < len(table) and table.lower[k + 1] == two and table.text[k][0].isupper():
                    found.setdefault(f"{table.text[k]} {table.text[k + 1]}", []).append(table.span(k, k + 2))
                    taken |= {k, k + 1}
    for word in place_words(table.lexicon) & index.keys():
        for k in index[word]:
            if k not in taken and table.text[k][0].isupper():
                found.setdefault(table.text[k], []).append(table.span(k))
    return tuple(sorted((Place(name, tuple(spans)) for name, spans in found.items()), key=lambda p: p.span))


def _facts(document: Document) -> Iterator[Fact]:
    """The well-known places."""
    for place in places(document):
        number = len(place.spans)
        stated = {"name": place.name, "mentions": number}
        yield Fact(place.span, f"{place.name} ({number})", stated, (place.name,), place.spans)


FACTS = Section("places", 3, _facts, ("Name",))

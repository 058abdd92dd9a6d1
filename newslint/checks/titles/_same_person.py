"""The offices that a story gives to one person, by name or by ``the CEO``, to be held against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.name_words import HELD_BY_ONE
from newslint.lexicon.place_names import ADJECTIVES, affiliations, place_words
from newslint.story.offices import Holding, holdings
from newslint.story.people import Person, bearers
from newslint.story.person_mentions import person_mentions
from newslint.text import Document, annotation
from newslint.text.lexicon import lexicon_of

_TIMES = frozenset(
    {"then", "when", "while", "under", "during", "ago", "earlier", "previously", "later", "after", "before"}
)
"""Words before an office that put it into another time."""
_MOVES = frozenset("promoted demoted resigned resigning appointed elected succeeded replaced stepped retired".split())
"""Words of a sentence that tells of a change of office."""
_EXCLUSIVE = frozenset({"cabinet", "chamber", "management", "town", "see"})
"""Scales of which a story seldom has somebody without a name."""
_AROUND = 2
"""Sentences before and after an office without a name that tell of whom the story speaks."""
_COUNTRY = {adjective.lower(): name.lower() for name, several in ADJECTIVES.items() for adjective in several}


class Record:
    """One person with the places that give an office to them."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.named: list[Holding] = []
        """Where the name stands beside."""
        self.meant: list[Holding] = []
        """Where only this person can be meant: ``the CEO``."""
        self.around: list[Holding] = []
        """Those of ``meant`` where the story speaks of nobody else, and has no name for whoever has the office."""

    @property
    def several(self) -> bool:
        """Whether a place gives two offices at once: ``chair and treasurer``, ``Councillor Ida Lund, the mayor``."""
        closes = {holding.beside.end: holding.office.key for holding in self.named}
        return any(
            holding.joined or (holding.beside.start < end < holding.beside.end and key != holding.office.key)
            for holding in self.named
            for end, key in closes.items()
        )


@annotation
def records(document: Document) -> tuple[Record, ...]:
    """Everybody whose office the story tells outside quotations, in the order in which it does so first."""
    found: dict[int, Record] = {}
    meant: list[Holding] = []
    strangers: list[Holding] = []
    for holding in holdings(document):
        if document.quotes.touches(holding.beside):
            continue
        if holding.holder is not None:
            found.setdefault(id(holding.holder), Record(holding.holder)).named.append(holding)
        else:
            (strangers if holding.named else meant).append(holding)
    known = tuple(found.values())
    for holding in meant:
        record = _only_bearer(document, known, strangers, holding)
        if record is None and (record := _spoken_of(document, known, meant, holding)) is not None:
            record.around.append(holding)
        if record is not None:
            record.meant.append(holding)
    return known


def _only_bearer(
    document: Document, known: Sequence[Record], strangers: Sequence[Holding], holding: Holding
) -> Record | None:
    """The person who alone may be meant by ``the CEO``: named before it, and nobody else has that office."""
    if any(_alike(other, holding) for other in strangers):
        return None
    alike = [record for record in known if any(_alike(other, holding) for other in record.named)]
    if len(alike) != 1:
        return None
    fitting = [other for other in alike[0].named if _alike(other, holding)]
    if fitting[0].first > holding.first or not _may_be_one(document, alike[0].named, holding):
        return None
    return alike[0]


def _spoken_of(
    document: Document, known: Sequence[Record], meant: Sequence[Holding], holding: Holding
) -> Record | None:
    """The person of whom the story speaks where it has an office that it gives to nobody: ``the health secretary``.

    It is the only one with an office of the scale, and the only one named in the sentences around.
    """
    scale, table = scale_of(holding), tokens(document)
    if scale not in _EXCLUSIVE or holding.office.former or holding.office.grade:
        return None
    if _where(document, holding):
        return None
    if sum(other.office.key == holding.office.key for other in meant) > 1:
        return None
    alike = [record for record in known if any(scale_of(other) == scale for other in record.named)]
    if len(alike) != 1 or any(other.office.key == holding.office.key for other in alike[0].named):
        return None
    sentence = table.sentence_of(holding.first)
    around = range(sentence - _AROUND, sentence + _AROUND + 1)
    near = {
        id(bearers(document).get(m.first, m))
        for m in person_mentions(document)
        if table.sentence_of(m.first) in around and (m.first in bearers(document) or m.title or m.name_span.honorific)
    }
    return alike[0] if near == {id(alike[0].person)} else None


def scale_of(holding: Holding) -> str:
    """The scale of an office; all who have a portfolio are of one."""
    return holding.office.called.scale or ("cabinet" if holding.office.portfolio else "")


def _alike(one: Holding, two: Holding) -> bool:
    """Whether two offices are one, or of one scale, held or not."""
    a, b = one.office, two.office
    return a.key == b.key or (a.called.scale == b.called.scale != "" and a.grade == b.grade)


def _may_be_one(document: Document, known: Sequence[Holding], holding: Holding) -> bool:
    """Whether the countries and bodies named beside an office are among those named beside the other ones."""
    theirs = {_country(word) for other in known for word in other.qualifiers}
    return _where(document, holding) <= theirs


def _country(word: str) -> str:
    """A word, lower case; for an adjective of a country the country."""
    lower = lowered(word)
    return _COUNTRY.get(lower, lower)


def _is_place(document: Document, word: str) -> bool:
    """Whether a word names a place or a people."""
    lexicon = lexicon_of(document)
    return lowered(word) in place_words(lexicon) or lowered(word) in affiliations(lexicon)


def pairs(record: Record) -> Iterator[tuple[Holding, Holding]]:
    """Each later place with the first one that says something else of the same office, or of one of its scale."""
    both = sorted((*record.named, *record.meant), key=lambda holding: holding.first)
    first: dict[str, list[Holding]] = defaultdict(list)
    for holding in both:
        scale = scale_of(holding) or holding.office.called.office
        for other in first[scale]:
            yield other, holding
        if holding.named:
            first[scale].append(holding)


def held_by_one(holding: Holding) -> bool:
    """Whether one person holds an office at a time."""
    office = holding.office
    return bool(office.portfolio) or office.called.office in HELD_BY_ONE or office.name in HELD_BY_ONE


def dated(table: Tokens, holding: Holding) -> bool:
    """Whether the sentence tells of another time or of a change: a year, ``then``, ``promoted``; not ``since 2022``."""
    low, high = table.sentence_bounds(table.sentence_of(holding.first))
    years = [k for k in range(low, high) if len(table.lower[k]) == 4 and table.lower[k].isdigit()]
    return (
        not _MOVES.isdisjoint(table.lower[low:high])
        or not _TIMES.isdisjoint(table.lower[low : holding.first])
        or any(table.lower[k - 1] != "since" for k in years)
    )


def where_of(document: Document, record: Record) -> frozenset[str]:
    """The countries, places and bodies that the story names beside somebody's offices, lower case."""
    return frozenset(word for holding in record.named for word in _where(document, holding))


def _where(document: Document, holding: Holding) -> set[str]:
    """The countries, places and bodies that are named beside an office, lower case."""
    return {_country(word) for word in holding.qualifiers if word[0].isupper() or _is_place(document, word)}

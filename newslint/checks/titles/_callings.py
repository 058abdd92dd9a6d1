"""A calling that is not that of the only one who may be meant.

``Tony Berg, a plumber ... the electrician said``; ``The headteacher of a school ... the deputy head added``; ``Ida
Lund, the clerk ... Ms Lund, the chairman``. What stands once in a story, and for nobody whom it introduces, is compared
with what it tells of people before: callings of one field are taken for one another, others only where their holder
speaks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.callings import Calling, Told, callings
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

_FAR = 3
"""Paragraphs from the name of somebody to a calling that stands for him or her."""
_TRADES = frozenset({"craft", "food", "farm", "transport"})
"""Fields of which nobody has two callings at a time."""
_CROWDED = frozenset({"cabinet", "chamber"})
"""Fields of which stories have several people, known to all readers."""
_CHANGES = frozenset(
    "promoted appointed elected became becomes retrained succeeded replaced formerly turned double part-time".split()
)
"""Words of a sentence in which somebody changes a calling, or has two."""


class OtherCalling(NamedTuple):
    """A calling that does not fit, and the one told before."""

    here: Span
    there: Span


def other_callings(document: Document) -> Iterator[OtherCalling]:
    """The places of a story whose calling is not that of whom they speak."""
    found = callings(document)
    if not found:
        return
    table = tokens(document)
    often = Counter(told.calling.number for told in found)
    for here in found:
        if here.heading or here.past or here.several or document.quotes.touches(here.span(table)):
            continue
        there = None
        if here.person is not None:
            there = _of_one_person(table, found, here)
        elif here.stands_alone and often[here.calling.number] == 1:
            there = _of_the_one_meant(table, found, here)
        if there is not None and not _changes(table, here, there):
            yield OtherCalling(here.span(table), there.span(table))


def _of_one_person(table: Tokens, found: tuple[Told, ...], here: Told) -> Told | None:
    """What a person was told to be before, where nobody is both; nothing where a place bears the later one out."""
    own = [told for told in found if told.person is here.person and told.first < here.first and not told.past]
    if not own or any(told.calling.may_be_called(here.calling) for told in own):
        return None
    if sum(told.calling.number == here.calling.number for told in found) > 1:
        return None
    for told in own:
        fields = {told.calling.field, here.calling.field}
        if table.sentence_of(told.first) == table.sentence_of(here.first):
            return None
        if told.calling.field and (len(fields) == 1 or fields <= _TRADES):
            return told
    return None


def _of_the_one_meant(table: Tokens, found: tuple[Told, ...], here: Told) -> Told | None:
    """What the only one who may be meant by “the captain” was told to be, where nobody is both."""
    calling = here.calling
    if any(_may_be_meant(found, told, calling) for told in found if told is not here and not told.several):
        return None
    if not calling.words.isdisjoint(_others(table, here)) or not calling.settings.isdisjoint(table.index):
        return None
    if calling.field in {"newsroom", "pitch", "scrum"} and here.person is None:
        return None  # stories have reporters and photographers of whom they tell nothing more
    before = [t for t in found if t.first < here.first and not t.several and not t.past and not t.heading]
    rivals = [t for t in before if t.calling.field == calling.field != ""]
    rivals = [t for t in rivals if t.person is not None] or rivals
    if calling.field in _CROWDED and not (len({t.calling.number for t in rivals}) == 1 and here.says):
        return None
    if rivals and (here.says or here.aged or not calling.scene):
        elsewhere = [t for t in rivals if table.sentence_of(t.first) != table.sentence_of(here.first)]
        return elsewhere[-1] if elsewhere else None
    told = [t for t in before if t.person is not None]
    if (
        not (here.says or here.aged)
        or len({id(t.person) for t in told}) != 1
        or len({t.calling.number for t in told}) != 1
    ):
        return None
    person = told[0].person
    last = max((m.first for m in person.mentions if m.first < here.first), default=-1) if person else -1
    near = last >= 0 and _paragraph(table, here.first) - _paragraph(table, last) < _FAR
    return told[-1] if near else None


def _may_be_meant(found: tuple[Told, ...], told: Told, calling: Calling) -> bool:
    """Whether somebody told of may be called by a calling, and nowhere by one of its field that excludes it."""
    if not told.calling.may_be_called(calling):
        return False
    own = [t for t in found if told.person is not None and t.person is told.person and t.calling.field == calling.field]
    return all(t.calling.may_be_called(calling) for t in own)


def _others(table: Tokens, here: Told) -> set[str]:
    """The words for other people of the calling: “co-captain”, “ex-captain”."""
    last = table.lower[here.last - 1]
    return {last for word in (f"ex-{last}", f"co-{last}", f"{last}ship") if word in table.index}


def _paragraph(table: Tokens, k: int) -> int:
    """The paragraph of a token."""
    return int(table.paragraph[table.sentence_of(k)])


def _changes(table: Tokens, *places: Told) -> bool:
    """Whether the sentence of either tells of a change."""
    return any(not _CHANGES.isdisjoint(table.sentence_lower(table.sentence_of(told.first))) for told in places)

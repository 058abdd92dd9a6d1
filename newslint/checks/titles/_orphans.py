"""Offices that a story gives to nobody, where the one that it tells of has another of their kind.

``The Bishop of Ely will give up a tenth. “I can’t sing,” the archbishop said.`` Nobody was said to be an archbishop, so
the words stand for the bishop, or for somebody whom the story has lost.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.checks.titles._same_person import scale_of
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.office_names import OFFICE_HEADS
from newslint.story.office_words import FOR_A_TIME, read_office
from newslint.story.offices import Holding, holdings
from newslint.text import Document

_SCALES = frozenset(
    {"rank", "see", "mission", "bench", "throne", "government", "chamber", "management", "peer", "peeress", "ship"}
)
"""Scales of which a story seldom has somebody whom it does not introduce."""
_NOT_OF_RANK = frozenset({"captain", "president"})
"""Offices of teams, of states and of clubs, by whose names alone nobody can tell which."""
_HEADS = frozenset({"prime minister", "president"})
"""Offices that writers take for each other, though states have both."""
_ABOVE = (
    frozenset({"governor", "lieutenant governor"}),
    frozenset({"captain", "first mate"}),
    frozenset({"captain", "second mate"}),
    frozenset({"captain", "boatswain"}),
)
"""Two of whom one is under the other."""
_OF_ONE_CHURCH = tuple(
    frozenset({low, high}) for low in ("vicar", "curate", "rector", "archdeacon") for high in ("bishop", "archbishop")
)
"""Two of whom both may be in one story without their names."""
_IN_ONE_HOUSE = frozenset({"minister of state"})
"""Offices of which each portfolio has its own holder, whom no story takes for known."""


def orphans(document: Document) -> Iterator[tuple[Holding, Holding]]:
    """Each office without a name that is told of once, with the place that gives its neighbour to somebody."""
    found = [h for h in holdings(document) if not document.quotes.touches(h.beside)]
    if len(found) < 2:
        return
    told = _told(document)
    for k, here in enumerate(found):
        if here.named or here.office.former or _is_of_something(here) or told[here.office.key] > 1:
            continue
        before = [h for h in found[:k] if _are_neighbours(h, here) or _in_one_court(document, h, here)]
        holders = {id(h.holder) for h in before if h.named}
        alone = len(holders) < 2 or here.office.grade in FOR_A_TIME
        if before and len({h.office.key for h in before}) == 1 and alone:
            yield before[-1], here


def _is_of_something(here: Holding) -> bool:
    """Whether the words beside an office say of which body or place it is; a portfolio does not."""
    return any(word.lower() != here.office.portfolio for word in here.qualifiers)


def _told(document: Document) -> Counter[tuple[str, str, str]]:
    """How often a story speaks of each office, in quotations and headlines too; a plural counts as several."""
    table = tokens(document)
    told: Counter[tuple[str, str, str]] = Counter()
    for word, places in table.index.items():
        head = word.rstrip(".").removeprefix("ex-")
        plural = head not in OFFICE_HEADS and head.endswith("s") and head[:-1] in OFFICE_HEADS
        if head in OFFICE_HEADS or plural:
            for k in places:
                office = read_office(table, k)
                if office is not None:
                    told[office.key] += 1
                elif plural:
                    told.update({(head[:-1], grade, ""): 2 for grade in ("", "deputy", "assistant")})
    return told


def _in_one_court(document: Document, one: Holding, two: Holding) -> bool:
    """Whether “the judge said” follows a sheriff in the paragraph, in a story of a sheriff court."""
    table = tokens(document)
    if one.office.called.office != "sheriff" or two.office.called.scale != "bench" or two.office.grade:
        return False
    court = any(table.lower[k + 1 : k + 2] in (["court"], ["courts"]) for k in table.where("sheriff"))
    return court and table.same_paragraph(one.first, two.first)


def _are_neighbours(one: Holding, two: Holding) -> bool:
    """Whether an office is so near to another that the words for one may be a slip for the other."""
    a, b = one.office, two.office
    if {a.called.office, b.called.office} in _ABOVE and not (a.grade or b.grade or a.former):
        return True
    if a.key != b.key and {a.called.office, b.called.office} == _HEADS and not (a.grade or b.grade or a.former):
        return True
    if {a.called.office, b.called.office} in _OF_ONE_CHURCH and not one.named:
        return False
    if a.key == b.key or a.former or _NOT_OF_RANK & {a.called.office, b.called.office}:
        return False
    if a.called.office == b.called.office and a.portfolio == b.portfolio:
        return not a.grade and b.grade in {"deputy", "assistant", *FOR_A_TIME}
    if a.grade != b.grade:
        return False
    if a.called.office == b.called.office:
        return a.called.office in _IN_ONE_HOUSE and bool(a.portfolio and b.portfolio)
    if a.called.office.split()[-1] == b.called.office.split()[-1]:
        return False  # a chief inspector is called inspector
    return scale_of(one) == scale_of(two) and scale_of(one) in _SCALES

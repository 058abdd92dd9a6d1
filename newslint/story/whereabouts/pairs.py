"""What is one of two: the left leg, two miles upstream, the northbound carriageway."""

from __future__ import annotations

from newslint.language.segmentation.tokens import tokens
from newslint.story.counted_nouns import singular
from newslint.story.whereabouts.told import Told, happenings, mark_after, things
from newslint.text import Document, annotation

_HANDS = frozenset({"left", "right"})
_LIMBS = frozenset(
    """leg arm hand foot knee ankle shoulder eye ear hip wrist elbow thigh calf shin lung kidney breast thumb cheek
    temple forearm hamstring heel toe finger collarbone groin bicep biceps cornea eyebrow engine lane tyre tire
    headlight mirror bank""".split()
)
_HURT = frozenset(
    "fracture break amputation wound operation injury injure tear sprain damage scan surgery hurt".split()
)
_HARM = frozenset({"harm"})
"""What is added to what is told of a limb that is hurt, or mended."""
_BETWEEN = frozenset("lower upper front hind index middle little ring big back rear".split())
_KICKS = frozenset("with kick kicked shot footed curled fired drilled swept hook jab punch".split())
_STREAMS = frozenset({"upstream", "downstream", "upriver", "downriver"})
_BOUND = frozenset("northbound southbound eastbound westbound".split())

_INSIDE = {"inside": "in", "outside": "out", "above": "up", "below": "down", "beneath": "down"}

_HIGH = frozenset("above below beneath".split())


@annotation
def limbs(document: Document) -> tuple[Told, ...]:
    """The left and right parts of bodies that a story speaks of; the part is what they are told of."""
    table = tokens(document)
    if _LIMBS.isdisjoint(table.index.keys()):
        return ()
    found = []
    for k in table.where_any(_HANDS):
        high = table.sentence_end(k)
        last = k + 1
        if last < high and table.lower[last] == "-":
            last += 1
        if last < high and table.lower[last] in _BETWEEN:
            last += 1
        part = singular(table.lower[last]) if last < high else ""
        if part in _LIMBS and table.lower[max(0, k - 2)] not in _KICKS and table.lower[last] == part:
            spoken = things(table, k, last + 1)
            found.append(Told(table.lower[k], spoken | (_HARM if spoken & _HURT else frozenset()), part, k, last + 1))
    return tuple(found)


@annotation
def streams(document: Document) -> tuple[Told, ...]:
    """What lies up or down a river, and from where that is reckoned."""
    table = tokens(document)
    found = []
    for k in table.where_any(_STREAMS):
        mark = ""
        if table.lower[k + 1 : k + 2] in (["of"], ["from"]) and k + 2 < table.sentence_end(k):
            mark = mark_after(table, k + 2)
        spoken = things(table, k, k + 1)
        if "flow" not in spoken:
            found.append(Told(table.lower[k][:2], spoken, mark, k, k + 1))
    return tuple(found)


@annotation
def ways(document: Document) -> tuple[Told, ...]:
    """The sides of a road or a railway, by where they lead."""
    table = tokens(document)
    return tuple(
        Told(table.lower[k], things(table, k, k + 1) - {"traffic"}, "", k, k + 1) for k in table.where_any(_BOUND)
    )


@annotation
def insides(document: Document) -> tuple[Told, ...]:
    """What is told to be inside or outside, above or below something, and of what."""
    table = tokens(document)
    found = []
    for k in table.where_any(_INSIDE.keys()):
        mark = mark_after(table, k + 1 + (table.lower[k + 1 : k + 2] == ["of"])) if k + 2 < len(table) else ""
        if not mark[:1].isalpha():
            continue
        spoken = things(table, k, k + 1) - set(mark.split())
        told_of = table.text[k + 1][0].isupper() if table.lower[k] in _HIGH else not spoken.isdisjoint(happenings())
        if told_of:
            found.append(Told(_INSIDE[table.lower[k]], spoken, mark, k, k + 1))
    return tuple(found)

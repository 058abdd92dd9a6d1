"""Who is in sight of a pronoun, told as distances in sentences, and whether nobody is who may be meant."""

from __future__ import annotations

from newslint.story.antecedents import Antecedent
from newslint.util.records import NamedTuple

NOBODY = 99
SIGHT, _FAR = 2, 3
"""Sentences back to where somebody is hardly in sight, and to where nobody is."""


class Scene(NamedTuple):
    """How far away, in sentences told, those are for whom a pronoun may stand."""

    same: int
    """Somebody who is certainly of its sex."""
    perhaps: int
    """Somebody who may be."""
    other: int
    """Somebody who certainly is not."""
    whom: Antecedent | None
    said: bool
    """Whether that is the one who says what the pronoun is the subject of."""
    between: bool
    """Whether somebody who may be of its sex comes after whoever is not."""
    passing: bool
    """Whether those near who may be of its sex are told of in passing: by nouns that are no subjects."""
    apart: int
    """Paragraphs back to the nearest who is of its sex, or may be."""
    beside: bool
    """Whether whoever is not stands in the paragraph of the pronoun."""
    leads: bool
    """Whether whoever is of the other sex is the subject of a clause."""
    described: bool
    """Whether a clause with “who” that describes somebody of the other sex holds it."""
    mixed: bool
    """Whether its sentence has a pronoun of the other sex before it."""
    subject: bool
    """Whether the pronoun is a subject."""
    goes_on: bool
    """Whether it is that of its sentence."""


def is_bare(scene: Scene) -> bool:
    """Whether nobody is in sight who may be meant."""
    if scene.same == 0:
        return False
    if scene.described and scene.subject and scene.apart > 0 and scene.perhaps > 0:
        return True
    if scene.said and (scene.same >= SIGHT or scene.apart > 0):
        return True
    if scene.same < NOBODY:
        return False  # somebody of that sex stands above, however far
    near = _FAR if scene.subject or (scene.whom and scene.whom.name) else 2 * _FAR
    if scene.mixed and (scene.perhaps < SIGHT or scene.same < near):
        return False
    if scene.same >= _FAR:
        if scene.other == 0:
            return scene.perhaps > 0
        if scene.other > 1 or scene.perhaps >= SIGHT:
            return scene.other == 1
        return scene.leads and scene.passing and (scene.goes_on or not scene.between)
    return False

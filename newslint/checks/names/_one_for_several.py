"""“He” and “she” right after a sentence about several people, and nobody alone: “the men are in custody. He is”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.names._misfits import looker
from newslint.checks.names._other_kind import OtherKind, Scene, scene_of
from newslint.language.syntax.tagging import FINITE
from newslint.language.words.morphology import singular
from newslint.language.words.noun_kinds import Kind, share
from newslint.story.pronouns import SEXES
from newslint.text import Document

_FAR, _SURELY = 3, 0.85
_FINITE = FINITE | {"MD"}


def one_for_several(document: Document) -> Iterator[OtherKind]:
    """Each such pronoun, with the subject of the sentence before."""
    table = scene_of(document).table
    for k in table.where("he", "she"):
        if k != table.sentence_start(k) or document.quotes.touches(table.span(k)):
            continue
        scene = scene_of(document)
        near = scene.before(table.sentence_of(k))
        if near < 0 or scene.view.next_tag(k) not in _FINITE or not looker(document).asked(k):
            continue
        root, head = scene.subject(near)
        if head < 0 or root < 0 or document.quotes.touches(table.span(head)):
            continue
        if _are_joined(scene, head, SEXES[table.lower[k]], near) or _are_people(document, scene, head, k, near):
            yield OtherKind(k, scene.place(head), "they")


def _are_people(document: Document, scene: Scene, head: int, k: int, near: int) -> bool:
    """Whether a plural of people is all that a sentence tells of, and nobody of the pronoun’s sex is in sight."""
    view = scene.view
    if view.tag[head] != "NNS" or share(singular(view.lower[head]), Kind.PERSON) < _SURELY:
        return False
    sight = looker(document).scene(k, SEXES[view.lower[k]])
    if min(sight.same, sight.perhaps) < _FAR:
        return False
    return not any(at != head and (scene.sex(at) or view.tag[at] in {"NNP", "NNPS"}) for at in scene.told(near))


def _are_joined(scene: Scene, head: int, sex: str, near: int) -> bool:
    """Whether two of that sex, joined by “and”, are the subject of a sentence, and all whom it names."""
    view = scene.view
    if scene.sex(head) != sex or head not in scene.known:
        return False
    other = next((j for j in view.tree.children(head) if view.relation[j] == "conj"), -1)
    if other < 0 or scene.sex(other) != sex or "and" not in view.lower[head:other]:
        return False
    places = scene.told(near)
    return all(
        not scene.sex(at) or scene.known.get(at) in (scene.known[head], scene.known.get(other)) or view.tag[at] == "NNS"
        for at in places
    )

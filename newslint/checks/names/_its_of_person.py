"""“Its” for somebody: “the manager, Karl Berg, refused to blame its goalkeeper”.

Counted in edited news: where the subject of the clause is somebody whose sex is known, and the sentence has no thing,
no body and no place before the pronoun, it is “his” or “her” some 500 times for each time that it is “its”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.names._other_kind import OtherKind, Scene, scene_of
from newslint.text import Document

_DEPTH = 8
_ONE = frozenset({"NN", "NNP", "NNPS", "CD"})


def its_of_persons(document: Document) -> Iterator[OtherKind]:
    """Each “its” whose only owner in sight is the person who is the subject."""
    scene = scene_of(document)
    table, view = scene.table, scene.view
    for k in table.where("its"):
        sentence = table.sentence_of(k)
        if document.quotes.touches(table.span(k)) or sentence in scene.heading or k == table.sentence_start(k):
            continue
        subject = _subject(scene, k)
        if subject < 0 or scene.sex(subject) not in ("m", "f") or view.next_word(k) == "own":
            continue
        if any(_may_own(scene, at) for at in range(table.sentence_start(k), k)):
            continue
        yield OtherKind(k, scene.place(subject), {"m": "his", "f": "her"}[scene.sex(subject)])


def _subject(scene: Scene, k: int) -> int:
    """The subject of the nearest clause around a word that has one before it, or -1."""
    view = scene.view
    at = view.head[k]
    for _ in range(_DEPTH):
        if at < 0:
            return -1
        subject = view.tree.subject_of(at) if view.tag[at].startswith("VB") else -1
        if 0 <= subject < k:
            return subject
        at = view.head[at]
    return -1


def _may_own(scene: Scene, k: int) -> bool:
    """Whether a word tells of a thing, a body, a place or a group."""
    view = scene.view
    if view.lower[k] in ("it", "this", "that", "which") and view.tag[k] in ("PRP", "DT", "WDT"):
        return True
    return view.tag[k] in _ONE and k not in scene.known and not scene.sex(k)

"""“They” right after a sentence in which one body is “it”: “the company, which has its office in Leigh, shut. They”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.names._misfits import looker
from newslint.checks.names._other_kind import OtherKind, Scene, scene_of
from newslint.language.syntax.agreement import names_a_body
from newslint.language.syntax.tagging import FINITE
from newslint.lexicon.name_words import organisation_words
from newslint.story.pronouns import SEXES
from newslint.text import Document

_NOBODY = 99
_ITS = frozenset({"it", "its", "itself"})
_VERBS = FINITE | {"MD"}
_NAMES = frozenset({"NNP", "NNPS", "NNS"})
_USE = {"they": "it", "their": "its"}


def they_of_bodies(document: Document) -> Iterator[OtherKind]:
    """The plural pronouns that open a sentence where the one before has one body, calls it “it”, and nobody else.

    Counted in edited news: where that sentence has no people, no pair and nobody by name, none is right.
    """
    table = scene_of(document).table
    for k in table.where(*_USE):
        if k != table.sentence_start(k) or document.quotes.touches(table.span(k)):
            continue
        scene = scene_of(document)
        if table.lower[k] == "they" and scene.view.next_tag(k) not in _VERBS:
            continue
        near = scene.before(table.sentence_of(k))
        found = _body(scene, near) if near >= 0 else -1
        if found >= 0:
            yield OtherKind(k, scene.place(found), _USE[table.lower[k]])


def _body(scene: Scene, near: int) -> int:
    """The body that a sentence is about, where it is “it” there and nothing else is told of; -1 elsewhere."""
    view = scene.view
    _, head = scene.subject(near)
    if head < 0 or not scene.is_body(head) or scene.document.quotes.touches(scene.table.span(head)):
        return -1
    places = scene.told(near)
    if scene.many(places, things=True, bodies=False) or not any(view.lower[k] in _ITS for k in places if k > head):
        return -1
    if any(scene.sex(k) and view.relation[k] != "compound" for k in places):
        return -1
    return head


def he_of_bodies(document: Document) -> Iterator[OtherKind]:
    """Each “he” and “she” that opens a sentence after one on a body, in a story that has told of nobody of that sex."""
    table = scene_of(document).table
    for k in table.where("he", "she"):
        if k != table.sentence_start(k) or document.quotes.touches(table.span(k)):
            continue
        scene, look, sex = scene_of(document), looker(document), SEXES[table.lower[k]]
        near = scene.before(table.sentence_of(k))
        if near < 0 or scene.view.next_tag(k) not in _VERBS or not look.asked(k) or look.later(k, sex):
            continue
        _, head = scene.subject(near)
        if head >= 0 and _is_surely_body(scene, head) and look.scene(k, sex).same == _NOBODY:
            places = scene.told(near)
            told = len(places) == len(range(*table.sentence_bounds(near)))
            if told and not any(scene.sex(at) and scene.view.relation[at] != "compound" for at in places):
                yield OtherKind(k, scene.place(head), "it")


def _is_surely_body(scene: Scene, head: int) -> bool:
    """Whether a subject is a noun for a body, or a name that ends in one or in a plural: the bank, Quayside Foods."""
    word = scene.view.lower[head]
    if scene.view.tag[head] == "NN":
        return scene.is_body(head) and names_a_body(scene.view, head)
    capital = scene.table.text[head][0].isupper()
    if head in scene.known or not capital or scene.view.tag[head] not in _NAMES or scene.table.text[head - 1] == "-":
        return False
    named = head > scene.table.sentence_start(head) and scene.table.text[head - 1][0].isupper()
    several = word.endswith("s") and not word.endswith("ss")
    return word in organisation_words(scene.table.lexicon) or (named and several)

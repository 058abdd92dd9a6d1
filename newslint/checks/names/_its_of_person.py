"""“Its” and “it” for somebody: “the manager refused to blame its goalkeeper”, “the bishop said that it had prayed”.

Counted in edited news: where the subject of the clause is somebody whose sex is known, and the sentence has no thing,
no body and no place before the pronoun, it is “his” or “her” some 500 times for each time that it is “its”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks._empty_it import EMPTY
from newslint.checks.names._other_kind import OtherKind, Scene, scene_of
from newslint.language.syntax.subjects import subject_around
from newslint.language.words.morphology import lemmas, singular
from newslint.language.words.noun_kinds import kinds_of
from newslint.lexicon.auxiliaries import BE
from newslint.text import Document

_OWNED = frozenset({"NN", "NNS", "NNP", "JJ", "JJS", "CD", "VBG"})
_FIRMS = frozenset({"firm", "company", "group", "brand", "chain", "retailer", "manufacturer", "maker", "shares"})
_SPOUSES = frozenset(
    "wife husband widow widower fiancé fiancée fiancee girlfriend boyfriend mother-in-law father-in-law".split()
)
_USE = {"wife": "his", "husband": "her", "widow": "his", "widower": "her"}
_ONE = frozenset({"NN", "NNP", "NNPS", "CD"})


def its_of_persons(document: Document) -> Iterator[OtherKind]:
    """Each “its” whose only owner in sight is the person who is the subject."""
    scene = scene_of(document)
    table, view = scene.table, scene.view
    for k in table.where("its"):
        sentence = table.sentence_of(k)
        if document.quotes.touches(table.span(k)) or sentence in scene.heading or k == table.sentence_start(k):
            continue
        if view.next_tag(k) not in _OWNED:
            continue  # "its been a year"
        subject = subject_around(scene.view, k)
        if subject < 0 or scene.sex(subject) not in ("m", "f") or view.next_word(k) == "own":
            continue
        if any(_may_own(scene, at) for at in range(table.sentence_start(k), k)) or _may_be_firm(scene, subject):
            continue
        yield OtherKind(k, scene.place(subject), {"m": "his", "f": "her"}[scene.sex(subject)])


def its_of_spouses(document: Document) -> Iterator[OtherKind]:
    """Each “its” before a word for whom only a man or a woman has: its wife."""
    scene = scene_of(document)
    for k in scene.table.where("its"):
        span = scene.table.span(k)
        if scene.view.next_word(k) in _SPOUSES and not document.quotes.touches(span):
            yield OtherKind(k, scene.table.span(k + 1), _USE.get(scene.view.next_word(k), ""))


def it_of_persons(document: Document) -> Iterator[OtherKind]:
    """Each “it” in what somebody says or does where neither the sentence nor the one before has a thing for it."""
    scene = scene_of(document)
    table, view = scene.table, scene.view
    for k in table.where("it"):
        sentence = table.sentence_of(k)
        if document.quotes.touches(table.span(k)) or sentence in scene.heading or not _does(scene, k):
            continue
        subject = subject_around(scene.view, view.head[k])
        if subject < 0 or not scene.sex(subject):
            continue
        before = sentence - 1 if sentence and sentence - 1 not in scene.heading else sentence
        if any(_may_own(scene, at) for at in range(table.sentence_bounds(before)[0], k)):
            continue
        use = {"m": "he", "f": "she"}.get(scene.sex(subject), "")
        yield OtherKind(k, scene.place(subject), use)


def _may_be_firm(scene: Scene, subject: int) -> bool:
    """Whether a name may be that of a firm that is called like somebody: Harlan Tools; Harlan, in a story of a firm."""
    person = scene.known.get(subject)
    mention = next((m for m in person.mentions if m.first <= subject < m.last), None) if person else None
    if mention is None or mention.name_span.honorific or mention.title is not None:
        return False
    last = mention.words[-1].lower()
    if len(mention.words) > 1 and last.endswith("s") and not last.endswith("ss") and kinds_of(singular(last)):
        return True
    return len(mention.words) == 1 and not _FIRMS.isdisjoint(scene.table.index.keys())


def _does(scene: Scene, k: int) -> bool:
    """Whether “it” is the subject of a verb that may be somebody’s deed: not “it is late”, “it seems”, “it takes”."""
    view, verb = scene.view, scene.view.head[k]
    if verb < 0 or not view.relation[k].startswith("nsubj") or not view.tag[verb].startswith("VB"):
        return False
    passive = view.relation[k] == "nsubj:pass"
    return not (passive or view.lower[verb] in BE or not EMPTY.isdisjoint(lemmas(view.lower[verb])))


def _may_own(scene: Scene, k: int) -> bool:
    """Whether a word tells of a thing, a body, a place or a group."""
    view = scene.view
    if view.lower[k] in ("it", "this", "that", "which") and view.tag[k] in ("PRP", "DT", "WDT"):
        return True
    return view.tag[k] in _ONE and k not in scene.known and not scene.sex(k)

"""Pronouns of the wrong sex where the sentences say plainly who is meant, and few others may be.

Three kinds, counted in edited news, where nearly none is right: “Ida Lund sang. He came from Leigh” in a story that has
no man before; “Mr Lund came with her hat” where no woman was told of but paragraphs above; “Miss Lund kissed her” where
nobody but she is a woman.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.checks.names._misfits import Misfit, looker
from newslint.checks.names._other_kind import Scene as Kinds
from newslint.checks.names._other_kind import scene_of
from newslint.checks.names._scenes import Scene
from newslint.language.segmentation.tokens import tokens
from newslint.story.antecedents import Antecedent, antecedents, told_before
from newslint.story.pronouns import SEXES
from newslint.text import Document

_NOBODY = 99
_FAR = 3
"""Sentences back to where nobody is in sight."""
_LONE = 2
_BOUND = frozenset({"himself", "herself"})
_OBJECTS = frozenset({"obj", "iobj"})


def plain_misfits(document: Document) -> Iterator[Misfit]:
    """The pronouns of those kinds, each with whoever is meant."""
    table = tokens(document)
    for k in table.where(*(SEXES.keys() - _BOUND)):
        look = looker(document)
        if not look.asked(k):
            continue
        sex = SEXES[table.lower[k]]
        kinds = scene_of(document)
        if look.later(k, sex) and not _owns_subject(document, kinds, k):
            continue
        scene = look.scene(k, sex)
        whom = _topic(document, kinds, scene, k) or _far_from_others(scene) or _lone(document, kinds, scene, k)
        whom = whom or _own_object(document, kinds, k)
        if whom is not None:
            yield Misfit(k, whom)


def _topic(document: Document, kinds: Kinds, scene: Scene, k: int) -> Antecedent | None:
    """The subject of the sentence before, of the other sex, where a pronoun goes on and none of its sex is told of."""
    sex = SEXES[kinds.table.lower[k]]
    if not (scene.goes_on or _owns_subject(document, kinds, k)) or scene.same < _NOBODY:
        return None
    near = kinds.before(kinds.table.sentence_of(k))
    _, head = kinds.subject(near) if near >= 0 else (-1, -1)
    if head not in kinds.known or kinds.sex(head) in ("b", sex) or document.quotes.touches(kinds.table.span(head)):
        return None
    person = kinds.known[head]
    everybody = antecedents(document)
    low, high = kinds.table.sentence_bounds(near)
    told = everybody[told_before(document, low) : told_before(document, high)]
    here = [one for one in told if one.name and one.person is person]
    return here[0] if here and here[0].sex not in ("", sex) else None


def _owns_subject(document: Document, kinds: Kinds, k: int) -> bool:
    """Whether a pronoun opens a sentence and owns its subject, and nobody is named after it: “His doctor”."""
    low, high = kinds.table.sentence_bounds(kinds.table.sentence_of(k))
    if k != low or kinds.view.relation[k] != "nmod:poss" or not kinds.is_main_subject(kinds.view.head[k]):
        return False
    everybody = antecedents(document)
    return not any(one.name for one in everybody[told_before(document, low) : told_before(document, high)])


def _far_from_others(scene: Scene) -> Antecedent | None:
    """Somebody named as the subject before a pronoun, where all who may be meant stand paragraphs above."""
    whom = scene.whom
    if whom is None or not whom.name or not scene.leads:
        return None
    bare = scene.other == 0 and scene.same >= _FAR and scene.perhaps >= _FAR and scene.apart >= 1
    return whom if bare else None


def _lone(document: Document, kinds: Kinds, scene: Scene, k: int) -> Antecedent | None:
    """The subject before the one pronoun of its sex in a story that has several of the other for whoever that is."""
    table, whom = kinds.table, scene.whom
    if whom is None or not scene.leads or scene.other > 1 or not scene.beside or whom.sex == SEXES[table.lower[k]]:
        return None
    if min(scene.same, scene.perhaps) < _LONE or scene.apart < 1:
        return None
    told = Counter(
        SEXES[table.lower[at]]
        for at in table.where(*SEXES)
        if table.lower[at] not in _BOUND and not document.quotes.touches(table.span(at))
    )
    return whom if told[SEXES[table.lower[k]]] == 1 and told.total() > _LONE else None


def _own_object(document: Document, kinds: Kinds, k: int) -> Antecedent | None:
    """The subject of a verb whose object is a pronoun of the same sex, where nobody else may be that.

    Whoever does something to himself is “himself” there; so “him” is somebody else, and there is none.
    """
    view, sex = kinds.view, SEXES[kinds.table.lower[k]]
    verb = view.head[k]
    if view.relation[k] not in _OBJECTS or verb != k - 1 or view.tag[k] != "PRP":
        return None
    subject = view.tree.subject_of(verb)
    if not 0 <= subject < k or subject not in kinds.known:
        return None
    person = kinds.known[subject]
    everybody = antecedents(document)
    low = kinds.table.sentence_bounds(max(0, kinds.table.sentence_of(k) - _FAR))[0]
    near = everybody[told_before(document, low) : told_before(document, k)]
    own = [one for one in near if one.person is person]
    if not own or own[-1].sex != sex:
        return None
    others = (one for one in near if one.person is not person and kinds.table.lower[one.token] not in SEXES)
    if any(one.sex == sex or (not one.sex and (one.name or one.vague)) for one in others):
        return None
    known = any(one.sex not in ("", sex) and one.name for one in near)
    return own[-1] if known else None

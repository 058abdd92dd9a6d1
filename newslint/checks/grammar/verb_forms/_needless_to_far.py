"""An infinitive behind a longer object, or what is seen: "made vendors in the town to start", "saw him to run".

By the tree, the infinitive hangs from a verb that takes a plain form, whose object are people and reaches up to it.
"""

from __future__ import annotations

from newslint.checks.grammar.verb_forms._complements import is_active
from newslint.checks.grammar.verb_forms._people import is_people
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import forms
from newslint.language.words.pronouns import OBJECT_PRONOUNS

_MAKING = frozenset(form for verb in ("make", "let") for form in forms(verb))
_HEARING = frozenset(form for verb in ("hear", "overhear") for form in forms(verb))
_SEEING = frozenset(form for verb in ("see", "watch", "notice", "witness") for form in forms(verb))
_ANY_OF_THEM = _MAKING | _HEARING | _SEEING
_DONE_IN_SIGHT = frozenset(
    """climb jump run walk leave enter fall drop throw fire shoot strike smash drive flee escape collapse crash explode
    scream shout cry steal grab push pull kick punch stab carry load approach cross swim dive dig burn vanish disappear
    emerge hit break cut slip slide stumble stagger chase arrive board""".split()
)
"""What somebody may be seen to do at a glance; what one sees a doctor for is something else."""
_ANY = frozenset({"a", "an", "no", "any", "some"})
_FAR = 9


def far_governor(view: SyntaxView, to: int) -> int:
    """The verb whose object an infinitive with "to" follows, and which takes one without; -1 where there is none."""
    verb = to + 1
    at = view.head[verb]
    if not to - _FAR <= at < to - 1 or view.relation[verb] not in {"xcomp", "advcl", "ccomp"}:
        return -1
    word = view.lower[at]
    if word not in _ANY_OF_THEM or not is_active(view, at):
        return -1
    heads = [k for k in view.tree.children(at) if at < k < to]
    if (
        len(heads) != 1
        or view.relation[heads[0]] not in {"obj", "nsubj", "iobj"}
        or view.tree.subtree(heads[0])[1] < to - 1
    ):
        return -1
    if not (is_people(view, heads[0]) or view.lower[heads[0]] in OBJECT_PRONOUNS) or "," in view.lower[at:to]:
        return -1
    if word in _MAKING:
        return -1 if view.lower[at + 1] in _ANY or view.tag[at] == "VBG" else at
    if word in _SEEING and view.lower[verb] not in _DONE_IN_SIGHT:
        return -1
    return at if view.tag[at] in {"VBD", "VBN", "VB"} and view.lower[verb] != "be" else -1

"""Things as the subject of an active verb that only people do, without an object: "the results will publish"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._done_to import CROWDS, may_have_gap
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.doers import KINDS_OF_THINGS, Role, doers, share_of
from newslint.language.words.morphology import inflect, lemma
from newslint.language.words.noun_kinds import Kind, is_never
from newslint.lexicon.transitives import never_behind

HELPING = frozenset({"will", "must", "should", "has", "have", "had"})
"""Helping verbs of what is to be done, or has been."""
_DOERS = (Kind.PERSON, Kind.GROUP, Kind.ANIMAL, Kind.PLACE, Kind.VEHICLE)
_FEW = 0.22
"""The share of things among those who do something, at most."""
_KNOWN = 3
"""How much must be known of who does it, as a power of 2."""
_BEHIND = frozenset(
    {
        "in",
        "on",
        "at",
        "from",
        "before",
        "after",
        "during",
        ".",
        ",",
        "because",
        "next",
        "tomorrow",
        "later",
        "into",
        "near",
    }
)


_ALONE = frozenset({"take", "play", "follow", "return"})
"""Verbs that do without an object: acts play, times take, more follows."""


def things_that_do(view: SyntaxView) -> Iterator[tuple[int, str]]:
    """Each verb of people behind a modal whose subject is a thing, and the passive that is meant."""
    for modal in view.tokens.where(*HELPING):
        verb = view.skip_adverbs(modal + 1)
        perfect = view.tag[modal] != "MD"
        if verb + 1 >= view.sentence_end(modal) or view.tag[verb] != ("VBN" if perfect else "VB"):
            continue
        plain = lemma(view.lower[verb], view.tag[verb])
        if view.lower[verb + 1] not in _BEHIND or plain not in never_behind() or plain in _ALONE:
            continue
        if perfect and (view.tag[verb + 1] != "IN" or view.relation[verb] not in {"root", "conj"}):
            continue  # "the press has taken on a role", "as leaks have unveiled"
        if may_have_gap(view, modal):
            continue  # "what the next month will hold"
        if _only_people_do(plain) and _is_thing(view, verb, modal) and not _has_object(view, verb):
            yield verb, f"{'been' if perfect else 'be'} {(inflect(plain, 'VBN') or [''])[0]}"


def things_of_asides(view: SyntaxView) -> Iterator[tuple[int, str]]:
    """Each form in -ing of such a verb behind a thing and a comma, with a date and no object: stealing in 1998."""
    for at in view.tokens.where("in", "on"):
        verb, comma = at - 1, at - 2
        noun = comma - 1
        if noun <= view.sentence_start(at) or view.tag[verb] != "VBG" or view.lower[comma] != ",":
            continue
        dated = view.next_tag(at) == "CD" or (view.next_tag(at) == "NNP" and view.lower[at] == "in")
        plain = lemma(view.lower[verb], "VBG")
        thing = view.tag[noun] in {"NN", "NNS"} and is_never(view.lower[noun], Kind.PERSON, Kind.GROUP, Kind.ANIMAL)
        if dated and thing and view.head[verb] == noun and plain in never_behind() and _only_people_do(plain):
            yield verb, (inflect(plain, "VBN") or [""])[0]


def _only_people_do(verb: str) -> bool:
    """Whether hardly ever a thing does what a verb tells, with an object or without."""
    known = doers(verb, Role.DOES_TO)
    if known is None or known.counted < _KNOWN or doers(verb, Role.SUFFERS) is None:
        return False
    return all(share_of(verb, role, KINDS_OF_THINGS) <= _FEW for role in (Role.DOES_TO, Role.DOES))


def _is_thing(view: SyntaxView, verb: int, modal: int) -> bool:
    """Whether the subject is a common noun, right before the verb, that is never somebody."""
    subject = view.tree.subject_of(verb)
    if not view.sentence_start(modal) <= subject < modal or view.tag[subject] not in {"NN", "NNS"}:
        return False
    thing = view.text[subject].islower() and view.lower[subject] not in CROWDS
    return thing and is_never(view.lower[subject], *_DOERS)


def _has_object(view: SyntaxView, verb: int) -> bool:
    """Whether a verb has an object or a clause, or belongs to a noun that may be its object."""
    objects = any(view.relation[k] in {"obj", "ccomp", "xcomp"} for k in view.tree.children(verb))
    return objects or view.relation[verb].startswith("acl")

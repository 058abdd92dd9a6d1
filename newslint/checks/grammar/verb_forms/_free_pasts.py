"""Forms of the past that cannot be passive participles where they stand: "came to rest", "blamed the war"."""

from __future__ import annotations

from functools import lru_cache

from newslint.checks.grammar._two_objects import TWO_OBJECTS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.doers import Role, doers
from newslint.language.words.morphology import lemmas, possible_tags
from newslint.language.words.verb_forms import past_only
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.transitives import intransitives, without_object

_DOUBLE = TWO_OBJECTS | {"bear", "cost", "age", "come"}
"""Verbs whose participle may have an object, or that open a condition: come the spring."""
_OBJECTS = frozenset({"DT", "PRP$", "PRP", "CD", "$"})
_OFTENER = 4
"""How much oftener, as a power of 2."""


def is_active(view: SyntaxView, verb: int) -> bool:
    """Whether a form of the past is no participle: it can be none, or has an object."""
    word = view.lower[verb]
    tags = possible_tags(word)
    if word in BE | HAVE or tags.isdisjoint({"VBD", "VBN"}) or ("VB" in tags and "VBD" not in tags):
        return False
    if past_only(word):
        return True
    behind = verb + 1 + (view.next_tag(verb) == "RP")
    if behind >= view.sentence_end(verb):
        return False
    objected = view.tag[behind] in _OBJECTS or view.lower[behind : behind + 2] in (["at", "least"], ["more", "than"])
    objected = objected or (view.tag[behind] == "NNS" and view.tree.dependent(verb, "obj") == behind)
    told = view.lower[behind] == "that" and view.tag[behind] == "IN"
    if (objected or told) and _DOUBLE.isdisjoint(lemmas(word)):
        return True
    return (
        view.tag[behind] == "IN" and view.lower[behind] != "by" and any(_is_seldom_done(verb) for verb in lemmas(word))
    )


@lru_cache(maxsize=1024)
def _is_seldom_done(verb: str) -> bool:
    """Whether a verb is met without an object far oftener than something is done to anything by it."""
    done, alone = doers(verb, Role.SUFFERS), doers(verb, Role.DOES)
    if verb in intransitives() or verb in without_object():
        return True
    return alone is not None and alone.counted - (done.counted if done else 0) >= _OFTENER

"""Objects that are people, or people together, of whom one may ask something."""

from __future__ import annotations

from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import plural, singular
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.lists import words

_PRONOUNS = frozenset({"him", "them", "us", "me", "everyone", "everybody", "nobody"})
_DETERMINERS = frozenset({"DT", "PRP$", "CD", "JJ", "POS"})
_MOSTLY, _SOME = 0.5, 0.2
_BODIES = words("organisation-words")
"""Words that stand in names of bodies: a little is enough for them to be one."""
_LONGEST = 5


def people_after(view: SyntaxView, at: int) -> int:
    """The last token of an object right after a token that is people, a body of people or a pronoun; -1 elsewhere."""
    last = view.sentence_end(at)
    k = at + 1
    if k + 1 >= last:
        return -1
    if view.lower[k] in _PRONOUNS or (view.lower[k] == "her" and view.tag[k] == "PRP"):
        return k
    if view.tag[k] not in _DETERMINERS and view.tag[k] not in NOUNS:
        return -1
    stop = min(last, k + _LONGEST)
    while k < stop and view.tag[k] in _DETERMINERS:
        k += 1
    if k >= stop or view.tag[k] not in NOUNS:
        return -1
    while k + 1 < stop and view.tag[k + 1] in NOUNS:
        k += 1
    if k + 1 < last and view.tag[k + 1] == "POS":
        return -1
    return k if is_people(view, k) else -1


def is_people(view: SyntaxView, noun: int) -> bool:
    """Whether a noun hardly ever stands for anything but persons and bodies of them."""
    word = view.lower[noun]
    if view.tag[noun] not in {"NN", "NNS"}:
        return False
    people = share(word, Kind.PERSON, Kind.GROUP)
    return people >= _MOSTLY or (people >= _SOME and not _BODIES.isdisjoint({word, singular(word), plural(word)}))

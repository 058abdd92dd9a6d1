"""“To” lost behind a verb and its object: "urged the chancellor rethink the limits", "allow the museum buy it"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._complements import is_active
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.complements import taking
from newslint.language.words.morphology import forms, possible_tags

_MAY_CLAUSE = frozenset(form for verb in ("persuade", "remind", "warn", "tell", "teach") for form in forms(verb))
"""Verbs behind which a clause may begin without "that" as well."""
_ASKING = frozenset(form for verb in ("advise", "require", "convince") for form in forms(verb))
"""Those whose clause without "that" may have a plain verb."""
_NEVER_CLAUSE = (taking("object-to") | frozenset(form for verb in ("prompt", "press") for form in forms(verb))) - (
    _MAY_CLAUSE | _ASKING
)
"""Those behind whose object a plain verb is an infinitive, and nothing else."""
PERSUADING = _NEVER_CLAUSE | _MAY_CLAUSE
_LIKELY, _LIKELY_CLAUSE = 0.08, 0.25
"""How likely, 0 to 1, the second reader must find "to" missing: next to no sound sentence has such words."""
_OPENS = frozenset({"DT", "PRP$", "NNS", "NN", "NNP", "NNPS", "CD", "JJ", "PRP"})
_INSIDE = NOUNS | {"DT", "PRP$", "CD", "JJ", "JJR", "JJS", "POS", "HYPH", "VBN", "VBG", "PRP"}
_OPENS_ANOTHER = frozenset({"DT", "PRP$", "PRP"})
"""What opens a second phrase, and surely an object: "told the court the conditions ban it"."""
NO_VERBS = frozenset(
    "like near last well even long while yet right up over back better just still own half all both next more".split()
)
"""Words that are seldom plain verbs, though they may be."""
_LONGEST = 7


def lost_behind_object(view: SyntaxView) -> Iterator[int]:
    """The plain verbs before which "to" is lost, as the second reader has it too."""
    found = [
        (verb, _LIKELY if view.lower[at] in _NEVER_CLAUSE else _LIKELY_CLAUSE)
        for at in view.tokens.where(*_NEVER_CLAUSE, *_MAY_CLAUSE)
        for verb in _plain_verb(view, at)
    ]
    if not found:
        return
    reader = second_reader(view.document)
    reader.ask(verb for verb, _ in found)
    yield from (verb for verb, likely in found if reader.probability(verb, "insert-to") >= likely)


def _plain_verb(view: SyntaxView, at: int) -> Iterator[int]:
    """The plain verb right behind the object of a verb, if it is one."""
    last = min(view.sentence_end(at) - 1, at + _LONGEST)
    if view.tag[at][:2] != "VB" or at + 3 > last or not view.text[at].islower() or view.tag[at + 1] not in _OPENS:
        return
    if not is_active(view, at):
        return
    k = at + 1
    while k < last and view.tag[k] in _INSIDE and (k == at + 1 or view.tag[k] not in _OPENS_ANOTHER):
        k += 1
    for verb in (k, k - 1):
        if verb > at + 1 and verb + 1 < view.sentence_end(at) and _is_deed(view, at, verb):
            yield verb
            return


def _is_deed(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether a word may be a plain verb, has what follows one, and the word before it may be its doer."""
    word, doer = view.lower[verb], verb - 1
    if "VB" not in possible_tags(word) or word in NO_VERBS or not view.text[verb].islower():
        return False
    if view.tag[doer] not in NOUNS | {"PRP"} or "-" in view.lower[verb - 1 : verb + 2]:
        return False
    if view.tag[verb] in {"VB", "VBP"}:
        return view.head[verb] == at or view.next_tag(verb) in _OPENS_ANOTHER
    return view.tag[verb] in {"NN", "JJ"} and view.next_tag(verb) in _OPENS_ANOTHER

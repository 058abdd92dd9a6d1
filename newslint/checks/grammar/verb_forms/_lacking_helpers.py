"""Participles that are the main verb of a sentence, with a subject and without a verb that helps."""

from __future__ import annotations

from newslint.language.syntax.clauses import SUBJECTS
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView

_HELPS = frozenset({"aux", "aux:pass", "cop"})
_PRONOUNS = frozenset({"he", "she", "they", "we", "i"})
_SHORTEST = 5  # words of a sentence: shorter ones leave words out on purpose
_RELATIVE = frozenset({"WDT", "WP", "WRB"})
_CLAUSE = 5  # tokens from a relative to the verb of its clause
_OPENERS = frozenset({"DT", "PRP", "PRP$", "NNP", "NNS", "NN", "JJ", "CD"})
_CLAUSE_OPENERS = frozenset({"with", "which", "who", "that", "what", "while", "when", "if", "because", "not", "no"})


def lacks_helper(view: SyntaxView, verb: int) -> bool:
    """Whether a participle is the main verb of a sentence with a subject, and no finite verb is there to help it."""
    first, last = view.sentence_start(verb), view.sentence_end(verb)
    if last - first < _SHORTEST or view.lower[last - 1] != "." or view.tag[first] not in _OPENERS:
        return False
    children = view.tree.children(verb)
    subject = next((k for k in children if k < verb and view.relation[k] in SUBJECTS), -1)
    helpers = [view.lower[k] for k in children if view.relation[k] in _HELPS]
    if subject < 0 or helpers not in ([], ["been"]):
        return False
    if not FINITE.isdisjoint(view.tag[first:verb]) or not _CLAUSE_OPENERS.isdisjoint(view.lower[first:verb]):
        return False
    if "," in view.lower[first:verb]:
        return False
    pronoun = view.lower[subject] in _PRONOUNS
    if view.tag[verb] == "VBN" or helpers:
        return pronoun and (bool(helpers) or view.lower[verb] == "been")
    return pronoun or not _main_verb_after(view, verb, last)


def _main_verb_after(view: SyntaxView, verb: int, last: int) -> bool:
    """Whether a finite verb after the participle may be that of the sentence: the first that no relative opens."""
    finite = next((k for k in range(verb + 1, last) if view.tag[k] in FINITE), -1)
    if finite < 0:
        return False
    near = range(max(verb + 1, finite - _CLAUSE), finite)
    return not any(view.tag[k] in _RELATIVE or view.lower[k] == "that" for k in near)

"""Clauses: whether words could be a sentence of their own, and where the main clause of a sentence begins."""

from __future__ import annotations

from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.lexicon.function_words import SUBORDINATORS

OPENERS = frozenset({"PRP", "DT", "PRP$", "EX", "NNP", "NNPS", "NNS", "NN", "JJ", "CD", "VBG", "JJS", "PDT", "VB"})
"""The tags of words with which a main clause begins; a plain verb begins a command."""
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl"})
"""The relations of subjects that are no clauses, "there" among them."""
_SUBJECT_OPENERS = OPENERS - {"VB"}
_PHRASE_OPENERS = frozenset({"PRP", "DT", "PRP$", "EX", "NNP", "NNPS", "NNS", "NN", "PDT", "CD", "JJ"})
_SUBORDINATE = frozenset(
    "if when whenever while although though because since unless as after before once until whether what whatever who "
    "whoever which where wherever why how however whereas lest than till given provided such".split()
)
_SUBORDINATE_OR_THAT = _SUBORDINATE | {"that"}
_LINKS = frozenset({"and", "but", "or", "nor", "so", "if", "unless", "that", "because", "although", "than", "as"})
_CLOSES = SUBORDINATORS | {"that", "which", "who", "where", ","}
_WORDS_ALONE = frozenset({"PRP", "EX"})
_NEAR = 6  # tokens from the head of a subject to the verb of its clause
_LONGEST = 15  # tokens from the first word of a subject to the verb of its clause
_CLOSE = 4  # tokens from the end of the subject of a sentence to its verb


def root_of(view: SyntaxView, word: int) -> int:
    """The token from which all others of the sentence of a word hang; -1 where there is none."""
    return next((k for k in range(view.sentence_start(word), view.sentence_end(word)) if view.head[k] < 0), -1)


def first_subject(view: SyntaxView, low: int, high: int) -> tuple[int, int]:
    """Where the first subject between two tokens begins, and its head; -1 and -1 where there is none."""
    head = next((k for k in range(low, high) if view.relation[k] in SUBJECTS), -1)
    if head < 0:
        return -1, -1
    return (head if view.tag[head] in _WORDS_ALONE else view.tree.subtree(head)[0]), head


def main_clause_before(view: SyntaxView, comma: int) -> bool:
    """Whether the words from the start of the sentence to its first comma are a main clause, its subject first."""
    low = view.sentence_start(comma)
    if view.tag[low] == "VB":
        return view.head[low] < 0  # a command
    if view.tag[low] not in OPENERS or view.lower[low] in _SUBORDINATE or view.lower[comma - 1] in _LINKS:
        return False
    start, head = first_subject(view, low, comma)
    return start == low and not FINITE.isdisjoint(view.tag[head + 1 : comma])


def main_clause_verb(view: SyntaxView, start: int) -> int:
    """The finite verb of a main clause whose subject begins with a token; -1 where none begins there."""
    high = view.sentence_end(start)
    begins, head = first_subject(view, start, high)
    if begins != start or view.tag[start] not in _SUBJECT_OPENERS or view.lower[start] in _SUBORDINATE_OR_THAT:
        return -1
    return next((k for k in range(head + 1, min(head + 1 + _NEAR, high)) if view.tag[k] in FINITE), -1)


def opens_main_clause(view: SyntaxView, at: int) -> bool:
    """Whether the subject of the main verb of a sentence begins at a token, with a finite verb after it."""
    if view.tag[at] == "EX":
        return view.tag[at + 1] in FINITE  # there is
    root = root_of(view, at)
    subject = view.tree.subject_of(root) if root >= 0 else -1
    if subject < at or view.tag[at] not in _PHRASE_OPENERS:
        return False
    if view.tag[subject] == "PRP" and subject == at:
        start, end = at, at + 1
    else:
        start, end = view.tree.subtree(subject)
    return start == at and not FINITE.isdisjoint(view.tag[end : min(end + _CLOSE, view.sentence_end(at))])


def leads_to_verb(view: SyntaxView, at: int) -> bool:
    """Whether a finite verb follows before the clause closes: a form in -ing here may be its subject."""
    for k in range(at + 1, min(at + _LONGEST, view.sentence_end(at))):
        if view.tag[k] in FINITE:
            return True
        if view.lower[k] in _CLOSES:
            return False
    return False

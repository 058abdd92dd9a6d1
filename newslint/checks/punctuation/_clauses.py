"""Whether what stands before or after a comma could be a sentence of its own."""

from __future__ import annotations

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.parsing import tree
from newslint.language.syntax.tagging import tags
from newslint.text import Document

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl"})
OPENERS = frozenset({"PRP", "DT", "PRP$", "EX", "NNP", "NNPS", "NNS", "NN", "JJ", "CD", "VBG", "JJS", "PDT", "VB"})
"""The tags of words with which a main clause begins; a plain verb begins a command."""
_SUBORDINATE = frozenset(
    "if when whenever while although though because since unless as after before once until whether what whatever who "
    "whoever which where wherever why how however whereas lest than till given provided such".split()
)
_SUBJECT_OPENERS = OPENERS - {"VB"}
_SUBORDINATE_OR_THAT = _SUBORDINATE | {"that"}
_LINKS = frozenset({"and", "but", "or", "nor", "so", "if", "unless", "that", "because", "although", "than", "as"})
_WORDS_ALONE = frozenset({"PRP", "EX"})


def first_subject(document: Document, low: int, high: int) -> tuple[int, int]:
    """Where the first subject between two tokens begins, and its head; -1 and -1 where there is none."""
    relation, tagged = tree(document).relation_text, tags(document)
    head = next((k for k in range(low, high) if relation[k] in _SUBJECTS), -1)
    if head < 0:
        return -1, -1
    return (head if tagged[head] in _WORDS_ALONE else tree(document).subtree(head)[0]), head


def is_whole_before(document: Document, comma: int) -> bool:
    """Whether the words from the start of the sentence to its first comma are a main clause, its subject first."""
    table, tagged = tokens(document), tags(document)
    low = table.opening(comma)
    if tagged[low] == "VB":
        return int(tree(document).head[low]) < 0  # a command
    if tagged[low] not in OPENERS or table.lower[low] in _SUBORDINATE or table.lower[comma - 1] in _LINKS:
        return False
    start, head = first_subject(document, low, comma)
    return start == low and any(tagged[k] in FINITE for k in range(head + 1, comma))


def is_whole_after(document: Document, start: int) -> int:
    """The finite verb of a main clause whose subject begins with a token; -1 where none does."""
    table, tagged = tokens(document), tags(document)
    high = table.closing(start)
    begins, head = first_subject(document, start, high)
    if begins != start or tagged[start] not in _SUBJECT_OPENERS or table.lower[start] in _SUBORDINATE_OR_THAT:
        return -1
    return next((k for k in range(head + 1, min(head + 7, high)) if tagged[k] in FINITE), -1)

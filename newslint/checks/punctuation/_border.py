"""Where the main clause of a sentence begins."""

from __future__ import annotations

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.parsing import tree
from newslint.language.syntax.tagging import tags
from newslint.text import Document

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_STARTS = frozenset({"PRP", "DT", "PRP$", "EX", "NNP", "NNPS", "NNS", "NN", "PDT", "CD", "JJ"})


def root_of(document: Document, sentence: int) -> int:
    """The token of a sentence on which the others hang; -1 where there is none."""
    table, parse = tokens(document), tree(document)
    low, high = table.bounds(sentence)
    return next((k for k in range(low, high) if parse.head[k] < 0), -1)


def opens_with_subject(document: Document, sentence: int, at: int) -> bool:
    """Whether the subject of the main clause begins at a token, with a finite verb after it."""
    tagged = tags(document)
    if tagged[at] == "EX":
        return tagged[at + 1] in _FINITE  # there is
    root = root_of(document, sentence)
    subject = tree(document).subject_of(root) if root >= 0 else -1
    if subject < at or tagged[at] not in _STARTS:
        return False
    if tagged[subject] == "PRP" and subject == at:
        start, end = at, at + 1
    else:
        start, end = tree(document).subtree(subject)
    high = int(tokens(document).last[sentence])
    return start == at and any(tagged[k] in _FINITE for k in range(end, min(end + 4, high)))

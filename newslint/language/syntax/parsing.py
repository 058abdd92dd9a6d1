"""The tree of each sentence: for every token its head and its relation to it."""

from __future__ import annotations

from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from newslint.language.syntax.tagging import hidden_states, table_of
from newslint.text import Document, annotation

RELATIONS: tuple[str, ...] = (
    "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc",
    "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:pass", "dep", "det",
    "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod",
    "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl",
    "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
)  # fmt: skip
"""The relations of Universal Dependencies, with the subtypes that English treebanks use."""

SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer")
"""The relations of subjects to their predicates."""

_CODES = {relation: code for code, relation in enumerate(RELATIONS)}
_SUBJECTS = frozenset(_CODES[relation] for relation in SUBJECTS if relation in _CODES)


class Tree:
    """Heads and relations of all tokens of a document.

    ``head`` is int32 (tokens,): the token that a token depends on, or -1 for the root of a sentence. ``relation`` is
    uint8 (tokens,): indexes into `RELATIONS`. Each sentence is one tree (one of more than 256 tokens is read in
    pieces of that length, each a tree).
    """

    def __init__(self, head: NDArray[np.int32], relation: NDArray[np.uint8]) -> None:
        self.head = head
        self.relation = relation
        self._relation = relation.tobytes()  # single items come out of it far faster than out of an array

    def __len__(self) -> int:
        return len(self.head)

    @cached_property
    def relation_text(self) -> list[str]:
        """The relations by name, one a token."""
        return [RELATIONS[code] for code in self._relation]

    @cached_property
    def _children(self) -> tuple[memoryview[int], memoryview[int]]:
        """All tokens but the roots, by the token that they depend on, and where those of each token begin and end."""
        ends = np.cumsum(np.bincount(self.head + 1, minlength=len(self.head) + 1))
        return self.head.argsort(kind="stable").data, ends.data

    def children(self, token: int) -> list[int]:
        """The tokens that depend on a token, in order."""
        order, ends = self._children
        return order[ends[token] : ends[token + 1]].tolist()

    def dependent(self, token: int, *relations: str) -> int:
        """The first child with one of some relations, or -1. An unknown relation raises KeyError."""
        return self._dependent(token, {_CODES[relation] for relation in relations})

    def subject_of(self, predicate: int) -> int:
        """The subject of a predicate (in a copular clause the predicate is the noun or adjective), or -1."""
        return self._dependent(predicate, _SUBJECTS)

    def _dependent(self, token: int, codes: set[int] | frozenset[int]) -> int:
        return next((child for child in self.children(token) if self._relation[child] in codes), -1)

    def mask(self, *relations: str) -> NDArray[np.bool_]:
        """Which tokens have one of some relations: bool (tokens,). An unknown relation raises KeyError."""
        return _wanted(relations).take(self.relation)

    def where(self, *relations: str) -> NDArray[np.intp]:
        """The tokens that have one of some relations, in order. An unknown relation raises KeyError."""
        return np.flatnonzero(self.mask(*relations))

    def subtree(self, token: int) -> tuple[int, int]:
        """The half-open range from the first to the last token under a token, itself included."""
        low = high = token
        waiting = [token]
        while waiting:
            children = self.children(waiting.pop())
            if children:
                low, high = min(low, children[0]), max(high, children[-1])
                waiting.extend(children)
        return low, high + 1


@cache
def _wanted(relations: tuple[str, ...]) -> NDArray[np.bool_]:
    """Whether each code is that of one of some relations: a table of all codes, made once for each choice of them."""
    return table_of(_CODES[relation] for relation in relations)


@annotation
def tree(document: Document) -> Tree:
    """The head and the relation of every token."""
    return Tree(*hidden_states(document).arcs())

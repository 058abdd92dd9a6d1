"""Plain news cut into sentences with tags and trees, kept as arrays of small numbers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.parsing import RELATIONS
from newslint.language.syntax.tagging import TAGS, tags
from newslint.language.syntax.view import syntax
from newslint.text import Document
from training.corpora import chunks
from training.edit_tags.synthetic_errors import Parsed

_CHUNK = 200_000
"""Characters that are read as one document."""
SHORTEST, LONGEST = 3, 80
"""Tokens of a sentence that is learnt from."""


@dataclass
class ParsedSentence(Parsed):
    """A clean sentence with its tree: heads are indexes within the sentence, -1 for the root."""

    heads: list[int]
    relations: list[str]


@dataclass
class Corpus:
    """Sentences side by side: numbers of words, tags and relations, heads, and where each sentence ends."""

    vocabulary: list[str]
    word: NDArray[np.int32]
    tag: NDArray[np.uint8]
    head: NDArray[np.int16]
    relation: NDArray[np.uint8]
    end: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.end)

    def __getitem__(self, i: int) -> ParsedSentence:
        first = int(self.end[i - 1]) if i else 0
        last = int(self.end[i])
        return ParsedSentence(
            [self.vocabulary[k] for k in self.word[first:last].tolist()],
            [TAGS[k] for k in self.tag[first:last].tolist()],
            self.head[first:last].tolist(),
            [RELATIONS[k] for k in self.relation[first:last].tolist()],
        )


def read(path: Path) -> Corpus:
    """All sentences of a text file, as newslint cuts, tags and parses them."""
    numbers: dict[str, int] = {}
    tag_number, relation_number = ({name: k for k, name in enumerate(names)} for names in (TAGS, RELATIONS))
    columns: list[list[NDArray[np.int64]]] = [[], [], [], []]
    ends: list[int] = []
    total = 0
    for text in chunks(path, _CHUNK):
        document = Document(text)
        table, tagged, view = tokens(document), tags(document).text, syntax(document)
        relations = view.relation
        for first, last in zip(table.first.tolist(), table.last.tolist(), strict=True):
            if not SHORTEST <= last - first <= LONGEST:
                continue
            heads = [h - first if h >= 0 else -1 for h in view.head[first:last]]
            parts = (
                [numbers.setdefault(w, len(numbers)) for w in table.text[first:last]],
                [tag_number[t] for t in tagged[first:last]],
                heads,
                [relation_number[r] for r in relations[first:last]],
            )
            for column, part in zip(columns, parts, strict=True):
                column.append(np.array(part))
            total += last - first
            ends.append(total)
    word, tag, head, relation = (np.concatenate(column) for column in columns)
    return Corpus(
        list(numbers),
        word.astype(np.int32),
        tag.astype(np.uint8),
        head.astype(np.int16),
        relation.astype(np.uint8),
        np.array(ends),
    )

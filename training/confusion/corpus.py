"""The text whose words are counted, and counts of word pairs for words that are rare in it."""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newslint.language.segmentation.tokens import tokens
from newslint.text import Document

PARAGRAPHS = 3001
SENTENCES = 2000
"""How many paragraphs of plain text, or sentences of a treebank, are cut into words at once."""
DOUBLED = ("??", "?"), (";;", ";"), ("!!", "!")
"""Marks that the Brown corpus has twice, and what they stand for."""
PAIRS = "frequency_bigramdictionary_en_243_342.txt"
"""The counts of word pairs that come with symspellpy, from Google Books n-grams."""


@dataclass(frozen=True)
class Corpus:
    """Words in the order of the texts; attributes as in `newslint.language.segmentation.tokens.Tokens`."""

    text: list[str]
    lower: list[str]
    sentence: NDArray[np.int32]


def read(data: Path) -> Corpus:
    """The plain texts and the raw sentences of the treebanks' training parts, cut by newslint itself."""
    text: list[str] = []
    lower: list[str] = []
    sentence = [np.zeros(0, np.int32)]
    count = 0
    for paragraphs in _batches(data):
        table = tokens(Document("\n\n".join(paragraphs)))
        text += table.text
        lower += table.lower
        sentence.append(table.sentence + np.int32(count))
        count += len(table.first)
    return Corpus(text, lower, np.concatenate(sentence))


def _batches(data: Path) -> Iterator[list[str]]:
    for path in sorted((data / "text").glob("*.txt.gz")):
        lines = list(_lines(path))
        if "brown" in path.name:
            lines = [_undoubled(line) for line in lines]
        yield from _cut(lines, PARAGRAPHS)
    for path in sorted((data / "treebanks").glob("*-train.conllu.gz")):
        mark = "# text = "
        yield from _cut([line.removeprefix(mark) for line in _lines(path) if line.startswith(mark)], SENTENCES)


def _cut(lines: list[str], size: int) -> Iterator[list[str]]:
    for start in range(0, len(lines), size):
        yield lines[start : start + size]


def _undoubled(line: str) -> str:
    for twice, mark in DOUBLED:
        line = line.replace(twice, mark)
    return line


def _lines(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


@dataclass(frozen=True)
class Neighbour:
    """A word that stands next to another one, before or after it, and how often it does in printed books."""

    word: str
    before: bool
    count: int


def neighbours() -> dict[str, list[Neighbour]]:
    """The neighbours of each word of the commonest word pairs."""
    table: dict[str, list[Neighbour]] = defaultdict(list)
    for line in files("symspellpy").joinpath(PAIRS).read_text(encoding="utf-8-sig").splitlines():
        first, second, count = line.split()
        table[first].append(Neighbour(second, before=False, count=int(count)))
        table[second].append(Neighbour(first, before=True, count=int(count)))
    return dict(table)

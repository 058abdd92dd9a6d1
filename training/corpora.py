"""Reading the treebanks, the chunked Wall Street Journal and the plain text."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from newslint.language.segmentation.tokens import tokens
from newslint.text import Document

BRACKETS = {"(": "-LRB-", ")": "-RRB-"}
ROOT = -1
"""The head of a root."""
NEWS = (
    *("abc-2006", "allsides-2012-2020", "basil-2010-2019", "bbc-2004", "district-attorneys-2014-2026"),
    *("fnc1-2014-2015", "realtimeqa-2020-2026", "various-2015-2026"),
)
"""Texts of edited news that lists of words are counted in."""


@dataclass(frozen=True)
class Sentence:
    """Words and what a source says of them.

    ``heads`` are places in the sentence, or `ROOT`; ``heads`` and ``relations`` are empty where a source has no trees.
    A tag that is not known is "". ``numbers`` are the treebanks' ``Sing``, ``Plur`` ... or "".
    """

    words: list[str]
    tags: list[str]
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)


def treebank(path: Path) -> Iterator[Sentence]:
    """Sentences of a CoNLL-U file; words of multi-word tokens one by one, empty nodes left out."""
    rows: list[list[str]] = []
    for line in [*lines(path), ""]:
        if line:
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
        elif rows:
            yield Sentence(
                words=[row[1] for row in rows],
                tags=[row[4] for row in rows],
                heads=[int(row[6]) - 1 for row in rows],
                relations=[row[7] for row in rows],
                numbers=[m[1] if (m := re.search(r"Number=(\w+)", row[5])) else "" for row in rows],
            )
            rows = []


def journal(path: Path) -> Iterator[Sentence]:
    """Sentences of a CoNLL-2000 file, tags brought to the treebanks' habits.

    "to" is ``IN`` where it opens a prepositional phrase and ``TO`` elsewhere; brackets are ``-LRB-`` and ``-RRB-``.
    """
    rows: list[tuple[str, str]] = []
    for line in [*lines(path), ""]:
        if line:
            word, tag, chunk = line.split(" ")
            rows.append((word, "IN" if tag == "TO" and chunk.endswith("-PP") else BRACKETS.get(tag, tag)))
        elif rows:
            yield Sentence([word for word, _ in rows], [tag for _, tag in rows])
            rows = []


def plain(path: Path) -> Iterator[list[str]]:
    """Sentences of a plain-text file as newslint cuts them, as lists of words."""
    table = tokens(Document("\n\n".join(lines(path))))
    for first, last in zip(table.first.tolist(), table.last.tolist(), strict=True):
        yield table.text[first:last]


def trees(data: Path, split: str) -> list[Sentence]:
    """The sentences of EWT and GUM, in a split (``train``, ``dev``, ``test``)."""
    return [s for name in ("ewt", "gum") for s in treebank(data / "treebanks" / f"{name}-{split}.conllu.gz")]


def tagged(data: Path) -> list[Sentence]:
    """The training sentences of the Wall Street Journal."""
    return list(journal(data / "treebanks" / "wsj-chunks-train.tsv.gz"))


def texts(data: Path) -> list[list[str]]:
    """All sentences of the plain texts."""
    return [words for path in sorted((data / "text").glob("*.txt.gz")) for words in plain(path)]


def chunks(path: Path, size: int = 100_000) -> Iterator[str]:
    """The paragraphs of a file that has one a line, in texts of at least this many characters, the last apart."""
    kept: list[str] = []
    held = 0
    for line in lines(path):
        if line.strip():
            kept.append(line.strip())
            held += len(line) + 1
        if held > size:
            yield "\n\n".join(kept) + "\n"
            kept, held = [], 0
    if kept:
        yield "\n\n".join(kept) + "\n"


def lines(path: Path) -> Iterator[str]:
    """The lines of a text file, packed with gzip or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")

"""Lists of words that are counted in news: reading the texts, and writing what a script makes of its counts."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from training.corpora import NEWS, chunks

DATA = Path(__file__).resolve().parents[1] / "newslint/lexicon/data"


class Counts(Protocol):
    """What a script counts."""

    def add(self, text: str) -> None:
        """Count what a text holds."""

    def listed(self) -> Iterable[str | tuple[str, ...]]:
        """The rows to be written: a word, or the columns of a row."""


def write(name: str, what: str, counts: Counts, head: str) -> None:
    """Count the news in the folder that the command line names, and write the list of this name.

    ``what`` tells in the command's help what is counted, ``head`` opens the list.
    """
    parser = argparse.ArgumentParser(prog=f"python -m training.{name.replace('-', '_')}", description=what)
    parser.add_argument("data", type=Path, help="folder with text/, see training/README.md")
    parser.add_argument("--out", type=Path, default=DATA / f"{name}.tsv", help="where the list goes")
    args = parser.parse_args()
    for source in NEWS:
        for text in chunks(args.data / "text" / f"{source}.txt.gz"):
            counts.add(text)
    rows = sorted(row if isinstance(row, str) else "\t".join(row) for row in counts.listed())
    args.out.write_text(head + "".join(f"{row}\n" for row in rows), encoding="utf-8")

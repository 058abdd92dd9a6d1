"""Parts of speech."""

from __future__ import annotations

from dataclasses import dataclass

from newslint.language.tokens import tokens
from newslint.text import Document, annotation


@dataclass(frozen=True)
class Tags:
    """The Penn tag of each token."""

    text: list[str]


@annotation
def tags(document: Document) -> Tags:
    """Tags from TextBlob's pattern tagger."""
    from textblob.en import tag

    table = tokens(document)
    out: list[str] = []
    for low, high in zip(table.first, table.last, strict=True):
        words = table.text[low:high]
        got = tag(" ".join(words), tokenize=False)
        out += [t for _, t in got] if len(got) == len(words) else ["NN"] * len(words)
    return Tags(out)

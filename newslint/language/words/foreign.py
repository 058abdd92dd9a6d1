"""Whether a sentence is in another language: most of its plain words are in no English dictionary."""

from __future__ import annotations

from newslint.language.segmentation.tokens import tokens
from newslint.language.words.dictionary import are_out_of_vocabulary
from newslint.text import Document, Span

_LEAST = 4
"""Words in lower case, of four letters or more, below which nothing can be said."""
_SHARE = 0.5
"""From this share of strange words on, a sentence is not English. Names count for nothing, as they have capitals; a
sentence of English with a term or two of another language stays far below."""


def is_foreign(document: Document, span: Span) -> bool:
    """Whether the sentence in which a span begins is not in English."""
    table = tokens(document)
    at = table.from_offset(span.start)
    if at == len(table):
        return False
    low, high = table.sentence_bounds(table.sentence_of(at))
    found = (word for word in table.text[low:high] if len(word) >= _LEAST and word.isalpha() and word.islower())
    words = list(dict.fromkeys(found))
    if len(words) < _LEAST:
        return False
    odd = sum(beyond or not word.isascii() for word, beyond in zip(words, are_out_of_vocabulary(words), strict=True))
    return odd >= _SHARE * len(words)

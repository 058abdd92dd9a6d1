"""Where newslint and TextBlob meet. Importing this module imports TextBlob and NLTK: half a second."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from textblob import TextBlob
from textblob.base import BaseTagger, BaseTokenizer
from textblob.blob import BaseBlob, Sentence

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import TAGS, network_tags, tags
from newslint.text import Document

_CODES = {tag: code for code, tag in enumerate(TAGS)} | {
    "(": TAGS.index("-LRB-"),
    ")": TAGS.index("-RRB-"),
    '"': TAGS.index("''"),
}


class Tokenizer(BaseTokenizer):  # type: ignore[misc]  # TextBlob has no types
    """Our tokens for TextBlob."""

    def tokenize(self, text: str) -> list[str]:
        """The tokens of any text, marks included."""
        return tokens(Document(text)).text


class Tagger(BaseTagger):  # type: ignore[misc]  # TextBlob has no types
    """Our tags for TextBlob: those of a document for its own sentences, fresh ones for any other text."""

    def __init__(self, document: Document | None = None) -> None:
        self._document = document

    def tag(self, text: str | BaseBlob, tokenize: bool = True) -> list[tuple[str, str]]:  # noqa: ARG002  (TextBlob's)
        """The tokens of a text with their tags."""
        if isinstance(text, Sentence) and self._document is not None:
            low, high = map(tokens(self._document).from_offset, (text.start_index, text.end_index))
            return list(zip(tokens(self._document).text[low:high], tags(self._document).text[low:high], strict=True))
        document = Document(str(text))
        return list(zip(tokens(document).text, tags(document).text, strict=True))


class DocumentBlob(TextBlob):  # type: ignore[misc]  # TextBlob has no types
    """A TextBlob that takes its sentences from a document; their ``start`` and ``end`` are exact."""

    def __init__(self, document: Document) -> None:
        super().__init__(document.text, tokenizer=Tokenizer(), pos_tagger=Tagger(document))
        self._document = document

    def _create_sentence_objects(self) -> list[Sentence]:
        """The sentences of the document, with the same models as the blob."""
        table = tokens(self._document)
        spans = (table.sentence_span(k) for k in range(len(table.first)))
        return [
            Sentence(
                self._document[span],
                start_index=span.start,
                end_index=span.end,
                tokenizer=self.tokenizer,
                np_extractor=self.np_extractor,
                pos_tagger=self.pos_tagger,
                analyzer=self.analyzer,
                parser=self.parser,
                classifier=self.classifier,
            )
            for span in spans
        ]


def foreign_codes(document: Document, tagger: BaseTagger) -> NDArray[np.uint8]:
    """See `newslint.language.textblob.blob.tag_codes`."""
    table = tokens(document)
    found: list[int] = []
    for k, (low, high) in enumerate(zip(table.first.tolist(), table.last.tolist(), strict=True)):
        sentence = BaseBlob(document[table.sentence_span(k)], tokenizer=Tokenizer())
        found += _lay_over(table.text[low:high], tagger.tag(sentence))
    codes = np.array(found, dtype=np.int16)
    if (codes < 0).any():
        codes = np.where(codes < 0, network_tags(document).code, codes)
    return codes.astype(np.uint8)


def _lay_over(words: Sequence[str], tagged: Iterable[tuple[str, str]]) -> list[int]:
    """The code for each of some words from words cut another way, -1 where there is none."""
    squeezed = "".join(words)
    starts = np.cumsum([0, *map(len, words)])
    codes = [-1] * len(words)
    at = 0
    for word, tag in tagged:
        letters = "".join(str(word).split())
        code = _CODES.get(str(tag), _CODES.get(str(tag).split("-")[0], -1))
        begin = squeezed.find(letters, at, at + len(letters) + 40)
        if begin < 0 or not letters:
            continue
        at = begin + len(letters)
        for i in range(int(np.searchsorted(starts, begin, side="right")) - 1, int(np.searchsorted(starts, at))):
            codes[i] = code
    return codes

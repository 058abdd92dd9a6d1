"""Documents as TextBlob sees them, and TextBlob's taggers as documents do. TextBlob is imported when first needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from newslint.language.syntax.tagging import Tags, tags
from newslint.text import Document, annotation

if TYPE_CHECKING:
    from textblob import TextBlob
    from textblob.base import BaseTagger


@annotation
def blob(document: Document) -> TextBlob:
    """A TextBlob over the text of a document, with our sentences, tokens and tags in place of TextBlob's.

    They go in through TextBlob's own interfaces, so that everything built on them works and needs no corpus.
    """
    from newslint.language.textblob.adapter import DocumentBlob

    return DocumentBlob(document)


def tag_codes(document: Document, tagger: BaseTagger) -> NDArray[np.uint8]:
    """The tags that a TextBlob tagger gives our tokens: uint8 (tokens,), indexes into `tagging.TAGS`.

    A tagger may cut words its own way or leave marks out; its words are laid over our tokens by their characters, and
    a token that it says nothing about keeps the tag of the network.
    """
    from newslint.language.textblob.adapter import foreign_codes

    return foreign_codes(document, tagger)


def use_tagger(document: Document, tagger: BaseTagger) -> None:
    """Take the tags of a document from a TextBlob tagger. Call it before anything asks for them."""
    document.annotate(tags, Tags(tag_codes(document, tagger)))

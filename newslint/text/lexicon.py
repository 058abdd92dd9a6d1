"""Which lists of words a document is read with."""

from __future__ import annotations

from newslint.lexicon.lists import SHIPPED, Lexicon
from newslint.text.document import Document, annotation


@annotation
def lexicon_of(document: Document) -> Lexicon:  # noqa: ARG001 - others are put in place by `Document.annotate`
    """The lists as they come, unless those of a newsroom were put in place before anything was read."""
    return SHIPPED

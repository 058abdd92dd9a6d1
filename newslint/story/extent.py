"""Whether a text is a story, or only a passage of one."""

from __future__ import annotations

from newslint.language.segmentation.tokens import tokens
from newslint.text import Document, annotation

_PARAGRAPHS, _TOKENS = 3, 40


@annotation
def is_story(document: Document) -> bool:
    """Whether a document is long enough to say what a story leaves out: three paragraphs and 40 tokens.

    In a passage a name may lack its first mention, and an acronym its expansion, because both were left behind.
    """
    return len(document.paragraphs) >= _PARAGRAPHS and len(tokens(document)) >= _TOKENS

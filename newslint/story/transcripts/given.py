"""The transcripts that a story is held against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.text import Document, annotation

if TYPE_CHECKING:
    from newslint.story.transcripts.transcript import Transcript


@annotation
def transcripts(document: Document) -> tuple[Transcript, ...]:  # noqa: ARG001 - put in place by `Document.annotate`
    """Nothing, unless somebody named what was said."""
    return ()

"""What stories are held against: transcripts, read as stories are."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.errors import NewslintError
from newslint.readers import LIMIT, Readers, UnreadableError
from newslint.readers.registry import read_all
from newslint.service.source import Source
from newslint.story.transcripts.transcript import Transcript, transcript
from newslint.text import Document


class TranscriptError(NewslintError):
    """A transcript that cannot be read; the message says which, and why."""


def read_transcripts(
    sources: Iterable[Source | Document], readers: Readers, limit: int = LIMIT
) -> tuple[Transcript, ...]:
    """The transcripts in some files, and in documents that were read: of each story that a file holds there is one."""
    found: list[Transcript] = []
    for source in sources:
        read = (source,) if isinstance(source, Document) else _documents(source, readers, limit)
        held = [transcript(document) for document in read]
        if not any(one.words for one in held):
            name = source.path if isinstance(source, Document) else source.name
            raise TranscriptError(f"{name or 'a source'}: there is nothing said in it")
        found += held
    return tuple(found)


def _documents(source: Source, readers: Readers, limit: int) -> tuple[Document, ...]:
    """The stories of a file."""
    try:
        return read_all(readers.of(source.name), source.load(limit), source.name)
    except UnreadableError as error:
        raise TranscriptError(f"{source.name}: {error}") from error

"""What stories are held against: transcripts, read as stories are."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from newslint.errors import NewslintError
from newslint.readers import LIMIT, Readers, UnreadableError
from newslint.readers.registry import read_all
from newslint.service.source import Source
from newslint.story.transcripts.transcript import Transcript


class TranscriptError(NewslintError):
    """A transcript that cannot be read; the message says which, and why."""


def read_transcripts(paths: Iterable[Path], readers: Readers, limit: int = LIMIT) -> tuple[Transcript, ...]:
    """The transcripts in some files: of each story that a file holds there is one."""
    found: list[Transcript] = []
    for path in paths:
        try:
            data = Source.of(path).load(limit)
            found += map(Transcript, read_all(readers.of(str(path)), data, str(path)))
        except UnreadableError as error:
            raise TranscriptError(f"{path}: {error}") from error
        if not any(transcript.words for transcript in found[-1:]):
            raise TranscriptError(f"{path}: there is nothing said in it")
    return tuple(found)

"""Files that come over the network, as texts to go on writing."""

from __future__ import annotations

from pathlib import PurePath
from typing import NamedTuple

from newslint.readers import Reader, Readers, TextReader
from newslint.readers.formats import is_page
from newslint.readers.html import Html
from newslint.readers.registry import read_all
from newslint.server.annotations import NAME
from newslint.text import Document
from newslint.text.reading import AHEAD, BEHIND, JOIN

LARGEST = 8 << 20
"""Bytes of a file: a Word document with a picture in it."""
_FILLERS = str.maketrans(dict.fromkeys((AHEAD, BEHIND, JOIN)))


class FileStory(NamedTuple):
    """A story out of a file."""

    name: str
    """What to check the text under: its suffix says the format."""
    title: str
    """What the file calls the story, where it holds several."""
    text: str
    """In lines that end as in JSON: with a line feed."""


def stories(readers: Readers, name: str, data: bytes) -> list[FileStory]:
    """The stories in a file; an :class:`UnreadableError` says why there are none.

    Plain text and Markdown stand as they are written. Pages, Word documents and all the rest stand as they read.
    """
    name = PurePath(name.replace("\0", "")).name or NAME
    reader = readers.of(name)
    return [_story(document, written=_is_written(reader, document)) for document in read_all(reader, data, name)]


def _is_written(reader: Reader, document: Document) -> bool:
    """Whether people write such a file as it stands."""
    return isinstance(reader, TextReader) and not isinstance(reader, Html) and not is_page(document.text)


def _story(document: Document, *, written: bool) -> FileStory:
    """A document as a text."""
    if written:
        text = document.text.replace("\r\n", "\n").replace("\r", "\n")
        return FileStory(document.path, document.story, text)
    prose = (document.prose[slice(*span)].translate(_FILLERS) for span in document.paragraphs)
    text = "\n\n".join(" ".join(paragraph.split()) for paragraph in prose)
    return FileStory(f"{PurePath(document.path).stem}.txt", document.story, text)

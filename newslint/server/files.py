"""Files that come over the network, as texts to go on writing."""

from __future__ import annotations

import io
from pathlib import PurePath
from zipfile import BadZipFile, ZipFile

from newslint.readers import Reader, Readers, TextReader
from newslint.readers.formats import is_page
from newslint.readers.html import Html
from newslint.readers.registry import read_all
from newslint.server.annotations import NAME
from newslint.server.refusals import RefusedError
from newslint.text import Document
from newslint.text.reading import AHEAD, BEHIND, JOIN
from newslint.util.records import NamedTuple

LARGEST = 8 << 20
"""Bytes of an archive: a Word document with a picture in it. Any other file is no larger than a long text."""
_UNPACKED = 8 << 20  # bytes of the parts with text in them: twenty times what the longest story needs
_ARCHIVE = b"PK\x03\x04"
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
    """The stories in a file; an :class:`UnreadableError` or a :class:`RefusedError` says why there are none.

    Plain text and Markdown stand as they are written. Pages, Word documents and all the rest stand as they read.
    """
    if is_archive(data):
        _refuse_growing(data)
    name = PurePath(name.replace("\0", "")).name or NAME
    reader = readers.of(name)
    return [_story(document, written=_is_written(reader, document)) for document in read_all(reader, data, name)]


def is_archive(data: bytes) -> bool:
    """Whether a file is an archive, as office documents are."""
    return data.startswith(_ARCHIVE)


def _refuse_growing(data: bytes) -> None:
    """Refuse an archive whose text is small in the file alone: what it says of its sizes is all that is unpacked."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            size = sum(part.file_size for part in archive.infolist() if part.filename.endswith(".xml"))
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return  # the reader says what is wrong with it
    if size > _UNPACKED:
        raise RefusedError(413, f"the text of an archive has at most {_UNPACKED >> 20} MiB")


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

"""What a reader is: bytes in, a Document out, and the way back where the format can be written.

A new format is one module here with a subclass of :class:`Reader` (or of :class:`TextReader`, where the file is text
with markup in it), or such a class in another package, under the entry point ``newslint.readers``. Nothing else of
newslint knows formats.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import ClassVar

from newslint.errors import NewslintError
from newslint.readers.decoding import Decoded, UnreadableError, decode
from newslint.text import Document
from newslint.text.edits import Change, apply

__all__ = ["Reader", "StoriesReader", "TextReader", "UnreadableError", "UnwritableError"]


class UnwritableError(NewslintError):
    """A change that a format cannot hold; the message says why, without the file's name."""


class Reader(ABC):
    """Knows one format. Readers hold nothing, so one instance serves all files."""

    name: ClassVar[str]
    """What the format is called in messages: ``Markdown``."""
    suffixes: ClassVar[tuple[str, ...]]
    """The ends of the names of such files, in small letters, with their dots."""
    named_only: ClassVar[tuple[str, ...]] = ()
    """Those of them that most often hold no story: such files are read where they are named, not out of a folder."""
    can_write: ClassVar[bool] = False
    """Whether changes can be written back. Where not, what is found is shown and ``--fix`` leaves the file alone."""

    @abstractmethod
    def read(self, data: bytes, name: str) -> Document:
        """The document in a file's bytes, under a name; an :class:`UnreadableError` if it cannot be read.

        Where the file is not the text itself, the document has a source map.
        """

    def write(self, data: bytes, document: Document, changes: Sequence[Change]) -> bytes:  # noqa: ARG002 - none is made
        """The bytes of a file with changes made to the document that was read from it.

        The changes lie apart, and each in one segment of the source map. Reading the result must give the text with
        these changes, or it is not used. An :class:`UnwritableError` where the format cannot hold one.
        """
        raise UnwritableError(f"{self.name} is a read-only format")


class TextReader(Reader):
    """Knows a format whose files are text: a document's text is the decoded file, and can be written."""

    can_write = True

    @abstractmethod
    def parse(self, text: str, name: str) -> Document:
        """The document in a decoded file."""

    def decode(self, data: bytes, name: str) -> Decoded:  # noqa: ARG002 - a name may forbid that its file be read
        """The text of a file; an :class:`UnreadableError` if it is none."""
        return decode(data)

    def read(self, data: bytes, name: str) -> Document:
        """The document in a file's bytes."""
        return self.parse(self.decode(data, name).text, name)

    def write(self, data: bytes, document: Document, changes: Sequence[Change]) -> bytes:
        """The file with changes made, in its encoding and with its line ends."""
        decoded = self.decode(data, document.path)
        text = apply(decoded.text, changes)
        try:
            return decoded.encode(text)
        except UnicodeEncodeError as error:
            raise UnwritableError(f"{decoded.encoding} has no “{text[error.start]}”") from error


class StoriesReader(Reader):
    """Knows a format that is no text itself and may hold several stories; it is read, and never written."""

    @abstractmethod
    def stories(self, data: bytes, name: str) -> Iterator[Document]:
        """The stories of a file, those with words in them, in order."""

    def read_all(self, data: bytes, name: str) -> tuple[Document, ...]:
        """The stories of a file, at least one."""
        if found := tuple(self.stories(data, name)):
            return found
        raise UnreadableError(f"{self.name} without a story in it")

    def read(self, data: bytes, name: str) -> Document:
        """The one story of a file."""
        found = self.read_all(data, name)
        if len(found) > 1:
            raise UnreadableError(f"{len(found)} stories in one file, where one is wanted")
        return found[0]

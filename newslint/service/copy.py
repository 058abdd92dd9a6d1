"""A story with what its reader made of it, and the changes that its format can take."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.engine.finding import Edit, Finding
from newslint.engine.vetting import refused
from newslint.readers import Reader, UnreadableError, UnwritableError
from newslint.readers.registry import read, read_all, write
from newslint.service.source import Source
from newslint.text import Document
from newslint.text.edits import apply
from newslint.util.records import NamedTuple


class Copy(NamedTuple):
    """A story as it lies in its file, and as rules see it."""

    source: Source
    reader: Reader
    data: bytes
    document: Document

    @classmethod
    def open(cls, source: Source, reader: Reader, data: bytes) -> Copy:
        """A story in a file's bytes; an :class:`UnreadableError` where it cannot be read."""
        return cls(source, reader, data, read(reader, data, source.name))

    @classmethod
    def open_all(cls, source: Source, reader: Reader, data: bytes) -> tuple[Copy, ...]:
        """The stories in a file's bytes, at least one; an :class:`UnreadableError` where it cannot be read."""
        return tuple(cls(source, reader, data, document) for document in read_all(reader, data, source.name))

    @property
    def text(self) -> str:
        """The story's text."""
        return self.document.text

    def edited(self, edits: Sequence[Edit]) -> Copy:
        """The story with edits made; an :class:`UnwritableError` where its format cannot hold them."""
        data = write(self.reader, self.data, self.document, edits)
        try:
            copy = self.open(self.source, self.reader, data)
        except UnreadableError as error:
            raise UnwritableError(f"written so, it would be {error}") from error
        if copy.text != apply(self.text, edits):
            raise UnwritableError("written so, it would not read as it should")
        return copy

    def takes(self, finding: Finding) -> bool:
        """Whether the format can hold all fixes of a finding."""
        if not self.reader.can_write:
            return not finding.fixes
        source = self.document.source
        return source is None or all(source.holds(edit.span) for fix in finding.fixes for edit in fix.edits)

    def shown(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """Findings as they may be handed out: fixes that the format cannot hold are words, for a person."""
        if self.reader.can_write and self.document.source is None:
            return tuple(findings)
        return tuple(f if self.takes(f) else f._replace(fixes=tuple(map(refused, f.fixes))) for f in findings)

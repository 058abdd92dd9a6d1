"""What a format of archives is."""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import Any, ClassVar

from newslint.archive.errors import ArchiveError
from newslint.archive.plan import USUAL, Columns
from newslint.archive.storage import Found, Place
from newslint.archive.stories import Story
from newslint.util.records import NamedTuple
from newslint.util.suggest import did_you_mean


class Shard(NamedTuple):
    """A part of an archive that is done as a whole: some stories of one file, or some files."""

    number: int
    source: str = ""
    """The path of the file."""
    start: int = 0
    """Where in it the shard begins: rows, lines or bytes, as its format counts."""
    stop: int = 0
    names: tuple[str, ...] = ()
    """The paths of its files, where a story is a file."""


class Format(ABC):
    """A form in which archives lie. Formats hold nothing."""

    name: ClassVar[str]
    """As ``--input-format`` calls it."""

    @abstractmethod
    def takes(self, path: str) -> bool:
        """Whether a file is of this format, by its name."""

    @abstractmethod
    def shards(self, place: Place, files: Sequence[Found], size: int, columns: Columns) -> Iterator[Shard]:
        """The files cut into parts of ``size`` stories, or about as many, always at the same places.

        An :class:`ArchiveError` where a file cannot be opened or, if its columns are known by then, lacks one.
        """

    def columns(self, place: Place, path: str) -> list[str] | None:  # noqa: ARG002 - of files that are stories there are none
        """The names of the columns of a file; ``None`` where a story is a file."""
        return None

    @abstractmethod
    def stories(self, place: Place, shard: Shard, columns: Columns) -> Iterator[Story]:
        """The stories of a part, in order, without ever holding all of them."""


def chosen(columns: Columns, there: Sequence[str], source: str) -> Columns:
    """The columns to read of those that are there, "" for one that is not.

    An :class:`ArchiveError` where one that was named is missing, or there is none for the text.
    """
    found = []
    for field, named, usual in zip(Columns._fields, columns, USUAL, strict=True):
        wanted = named or usual
        if wanted in there:
            found.append(wanted)
        elif named or field == "text":
            near = did_you_mean(wanted, there) or f"; it has {', '.join(there[:12]) or 'none'}"
            hint = "" if named else f". --{field} says which one holds the {field}"
            raise ArchiveError(f"{source} has no column “{wanted}”{near}{hint}")
        else:
            found.append("")
    return Columns(*found)


def story_of(row: dict[str, Any], columns: Columns, source: str, at: str) -> Story:
    """The story in a row; ``at`` is what it goes by where it has no id of its own."""
    text = row.get(columns.text)
    named = row.get(columns.story) if columns.story else None
    told = f"{source}:{at}" if named is None or named == "" else _plain(named) or ""
    if text is not None and not isinstance(text, str | bytes):
        return Story(told, None, source, fault=f"what stands for its text is of the type {type(text).__name__}")
    return Story(told, text, source, _plain(row.get(columns.desk)), _plain(row.get(columns.date)))


def _plain(value: Any) -> str | None:
    """A value as it is written down; a day or a time as ISO 8601 has it."""
    if value is None or value == "":
        return None
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return str(value).encode("utf-8", "replace").decode("utf-8")

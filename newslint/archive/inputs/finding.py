"""Which files an archive is, and in which format."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.archive.errors import ArchiveError
from newslint.archive.inputs.base import Format, chosen
from newslint.archive.inputs.lines import Lines
from newslint.archive.inputs.parquet import Parquet
from newslint.archive.inputs.texts import Texts
from newslint.archive.plan import Columns
from newslint.archive.storage import Found, Place
from newslint.engine.summary import count
from newslint.util.records import NamedTuple
from newslint.util.suggest import enumerate_words

FORMATS: dict[str, Format] = {known.name: known for known in (Parquet(), Lines(), Texts())}
"""By name; where a folder is of one of the first two, texts in it are notes beside the archive."""


class Archive(NamedTuple):
    """An archive to read."""

    place: Place
    format: Format
    files: Sequence[Found]

    def check(self, columns: Columns) -> None:
        """An :class:`ArchiveError` where its first file has not the columns that are needed."""
        first = self.files[0].path
        if (there := self.format.columns(self.place, first)) is not None:
            chosen(columns, there, self.place.relative(first))


def find(address: str, wanted: str = "") -> Archive:
    """The archive at an address: a file, a folder or a pattern; an :class:`ArchiveError` where there is none."""
    place = Place(address)
    files = place.files()
    if not files:
        raise ArchiveError(f"{address}: there is no file")
    if wanted:
        return _of(place, FORMATS[wanted], files)
    records = [known for known in FORMATS.values() if known.name != Texts.name and _taken(known, files)]
    if len(records) > 1:
        both = enumerate_words(known.name for known in records)
        raise ArchiveError(f"{address} holds {both}: say with --input-format which of them is the archive")
    return _of(place, records[0] if records else FORMATS[Texts.name], files)


def _of(place: Place, known: Format, files: Sequence[Found]) -> Archive:
    """The files of one format; all of them where one file was named outright."""
    taken = files if len(files) == 1 and files[0].path == place.path else _taken(known, files)
    if not taken:
        seen = count(len(files), "file")
        raise ArchiveError(f"{place.address}: of {seen} none is of the format {known.name}")
    return Archive(place, known, taken)


def _taken(known: Format, files: Sequence[Found]) -> list[Found]:
    """The files that a format takes."""
    return [file for file in files if known.takes(file.path)]

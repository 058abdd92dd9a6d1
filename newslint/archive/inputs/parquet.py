"""Parquet: a shard is a range of rows of one file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from newslint.archive.errors import ArchiveError
from newslint.archive.inputs.base import Format, Shard, chosen, story_of
from newslint.archive.plan import Columns
from newslint.archive.storage import Found, Place
from newslint.archive.stories import Story
from newslint.util.records import NamedTuple

_BATCH = 256  # rows that are in memory at a time
_BUFFER = 1 << 20  # bytes of a column that are read at a time, however large a row group is
_AT_ONCE = 16  # files whose ends are read at a time


class Parquet(Format):
    """Reads Parquet."""

    name = "parquet"

    def takes(self, path: str) -> bool:
        """Whether a file is called so."""
        return path.lower().endswith((".parquet", ".parq", ".pq"))

    def shards(self, place: Place, files: Sequence[Found], size: int, columns: Columns) -> Iterator[Shard]:
        """Ranges of rows, counted from what the end of each file says; it also has to name the columns."""
        number = 0
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            counts = pool.map(lambda file: _rows(place, file.path, columns), files)
            for file, rows in zip(files, counts, strict=True):
                for start in range(0, rows, size):
                    yield Shard(number, file.path, start, min(rows, start + size))
                    number += 1

    def columns(self, place: Place, path: str) -> list[str]:
        """What the end of a file names."""
        with place.told(), place.open(path) as file:
            names: list[str] = _opened(file, place.relative(path)).schema_arrow.names
            return names

    def stories(self, place: Place, shard: Shard, columns: Columns) -> Iterator[Story]:
        """The stories in a range of rows: row groups outside it are never read."""
        source = place.relative(shard.source)
        with place.open(shard.source) as file:
            parquet = _opened(file, source)
            columns = chosen(columns, parquet.schema_arrow.names, source)
            at = 0
            for group in range(parquet.metadata.num_row_groups):
                rows = parquet.metadata.row_group(group).num_rows
                start, stop = max(0, shard.start - at), min(rows, shard.stop - at)
                if start < stop:
                    reading = _Group(parquet, group, range(start, stop), columns)
                    for k, row, fault in reading.rows():
                        story = story_of(row, columns, source, str(at + k))
                        yield story._replace(text=None, fault=fault) if fault else story
                at += rows


class _Group(NamedTuple):
    """Some rows of a row group of a file."""

    parquet: pq.ParquetFile
    number: int
    wanted: range
    columns: Columns

    def rows(self) -> Iterator[tuple[int, dict[str, Any], str]]:
        """Each row with its number, and what is wrong where the file is damaged: from there on there is no text."""
        start = self.wanted.start
        try:
            for k, row in self._read(list(self.columns), self.wanted):
                yield k, row, ""
                start = k + 1
        except (pa.ArrowException, OSError) as error:
            if not _is_damage(error):
                raise
            fault = f"the file is damaged: {' '.join(str(error).split())}"
            yield from ((k, row, fault) for k, row in self._told(range(start, self.wanted.stop)))

    def _told(self, lost: range) -> list[tuple[int, dict[str, Any]]]:
        """What the file still tells of rows whose text is lost."""
        try:
            return list(self._read([name for name in self.columns if name != self.columns.text], lost))
        except (pa.ArrowException, OSError) as error:
            if not _is_damage(error):
                raise
            return [(k, {}) for k in lost]

    def _read(self, names: Sequence[str], wanted: range) -> Iterator[tuple[int, dict[str, Any]]]:
        """Rows, some columns of them, as many in memory as a batch has."""
        at = 0
        for batch in self.parquet.iter_batches(_BATCH, row_groups=[self.number], columns=[n for n in names if n]):
            first, last = max(0, wanted.start - at), min(batch.num_rows, wanted.stop - at)
            if first < last:
                yield from enumerate(rows_of(batch.slice(first, last - first)), at + first)
            at += batch.num_rows
            if at >= wanted.stop:
                return


def rows_of(batch: pa.RecordBatch) -> list[dict[str, Any]]:
    """The rows of a batch; texts as bytes where they are not in UTF-8, whatever the file says."""
    columns: dict[str, list[Any]] = {}
    for name, column in zip(batch.schema.names, batch.columns, strict=True):
        column = column.dictionary_decode() if pa.types.is_dictionary(column.type) else column  # noqa: PLW2901
        try:
            columns[name] = column.to_pylist()
        except UnicodeDecodeError:
            large = pa.types.is_large_string(column.type)
            columns[name] = column.view(pa.large_binary() if large else pa.binary()).to_pylist()
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def _rows(place: Place, path: str, columns: Columns) -> int:
    """How many rows a file has; an :class:`ArchiveError` where it has not the columns."""
    source = place.relative(path)
    with place.told(), place.open(path) as file:
        parquet = _opened(file, source)
        chosen(columns, parquet.schema_arrow.names, source)
        rows: int = parquet.metadata.num_rows
        return rows


def _opened(file: Any, source: str) -> pq.ParquetFile:
    """A file; an :class:`ArchiveError` where it is no Parquet."""
    try:
        return pq.ParquetFile(file, buffer_size=_BUFFER)
    except pa.ArrowInvalid as error:
        raise ArchiveError(f"{source} is no Parquet: {' '.join(str(error).split())}") from error


def _is_damage(error: Exception) -> bool:
    """Whether what Arrow says is of the file itself; what hinders reading it, as a net that is down, has a number."""
    return isinstance(error, pa.ArrowException) or (type(error) is OSError and error.errno is None)

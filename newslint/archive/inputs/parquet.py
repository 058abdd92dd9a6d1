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

_BATCH = 256  # rows that are in memory at a time
_BUFFER = 1 << 20  # bytes of a column that are read at a time, however large a row group is
_AT_ONCE = 16  # files whose ends are read at a time


class Parquet(Format):
    """Reads Parquet."""

    name = "parquet"

    def takes(self, path: str) -> bool:
        """Whether a file is called so."""
        return path.lower().endswith((".parquet", ".parq", ".pq"))

    def shards(self, place: Place, files: Sequence[Found], size: int) -> Iterator[Shard]:
        """Ranges of rows, counted from what the end of each file says."""
        number = 0
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            for file, rows in zip(files, pool.map(lambda file: _rows(place, file.path), files), strict=True):
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
            groups, at = _groups(parquet, shard)
            wanted = [name for name in columns if name]
            for batch in parquet.iter_batches(_BATCH, row_groups=groups, columns=wanted):
                first, last = max(0, shard.start - at), min(batch.num_rows, shard.stop - at)
                for k, row in enumerate(rows_of(batch.slice(first, last - first)) if first < last else (), first):
                    yield story_of(row, columns, source, str(at + k))
                at += batch.num_rows
                if at >= shard.stop:
                    break


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


def _groups(parquet: pq.ParquetFile, shard: Shard) -> tuple[list[int], int]:
    """The row groups that a shard needs, and the number of their first row."""
    groups: list[int] = []
    first = at = 0
    for k in range(parquet.metadata.num_row_groups):
        rows = parquet.metadata.row_group(k).num_rows
        if at < shard.stop and at + rows > shard.start:
            first = first if groups else at
            groups.append(k)
        at += rows
    return groups, first


def _rows(place: Place, path: str) -> int:
    """How many rows a file has."""
    with place.told(), place.open(path) as file:
        rows: int = _opened(file, place.relative(path)).metadata.num_rows
        return rows


def _opened(file: Any, source: str) -> pq.ParquetFile:
    """A file; an :class:`ArchiveError` where it is no Parquet."""
    try:
        return pq.ParquetFile(file, buffer_size=_BUFFER)
    except pa.ArrowInvalid as error:
        raise ArchiveError(f"{source} is no Parquet: {' '.join(str(error).split())}") from error

"""JSON Lines, plain or packed: a story a line. A shard is a range of bytes, or of lines where the file is packed."""

from __future__ import annotations

import json
import lzma
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import islice
from typing import IO, Any

from fsspec.compression import compr
from fsspec.utils import infer_compression

from newslint.archive.errors import ArchiveError
from newslint.archive.inputs.base import Format, Shard, story_of
from newslint.archive.plan import USUAL, Columns
from newslint.archive.storage import Found, Place
from newslint.archive.stories import Story

_SUFFIXES = (".jsonl", ".ndjson", ".jsonlines")
_LOOKED_AT = 100  # lines
_LONGEST = 64 << 20  # bytes of a line; a longer one is told, and never held
_STORY = 4096
"""Bytes that a story takes in a line, more or less. A plain file is cut by its bytes, so that nobody need read it to
the end to know where its lines are."""


class Lines(Format):
    """Reads JSON Lines."""

    name = "jsonl"

    def takes(self, path: str) -> bool:
        """Whether a file is called so, packed or not."""
        path = path.lower()
        return (path.rpartition(".")[0] if infer_compression(path) else path).endswith(_SUFFIXES)

    def shards(self, place: Place, files: Sequence[Found], size: int, columns: Columns) -> Iterator[Shard]:
        """Ranges of bytes; of a packed file, which cannot be entered in its middle, ranges of lines."""
        del columns
        number = 0
        for file in files:
            packed = bool(infer_compression(file.path))
            total, step = (_count(place, file.path), size) if packed else (file.size, size * _STORY)
            for start in range(0, total, step):
                yield Shard(number, file.path, start, min(total, start + step))
                number += 1

    def columns(self, place: Place, path: str) -> list[str]:
        """The fields of the first objects of a file; one that is empty in all of them may not be among them."""
        fields: dict[str, None] = {}
        with _unpacked(place, path) as file:
            for line in islice(file, _LOOKED_AT):
                with suppress(ValueError, RecursionError):
                    row = json.loads(line.decode("utf-8-sig", "surrogateescape"))
                    fields |= dict.fromkeys(row if isinstance(row, dict) else ())
        return list(fields)

    def stories(self, place: Place, shard: Shard, columns: Columns) -> Iterator[Story]:
        """The stories of the lines that begin in a range."""
        source = place.relative(shard.source)
        columns = Columns(*(named or usual for named, usual in zip(columns, USUAL, strict=True)))
        with _unpacked(place, shard.source) as file:
            packed = infer_compression(shard.source)
            for at, line in _lines(file, shard) if packed else _whole_lines(file, shard):
                if line.strip():
                    yield _story(line, columns, source, str(at + 1) if packed else f"@{at}")


def _story(line: bytes, columns: Columns, source: str, at: str) -> Story:
    """The story in a line; one that is broken is told as such."""
    try:
        row: Any = json.loads(line.decode("utf-8-sig", "surrogateescape"))
    except (ValueError, RecursionError) as error:
        return Story(f"{source}:{at}", None, source, fault=f"no JSON: {error}")
    if not isinstance(row, dict):
        return Story(f"{source}:{at}", None, source, fault=f"an object is wanted, not {type(row).__name__}")
    story = story_of(row, columns, source, at)
    return story if columns.text in row else story._replace(fault=f"there is no “{columns.text}” in it")


def _whole_lines(file: IO[bytes], shard: Shard) -> Iterator[tuple[int, bytes]]:
    """The lines that begin in a range of bytes, each with its place."""
    at = shard.start
    if at:
        file.seek(at - 1)
        at += _line(file)[1] - 1  # what began before the range belongs to the one before
    while at < shard.stop:
        line, length = _line(file)
        if not length:
            return
        yield at, line
        at += length


def _lines(file: IO[bytes], shard: Shard) -> Iterator[tuple[int, bytes]]:
    """The lines of a range of lines, each with its number."""
    for number in range(shard.stop):
        line, length = _line(file)
        if not length:
            return
        if number >= shard.start:
            yield number, line


def _line(file: IO[bytes]) -> tuple[bytes, int]:
    """A line and its length; of one that is too long its beginning, which is no JSON."""
    line = piece = file.readline(_LONGEST)
    length = len(line)
    while piece and not piece.endswith(b"\n"):
        piece = file.readline(_LONGEST)
        length += len(piece)
    return line, length


def _count(place: Place, path: str) -> int:
    """How many lines a packed file has."""
    with _unpacked(place, path) as file:
        return sum(1 for _ in file)


@contextmanager
def _unpacked(place: Place, path: str) -> Iterator[IO[bytes]]:
    """A file, unpacked as its name says; an :class:`ArchiveError` where it cannot be."""
    packing = infer_compression(path)
    with place.told(), place.open(path) as file:
        if packing is None:
            yield file
            return
        try:
            with compr[packing](file, mode="rb") as unpacked:
                yield unpacked
        except (OSError, EOFError, zlib.error, lzma.LZMAError) as error:
            raise ArchiveError(f"{place.relative(path)} cannot be unpacked: {error}") from error

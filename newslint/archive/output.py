"""The folder that a run fills: tables in parts, a shard each, and a manifest of the shards that are done.

A part is there whole or not at all, and is called by the number of its shard; so a shard that is done again, because a
run was killed before the manifest knew of it, takes the place of itself, and nothing is lost or doubled.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from hashlib import blake2b
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from newslint.archive.batch import Outcome
from newslint.archive.errors import ArchiveError
from newslint.archive.inputs.base import Shard
from newslint.archive.storage import Place
from newslint.util.records import NamedTuple
from newslint.util.suggest import enumerate_words
from newslint.version import __version__

TABLES = Outcome._fields
_RUN = "archive.json"
_MANIFEST = "manifest"
_FORM = 1  # of the folder; whoever changes what is written raises it
_LINES = 100  # records in one file of the manifest
_DIFFERENT = {
    "newslint": "another version of newslint",
    "settings": "other settings or rules",
    "reading": "other columns, formats or limits",
    "input": "another input, or one that has changed since",
}


class Record(NamedTuple):
    """A shard that is done."""

    shard: int
    source: str
    start: int
    stop: int
    stories: int
    quarantined: int
    findings: int
    words: int
    failed: int
    """Stories on which a rule failed."""

    def plain(self) -> str:
        """As a line of the manifest."""
        return json.dumps(self._asdict())

    @classmethod
    def read(cls, line: str) -> Record:
        """As :meth:`plain` wrote it."""
        return cls(**json.loads(line))


class Identity(NamedTuple):
    """What a run is of: one of another identity may not go on with it."""

    settings: str
    reading: str
    input: str
    address: str
    """Where the input lay; it may have moved."""
    shards: int
    """How many there are."""

    def plain(self) -> dict[str, Any]:
        """As it is written down."""
        return {"form": _FORM, "newslint": __version__, **self._asdict()}


class Output:
    """A folder of results, at any address."""

    def __init__(self, address: str) -> None:
        self.place = Place(address)
        self._segment = 0
        self._lines: list[str] = []

    def __reduce__(self) -> tuple[type[Output], tuple[str]]:
        """Another process writes parts there too, and leaves the manifest alone."""
        return type(self), (self.place.__reduce__()[1][0],)

    def begin(self, identity: Identity, *, again: bool) -> dict[int, Record]:
        """Begin a run, or go on with one: the shards that are done.

        An :class:`ArchiveError` where the folder holds something else; with ``again``, what a run put there goes.
        """
        known = self._known()
        if known is None:
            if self.place.names():
                raise ArchiveError(f"{self.place.address} holds something else: name a new folder")
        elif again:
            for folder in (*TABLES, _MANIFEST):
                self.place.remove(folder)
        elif different := [why for key, why in _DIFFERENT.items() if known.get(key) != identity.plain()[key]]:
            what = enumerate_words(different)
            raise ArchiveError(
                f"{self.place.address} was begun with {what}: name another folder, or begin anew with --again"
            )
        if known is None or again:
            self.place.put(_RUN, json.dumps(identity.plain(), indent=1).encode() + b"\n")
        for folder in (*TABLES, _MANIFEST):
            self.place.sweep(folder)
        done = self.records()
        self._segment = len(self._segments())
        return done

    def records(self) -> dict[int, Record]:
        """The shards that are done, by number."""
        records: dict[int, Record] = {}
        for name in self._segments():
            try:
                lines = self.place.read(f"{_MANIFEST}/{name}").decode("utf-8").splitlines()
                records |= {record.shard: record for record in map(Record.read, lines)}
            except (ValueError, TypeError) as error:
                raise ArchiveError(f"{self.place / _MANIFEST}/{name} is damaged: begin anew with --again") from error
        return records

    def total(self) -> int:
        """How many shards the run has; an :class:`ArchiveError` where none was begun there."""
        known = self._known()
        if known is None:
            raise ArchiveError(f"{self.place.address} was not filled by newslint archive: there is no {_RUN} in it")
        return int(known["shards"])

    def put(self, shard: Shard, outcome: Outcome, source: str) -> Record:
        """Write the parts of a shard; the one of its stories last, so that it vouches for the others."""
        for name in ("quarantine", "findings", "stories"):
            self.place.put(part(name, shard.number), _parquet(getattr(outcome, name)))
        stories = outcome.stories
        return Record(
            shard=shard.number,
            source=source,
            start=shard.start,
            stop=shard.stop,
            stories=stories.num_rows,
            quarantined=outcome.quarantine.num_rows,
            findings=outcome.findings.num_rows,
            words=sum(stories["words"].to_pylist()),
            failed=sum(map(bool, stories["failed"].to_pylist())),
        )

    def add(self, record: Record) -> None:
        """Write down that a shard is done. A file of the manifest is written anew with each line, and never appended
        to: no store of objects can do that, and so no line is ever half there.
        """
        if len(self._lines) >= _LINES:
            self._lines = []
            self._segment += 1
        self._lines.append(record.plain())
        self.place.put(f"{_MANIFEST}/part-{self._segment:05}.jsonl", "".join(f"{x}\n" for x in self._lines).encode())

    def table(self, name: str, shard: int, columns: list[str] | None = None) -> pa.Table:
        """A part of a table."""
        return pq.read_table(io.BytesIO(self.place.read(part(name, shard))), columns=columns)

    def _segments(self) -> list[str]:
        """The files of the manifest."""
        return [name for name in self.place.names(_MANIFEST) if name.endswith(".jsonl")]

    def _known(self) -> dict[str, Any] | None:
        """What the folder says of its run; ``None`` where none was begun."""
        if not self.place.has(_RUN):
            return None
        try:
            known = json.loads(self.place.read(_RUN))
        except ValueError:
            known = None
        if not isinstance(known, dict) or known.get("form") != _FORM:
            raise ArchiveError(f"{self.place / _RUN} was not written by this version of newslint: name another folder")
        return known


def part(table: str, shard: int) -> str:
    """The name of a part."""
    return f"{table}/part-{shard:08}.parquet"


def digest(parts: Iterable[object]) -> str:
    """A short number for things that are written down the same way."""
    made = blake2b(digest_size=12)
    for one in parts:
        made.update(f"{one}\0".encode("utf-8", "surrogateescape"))
    return made.hexdigest()


def _parquet(table: pa.Table) -> bytes:
    """A table as a file."""
    out = io.BytesIO()
    pq.write_table(table, out, compression="zstd")
    return out.getvalue()

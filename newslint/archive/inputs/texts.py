"""Files of stories in a folder, of any format that newslint reads: a shard is some of the files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from newslint.archive.inputs.base import Format, Shard
from newslint.archive.plan import Columns
from newslint.archive.storage import Found, Place
from newslint.archive.stories import Story
from newslint.readers import LIMIT, suffixes


class Texts(Format):
    """Reads the files of a folder."""

    name = "text"

    def takes(self, path: str) -> bool:
        """Whether newslint reads such files."""
        return PurePath(path).suffix.lower() in suffixes()

    def shards(self, place: Place, files: Sequence[Found], size: int, columns: Columns) -> Iterator[Shard]:
        """Some files each, in the order of their paths."""
        del place, columns
        for number, start in enumerate(range(0, len(files), size)):
            some = files[start : start + size]
            yield Shard(number, start=start, stop=start + len(some), names=tuple(file.path for file in some))

    def stories(self, place: Place, shard: Shard, columns: Columns) -> Iterator[Story]:
        """The bytes of each file, one file at a time; what is in them is for its reader to say."""
        del columns
        for path in shard.names:
            name = place.relative(path)
            told = name.encode("utf-8", "replace").decode("utf-8")
            try:
                with place.open(path) as file:
                    data = file.read(LIMIT + 1)
            except OSError as error:
                yield Story(told, None, told, fault=f"not read: {error.strerror or error}")
                continue
            yield Story(told, data, told, name=told)

"""The words that a network knows, found in place: a hash table laid out flat, for which nothing is built."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

_BUCKET = 4
"""Words in a bucket, about."""


class FrozenIndex(Mapping[str, int]):
    """Rows by word. ``text`` is UTF-8, bucket by bucket, for each word a line feed, the word, a tab and its row.

    The bucket of a word is the CRC-32 of its UTF-8, modulo the number of buckets; ``bounds`` says where each bucket
    starts in ``text`` and, last, where the text ends.
    """

    def __init__(self, text: NDArray[np.uint8], bounds: NDArray[np.uint32]) -> None:
        self.text = text
        self.bounds = bounds
        self._text = text.data
        self._bounds = bounds.data

    @classmethod
    def of(cls, rows: Mapping[str, int]) -> FrozenIndex:
        """The same words and rows in this form."""
        buckets: list[list[bytes]] = [[] for _ in range(len(rows) // _BUCKET + 1)]
        for word, row in rows.items():
            key = word.encode()
            buckets[crc32(key) % len(buckets)].append(b"\n%b\t%d" % (key, row))
        texts = [b"".join(bucket) for bucket in buckets]
        bounds = np.cumsum([0, *map(len, texts)], dtype=np.uint32)
        return cls(np.frombuffer(b"".join(texts), np.uint8), bounds)

    def __getitem__(self, word: str) -> int:
        """The row of a word."""
        row = self.get(word)
        if row is None:
            raise KeyError(word)
        return int(row)

    def get(self, word: str, default: Any = None) -> Any:
        """The row of a word, or what is given for one that is not there; most words that are asked for are not."""
        key = word.encode("utf-8", "surrogatepass")
        bucket = crc32(key) % (len(self._bounds) - 1)
        text = bytes(self._text[self._bounds[bucket] : self._bounds[bucket + 1]])
        _, found, rest = text.partition(b"\n%b\t" % key)
        return int(rest.partition(b"\n")[0]) if found else default

    def __iter__(self) -> Iterator[str]:
        """The words, in no order."""
        for line in bytes(self._text).decode().split("\n")[1:]:
            yield line.partition("\t")[0]

    def __len__(self) -> int:
        """How many words there are."""
        return bytes(self._text).count(b"\n")

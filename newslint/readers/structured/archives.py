"""Parts of office documents, which are archives: read one by one, and only so far."""

from __future__ import annotations

import io

from newslint.readers.decoding import UnreadableError

LARGEST = 64 << 20
"""Bytes of a part, unpacked: the text of a shelf of books. A small file that grows to more is an attack."""
_MOST = 10_000  # parts of an archive


def part_of(data: bytes, name: str) -> bytes:
    """A part of an archive; an :class:`UnreadableError` where there is none, or it is too large."""
    import zlib
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(io.BytesIO(data)) as archive:
            if len(archive.infolist()) > _MOST:
                raise UnreadableError(f"an archive of more than {_MOST:,} parts")
            with archive.open(name) as file:
                content = file.read(LARGEST + 1)
    except KeyError as error:
        raise UnreadableError(f"an archive without {name}, which is where the text would be") from error
    except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error) as error:
        raise UnreadableError(f"a damaged archive, or one with a password: {error}") from error
    if len(content) > LARGEST:
        raise UnreadableError(f"an archive whose text is larger than {LARGEST >> 20} MiB")
    return content

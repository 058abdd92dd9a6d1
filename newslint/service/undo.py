"""What files held before a session changed them, kept so that the session can be taken back, also by a later run."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from newslint.errors import NewslintError
from newslint.readers import UnreadableError
from newslint.service.source import read_file
from newslint.service.writing import ChangedError, replace_bytes, save
from newslint.util.records import NamedTuple

_LARGEST = 1 << 30  # bytes
_VERSION = 1


class UndoError(NewslintError):
    """What cannot be taken back; the message says why."""


class Kept(NamedTuple):
    """A file that was changed."""

    path: Path
    before: bytes | None
    """What it held; ``None`` where there was none."""
    after: str
    """The digest of what it holds since."""


class Journal:
    """The files of one session, in a file of its own that is written anew before each change."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._kept: dict[Path, Kept] = {}

    def change(self, path: Path, before: bytes | None, after: bytes | None) -> None:
        """Keep what a file held, before it is changed; of several changes of a file, what it held first."""
        path = path.resolve()
        first = self._kept[path].before if path in self._kept else before
        self._kept[path] = Kept(path, first, _digest(after))
        files = [
            {
                "path": str(k.path),
                "before": None if k.before is None else b64encode(k.before).decode(),
                "after": k.after,
            }
            for k in self._kept.values()
        ]
        self._file.parent.mkdir(parents=True, exist_ok=True)
        save(self._file, json.dumps({"version": _VERSION, "files": files}).encode())


def put(path: Path, data: bytes | None, *, expected: bytes | None) -> None:
    """Make a file hold this, or be gone; a :class:`ChangedError` where it does not hold what is expected."""
    if data is None:
        if (path.read_bytes() if path.exists() else None) != expected:
            raise ChangedError("changed in the meantime")
        path.unlink(missing_ok=True)
    elif expected is None:
        if path.exists():
            raise ChangedError("was made in the meantime")
        save(path, data)
    else:
        replace_bytes(path, data, expected=expected)


def take_back(file: Path) -> Iterator[tuple[Path, str]]:
    """Put back what the last session changed: each file, with why it stays as it is, or nothing where it is back.

    An :class:`UndoError` where there is no session to take back. What is back is forgotten.
    """
    left = []
    for kept in _read(file):
        try:
            now = kept.path.read_bytes() if kept.path.exists() else None
            if _digest(now) != kept.after:
                raise ChangedError("changed since, and left as it is")
            put(kept.path, kept.before, expected=now)
        except (NewslintError, OSError) as error:
            left.append(kept)
            yield kept.path, str(getattr(error, "strerror", None) or error)
        else:
            yield kept.path, ""
    file.unlink(missing_ok=True)


def _read(file: Path) -> list[Kept]:
    """What is kept."""
    try:
        data = json.loads(read_file(file, _LARGEST))
        return [
            Kept(Path(k["path"]), None if k["before"] is None else b64decode(k["before"]), k["after"])
            for k in data["files"]
        ]
    except UnreadableError:
        raise UndoError("there is nothing to undo: no session changed a story since the last undo") from None
    except (ValueError, KeyError, TypeError) as error:
        raise UndoError(f"{file} is damaged: nothing can be undone") from error


def _digest(data: bytes | None) -> str:
    """What tells one content of a file from another; nothing for no file."""
    return "" if data is None else sha256(data).hexdigest()

"""Writing a file so that a crash, a full disk or another program never leaves half of it."""

from __future__ import annotations

import os
from pathlib import Path

from newslint.errors import NewslintError


class ChangedError(NewslintError):
    """The file is not what it was when it was read."""


def replace_bytes(path: Path, data: bytes, *, expected: bytes | None = None) -> None:
    """Put data in a file in one step, its permissions kept; a link stays a link, and its target changes.

    Where ``expected`` is given and the file no longer holds it, a :class:`ChangedError`, and nothing is written. An
    ``OSError`` where the file or its folder cannot be written.
    """
    import tempfile

    target = path.resolve()
    if expected is not None:
        if target.read_bytes() != expected:
            raise ChangedError("changed while it was being checked")
        if not os.access(target, os.W_OK):
            raise PermissionError(13, "Permission denied", str(target))
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        mode = target.stat().st_mode if target.exists() else 0o666 & ~_umask()
        Path(name).chmod(mode & 0o7777)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """What new files of this process are not allowed."""
    mask = os.umask(0)
    os.umask(mask)
    return mask

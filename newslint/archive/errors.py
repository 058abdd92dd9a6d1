"""What goes wrong with a whole run; what is wrong with one story goes into quarantine instead."""

from __future__ import annotations

from newslint.errors import NewslintError


class ArchiveError(NewslintError):
    """An archive that cannot be read, or a folder that its findings cannot go into; the message says what would do."""


class StoppedError(ArchiveError):
    """The run was told to stop; what was under way is done another time."""

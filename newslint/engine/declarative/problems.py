"""What is wrong with a rule that cannot be used, and where."""

from __future__ import annotations

Place = tuple[int, int]
"""A line and a column, from 1."""


class BodyError(ValueError):
    """A rule in YAML that cannot be used; the message says why."""

    def __init__(self, message: str, *, at: Place | None = None, source: object = None) -> None:
        super().__init__(message)
        self.at = at
        """Where in its file."""
        self.source = source
        """What is wrong, as it is written, where the place is not known."""


class PatternError(BodyError):
    """A pattern that cannot be read."""

"""The one base of all errors that are told to a user."""

from __future__ import annotations


class NewslintError(Exception):
    """Something that a user can put right: the message says where, what was seen and what would do, in one line."""

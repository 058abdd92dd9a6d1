"""Paths, and patterns of them as in .gitignore."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.errors import NewslintError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class WrongPatternError(NewslintError):
    """A pattern that means nothing; the message quotes it."""


def compile_patterns(patterns: Sequence[str]) -> GitIgnoreSpec | None:
    """Patterns ready for matching, nothing where there are none; a :class:`WrongPatternError` for one that is wrong."""
    if not patterns:
        return None
    import pathspec

    try:
        return pathspec.GitIgnoreSpec.from_lines(patterns)
    except ValueError as error:
        wrong = next((p for p in patterns if not is_pattern(p)), "")
        raise WrongPatternError(
            f"“{wrong}” is no pattern: write it as in a .gitignore, e.g. “drafts/” or “*.md”"
        ) from error


def is_pattern(text: str) -> bool:
    """Whether a text can be a pattern."""
    import pathspec

    try:
        pathspec.GitIgnoreSpec.from_lines([text])
    except ValueError:
        return False
    return True


def absolute_path(path: Path) -> Path:
    """A path from the root, links in it kept: a link goes by its own name."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.absolute keeps ".."

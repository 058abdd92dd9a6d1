"""Stages of a run that are kept on disk, so that an interrupted run goes on where it stopped."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")


def once(path: Path, make: Callable[[], Result]) -> Result:
    """The result of a stage: from its file, or made and put there."""
    if not path.exists():
        result = make()
        path.with_suffix(".part").write_bytes(pickle.dumps(result))
        path.with_suffix(".part").rename(path)
    kept: Result = pickle.loads(path.read_bytes())
    return kept

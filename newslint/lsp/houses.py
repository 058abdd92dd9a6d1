"""The settings of open stories. They are read again whenever a settings file beside or above a story has changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from newslint.lsp.preferences import WHERE, Preferences, config_path
from newslint.service.config import NAMES
from newslint.service.patterns import absolute_path
from newslint.service.workspace import Shared, Workspace, cache_folder

Stamps = tuple[tuple[str, int, int], ...]


class Houses:
    """Gives each folder the settings in force there, and one session to all that share them."""

    def __init__(self) -> None:
        self._shared = Shared()
        self._kept: dict[tuple[Path, Preferences], tuple[Stamps, Workspace]] = {}

    def workspace(self, folder: Path, preferences: Preferences, root: Path) -> Workspace:
        """The settings for the stories of a folder; a :class:`ConfigError` where they are wrong.

        ``root`` is the folder that the editor has open.
        """
        config = config_path(preferences, root)
        stamps = tuple(_stamps(absolute_path(folder), config))
        known = self._kept.get((folder, preferences))
        if known is None or known[0] != stamps:
            changes = dict(preferences.changes)
            workspace = Workspace(config, called=f"{WHERE}: {{}}", cache=cache_folder, shared=self._shared, **changes)
            workspace.session(folder)
            known = self._kept[folder, preferences] = stamps, workspace
        return known[1]

    def forget(self) -> None:
        """Read everything again, rules of the house too, when it is next asked for."""
        self._shared = Shared()
        self._kept.clear()


def _stamps(folder: Path, config: Path | None) -> Iterator[tuple[str, int, int]]:
    """When each settings file that may count was written, and how long it is."""
    files = [above / name for above in (folder, *folder.parents) for name in NAMES]
    for file in (*files, *([config] if config else [])):
        try:
            stat = os.stat(file)  # noqa: PTH116 - asked often
        except OSError:
            continue
        yield str(file), stat.st_mtime_ns, stat.st_size

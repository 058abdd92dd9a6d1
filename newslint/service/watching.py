"""Which stories were saved since the last look. Looking is all it takes: it works on every disk, shared ones too."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from newslint.service.acceptance import side_car_path
from newslint.service.source import Source
from newslint.service.workspace import Workspace

Stamp = tuple[int, int] | None
"""When a file was written, and how long it is; nothing where there is none."""


class Watcher:
    """Remembers how files were at the last look."""

    def __init__(self) -> None:
        self._stories: dict[str, tuple[Stamp, Stamp]] = {}
        self._settings: dict[Path, Stamp] = {}
        self._others: dict[Path, Stamp] = {}

    def changed(self, sources: Iterable[Source], workspace: Workspace, others: Iterable[Path] = ()) -> list[Source]:
        """The stories that are new or were saved, or whose settings were, since the last look; at the first, all.

        All of them where one of ``others``, which all depend on, was saved.
        """
        now, settings, changed = {}, {}, []
        for source in sources:
            origin = workspace.settings(Path(source.name).parent).origin
            stale = False
            if origin is not None:
                settings[origin] = _stamp(origin)
                stale = self._settings.get(origin) != settings[origin]
            now[source.name] = _stamp(Path(source.name)), _stamp(side_car_path(source.name))
            if stale or self._stories.get(source.name) != now[source.name]:
                changed.append(source)
        shared = {path: _stamp(path) for path in others}
        all_of_them = bool(self._settings.keys() - settings.keys()) or self._others != shared
        self._stories, self._settings, self._others = now, settings, shared
        return list(sources) if all_of_them else changed


def _stamp(path: Path) -> Stamp:
    """How a file is now."""
    try:
        stat = os.stat(path)  # noqa: PTH116 - never a link of its own
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size

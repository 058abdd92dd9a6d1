"""The settings beside each file, and the rules as those settings want them."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from newslint.engine.declarative.problems import LoadProblem
from newslint.engine.loading.registry import Registry
from newslint.engine.rule import Meta
from newslint.service.config import Config, load_config, settings_file
from newslint.service.patterns import absolute_path
from newslint.service.session import Session


class Workspace:
    """Gives each file the settings nearest to it, and one session to all files that share a settings file.

    ``config`` is a settings file to use for all files; ``isolated`` looks for none and loads no plugins. ``changes``
    are settings that take the place of those in files; empty ones change nothing. ``cache`` tells in which folder
    compiled rules may be kept.
    """

    def __init__(
        self,
        config: Path | None = None,
        *,
        isolated: bool = False,
        cache: Callable[[], Path] | None = None,
        **changes: Any,
    ) -> None:
        self.isolated = isolated
        self._cache = cache
        self._changes = {key: value for key, value in changes.items() if value}
        self._config = config
        self._fixed = self._load(config) if config or isolated else None
        self._by_folder: dict[Path, Config] = {}
        self._by_file: dict[Path, Config] = {}
        self._sessions: dict[Path | None, Session] = {}
        self._registries: dict[tuple[str, ...], Registry] = {}

    def __reduce__(self) -> tuple[Callable[..., Workspace], tuple[Path | None]]:
        """Another process reads the settings for itself."""
        return partial(Workspace, isolated=self.isolated, cache=self._cache, **self._changes), (self._config,)

    @property
    def sessions(self) -> list[Session]:
        """The sessions opened so far."""
        return list(self._sessions.values())

    @property
    def problems(self) -> list[LoadProblem]:
        """Rules, packs and plugins that could not be loaded, each told once."""
        return list(dict.fromkeys(p for registry in self._registries.values() for p in registry.problems))

    @property
    def metas(self) -> Mapping[str, Meta]:
        """What describes the rules of all sessions opened so far, by code; each is loaded when it is asked for."""
        views = [registry.metas for registry in self._registries.values()]
        return views[0] if len(views) == 1 else ChainMap(*views)  # type: ignore[arg-type] # it is only read

    def settings(self, folder: Path) -> Config:
        """The settings in force in a folder; a :class:`ConfigError` where they are wrong."""
        return self._fixed or self._nearest(absolute_path(folder))

    def session(self, folder: Path) -> Session:
        """The session for the files of a folder; a :class:`ConfigError` where its settings are wrong."""
        config = self.settings(folder)
        if config.origin not in self._sessions:
            self._sessions[config.origin] = Session(config, self._registry(config.packs))
        return self._sessions[config.origin]

    def session_of(self, name: str) -> Session:
        """The session for a document, by its path; a name without a folder belongs to the current one."""
        return self.session(Path(name).parent)

    def open(self, names: Iterable[str]) -> None:
        """Open the sessions of all these documents, so that wrong settings are told before anything is done."""
        for folder in dict.fromkeys(Path(name).parent for name in names):
            self.session(folder)

    def _nearest(self, folder: Path) -> Config:
        """The settings of a folder, or else those of the one above."""
        if folder not in self._by_folder:
            file = settings_file(folder)
            if file is not None:
                if file not in self._by_file:
                    self._by_file[file] = self._load(file)
                self._by_folder[folder] = self._by_file[file]
            elif folder.parent == folder:
                self._by_folder[folder] = self._load(None)
            else:
                self._by_folder[folder] = self._nearest(folder.parent)
        return self._by_folder[folder]

    def _load(self, file: Path | None) -> Config:
        """The settings of a file, or the defaults, changed as the user wants."""
        base = load_config(file) if file else Config()
        return base._replace(**self._changes, overridden=frozenset(self._changes))

    def _registry(self, packs: tuple[str, ...]) -> Registry:
        """All rules that there are, with some packs."""
        if packs not in self._registries:
            self._registries[packs] = Registry.load(map(Path, packs), cache=self._cache, plugins=not self.isolated)
        return self._registries[packs]

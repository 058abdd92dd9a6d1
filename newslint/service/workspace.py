"""The settings beside each file, and the rules as those settings want them."""

from __future__ import annotations

import os
import sys
from collections import ChainMap
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from newslint.engine.loading.registry import Registry
from newslint.engine.rule import Meta
from newslint.readers import Readers
from newslint.service.config import Config, merged, settings_file
from newslint.service.patterns import absolute_path
from newslint.service.session import Session
from newslint.service.styles import load_config
from newslint.util.plugins import LoadProblem

_KEPT = 64  # sessions: a program that lints for many newsrooms has as many sets of settings


def cache_folder() -> Path:
    """Where what can be computed again is kept, compiled rules among it."""
    if sys.platform == "linux":  # to import what knows of all systems takes longer than to open a pack
        return Path(os.environ.get("XDG_CACHE_HOME", "").strip() or os.path.expanduser("~/.cache")) / "newslint"  # noqa: PTH111
    from platformdirs import user_cache_path

    return user_cache_path("newslint")


class Shared:
    """Rules and sessions for all workspaces of a process: what takes long to make is made once."""

    def __init__(self) -> None:
        self.registries: dict[tuple[bool, tuple[str, ...]], Registry] = {}
        self.sessions: dict[str, Session] = {}

    def keep(self, key: str, session: Session) -> None:
        """Keep a session, in place of the oldest where there are many."""
        if len(self.sessions) >= _KEPT:
            del self.sessions[next(iter(self.sessions))]
        self.sessions[key] = session


class Workspace:
    """Gives each file the settings nearest to it, and one session to all files that share a settings file.

    ``config`` is a settings file to use for all files; ``isolated`` looks for none and loads no plugins, ``search``
    says whether any are looked for. ``changes`` are settings that take the place of those in files, options of rules
    one by one; empty ones change nothing. ``called`` is what the user calls such a change. ``cache`` tells in
    which folder compiled rules may be kept. ``timing`` measures how long each rule takes.
    """

    def __init__(
        self,
        config: Path | None = None,
        *,
        isolated: bool = False,
        search: bool = True,
        called: str = "--{}",
        cache: Callable[[], Path] | None = None,
        shared: Shared | None = None,
        timing: bool = False,
        **changes: Any,
    ) -> None:
        self.isolated = isolated
        self._cache = cache
        self._timing = timing
        self._changes = {key: value for key, value in changes.items() if value}
        self._config, self._search, self._called = config, search, called
        self._places = {key: called.format(key.replace("_", "-")) for key in self._changes}
        self._places |= {f"rules.{key}": called.format(f"options of {key}") for key in self._changes.get("rules", ())}
        self._fixed = self._load(config) if config or isolated or not search else None
        self._by_folder: dict[Path, Config] = {}
        self._by_file: dict[Path, Config] = {}
        self._sessions: dict[Path | None, Session] = {}
        self._registries: dict[tuple[str, ...], Registry] = {}
        self._shared = shared or Shared()
        self.readers = Readers(plugins=not isolated)

    def __reduce__(self) -> tuple[Callable[..., Workspace], tuple[Path | None]]:
        """Another process reads the settings for itself."""
        made = partial(Workspace, isolated=self.isolated, search=self._search, called=self._called, cache=self._cache)
        made = partial(made, timing=self._timing)
        return partial(made, **self._changes), (self._config,)

    @property
    def sessions(self) -> list[Session]:
        """The sessions opened so far."""
        return list(self._sessions.values())

    @property
    def problems(self) -> list[LoadProblem]:
        """Rules, packs and plugins that could not be loaded, each told once."""
        of_rules = (problem for registry in self._registries.values() for problem in registry.problems)
        return list(dict.fromkeys((*of_rules, *self.readers.problems)))

    @property
    def notes(self) -> list[str]:
        """What to tell of the settings of all sessions opened so far, each thing once."""
        return list(dict.fromkeys(note for session in self.sessions for note in session.notes))

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
            self._sessions[config.origin] = self._open(config)
        return self._sessions[config.origin]

    def session_of(self, name: str) -> Session:
        """The session for a document, by its path; a name without a folder belongs to the current one."""
        return self.session(Path(name).parent)

    def open(self, names: Iterable[str]) -> None:
        """Open the sessions of all these documents, so that what is wrong is told before anything is done."""
        names = list(names)
        self.readers.open(names)
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
        base = load_config(file, plugins=not self.isolated) if file else Config()
        changes = merged({"rules": base.rules}, self._changes)
        return base._replace(**changes, places={**base.places, **self._places})

    def _open(self, config: Config) -> Session:
        """The session for some settings."""
        registry = self._registry(config.packs)
        key = repr((self.isolated, self._timing, config))
        session = self._shared.sessions.get(key)
        if session is None:
            session = Session(config, registry, timing=self._timing)
            self._shared.keep(key, session)
        return session

    def _registry(self, packs: tuple[str, ...]) -> Registry:
        """All rules that there are, with some packs."""
        known, key = self._shared.registries, (self.isolated, packs)
        if key not in known:
            known[key] = Registry.load(packs, cache=self._cache, plugins=not self.isolated)
        self._registries[packs] = known[key]
        return known[key]

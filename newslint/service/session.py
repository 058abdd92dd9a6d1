"""Settings turned into linters: the one road that the command line, tests and other programs share."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path, PurePath
from typing import Any

from newslint.engine.entry import Entry
from newslint.engine.linter import Linter
from newslint.engine.options import OptionError
from newslint.engine.registry import Registry
from newslint.engine.report import Report
from newslint.language.taggers import TaggerError, make_tagger
from newslint.language.tagging import use_tagger
from newslint.readers import parse
from newslint.service.config import Config, ConfigError
from newslint.text import Document


class Session:
    """All rules and one set of settings. A :class:`ConfigError` says which setting names no rule or no option."""

    def __init__(self, config: Config, registry: Registry, *, timing: bool = False) -> None:
        self.config = config
        self.registry = registry
        self.timing = timing
        self._linters: dict[tuple[str, ...], Linter] = {}
        where = str(config.origin or "command line")
        ignored = [ref for refs in config.per_file_ignores.values() for ref in refs]
        for problem in registry.unknown([*config.select, *config.ignore, *ignored, *config.rules]):
            raise ConfigError(f"{where}: {problem}")
        try:
            self._tagger = make_tagger(config.tagger) if config.tagger else None
        except TaggerError as error:
            raise ConfigError(f"{where}: {error}") from error

    def parse(self, name: str, text: str) -> Document:
        """The document in a decoded text, tagged as the settings say."""
        document = parse(name, text)
        if self._tagger is not None:
            use_tagger(document, self._tagger)
        return document

    def check(self, document: Document) -> Report:
        """The report on a document, with the rules that hold for its path."""
        if self._tagger is not None:
            use_tagger(document, self._tagger)
        return self.linter_for(document.path).check(document)

    def linter_for(self, path: str) -> Linter:
        """The linter for a file: settings may turn off rules for some paths."""
        extra = tuple(ref for spec, refs in self._per_file if spec.match_file(self._relative(path)) for ref in refs)
        if extra not in self._linters:
            entries = self.registry.select(self.config.select, (*self.config.ignore, *extra))
            self._linters[extra] = Linter(
                self._build(entries),
                level=self.config.level,
                timing=self.timing,
                known=self.registry.references(),
            )
        return self._linters[extra]

    def _build(self, entries: list[Entry]) -> Any:
        """The rules with their options."""
        try:
            return self.registry.build(entries, self._options)
        except OptionError as error:
            raise ConfigError(f"{self.config.origin or 'command line'}: {error}") from error

    @cached_property
    def _options(self) -> Mapping[str, Mapping[str, Any]]:
        """The options of rules by code."""
        return {self.registry[ref].meta.code: options for ref, options in self.config.rules.items()}

    @cached_property
    def _per_file(self) -> list[tuple[Any, tuple[str, ...]]]:
        """Patterns of paths with the rules that are off there."""
        if not self.config.per_file_ignores:
            return []
        import pathspec

        return [
            (pathspec.PathSpec.from_lines("gitignore", [pattern]), refs)
            for pattern, refs in self.config.per_file_ignores.items()
        ]

    def _relative(self, path: str) -> str:
        """A path as patterns see it."""
        try:
            return str(Path(path).resolve().relative_to(self.config.root.resolve()))
        except (OSError, ValueError):
            return str(PurePath(path))

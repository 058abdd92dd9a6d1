"""Settings turned into linters: the one road that the command line, tests and other programs share."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from newslint.engine.linter import Linter
from newslint.engine.loading.registry import Registry
from newslint.engine.options import OptionError, make_options
from newslint.engine.registered import RegisteredRule
from newslint.engine.report import Report
from newslint.language.textblob.blob import use_tagger
from newslint.language.textblob.taggers import TaggerError, make_tagger
from newslint.lexicon.house_words import NAME
from newslint.lexicon.lists import Lexicon
from newslint.readers import parse
from newslint.service.acceptance import SUFFIX, Acceptance
from newslint.service.config import Config, ConfigError
from newslint.service.patterns import absolute_path, compile_patterns
from newslint.story.house_names import HouseNames, Listed, house_names
from newslint.text import Document
from newslint.text.lexicon import lexicon_of
from newslint.util.suggest import did_you_mean


class Session:
    """All rules and one set of settings. A :class:`ConfigError` says which setting names no rule or no option."""

    def __init__(self, config: Config, registry: Registry, *, timing: bool = False) -> None:
        self.config = config
        self.registry = registry
        self.timing = timing
        added = {**config.lexicon, NAME: config.words}
        self._lexicon = Lexicon(added, config.variety) if any(added.values()) or config.variety else None
        self._linters: dict[tuple[str, ...], Linter] = {}
        self._refuse_unknown()
        self.notes = self._notes()
        """What to tell of the settings: references that are of old, and rules that will go."""
        self._options = self._read_options()
        try:
            self._tagger = make_tagger(config.tagger) if config.tagger else None
        except TaggerError as error:
            raise ConfigError(f"{config.where('tagger')}: {error}") from error

    def parse(self, name: str, text: str) -> Document:
        """The document in a decoded text, tagged as the settings say."""
        document = parse(name, text)
        self.prepare(document)
        return document

    def check(self, document: Document, stop: Callable[[], bool] | None = None) -> Report:
        """The report on a document, with the rules that hold for its path; ``stop`` as for :meth:`Linter.check`."""
        return self.without_accepted(document, self.found(document, stop))

    def found(self, document: Document, stop: Callable[[], bool] | None = None) -> Report:
        """The report on a document, what is accepted in settings or beside it included."""
        self.prepare(document)
        return self.linter_for(document.path).check(document, stop)

    def without_accepted(self, document: Document, report: Report) -> Report:
        """A report less the findings that are accepted, and with what is wrong with the file beside the document."""
        entries = [
            entry for spec, entry in self._accept if spec is None or spec.match_file(self._relative(document.path))
        ]
        beside = bool(document.path) and os.path.isfile(document.path + SUFFIX)  # noqa: PTH113 - never an error
        if not (entries or beside):
            return report
        from newslint.service.accepting import held_against

        return held_against(document, report, entries, self.linter_for(document.path))

    def prepare(self, document: Document) -> None:
        """Put in place what the settings say a document is read with: their words, their tagger."""
        if self._lexicon is not None:
            document.annotate(lexicon_of, self._lexicon)
        if self._listing:
            document.annotate(house_names, self._house_names)
        if self._tagger is None:
            return
        try:
            use_tagger(document, self._tagger)
        except Exception as error:
            what = " ".join(str(error).split()) or type(error).__name__
            raise ConfigError(
                f"{self.config.where('tagger')}: the tagger “{self.config.tagger}” failed: {what}"
            ) from error

    @cached_property
    def _listing(self) -> list[RegisteredRule]:
        """The rules that are on and have lists of names."""
        config = self.config
        return list(self.registry.select(config.select, config.ignore, preview=config.preview).confirming())

    @cached_property
    def _house_names(self) -> HouseNames:
        """The names on the newsroom's lists, read when a story is first asked for those that it has."""
        return HouseNames(lambda: _listed(self._listing))

    def linter_for(self, path: str) -> Linter:
        """The linter for a file: settings may turn off rules for some paths."""
        extra = tuple(ref for spec, refs in self._per_file if spec.match_file(self._relative(path)) for ref in refs)
        if extra not in self._linters:
            select, preview = self.config.select, self.config.preview
            entries = self.registry.select(select, (*self.config.ignore, *extra), preview=preview)
            ignores = self.config.ignore or extra
            ignored = self.registry.select(select, (), preview=preview).without(entries) if ignores else ()
            self._linters[extra] = Linter(
                self.registry.build(entries, self._options),
                muted=self.registry.build(ignored, self._options),
                level=self.config.level,
                depth=self.config.depth,
                timing=self.timing,
                known=self.registry.known(),
            )
        return self._linters[extra]

    def _refuse_unknown(self) -> None:
        """A :class:`ConfigError` for the first reference in the settings that fits no rule."""
        config = self.config
        named = {config.where("select"): config.select, config.where("ignore"): config.ignore}
        named |= {entry.where: (entry.rule,) for entry in config.accept}
        for pattern, references in config.per_file_ignores.items():
            named[f"{config.where('per_file_ignores')}: “{pattern}”"] = references
        for where, references in named.items():
            for problem in self.registry.unknown(references):
                raise ConfigError(f"{where}: {problem}")

    def _notes(self) -> list[str]:
        """What to tell of the references in the settings, each thing once."""
        config = self.config
        ignored = (ref for references in config.per_file_ignores.values() for ref in references)
        accepted = [entry.rule for entry in config.accept]
        notes = self.registry.notes([*config.select, *config.ignore, *ignored, *config.rules, *accepted])
        return list(dict.fromkeys([*notes, *self._expired()]))

    def _expired(self) -> Iterator[str]:
        """What is to be told of things that were accepted until a day that is past."""
        for entry in self.config.accept:
            if not entry.is_live:
                yield f"{entry.where}: {entry.said()} was accepted until {entry.expires}: look at it again"

    def _read_options(self) -> Mapping[str, Mapping[str, Any]]:
        """The options of rules by code, each fit for its rule; a :class:`ConfigError` where one is not."""
        read: dict[str, Mapping[str, Any]] = {}
        for reference, options in self.config.rules.items():
            where = self.config.where_of_rule(reference)
            try:
                entries = self.registry.find(reference)
            except KeyError:
                hint = did_you_mean(reference, self.registry.references())
                raise ConfigError(f"{where}: there is no rule “{reference}”{hint}") from None
            for entry in entries:
                try:
                    make_options(entry.options, options)
                except OptionError as error:
                    raise ConfigError(f"{where}: {error}") from error
                known = read.get(entry.header.code, {})
                old = entry.header.was_called(reference)  # what is said under the name of today counts for more
                read[entry.header.code] = {**options, **known} if old else {**known, **options}
        return read

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

    @cached_property
    def _accept(self) -> list[tuple[Any, Acceptance]]:
        """What is accepted, with the pattern of the stories meant."""
        return [(compile_patterns([e.path]) if e.path else None, e) for e in self.config.accept]

    def _relative(self, path: str) -> str:
        """A path as patterns see it."""
        root = self.config.root
        for absolute, top in ((absolute_path(Path(path)), root), (Path(path).resolve(), root.resolve())):
            if absolute.is_relative_to(top):
                return str(absolute.relative_to(top))
        return path


def _listed(entries: Iterable[RegisteredRule]) -> Iterator[Listed]:
    """The names on the lists of rules."""
    for entry in entries:
        for k, part in enumerate(entry.parts):
            if part.confirms:
                names: Iterable[str] = getattr(entry.loaded.makes[k](None), "names", tuple)()
                yield from (Listed(name, entry.header.name) for name in names)

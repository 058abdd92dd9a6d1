"""Rules as the registry knows them: what decides whether they run is at hand, all else is loaded when it is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from newslint.engine.finding import Finding, Severity
from newslint.engine.options import make_options
from newslint.engine.rule import Meta, Rule
from newslint.text import Document


class Brief(NamedTuple):
    """What is asked of every rule before it is loaded."""

    code: str
    name: str
    severity: Severity
    in_quotes: bool = False
    gives_way: bool = False

    @classmethod
    def of(cls, meta: Meta) -> Brief:
        """What is asked, of all that is known."""
        return cls(meta.code, meta.name, meta.severity, meta.in_quotes, meta.gives_way)


class Loaded(NamedTuple):
    """A rule that is loaded: what describes it, the class of its options, and what makes it with such options."""

    meta: Meta
    options: type
    make: Callable[[Any], Rule]
    triggers: frozenset[str] | None
    """As in :class:`Rule`."""
    module: str = ""
    """Where a rule in Python is defined."""
    kept: Mapping[str, Any] | None = None
    """What is needed to make a rule in YAML anew."""


class Entry:
    """A rule that can be made, with options where it has some."""

    def __init__(self, brief: Brief, triggers: frozenset[str] | None, origin: str, load: Callable[[], Loaded]) -> None:
        self.brief = brief
        self.triggers = triggers
        self.origin = origin
        """Where it comes from: a module, a folder, or a plugin."""
        self._load = load

    @classmethod
    def of(cls, loaded: Loaded, origin: str) -> Entry:
        """The entry of a rule that is loaded."""
        entry = cls(Brief.of(loaded.meta), loaded.triggers, origin, lambda: loaded)
        entry.loaded = loaded
        return entry

    @cached_property
    def loaded(self) -> Loaded:
        """The rule, loaded now if it is not yet."""
        return self._load()

    @property
    def is_loaded(self) -> bool:
        """Whether the rule is loaded already."""
        return "loaded" in vars(self)

    @property
    def meta(self) -> Meta:
        """All that describes the rule."""
        return self.loaded.meta

    @property
    def options(self) -> type:
        """The class of its options."""
        return self.loaded.options

    @property
    def make(self) -> Callable[[Any], Rule]:
        """What makes the rule with some options, or with its defaults for ``None``."""
        return self.loaded.make


class Deferred:
    """Stands in for a rule, which is made when it is first called: with its default options, unless some are given."""

    def __init__(self, entry: Entry, options: Mapping[str, Any] | None = None) -> None:
        self.meta = entry.brief
        self.triggers = entry.triggers
        self._entry = entry
        self._options = options

    @cached_property
    def _rule(self) -> Rule:
        return self._entry.make(make_options(self._entry.options, self._options) if self._options else None)

    @property
    def module(self) -> str:
        """Where a rule in Python that is loaded is defined."""
        return self._entry.loaded.module if self._entry.is_loaded else ""

    def check(self, document: Document) -> Iterator[Finding]:
        """What the rule finds in a document."""
        return self._rule.check(document)


def of_class(rule: type[Rule]) -> Loaded:
    """A rule in Python."""
    return Loaded(rule.meta, rule.Options, rule, rule.triggers, rule.__module__)

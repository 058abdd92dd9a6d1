"""Rules as the registry knows them: what decides whether they run is at hand, all else is loaded when it is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import Any

from newslint.engine.finding import Finding, Severity
from newslint.engine.options import make_options
from newslint.engine.rule import AnyRule, Depth, Meta, RuleHeader
from newslint.text import Document
from newslint.util.records import NamedTuple


class Part(NamedTuple):
    """One of the ways in which a rule finds its fault; each is called by itself. Most rules have one."""

    severity: Severity
    """Of its findings, at most: where nothing so mild is wanted, it is not called."""
    triggers: frozenset[str] | None
    """As in :class:`Rule`."""
    weighs: bool = False
    """As in :class:`Rule`."""
    depth: Depth = "fast"
    """As in :class:`Rule`."""
    confirms: bool = False
    """Whether it has a list of names as they are to be written."""


class RuleSpec(NamedTuple):
    """A rule that is loaded: what describes it, the class of its options, and what makes its parts with these."""

    meta: Meta
    options: type
    parts: Sequence[Part]
    makes: Sequence[Callable[[Any], AnyRule]]
    """For each part."""
    module: str = ""
    """Where a rule in Python is defined, and the name of its class."""
    name: str = ""
    compiled: Sequence[Mapping[str, Any]] = ()
    """What is needed to make a rule in YAML anew: what it says of itself, and each of its parts."""


class RegisteredRule:
    """A rule that can be made, with options where it has some."""

    def __init__(self, header: RuleHeader, parts: Sequence[Part], origin: str, load: Callable[[], RuleSpec]) -> None:
        self.header = header
        self.parts = parts
        self.origin = origin
        """Where it comes from: a module, a folder, or a plugin."""
        self._load = load

    @classmethod
    def of(cls, loaded: RuleSpec, origin: str) -> RegisteredRule:
        """The entry of a rule that is loaded."""
        entry = cls(RuleHeader.of(loaded.meta), loaded.parts, origin, lambda: loaded)
        entry.loaded = loaded
        return entry

    @cached_property
    def loaded(self) -> RuleSpec:
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

    def make(self, options: Any = None) -> list[AnyRule]:
        """The rule, part by part, with some options, or with its defaults."""
        return [make(options) for make in self.loaded.makes]


class LazyRule:
    """Stands in for a part of a rule, which is made when it is first called.

    It has the default options unless some are given.
    """

    def __init__(self, entry: RegisteredRule, part: int = 0, options: Mapping[str, Any] | None = None) -> None:
        self.meta: RuleHeader = _with(entry.header, entry.parts[part].severity)
        self.triggers = entry.parts[part].triggers
        self.weighs = entry.parts[part].weighs
        self.depth: Depth = entry.parts[part].depth
        self._registered = entry
        self._part = part
        self._options = options

    @cached_property
    def rule(self) -> AnyRule:
        """The part of the rule, made now if it is not yet."""
        options = make_options(self._registered.options, self._options) if self._options else None
        return self._registered.loaded.makes[self._part](options)

    @property
    def module(self) -> str:
        """Where a rule in Python that is loaded is defined."""
        return self._registered.loaded.module if self._registered.is_loaded else ""

    def check(self, document: Document) -> Iterator[Finding]:
        """What this part of the rule finds in a document."""
        return self.rule.check(document)


def _with(header: RuleHeader, severity: Severity) -> RuleHeader:
    """A header with another severity."""
    return header if header.severity is severity else replace(header, severity=severity)


def spec_of_class(rule: type[AnyRule]) -> RuleSpec:
    """A rule in Python, with its evidence."""
    first = Part(rule.meta.severity, rule.triggers, rule.weighs, rule.depth)
    parts = [Part(e.severity or rule.meta.severity, e.triggers, e.weighs, e.depth) for e in rule.evidence]
    makes = [partial(e.of, rule) for e in rule.evidence]
    return RuleSpec(rule.meta, rule.Options, [first, *parts], [rule, *makes], rule.__module__, rule.__name__)


class MetaView(Mapping[str, Meta]):
    """What describes rules, by code; each is loaded when it is asked for."""

    def __init__(self, entries: Mapping[str, RegisteredRule]) -> None:
        self._entries = entries

    def __getitem__(self, code: str) -> Meta:
        return self._entries[code].meta

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

"""All rules there are: ours, found by walking folders, and those of third parties. No list is kept by hand."""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import pkgutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from newslint.engine.loading.compiled import COMPILED, read, stamp, write
from newslint.engine.loading.packs import PACKAGE, load_file, of_rule, rule_files, shipped
from newslint.engine.loading.packs import VALE as PREFIX
from newslint.engine.loading.selection import is_on, note_on, weight
from newslint.engine.options import OptionError, make_options
from newslint.engine.registered import LazyRule, MetaView, RegisteredRule, spec_of_class
from newslint.engine.rule import AnyRule, Meta, Rule, is_code, is_name
from newslint.engine.sound import check_class
from newslint.util.foreign import contained, reason
from newslint.util.modules import classes_over, import_file
from newslint.util.plugins import LoadProblem, offered, points
from newslint.util.suggest import did_you_mean

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from newslint.engine.loading.packs import Loaded

CHECKS = "newslint.checks"
GROUP = "newslint.rules"


class Registry:
    """Rules by code and by name, and the problems met while they were collected."""

    def __init__(self, beside: Registry | None = None) -> None:
        """With other rules ``beside``, whose codes and names are taken."""
        self._beside = beside
        self.entries: dict[str, RegisteredRule] = {}
        self.problems: list[LoadProblem] = []
        self._names: dict[str, str] = {}
        self._old: dict[str, list[str]] = {}  # codes by what rules were called before

    @classmethod
    def load(
        cls, packs: Iterable[Path | str] = (), *, cache: Callable[[], Path] | None = None, plugins: bool = True
    ) -> Registry:
        """Collect the rules of this package, of installed plugins and of more packs: folders of YAML, ours or Vale's.

        ``cache`` tells in which folder compiled rules may be kept; without it they are read anew.
        """
        registry = cls()
        registry.add_shipped(cache)
        for pack in packs:
            folder = Path(str(pack).removeprefix(PREFIX))
            registry.add_pack(folder, cache, of_vale=str(pack).startswith(PREFIX))
        if plugins:
            for point in points(GROUP):
                registry.add_plugin(point, cache)
        return registry

    def __iter__(self) -> Iterator[RegisteredRule]:
        return (self.entries[code] for code in sorted(self.entries))

    def __getitem__(self, ref: str) -> RegisteredRule:
        """The rule of this code or name, one of old included; a ``KeyError`` if there is none."""
        return self.find(ref)[0]

    def find(self, ref: str) -> list[RegisteredRule]:
        """The rule of this code or name, or those that what was called so is part of now; a ``KeyError`` if none."""
        code = self._names.get(ref.lower(), ref.upper())
        codes = [code] if code in self.entries else self._old[ref.lower()]
        return [self.entries[code] for code in codes]

    @property
    def metas(self) -> Mapping[str, Meta]:
        """What describes the rules, by code; each is loaded when it is asked for."""
        return MetaView(self.entries)

    def references(self) -> list[str]:
        """All codes and names, for error messages."""
        return [*self.entries, *self._names]

    def known(self) -> list[str]:
        """All codes and names that settings and stories may use, those of old included."""
        return [*self.references(), *(alias for entry in self for alias in entry.header.aliases)]

    @property
    def merged(self) -> Mapping[str, Sequence[str]]:
        """The codes of rules by codes of old that are part of them now."""
        return {ref.upper(): codes for ref, codes in self._old.items() if is_code(ref.upper())}

    def notes(self, references: Iterable[str]) -> list[str]:
        """What to tell of references: which are of old, and which are to rules that will go."""
        found = ((ref, self._meant(ref)) for ref in references)
        return [note for ref, entries in found if (note := note_on(ref, [entry.header for entry in entries]))]

    def _meant(self, ref: str) -> list[RegisteredRule]:
        """The rules of a code or name, of old too, if it is one."""
        try:
            return self.find(ref)
        except KeyError:
            return []

    def add_shipped(self, cache: Callable[[], Path] | None) -> None:
        """Add our own rules. In a checkout they are compiled when a file of it has changed."""
        folder = shipped()
        kept = read(folder / COMPILED, str(folder))
        places: list[Callable[[], Path]] = [] if cache is None else [_beside_bytecode, lambda: cache() / COMPILED]
        made_from = 0
        if kept is None and places:
            made_from = stamp(folder, PACKAGE)
            tried = (read(place(), str(folder), made_from) for place in places)
            kept = next((entries for entries in tried if entries is not None), None)
        if kept is not None:
            for entry in kept:  # nothing was wrong with them when they were kept, and none is there before them
                self._enter(entry)
            return
        self.add_package(CHECKS)
        self._add_yaml(rule_files(folder), str(folder))
        if not self.problems:
            any(write(place(), self, made_from) for place in places[sys.dont_write_bytecode :])

    def add_package(self, package: str) -> None:
        """Add the rules of all modules of a package and its folders; one that fails to import is a problem."""
        root = importlib.import_module(package)
        for module in pkgutil.walk_packages(root.__path__, f"{package}."):
            if module.ispkg:
                continue
            try:
                self.add_module(importlib.import_module(module.name))
            except Exception as error:  # noqa: BLE001 - whatever a rule's module does wrong is named, the rest runs
                self.problems.append(LoadProblem(module.name, f"{type(error).__name__}: {error}"))

    def add_module(self, module: Any) -> None:
        """Add the rules that a module defines."""
        for value in classes_over(module, Rule):
            self.add_class(value, module.__name__)

    def add_class(self, rule: type[AnyRule], origin: str) -> None:
        """Add one Python rule; classes that only serve as a base for others have no ``meta`` and are passed over."""
        if not inspect.isabstract(rule) and hasattr(rule, "meta"):
            check_class(rule)
            self._add(RegisteredRule.of(spec_of_class(rule), origin))

    def add_pack(self, folder: Path, cache: Callable[[], Path] | None, *, of_vale: bool = False) -> None:
        """Add the rules of a folder of YAML, or of a style of Vale: as kept in a cache, or read anew."""
        if not folder.is_dir():
            self.problems.append(LoadProblem(str(folder), "there is no such folder of rules"))
            return
        place, made_from = None, 0
        known = len(self.problems)
        try:
            if cache is not None:
                place = cache() / f"pack-{crc32(bytes(folder)):08x}.json"
                made_from = stamp(folder, PACKAGE / "engine")
                kept = read(place, str(folder), made_from)
                if kept is not None:
                    self._add_all(kept)
                    return
            if of_vale:
                from newslint.engine.loading.vale import load_style

                entries = self._add_loaded(load_style(folder), str(folder))
            else:
                entries = self._add_yaml(rule_files(folder), str(folder))
        except OSError as error:
            self.problems.append(LoadProblem(str(error.filename or folder), error.strerror or str(error)))
            return
        if place is not None and len(self.problems) == known and not any(entry.loaded.module for entry in entries):
            write(place, entries, made_from)

    def add_file(self, file: Path) -> None:
        """Add the rules of one file of YAML or Python; one that cannot be loaded is a problem."""
        if file.suffix == ".py":
            try:
                with contained():
                    self.add_module(import_file(file))
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # noqa: BLE001 - whatever a rule's module does wrong is named
                self.problems.append(LoadProblem(str(file), reason(error)))
        else:
            self._add_yaml([file], str(file))

    def _add_yaml(self, files: Iterable[Path], origin: str) -> list[RegisteredRule]:
        """Add rules read from YAML, which are given back; each file that is wrong is a problem."""
        return self._add_loaded(((file, load_file(file)) for file in files), origin)

    def _add_loaded(self, loaded: Iterable[tuple[Path, Loaded]], origin: str) -> list[RegisteredRule]:
        """Add the rules of files, which are given back; each file that is wrong is a problem."""
        entries = []
        for file, rule in loaded:
            if isinstance(rule, LoadProblem):
                self.problems.append(rule)
            else:
                entries.append(RegisteredRule.of(of_rule(rule), origin))
                self._add(entries[-1], str(file))
        return entries

    def add_plugin(self, point: EntryPoint, cache: Callable[[], Path] | None = None) -> None:
        """Add what an entry point offers: a module, rule classes, a folder of YAML, or a function that gives these."""
        for offer in offered(point):
            if isinstance(offer, LoadProblem):
                self.problems.append(offer)
                continue
            try:
                with contained():
                    self._add_offer(offer.value, offer.where, cache)
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # noqa: BLE001 - what is offered may fail in any way too
                self.problems.append(LoadProblem(offer.where, reason(error)))

    def _add_offer(self, item: Any, where: str, cache: Callable[[], Path] | None) -> None:
        """Add one thing that a plugin offers."""
        if inspect.ismodule(item):
            self.add_module(item)
        elif isinstance(item, type) and issubclass(item, Rule):
            self.add_class(item, where)
        elif isinstance(item, str | Path):
            self.add_pack(Path(item), cache)
        else:
            raise TypeError(f"a plugin offers modules, rule classes or folders of YAML, not {item!r}")

    def _add_all(self, entries: Iterable[RegisteredRule]) -> None:
        """Add rules in their order."""
        for entry in entries:
            self._add(entry)

    def _add(self, entry: RegisteredRule, where: str = "") -> None:
        """Add one rule unless its code or name is malformed or taken; ``where`` it is defined, if that is known."""
        fault = self.fault(entry)
        if fault:
            self.problems.append(LoadProblem(where or entry.origin, fault))
        else:
            self._enter(entry)

    def _enter(self, entry: RegisteredRule) -> None:
        """Add one rule that nothing is wrong with."""
        code = entry.header.code
        self.entries[code] = entry
        self._names[entry.header.name] = code
        for alias in entry.header.aliases:
            self._old.setdefault(alias.lower(), []).append(code)

    def fault(self, entry: RegisteredRule) -> str:
        """Why a rule cannot be added; nothing where it can."""
        code, name, aliases = entry.header.code, entry.header.name, entry.header.aliases
        if not is_code(code) or not is_name(name):
            return f"“{code}” and “{name}” are no code and name like ABC123, a-b"
        if code in self.entries:
            return f"the code {code} of {name} is taken by a rule of {self.entries[code].origin}"
        if name in self._names:
            return f"the name {name} of {code} is taken by a rule of {self[name].origin}"
        for ref in (code, name):
            if ref.lower() in self._old:
                return f"{ref} is what {self[ref].header.code} was called before"
        for alias in aliases:
            if alias in self.entries or alias in self._names:
                return f"the alias {alias} of {code} is taken by a rule of {self[alias].origin}"
        return self._beside.fault(entry) if self._beside else ""

    def select(self, select: Sequence[str], ignore: Sequence[str], *, preview: bool = False) -> list[RegisteredRule]:
        """The rules that are on. ``ALL``, prefixes, codes and names; of two that fit a rule the more exact one wins.

        Rules in preview are on only where their code or name selects them, or with ``preview``.
        """
        return [entry for entry in self if is_on(entry.header, select, ignore, preview=preview)]

    def unknown(self, references: Iterable[str]) -> list[str]:
        """What is wrong with references to rules: those that fit none, with the likely intended one."""
        return [
            f"there is no rule “{ref}”" + did_you_mean(ref, self.references())
            for ref in references
            if not any(weight(e.header, [ref]) for e in self)
        ]

    def build(
        self, entries: Iterable[RegisteredRule], options: Mapping[str, Mapping[str, Any]]
    ) -> list[AnyRule | LazyRule]:
        """Make the parts of rules, with options by code; an :class:`OptionError` says of which rule one is wrong."""
        rules: list[AnyRule | LazyRule] = []
        for entry in entries:
            values = options.get(entry.header.code)
            deferred = [LazyRule(entry, part, values) for part in range(len(entry.parts))]
            if not (values or entry.is_loaded):
                rules += deferred
                continue
            try:
                made = entry.make(make_options(entry.options, values or {}))
                _ = [(rule.meta.severity, rule.triggers) for rule in made]  # asked of all, so they must be there
                rules += made
            except OptionError as error:
                raise OptionError(f"{entry.header.code} {entry.header.name}: {error}") from error
            except Exception:  # noqa: BLE001 - a rule that cannot be made fails where it is called, and is named there
                rules += deferred
        return rules


def write_compiled(target: Path) -> None:
    """Compile our own rules for shipping; a ``ValueError`` lists all that is wrong with them."""
    registry = Registry.load(plugins=False)
    if registry.problems:
        raise ValueError("\n".join(map(str, registry.problems)))
    write(target, registry)


def _beside_bytecode() -> Path:
    """Where what is compiled of a checkout lies: with Python's own compiled files."""
    return Path(importlib.util.cache_from_source(__file__)).with_name(COMPILED)

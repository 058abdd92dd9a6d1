"""All rules there are: ours, found by walking folders, and those of third parties. No list is kept by hand."""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import pkgutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from newslint.engine.loading.compiled import COMPILED, read, stamp, write
from newslint.engine.loading.packs import PACKAGE, load_file, of_rule, rule_files, shipped
from newslint.engine.loading.packs import VALE as PREFIX
from newslint.engine.loading.rulebook import RuleBook
from newslint.engine.loading.selection import Selection
from newslint.engine.options import OptionError, make_options
from newslint.engine.registered import LazyRule, RegisteredRule, spec_of_class
from newslint.engine.rule import AnyRule, Rule
from newslint.engine.shelf import Shelved
from newslint.engine.sound import check_class
from newslint.util.foreign import contained, reason
from newslint.util.modules import classes_over, import_file
from newslint.util.plugins import LoadProblem, offered, points

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from newslint.engine.loading.packs import Loaded

CHECKS = "newslint.checks"
GROUP = "newslint.rules"
_STAMP = 32
"""Bits of a stamp."""


class Registry(RuleBook):
    """Rules by code and by name, and the problems met while they were collected."""

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

    @cached_property
    def _engine(self) -> int:
        """The stamp of the code that reads packs; a house style has forty."""
        return stamp(PACKAGE / "engine")

    def add_shipped(self, cache: Callable[[], Path] | None) -> None:
        """Add our own rules. In a checkout they are compiled when a file of it has changed."""
        folder = shipped()
        kept = read(folder / COMPILED, str(folder))
        places: list[Callable[[], Path]] = [] if cache is None else [_beside_bytecode, lambda: cache() / COMPILED]
        made_from = 0
        if kept is None and places:
            made_from = stamp(folder, PACKAGE)
            tried = (read(place(), str(folder), made_from) for place in places)
            kept = next((shelf for shelf in tried if shelf is not None), None)
        if kept is not None:
            self._add_shelf(kept)
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
                place = cache() / f"pack-{crc32(bytes(folder)):08x}.rules"
                made_from = self._engine << _STAMP | stamp(folder)
                kept = read(place, str(folder), made_from)
                if kept is not None:
                    self._add_shelf(kept)
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

    def build(
        self, entries: Iterable[RegisteredRule] | Selection, options: Mapping[str, Mapping[str, Any]]
    ) -> list[AnyRule | LazyRule | Shelved]:
        """Make the parts of rules, with options by code; an :class:`OptionError` says of which rule one is wrong.

        Of a selection those stay on their shelves that have no options.
        """
        rules: list[AnyRule | LazyRule | Shelved] = []
        if isinstance(entries, Selection):
            taken = [some.shelf[code] for some in entries.shelved for code in options if some.has(code)]
            rules += [some.without(options) for some in entries.shelved]
            entries = sorted([*entries.alone, *taken], key=lambda entry: entry.header.code)
        for entry in entries:
            rules += _parts(entry, options.get(entry.header.code))
        return rules


def _parts(entry: RegisteredRule, values: Mapping[str, Any] | None) -> Sequence[AnyRule | LazyRule]:
    """The parts of a rule: made now if it is loaded or has options."""
    deferred = [LazyRule(entry, part, values) for part in range(len(entry.parts))]
    if not (values or entry.is_loaded):
        return deferred
    try:
        made = entry.make(make_options(entry.options, values or {}))
        _ = [(rule.meta.severity, rule.triggers) for rule in made]  # asked of all, so they must be there
    except OptionError as error:
        raise OptionError(f"{entry.header.code} {entry.header.name}: {error}") from error
    except Exception:  # noqa: BLE001 - a rule that cannot be made fails where it is called, and is named there
        return deferred
    return made


def write_compiled(target: Path) -> None:
    """Compile our own rules for shipping; a ``ValueError`` lists all that is wrong with them."""
    registry = Registry.load(plugins=False)
    if registry.problems:
        raise ValueError("\n".join(map(str, registry.problems)))
    write(target, registry)


def _beside_bytecode() -> Path:
    """Where what is compiled of a checkout lies: with Python's own compiled files."""
    return Path(importlib.util.cache_from_source(__file__)).with_name(COMPILED)

"""The rules that were collected: found by code, by name and by what they were called before, and selected."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint.engine.loading.selection import Selection, chosen, has, is_on, note_on, weight
from newslint.engine.registered import MetaView, RegisteredRule
from newslint.engine.rule import Meta, is_code, is_name
from newslint.engine.shelf import Shelf
from newslint.util.plugins import LoadProblem
from newslint.util.suggest import did_you_mean


class RuleBook:
    """Rules by code and by name, and the problems met while they were collected.

    Those that stand alone are there as they are; those that are kept between runs lie on shelves, a shelf for each
    folder that they come from, and are made when they are asked for.
    """

    def __init__(self, beside: RuleBook | None = None) -> None:
        """With other rules ``beside``, whose codes and names are taken."""
        self._beside = beside
        self._alone: dict[str, RegisteredRule] = {}
        self._shelves: list[Shelf] = []
        self.entries: ChainMap[str, RegisteredRule] = ChainMap(self._alone)
        """All rules by code."""
        self.problems: list[LoadProblem] = []
        self._names: ChainMap[str, str] = ChainMap({})
        self._old: dict[str, list[str]] = {}  # codes by what rules were called before

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
        codes = [code for known in self.entries.maps for code in known]
        return [*codes, *(name for known in self._names.maps for name in known)]

    def known(self) -> list[str]:
        """All codes and names that settings and stories may use, those of old included."""
        headers = [entry.header for entry in self._alone.values()]
        headers += [group.header for shelf in self._shelves for group in shelf.groups]
        return [*self.references(), *(alias for header in headers for alias in header.aliases)]

    def origins(self) -> Iterator[tuple[str, str]]:
        """Where rules come from: a folder or the like, and the module of one in Python that is loaded."""
        yield from ((shelf.origin, "") for shelf in self._shelves)
        yield from ((rule.origin, rule.loaded.module if rule.is_loaded else "") for rule in self._alone.values())

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

    def _add_shelf(self, shelf: Shelf) -> None:
        """Add the rules of a shelf: all at once, or one by one where any code or name of them may be taken."""
        if self._beside or not self._is_free(shelf):
            for rule in shelf.values():
                self._add(rule)
            return
        self._shelves.append(shelf)
        self.entries.maps.append(shelf)  # type: ignore[arg-type] # it is only read
        self._names.maps.append(shelf.names)
        for group in shelf.groups:
            for alias in group.header.aliases:
                self._old.setdefault(alias.lower(), []).extend(shelf.codes[number] for number in group.numbers)

    def _is_free(self, shelf: Shelf) -> bool:
        """Whether no code or name of a shelf is that of another rule, today or of old."""
        codes = [self._alone.keys(), *(other.numbers.keys() for other in self._shelves)]
        aliases = (alias for group in shelf.groups for alias in group.header.aliases)
        return (
            all(known.isdisjoint(shelf.numbers.keys()) for known in codes)
            and all(known.keys().isdisjoint(shelf.names.keys()) for known in self._names.maps)
            and not any(old in shelf.names or old.upper() in shelf.numbers for old in self._old)
            and not any(alias in self.entries or alias in self._names for alias in aliases)
        )

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
        self._alone[code] = entry
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

    def select(self, select: Sequence[str], ignore: Sequence[str], *, preview: bool = False) -> Selection:
        """The rules that are on. ``ALL``, prefixes, codes and names; of two that fit a rule the more exact one wins.

        Rules in preview are on only where their code or name selects them, or with ``preview``.
        """
        alone = [rule for _, rule in sorted(self._alone.items()) if is_on(rule.header, select, ignore, preview=preview)]
        return Selection(alone, [chosen(shelf, select, ignore, preview=preview) for shelf in self._shelves])

    def unknown(self, references: Iterable[str]) -> list[str]:
        """What is wrong with references to rules: those that fit none, with the likely intended one."""
        odd = [ref for ref in references if not self._fits(ref)]
        return [f"there is no rule “{ref}”" + did_you_mean(ref, self.references()) for ref in odd]

    def _fits(self, reference: str) -> bool:
        """Whether a reference means any rule."""
        alone = any(weight(rule.header, [reference]) for rule in self._alone.values())
        return alone or any(has(shelf, reference) for shelf in self._shelves)

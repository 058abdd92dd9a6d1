"""Rules that are kept between runs: thousands may lie on a shelf, and a story calls for a few.

A shelf knows of its rules what decides whether they run, and by which words they are called. A rule is made only where
a story has one of its words, or where somebody asks for it by its code.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from newslint.engine.finding import Severity
from newslint.engine.registered import LazyRule, Part, RegisteredRule
from newslint.engine.rule import Depth, RuleHeader
from newslint.util.records import NamedTuple

Call = int
"""A part of a rule: the number of the rule times the width of the shelf, and the number of the part."""
Make = Callable[[int, RuleHeader, Sequence[Part]], RegisteredRule]
"""Makes the rule of a number from its header and what is known of its parts."""
_LETTERS = 3
"""Of a code: those of its family."""


class Group(NamedTuple):
    """Rules of one family that differ in nothing that decides whether they run; they lie after each other."""

    header: RuleHeader
    """With the code of the first of them, and without a name."""
    parts: Sequence[Part]
    """Without their words: a part that is called by words has none here."""
    numbers: range


class Index(NamedTuple):
    """Which parts of rules are called where a story has a word."""

    rows: Mapping[str, int]
    """The row of each word."""
    calls: Sequence[Call | Sequence[Call]]
    """What is called, by the row: one part, or several."""
    width: int
    """As many as any rule has parts."""


class Shelf(Mapping[str, RegisteredRule]):
    """Rules of one origin, by code; they were sound when they were laid there."""

    def __init__(
        self,
        origin: str,
        codes: Sequence[str],
        names: Sequence[str],
        groups: Sequence[Group],
        index: Index,
        make: Make,
    ) -> None:
        """``codes`` and ``names`` are those of each rule; its number is its place among them."""
        self.origin = origin
        self.codes = codes
        self.numbers = dict(zip(codes, range(len(codes)), strict=True))
        self.names = dict(zip(names, codes, strict=True))
        self._names = names
        self.groups = groups
        self.index = index
        self._make = make
        self._made: dict[int, RegisteredRule] = {}
        self._starts = [group.numbers.start for group in groups]

    def __getitem__(self, code: str) -> RegisteredRule:
        return self.rule(self.numbers[code])

    def __iter__(self) -> Iterator[str]:
        return iter(self.numbers)

    def __len__(self) -> int:
        return len(self.codes)

    def __contains__(self, code: object) -> bool:
        return code in self.numbers

    def rule(self, number: int) -> RegisteredRule:
        """The rule of a number, one and the same each time."""
        if number not in self._made:
            group = self.groups[bisect_right(self._starts, number) - 1]
            header = replace(group.header, code=self.codes[number], name=self._names[number])
            self._made[number] = self._make(number, header, group.parts)
        return self._made[number]

    def meant(self, reference: str) -> Iterator[int]:
        """The numbers of the rules whose name, or more than three letters of whose code, a reference is."""
        start = reference.upper()
        if start in self.numbers:
            yield self.numbers[start]
        elif not is_broad(reference):
            yield from (number for code, number in self.numbers.items() if code.startswith(start))
        if reference.lower() in self.names:
            yield self.numbers[self.names[reference.lower()]]


def is_broad(reference: str) -> bool:
    """Whether a reference may mean whole families, so that it fits all rules of a group or none."""
    return len(reference) <= _LETTERS and reference.isalpha()


class Shelved:
    """Some rules of a shelf."""

    def __init__(self, shelf: Shelf, numbers: frozenset[int]) -> None:
        self.shelf = shelf
        self.numbers = numbers

    def __iter__(self) -> Iterator[RegisteredRule]:
        return map(self.shelf.rule, sorted(self.numbers))

    def has(self, code: str) -> bool:
        """Whether a rule is one of them."""
        return self.shelf.numbers.get(code) in self.numbers

    def without(self, codes: Iterable[str]) -> Shelved:
        """Those that are left without some."""
        return Shelved(self.shelf, self.numbers.difference(map(self.shelf.numbers.get, codes)))

    def confirming(self) -> Iterator[RegisteredRule]:
        """Those that have lists of names."""
        for group in self.shelf.groups:
            if any(part.confirms for part in group.parts):
                yield from map(self.shelf.rule, sorted(self.numbers.intersection(group.numbers)))


class Running(Mapping[str, RuleHeader]):
    """Those of some rules of a shelf that a linter runs; their headers by code."""

    def __init__(self, rules: Shelved, level: Severity, depth: Depth) -> None:
        """``level`` and ``depth`` as for a :class:`Linter`."""
        self._shelf = rules.shelf
        self._width = width = rules.shelf.index.width
        self._made: dict[Call, LazyRule] = {}
        always: list[Call] = []
        calls: set[Call] = set()
        for group in rules.shelf.groups:
            low, high = group.numbers.start, group.numbers.stop
            whole = len(rules.numbers) == len(rules.shelf) or rules.numbers.issuperset(group.numbers)
            for k, part in enumerate(group.parts):
                if part.severity >= level and depth in (part.depth, "thorough"):
                    here: Iterable[Call] = range(low * width + k, high * width + k, width)
                    if not whole:
                        here = [call for call in here if call // width in rules.numbers]
                    calls.update(here)
                    always += here if part.triggers is None else ()
        self._calls = calls
        self.always = [self._rule(call) for call in sorted(always)]
        """The rules that every story calls for."""

    def __getitem__(self, code: str) -> RuleHeader:
        first = self._shelf.numbers[code] * self._width
        for call in range(first, first + self._width):
            if call in self._calls:
                return self._rule(call).meta
        raise KeyError(code)

    def __iter__(self) -> Iterator[str]:
        numbers = sorted({call // self._width for call in self._calls})
        return (self._shelf.codes[number] for number in numbers)

    def __len__(self) -> int:
        return len({call // self._width for call in self._calls})

    def called(self, words: Set[str]) -> list[LazyRule]:
        """The rules that a story calls for by its words."""
        rows, calls, _ = self._shelf.index
        found: set[Call] = set()
        for word in rows.keys() & words:
            row = calls[rows[word]]
            found.update((row,) if isinstance(row, int) else row)
        return [self._rule(call) for call in sorted(found & self._calls)]

    def _rule(self, call: Call) -> LazyRule:
        """A part of a rule, one and the same each time."""
        if call not in self._made:
            number, part = divmod(call, self._width)
            self._made[call] = LazyRule(self._shelf.rule(number), part)
        return self._made[call]

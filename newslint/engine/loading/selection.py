"""Which rules a reference means, which references win, and what to tell of those that are of old."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from newslint.engine.registered import RegisteredRule
from newslint.engine.rule import RuleHeader
from newslint.engine.shelf import Shelf, Shelved, is_broad
from newslint.util.suggest import enumerate_words

_ALL = "ALL"
_EXACT, _OF_OLD = 100, 50
"""How exactly a code or name fits a rule: today's, and one of old. A prefix is worth a little more than its letters."""


class Selection:
    """The rules that are on: those that stand alone, and those that lie on shelves."""

    def __init__(self, alone: Sequence[RegisteredRule], shelved: Sequence[Shelved]) -> None:
        self.alone = alone
        self.shelved = shelved

    def __iter__(self) -> Iterator[RegisteredRule]:
        """All of them, in the order of their codes; those on shelves are made for it."""
        found = [*self.alone, *(rule for some in self.shelved for rule in some)]
        return iter(sorted(found, key=lambda rule: rule.header.code))

    def without(self, other: Selection) -> Selection:
        """Those of them that are not in another selection of the same rules."""
        known = {rule.header.code for rule in other.alone}
        pairs = zip(self.shelved, other.shelved, strict=True)
        return Selection(
            [rule for rule in self.alone if rule.header.code not in known],
            [Shelved(some.shelf, some.numbers - rest.numbers) for some, rest in pairs],
        )

    def confirming(self) -> Iterator[RegisteredRule]:
        """Those of them that have lists of names; no other is made."""
        yield from (rule for rule in self.alone if any(part.confirms for part in rule.parts))
        for some in self.shelved:
            yield from some.confirming()


def chosen(shelf: Shelf, select: Sequence[str], ignore: Sequence[str], *, preview: bool = False) -> Shelved:
    """The rules of a shelf that are on: looked at by groups, and one by one only where a reference tells them apart."""
    references = [*select, *ignore]
    broad_select, broad_ignore = ([ref for ref in refs if is_broad(ref)] for refs in (select, ignore))
    has_narrow = len(broad_select) + len(broad_ignore) < len(references)
    on: set[int] = set()
    apart = {number for reference in references for number in shelf.meant(reference)}
    for group in shelf.groups:
        if group.header.aliases and has_narrow:
            apart.update(group.numbers)
        elif is_on(group.header, broad_select, broad_ignore, preview=preview):
            on.update(group.numbers)
    asked = {number for number in apart if is_on(shelf.rule(number).header, select, ignore, preview=preview)}
    return Shelved(shelf, frozenset(on - apart | asked))


def has(shelf: Shelf, reference: str) -> bool:
    """Whether a reference fits any rule of a shelf."""
    if next(shelf.meant(reference), None) is not None:
        return True
    groups = [group for group in shelf.groups if is_broad(reference) or group.header.aliases]
    return any(weight(group.header, [reference]) for group in groups)


def is_on(rule: RuleHeader, select: Iterable[str], ignore: Iterable[str], *, preview: bool = False) -> bool:
    """Whether a rule is selected: more exactly than it is ignored, and if in preview by code or name."""
    if not is_valid(rule):
        return False
    selected = weight(rule, select)
    asked = preview or rule.status != "preview" or selected == _EXACT
    return asked and selected > weight(rule, ignore)


def is_valid(rule: RuleHeader) -> bool:
    """Whether a rule holds today."""
    if not (rule.valid_from or rule.valid_until):
        return True
    today = date.today().isoformat()
    return rule.valid_from <= today and (not rule.valid_until or today <= rule.valid_until)


def weight(rule: RuleHeader, references: Iterable[str]) -> int:
    """How exactly the best fitting reference names a rule; 0 if none does."""
    best = 0
    for reference in references:
        upper = reference.upper()
        if upper == _ALL:
            best = max(best, 1)
        elif upper == rule.code or reference.lower() == rule.name:
            return _EXACT
        elif rule.was_called(reference):
            best = max(best, _OF_OLD)
        elif rule.fits(reference):
            best = max(best, 1 + len(upper))
    return best


def note_on(reference: str, rules: Sequence[RuleHeader]) -> str:
    """What to tell of a code or name and the rules that it means; nothing where it is that of a rule which stays."""
    if not rules:
        return ""
    rule = rules[0]
    if not rule.was_called(reference):
        return f"{rule.code} {rule.name} is deprecated, and will go" if rule.status == "deprecated" else ""
    if reference.upper() in rule.aliases:
        return f"{reference.upper()} is now part of {enumerate_words(r.code for r in rules)}"
    return f"the rule {reference.lower()} is now {enumerate_words(f'{r.code} {r.name}' for r in rules)}"

"""Which rules a reference means, which references win, and what to tell of those that are of old."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from newslint.engine.rule import RuleHeader
from newslint.util.suggest import enumerate_words

_ALL = "ALL"
_EXACT, _OF_OLD = 100, 50
"""How exactly a code or name fits a rule: today's, and one of old. A prefix is worth a little more than its letters."""


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

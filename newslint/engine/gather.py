"""Calling one rule: its findings are taken as they come, each looked at, and never without end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newslint.engine.finding import Finding
from newslint.engine.registered import LazyRule
from newslint.engine.report import Crash
from newslint.engine.rule import AnyRule
from newslint.engine.sound import UnsoundError, check_finding
from newslint.text import AnnotationError, Document
from newslint.util.foreign import contained, is_ours, package_of, reason

if TYPE_CHECKING:
    from newslint.engine.directive_rule import Served

MANY = 1_000
"""Findings of one rule in one document at most, beside a share of its characters."""

_EACH = 100
"""Of our rules, a finding for so many characters is taken beside those: more than anybody reads, and than news has."""


def most(document: Document) -> int:
    """How many findings of one of our rules are taken from a document."""
    return MANY + len(document.text) // _EACH


def gather(rule: AnyRule | LazyRule, document: Document, into: list[Finding]) -> bool:
    """Add what a rule finds in a document, and say whether it found more than is taken.

    Whatever the rule raises is raised here; what it found before that stays.
    """
    if is_ours(_module(rule)):
        return _take(rule, document, into, most(document))
    with contained():
        if _take(rule, document, into, limit := MANY + len(document.text)):
            del into[-limit:]
            raise UnsoundError(f"it yields findings without end: more than {limit:,}")
    return False


def review(rule: AnyRule | LazyRule, document: Document, served: Sequence[Served]) -> list[Finding]:
    """What a rule says of directives; one that needs to hear nothing of them says nothing."""
    from newslint.engine.directive_rule import DirectiveRule

    with contained():
        made = rule.rule if isinstance(rule, LazyRule) else rule
        if not isinstance(made, DirectiveRule):
            return []
        found = [finding for directive in served for finding in made.review(document, directive)]
        for finding in found:
            check_finding(finding, rule.meta.code, rule.meta.name, len(document.text))
    return found


def _take(rule: AnyRule | LazyRule, document: Document, into: list[Finding], limit: int) -> bool:
    """Add the findings, as long as they are sound, up to a number of them; say whether there are more."""
    length, full = len(document.text), len(into) + limit
    code, name = rule.meta.code, rule.meta.name
    for finding in rule.check(document):
        if len(into) == full:
            return True
        check_finding(finding, code, name, length)
        into.append(finding)
    return False


def _module(rule: AnyRule | LazyRule) -> str:
    """Where a rule is defined; nothing where it is one of ours that is not loaded."""
    return rule.module if isinstance(rule, LazyRule) else type(rule).__module__


def crash_of(rules: Sequence[AnyRule | LazyRule], error: BaseException) -> Crash:
    """What to tell of the rule that failed, or of several that failed for want of one fact of the story.

    It says what and where, and for a rule of others whose it is.
    """
    import traceback

    rule = rules[0]
    others = [code for code in dict.fromkeys(r.meta.code for r in rules) if code != rule.meta.code]
    cause = error.error if isinstance(error, AnnotationError) else error
    at = traceback.extract_tb(cause.__traceback__)[-1]
    module = _module(rule)
    whose = "" if is_ours(module) else f", in {package_of(module)}"
    what = f"{reason(cause)} ({at.name}, line {at.lineno}{whose})"
    if isinstance(error, AnnotationError) and others:
        what += f"; “{error.name}” is needed by {', '.join(others)} too"
    return Crash(rule.meta.code, rule.meta.name, what, "".join(traceback.format_exception(error)))

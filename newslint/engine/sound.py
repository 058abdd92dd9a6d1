"""Whether what others hand in is what it should be: the findings and the descriptions of rules, and kept results."""

from __future__ import annotations

from typing import Any, get_args

from newslint.engine.finding import Edit, Elsewhere, Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import AnyRule, Meta, Scope, Status
from newslint.language.segmentation.lexemes import lowered
from newslint.text import Span


class UnsoundError(ValueError):
    """A rule or one of its findings is not what it should be; the message says in what."""


def check_finding(finding: Any, code: str, name: str, length: int) -> None:
    """Raise an :class:`UnsoundError` unless this is a finding of this rule in a text of this length."""
    if not isinstance(finding, Finding):
        raise UnsoundError(f"it yields {_kind(finding)} where a Finding is due")
    if finding.code != code or finding.rule != name:
        raise UnsoundError(f"it yields a finding of {finding.code!r} {finding.rule!r}")
    if not isinstance(finding.severity, Severity):
        raise UnsoundError(f"the severity of a finding is {finding.severity!r}")
    _check_span(finding.span, length, "a finding")
    _check_text(finding.message, "the message of a finding")
    for fix in finding.fixes:
        _check_fix(fix, length)
    for related in finding.related:
        if not isinstance(related, Related):
            raise UnsoundError(f"a finding is related to {_kind(related)}")
        _check_span(related.span, length, "a related place")
        _check_text(related.message, "the message of a related place")
        if related.elsewhere is not None and not isinstance(related.elsewhere, Elsewhere):
            raise UnsoundError(f"a place elsewhere is {_kind(related.elsewhere)}")


def _check_fix(fix: Any, length: int) -> None:
    """Raise an :class:`UnsoundError` unless this is a fix whose edits lie in the text."""
    if not isinstance(fix, Fix) or not isinstance(fix.safety, Safety):
        raise UnsoundError(f"a fix is {_kind(fix)}" if not isinstance(fix, Fix) else f"a fix is {fix.safety!r}")
    _check_text(fix.title, "the title of a fix")
    for edit in fix.edits:
        if not isinstance(edit, Edit):
            raise UnsoundError(f"an edit is {_kind(edit)}")
        _check_span(edit.span, length, "an edit")
        _check_text(edit.text, "the text of an edit")


def _check_span(span: Any, length: int, of: str) -> None:
    """Raise an :class:`UnsoundError` unless this is a span inside the text."""
    start, end = span if isinstance(span, tuple) and len(span) == 2 else (None, None)
    if type(start) is not int or type(end) is not int or not isinstance(span, Span):
        raise UnsoundError(f"the place of {of} is {span!r}, no Span of plain numbers")
    if not 0 <= start <= end <= length:
        raise UnsoundError(f"the place of {of} is {start} to {end}, and the text has {length} characters")


def _check_text(text: Any, what: str) -> None:
    if not isinstance(text, str):
        raise UnsoundError(f"{what} is {_kind(text)}, no text")


def check_class(rule: type[AnyRule]) -> None:
    """Raise an :class:`UnsoundError` unless a rule describes itself as it should."""
    meta = rule.meta
    if not isinstance(meta, Meta):
        raise UnsoundError(f"the meta of {rule.__name__} is {_kind(meta)}, no Meta")
    for field in ("code", "name", "summary", "why", "since", "source"):
        _check_text(getattr(meta, field), f"the {field} of {rule.__name__}")
    if not isinstance(meta.severity, Severity):
        raise UnsoundError(f"the severity of {rule.__name__} is {meta.severity!r}; write Severity.WARNING")
    for field, allowed in (("scope", get_args(Scope)), ("status", get_args(Status))):
        if getattr(meta, field) not in allowed:
            raise UnsoundError(
                f"the {field} of {rule.__name__} is {getattr(meta, field)!r}, none of {', '.join(allowed)}"
            )
    if not isinstance(meta.aliases, tuple) or not all(isinstance(alias, str) for alias in meta.aliases):
        raise UnsoundError(f"the aliases of {rule.__name__} are no tuple of texts")
    if not all(isinstance(examples, tuple) for examples in (meta.bad, meta.good)):
        raise UnsoundError(f"the examples of {rule.__name__} are no tuples")
    _check_triggers(rule)
    for evidence in rule.evidence:
        _check_triggers(evidence)


def _check_triggers(rule: type[AnyRule]) -> None:
    """Raise an :class:`UnsoundError` unless the triggers of a rule, or of evidence, can be met."""
    triggers = rule.triggers
    if triggers is None:
        return
    if not isinstance(triggers, frozenset) or not all(isinstance(word, str) for word in triggers):
        raise UnsoundError(f"the triggers of {rule.__name__} are no frozenset of words")
    large = sorted(word for word in triggers if lowered(word) != word)
    if large:
        raise UnsoundError(f"the trigger “{large[0]}” of {rule.__name__} is never met; write “{lowered(large[0])}”")


def _kind(value: Any) -> str:
    """What a value is, in short."""
    return "None" if value is None else f"of type {type(value).__name__}"

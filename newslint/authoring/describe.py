"""What a rule does, shown by its own examples as it runs now."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from typing import Any

from newslint.engine.examples import CrashError, document_of, findings_of, read_example
from newslint.engine.finding import Finding, Safety
from newslint.engine.options import make_options, type_name
from newslint.engine.registered import RegisteredRule
from newslint.engine.rule import Example
from newslint.engine.summary import one_fix
from newslint.text import Document
from newslint.util.foreign import reason
from newslint.util.records import NamedTuple

CHOICE = "choice"
"""How fixable a finding is that offers several fixes."""


class Shown(NamedTuple):
    """A bad example and what the rule says of it."""

    document: Document
    findings: tuple[Finding, ...]
    crash: str = ""
    """How the rule failed on it, if it did."""


class Option(NamedTuple):
    """An option of a rule: its name and type as a user writes them, and its default."""

    name: str
    type: str
    default: Any


def shown(entry: RegisteredRule) -> list[Shown]:
    """The bad examples of a rule with its findings, or with how the rule fails."""
    return [_shown(entry, example) for example in entry.meta.bad]


def _shown(entry: RegisteredRule, example: str | Example) -> Shown:
    """One bad example, with what becomes of it."""
    try:
        marked = read_example(example)
        rules = entry.make(make_options(entry.options, marked.options))
        found = findings_of(rules, marked.text, marked.source)
        return Shown(document_of(rules, marked.text, marked.source), tuple(found))
    except CrashError as error:
        return Shown(Document(marked.text), (), str(error))
    except Exception as error:  # noqa: BLE001 - a rule may fail in any way, and an example be of any sort
        return Shown(Document(""), (), reason(error))


def fixability(examples: list[Shown]) -> tuple[str, ...]:
    """How the findings of a rule can be mended: ``safe``, ``unsafe``, ``display-only``, ``choice``, in this order."""
    seen = {one_fix(f) or CHOICE for example in examples for f in example.findings if f.fixes}
    return tuple(str(kind) for kind in (*Safety, CHOICE) if kind in seen)


def options(entry: RegisteredRule) -> Iterator[Option]:
    """The options of a rule."""
    hints = typing.get_type_hints(entry.options)
    defaults = entry.options()
    for name, hint in hints.items():
        value = getattr(defaults, name)
        plain = sorted(value) if isinstance(value, frozenset) else list(value) if isinstance(value, tuple) else value
        yield Option(name.replace("_", "-"), type_name(hint), plain)

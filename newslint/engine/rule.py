"""What a rule is: data that describe it, options, and one pure function from a document to findings."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, ClassVar, NamedTuple

from newslint.engine.finding import Finding, Fix, Related, Severity
from newslint.text import Document, Span


class Example(NamedTuple):
    """A text that shows a rule at work. ``[[...]]`` marks each exact span that must be found.

    ``fixed`` is what the first fix of each finding makes of it. ``options`` configure the rule.
    """

    text: str
    fixed: str | None = None
    options: Mapping[str, Any] = MappingProxyType({})


class Meta(NamedTuple):
    """What is known of a rule without running it."""

    code: str
    """Family prefix and three digits, for ever: ``GRM101``."""
    name: str
    """Describes the fault and reads well after "ignore": ``a-or-an``."""
    summary: str
    """One sentence for lists."""
    why: str
    """Why it matters to a reader or a desk."""
    severity: Severity
    bad: tuple[str | Example, ...]
    good: tuple[str | Example, ...]
    since: str = "0.1.0"
    source: str = ""
    """The guide or grammar that says so."""
    in_quotes: bool = False
    """Whether words inside quotation marks count. Names, numbers and consistency do, and what only the writer can have
    done: a speaker neither spells nor types. Grammar and style do not."""
    gives_way: bool = False
    """Whether the rule only weighs what is likely: then a rule that knows has precedence at the same words."""

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code[:3]


class NoOptions(NamedTuple):
    """The options of a rule that has none."""


class Rule(ABC):
    """A check. Rules hold nothing but their frozen options, so one instance serves all documents and threads."""

    meta: Meta
    Options: ClassVar[type] = NoOptions
    triggers: frozenset[str] | None = None
    """Lower-case tokens; the rule is called where a document holds one of them. ``None``: always called."""

    def __init__(self, options: Any = None) -> None:
        self.options = options if options is not None else self.Options()

    @abstractmethod
    def check(self, document: Document) -> Iterator[Finding]:
        """Yield what is wrong in a document, in any order."""

    def found(
        self,
        span: Span,
        message: str,
        *,
        fixes: tuple[Fix, ...] = (),
        related: tuple[Related, ...] = (),
        severity: Severity | None = None,
    ) -> Finding:
        """A finding of this rule, at the rule's own severity unless this case is less (or more) certain."""
        return Finding(
            self.meta.code, self.meta.name, span, message, severity or self.meta.severity, tuple(fixes), tuple(related)
        )

"""Rules about directives: they hear what came of each, once all other rules have been heard."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence

from newslint.engine.finding import Finding
from newslint.engine.rule import Rule, RuleHeader
from newslint.text import Document, Span
from newslint.util.records import NamedTuple


class Directive(NamedTuple):
    """One directive: where it stands, what it does, and for which rules and which part of the text."""

    span: Span
    verb: str
    references: tuple[str, ...]
    """Codes, names and prefixes; none means all rules."""
    codes: Span
    """Where the references stand."""
    scope: Span
    reason: str = ""
    """What whoever wrote it gave as reason."""

    def silences(self, rule: RuleHeader) -> bool:
        """Whether findings of a rule in its scope are not reported. Of those on directives, only a reference does."""
        if self.is_blanket and rule.scope == "directive":
            return False
        return not self.references or any(map(rule.fits, self.references))

    @property
    def is_blanket(self) -> bool:
        """Whether it silences all rules."""
        return not self.references or "ALL" in map(str.upper, self.references)


class Served(NamedTuple):
    """What came of a directive that does not do all that it says."""

    directive: Directive
    unknown: Sequence[str]
    """References that mean no rule."""
    idle: Sequence[str]
    """References to rules that ran and found nothing that it could silence."""


class DirectiveRule(Rule):
    """A rule that needs to know what came of directives, which no document tells."""

    @abstractmethod
    def review(self, document: Document, served: Served) -> Iterator[Finding]:
        """Yield what is wrong with a directive."""

"""Numbers that do not go together: what all rules have in common that reckon with the numbers of a story.

Such a rule reckons and gives each *mismatch*: a number, what others in the story make of it, and where those stand. The
base reports it the same way for all: it asks, since any of the numbers may be the wrong one; it names the other places;
it offers the number that would be right, for a person to choose; and it says nothing of what is only roughly stated.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety
from newslint.engine.rule import Rule
from newslint.story.quantities import Quantity
from newslint.text import Document, Span
from newslint.util.records import NamedTuple


class Mismatch(NamedTuple):
    """A number that others in the story do not bear out."""

    span: Span
    """What to show: the number, or the words that it is part of."""
    said: str
    """What the others come to and what is stated here, without a stop."""
    related: tuple[Related, ...]
    """Where the others stand."""
    question: str = "which number is wrong?"
    right: str = ""
    """What the others come to, as this number is written; empty where no one value would be right."""
    number: Span | None = None
    """What to write that in place of, if not of all that is shown."""
    rests_on: tuple[Quantity, ...] = ()
    """Numbers that prove nothing unless they are stated flatly."""


class ArithmeticRule(Rule):
    """A rule on numbers that do not go together."""

    @abstractmethod
    def mismatches(self, document: Document) -> Iterable[Mismatch]:
        """The numbers that others do not bear out, in any order; rounding is allowed for."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Report each mismatch that does not rest on a rough number; what would be right is shown, never applied."""
        for found in self.mismatches(document):
            if any(quantity.rough is not None for quantity in found.rests_on):
                continue
            place = found.number or found.span
            fixes = (Fix.swap(place, found.right, Safety.DISPLAY),) if found.right else ()
            yield self.found(found.span, f"{found.said}: {found.question}", fixes=fixes, related=found.related)


def quoted(document: Document, *places: Span) -> tuple[Related, ...]:
    """Places that a mismatch speaks of, each with the words that stand there."""
    return tuple(Related(place, f"“{document[place]}” here.") for place in places)

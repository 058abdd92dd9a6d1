"""Lines that do not belong to a story: what all rules have in common that ask for a whole line to go.

Such a rule weighs each line and gives those that are *stray*, with the evidence. The base reports them, offers to
delete them, and says once of a line that stands again and again that all of them are to go.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator
from typing import ClassVar

from newslint.engine.finding import Edit, Finding, Fix, Related, Safety
from newslint.engine.rule import OptionsT, Rule
from newslint.story.paragraph_features import ParagraphFeatures, line_break_span, paragraph_features
from newslint.text import Document
from newslint.util.records import NamedTuple

REPEATED = 4
"""From how many times on a line that stands again and again is reported once."""


class Stray(NamedTuple):
    """A line that does not belong."""

    line: int
    message: str
    """What gives it away, with a question whether it belongs."""
    related: tuple[Related, ...] = ()
    told: bool = True
    """Whether it says so plainly what it is that it may be deleted without a look at it."""


class WholeLineRule(Rule[OptionsT]):
    """A rule on lines that do not belong to a story."""

    deletes: ClassVar[bool] = True
    """Whether to offer to delete them; what a writer must look at first is only shown."""
    safety: Safety = Safety.UNSAFE
    """How safe it is to delete them; display-only where the rule weighs and does not know."""

    @abstractmethod
    def strays(self, document: Document, paragraphs: ParagraphFeatures) -> Iterable[Stray]:
        """The lines that do not belong, in order."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the lines that do not belong; those that are alike in one finding where they are many."""
        paragraphs = paragraph_features(document)
        alike: dict[str, list[Finding]] = {}
        for stray in self.strays(document, paragraphs):
            span = paragraphs.spans[stray.line]
            edit = Edit(line_break_span(document, stray.line), "")
            safety = self.safety if stray.told else Safety.DISPLAY
            fixes = (Fix("Delete the line", (edit,), safety),) if self.deletes else ()
            alike.setdefault(document[span], []).append(
                self.found(span, stray.message, fixes=fixes, related=stray.related)
            )
        for group in alike.values():
            yield from group if len(group) < REPEATED else [_gathered(group)]


def looks_like(called: str, evidence: str) -> str:
    """The message on a line that looks like something for a reason, which is a clause."""
    return f"This line looks like {called}: {evidence}. Does it belong to the story?"


def _gathered(findings: list[Finding]) -> Finding:
    """One finding for a line that stands many times: it names all places, and its fix mends all."""
    first, *others = findings
    related = (*first.related, *(Related(finding.span, "The same line again.") for finding in others))
    edits = tuple(edit for finding in findings for fix in finding.fixes for edit in fix.edits)
    fixes = tuple(Fix(f"Delete all {len(findings)} lines", edits, fix.safety) for fix in first.fixes)
    message = first.message.removesuffix("?") + f", all {len(findings)} times?"
    return first._replace(message=message, related=related, fixes=fixes)

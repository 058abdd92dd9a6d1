"""One habit that shows in many places of a document: what rules have in common that say it once."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import ClassVar

from newslint.engine.finding import Finding, Fix, Related, Safety
from newslint.engine.rule import OptionsT, Rule
from newslint.engine.summary import count
from newslint.text import Document

_LEAST_SAFE_FIRST = (Safety.DISPLAY, Safety.UNSAFE, Safety.SAFE)


class SaidOnceRule(Rule[OptionsT]):
    """A rule on a habit of whoever wrote a story: the first place speaks for all, and its fix mends all.

    Who writes “newly-built” once does so throughout; to hear of each place is to hear the same thing again.
    """

    mends_all: ClassVar[bool] = True
    """Whether the fix of the first place has those of all others; where places are mended in ways of their own, not."""

    @abstractmethod
    def places(self, document: Document) -> Iterator[Finding]:
        """Yield each place by itself, in any order."""

    def check(self, document: Document) -> Iterator[Finding]:
        """One finding for all places that count."""
        found = sorted((f for f in self.places(document) if self.counts_at(document, f.span)), key=lambda f: f.span)
        for severity in sorted({f.severity for f in found}):
            yield self._one([f for f in found if f.severity is severity])

    def _one(self, found: Sequence[Finding]) -> Finding:
        """The first of some findings that are as grave as each other, speaking for all."""
        first, *others = found
        if not others:
            return first
        are = "is" if len(others) == 1 else "are"
        more = f" {count(len(others), 'more place')} {are} like that."
        also = tuple(Related(f.span, "Here too.") for f in others)
        fixes = _together(found) if self.mends_all else first.fixes
        return first._replace(message=first.message + more, fixes=fixes, related=(*first.related, *also))


def _together(found: Sequence[Finding]) -> tuple[Fix, ...]:
    """The fixes of some findings, each with those of the others that stand where it does; as safe as the least safe."""
    where = "both" if len(found) == 2 else f"all {len(found)}"
    made = []
    for fixes in zip(*(f.fixes for f in found), strict=False):
        alike = len({edit.text for fix in fixes for edit in fix.edits}) == 1 and len({fix.title for fix in fixes}) == 1
        title = f"{fixes[0].title}{'' if alike else ' and the like'} in {where} places"
        safety = next(s for s in _LEAST_SAFE_FIRST if s in {fix.safety for fix in fixes})
        made.append(Fix(title, tuple(edit for fix in fixes for edit in fix.edits), safety))
    return tuple(made)

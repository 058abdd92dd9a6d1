"""Evidence of a second kind: what few words look like, and the second reader then stumbles over."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator
from typing import ClassVar

from newslint.engine.finding import Finding
from newslint.engine.rule import Evidence
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.text import Document


class Suspects(Evidence):
    """Suspects tokens by cheap signs, and reports those for which the second reader finds a label likely.

    The signs need not be sure, but they must be rare: the second reader costs a hundred times what they cost. On clean
    copy one sentence in a hundred may be suspected.
    """

    labels: ClassVar[tuple[str, ...]]
    """What the second reader must say of a token: one of these."""
    likely: ClassVar[float]
    """How likely they must be together, 0 to 1; set so that clean copy stays clean."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Gather the suspects, ask about all of them together, and report those that are doubted."""
        view = syntax(document)
        suspects = {k: other for k, other in self.suspects(view) if self.counts_at(document, view.tokens.span(k))}
        for token, _ in second_reader(document).likely(suspects, self.labels, self.likely):
            yield from self.report(view, token, suspects[token])

    @abstractmethod
    def suspects(self, view: SyntaxView) -> Iterable[tuple[int, int]]:
        """The tokens that look wrong, each with one that speaks against it."""

    @abstractmethod
    def report(self, view: SyntaxView, token: int, other: int) -> Iterator[Finding]:
        """Say what is wrong with a token, which is part of what is marked; nothing where that cannot be said."""

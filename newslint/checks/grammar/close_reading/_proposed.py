"""Rules that explain what the second reader marks."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar, Self

from newslint.engine.finding import Finding, Fix
from newslint.engine.rule import Evidence, NoOptions, Rule
from newslint.language.detectors.second_reader.corrections import correction
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.odd_neighbours import odd_neighbours
from newslint.language.syntax.odd_runs import odd_runs
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.text import Document, Span

_LIKELY, _SURE = 0.15, 0.45
"""How likely, 0 to 1, a single label must be for a finding, and for its correction to be offered."""

_BESIDE = 2
"""Words on each side of where two go together oddly that may be what is wrong."""

_WITH_PREVIOUS = frozenset({"hyphen-before", "merge"})
"""Labels that are said of a token and the one before it."""


class Proposer(Rule):
    """Says in words what the second reader marks, or that it cannot be said."""

    weighs = True
    leaves_answers = True
    marks: ClassVar[bool] = False
    """Whether it speaks of marks; else only of words and figures."""

    @abstractmethod
    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Say what is wrong with a token and what to write; ``None`` where no reason can be given."""

    def proposals(self, view: SyntaxView, token: int, label: str) -> Iterator[Finding]:
        """The finding that a label of a token makes, if it is likely by itself and there is a reason."""
        if not view.text[token][:1].isalnum() and not self.marks:
            return
        alone = second_reader(view.document).probability(token, label)
        if alone < _LIKELY:
            return
        corrected = correction(view.document, token, label) if alone >= _SURE else None
        edit, use = corrected or (None, None)
        message = self.explain(view, token, label, use)
        if message:
            first = token - 1 if label.startswith("insert-") or label in _WITH_PREVIOUS else token
            span = view.tokens.span(first, token + 2 if label == "swap" else token + 1)
            yield self._report(span, message, edit, use)

    def _report(self, span: Span, message: str, edit: Span | None, use: str | None) -> Finding:
        """A finding, with its fix where there is one."""
        if edit is None or use is None:
            return self.found(span, message)
        fix = Fix.swap(edit, use) if edit.end > edit.start else Fix.insert(f"Write “{use.strip()}”", edit.start, use)
        return self.found(span, message, fixes=(fix,))


class ProposedRule(Proposer):
    """Asks the second reader about every sentence, and reports the marks that it can explain."""

    depth = "thorough"
    thresholds: ClassVar[dict[tuple[str, ...], float]]
    """For labels how likely they must be together, 0 to 1; set so that clean copy stays clean."""
    at_sign: ClassVar[dict[tuple[str, ...], float]] = {}
    """The same where words go together oddly; nothing for labels of which no less is asked there."""
    in_odd_run: ClassVar[float] = 1.0
    """The same of all of them within an odd run of words, which is evidence by itself; see `OddRuns`."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the tokens whose label is likely enough and for which there is a reason."""
        reader, view = second_reader(document), syntax(document)
        for labels, least in self.thresholds.items():
            for token, label in reader.proposals(labels, least):
                yield from self.proposals(view, token, label)


class ProposedAtSign(Proposer, Evidence):
    """Asks the second reader about a few places at any depth: those where tags show a sign of the fault.

    A sign that one sentence in two thousand has, and that one error in four has, is worth the asking. So each stands
    for a class of faults, and was kept for what it finds in planted errors by the sentences it asks about.
    """

    labels: ClassVar[tuple[str, ...]]
    """What the second reader must say of a token: one of these."""
    likely: ClassVar[float]
    """How likely they must be together, 0 to 1; less than without a sign."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Gather the places, ask about all of them together, and report those that are doubted."""
        view = syntax(document)
        places = sorted(k for k in set(self.places(view)) if self.counts_at(document, view.tokens.span(k)))
        for token, label in second_reader(document).likely(places, self.labels, self.likely):
            yield from self.proposals(view, token, label)

    @abstractmethod
    def places(self, view: SyntaxView) -> Iterable[int]:
        """The tokens that have the sign: few."""


class OddWords(Evidence):
    """What a rule that reads every sentence finds where words go together oddly, at any depth."""

    _rule: ProposedRule

    @classmethod
    def of(cls, rule: type[Rule[NoOptions]], options: NoOptions | None = None) -> Self:
        """The evidence of a rule of this sort, which explains what is found."""
        made = super().of(rule, options)
        proposing = rule(options or rule.Options())
        if not isinstance(proposing, ProposedRule):
            raise TypeError(f"{rule.__name__} does not ask the second reader")
        made._rule = proposing
        return made

    def check(self, document: Document) -> Iterator[Finding]:
        """Ask about the odd words and those beside them, all together, and report those that are doubted."""
        table = tokens(document)
        odd = [k for k in self.odd(document) if self.counts_at(document, table.span(k))]
        if not odd:
            return
        view, reader = syntax(document), second_reader(document)
        near = sorted({k for at in odd for k in _around(view, at)})
        for labels, least in self.thresholds().items():
            for token, label in reader.likely(near, labels, least):
                yield from self._rule.proposals(view, token, label)

    @abstractmethod
    def odd(self, document: Document) -> list[int]:
        """The tokens that go oddly with the one before: few."""

    @abstractmethod
    def thresholds(self) -> Mapping[tuple[str, ...], float]:
        """For labels how likely they must be together beside such a token, 0 to 1."""


class OddNeighbours(OddWords):
    """Where a word and a tag go together oddly."""

    def odd(self, document: Document) -> list[int]:
        """The tokens whose tag does not go with the word before, or the reverse."""
        return odd_neighbours(document)

    def thresholds(self) -> Mapping[tuple[str, ...], float]:
        """Those of the rule, but where less will do."""
        return self._rule.thresholds | self._rule.at_sign


class OddRuns(OddWords):
    """Where news hardly ever has words side by side that it often has with a small word changed."""

    def odd(self, document: Document) -> list[int]:
        """The second tokens of such runs of words."""
        return odd_runs(document)

    def thresholds(self) -> Mapping[tuple[str, ...], float]:
        """One for all labels of the rule."""
        return dict.fromkeys(self._rule.thresholds, self._rule.in_odd_run)


def _around(view: SyntaxView, second: int) -> range:
    """The tokens of a sentence near two that go together oddly, given the second."""
    first, last = view.sentence_start(second), view.sentence_end(second)
    return range(max(first, second - _BESIDE), min(last, second + _BESIDE))

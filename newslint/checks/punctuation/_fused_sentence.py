"""A second sentence without anything before it, where the second reader sees that a mark is missing."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks._suspects import Suspects
from newslint.engine.finding import Finding, Fix, Safety
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Span

_ENDS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})
_BEGINS = frozenset({"DT", "PRP", "PRP$", "NNS", "NNP", "CD", "JJ", "PDT", "EX"})
_PHRASE = NOUNS | {"JJ", "JJS", "CD", "HYPH", "POS", "VBN"}
_NEEDING = (SUBORDINATORS - {"for"}) | frozenset(
    "that what who whom whose which where how why such so enough as than not only if like every each once time day way"
    " moment year week reason first more less".split()
)
_OPENS = frozenset({"IN", "WRB", "WDT", "WP", "VBG", "VBN", "TO", "VB", "RB", "CC", "MD", "``"})
_VERBS = FINITE | {"MD"}
_LEAST = 4
"""Tokens of the first sentence, and of the second."""


class FusedSentence(Suspects):
    """Nouns behind which a subject and its verb stand, in a sentence without a comma that had a verb before."""

    triggers = frozenset({"."})
    labels = ("comma-before",)
    likely = 0.4

    def suspects(self, view: SyntaxView) -> Iterator[tuple[int, int]]:
        """The first word of what may be a second sentence, and its verb."""
        for stop in view.tokens.where("."):
            first = view.sentence_start(stop)
            tags = view.tag[first:stop]
            if len(tags) < 2 * _LEAST or "," in tags or ":" in tags or "``" in tags or "''" in tags:
                continue
            if (
                tags[0] in _OPENS
                or sum(map(_VERBS.__contains__, tags)) < 2
                or not _NEEDING.isdisjoint(view.lower[first:stop])
            ):
                continue
            yield from self._within(view, first, stop)

    def _within(self, view: SyntaxView, first: int, stop: int) -> Iterator[tuple[int, int]]:
        """The suspects of a sentence: at most two, the last first."""
        found = 0
        for k in range(stop - _LEAST + 1, first + _LEAST - 1, -1):
            if view.tag[k] not in _BEGINS or view.tag[k - 1] not in _ENDS or view.text[k][0].isupper():
                continue
            finite = next((j for j in range(first, k) if view.tag[j] in _VERBS), -1)
            verb = k + 1
            while verb < stop and (view.tag[verb] in _PHRASE or view.lower[verb] == "of"):
                verb += 1
            if finite < 0 or verb >= stop - 1 or view.tag[verb] not in _VERBS:
                continue
            if view.tag[k] in {"NNS", "JJ", "NNP"} and view.tag[k - 1] in {"NN", "NNP"} and view.head[k - 1] == k:
                continue  # one phrase: “the city residents”
            told = any(not CLAUSE_VERBS.isdisjoint(lemmas(view.lower[j])) for j in range(finite, k))
            if told and view.lower[k] != "all":
                continue
            yield k, verb
            found += 1
            if found > 1:
                return

    def report(self, view: SyntaxView, token: int, other: int) -> Iterator[Finding]:
        """Offer a semicolon."""
        verb = view.text[other]
        between = Span(view.tokens.end_of(token - 1), view.tokens.start_of(token))
        yield self.found(
            view.tokens.span(token - 1, token + 1),
            f"A second sentence seems to begin at “{view.text[token]}”, with its verb, “{verb}”: a stop before it?",
            fixes=(Fix.swap(between, "; ", Safety.DISPLAY), Fix.swap(between, ", and ", Safety.DISPLAY)),
        )

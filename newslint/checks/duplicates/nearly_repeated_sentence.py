"""Nearly the same sentence twice."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.duplicates._pairs import pairs, sentence_span
from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document, Span

_MANY = 2
"""More pairs than this in one story are two versions of a passage."""


class NearRepeat(Rule):
    """A sentence that says again, in nearly the same words, what another said."""

    meta = Meta(
        code="DUP102",
        name="nearly-repeated-sentence",
        summary="Two sentences of the story are nearly the same.",
        why="An edit left both the old and the new wording, or a passage was used twice.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "Job losses were one of the main worries of voters in the north last year. Pay was another.\n\n"
            "Turnout fell.\n\n"
            "[[Job losses were one of the main worries of voters in the north last year, and a topic of debate.]]",
        ),
        good=(
            "The Swedish captain won the prize for the best player of the match. Turnout was high.\n\n"
            "The Belgian striker won the prize for the best player of the match.",
            "Job losses were one of the main worries of voters in the north last year. Prices were not.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report pairs that share most of their words, unless names or numbers tell them apart.

        A story that has many of them holds two versions of one passage, which is one thing to say.
        """
        table = tokens(document)
        found: list[tuple[Span, Span]] = []
        for pair in pairs(document):
            lengths = [int(table.last[k] - table.first[k]) for k in (pair.first, pair.second)]
            if pair.share < 0.8 or not (pair.only_first or pair.only_second) or any(pair.figures):
                continue
            if min(lengths) * 2 < max(lengths) or _names(document, pair.first, pair.only_first):
                continue
            if not _names(document, pair.second, pair.only_second):
                found.append((sentence_span(document, pair.second), sentence_span(document, pair.first)))
        shown = found if len(found) <= _MANY else found[:1]
        for span, other in shown:
            rest = f" {len(found) - 1} more sentences are like that." if len(found) > _MANY else ""
            yield self.found(
                span,
                f"Nearly the same sentence stood before: is one of the two left over?{rest}",
                related=(Related(other, "First here."),),
            )


def _names(document: Document, sentence: int, words: frozenset[str]) -> bool:
    """Whether any of some words of a sentence is written with a capital, other than at its start."""
    table = tokens(document)
    low, high = table.bounds(sentence)
    return any(table.lower[k] in words and table.text[k][0].isupper() for k in range(low + 1, high))

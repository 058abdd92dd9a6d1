"""Nearly the same sentence twice, in other words or with other numbers."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.duplicates._pairs import Pair, above_the_story, pairs, sentence_span
from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.story.near_duplicates import near_duplicate_pairs
from newslint.story.retellings import retellings
from newslint.story.told_again import told_again
from newslint.text import Document, Span

_MANY = 2
"""More pairs than this in one story are two versions of a passage."""


_CUES = frozenset(
    "earlier previously initially originally first second third then later another other next last former previous"
    " before after year month week yesterday compared while same corrected".split()
)
"""Words that say that two sentences are about two occasions."""


class NearlyRepeatedSentence(Rule):
    """A sentence that says again, in nearly the same words, what another said."""

    meta = Meta(
        code="DUP102",
        name="nearly-repeated-sentence",
        aliases=("DUP103", "repeated-with-other-figures"),
        summary="Two sentences of the story are nearly the same, or the same but for their numbers.",
        why="An edit left both the old and the new wording, so that the story repeats or contradicts itself.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "Job losses were one of the main worries of voters in the north last year. Pay was another.\n\n"
            "Turnout fell.\n\n"
            "[[Job losses were one of the main worries of voters in the north last year, and a topic of debate.]]",
            "Police said 14 people were taken to the city hospital after the crash on the coast road.\n\n"
            "The road was closed.\n\n"
            "[[Police said 17 people were taken to the city hospital after the crash on the coast road.]]",
            "The council will spend the grant on a new ferry and repairs to the old harbour wall.\n\nTurnout fell.\n\n"
            "[[A new ferry, and repairs to the harbour wall, will be paid for by the council out of the grant.]]",
        ),
        good=(
            "The Swedish captain won the prize for the best player of the match. Turnout was high.\n\n"
            "The Belgian striker won the prize for the best player of the match.",
            "Job losses were one of the main worries of voters in the north last year. Prices were not.",
            "Police said 14 people were taken to the city hospital after the crash on the coast road.\n\n"
            "Police later said 17 people were taken to the city hospital after the crash on the coast road.",
            "Here are the latest figures of the ministry for sales of farms, in billions of euros.\n\n"
            "Here are the figures of the ministry for sales of mills, in billions of euros, adjusted for prices.",
            "Anna Berg was sent to prison for 12 months in March for her part in the fraud at the bank.\n\n"
            "Carl Dahl was sent to prison for 18 months in March for his part in the fraud at the bank.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report pairs that share most of their words, and pairs in which little more than the numbers differs."""
        whole = [pair.second for pair in told_again(document)]
        for finding in self._sentences(document):
            if not any(span.overlaps(finding.span) for span in whole):
                yield finding

    def _sentences(self, document: Document) -> Iterator[Finding]:
        """The pairs, in paragraphs that say anything else too or not."""
        yield from self._reworded(document)
        yield from self._retold(document)
        for pair in pairs(document):
            one, two = pair.figures
            if one and two and _alike(document, pair, one, two):
                yield self._report(
                    sentence_span(document, pair.second),
                    f"Nearly the same sentence stood before, with {_listed(one)} where this has {_listed(two)}:"
                    " is one of them out of date?",
                    sentence_span(document, pair.first),
                )

    def _retold(self, document: Document) -> Iterator[Finding]:
        """Pairs with the same content in other words, which share too few words in a row to be found otherwise."""
        known = near_duplicate_pairs(document)
        shown = [p for p in retellings(document) if p not in known and not above_the_story(document, p.first)]
        table = tokens(document)
        for pair in shown[:_MANY]:
            one, two = table.sentence_lower(pair.first), table.sentence_lower(pair.second)
            if _CUES.isdisjoint([*one, *two]) and not one[:1] == two[:1] == ["here"]:  # each of which shows a table
                yield self._report(
                    sentence_span(document, pair.second),
                    "This says again, in other words, what was said before: can one of the two go?",
                    sentence_span(document, pair.first),
                )

    def _reworded(self, document: Document) -> Iterator[Finding]:
        """Pairs that share most of their words, unless names or numbers tell them apart.

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
            yield self._report(
                span, f"Nearly the same sentence stood before: is one of the two left over?{rest}", other
            )

    def _report(self, span: Span, message: str, other: Span) -> Finding:
        """The finding for the second of two sentences."""
        return self.found(span, message, related=(Related(other, "First here."),))


def _names(document: Document, sentence: int, words: frozenset[str]) -> bool:
    """Whether any of some words of a sentence is written with a capital, other than at its start."""
    table = tokens(document)
    low, high = table.sentence_bounds(sentence)
    return any(table.lower[k] in words and table.text[k][0].isupper() for k in range(low + 1, high))


def _alike(document: Document, pair: Pair, one: list[str], two: list[str]) -> bool:
    """Whether only numbers, and at most a word or two beside them, differ; a name that differs is another case."""
    if (pair.only_first | pair.only_second) & _CUES:
        return False
    rest = [pair.only_first - set(one), pair.only_second - set(two)]
    if max(map(len, rest)) > 2:
        return False
    table = tokens(document)
    for sentence, words in zip((pair.first, pair.second), rest, strict=True):
        low, high = table.sentence_bounds(sentence)
        if any(table.text[k][0].isupper() and table.lower[k] in words for k in range(low + 1, high)):
            return False
        if table.text[low][0].isupper() and table.lower[low] in words:
            return False
    return True


def _listed(words: list[str]) -> str:
    """Some words for a message."""
    return " and ".join(f"“{word}”" for word in words[:3])

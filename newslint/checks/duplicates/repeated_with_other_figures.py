"""A sentence that comes again with other numbers in it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.duplicates._pairs import Pair, pairs, sentence_span
from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document

_CUES = frozenset(
    "earlier previously initially originally first second third then later another other next last former previous"
    " before after year month week yesterday compared while same corrected".split()
)
"""Words that say that two sentences are about two occasions."""


class RepeatedWithOtherFigures(Rule):
    """An old version of a sentence left beside the new one."""

    meta = Meta(
        code="DUP103",
        name="repeated-with-other-figures",
        summary="A sentence comes a second time with other numbers in it.",
        why="An update was pasted beside the old text, so that the story now contradicts itself.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "Police said 14 people were taken to the city hospital after the crash on the coast road.\n\n"
            "The road was closed.\n\n"
            "[[Police said 17 people were taken to the city hospital after the crash on the coast road.]]",
        ),
        good=(
            "Police said 14 people were taken to the city hospital after the crash on the coast road.\n\n"
            "Police later said 17 people were taken to the city hospital after the crash on the coast road.",
            "Anna Berg was sent to prison for 12 months in March for her part in the fraud at the bank.\n\n"
            "Carl Dahl was sent to prison for 18 months in March for his part in the fraud at the bank.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report pairs in which little more than the numbers differs."""
        for pair in pairs(document):
            one, two = pair.figures
            if one and two and _alike(document, pair, one, two):
                other = sentence_span(document, pair.first)
                yield self.found(
                    sentence_span(document, pair.second),
                    f"Nearly the same sentence stood before, with {_listed(one)} where this has {_listed(two)}:"
                    " is one of them out of date?",
                    related=(Related(other, "First here."),),
                )


def _alike(document: Document, pair: Pair, one: list[str], two: list[str]) -> bool:
    """Whether only numbers, and at most a word or two beside them, differ; a name that differs is another case."""
    if (pair.only_first | pair.only_second) & _CUES:
        return False
    rest = [pair.only_first - set(one), pair.only_second - set(two)]
    if max(map(len, rest)) > 2:
        return False
    table = tokens(document)
    for sentence, words in zip((pair.first, pair.second), rest, strict=True):
        low, high = table.bounds(sentence)
        if any(table.text[k][0].isupper() and table.lower[k] in words for k in range(low + 1, high)):
            return False
        if table.text[low][0].isupper() and table.lower[low] in words:
            return False
    return True


def _listed(words: list[str]) -> str:
    """Some words for a message."""
    return " and ".join(f"“{word}”" for word in words[:3])

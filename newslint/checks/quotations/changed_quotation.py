"""The same words quoted twice, and not the same."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise, takewhile

from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.story.near_duplicates import near_duplicates
from newslint.text import Document, Span

_LEAST = 7  # words of the shorter quotation that the other must have, too
_MOST = 20  # quotations in one sentence
_APART = 3  # words: quotations that differ in more are two quotations


class ChangedQuotation(Rule):
    """One quotation in two wordings."""

    meta = Meta(
        code="QUO101",
        name="changed-quotation",
        summary="A quotation comes twice in the story, with a word changed.",
        why="Words between quotation marks are those that were said; only one of the two can be.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "“We never wanted to close the school and we will fight to keep it,” she said.\n\n"
            "The mayor was asked again. [[“We never planned to close the school and we will fight to keep it,”]]"
            " she said.",
        ),
        good=(
            "“We never wanted to close the school and we will fight to keep it,” she said.\n\n"
            "The mayor stood by her words that “we will fight to keep it”.",
            "“We never wanted to close the school and we will fight to keep it,” she said.\n\n"
            "“We never wanted to close the school … we will fight to keep it,” she told the paper.",
        ),
    )
    triggers = frozenset('"')

    def check(self, document: Document) -> Iterator[Finding]:
        """Align the quotations of like sentences; a cut at either end is fair, a change inside is not."""
        table = tokens(document)
        for pair in near_duplicates(document):
            for one in _quotes(document, table.sentence_span(pair.first)):
                for two in _quotes(document, table.sentence_span(pair.second)):
                    if (changed := _changed(document[one], document[two])) is not None:
                        was, now = changed
                        yield self.found(
                            two,
                            f"The same words were quoted before with {was} where this has {now}: which was said?",
                            related=(Related(one, "Quoted here first."),),
                        )


def _quotes(document: Document, sentence: Span) -> list[Span]:
    """The quotations, or the parts of them, that lie in a sentence."""
    spans = document.quotes.spans
    first = bisect_right(spans, sentence.start, key=lambda q: q.end)
    inside = takewhile(lambda q: q.start < sentence.end, spans[first : first + _MOST])
    return [Span(max(q.start, sentence.start), min(q.end, sentence.end)) for q in inside]


def _changed(one: str, two: str) -> tuple[str, str] | None:
    """The words that differ inside two quotations that are otherwise one; nothing where all is fair."""
    if any(sign in one or sign in two for sign in ("[", "(", "…", "...")):
        return None
    from difflib import SequenceMatcher

    first, second = (["".join(filter(str.isalnum, w)) for w in text.lower().split()] for text in (one, two))
    if min(len(first), len(second)) < _LEAST:
        return None
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()[:-1]
    if sum(b.size for b in blocks) < max(_LEAST, 0.75 * min(len(first), len(second))) or len(blocks) < 2:
        return None
    inner = [
        (first[a.a + a.size : b.a], second[a.b + a.size : b.b])
        for a, b in pairwise(blocks)
        if a.size > 1 and b.size > 1
    ]
    if len(inner) != len(blocks) - 1 or sum(max(len(x), len(y)) for x, y in inner) > _APART:
        return None
    was, now = inner[0]
    return _shown(was), _shown(now)


def _shown(words: list[str]) -> str:
    """Some words for a message."""
    return f"“{' '.join(words)}”" if words else "nothing"

"""Somebody whose first name is another in the headline or a caption than in the story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.checks.headlines._top import display_sentences
from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.story.name_spans import is_initial, looks_given
from newslint.story.person_mentions import PersonMention, person_mentions
from newslint.text import Document

_ALIKE = 2
"""Letters with which a short form and the full name begin alike: Gary and Gareth."""


class HeadlineNameNotInStory(Rule):
    """Geraint Price below the picture, Gareth Price in the story."""

    meta = Meta(
        code="HDL104",
        name="headline-name-not-in-story",
        summary="The headline, the standfirst or a caption has another first name before a surname than the story.",
        why="Captions are written from memory, and a wrong name is the first thing that its owner sees.",
        severity=Severity.WARNING,
        scope="story",
        source="Copy-desk checklists: names in captions against the story.",
        in_quotes=True,
        bad=(
            "Tireless [[Duncan]] Lloyd saves village pool\n\nMartin Lloyd, the engineer who saved the pool, found a"
            " hole in it. Menna Parry swam.\n\nIt is full again.",
        ),
        good=(
            "Tireless Martin Lloyd saves village pool\n\nMartin Lloyd, the engineer who saved the pool, found a hole"
            " in it. Menna Parry swam.\n\nIt is full again.",
            "Tireless Marty Lloyd saves village pool\n\nMartin Lloyd, the engineer who saved the pool, found a hole"
            " in it. Menna Parry swam.\n\nIt is full again.",
            "Tireless Duncan Lloyd saves village pool\n\nMartin Lloyd, the engineer who built the pool, found a hole"
            " in it. His son Duncan mended it.\n\nIt is full again.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare full names of one surname above and beside the story with those in it."""
        shown = display_sentences(document)
        if not shown:
            return
        table = tokens(document)
        above: list[PersonMention] = []
        below: dict[str, list[PersonMention]] = defaultdict(list)
        for mention in person_mentions(document):
            if len(mention.words) != 2 or not looks_given(mention.words[0], table.lexicon):
                continue
            if table.sentence_of(mention.first) in shown:
                above.append(mention)
            else:
                below[mention.words[1]].append(mention)
        for mention in above:
            given, surname = mention.words
            others = {other.words[0]: other for other in reversed(below[surname])}
            if len(others) != 1 or given.lower() in {table.lower[k] for k in _outside(document, shown, given)}:
                continue
            name, other = next(iter(others.items()))
            if name[:_ALIKE] == given[:_ALIKE] and not _both_full(name, given):
                continue
            if name == given or is_initial(name) or is_initial(given):
                continue
            span = table.span(mention.first)
            yield self.found(
                span,
                f"“{' '.join(mention.words)}” stands here, “{' '.join(other.words)}” in the story: which is right?",
                fixes=(Fix.swap(span, name, Safety.DISPLAY),),
                related=(Related(other.span, f"“{' '.join(other.words)}” here."),),
            )


def _outside(document: Document, shown: frozenset[int], word: str) -> list[int]:
    """Where a word stands in the running text."""
    table = tokens(document)
    return [k for k in table.index.get(word.lower(), ()) if table.sentence_of(k) not in shown]


def _both_full(one: str, other: str) -> bool:
    """Whether neither of two first names may be short for the other: both end in a consonant and are long."""
    return min(len(one), len(other)) > 5 and not {one[-1], other[-1]} & set("aeiouy")

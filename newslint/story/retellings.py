"""Sentences that say again, in other words and order, what another sentence of the story said."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from newslint.language.segmentation.tokens import tokens
from newslint.language.words.morphology import lemmas
from newslint.lexicon.numerals import NUMBER_WORDS
from newslint.story.context import content_words, names
from newslint.story.name_spans import headings
from newslint.text import Document, annotation

_LEAST = 6  # words that two sentences have in common ...
_OF_SHORTER, _OF_LONGER = 0.7, 0.6  # ... and of all the words of each that say what it is about
_RARE = 4  # sentences that have a word by which two may be found to be alike


class Retelling(NamedTuple):
    """Two sentences of two paragraphs with the same content, the earlier first."""

    first: int
    second: int


@annotation
def retellings(document: Document) -> tuple[Retelling, ...]:
    """Pairs of whole sentences outside quotations that share most of their content, in whatever order it stands.

    Two that each name somebody, or have a number, whom the other has not, are about two things.
    """
    table = tokens(document)
    heading = headings(document)
    quotes = document.quotes
    about: dict[int, frozenset[str]] = {}
    by_word: dict[str, list[int]] = defaultdict(list)
    for k in range(len(table.first)):
        span = table.sentence_span(k)
        if k in heading or quotes.touches(span) or document.text[span.end - 1] not in ".!?":
            continue
        words = frozenset(lemmas(word)[0] for word in content_words(document, k)) | _numbers(document, k)
        if len(words) >= _LEAST:
            about[k] = words
            for word in words:
                by_word[word].append(k)
    pairs = {
        (one, two)
        for places in by_word.values()
        if len(places) <= _RARE
        for at, one in enumerate(places)
        for two in places[at + 1 :]
        if table.paragraph[one] != table.paragraph[two]
    }
    return tuple(Retelling(*pair) for pair in sorted(pairs) if _same(document, about, *pair))


def _same(document: Document, about: dict[int, frozenset[str]], one: int, two: int) -> bool:
    """Whether two sentences share most of their content, and neither has somebody or a number of its own."""
    first, second = about[one], about[two]
    common = len(first & second)
    sizes = sorted((len(first), len(second)))
    if common < max(_LEAST, _OF_SHORTER * sizes[0], _OF_LONGER * sizes[1]):
        return False
    named = names(document, one), names(document, two)
    counted = _numbers(document, one), _numbers(document, two)
    return not any((a - b) and (b - a) for a, b in (named, counted))


def _numbers(document: Document, sentence: int) -> frozenset[str]:
    """The numbers of a sentence."""
    return frozenset(w for w in tokens(document).sentence_lower(sentence) if w[0].isdigit() or w in NUMBER_WORDS)

"""Sentences that say again, in other words and order, what another sentence of the story said."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.morphology import lemmas
from newslint.lexicon.function_words import STOP_WORDS
from newslint.lexicon.numerals import NUMBER_WORDS
from newslint.story.context import content_words, names
from newslint.story.name_spans import headings
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

_LEAST = 6  # words that two sentences have in common ...
_OF_SHORTER, _OF_LONGER = 0.7, 0.6  # ... and of all the words of each that say what it is about
_RARE = 4  # sentences that have a word by which two may be found to be alike ...
_SHARED = 3  # ... and how many such words they must share to be looked at
_LONG = 4  # letters of such a word


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
    pairs = [pair for pair, shared in _sharing(table).items() if shared >= _SHARED]
    return tuple(Retelling(*pair) for pair in sorted(pairs) if _same(document, *pair))


def _sharing(table: Tokens) -> Counter[tuple[int, int]]:
    """The pairs of sentences of two paragraphs that share rare words, and how many: looked up, not compared."""
    pairs: Counter[tuple[int, int]] = Counter()
    paragraph = table.paragraph.tolist()
    for word, places in table.index.items():
        if not 1 < len(places) <= 2 * _RARE or len(word) < _LONG or not word.isalpha() or word in STOP_WORDS:
            continue
        sentences = sorted({*map(table.sentence_of, places)})
        if len(sentences) <= _RARE:
            for one, two in combinations(sentences, 2):
                if paragraph[one] != paragraph[two]:
                    pairs[one, two] += 1
    return pairs


def _same(document: Document, one: int, two: int) -> bool:
    """Whether two sentences share most of their content, and neither has somebody or a number of its own."""
    if not (_is_told(document, one) and _is_told(document, two)):
        return False
    counted = _numbers(document, one), _numbers(document, two)
    first, second = (_content(document, k) | numbers for k, numbers in zip((one, two), counted, strict=True))
    common = len(first & second)
    sizes = sorted((len(first), len(second)))
    if common < max(_LEAST, _OF_SHORTER * sizes[0], _OF_LONGER * sizes[1]):
        return False
    named = names(document, one), names(document, two)
    return not any((a - b) and (b - a) for a, b in (named, counted))


def _is_told(document: Document, sentence: int) -> bool:
    """Whether a sentence is whole, of the running text, and quotes nothing."""
    span = tokens(document).sentence_span(sentence)
    whole = document.text[span.end - 1] in ".!?" and sentence not in headings(document)
    return whole and not document.quotes.touches(span)


def _content(document: Document, sentence: int) -> frozenset[str]:
    """What a sentence is about, as words that a dictionary has."""
    return frozenset(lemmas(word)[0] for word in content_words(document, sentence))


def _numbers(document: Document, sentence: int) -> frozenset[str]:
    """The numbers of a sentence."""
    return frozenset(w for w in tokens(document).sentence_lower(sentence) if w[0].isdigit() or w in NUMBER_WORDS)

"""What the rules on repeated text share: pairs of sentences, and how they differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.numerals import NUMBER_WORDS
from newslint.story.near_duplicates import near_duplicates
from newslint.story.parts_of_copy import Part, parts_of_copy
from newslint.text import Document, FieldKind, Span
from newslint.util.records import NamedTuple

_LEAST = 10  # words; below this a sentence may come twice with good reason (“He declined to comment.”)
_REPEATING = frozenset({FieldKind.HEADLINE, FieldKind.STANDFIRST, FieldKind.CAPTION})
_REPEATING_PARTS = frozenset({Part.CAPTION, Part.LIST})
_SPEAKER = 40  # code points: a name and an office below a quotation that is shown by itself
_DRAWN_OUT = 0.8  # of the words
_HEAD = 3  # lines at the top that may say what the first sentences say: headline, standfirst, caption


class Pair(NamedTuple):
    """Two like sentences and the words that only one of them has."""

    first: int
    second: int
    share: float
    only_first: frozenset[str]
    only_second: frozenset[str]

    @property
    def figures(self) -> tuple[list[str], list[str]]:
        """The numbers that only one of them has, for each."""
        return sorted(filter(_is_number, self.only_first)), sorted(filter(_is_number, self.only_second))


def pairs(document: Document) -> Iterator[Pair]:
    """The pairs of like sentences of a document that are long enough to count, the second ones in order.

    Headlines and the lines below them repeat the story by right, and so do quotations that are drawn out of it.
    """
    table = tokens(document)
    drawn_out = _drawn_out(document, table)
    for pair in near_duplicates(document):
        if (pair.first, pair.second) in drawn_out:
            continue
        one, two = _words(table, pair.first), _words(table, pair.second)
        if min(len(one), len(two)) < _LEAST or any(above_the_story(document, k) for k in (pair.first, pair.second)):
            continue
        yield Pair(
            pair.first, pair.second, pair.share, frozenset(one) - frozenset(two), frozenset(two) - frozenset(one)
        )


def _drawn_out(document: Document, table: Tokens) -> set[tuple[int, int]]:
    """Echoes between a paragraph and one that shows words of it again by themselves, to catch the eye.

    Such a paragraph has nothing but sentences of one other paragraph, with the speaker's name at most, and the other
    has them among more text; one of the two has them in quotation marks.
    """
    sides: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for echo in near_duplicates(document):
        one, two = table.paragraph[echo.first], table.paragraph[echo.second]
        if one != two and echo.share >= _DRAWN_OUT:
            sides[int(one), int(two)].append((echo.first, echo.second))
    found: set[tuple[int, int]] = set()
    for paragraphs, echoed in sides.items():
        for lone, side in ((paragraphs[0], 0), (paragraphs[1], 1)):
            there = [table.sentence_span(pair[1 - side]) for pair in echoed]
            here = [table.sentence_span(pair[side]) for pair in echoed]
            rest = _length(document.paragraphs[lone]) - sum(map(_length, here))
            around = _length(document.paragraphs[paragraphs[1 - side]]) - sum(map(_length, there))
            if rest <= _SPEAKER < around and (_quoted(document, there) or _quoted(document, here)):
                found.update(echoed)
    return found


def _quoted(document: Document, spans: list[Span]) -> bool:
    """Whether all of some spans are quoted, in part at least."""
    return all(document.quotes.touches(span) for span in spans)


def _length(span: Span) -> int:
    """How many code points a span has."""
    return span.end - span.start


def sentence_span(document: Document, sentence: int) -> Span:
    """Where a sentence stands."""
    table = tokens(document)
    return table.sentence_span(sentence)


def _words(table: Tokens, sentence: int) -> list[str]:
    """The words and figures of a sentence, in lower case."""
    low, high = table.sentence_bounds(sentence)
    return [word for word in table.lower[low:high] if word[0].isalnum()]


def above_the_story(document: Document, sentence: int) -> bool:
    """Whether a sentence is a headline, a caption, a line under either or an item of a list: all repeat by right."""
    table = tokens(document)
    span = table.sentence_span(sentence)
    if document.field_at(span.start) in _REPEATING or parts_of_copy(document).at(span.start) in _REPEATING_PARTS:
        return True
    return bool(table.paragraph[sentence] < _HEAD) and document.text[span.end - 1] not in ".!?”\"'’"


def _is_number(word: str) -> bool:
    """Whether a word is a number."""
    return word[0].isdigit() or word in NUMBER_WORDS


_SHORT = 6
"""Words of the shortest sentence that is compared whole."""
_SAID_AGAIN = frozenset(
    {"he", "she", "it", "they", "i", "we", "you", "this", "that", "there", "no", "but", "and", "so"}
)
"""How sentences begin that may well come twice: “He declined to comment.”"""


def short_repeats(document: Document) -> Iterator[tuple[int, int]]:
    """The pairs of short sentences that are word for word the same, outside quotations; the earlier first."""
    table = tokens(document)
    length = table.last - table.first
    known: dict[tuple[str, ...], int] = {}
    for sentence in ((length > _SHORT) & (length <= _LEAST)).nonzero()[0].tolist():
        words = tuple(table.sentence_lower(sentence))
        first = known.setdefault(words, sentence)
        if first == sentence or words[-1] != "." or words[0] in _SAID_AGAIN:
            continue
        spans = table.sentence_span(first), table.sentence_span(sentence)
        if any(document.quotes.touches(span) for span in spans) or above_the_story(document, first):
            continue
        if parts_of_copy(document).at(spans[1].start) not in _REPEATING_PARTS:
            yield first, sentence

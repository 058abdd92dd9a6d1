"""Lines that are odd in form and yet at home where they stand: bylines, posts, lyrics, rows of a list, columns in which
the writer says "I".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from newslint.lexicon.function_words import STOP_WORDS
from newslint.readers.shape import block_of
from newslint.story.paragraph_features import ParagraphFeatures, is_label
from newslint.story.signals import Signal
from newslint.util.lazy_regex import lazy_regex

_BULLETS = ("- ", "* ", "• ", "– ")
"""How items of a list begin in plain text."""
_QUOTES = ('"', "“", "‘", "«")
BYLINES = 4
"""Lines at the top among which a byline is at home."""
_NAME = (
    r"(?:[A-Z]\w*\.?[-’']?)+"
    r"(?: (?:[A-Z]\.|(?:Mc|Mac|O['’]|d['’]|van |von |de |del |el |al-|bin )*[A-Z]\w+(?:[-’']\w+)*)){1,3}"
)
_NAMES = lazy_regex(rf"(?:By )?{_NAME}(?:, {_NAME})*(?:,? (?:and|&) {_NAME})*")
_POST = lazy_regex(r"[—–-] ?[^()\n]{2,60}\(@\w+\)")
"""The line under a post that was put into a story: who wrote it."""
_ANNOUNCES = 6
"""Words of the shortest sentence with a colon at its end that announces what comes next."""
SAYS = {
    Signal.SPEAKER: ("i", "my", "me"),
    Signal.PUBLISHER: ("we", "our", "us"),
    Signal.READER: ("you", "your"),
}
"""Who a line says is speaking, or spoken to, and by which words."""
_SAYING = 2
"""So many lines of a story beside those next to a line make its way of speaking that of the story."""
_LABELS = 3
"""So many labels elsewhere make crossheads of the labels of a story."""
_PERSONS = ("he", "she", "they", "i", "we", "his", "her", "their", "my", "our")


def is_at_home(paragraphs: ParagraphFeatures, line: int) -> bool:
    """Whether a line may well stand where it does, whatever it looks like."""
    document, span = paragraphs.document, paragraphs.spans[line]
    text = document[span]
    before = document[paragraphs.spans[line - 1]] if line else ""
    return (
        text.startswith((*_BULLETS, *_QUOTES))
        or document.quotes.at(span.start) is not None
        or (line < BYLINES and _NAMES.fullmatch(text) is not None)
        or Signal.NOTE in paragraphs.signals(line)
        or (line > 0 and block_of(document, paragraphs.spans[line - 1]) == "heading")
        or (before.endswith(":") and len(paragraphs.words(line - 1)) >= _ANNOUNCES)
        or (line + 1 < len(paragraphs) and _POST.match(paragraphs.text(line + 1)) is not None)
    )


def is_in_list(paragraphs: ParagraphFeatures, line: int) -> bool:
    """Whether a few words stand between others: a row of a list or a table, a box of facts."""
    near = (line - 1, line, line + 1)
    return near[0] > 0 and near[2] < len(paragraphs) and all(_is_short(paragraphs, k) for k in near)


def _is_short(paragraphs: ParagraphFeatures, line: int) -> bool:
    """Whether a line is too short for a sentence."""
    return is_label(paragraphs.text(line), len(paragraphs.words(line)))


def own_ways(paragraphs: ParagraphFeatures, line: int) -> frozenset[Signal]:
    """The ways that the story has elsewhere as well: in a column, "I" gives no line away, nor a label among many."""
    ways = {signal for signal, words in SAYS.items() if _speaking(paragraphs, line, words) >= _SAYING}
    if len(paragraphs.labels) - len(paragraphs.labels & {0, line}) >= _LABELS:
        ways.add(Signal.LABEL)
    return frozenset(ways)


def names_a_person(paragraphs: ParagraphFeatures, line: int) -> bool:
    """Whether a name or a person stands in a line: no bio does without."""
    low, high = paragraphs.range(line)
    table = paragraphs.tokens
    named = any(word[0].isupper() and word.isalpha() for word in table.text[low + 1 : high])
    return named or table.lower[low] not in STOP_WORDS or bool(table.within(low, high, *_PERSONS))


def _speaking(paragraphs: ParagraphFeatures, line: int, words: tuple[str, ...]) -> int:
    """How many lines not next to a line have some words outside quotations."""
    lines = paragraphs.saying(*words)
    return len(lines) - (bisect_right(lines, line + 1) - bisect_left(lines, line - 1))

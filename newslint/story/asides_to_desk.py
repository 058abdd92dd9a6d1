"""Sentences inside a story that are no part of it: notes to the desk, words of programs, pages and pictures.

A sentence is read where it holds one of a few words, and is told by its form: who is spoken to, and of what part of the
copy; never by its topic.
"""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.aside_forms import ANCHORS, AT_OPENING, COMPILED, MACHINE, PROMISED
from newslint.story.context import headline_sentences
from newslint.story.parts_of_copy import Part, parts_of_copy
from newslint.text import Document, Span, annotation
from newslint.util.records import NamedTuple

_LONGEST = 32
"""Tokens of the longest sentence that is taken as a whole; of a longer one only the words that tell are."""

_OPENING = 6
"""Tokens of a sentence that are its first."""


class Aside(NamedTuple):
    """A sentence, or the part of one, that is no part of the story."""

    kind: str
    span: Span


_STORY = 2
"""Sentences of the shortest text that may have one that does not belong."""


@annotation
def asides_to_desk(document: Document) -> tuple[Aside, ...]:
    """The sentences of running text that speak to a desk, to a reader or of the page; in order, quotations left out."""
    table = tokens(document)
    if len(table.first) < _STORY:
        return ()
    told = {table.sentence_of(k) for k in table.where_any(ANCHORS)}
    for k in table.where_any(AT_OPENING):
        if k - table.sentence_start(k) < _OPENING or (table.lower[k] in PROMISED and table.lower[k - 1] == "to"):
            told.add(table.sentence_of(k))
    top = headline_sentences(document)
    return tuple(
        aside
        for sentence in sorted(told)
        if sentence >= top and (aside := _aside(document, table, sentence)) is not None
    )


def _aside(document: Document, table: Tokens, sentence: int) -> Aside | None:
    """What is no part of the story in a sentence."""
    low, high = table.sentence_bounds(sentence)
    if parts_of_copy(document).at(table.start_of(low)) is not Part.TEXT:
        return None  # a heading of a page, say
    text = " ".join(table.lower[low:high])
    for kind, whole, pattern in COMPILED:
        match = pattern.search(text)
        if match is None:
            continue
        first = low + text[: match.start()].count(" ")
        last = low + text[: match.end()].rstrip().count(" ") + 1
        if document.quotes.touches(table.span(first, last)) or (kind == MACHINE and not _goes_on(table, sentence)):
            continue
        if whole and high - low <= _LONGEST:
            return Aside(kind, table.sentence_span(sentence))
        return Aside(kind, table.span(first + (text[match.start()] == " "), last))
    return None


def _goes_on(table: Tokens, sentence: int) -> bool:
    """Whether a sentence of the story stands before one in its paragraph; whole lines are for the rule on programs."""
    before = sentence - 1
    same = before >= 0 and table.paragraph[before] == table.paragraph[sentence]
    return same and table.text[table.sentence_bounds(before)[1] - 1] == "."

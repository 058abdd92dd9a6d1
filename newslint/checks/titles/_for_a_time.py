"""Offices held for a time that lose their “acting” a sentence later: “the acting director ... The director said”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.titles._callings import OtherCalling
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import FINITE, tags
from newslint.lexicon.name_words import offices, person_nouns
from newslint.story.name_spans import headings
from newslint.story.office_words import FOR_A_TIME
from newslint.text import Document

_LONGEST = 4
_NEAR = 2
"""Sentences after the full office in which the short one is surely of the same person."""


def shortened(document: Document) -> Iterator[OtherCalling]:
    """The offices that stand without “acting” right after the place that has it, where nobody else has them."""
    table = tokens(document)
    for k in table.where(*FOR_A_TIME):
        last = _head(table, k)
        if last < 0 or document.quotes.touches(table.span(k)) or table.sentence_of(k) in headings(document):
            continue
        words = table.lower[k + 1 : last + 1]
        at = next((j for j in table.index[words[-1]] if j > last), -1)
        if at < 0 or not _is_subject(document, table, at, words) or _is_elsewhere(table, words[-1], last, at):
            continue
        apart = table.sentence_of(at) - table.sentence_of(k)
        if 0 < apart <= _NEAR and table.same_paragraph(at, k):
            first = at if table.lower[at - 1] == "the" else at - len(words) + 1
            yield OtherCalling(table.span(first, at + 1), table.span(k, last + 1))


def _head(table: Tokens, k: int) -> int:
    """The last word of the office that follows “acting”, or -1."""
    known = offices(table.lexicon) | person_nouns(table.lexicon).keys()
    end = min(table.sentence_end(k), k + 1 + _LONGEST)
    for j in range(k + 1, end):
        if not table.text[j][0].isalpha():
            return -1
        if table.lower[j] in known and not (j + 1 < end and table.lower[j + 1] in known):
            return j
    return -1


def _is_subject(document: Document, table: Tokens, at: int, words: list[str]) -> bool:
    """Whether “the director” opens a sentence, or speaks in it, and stands for its holder alone."""
    alone = table.lower[at - 1] == "the"
    whole = table.lower[at - len(words) : at + 1] == ["the", *words]
    if not (alone or whole) or document.quotes.touches(table.span(at)) or table.text[at][0].isupper():
        return False
    first = at - 1 if alone else at - len(words)
    follows = at + 1 < len(table) and tags(document)[at + 1] in FINITE
    return follows and first == table.sentence_start(at)


def _is_elsewhere(table: Tokens, head: str, last: int, at: int) -> bool:
    """Whether a story tells of others in the office."""
    others = [j for j in table.index[head] if j not in (last, at) and table.lower[j - 1] not in FOR_A_TIME]
    return any(j < at for j in others) or f"{head}s" in table.index

"""People whom a story brings in by one word and never names in full: “its convener, Lund, said”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.lexicon.lists import words
from newslint.lexicon.name_words import person_nouns
from newslint.lexicon.place_names import affiliations, place_words
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.lives import RELATIVES
from newslint.story.name_spans import NameSpan, name_spans, names_nobody
from newslint.text import Document, Span

_WHOSE = frozenset("its their his her the a an our".split())
_AT_WORK = frozenset(
    "coach manager captain skipper owner chairman chairwoman convener director spokesman spokeswoman".split()
)
"""Roles that stand before a name without “the”: Harbour coach Lund."""
_FIRMS = words("roles-of-bodies", "firm")
"""Roles of companies as well."""
_AGENTS = ("er", "or", "ist", "man", "woman", "person", "ian", "ant")
_REACH = 6
"""Tokens between “its” and the name."""
_LEAST = 3
"""Letters of a name."""


def brought_in_by_one_word(document: Document) -> Iterator[Span]:
    """The places that bring somebody in by one word which the story has in no longer name."""
    table = tokens(document)
    found = name_spans(document)
    spans = list(found)
    longer = {word for span in spans if len(span.words) > 1 or span.honorific for word in span.words}
    seen: set[str] = set()
    for span in spans:
        if len(span.words) > 1 or span.heading or span.quoted or span.honorific or span.words[0] in seen:
            continue
        seen.add(span.words[0])
        if span.words[0] not in longer and _may_be_somebody(table, span) and _is_brought_in(document, table, span):
            yield table.span(span.first, span.last)


def _may_be_somebody(table: Tokens, span: NameSpan) -> bool:
    """Whether one word with a capital may be a name of a person that is known for nothing else."""
    word, lexicon = span.words[0], table.lexicon
    lower = word.lower()
    if len(word) < _LEAST or not word.isalpha() or word.isupper() or any(c.isupper() for c in word[1:]):
        return False
    if lower in place_words(lexicon) or lower in affiliations(lexicon) or lower in names_nobody(lexicon):
        return False
    return lower not in table.index or all(table.text[k][0].isupper() for k in table.index[lower])


def _is_brought_in(document: Document, table: Tokens, span: NameSpan) -> bool:
    """Whether words before and after a name bring in a person by it."""
    first, last = span.first, span.last
    low, high = table.sentence_bounds(table.sentence_of(first))
    after = table.lower[last : min(high, last + 2)]
    if not after or first - low < 1:
        return False
    tells = after[0] in speech_forms(table.lexicon) or tags(document)[last] == "VBD"
    before = table.lower[first - 1]
    if before == "," and after[0] == "," and last + 1 < high:
        spoke = table.lower[last + 1] in speech_forms(table.lexicon)
        led = table.lower[max(low, first - _REACH) : first - 1]
        if led[-1:] and led[-1] in RELATIVES:
            return False  # her mother, Gillian: the family name is known
        return spoke and "," not in led and _is_role(table, led[-1]) and not _WHOSE.isdisjoint(led[:-1])
    return before in _AT_WORK and tells and first - 1 > low and table.lower[first - 2] not in _WHOSE


def _is_role(table: Tokens, word: str) -> bool:
    """Whether a word says who somebody is, and cannot say what a company is."""
    if word in _FIRMS:
        return False
    return word in person_nouns(table.lexicon) or (word.endswith(_AGENTS) and len(word) > _REACH) or word in _AT_WORK

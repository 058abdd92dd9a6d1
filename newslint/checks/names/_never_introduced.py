"""A surname that says or does things in a story of named people, and that nothing in it brings in.

“Moody praised the rescuers ... Moody said her officers”: the paragraph that named her was cut. What tells a person from
a firm is the pronoun: somebody says something of what is his or hers.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.lists import SHIPPED
from newslint.lexicon.name_words import name_sexes, plain
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.name_spans import NameSpan, name_spans, names_nobody
from newslint.story.people import people
from newslint.text import Document, Span

_PRONOUNS = frozenset({"he", "she", "his", "her"})
_NEAR = 5
"""Tokens from a verb of speech to the pronoun for whoever speaks."""
_LEAST, _NAMED = 4, 2
"""Letters of a surname; people whom a story names in full that brings people in."""


def never_introduced(document: Document) -> Iterator[Span]:
    """The first place of each surname of which the story has nothing but that."""
    table = tokens(document)
    if _PRONOUNS.isdisjoint(table.index):
        return
    everybody = people(document)
    if sum(len(person.words) > 1 for person in everybody) < _NAMED:
        return
    spans = name_spans(document)
    longer = {word for span in spans if len(span.words) > 1 or span.honorific for word in span.words}
    alone: dict[str, list[NameSpan]] = {}
    for span in spans:
        if len(span.words) == 1 and not span.quoted:
            alone.setdefault(span.words[0], []).append(span)
    view = syntax(document)
    for word, places in alone.items():
        if word in longer or any(place.heading for place in places) or not _may_be_surname(table, word):
            continue
        told = [place for place in places if _speaks(table, place)]
        if (
            told
            and len(places) > 1
            and any(_owns(table, view, place) for place in told)
            and not _has_title(table, view, places[0])
        ):
            yield table.span(places[0].first, places[0].last)


def _may_be_surname(table: Tokens, word: str) -> bool:
    """Whether one word may be somebody's surname, and is no place, body, first name or other word."""
    lower = word.lower()
    if len(word) < _LEAST or not word.isalpha() or word.isupper() or any(c.isupper() for c in word[1:]):
        return False
    if lower in names_nobody(table.lexicon) or plain(word) in name_sexes(SHIPPED):
        return False
    return all(table.text[k][0].isupper() for k in table.index.get(lower, ()))


def _speaks(table: Tokens, place: NameSpan) -> bool:
    """Whether a verb of speech stands right after or before a name."""
    after, before = table.lower[place.last : place.last + 1], table.lower[place.first - 1] if place.first else ""
    speech = speech_forms(table.lexicon)
    return bool(after and after[0] in speech) or before in speech


def _owns(table: Tokens, view: SyntaxView, place: NameSpan) -> bool:
    """Whether a pronoun for one person follows the verb of speech after a name: Moody said her officers."""
    end = view.sentence_end(place.first)
    near = table.lower[place.last + 1 : min(end, place.last + 1 + _NEAR)]
    at = next((k for k, word in enumerate(near) if word in _PRONOUNS), -1)
    return at >= 0 and all(word in ("that", "of", "to", "in", "with", "for") for word in near[:at])


def _has_title(table: Tokens, view: SyntaxView, place: NameSpan) -> bool:
    """Whether words beside the first place of a name say who that is."""
    before = table.lower[place.first - 1] if place.first > view.sentence_start(place.first) else ""
    after = table.lower[place.last] if place.last < len(table) else ""
    return before.isalpha() or before == "," or after == ","

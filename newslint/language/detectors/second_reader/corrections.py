"""What to write where the second reader marks a token."""

from __future__ import annotations

from newslint.language.detectors.edit_tags.corrections import correction as correction_of_form
from newslint.language.detectors.edit_tags.labels import FORMS
from newslint.language.detectors.second_reader.reader import alternatives
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.manner import adjective_of, adverb_of
from newslint.language.words.morphology import analyses, inflect, possible_tags, verb_number
from newslint.text import Document, Span
from newslint.util.casing import copy_capital

_SHARED = frozenset(
    {*FORMS, "pronoun-case", "possessive-singular", "possessive-plural", "join", "comma-drop", "comma-before"}
)
"""Labels that the edit tagger has too."""


def correction(document: Document, token: int, label: str) -> tuple[Span, str] | None:
    """The place to change and the text to put there; ``None`` where the label makes no sense for the token, or
    a person has to find the words.

    A missing word is put before its token, with a blank; a word too many goes with the blank before it.
    """
    table = tokens(document)
    sort, _, which = label.partition("-")
    if sort == "insert":
        start = table.start_of(token)
        return Span(start, start), f"{which} "
    if label == "delete":
        start = table.end_of(token - 1) if token else table.start_of(token)
        return Span(start, table.end_of(token)), ""
    if sort == "confused":
        others = alternatives(table.lower[token])
        k = int(which)
        return (table.span(token), copy_capital(table.text[token], others[k])) if k < len(others) else None
    if label == "hyphen-before":
        return _hyphened(table, token)
    if label == "to-present":
        return _present(table, token)
    if label == "swap":
        return _swapped(table, token)
    if label == "merge":
        return _merged(table, token)
    if sort in {"prep", "article"}:
        return table.span(token), copy_capital(table.text[token], which)
    if label in {"to-adverb", "to-adjective"}:
        word = adverb_of(table.lower[token]) if label == "to-adverb" else adjective_of(table.lower[token])
        return (table.span(token), copy_capital(table.text[token], word)) if word else None
    return correction_of_form(document, token, label) if label in _SHARED else None


def _hyphened(table: Tokens, token: int) -> tuple[Span, str] | None:
    """A hyphen for the blank before a token."""
    if not token or not table.same_sentence(token - 1, token):
        return None
    place = Span(table.end_of(token - 1), table.start_of(token))
    return (place, "-") if place.end > place.start else None


def _present(table: Tokens, token: int) -> tuple[Span, str] | None:
    """A finite form for a participle."""
    word = table.text[token]
    readings = [a for a in analyses(word) if a.tag in {"VBG", "VBN"}]
    forms = inflect(readings[0].lemma, "VBZ") if readings else []
    return (table.span(token), forms[0]) if forms and verb_number(forms[0]) else None


def _swapped(table: Tokens, token: int) -> tuple[Span, str] | None:
    """A word and the next one in the other order; the capital stays in front."""
    if not table.same_sentence(token, token + 1):
        return None
    first, second = table.text[token], table.text[token + 1]
    if not (first.isalpha() and second.isalpha()):
        return None
    lower = first[:1].lower() + first[1:] if second.islower() and first != "I" else first
    return table.span(token, token + 2), f"{copy_capital(first, second)} {lower}"


def _merged(table: Tokens, token: int) -> tuple[Span, str] | None:
    """A word and the one before it as one word, if there is such a word."""
    if not token or not table.same_sentence(token - 1, token):
        return None
    joined = table.text[token - 1] + table.lower[token]
    return (table.span(token - 1, token + 1), joined) if possible_tags(joined.lower()) else None

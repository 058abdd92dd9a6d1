"""What to write where the edit tagger proposes a change."""

from __future__ import annotations

from typing import Literal

from newslint.language.detectors.edit_tags.confusable import ALTERNATIVES
from newslint.language.detectors.edit_tags.labels import CASE_PAIRS, JOINED
from newslint.language.segmentation.tokens import tokens
from newslint.language.words.morphology import (
    agreeing,
    inflect,
    lemma,
    number,
    plural,
    possible_tags,
    singular,
    verb_number,
)
from newslint.text import Document, Span
from newslint.text.characters import apostrophe
from newslint.util.casing import copy_capital

_FORMS = {"to-base": "VB", "to-participle": "VBN", "to-gerund": "VBG", "to-past": "VBD"}
_VERBS = ("VBZ", "VBD", "VBN", "VBG", "VB")


def correction(document: Document, token: int, label: str) -> tuple[Span, str] | None:
    """The place to change and the text to put there; ``None`` where the label makes no sense for the token."""
    table = tokens(document)
    if label == "join":
        return _join(document, token)
    if label == "comma-drop":
        return table.span(token), ""
    if label == "comma-before":
        end = table.end_of(token - 1) if token else 0
        return Span(end, end), ","
    text = table.text[token]
    use = _word(document, text, table.lower[token], label)
    if use is None or use == text:
        return None
    return table.span(token), copy_capital(text, use)


def _word(document: Document, text: str, lower: str, label: str) -> str | None:
    """The word to write for another."""
    if label == "verb-number":
        return _other_number(text)
    if label == "noun-number":
        return singular(text) if number(text) == "plur" else plural(text)
    if label in _FORMS:
        return _verb_form(text, _FORMS[label])
    if label == "pronoun-case":
        return CASE_PAIRS[lower]
    sort, _, which = label.partition("-")
    if sort == "confused":
        return ALTERNATIVES[lower][int(which)]
    if sort == "prep":
        return which
    mark = apostrophe(document)
    if which == "plural":
        return text + mark
    one = singular(text) if number(text) == "plur" else text[:-1]  # businesses, and names: Kellers
    return f"{one}{mark}s"


def _other_number(verb: str) -> str | None:
    """A finite verb form with the number of its subject turned round."""
    wanted: Literal["sing", "plur"] = "plur" if verb_number(verb) == "sing" else "sing"
    return agreeing(verb, wanted)


def _verb_form(verb: str, tag: str) -> str | None:
    """A form of a verb from any other form of it; of several lemmas that one to which the form belongs."""
    known = possible_tags(verb.lower())
    for source in _VERBS:
        if known and source != "VB" and source not in known:
            continue
        base = lemma(verb.lower(), source)
        if base != verb.lower() or source == "VB":
            forms = inflect(base, tag)
            return forms[0] if forms else None
    return None


def _join(document: Document, token: int) -> tuple[Span, str] | None:
    """A word and its clitic written as one: its for it's, nations for nation's."""
    table = tokens(document)
    if not token:
        return None
    word = table.text[token - 1]
    use = JOINED.get((table.lower[token - 1], table.lower[token]))
    if use is None:
        use = word + "s" if table.lower[token] == "'s" and word.isalpha() else None
    return None if use is None else (table.span(token - 1, token + 1), copy_capital(word, use))

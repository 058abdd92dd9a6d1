"""What to write where the second reader marks a token."""

from __future__ import annotations

from newslint.language.detectors.edit_tags.corrections import correction as correction_of_form
from newslint.language.detectors.second_reader.reader import alternatives
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.morphology import analyses, inflect, is_adjective, possible_tags, verb_number
from newslint.text import Document, Span
from newslint.util.casing import copy_capital

_LY = "ly"


def correction(document: Document, token: int, label: str) -> tuple[Span, str] | None:
    """The place to change and the text to put there; ``None`` where the label makes no sense for the token.

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
    if sort in {"article", "prep"}:
        return table.span(token), copy_capital(table.text[token], which)
    if label in {"hyphen-before", "merge"}:
        return _joined(table, token, "-" if label == "hyphen-before" else "")
    if label == "to-present":
        return _present(table, token)
    if label in {"to-adverb", "to-adjective"}:
        return _manner(table, token, label)
    if label in {"hyphen-drop", "split", "swap", "comma-stop"}:
        return None  # a person has to find the words
    return correction_of_form(document, token, label)


def _joined(table: Tokens, token: int, mark: str) -> tuple[Span, str] | None:
    """A hyphen, or nothing, for the blank before a token."""
    if not token or not table.same_sentence(token - 1, token):
        return None
    place = Span(table.end_of(token - 1), table.start_of(token))
    return (place, mark) if place.end > place.start else None


def _present(table: Tokens, token: int) -> tuple[Span, str] | None:
    """A finite form for a participle."""
    word = table.text[token]
    readings = [a for a in analyses(word) if a.tag in {"VBG", "VBN"}]
    forms = inflect(readings[0].lemma, "VBZ") if readings else []
    return (table.span(token), forms[0]) if forms and verb_number(forms[0]) else None


def _manner(table: Tokens, token: int, label: str) -> tuple[Span, str] | None:
    """The adverb of an adjective, or the adjective of an adverb."""
    word = table.text[token]
    lower = word.lower()
    if label == "to-adverb":
        forms = ("well",) if lower == "good" else (lower + _LY, lower[:-1] + "ily", lower[:-1] + "y", lower + "ally")
        use = next((form for form in forms if "RB" in possible_tags(form)), None)
    else:
        forms = ("good",) if lower == "well" else (lower[:-2], lower[:-3] + "y", lower[:-1] + "e", lower[:-4])
        use = next((form for form in forms if is_adjective(form)), None)
    return (table.span(token), copy_capital(word, use)) if use and use != lower else None

"""Abbreviations that keep their full stop, by what the stop says about the end of a sentence.

All stand here in lower case and without the stop. Dotted letters (U.S., p.m., e.g.) need no list: their shape tells.
What a newsroom adds is of the general class: it may close a sentence, and mostly does not.
"""

from __future__ import annotations

from newslint.lexicon.calendar_names import SHORT_MONTHS, SHORT_WEEKDAYS
from newslint.lexicon.lists import Lexicon, derived, words

TITLES = words("abbreviations", "title")
"""Stand before a name: the stop ends no sentence."""
FIGURES = words("abbreviations", "figure")
"""Stand before a figure (No. 5, pp. 3-4, Fig. 2), and are abbreviations nowhere else."""
MONTHS = frozenset(SHORT_MONTHS)
DAYS = frozenset(SHORT_WEEKDAYS)
"""Abbreviated dates, always with a capital; before a figure the stop ends no sentence."""
PLACES = words("abbreviations", "state")
"""American states and Canadian provinces in the short form; abbreviations only after a comma ("Akron, Ill.")."""
AMBIGUOUS = FIGURES | MONTHS | DAYS | PLACES | words("abbreviations", "ambiguous")
"""Those that are words or names as well: where they end a sentence, the stop is the sentence's."""


_WORDS_IN_CAPITALS = AMBIGUOUS - FIGURES - {"st", "mt"}


@derived
def _known(lexicon: Lexicon) -> frozenset[str]:
    """All abbreviations, those that a newsroom adds as well."""
    return frozenset(word.lower().rstrip(".") for word in lexicon.words("abbreviations")) | MONTHS | DAYS


@derived
def _lower_cased(lexicon: Lexicon) -> frozenset[str]:
    """Those that are abbreviations without a capital too; the rest are words or names then."""
    marks = ("figure", "other", "lower")
    shipped = {word for mark in marks for word in words("abbreviations", mark)}
    return frozenset(
        shipped.union(word.rstrip(".") for word in lexicon.added.get("abbreviations", ()) if word.islower())
    )


def is_abbreviation(word: str, lexicon: Lexicon) -> bool:
    """Whether a word (without its stop) may be a listed abbreviation, by spelling and case alone."""
    lower = word.lower()
    if lower not in _known(lexicon) or (len(word) > 1 and word.isupper() and lower in _WORDS_IN_CAPITALS):
        return False
    return word[0].isupper() or lower in _lower_cased(lexicon)

"""How many syllables a word has, by its letters: right for about nine words in ten, which will do for averages."""

from __future__ import annotations

from newslint.util.lazy_regex import lazy_regex

_VOWELS = lazy_regex(r"[aeiouy]+")
_APART = lazy_regex(
    r"[iy]a(?!g)|[^qg]u[ao](?!u)|[^qg]ue[ln]|eo(?![pu])|e(?:a|um)\Z|crea(?![kms])|thea(?=t)|[bdmprvw]io"
    r"|(?:c|qu)ie(?=t|nc)|[dr]ie(?=n)|i[ou]s\b|[aeiouy]ing\b"
)
"""Vowels beside each other that are two syllables: "dial", "going"."""
_SILENT = lazy_regex(
    r"(?:[^aeiouyl]|[aeiouyr]l)e\Z|[^aeiouytd]ed\Z|(?:[^aeiouyszxcghl]|[aeiouyr]l)es\Z"
    r"|[^aeiouy]e(?:ly|ment|less|ful|ness)|every|\Abusin"
)
"""An "e" that nobody says, or another vowel: "made", "closed", "makes", "safely", "every", "business"."""


def syllables(word: str) -> int:
    """The syllables of a word, one at least."""
    small = word.lower()
    groups = len(_VOWELS.findall(small))
    apart = len(_APART.findall(small))
    silent = len(_SILENT.findall(small))
    return max(1, groups + apart - silent)

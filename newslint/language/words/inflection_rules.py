"""How regular English words inflect, and back: spelling alone, no lexicon."""

from __future__ import annotations

import re

from newslint.util.lazy_regex import lazy_regex

_SIBILANT = lazy_regex(r"(?:s|x|z|ch|sh)\Z")
_CONSONANT_Y = lazy_regex(r"[^aeiou]y\Z|quy\Z")
_DOUBLING = lazy_regex(r"(?:[^aeiou]|qu|\A)[aeiou][bdgklmnprtz]\Z")
_VOWELS = lazy_regex(r"[aeiouy]+")


def add_s(word: str) -> str:
    """The regular plural of a noun, or third person of a verb."""
    if _CONSONANT_Y.search(word):
        return word[:-1] + "ies"
    return word + ("es" if _SIBILANT.search(word) else "s")


def add_ed(word: str) -> str:
    """The regular past, with the last consonant doubled in words of one short syllable."""
    if _CONSONANT_Y.search(word):
        return word[:-1] + "ied"
    return word + "d" if word.endswith("e") else _double(word) + "ed"


def add_ing(word: str) -> str:
    """The regular present participle."""
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and len(word) > 2:
        return word[:-1] + "ing"
    return _double(word) + "ing"


def add_er(word: str, ending: str = "er") -> str:
    """The regular comparative, or superlative with the ending ``est``."""
    if _CONSONANT_Y.search(word):
        return word[:-1] + "i" + ending
    return word + ending[1:] if word.endswith("e") else _double(word) + ending


def add_est(word: str) -> str:
    """The regular superlative."""
    return add_er(word, "est")


def _double(word: str) -> str:
    """The word with its last consonant doubled where one short stressed syllable asks for it."""
    one_syllable = len(_VOWELS.findall(word)) == 1
    return word + word[-1] if one_syllable and _DOUBLING.search(word) else word


_INVERSE = (
    ("ies", "y"),
    ("ves", "f"),
    ("ves", "fe"),
    ("men", "man"),
    ("ses", "sis"),
    ("es", ""),
    ("s", ""),
    ("ied", "y"),
    ("ed", "e"),
    ("ed", ""),
    ("ying", "ie"),
    ("ing", "e"),
    ("ing", ""),
    ("ier", "y"),
    ("er", "e"),
    ("er", ""),
    ("iest", "y"),
    ("est", "e"),
    ("est", ""),
)
_BY_LAST = {last: [pair for pair in _INVERSE if pair[0][-1] == last] for last in {ending[-1] for ending, _ in _INVERSE}}
"""The same by the last letter."""


def stems(form: str) -> list[str]:
    """Words that a form may come from by rule, most specific first; whether they exist is for the lexicon to say."""
    found: list[str] = []
    for ending, instead in _BY_LAST.get(form[-1:], ()):
        if form.endswith(ending) and len(form) - len(ending) + len(instead) > 1:
            stem = form[: len(form) - len(ending)]
            found.append(stem + instead)
            if not instead and ending in {"ed", "ing", "er", "est", "es"} and len(stem) > 2 and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return found


def wants_e(stem: str) -> bool:
    """Whether a stem left by cutting -ed or -ing is likelier with an e: "mak", "danc", "argu", but not "walk"."""
    return bool(re.search(r"(?:[^aeiou][aeiouy][^aeiouwxyn]|[cvuz]|[^aeiou][lsg]|ng)\Z", stem)) and not re.search(
        r"(?:er|en|on|ow|el|or|it|et|ss|ll)\Z", stem
    )

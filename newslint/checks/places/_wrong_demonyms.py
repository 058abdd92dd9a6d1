"""Wrong words for the people of a country, by construction: its stem with an ending that another country's has."""

from __future__ import annotations

from functools import cache

from newslint.language.words.lexicon import entry
from newslint.lexicon.lists import SHIPPED
from newslint.lexicon.place_names import ADJECTIVES, affiliations, place_words

_ENDINGS = ("an", "ian", "ean", "ese", "nese", "nian", "ish", "quan")
_LOST = ("ia", "que", "a", "e", "o", "y", "os")
"""Endings that a country's name may lose before that of the adjective."""
_LEAST = 4
"""Letters of a country's name."""
_ALSO_RIGHT = frozenset(
    "Argentinean Ecuadorean Salvadorean Salvadorian Slovakian Kosovan Chilian Croatan Belarusan Belarussian Kosovian "
    "Albanese Cyprian Grenadian Arabian Maltan Malayan Niuean Comorian Monacan Singaporian".split()
)
"""Forms that dictionaries have besides the usual one, and other words."""

_NAMES = frozenset({"Alger", "Alban", "Austral", "Bulgar", "Mongol", "Abkhaz", "Liber", "Malays", "Roman"})
"""Stems that are names or peoples themselves."""


@cache
def _stems() -> dict[str, str]:
    """What may stand before an ending: the name of each country, cut or not, and its adjective."""
    found: dict[str, str] = {}
    for name, adjectives in ADJECTIVES.items():
        if " " not in name and len(name) >= _LEAST and name.isalpha():
            for stem in {name, *map(name.removesuffix, _LOST)}:
                if len(stem) >= _LEAST:
                    found.setdefault(stem, adjectives[0])
    return found


@cache
def _right() -> frozenset[str]:
    """The forms that are right, small letters."""
    forms = (form.lower() for several in ADJECTIVES.values() for form in several)
    return frozenset((*forms, *map(str.lower, _ALSO_RIGHT), *place_words(SHIPPED), *affiliations(SHIPPED)))


def meant(form: str) -> str:
    """The right adjective for a wrong form, else nothing."""
    for ending in _ENDINGS:
        if form.endswith(ending) and form.removesuffix(ending) in _stems():
            return "" if form.lower() in _right() else _stems()[form.removesuffix(ending)]
    return ""


@cache
def bare_stems() -> dict[str, str]:
    """The stems of countries in -ia that are no word for their people today: ``Ethiop``."""
    found = {name.removesuffix("ia"): forms[0] for name, forms in ADJECTIVES.items() if name.endswith("ia")}
    known = {form for forms in ADJECTIVES.values() for form in forms} | _NAMES
    small = place_words(SHIPPED)
    return {
        stem: use
        for stem, use in found.items()
        if stem.isalpha() and len(stem) > _LEAST and stem not in known and stem.lower() not in small
    }


def is_word(form: str) -> bool:
    """Whether a dictionary has a form after all."""
    return bool(entry(form.lower()).fields)

"""Wrong words for the people of a country, by construction: its stem with an ending that another country's has."""

from __future__ import annotations

from functools import cache, lru_cache

from newslint.language.words.lexicon import entry
from newslint.language.words.proper import are_proper
from newslint.lexicon.lists import SHIPPED
from newslint.lexicon.place_names import ADJECTIVES, affiliations, demonyms, place_words

_PLAIN = ("an", "ian", "ean", "ese", "nese", "nian", "ish", "quan", "yan", "eese")
"""Endings of such words alone;"""
_ENDINGS = (*_PLAIN, "ien", "ine", "ino", "ite", "ander", "lander", "i", "oise", "ain", "ani")
"""and those that surnames have too."""
_ENDINGS_TWICE = ("ian", "ish", "ese", "ean", "ite")
"""Endings that are put behind a word that has its own: ``Mexicanian``."""
_LOST = ("ia", "que", "a", "e", "o", "y", "os", "s", "um", "i")
"""Endings that a country's name may lose before that of the adjective."""
_LEAST = 4
"""Letters of a country's name."""
_COMMON_PARTS = frozenset({"Islands", "Faso", "Republic", "Federation"})
"""Second words of countries' names that their adjectives leave out."""
_ALSO_RIGHT = frozenset(
    "Argentinean Ecuadorean Salvadorean Salvadorian Slovakian Kosovan Croatan Belarusan Belarussian Kosovian "
    "Albanese Cyprian Grenadian Arabian Maltan Malayan Niuean Comorian Singaporian Kazakhstani Beninois Togoan "
    "Yugoslavian Yemenite Jerseyan Jerseyite Europan Missoulian "
    "Congoese Canadien Canadienne Vietnamer Thailander Marylandian Parisien Parisienne Veneto Romano "
    "Italo Israelitish".split()
)
"""Forms that dictionaries have besides the usual one, and other words."""

_OF_OLD = {"Chilian": "Chilean", "Netherlandish": "Dutch"} | dict.fromkeys(
    ("Phillipino", "Philipino", "Philippino", "Fillipino", "Phillippino"), "Filipino"
)
"""Forms that dictionaries have, of another time or for the painters of one; and spellings that are far off."""
_NEAR_ENDINGS = ("an", "ese", "ish", "i", "ino", "ine", "ion")
_LONG_ENOUGH = 6
"""Letters of a form that may be told by one letter that is wrong;"""
_ALIKE = 3
"""one that has no more begins with so many that are right: Kenian, but not Marian."""
_NAMES = frozenset({"Alger", "Alban", "Austral", "Bulgar", "Mongol", "Abkhaz", "Liber", "Malays", "Roman"})
"""Stems that are names or peoples themselves."""


@cache
def _stems() -> dict[str, str]:
    """What may stand before an ending: the name of each country, cut or not, and its adjective."""
    found: dict[str, str] = {}
    for name, adjectives in demonyms().items():
        first, _, second = name.partition(" ")
        if (not second or second in _COMMON_PARTS) and len(first) >= _LEAST and first.isalpha():
            for stem in _cut(first):
                found.setdefault(stem, adjectives[0])
    return found


def _cut(name: str) -> set[str]:
    """What a name may leave before the ending of its adjective: itself, or without its end."""
    return {stem for stem in (name, *map(name.removesuffix, _LOST)) if len(stem) >= _LEAST}


@cache
def _of_two_words() -> dict[tuple[str, str], str]:
    """The same for names of two words, of which the second is changed: Sri and ``Lank``."""
    found: dict[tuple[str, str], str] = {}
    for name, adjectives in demonyms().items():
        first, _, second = name.partition(" ")
        if second.isalpha() and second not in _COMMON_PARTS and adjectives[0].startswith(f"{first} "):
            found |= {(first, stem): adjectives[0] for stem in _cut(second)}
    return found


def first_words() -> set[str]:
    """The first words of such names, in small letters."""
    return {first.lower() for first, _ in _of_two_words()}


def meant_behind(first: str, form: str) -> str:
    """The right adjective for a wrong form behind the first word of a country: Sri Lankan for ``Sri Lankian``."""
    if f"{first} {form}".lower() in _right():
        return ""
    known = _of_two_words()
    return next(
        (known[key] for end in _ENDINGS if form.endswith(end) and (key := (first, form.removesuffix(end))) in known), ""
    )


@cache
def _right() -> frozenset[str]:
    """The forms that are right, small letters."""
    forms = (form.lower() for several in demonyms().values() for form in several)
    return frozenset((*forms, *map(str.lower, _ALSO_RIGHT), *place_words(SHIPPED), *affiliations(SHIPPED)))


def meant(form: str) -> str:
    """The right adjective for a wrong form, else nothing."""
    if form in _OF_OLD:
        return _OF_OLD[form]
    for ending in _ENDINGS:
        if form.endswith(ending) and form.removesuffix(ending) in _stems():
            return "" if form.lower() in _right() else _stems()[form.removesuffix(ending)]
    for ending in _ENDINGS_TWICE:
        if form.endswith(ending) and form.removesuffix(ending) in _adjectives():
            return "" if form.lower() in _right() else form.removesuffix(ending)
    return ""


@cache
def _adjectives() -> frozenset[str]:
    """The words for peoples by themselves."""
    return frozenset(
        form for several in demonyms().values() for form in several if form.isalpha() and len(form) >= _LEAST
    )


@cache
def _by_letter() -> dict[str, tuple[str, ...]]:
    """The adjectives by their first letter; of regions and cities only long ones."""
    found: dict[str, list[str]] = {}
    for place, adjectives in demonyms().items():
        least = _LONG_ENOUGH - 1 if place in ADJECTIVES else _LONG_ENOUGH + 1
        for form in adjectives:
            if form.isalpha() and len(form) >= least and form.endswith(_NEAR_ENDINGS):
                found.setdefault(form[0], []).append(form)
    return {letter: tuple(forms) for letter, forms in found.items()}


def _shortened(form: str) -> set[str]:
    """A form, and the same without each of its letters in turn, but for the first."""
    return {form, *(form[:k] + form[k + 1 :] for k in range(1, len(form)))}


@lru_cache(maxsize=1 << 10)
def slipped(form: str) -> str:
    """The adjective that is one letter away from a form that is no word: Norwegian for ``Norwegean``; else nothing."""
    if len(form) < _LONG_ENOUGH or not form.isalpha() or not form.endswith(_NEAR_ENDINGS):
        return ""
    if form.lower() in _right() or are_proper([form])[0]:
        return ""
    short = _shortened(form)
    near = {
        right
        for right in _by_letter().get(form[0], ())
        if abs(len(right) - len(form)) <= 1 and not short.isdisjoint(_shortened(right))
    }
    near = {right for right in near if len(form) > _LONG_ENOUGH or right[:_ALIKE] == form[:_ALIKE]}
    return near.pop() if len(near) == 1 else ""


@cache
def bare_stems() -> dict[str, str]:
    """The stems of countries in -ia that are no word for their people today: ``Ethiop``."""
    found = {name.removesuffix("ia"): forms[0] for name, forms in demonyms().items() if name.endswith("ia")}
    known = {form for forms in demonyms().values() for form in forms} | _NAMES
    small = place_words(SHIPPED)
    return {
        stem: use
        for stem, use in found.items()
        if stem.isalpha() and len(stem) > _LEAST and stem not in known and stem.lower() not in small
    }


def is_plain(form: str) -> bool:
    """Whether a wrong form has an ending that hardly any surname has behind the name of a country."""
    return form.endswith(_PLAIN) and bool(meant(form))


def is_word(form: str) -> bool:
    """Whether a dictionary has a form after all, and it is not only of another time."""
    return form not in _OF_OLD and bool(entry(form.lower()).fields)

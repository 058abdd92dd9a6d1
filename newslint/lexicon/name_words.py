"""What is known beforehand of the words that stand in names, and of those before and after them."""

from __future__ import annotations

from unicodedata import combining, normalize

from newslint.lexicon.lists import Lexicon, derived, marked, rows, words

COURTESY = words("honorifics", "courtesy")
"""The honorifics that a house uses for everybody or for nobody."""
CONNECTORS = words("name-connectors")
"""Words that names of organisations have in lower case, and that their initials leave out or take in."""
SUFFIXES = frozenset(f"{word}{stop}" for word in words("name-suffixes") for stop in ("", "."))
"""Jr. and the like, with their stop and without."""
FAMILY_FIRST = {name: frozenset(surnames.split()) for name, surnames in rows("surnames-first")}
"""Surnames that stand before the given name, by how that is written: ``korean`` (Ji-hoon), ``chinese`` (Xiaoming)."""
ANIMAL_SEXES = {animal: sex for sex, animals in rows("animal-sexes") for animal in animals.split()}
"""Animals whose name tells their sex: a sow, a ram."""


@derived
def honorifics(lexicon: Lexicon) -> dict[str, str]:
    """Forms of address, lower case, with their stop and without, and the gender they tell: m, f, or nothing."""
    return {
        f"{row[0].lower().rstrip('.')}{stop}": row[2] if len(row) > 2 else ""
        for row in lexicon.rows("honorifics")
        for stop in ("", ".")
    }


@derived
def personal_honorifics(lexicon: Lexicon) -> frozenset[str]:
    """The honorifics that only persons have: St stands before names of places too."""
    saints = words("honorifics", "saint")
    return frozenset(word for word in honorifics(lexicon) if word.rstrip(".") not in saints)


@derived
def particles(lexicon: Lexicon) -> frozenset[str]:
    """Small words inside names of people, lower case in most of them."""
    return frozenset(map(str.lower, lexicon.words("name-particles")))


@derived
def organisation_words(lexicon: Lexicon) -> frozenset[str]:
    """A run of capitalised words that holds one of these names no person; lower case."""
    return frozenset(map(str.lower, lexicon.words("organisation-words")))


@derived
def given_names(lexicon: Lexicon) -> dict[str, str]:
    """Given names with their capital, and who bears them: ``m``, ``f``, ``b`` (both), or empty where nobody knows."""
    table: dict[str, str] = {}
    for gender, names in rows("given-names"):
        table |= dict.fromkeys(names.split(), gender)
    return dict.fromkeys(lexicon.added.get("given-names", ()), "") | table


@derived
def name_sexes(lexicon: Lexicon) -> dict[str, str]:
    """The sex of whoever bears a given name, ``m`` or ``f``, where nearly all are of one; small letters, no accents."""
    table: dict[str, str] = {}
    for sex, names in rows("name-sexes"):
        table |= dict.fromkeys(names.lower().split(), sex)
    known = {plain(name): sex for name, sex in given_names(lexicon).items()}
    return {name: sex for name, sex in (table | known).items() if sex in ("m", "f")}


def plain(name: str) -> str:
    """A name in small letters and without accents."""
    if name.isascii():
        return name.lower()
    return "".join(c for c in normalize("NFKD", name.lower()) if not combining(c))


@derived
def offices(lexicon: Lexicon) -> frozenset[str]:
    """The last words of titles, lower case, in full and short: offices, ranks, trades."""
    shipped = {word for word in words("offices") if " " not in word}
    added = (word.lower().rstrip(".") for word in lexicon.added.get("offices", ()))
    return frozenset(shipped.union(f"{word}{stop}" for word in added for stop in ("", ".")))


@derived
def person_nouns(lexicon: Lexicon) -> dict[str, str]:
    """Words for one human being, lower case, and of which gender those are: ``m``, ``f`` or ``b`` (both)."""
    table = dict.fromkeys(offices(lexicon) - MANY_IN_OFFICE, "b")
    for gender, nouns in rows("person-nouns"):
        table |= dict.fromkeys(nouns.split(), gender)
    return table


RANKS = words("offices", "rank")
"""Those that with a capital stand before a surname alone: "President Lund"."""
SPOKEN_OF = words("offices", "public")
"""Those who are in the news for their office, so that a reader is told their name in full."""
HELD_BY_ONE = words("offices", "single")
"""Those that one person holds at a time: nobody is both mayor and former mayor."""
MANY_IN_OFFICE = words("offices", "plural")
"""Those that are plurals."""
OFFICES_OF_STATE = tuple(tuple(office.split()) for office in marked(rows("offices"), "state"))
"""Offices that houses capitalise or not, as their words."""

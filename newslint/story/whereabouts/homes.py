"""Where somebody lives or comes from: a Derby woman, Jean Howard, 61, from Derby, her house in Nottingham."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.name_words import offices, person_nouns
from newslint.story.whereabouts.sites import sites
from newslint.story.whereabouts.told import Told, name_after
from newslint.text import Document, annotation

_HOUSES = frozenset("home house flat apartment bungalow cottage maisonette townhouse semi".split())
_LIVES = frozenset("lives living lived live resides residing resident".split())
_OWN = frozenset("his her their".split())


@annotation
def homes(document: Document) -> tuple[Told, ...]:
    """What a story says so, in order: the town, and whether it tells of a new or a known person, or of a house."""
    table = tokens(document)
    found = [
        Told(site.place, frozenset(), "known" if site.definite else "new", site.first, site.last)
        for site in sites(document)
        if site.named and _is_person(table, site.noun)
    ]
    for k in table.where("from", "of"):
        if _tells_of_person(table, k):
            found += _town(table, k + 1, "new")
    for k in table.where("in", "near"):
        if _is_own_house(table, k) or (table.lower[k - 1] in _LIVES and k > table.sentence_start(k)):
            found += _town(table, k + 1, "house")
    return tuple(sorted(set(found), key=lambda told: told.first))


def _is_person(table: Tokens, k: int) -> bool:
    """Whether a noun is one for a person."""
    return table.lower[k] in person_nouns(table.lexicon) or table.lower[k] in offices(table.lexicon)


def _town(table: Tokens, first: int, sort: str) -> list[Told]:
    """The name of a town that begins at a token."""
    last = name_after(table, first) if first < len(table) else first
    name = table.lower[first:last]
    if not name or name[0] in CALENDAR or not name[0].isalpha() or len(name) > 3:
        return []
    return [Told(" ".join(name), frozenset(), sort, first, last)]


def _tells_of_person(table: Tokens, k: int) -> bool:
    """Whether "from" follows a noun for a person, or the age or the comma after a name."""
    low = table.sentence_start(k)
    if k - 1 <= low:
        return False
    if table.lower[k] == "from" and _is_person(table, k - 1):
        return True
    if table.text[k - 1] != ",":
        return False
    at = k - 2
    if table.lower[at].isdecimal() and at - 1 > low and table.text[at - 1] == ",":
        at -= 2
    return table.text[at][0].isupper() and table.text[at].istitle() and table.text[max(low, at - 1)][0].isupper()


def _is_own_house(table: Tokens, k: int) -> bool:
    """Whether a preposition follows somebody's own house: "her terraced house in"."""
    low = table.sentence_start(k)
    if table.lower[k - 1] not in _HOUSES:
        return False
    return any(table.lower[j] in _OWN for j in range(max(low, k - 4), k - 1))

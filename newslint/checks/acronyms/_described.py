"""Whether the words beside an acronym say what it is, so that its letters need no expansion."""

from __future__ import annotations

from newslint.checks.acronyms._known import COMPANY_FORMS, KINDS, OF_COMPANIES
from newslint.language.segmentation.tokens import Tokens
from newslint.lexicon.name_words import offices
from newslint.story.acronyms import Acronym

_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_POSSESSIVES = frozenset({"'s", "'"})
_FAR = 10
"""Tokens of an apposition that are looked at."""
_CLOSING = frozenset({",", ".", ")", "—", "–"})


def described(table: Tokens, k: int) -> bool:
    """Whether a noun before, after or in an apposition says what sort of thing an acronym is.

    ``the conciliation service, Acas``; ``the DNP party``; ``the MOE, the country's monitoring system,``.
    """
    low = table.lower
    before = k - 1
    if before > 0 and low[before] == "as" and low[before - 1] in ("known", "described"):
        return True  # dinitrophenol, known as DNP
    if before > 0 and low[before] in ("the", "called", "named"):
        before -= 1
    if before > 0 and low[before] in (",", "(", "—", "–"):
        before -= 1
    if before >= 0 and table.same_sentence(before, k) and low[before] in KINDS:
        return True
    following = low[k + 1] if k + 1 < len(low) else ""
    if low[k] in offices(table.lexicon) and following[:1].isalpha() and table.text[k + 1][0].isupper():
        return True  # PM Kyriakos Mitsotakis
    return following in COMPANY_FORMS or _labelled(table, k) or _in_apposition(table, k)


def _labelled(table: Tokens, k: int) -> bool:
    """Whether the words that go on after an acronym, in small letters, soon name its kind: ``CRPM fishing group``."""
    for at in range(k + 1, min(len(table), k + 4)):
        if not (table.same_sentence(k, at) and table.text[at].isalpha() and table.text[at].islower()):
            return False
        if table.lower[at] in KINDS:
            return True
    return False


def _in_apposition(table: Tokens, k: int) -> bool:
    """Whether ``, the ... KIND`` or ``, which is a ... KIND`` follows; or ``is a ... KIND``."""
    low = table.lower
    at = k + 1
    if low[at : at + 1] in ([","], ["("], ["—"], ["–"]):
        at += 1
        if low[at : at + 1] == ["which"]:
            at += 1
    elif low[at : at + 1] not in (["is"], ["was"]):
        return False
    if low[at : at + 1] in (["is"], ["was"]):
        at += 1
    if low[at : at + 1] == [] or low[at] not in _ARTICLES:
        return False
    for place in range(at + 1, min(len(low), at + _FAR)):
        if not table.same_sentence(k, place) or low[place] in _CLOSING:
            return False
        if low[place].removesuffix("s") in KINDS:
            return True
    return False


def is_company(table: Tokens, acronym: Acronym) -> bool:
    """Whether a story speaks of what only companies have: ``NTC's shares``, ``shares of NTC``."""
    low = table.lower
    for use in acronym.uses:
        k = use.token
        after = k + 1
        if low[after : after + 1] and low[after] in _POSSESSIVES:
            after += 1
        if not OF_COMPANIES.isdisjoint(low[after : after + 1]):
            return True
        if k > 1 and low[k - 1] in ("of", "in", "at") and low[k - 2] in OF_COMPANIES:
            return True
    return False

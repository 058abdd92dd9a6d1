"""Letters that nothing explains, beside nearly the same ones that the story has explained: a slip for these."""

from __future__ import annotations

import numpy as np

from newslint.checks.acronyms._described import described
from newslint.checks.acronyms._known import KNOWN
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.name_words import CONNECTORS
from newslint.story.acronyms import Acronym, acronyms
from newslint.story.meanings import known_here
from newslint.story.name_spans import capitalised
from newslint.story.readership import meanings
from newslint.text import Document, Span, annotation
from newslint.util.records import NamedTuple

_LEAST = 3
"""Letters of an acronym of which another may be a slip."""
_LONG = 4
"""Letters of one that may have lost one or have got one more."""
_OFTEN = 2
"""Places beyond which letters are no slip; and from which letters without an explanation are the usual ones."""


_SMALL = 2
"""Small words in a row inside a name."""


class Slip(NamedTuple):
    """An acronym that may be a slip, and what may be meant."""

    odd: Acronym
    meant: str
    """The letters."""
    where: Span
    """Where the story has them, or the name that they are the initials of."""


@annotation
def slips(document: Document) -> dict[str, Slip]:
    """The slips of a story by their letters.

    Letters in another order may stand for any that the story explains or has often, and for a name that it has in
    full. Others must be near to letters that the story explained before, and be the only such ones.
    """
    found = acronyms(document)
    strangers = [a for a in found.values() if _is_stranger(document, a)]
    if not strangers:
        return {}
    table = tokens(document)
    told = {}
    for odd in strangers:
        others = [a for a in found.values() if a is not odd and _is_given(a) and a.span.start < odd.span.start]
        unused = [a for a in others if len(a.uses) == 1]
        slip = _turned(odd, unused)
        if slip is None and len(odd.uses) <= _OFTEN and not _is_known(document, odd):
            often = [a for a in found.values() if len(a.uses) > _OFTEN and a is not odd]
            slip = _turned(odd, [*others, *often]) or _of_a_name(document, odd) or _near(table, odd, others)
        if slip is not None:
            told[odd.letters] = slip
    return told


def _is_stranger(document: Document, acronym: Acronym) -> bool:
    """Whether a story has letters in its text, and nowhere says what they are."""
    table = tokens(document)
    return (
        len(acronym.letters) >= _LEAST
        and not acronym.expansions
        and bool(acronym.text)
        and not any(_is_of_a_name(table, use.token) for use in acronym.uses)
    )


def _is_known(document: Document, acronym: Acronym) -> bool:
    """Whether readers know letters without the story's help."""
    return acronym.letters in KNOWN or known_here(document, acronym.letters)


def _is_of_a_name(table: Tokens, k: int) -> bool:
    """Whether letters are given in brackets, or belong to a longer name or a code: ``(ISU)``, ``ISU Berlin``."""
    before = table.text[k - 1] if k and table.same_sentence(k - 1, k) else ""
    after = table.text[k + 1] if k + 1 < len(table) and table.same_sentence(k, k + 1) else ""
    joined = before in ("-", "/", "&", "@", "#") or after in ("-", "/", "&", "(")
    day = before.lower() in CALENDAR
    capital = after[:1].isupper() or (before[:1].isupper() and k - 1 > table.sentence_start(k) and not day)
    return joined or before == "(" or capital or after[:1].isdigit()


def _is_given(acronym: Acronym) -> bool:
    """Whether the story tells what letters stand for."""
    return any(expansion.matches for expansion in acronym.expansions)


def _turned(odd: Acronym, others: list[Acronym]) -> Slip | None:
    """The slip of letters in another order behind the first, where they are those of one other acronym."""
    near = [a for a in others if a.letters[0] == odd.letters[0]]  # "ASU" is no "USA"
    fitting = {a.letters: a for a in near if sorted(a.letters) == sorted(odd.letters)}
    return next((Slip(odd, meant, a.span) for meant, a in fitting.items()), None) if len(fitting) == 1 else None


def _of_a_name(document: Document, odd: Acronym) -> Slip | None:
    """The slip of letters that are the initials of a name in another order."""
    table, letters = tokens(document), sorted(odd.letters)
    for run in _names(table):
        initials = "".join(table.text[k][0] for k in run)
        if run[0] < odd.uses[0].token and initials != odd.letters and sorted(initials) == letters:
            return Slip(odd, initials, table.span(run[0], run[-1] + 1))
    return None


def _names(table: Tokens) -> list[list[int]]:
    """The words with capitals of each name of at least three, small words between them left out."""
    runs: list[list[int]] = [[]]
    for k in table.attribute(capitalised, np.bool_).nonzero()[0].tolist():
        run = runs[-1]
        between = table.lower[run[-1] + 1 : k] if run else []
        if run and table.same_sentence(run[-1], k) and len(between) <= _SMALL and CONNECTORS.issuperset(between):
            run.append(k)
        else:
            runs.append([k])
    full = [[k for k in run if len(table.text[k]) > 1 and table.lower[k] not in CONNECTORS] for run in runs]
    return [run for run in full if len(run) >= _LEAST]


def _near(table: Tokens, odd: Acronym, others: list[Acronym]) -> Slip | None:
    """The slip of one letter, where nothing else says what the letters are."""
    near = [a for a in others if _is_one_off(a.letters, odd.letters)]
    officers = (odd.letters[0], odd.letters[-1]) == ("C", "O")  # CIO, CFO
    if len(near) != 1 or officers or odd.letters in meanings() or any(described(table, use.token) for use in odd.uses):
        return None
    return Slip(odd, near[0].letters, near[0].span)


def _is_one_off(known: str, odd: str) -> bool:
    """Whether one letter was changed, left out or struck twice."""
    if len(known) == len(odd):
        return sum(a != b for a, b in zip(known, odd, strict=True)) == 1
    short, long = sorted((known, odd), key=len)
    return (
        len(short) >= _LEAST
        and len(long) == len(short) + 1 > _LONG - 1
        and any(long[:k] + long[k + 1 :] == short for k in range(len(long)))
    )

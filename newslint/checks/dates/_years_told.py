"""Two years and the number of years between them, whatever stands between the three.

“A deal signed in 2014 lapsed six years later, in 2021”; “elected in 2019 for a six-year term, which ends in 2026”;
“opened in 1962 and will be 65 years old in 2029”; “founded in 1888, marks its 150th anniversary in 2028”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.story.ages.own_year import is_year
from newslint.story.outlines import Outline, outline_of
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_LATER = lazy_regex(r"(?:later|on|afterwards|after that)\b(?: ,)?(?: in| on| [a-z]+ in)?")
_TERM = lazy_regex(
    r"(?:- )?(?:[a-z]+ ){0,2}?(?:term|mandate|contract|deal|lease|ban|sentence|agreement|concession|tenure|treaty"
    r"|truce|licence|license|pact)\b"
)
_ENDS = lazy_regex(
    r"\b(?:ends?|ended|expires?|expired|runs? out|ran out|runs? (?:until|to)|lapses?|lapsed|is up|comes to an end"
    r"|until|finishes|concludes?|due to end)\b(?:(?!#)[^#;.]){0,25}$"
)
_BEGINS = lazy_regex(
    r"\b(?:elected|signed|appointed|began|begun|started|took (?:office|over)|sworn in|imposed|agreed|hired|jailed"
    r"|sentenced|awarded|since|from|in force|"
    r"joined|re-elected|won|granted|came into force|took effect)\b(?:(?!#)[^#;.]){0,30}$"
)
_BORN = lazy_regex(
    r"\b(?:founded|opened|built|born|established|created|launched|formed|set up|completed|unveiled|erected"
    r"|inaugurated|consecrated|began|started|married|introduced"
    r"|published|first (?:staged|held|performed|published|flew|opened))\b(?:(?!#)[^#;.]){0,30}$"
)
_OLD = lazy_regex(r"(?:years )?(?:old )?(?:in|by) $")
_JUBILEE = lazy_regex(r"(?:[a-z]+ )?(?:anniversary|birthday|jubilee)\b")
_MARKED = lazy_regex(r"(?:anniversary|birthday|jubilee) (?:(?!#)[a-z'-]+ ){0,4}?in $")
_TURNS = lazy_regex(
    r"\b(?:turns?|turned|will be|will turn|would be|would turn|would have been|will have been (?:going|open)) $"
)
_NO = lazy_regex(
    r"\b(?:average|oldest|youngest|aged|every|each|last|previous|first time|renewed|extended|extension|reduced"
    r"|brought forward|early|or)\b|\bbetween\b"
)
_FAR = 0.6
_NEAR = 5
"""Words from “later” to the year at most."""


class YearsTold(NamedTuple):
    """A number of years that does not lie between two."""

    length: Statement
    start: Statement
    end: Statement
    right: int


def years_told(document: Document) -> Iterator[YearsTold]:
    """The numbers of years that the two years beside them do not give."""
    for sentence, stated in statements(document).by_sentence.items():
        lengths = [s for s in stated if _years_of(s)]
        if not lengths or len(lengths) > 2 or len(stated) > 8:
            continue
        here = outline_of(document, sentence)
        if here is None:
            continue
        own = [s for s in here.statements if is_year(s)]
        before = outline_of(document, sentence - 1) if len(own) == 1 and sentence else None
        earlier = [s for s in before.statements if is_year(s)] if before is not None else []
        for length in lengths:
            found = _judged(here, length, own, (before, earlier))
            if found is not None:
                yield found


def _years_of(stated: Statement) -> bool:
    """Whether a statement tells a number of years, an age or the place of an anniversary, flatly."""
    if stated.rough is not None or stated.value < 2:
        return False
    return (
        stated.kind is Kind.DURATION and stated.unit == "year" and stated.value == int(stated.value)
    ) or stated.kind in (
        Kind.AGE,
        Kind.ORDINAL,
        Kind.COUNT,
    )


def _judged(
    here: Outline, length: Statement, own: list[Statement], before: tuple[Outline | None, list[Statement]]
) -> YearsTold | None:
    """A number of years with the two that words tie it to, if it does not lie between them."""
    pair = _tied(here, length, own, before)
    if pair is None:
        return None
    start, end = pair
    right = int(end.value) - int(start.value)
    if right <= 1 or right == length.value or abs(right - length.value) > max(2, _FAR * right):
        return None
    return YearsTold(length, start, end, right)


def _tied(
    here: Outline, length: Statement, own: list[Statement], before: tuple[Outline | None, list[Statement]]
) -> tuple[Statement, Statement] | None:
    """The first and the last year to which words tie a number of years."""
    if _NO.search(here.text):
        return None
    after = here.after(length)
    if length.kind is Kind.DURATION and _LATER.match(after):
        return _later(here, length, own, before[1])
    if len(own) != 2:
        return None
    start, end = sorted(own, key=lambda s: s.value)
    led, ends = here.before(start), here.before(end)
    if length.kind is Kind.DURATION and _TERM.match(after):
        tied = _BEGINS.search(led) is not None and _ENDS.search(ends) is not None
    elif length.kind is Kind.ORDINAL and _JUBILEE.match(after):
        tied = _BORN.search(led) is not None and _MARKED.search(ends) is not None
    else:
        bare = not (length.noun and length.kind is Kind.COUNT) and length.kind is not Kind.ORDINAL
        turned = bare and end.first > length.first and _TURNS.search(here.before(length)) and _BORN.search(led)
        rest = here.between(length, end.lead) if turned else ""
        tied = bool(turned) and (_OLD.match(rest) is not None or rest in ("in ", "this year , "))
    return (start, end) if tied else None


def _later(
    here: Outline, length: Statement, own: list[Statement], earlier: list[Statement]
) -> tuple[Statement, Statement] | None:
    """The year before “six years later” and the one after it; the first may be the only one of the sentence before."""
    end = next((s for s in own if s.first > length.first and here.between(length, s.lead).count(" ") <= _NEAR), None)
    starts = [s for s in own if s.last <= length.first]
    if end is None or len(starts) > 1:
        return None
    if starts:
        return starts[0], end
    return (earlier[0], end) if len(own) == 1 == len(earlier) else None

"""Those who were on board by what they were, and all of them; those who are left after one has died.

“Eighty-six people were taken off the ferry ... There were 81 passengers and six crew on board”; “one of the seven men
injured died in hospital ... Of the seven who are still under treatment”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._rests_of_one_sentence import Rest
from newslint.checks.numbers._whole_and_parts import Partition
from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import Outline, stated_outlines
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_RIDERS = r"(?:passengers|tourists|pupils|children|students|workers|migrants|pilgrims|fans|supporters|players|people)"
_STAFF = r"(?:crew|crew members|crewmen|crew-members|staff|stewards|drivers|pilots|teachers|guides|guards|attendants)"
_ONE = r"(?P<alone>an?|the|one) (?:[a-z-]+ )?(?:driver|pilot|guide|skipper|captain|conductor|guard|teacher|steward)"
_SORTS = lazy_regex(
    rf"(?P<one>#c\d+) (?:[a-z-]+ )?(?:{_RIDERS}) (?:, )?(?:and|plus"
    rf"|with) (?:(?P<two>#c\d+) (?:[a-z-]+ )?{_STAFF}|{_ONE})\b"
)
_TURNED = lazy_regex(
    rf"(?P<one>#c\d+) (?:[a-z-]+ )?{_STAFF} (?:, )?(?:and|plus) (?P<two>#c\d+) (?:[a-z-]+ )?{_RIDERS}\b"
)
_ALL = lazy_regex(
    r"(?:\ball (?:of the )?(?P<all>#c\d+) (?:people |persons |passengers and crew )?(?:on board|aboard|were|had been)"
    r"|(?P<taken>#c\d+) (?:people|persons|passengers and crew) (?:were |was |had been "
    r"|have been )?(?:on board|aboard|taken"
    r" off|rescued|evacuated|saved|brought ashore|pulled from|led to safety|winched)"
    r"|\b(?:rescued|evacuated|saved|carrying|with) (?P<held>#c\d+) (?:people|persons)\b)"
)
_RIDING = frozenset("passengers tourists crew staff driver drivers pilot guide skipper".split())
_OFF = 2
_DIED = lazy_regex(
    r"(?:^| )(?P<died>#c\d+) of (?:the|those|his|her|its|their) (?P<all>#c\d+) (?:[a-z,'-]+ ){0,8}?"
    r"(?:died|dead|was killed|were killed|succumbed|drowned|has died|had died|passed away)\b"
)
_STILL = lazy_regex(
    r"\b(?:of the|the|all) (?P<left>#c\d+) (?:[a-z]+ )?(?:(?:who|that) (?:are|were|is|remain"
    r"|remained)? ?(?:still|left|now"
    r"|under|in hospital|alive)|still (?:in|under|at|being)|(?:survivors|survivor)\b|others?\b|remaining\b|injured who)"
)


def on_board(document: Document) -> Iterator[Partition]:
    """The numbers of riders and staff that are not those of all who were on board."""
    table = tokens(document)
    if _RIDING.isdisjoint(table.index.keys()):
        return
    held = stated_outlines(document)
    parts = [found for o in held for found in _sorts(o)]
    if len(parts) != 1:
        return
    some, alone = parts[0]
    total = sum(s.value for s in some) + alone
    counts = [s for s in statements(document).all if s.kind is Kind.COUNT and s not in some]
    wholes = [s for o in held for m in _ALL.finditer(o.text) if (s := o.statement(_sign(m.groupdict()))) not in some]
    if any(s.value == total for s in counts):
        return
    near = [s for s in wholes if 0 < abs(s.value - total) <= _OFF and s.rough is None and s.value > _OFF]
    if near and all(s.rough is None for s in some) and len({s.value for s in near}) == 1:
        yield Partition(near[0], some, True, alone)


def _sign(groups: dict[str, str | None]) -> str:
    """The one sign that a pattern of several forms has found."""
    return next(value for value in groups.values() if value)


def _sorts(outline: Outline) -> Iterator[tuple[tuple[Statement, ...], float]]:
    """The riders and the staff of a sentence, and how many of those are not in figures."""
    for way in (_SORTS, _TURNED):
        for m in way.finditer(outline.text):
            groups = m.groupdict()
            two = groups.get("two")
            some = (outline.statement(m["one"]), *((outline.statement(two),) if two else ()))
            yield some, 0.0 if two else 1.0


def still_there(document: Document) -> Iterator[Rest]:
    """The numbers of those left that were not lowered when some of them had died."""
    held = stated_outlines(document)
    for outline in held:
        for m in _DIED.finditer(outline.text):
            died, whole = outline.statement(m["died"]), outline.statement(m["all"])
            for later in held:
                for n in _STILL.finditer(later.text) if later.sentence > outline.sentence else ():
                    left = later.statement(n["left"])
                    if left.value == whole.value and left.rough is None:
                        yield Rest(left, whole, (died,), whole.value - died.value)

"""All who were aboard, and what became of them: “14 were on the boat; nine bodies were found and five are missing”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.checks.numbers._whole_and_parts import Partition
from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import Outline, stated_outlines
from newslint.story.relations import may_be_year
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_ON = (
    r"(?:on board|aboard|on the (?:boat|bus|plane|ship|ferry|train|flight|vessel|coach|trawler|aircraft|dinghy"
    r"|raft|helicopter|yacht|jet)"
    r"|in the (?:car|van|minibus|boat|helicopter|party|mine|building|cave|lift|plane|truck))"
)
_WHOLE = (
    lazy_regex(
        r"(?P<all>#c\d+) (?:[a-z]+ ){0,3}?(?:were |was |had been |are |is )?(?:travelling |traveling |believed to be )?"
        + _ON
    ),
    lazy_regex(
        r"\b(?:crew of|carrying|with|party of|group of|carried"
        r"|crewed by) (?P<all>#c\d+) (?:[a-z]+ ){0,3}?(?:aboard|on board|sailed|, |when|left|set out|. )"
    ),
)
_FATES = {
    "dead": lazy_regex(
        r"(?P<n>#c\d+) (?:[a-z]+ ){0,3}?(?:were |was |have |had )?(?:been )?(?:died|dead|killed|drowned|bodies"
        r"|lost|perished)\b"
        r"|\b(?:killed|killing|claimed) (?P<m>#c\d+) "
    ),
    "missing": lazy_regex(r"(?P<n>#c\d+) (?:[a-z]+ ){0,4}?(?:missing|unaccounted)\b"),
    "alive": lazy_regex(
        r"(?P<n>#c\d+) (?:[a-z]+ ){0,4}?(?:survivors|survived|rescued|saved|escaped|unhurt|unharmed|alive|swam"
        r"|pulled (?:out )?alive)\b"
        r"|\b(?:rescued|saved) (?P<m>#c\d+) "
    ),
}
_MORE = lazy_regex(
    r"\b(?:another|further|more|other|others|later|earlier|previous|last (?:year|month|week)|injured|hurt|including"
    r"|of whom|of them|up to|at least|about|two ships|both|since|on the ground|bystanders|#y)\b"
)
_LEAST, _MOST = 3, 600
_SEVERAL = 2
_CLOSE = 0.15


def aboard(document: Document) -> Iterator[Partition]:
    """Those aboard of whom more or fewer died, are missing and were saved, where each is told once."""
    if {"aboard", "board", "boat", "bus", "plane", "ship", "ferry", "crew", "trawler"}.isdisjoint(
        tokens(document).index.keys()
    ):
        return
    held = stated_outlines(document)
    wholes = [s for o in held for way in _WHOLE for s in _matched(o, way)]
    if len({s.value for s in wholes}) != 1 or not _LEAST <= wholes[0].value <= _MOST:
        return
    parts = _fates(held, wholes)
    if len(set(parts.values())) < _SEVERAL or not {"alive", "missing"} & parts.keys():
        return
    found = Partition(wholes[0], tuple(sorted(set(parts.values()), key=lambda s: s.first)), True)
    flat = all(s.rough is None for s in (found.total, *found.parts))
    if flat and 0 < abs(found.sum - found.total.value) <= max(1.0, _CLOSE * found.total.value):
        yield found


def _fates(held: Sequence[Outline], wholes: list[Statement]) -> dict[str, Statement]:
    """How many died, are missing and were saved; nothing where any is told twice, or as more of them."""
    parts: dict[str, Statement] = {}
    for outline in held:
        for fate, way in _FATES.items():
            for s in _matched(outline, way):
                if s.value == wholes[0].value or s in wholes:
                    continue
                if _MORE.search(outline.text) or (fate in parts and parts[fate].value != s.value):
                    return {}
                parts.setdefault(fate, s)
    return parts


def _matched(outline: Outline, way: re.Pattern[str]) -> Iterator[Statement]:
    """The counts that a pattern finds in a sentence."""
    for m in way.finditer(outline.text):
        sign = next((g for g in m.groupdict().values() if g), None)
        if sign is not None:
            s = outline.statement(sign)
            if s.kind is Kind.COUNT and not may_be_year(s):
                yield s

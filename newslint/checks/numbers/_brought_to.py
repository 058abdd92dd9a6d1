"""New totals: what was there before and what came on top, in whatever wording.

“8,000 walked out on Monday. Another 3,500 joined them, taking the number on strike to 11,500”; areas that two lengths
give; the points of two halves and the score that they make.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.checks.numbers._nearby import counts_in, is_flat, nearby, readable
from newslint.checks.numbers._whole_and_parts import Partition
from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import outlines
from newslint.story.relations import near_miss
from newslint.story.statements import Kind
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_TO = lazy_regex(
    r"\b(?:bring|brings|bringing|brought|take|takes|taking|took|raise|raises|raising|raised|push|pushes|pushing"
    r"|lift|lifts|lifting)"
    r" (?:the|its|their|his|her) (?:(?!#)[a-z'-]+ ){1,6}?to (?:a )?(?:total of )?$"
)
_MORE = lazy_regex(
    r"\b(?:another|a further|an additional|an extra|joined by|added|adding|add)(?: a further| another)? $|\bnew $"
)
_MORE_AFTER = lazy_regex(r"(?:[a-z'-]+ )?(?:more|others|extra|additional|new)\b")
_OFF = 0.2
_HALVES = lazy_regex(
    r"(?P<one>#c\d+) (?:points |goals |runs )?in the (?:first|opening) (?:half|#\w+"
    r"|innings) (?:(?!#)[a-z, ])*?and (?P<two>#c\d+) (?:points |goals |more )?in the (?:second|#o\d+)"
    r"(?: half| period| innings)?(?:(?!#)[a-z, ]){1,40}?(?P<all>#c\d+) - #c\d+ "
)


def brought_to(document: Document) -> Iterator[Partition]:
    """The new totals that what was there and what came on top do not make."""
    table = tokens(document)
    for sentence in sorted({table.sentence_of(k) for k in table.where("to")}):
        outline = readable(document, sentence)
        totals = (
            [s for s in outline.statements if s.kind is Kind.COUNT and _TO.search(outline.before(s))] if outline else []
        )
        if not totals:
            continue
        near = [n for n in counts_in(nearby(document, sentence, 2), 2) if n.stated.first < totals[0].first]
        added = [
            n for n in near if _MORE.search(n.outline.before(n.stated)) or _MORE_AFTER.match(n.outline.after(n.stated))
        ]
        bases = [n for n in near if n not in added]
        total = totals[0]
        if (
            len(added) != 1
            or len(bases) != 1
            or total.rough is not None
            or not is_flat(added[0])
            or not is_flat(bases[0])
        ):
            continue
        if any(total.value in (a.stated.value + b.stated.value, a.stated.value) for a, b in combinations(near, 2)):
            continue
        found = Partition(total, (bases[0].stated, added[0].stated), True)
        off = abs(found.sum - total.value)
        likely = off <= 2 or near_miss(total.value, found.sum, total.step)
        larger = total.value > max(p.value for p in found.parts)
        if larger and likely and found.slack < off <= max(2, _OFF * total.value):
            yield found
    for outline in outlines(document).values():
        for m in _HALVES.finditer(outline.text):
            one, two, score = (outline.statement(m[name]) for name in ("one", "two", "all"))
            found = Partition(score, (one, two), True)
            if found.sum != score.value and abs(found.sum - score.value) <= 10:
                yield found

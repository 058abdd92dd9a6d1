"""Arrests dated before the deed: “in custody since their arrest in April 2023” for a raid in March 2024."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.language.segmentation.tokens import tokens
from newslint.story.ages.own_year import is_year
from newslint.story.outlines import Outline, outline_of
from newslint.story.statements import Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_HELD = lazy_regex(
    r"\b(?:(?:in (?:custody|jail|prison|detention)|on remand|behind bars|held|detained|jailed|remanded"
    r"|under arrest|under house arrest) (?:in custody )?since (?:(?!#)[a-z ]){0,30}?"
    r"|(?:arrested|detained|charged|taken into custody|picked up|their arrests?|his arrest"
    r"|her arrest) (?:[a-z]+ )?(?:in|on) )(?P<y>#y\d+) "
)
_DEED = lazy_regex(
    r"\b(?:raid(?:ed|s)?|robbed|robbery|theft|stole|stolen|burglary|heist|killed|killing|murder(?:ed)?|shot"
    r"|shooting|stabbed|stabbing|attack(?:ed)?|bomb(?:ed|ing)?|fire|blaze"
    r"|crash|kidnap(?:ped|ping)?|abducted|discovered|found dead|disappeared|went missing|fraud began|set fire"
    r"|assault(?:ed)?)\b(?:(?!#)[^#;.]){0,45}?(?:in|on) (?P<y>#y\d+) "
)
_OTHER = lazy_regex(
    r"\b(?:earlier|previous|previously|separate|another|first arrested|released|bail|second|unrelated|again)\b"
)
_MONTH = 0.9 / 12


class TooEarly(NamedTuple):
    """An arrest and the deed that came after it."""

    arrest: Statement
    deed: Statement


def too_early(document: Document) -> Iterator[TooEarly]:
    """The arrests that the first deed of a story, the only one that is dated, came after."""
    words = tokens(document).index.keys()
    if not words & {
        "custody",
        "arrest",
        "arrested",
        "arrests",
        "remand",
        "held",
        "detained",
        "jailed",
        "prison",
        "jail",
        "detention",
        "bars",
        "charged",
    }:
        return
    held = [
        o for k in statements(document).by_sentence if (o := outline_of(document, k)) is not None and "y" in o.kinds
    ]
    arrests = [(s, o) for o in held for s in _dated(o, _HELD)]
    deeds = [(s, o) for o in held for s in _dated(o, _DEED)]
    if len(arrests) != 1 or not deeds or _OTHER.search(arrests[0][1].text):
        return
    arrest = arrests[0][0]
    deed = min((s for s, _ in deeds if s is not arrest), key=lambda s: s.value, default=None)
    if deed is None:
        return
    by_year = "year" in (arrest.unit, deed.unit)
    gap = int(deed.value) - int(arrest.value) if by_year else deed.value - arrest.value
    if gap > (0.5 if by_year else _MONTH) and gap < 8:
        yield TooEarly(arrest, deed)


def _dated(outline: Outline, way: re.Pattern[str]) -> Iterator[Statement]:
    """The moments that a pattern finds in a sentence, those of a year."""
    for m in way.finditer(outline.text):
        s = outline.statement(m["y"])
        if is_year(s):
            yield s

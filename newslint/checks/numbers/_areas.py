"""Areas that the length and the width beside them do not give: “12km long and 4km wide, an area of 84 square km”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._sizes import LENGTHS
from newslint.story.outlines import outlines
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_BY = lazy_regex(
    r"(?P<one>#u\d+) (?:long |in length |wide |deep )?(?:and|by|x|×|, ) ?(?P<two>#u\d+) (?:wide |across |in width "
    r"|long |deep )?"
    r"(?:(?!#)[^#;:]){0,40}?(?:area|total|floor|space|covering|covers|or|site|plot|field|giving"
    r"|making)(?:(?!#)[^#;:]){0,15}?(?P<area>#u\d+) "
)
_LAND = {"acre": 4046.9, "hectare": 10000.0}
_SLACK, _MOST = 0.13, 12.0


class Area(NamedTuple):
    """An area and the two lengths that it is said to have."""

    area: Statement
    one: Statement
    two: Statement
    right: float


def areas(document: Document) -> Iterator[Area]:
    """The areas that are not the product of the lengths beside them."""
    for outline in outlines(document).values():
        if "u" not in outline.kinds or len(outline.statements) < 3:
            continue
        for m in _BY.finditer(outline.text):
            one, two, area = (outline.statement(m[name]) for name in ("one", "two", "area"))
            worth = _LAND.get(area.unit) or LENGTHS.get(area.unit.removeprefix("square "), 0.0) ** 2
            if area.unit in LENGTHS or not worth or one.unit not in LENGTHS or two.unit not in LENGTHS:
                continue
            right = one.value * LENGTHS[one.unit] * two.value * LENGTHS[two.unit] / worth
            rough = {s.kind for s in (one, two, area)} != {Kind.MEASURE} or not right
            if (
                not rough
                and not 1 - _SLACK <= area.value / right <= 1 + _SLACK
                and 1 / _MOST <= area.value / right <= _MOST
            ):
                yield Area(area, one, two, right)

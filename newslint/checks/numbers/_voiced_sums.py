"""Parts and wholes that words join in one sentence, in more ways than lists have.

“Savings of £420,000, made up of £260,000 from staffing, £110,000 from buildings and £40,000 from stock”; “38 jobs, 26
of them in the shop and 14 in the bakehouse”; “40 volunteers from three teams of 12, 13 and 16”; “by 28 to 19, and
two of the 47 members abstained”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._whole_and_parts import Partition
from newslint.story.outlines import Match, found_in, wordings
from newslint.story.statements import Kind
from newslint.text import Document

_MADE_UP = wordings(
    "{total:cmu+} ~+8 MADE {one:cmu} ~+6 ,|and|plus {two:cmu} ~+6 ,? and|plus {three:cmu}",
    "{total:cmu+} ~+8 MADE {one:cmu} ~+6 ,|and|plus {two:cmu} ~+4 END",
    "{total:c+} ~4 from|in|by|across ~1 {many:c+} of {one:c} , {two:c} ,? and {three:c}",
    "{total:cmu+} ~+5 in ~1 {many:c+} of {one:cmu} , {two:cmu} ,? and {three:cmu}",
    MADE="made_up_of consisting_of consists_of comprising comprises composed_of broken_down_as broken_down_into"
    " split_into divided_into namely".split(),
)
_TOO_MANY = wordings(
    "{total:c+} ~+4 ,|:|—|( {one:c} of_them|of_which|of_whom ~6 ,? and {two:c} ~4 END",
    "{total:c+} ~+4 ,|:|—|( {one:c} ~2 in|at|from ~3 ,? and {two:c} ~1 in|at|from ~3 END",
)
_VOTES = wordings(
    "{for:c} ~1 to|against|- {against:c} ~3 ,? and|with ~1 {out:c} of|among THE {total:c+} ~2 ABSTAINED",
    "{for:c} ~1 to|against|- {against:c} ~3 ,? and|with ~1 {out:c} of|among THE {total:c} ~3 ABSTAINED",
    ABSTAINED="abstained abstaining abstention abstentions absent away".split(),
)
_LEAST = 2
_CLOSE = 0.35
_PAIR_CLOSE = 0.15
_EACH = frozenset("each every average both more another further least about including per".split())


def voiced_sums(document: Document) -> Iterator[Partition]:
    """The wholes that parts do not make up to which words join them."""
    for match in found_in(document, _MADE_UP):
        found = _partition(match, ("one", "two", "three"), _CLOSE)
        if found is not None:
            yield found
    for match in found_in(document, _TOO_MANY):
        found = _partition(match, ("one", "two"), _PAIR_CLOSE)
        if found is not None and found.sum > found.total.value and found.total.noun:
            yield found
    for match in found_in(document, _VOTES):
        found = _partition(match, ("for", "against", "out"), _PAIR_CLOSE)
        if found is not None:
            yield found


def _partition(match: Match, names: tuple[str, ...], close: float) -> Partition | None:
    """The whole of a match with its parts, where these come near to it and not to it, and all are told flatly."""
    groups = match.found.groupdict()
    total = match["total"]
    parts = tuple(match[name] for name in names if groups.get(name))
    known = [s for s in match.outline.statements if total.first < s.first < parts[0].first or s in parts]
    if len(parts) < len([s for s in known if s.first >= parts[0].first and s.kind is parts[0].kind]):
        return None  # there are more parts than the wording has
    units = {(s.kind, s.unit) for s in (total, *parts)}
    if len(units) > 1 or any(s.rough is not None for s in (total, *parts)) or match.says(*_EACH):
        return None
    nouns = {s.noun for s in parts[1:]} - {"", parts[0].noun, total.noun}
    if total.kind is Kind.COUNT and nouns and parts[0].noun in ("", total.noun):
        return None
    found = Partition(total, parts, True)
    off = abs(found.sum - total.value)
    return found if found.slack < off <= max(_LEAST, close * total.value) else None

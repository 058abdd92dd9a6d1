"""Wholes whose parts the next sentences tell, without a word that says so: £3.2m, of it £1.4m here, £0.9m there ..."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._parts_of_it import IT
from newslint.checks.numbers._reckoned import Reckoned, explained
from newslint.story.counts.told_amounts import Amount, Part, amounts_of, slipped, window
from newslint.story.statements import Kind, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_BACK, _AHEAD = 1, 5
_MOST, _LEAST = 7, 2
_SURE = 2
_KINDS = frozenset({Kind.MONEY, Kind.COUNT})
_FEW = 20
_THREE = 3
_OF_IT = lazy_regex(rf"(?:[a-z]+ )?of {IT}\b")
_TINY, _OFF = 0.02, 0.25


def split_in_full(document: Document) -> Iterator[Reckoned]:
    """The wholes of which the amounts right after them nearly make the sum."""
    for sentence in statements(document).by_sentence:
        for whole in amounts_of(document, sentence):
            found = _judged(document, whole) if whole.value >= _FEW and whole.unit[0] in _KINDS else None
            if found is not None:
                yield found


def _judged(document: Document, whole: Amount) -> Reckoned | None:
    """A whole with the parts after it that nearly make it, if none do."""
    if not whole.flat or (whole.unit[0] is Kind.COUNT and not whole.sort):
        return None
    sentence = whole.outline.sentence
    following = [a for k in range(sentence + 1, sentence + _AHEAD + 1) for a in amounts_of(document, k)]
    own = [a for a in following if a.value < whole.value and a.alike(whole)][:_MOST]
    if len(own) < _LEAST or whole.part not in (Part.PLAIN, Part.TOTAL):
        return None
    own = [a for a in own if a.part in (Part.PLAIN, Part.REST) and a.stated.noun in ("", whole.stated.noun)]
    best = next((parts for parts in _runs(own, sentence) if _is_near(whole, parts)), None)
    cued = best is not None and any(a.part is Part.REST for a in best)
    if best is not None and cued and not explained(whole, window(document, sentence, _BACK, _AHEAD)):
        return Reckoned(whole.stated, None, tuple(a.stated for a in best), sum(a.value for a in best))
    return None


def _runs(own: list[Amount], sentence: int) -> Iterator[list[Amount]]:
    """The runs of amounts that may be all parts of a whole: of whole sentences, the longest first."""
    for first in range(len(own)):
        if first and own[first].outline is own[first - 1].outline:
            continue
        for end in range(len(own), first + 1, -1):
            whole_sentence = end == len(own) or own[end].outline is not own[end - 1].outline
            one = own[first].outline is own[end - 1].outline
            near = not first and own[0].outline.sentence <= sentence + _LEAST
            if whole_sentence and (one or near):
                yield own[first:end]


def _is_near(whole: Amount, parts: list[Amount]) -> bool:
    """Whether a whole is a slip for the sum of some parts: the more the parts, the less it takes."""
    if not all(a.flat and _TINY * whole.value <= a.value < whole.value for a in parts):
        return False
    plain = len(parts) < _THREE and not any(_OF_IT.match(a.after) for a in parts)
    right = sum(a.value for a in parts)
    slip = slipped(whole.value, right, whole.stated.step)
    return slip >= (_SURE if plain else 1) and abs(whole.value - right) <= _OFF * right

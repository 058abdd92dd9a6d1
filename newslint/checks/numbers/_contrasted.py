"""Parts of a whole of which different things are told that exclude each other, in whatever wording.

“Of the 400 who set out, 310 finished and 100 gave up”; “the ward has 56 beds; 41 were taken and 25 stood empty”; “Eight
died at the scene and two in hospital” after “killed 11 people”.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from newslint.checks.numbers._whole_and_parts import Partition
from newslint.lexicon.function_words import PHRASE_EDGES
from newslint.story.outlines import Outline, outline_of
from newslint.story.relations import may_be_year, near_miss
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_CONTRASTS = (
    ("backed supported favour favor approved yes", "against opposed rejected no", "abstained abstention abstentions"),
    ("finished completed", "withdrew retired stopped dropped quit abandoned"),
    ("died dead killed drowned", "survived rescued saved escaped unhurt unharmed alive", "missing"),
    ("taken occupied full filled let sold used", "empty unsold vacant free unused spare"),
    ("passed succeeded", "failed"),
    ("won", "lost", "drew drawn tied"),
    ("accepted agreed signed", "refused declined"),
    ("open reopened", "closed shut"),
    ("men boys male males", "women girls female females"),
    ("adults", "children"),
    ("arrived returned", "stayed remained missing"),
    ("convicted guilty", "acquitted cleared"),
)
"""What is not told of the same: the words for each of some outcomes, by what they are outcomes of."""
_FAMILIES = tuple(tuple(frozenset(side.split()) for side in family) for family in _CONTRASTS)
_MOST, _LEAST = 3, 2
"""Parts that are tried."""
_BACK = 1
"""Sentences before the parts in which their whole may stand."""
_OFF, _NEAR = 0.25, 0.12
"""How far parts may be from their whole: where words tell that they exclude each other, and where only grammar does."""
_LARGE = 5  # of a whole: of fewer, parts are too seldom meant to be all
_OVERLAP = lazy_regex(
    r"\b(?:of whom|of which|of them|of these|of those|including|among|another|more|least|also|both|fewer|less|each"
    r"|every|average|about|up (?:from|to|by)|down|than|per|between"
    r"|further|additional|later|since|earlier|already|whose|only|first"
    r"|last|previous|other)\b"
)
_OF_WHOLE = lazy_regex(r"(?:^|[ ,;])(?:out )?of (?:the |its |their |his |her |all )+(?:[a-z]+ )?$")
_LISTED = lazy_regex(r"(?:[a-z-]+ ){0,3}[,(:—] $")
_PASSIVE = lazy_regex(r"^(?:were|was|are|is|have been|had been|will be) [a-z]+ (?:[a-z ]{0,40})?and $")
_PARTICIPLES = frozenset("left sent put found kept sold held cut lost told shut let made built bought".split())
_AT = frozenset({"at", "in", "on"})
_GAPPED = lazy_regex(r"^(?:were |was |are |had |have |will be )?(?:[a-z]+ )?(for|in|at|from|on|to|with) [^#]*\band $")


def contrasted(document: Document) -> Iterator[Partition]:
    """The parts that exclude each other and do not come to the one whole before them."""
    for sentence, stated in statements(document).by_sentence.items():
        outline = outline_of(document, sentence) if 2 <= len(stated) <= 6 else None
        if outline is None or outline.kinds - frozenset("cydto"):
            continue
        counts = [s for s in outline.statements if s.kind is Kind.COUNT and not may_be_year(s)]
        found = _of_own_whole(outline, counts) or _of_earlier(document, sentence, outline, counts)
        if found is not None:
            yield found


def _of_own_whole(outline: Outline, counts: list[Statement]) -> Partition | None:
    """Parts and the whole that words call one, in one sentence."""
    wholes = [s for s in counts if _OF_WHOLE.search(outline.before(s))]
    if (
        not wholes
        and len(counts) > _LEAST
        and counts[0].noun
        and _heads_a_list(outline.between(counts[0], counts[1].lead))
    ):
        wholes = counts[:1]
    if len(wholes) != 1:
        return None
    whole = wholes[0]
    parts = tuple(s for s in counts if s is not whole)
    if any(s.rough is not None or s.slack for s in (whole, *parts)):
        return None
    return _judged(outline, whole, parts) if _LEAST <= len(parts) <= _MOST else None


def _heads_a_list(between: str) -> bool:
    """Whether nothing but what is counted stands between a number and the list of its parts."""
    between = between.removesuffix("of whom ").removesuffix("of which ")
    return _LISTED.match(between) is not None and PHRASE_EDGES.isdisjoint(between.split())


def _of_earlier(document: Document, sentence: int, outline: Outline, counts: list[Statement]) -> Partition | None:
    """Parts in a sentence, of the only greater count in it or the one before."""
    if not _LEAST <= len(counts) <= _MOST or any(s.rough is not None or s.slack for s in counts):
        return None
    greatest = max(s.value for s in counts)
    before = [
        s
        for near in range(max(0, sentence - _BACK), sentence)
        if (earlier := outline_of(document, near)) is not None
        for s in earlier.statements
        if s.kind is Kind.COUNT and s.noun and s.value > greatest and not may_be_year(s)
    ]
    if len(before) != 1 or before[0].rough is not None or any(s.noun not in ("", before[0].noun) for s in counts):
        return None
    return _judged(outline, before[0], tuple(counts))


def _judged(outline: Outline, whole: Statement, parts: tuple[Statement, ...]) -> Partition | None:
    """The parts with their whole, if what is told of them excludes each other and they nearly come to it."""
    ends = sorted(parts, key=lambda s: s.first)
    if whole.value < _LARGE or any(s.value >= whole.value for s in parts):
        return None
    gaps = [outline.between(a, b.lead) for a, b in pairwise(ends)]
    told = [*gaps, outline.after(ends[-1])]
    before = [" ".join(outline.before(ends[0]).split()[-2:]), *gaps]
    led = outline.before(ends[0])[-24:]
    if any(_OVERLAP.search(part) for part in told) or _OVERLAP.search(led.removesuffix("of whom ")):
        return None
    total = sum(s.value for s in parts)
    possible = {sum(some) for n in range(1, len(parts) + 1) for some in combinations([s.value for s in parts], n)}
    off = abs(total - whole.value)
    excluded = _excluded(told) or _excluded(before)
    if whole.value in possible or off > max(1.0, (_OFF if excluded else _NEAR) * whole.value):
        return None
    if not excluded and (not _gapped(told) or led.endswith("of whom ")):
        return None
    if total < whole.value and not near_miss(whole.value, total, 1.0) and off > 1:
        return None
    return Partition(whole, tuple(ends), True)


def _excluded(told: list[str]) -> bool:
    """Whether one family has an outcome for each part, and each another."""
    words = [frozenset(part.split()) for part in told]
    for family in _FAMILIES:
        sides = [{k for k, side in enumerate(family) if not side.isdisjoint(part)} for part in words]
        if all(sides) and len(set().union(*sides)) >= len(words):
            return True
    return False


def _gapped(told: list[str]) -> bool:
    """Whether the last part goes without the verb of the one before: “seven were held for theft, and six for arson”."""
    if len(told) != _LEAST:
        return False
    found = _GAPPED.match(told[0])
    other = told[1].partition(" ")[0]
    if (_PASSIVE.match(told[0]) and other.endswith(("ed", "en"))) or (
        _PASSIVE.match(told[0]) and other in _PARTICIPLES
    ):
        return True
    return found is not None and (other == found[1] or {other, found[1]} <= _AT)

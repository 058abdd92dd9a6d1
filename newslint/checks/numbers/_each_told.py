"""Lists of three or more parts of a whole, each with a verb or an adjective of its own, in whatever wording.

“Of the 44 women who started, 36 finished, six dropped out and one was disqualified”; “the court heard 30 cases. It
dismissed 11, adjourned 14 and sent six to trial”. A list like that is plainly meant to be all of its whole where the
sum comes near to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from newslint.checks.numbers._whole_and_parts import Partition
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.function_words import POSSESSIVES
from newslint.story.outlines import Outline, outline_of
from newslint.story.relations import may_be_year, near_miss
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_LEAST, _MOST = 3, 7
"""Parts of a list."""
_LARGE = 8
"""The least whole of which parts are meant to be all."""
_LINKED_OFF, _ALONE_OFF, _SLIP_OFF = 0.06, 0.03, 0.15
"""How far from its whole, of it, a list may be that was meant to make it up: where words link them, where
not, and where one digit would mend it."""
_ITEM = 70
"""Characters of an outline from a part to the next."""
_BACK = 2
_LINK = lazy_regex(
    rf"(?:^|[,;:—] |\band |\bbut |\bthat |\bsaid )(?:out )?of (?:(?:the|all|these|those|{'|'.join(sorted(POSSESSIVES))}"
    r"|[a-z]+ ['’]s?) ){0,3}$"
)
"""What stands before a whole whose parts follow."""
_OUT_OF = lazy_regex(r"(?:out of|from|in) (?:(?:the|all|its|their|his|her) )?(?:[a-z-]+ )?$")
"""What stands before a whole that follows its parts."""
_SAMPLE = lazy_regex(
    r"\b(?:survey|poll|sample|study|audit|check|inspection|review|panel|jury|tests?|checks) of (?:all )?$"
)
_HOUSE = lazy_regex(r"- (?:seat|member) ")
_OF_WHICH = lazy_regex(r"(?:[a-z'-]+ ){0,4}, of (?:which|whom) $")
_HELD = frozenset({"seat", "member"})
"""Of these a list may name the parties or kinds of those who are one."""
_RESULTS = frozenset("win victory defeat loss draw tie".split())
_GAMES = frozenset("game match contest fixture start meeting fight bout test".split())
_OF_THOSE = lazy_regex(
    r"(?:^|[,;:—] |and |but )(?:out )?of (?:those|these|them|which|whom)(?: ,| who [a-z ]+ ,| that [a-z ]+ ,)? $"
)
_OVERLAP = lazy_regex(
    r"\b(?:of whom|of which|of them|of these|of those|including|includes|included|among|another|more|least|also|both"
    r"|fewer|less|each|every|average|about|up|down|than|per|between|further|additional|since|earlier|already|whose|only"
    r"|first|last|previous|other|aged|old|older|younger|behind|ahead|points|spoke|speak|learn|learned)\b|[(%:;—]"
)
_JOINED = lazy_regex(
    r"(?:, (?:and |while |with )?|\band |\bwhile )(?:the (?:other|remaining|rest) )?(?:[a-z'-]+ ){0,3}$"
)
_CLOSED = lazy_regex(r"\b(?:and|while|with) (?:the (?:other|remaining|rest) )?(?:[a-z'-]+ ){0,3}$")
_JOBS = frozenset("job post role position worker employee staff redundancy".split())
_LABELS = frozenset("no no. number page room under over aged day minute minutes level year grade route act".split())


def each_told(document: Document) -> Iterator[Partition]:
    """The lists that do not come to the one whole that they were meant for."""
    for sentence, stated in statements(document).by_sentence.items():
        outline = outline_of(document, sentence) if len(stated) >= _LEAST else None
        if outline is None or outline.kinds - frozenset("cyo"):
            continue
        for parts in _lists(outline):
            found = _judged(document, sentence, outline, parts)
            if found is not None:
                yield found
                break


def _lists(outline: Outline) -> Iterator[tuple[Statement, ...]]:
    """The longest list of bare numbers that ends the sentence, or the same without what may be its whole."""
    counts = [s for s in outline.statements if s.kind is Kind.COUNT]
    last = len(counts)
    if last > _LEAST and _OUT_OF.search(outline.before(counts[-1])) is not None:
        yield from _list_to(outline, counts[:-1])
    yield from _list_to(outline, counts)


def _list_to(outline: Outline, counts: list[Statement]) -> Iterator[tuple[Statement, ...]]:
    """The longest list that ends with the last of some numbers, where an “and” closes it."""
    first = len(counts) - 1
    if first < _LEAST - 1 or _CLOSED.search(outline.between(counts[-2], counts[-1].lead)) is None:
        return
    while first > 0 and _is_joined(outline, counts[first - 1], counts[first]):
        first -= 1
    for k in (first, first + 1):
        parts = tuple(counts[k:])
        if _LEAST <= len(parts) <= _MOST and all(_is_part(outline, s) for s in parts):
            yield parts


def _is_joined(outline: Outline, one: Statement, two: Statement) -> bool:
    """Whether a comma or an “and” leads from a part to the next, and words of its own tell of each."""
    between = outline.between(one, two.lead)
    return len(between) <= _ITEM and _JOINED.search(between) is not None


def _is_part(outline: Outline, stated: Statement) -> bool:
    """Whether a number is stated flatly, and is no year, label or rounded number."""
    before = outline.before(stated).split()[-1:]
    return stated.rough is None and not stated.slack and not may_be_year(stated) and _LABELS.isdisjoint(before)


def _judged(document: Document, sentence: int, outline: Outline, parts: tuple[Statement, ...]) -> Partition | None:
    """The list with its whole, if it nearly comes to that, and no number near is its sum."""
    gaps = [outline.between(a, b.lead) for a, b in pairwise(parts)]
    told = [*gaps, outline.after(parts[-1]).partition(" . ")[0]]
    if any(_OVERLAP.search(part) for part in told) or not all(_said_of(part) for part in gaps):
        return None
    opening = outline.before(parts[0])
    wholes, linked = _own(outline, parts), True
    if not wholes:
        linked = _OF_THOSE.search(opening) is not None
        wholes = _earlier(document, sentence, parts, linked=linked)
    if not wholes or not _alike(parts, wholes, linked=linked):
        return None
    total = sum(s.value for s in parts)
    near = [s.value for k in range(max(0, sentence - _BACK), sentence + 2) for s in _counts(document, k)]
    if total in near or any(_made_up(parts, whole.value) for whole in wholes):
        return None
    whole = min(wholes, key=lambda s: abs(s.value - total))
    off = abs(total - whole.value)
    slip = near_miss(whole.value, total, 1.0)
    jobs = {s.noun for s in parts} & _JOBS
    most = (_LINKED_OFF if linked or slip or jobs else _ALONE_OFF) * whole.value
    close = off <= max(1.0 + linked, most) or (off <= _SLIP_OFF * whole.value and slip > 1)
    rough = whole.rough is not None and off <= 0.015 * whole.value
    return Partition(whole, parts, True) if close and not rough else None


def _said_of(between: str) -> bool:
    """Whether what stands between two parts has a word that tells of one of them, besides the joint."""
    return any(word.isalpha() and word not in ("and", "while", "with") for word in between.split())


def _own(outline: Outline, parts: tuple[Statement, ...]) -> list[Statement]:
    """The whole that the sentence itself links to a list: before it with “of”, or after it with “out of” or “from”."""
    greatest = max(s.value for s in parts)
    counts = [
        s
        for s in outline.statements
        if s.kind is Kind.COUNT and s not in parts and s.value > greatest and s.value >= _LARGE and not may_be_year(s)
    ]
    before = [s for s in counts if s.first < parts[0].first and _opens(outline, s, parts[0])]
    after = [s for s in counts if s.first > parts[-1].first and s.noun and _OUT_OF.search(outline.before(s))]
    return before[-1:] or after[:1]


def _opens(outline: Outline, whole: Statement, part: Statement) -> bool:
    """Whether words call a number the whole of what follows."""
    before = outline.before(whole)
    if _LINK.search(before) or _SAMPLE.search(before) or _HOUSE.match(outline.after(whole)):
        return True
    return _OF_WHICH.match(outline.between(whole, part.lead)) is not None


def _earlier(document: Document, sentence: int, parts: tuple[Statement, ...], *, linked: bool) -> list[Statement]:
    """The numbers of the sentence before that a list may be the parts of: the only one, or any after “of those”."""
    greatest = max(s.value for s in parts)
    found = [
        s
        for s in _counts(document, sentence - 1)
        if s.value > greatest
        and s.value >= _LARGE
        and (s.noun or linked or _of_more(document, s))
        and not may_be_year(s)
    ]
    if linked:
        return found
    if len(found) > 1:  # the number that the headline has as well
        found = [s for s in found if s.rough is None and sum(s.value == o.value for o in statements(document).all) > 1]
    return found if len(found) == 1 and found[0].rough is None else []


def _of_more(document: Document, stated: Statement) -> bool:
    """Whether a number without a noun is one of more that has one: “600 of its 4,000 jobs”."""
    return tokens(document).lower[stated.last : stated.last + 1] == ["of"]


def _counts(document: Document, sentence: int) -> list[Statement]:
    """The counts of a sentence."""
    stated = statements(document).by_sentence.get(sentence, ()) if sentence >= 0 else ()
    return [s for s in stated if s.kind is Kind.COUNT]


def _alike(parts: tuple[Statement, ...], wholes: list[Statement], *, linked: bool) -> bool:
    """Whether the parts count what their whole does, as far as nouns tell; after a link the first may say it anew."""
    nouns = {whole.noun for whole in wholes}
    if nouns <= _GAMES and {s.noun for s in parts} <= _RESULTS:
        return True
    if linked and nouns <= _HELD:
        return True
    if {s.noun for s in parts} - {""} <= _JOBS and nouns <= _JOBS | {""}:
        return True
    rest = parts[1:] if linked and parts[0].noun else parts
    return all(not s.noun or s.noun in nouns or (linked and s.noun == parts[0].noun) for s in rest)


def _made_up(parts: tuple[Statement, ...], whole: float) -> bool:
    """Whether some of the parts come to the whole."""
    values = [s.value for s in parts]
    return any(sum(some) == whole for n in range(2, len(values) + 1) for some in combinations(values, n))

"""What is left of a whole, told as “a further 80,000”, “another nine”, “all but 310”, with “of the 185,000” near it.

Three ways of telling a rest: beside a part that is called one of the whole (``115,000 of the 185,000 ... a further``);
beside a toll and the dead of one place (``27 died ... 18 in Karaga ... a further eight elsewhere``); and by those left
out (``8,400 started, all but 310 finished, leaving 8,090``).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.checks.numbers._nearby import Near, counts_in, is_flat, nearby
from newslint.checks.numbers._rests_of_one_sentence import OF, REST, SEVERAL, Rest, of_all
from newslint.language.segmentation.tokens import tokens
from newslint.story.casualties import CasualtyCount, casualties
from newslint.story.outlines import Outline
from newslint.story.relations import near_miss
from newslint.story.statements import Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_CUES = frozenset(
    "further another other others remaining rest more remain remained still left leave leaves leaving means meaning so"
    " remainder unaccounted who".split()
)
_RESTED = lazy_regex(r"(?:[a-z'-]+ ){0,2}?(?:others|more|remain|remained|left|still|remaining) ")
_THEM = lazy_regex(r"(?:[a-z]+ )?of (?:them|those|these|whom|which)\b")
_BACK = 2
_OFF = 0.25
_LOWEST = 5
"""Of a whole."""
_CHANGING = lazy_regex(
    r"\b(?:later|since|next|previous|last|earlier|new|each|every|per|average|including|of whom|of them|of these"
    r"|or more)\b"
)
_TOP = 6
"""Sentences at the beginning in which a toll is told for the whole story."""
_ONE_STORY = 40
"""Sentences in which a story tells how a toll is made up."""
_ALL_BUT = lazy_regex(r"\ball but (?:about )?(?P<out>#c\d+) ")
_THEN = lazy_regex(
    r"\b(?:leaving|so|meaning|which means|means|giving|making|the|only|and) (?:that )?(?:(?!#)[a-z'-]+ ){0,3}$"
)


def rests(document: Document) -> Iterator[Rest]:
    """The rests that do not come out."""
    table = tokens(document)
    counted = {c.quantity.first: c for c in casualties(document)}
    for sentence in sorted({table.sentence_of(k) for k in table.where(*_CUES)}):
        near = nearby(document, sentence, _BACK)
        for n in counts_in(near):
            if n.outline.sentence == sentence and is_flat(n):
                told = (_of_a_part(n, near) or _of_a_toll(document, n, counted)) if _is_rest(n) else None
                found = told or _of_two_groups(n, near)
                if found is not None:
                    yield found
        yield from of_all(near, sentence)
    for k in table.where("but"):
        if table.lower[k - 1 : k] == ["all"]:
            found = _left_out(document, table.sentence_of(k))
            if found is not None:
                yield found


def _is_rest(near: Near) -> bool:
    """Whether words make a count what is left of others."""
    before, after = near.outline.before(near.stated), near.outline.after(near.stated)
    if after.startswith("of "):
        return False
    return REST.search(before) is not None or _RESTED.match(after) is not None


def _is_part(one: Near, two: Near) -> bool:
    """Whether the first of two counts is called a part of the second: “115,000 of the 185,000”."""
    if one.outline is not two.outline or one.stated.first >= two.stated.first:
        return False
    return OF.match(one.outline.between(one.stated, two.stated.lead)) is not None


def _of_a_part(rest: Near, near: list[Near]) -> Rest | None:
    """A rest with the one part and whole that words join before it."""
    counts = [n for n in counts_in(near) if n is not rest]
    pairs = [(a, b) for a, b in combinations(counts, 2) if _is_part(a, b) and a.stated.value < b.stated.value]
    if len(pairs) != 1:
        pairs = _out_of(rest, counts) or _of_them(rest, counts)
    if len(pairs) != 1:
        return None
    part, whole = pairs[0]
    if (
        not is_flat(part)
        or not is_flat(whole)
        or whole.stated.value < _LOWEST
        or rest.stated.value >= whole.stated.value
    ):
        return None
    if rest.stated.first < part.stated.first or not _counts_alike(rest, part, whole):
        return None
    others = [n.stated.value for n in counts if n is not part and n is not whole]
    parts = [part.stated.value, rest.stated.value, *others]
    if whole.stated.value in {sum(some) for n in (2, 3, 4) for some in combinations(parts, n)}:
        return None
    between = " ".join(rest.outline.before(rest.stated).split()[-12:])
    if _CHANGING.search(between) and rest.outline is not part.outline:
        return None
    return _found(
        rest.stated, whole.stated, (part.stated,), exact="other" in between.split()[-2:] or "leaving" in between
    )


def _of_two_groups(rest: Near, near: list[Near]) -> Rest | None:
    """The second of two groups of those counted before: “Nine voted for it, and the five who did not”."""
    if not rest.outline.after(rest.stated).startswith("who ") or not rest.outline.before(rest.stated).endswith("the "):
        return None
    counts = [n for n in counts_in(near, 2) if n is not rest and n.stated.first < rest.stated.first]
    if (
        len(counts) != 2
        or counts[1].outline is not rest.outline
        or counts[0].outline.sentence != rest.outline.sentence - 1
    ):
        return None
    whole, part = counts[0].stated, counts[1].stated
    if not whole.noun or part.noun or rest.stated.noun or not all(map(is_flat, counts)) or whole.value < _LOWEST:
        return None
    right = whole.value - part.value
    return Rest(rest.stated, whole, (part,), right) if abs(right - rest.stated.value) == 1 and right > 0 else None


def _out_of(rest: Near, counts: list[Near]) -> list[tuple[Near, Near]]:
    """A part and the whole that “out of” closes the sentence with: “312 will open, a further 98 not, out of 400”."""
    own = [n for n in counts if n.outline is rest.outline]
    last = [n for n in own if n.stated.first > rest.stated.first and n.outline.before(n.stated).endswith("out of ")]
    before = [n for n in own if n.stated.first < rest.stated.first]
    return [(before[0], last[0])] if len(last) == 1 and len(before) == 1 else []


def _of_them(rest: Near, counts: list[Near]) -> list[tuple[Near, Near]]:
    """A part “of them” and the only count before it: “held 31 people and let 12 of them go, so 19 are still there”."""
    parts = [n for n in counts if _THEM.match(n.outline.after(n.stated)) and n.stated.first < rest.stated.first]
    if len(parts) != 1:
        return []
    before = [n for n in counts if n.stated.first < parts[0].stated.first]
    plain = len(before) == 1 and before[0].stated.noun and before[0].stated.value > parts[0].stated.value
    return [(parts[0], before[0])] if plain else []


def _counts_alike(rest: Near, part: Near, whole: Near) -> bool:
    """Whether a rest counts what the whole does, as far as nouns tell."""
    nouns = {part.stated.noun, whole.stated.noun} - {""}
    return not rest.stated.noun or not nouns or rest.stated.noun in nouns or rest.stated.noun in ("other", "more")


def _found(rest: Statement, whole: Statement, parts: tuple[Statement, ...], *, exact: bool) -> Rest | None:
    """The rest that does not come out, if a slip explains it or the parts are more than the whole."""
    right = whole.value - sum(p.value for p in parts)
    off = rest.value - right
    step = max(s.slack for s in (rest, whole, *parts)) * SEVERAL
    if abs(off) <= step or right <= 0:
        return None
    slip = near_miss(rest.value, right, rest.step)
    likely = abs(off) <= max(2.0, _OFF * whole.value) and (off > 0 or exact or slip > 0 or abs(off) <= SEVERAL)
    return Rest(rest, whole, parts, right) if likely else None


def _of_a_toll(document: Document, rest: Near, counted: dict[int, CasualtyCount]) -> Rest | None:
    """Those who befell the same elsewhere, of the toll at the beginning and the number of one place before."""
    table = tokens(document)
    own = counted.get(rest.stated.quantity.first)
    sentence = rest.outline.sentence
    if own is None or sentence > _ONE_STORY:
        return None
    same = [c for c in counted.values() if c.outcome == own.outcome and c.quantity.first < own.quantity.first]
    tolls = [c for c in same if table.sentence_of(c.quantity.first) < _TOP and c.quantity.rough in (None, 1)]
    if len(same) < SEVERAL or not tolls:
        return None
    part, toll = same[-1].quantity, tolls[0].quantity
    values = {c.quantity.value for c in same}
    between = sentence - table.sentence_of(part.first)
    if table.same_sentence(part.first, toll.first):
        return None
    if (
        values != {part.value, toll.value}
        or between > 1
        or part.rough is not None
        or not own.quantity.value < toll.value
    ):
        return None
    if part.value >= toll.value or own.quantity.step > 1:
        return None
    words = [w for k in range(table.sentence_of(part.first), sentence + 1) for w in table.sentence_lower(k)]
    if _CHANGING.search(" ".join(words)):
        return None
    whole, one = (rest.stated._replace(first=q.first, last=q.last, span=q.span, value=q.value) for q in (toll, part))
    found = _found(rest.stated, whole, (one,), exact=False)
    off = found.rest.value - found.right if found is not None else 0.0
    return found if -SEVERAL <= off <= max(3, 0.2 * toll.value) else None  # fewer may have died elsewhere


def _left_out(document: Document, sentence: int) -> Rest | None:
    """What is said to be left after “all but”, where the whole stands before or right after it."""
    near = list(counts_in(nearby(document, sentence, 1, 1), 2))
    here: Outline | None = next((n.outline for n in near if n.outline.sentence == sentence), None)
    m = _ALL_BUT.search(here.text) if here is not None else None
    if here is None or m is None:
        return None
    out = here.statement(m["out"])
    own = [n for n in near if n.outline is here and n.stated is not out]
    after = [n for n in own if n.stated.first > out.first and OF.match(here.between(out, n.stated.lead))]
    before = [n for n in own if n.stated.first < out.first and n.stated.value > out.value]
    wholes = after[:1] or before[-1:] or [n for n in near if n.outline.sentence == sentence - 1][-1:]
    if not wholes:
        return None
    whole = wholes[0]
    right = whole.stated.value - out.value
    later = [n for n in near if n.stated.first > max(out.first, whole.stated.first)]
    told = [
        n
        for n in later
        if abs(n.stated.value - right) <= max(2.0, 0.1 * right) and _THEN.search(n.outline.before(n.stated))
    ]
    if right <= 0 or not told or any(n.stated.value == right for n in near):
        return None
    rest = told[0].stated
    off = abs(rest.value - right)
    rounded = whole.stated.slack or whole.stated.rough is not None
    if off <= rest.slack or (
        rounded and off < max(10 * rest.quantity.step, 0.005 * right) and not near_miss(rest.value, right, 1)
    ):
        return None
    return Rest(rest, whole.stated, (out,), right)

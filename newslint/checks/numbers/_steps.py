"""A step and the values before and after it, in one sentence or in two that follow each other.

“Lowered its rate by a quarter of a point. The move brings it to 2.25 per cent from 2.75”; “support, which stood at 38
per cent, has fallen by half, to 17 per cent”. The step is told in points, per cent, a fraction or the unit of the
values; the old value stands after “from”, or is the only one of its unit near.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._arithmetic import FALL, RISE, bounds, mixed_signs, year
from newslint.checks.numbers._changes import MOVES
from newslint.checks.numbers._nearby import Near, is_flat, nearby, readable
from newslint.engine.bases.arithmetic import Mismatch, quoted
from newslint.language.segmentation.tokens import tokens
from newslint.story.amounts import said_like
from newslint.story.context import names
from newslint.story.outlines import Outline
from newslint.story.relations import clause_after, clause_before
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_UP = RISE | frozenset(
    "hike hiked hikes lifted boosted added raises more gained add added adding create created hire hired".split()
)
_DOWN = FALL | frozenset(
    "axe axed axing lowers trimmed trim trims slashed shed lost reduce reduces slipped slip eased ease cuts cutting"
    " lowering".split()
)
MOVED = (_UP | _DOWN | MOVES) - {"loss", "change", "advance", "more"}
_STEPS = frozenset({Kind.POINTS, Kind.PERCENT, Kind.FRACTION, Kind.MONEY, Kind.COUNT, Kind.MEASURE})
_VALUES = frozenset({Kind.PERCENT, Kind.MONEY, Kind.COUNT, Kind.MEASURE})
_NEW = lazy_regex(
    r"(?:\bto|\b(?:stands?|closed?|closing|ended|ends?|ending|now|finished|leaving [a-z ]{1,20}) at|\bis now|\bnow"
    r"|\bare now) (?:(?:just|only|a|an|the|around|about|record) )*$"
)
_OLD = lazy_regex(r"\b(?:from|up on|down on|compared with|against) (?:(?:a|an|the|just|record|high|low|of|its) )*$")
_ELSE = frozenset("or while but whereas another than if would could might may target aim aims after".split())
"""Words after which a value is another one."""
_TAKEN_UP = MOVES | frozenset("move decision step latest".split())
"""Words that take a step up in the next sentence: “The move brings it to ...”."""
_HELD = frozenset(
    "employs employed stood was were had cost costs paid earned made sold charged averaged is are has".split()
)
"""Words that tell what a value was before a step."""
_STAFF = frozenset("job post position person worker employee staff member".split())
_STAFFED = frozenset(
    "shed cut cutting axe axed axing add added adding create created lose lost gain hire hired".split()
)
_RATE = lazy_regex(r"(?:[a-z'-]+ )?(?:a|an|per) ([a-z]+) ")
_GAP = 12
"""Words from a step to the value that it led to."""
_FAR = (0.55, 1.8)
_HALF = 0.06
"""How much of itself a value may be off that a fraction with a name gives."""


class Step(NamedTuple):
    """A step that does not lead from the one value to the other."""

    step: Statement
    old: Statement
    new: Statement
    right: float
    """The value that the step would lead to."""


def steps(document: Document) -> Iterator[Step]:
    """The steps that do not fit the values that they are between."""
    table = tokens(document)
    for sentence in sorted({table.sentence_of(k) for k in table.where(*MOVED)}):
        outline = readable(document, sentence)
        for step in outline.statements if outline is not None else ():
            if outline is None or step.kind not in _STEPS or year(step.quantity) or not step.value:
                continue
            way = _moved(outline, step)
            if way and is_flat(Near(step, outline)):
                found = _judged(document, Near(step, outline), way)
                if found is not None:
                    yield found


def _staffed(before: list[str], step: Statement) -> bool:
    """Whether a count is of jobs that a verb makes more or fewer: “shed 650 jobs”."""
    return step.noun in _STAFF and before[-1:] != [] and before[-1] in _STAFFED


def stepped(document: Document, found: Step) -> Mismatch:
    """The mismatch of a step and the values before and after it, shown at the step."""
    step, old, new, right = found
    said = f"{document[old.span]} and a step of {document[step.span]} make {said_like(new, right, document[new.span])}"
    places = quoted(document, *sorted((old.span, new.span)))
    return Mismatch(step.span, f"{said}, not {document[new.span]}", places)


def _moved(outline: Outline, step: Statement) -> int:
    """Which way words make a number a step: 1 up, -1 down, 2 where they do not tell; nought where it is none."""
    before, after = clause_before(outline, step, 6), clause_after(outline, step, 3)
    if before[-1:] in (["from"], ["to"], ["at"], ["than"], ["in"]):
        return 0
    near = before if before[-1:] == ["by"] else before[-3:] if before[-1:] == ["of"] else before[-1:]
    if near == before[-1:]:
        near = [word for word in near if word not in MOVES or word in ("cut", "cuts")]
    if step.kind is Kind.COUNT and before[-1:] not in (["by"], ["of"]) and not _staffed(before, step):
        return 0
    words = [word for word in near if word in MOVED] or [w for w in after[:2] if w in MOVES and w != "loss"]
    if not words or (step.noun == "per" or after[:1] == ["of"]):
        return 0
    last = words[-1]
    if last in _UP or last in ("increase", "growth", "jump", "hike"):
        return 1
    return -1 if last in _DOWN or last in ("reduction", "decrease", "decline", "slump", "plunge") else 2


def _judged(document: Document, step: Near, way: int) -> Step | None:
    """The step with the values that it does not fit, if there are two that are surely meant."""
    sentence = step.outline.sentence
    new = _new(step) or _new_next(document, step)
    if new is None or not is_flat(new) or year(new.stated.quantity) or not _fits_unit(step.stated, new.stated):
        return None
    near = [n for n in nearby(document, sentence, 2, 1) if _is_like(n, new, step)]
    told = [n for n in near if n.outline is new.outline and _OLD.search(n.outline.before(n.stated)[-40:])]
    olds = told or [n for n in near if n.stated.first < new.stated.first]
    if any(_leads(step.stated, n.stated, new.stated, way) for n in near) or not olds:
        return None
    if not told and len({n.stated.value for n in olds}) != 1:
        return None
    old = olds[-1]
    if not told and (old.outline.sentence < sentence - 1 or not _is_told_of(old, step)):
        return None
    if not told and _of_two(document, old.outline.sentence, sentence):
        return None
    if not is_flat(old) or mixed_signs(tokens(document), step.stated, old.stated, new.stated):
        return None
    rose = new.stated.value > old.stated.value
    if (way == 1 and not rose) or (way == -1 and rose) or old.stated.value == new.stated.value:
        return None
    right = _led_to(step.stated, old.stated, 1 if rose else -1)
    if right <= 0 or not _FAR[0] <= new.stated.value / right <= _FAR[1]:
        return None
    return Step(step.stated, old.stated, new.stated, right)


def _of_two(document: Document, one: int, two: int) -> bool:
    """Whether two sentences each name somebody or something that the other does not."""
    first, second = names(document, one), names(document, two)
    return bool(first - second) and bool(second - first)


def _new(step: Near) -> Near | None:
    """The value in the sentence of a step that it led to: “by 10 per cent to 810”, “to 810, a fall of 10 per cent”."""
    stated, outline = step
    values = [s for s in outline.statements if s is not stated and s.kind in _VALUES and _NEW.search(outline.before(s))]
    for s in sorted(values, key=lambda s: s.first < stated.first):
        one, two = sorted((s, stated), key=lambda x: x.first)
        between = outline.between(one, two.lead)
        words = between.split()
        plain = len(words) <= _GAP and "#" not in between.replace("#y", "") and ";" not in words
        if plain and _ELSE.isdisjoint(words):
            return Near(s, outline)
    return None


def _new_next(document: Document, step: Near) -> Near | None:
    """The value in the next sentence that a step led to, where the old one stands beside it with “from”."""
    outline = readable(document, step.outline.sentence + 1)
    opening = outline.words[:2] if outline is not None else []
    if not (opening[:1] in (["it"], ["that"], ["this"]) or (opening[:1] == ["the"] and opening[1] in _TAKEN_UP)):
        return None
    if outline is None or any(_moved(outline, s) for s in outline.statements if s.kind is step.stated.kind):
        return None
    for s in outline.statements:
        if s.kind in _VALUES and _NEW.search(outline.before(s)) and _fits_unit(step.stated, s):
            olds = [o for o in outline.statements if o is not s and (o.kind, o.unit) == (s.kind, s.unit)]
            if len(olds) == 1 and _OLD.search(outline.before(olds[0])[-40:]):
                return Near(s, outline)
    return None


def _fits_unit(step: Statement, new: Statement) -> bool:
    """Whether a step may be one of a value."""
    if step.kind is Kind.POINTS:
        return new.kind is Kind.PERCENT
    if step.kind in (Kind.PERCENT, Kind.FRACTION):
        return True
    return (step.kind, step.unit) == (new.kind, new.unit) and _counts_one(step, new)


def _counts_one(one: Statement, two: Statement) -> bool:
    """Whether two numbers count one thing, as far as nouns tell; jobs and those who have them are one."""
    return not one.noun or not two.noun or one.noun == two.noun or {one.noun, two.noun} <= _STAFF


def _is_like(near: Near, new: Near, step: Near) -> bool:
    """Whether a statement may be the old value of a new one."""
    s = near.stated
    if s is new.stated or s is step.stated or (s.kind, s.unit) != (new.stated.kind, new.stated.unit) or not s.value:
        return False
    return not year(s.quantity) and _counts_one(s, new.stated)


def _is_told_of(old: Near, step: Near) -> bool:
    """Whether a value stands in a clause that says what it was before the step."""
    words = old.outline.before(old.stated).split()[-3:]
    held = not _HELD.isdisjoint(words) and "to" not in words[-2:]
    if held and (old.outline is step.outline or _shares(old.outline, step.outline)):
        return True
    if old.outline is step.outline:
        return False
    if old.stated.noun in _STAFF and step.stated.noun in _STAFF and not _HELD.isdisjoint(words):
        return True
    new = _new(step)
    rates = [_RATE.match(n.outline.after(n.stated)) for n in (old, new) if n is not None]
    units = {m[1] for m in rates if m is not None}
    return len(rates) == 2 and None not in rates and len(units) == 1


def _shares(one: Outline, two: Outline) -> bool:
    """Whether two sentences have a word that says what they are about."""
    return any(len(w) > 3 and w.isalpha() and w not in _COMMON for w in one.vocabulary & two.vocabulary)


_COMMON = frozenset("with that from have been were year last this they their said which when also since into".split())


def _led_to(step: Statement, old: Statement, sign: int) -> float:
    """The value that a step leads to from another, up or down."""
    if step.kind is Kind.PERCENT:
        return old.value * (1 + sign * step.value / 100)
    if step.kind is Kind.FRACTION:
        return old.value * (1 + sign * step.value)
    return old.value + sign * step.value


def _leads(step: Statement, old: Statement, new: Statement, way: int) -> bool:
    """Whether a step may lead from a value to another or back, as exactly as the three are told."""
    (old_low, old_high), (low, high) = bounds(old), bounds(new)
    if step.kind in (Kind.PERCENT, Kind.FRACTION):
        part = step.value / 100 if step.kind is Kind.PERCENT else step.value
        slack = step.step / 100 if step.kind is Kind.PERCENT else _HALF * max(part, 0.5)
        ends = [(1 + s * (part + d)) for s in (1, -1) for d in (-slack, slack)]
        rises = (old_low * min(ends[:2]), old_high * max(ends[:2]))
        falls = (old_low * min(ends[2:]), old_high * max(ends[2:]))
        fits = [rises] if way == 1 else [falls] if way == -1 else [rises, falls]
        if any(a <= high and low <= b for a, b in fits):
            return True
        if new.kind is Kind.PERCENT and step.kind is Kind.PERCENT:  # per cent for points, of which another rule speaks
            return abs(abs(new.value - old.value) - step.value) <= max(step.step, old.step, new.step)
        return False
    slack = 0.0 if step.kind is Kind.POINTS and not step.quantity.figures else step.slack
    least, most = low - old_high - slack, high - old_low + slack
    hair = 1e-6 * max(1.0, new.value)
    return any(least - hair <= moved <= most + hair for moved in (step.value, -step.value))

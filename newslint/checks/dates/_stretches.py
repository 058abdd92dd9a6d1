"""Stretches of time against the two dates, years or times of day near them, in whatever wording.

A stretch is set against the only two moments of its window: its sentence, the one before and the one after. What words
say of it must make it the time between two such moments (“two years later”, “her seven years as head”, “the ten-day
siege”), and none may make it another (“seven years ago”, “jailed for seven years”, “the first seven years”).
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import tokens
from newslint.story.dates import Date, dates
from newslint.story.outlines import Outline, outline_of
from newslint.story.spoken_amounts import MINUTES
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_DAY = MINUTES["day"]
_COMMON = 2001
"""A common year, to count the days between dates that have none."""
_OTHER = lazy_regex(
    r"(?:\b(?:next|past|last|first|final|every|each|another|than|within|least|maximum|minimum|up to|further|previous"
    r"|extra|additional|sentenced to|to|aged|or|wait|since|some|other|jailed for|imprisoned for|banned for"
    r"|suspended for|fined|given|got|received|handed|for at|of up|take|takes|in)|#\w+|-|by) $"
)
"""What before a stretch makes it another than that between two moments."""
OTHER_AFTER = lazy_regex(
    r"(?:ago|old|before|earlier|from now|in (?:jail|prison|custody) for"
    r"|(?:- )?(?:sentence|term|deal|contract|lease|ban|loan|plan|olds?|suspension|extension|warranty|probation|mortgage"
    r"|bond|low|high|period of))\b"
)
"""What after a stretch makes it another than that between two moments."""
_LATER = lazy_regex(r"(?:later|late|apart|afterwards)\b")
_LED = lazy_regex(
    r"\b(?:(?:after|for|spent|lasted|lasting|lasts|took|spanned|spanning|during|over)(?: (?:the|all|almost|full|those"
    r"|most of the|a total of|a period of|his|her|their|its))*"
    r"|(?:his|her|their|its|the|those|these)|(?:spell|period|stint|career|reign|gap|absence|cut|delay|run|tenure"
    r"|stay|break"
    r"|wait|outage|stoppage|closure|marriage|rule|hiatus|lull|siege|strike|stretch|span) of|,|—|a) $"
)
_JOINED = lazy_regex(
    r"(?:(?:and|to|until|till|-|through|—) (?:[^#.;:]{0,30} )?$|[^#.;]*\b(?:and|when|until|till|before) [^#.;]*$)"
)
_OWN = lazy_regex(r"\b(?:after|for|over|during) (?:[a-z]+ )?$")
"""What before a stretch, in another sentence than its moments, makes it one of its own."""
_HAD_DONE = lazy_regex(
    r"\b(?:(?:he|she|they|it|had|who) (?:had )?"
    r"(?:not|never|n't|served|worked|ruled|reigned|stayed|remained|lived|taught|coached|sat)"
    r"|had (?:been|lived|worked|taught|stayed) (?:there|here|shut|closed|empty|derelict"
    r"|in (?:charge|office|post|power|place|command)|on the (?:run|throne|board|council)|at (?:the helm|sea|large))"
    r"|been (?:there|married|in (?:charge|office|post|power|place)|empty|closed|shut|missing|in use)"
    r")\b[^#;:]{0,45}\bfor(?: the past| the last)? $"
)
"""What before a stretch makes it run on from the moment of the sentence before: “had not spoken for”."""
_TURN = lazy_regex(
    r"\b(?:since|(?:lost|gave up|quit|stopped|left|joined|began|started|married|became|moved|closed|shut|retired|opened"
    r"|took (?:over|office|charge|up)|was (?:appointed|elected|made|named|crowned)|disappeared|vanished|went missing"
    r"|settled|arrived|came|swore off)\b[^#;:]{0,45}\b(?:in|since|on)) $"
)
"""What before the first moment makes it the beginning of something that lasts."""
_SLIPS = 12
"""Years by which a stretch that runs on may be off and still be meant for it."""
_FAR = 2.3
"""A stretch that is off by more than this factor was not meant to be the one between the two moments."""
_SLIP = 10
"""Years by which a stretch is off that has one figure wrong."""
_FINE = frozenset({"second", "minute", "hour"})
_YEARS = frozenset({"year", "decade"})


class Stretch(NamedTuple):
    """A stretch of time that is not the one between two moments."""

    length: Statement
    start: Statement
    end: Statement
    right: str
    """What lies between them, in words."""


class _Gap(NamedTuple):
    """What lies between two moments, in minutes: as it is most likely, and the most and least that is said of it."""

    value: float
    low: float
    high: float


def stretches(document: Document) -> Iterator[Stretch]:
    """The stretches of time that are not what lies between the only two moments near them."""
    by_sentence = statements(document).by_sentence
    for sentence, stated in by_sentence.items():
        for length in stated:
            if length.kind is not Kind.DURATION or length.rough is not None or length.value <= 0:
                continue
            outline = outline_of(document, sentence)
            if outline is None or not _is_between(outline, length):
                continue
            pair = _pair(document, sentence, length)
            if pair is not None and _belongs(document, outline, length, *pair):
                yield from _judged(document, outline, length, *pair)


def _is_between(outline: Outline, length: Statement) -> bool:
    """Whether words let a stretch be the one between two moments."""
    before, after = outline.before(length), outline.after(length)
    if OTHER_AFTER.match(after):
        return False
    return _LATER.match(after) is not None or (_LED.search(before) is not None and not _OTHER.search(before))


def _pair(document: Document, sentence: int, length: Statement) -> tuple[Statement, Statement] | None:
    """The only two moments near a stretch, as they follow each other in the text; nothing where there are others."""
    kind = Kind.TIME if length.unit in _FINE else Kind.MOMENT
    found: dict[float, Statement] = {}
    by_sentence = statements(document).by_sentence
    for near in (sentence, sentence - 1, sentence + 1):
        if near == sentence + 1 and len(found) == 2:
            break
        for s in by_sentence.get(near, ()):
            if s.kind is kind:
                found.setdefault(s.value, s)
        if near == sentence - 1 and len(found) > 2:
            return None
    if len(found) != 2:
        return None
    one, two = sorted(found.values(), key=lambda s: s.first)
    return one, two


def _belongs(document: Document, outline: Outline, length: Statement, one: Statement, two: Statement) -> bool:
    """Whether two moments are the ends of one thing: joined in a sentence, or with a stretch “later”."""
    table = tokens(document)
    sentence = table.sentence_of(one.first)
    if sentence != table.sentence_of(two.first):
        own = outline.sentence in (table.sentence_of(one.first), table.sentence_of(two.first))
        own = own and one.first < length.first
        if own and length.unit == "year" and _runs_on(document, outline, length, one, two):
            return True
        slip = length.unit == "year" and abs(abs(one.value - two.value) - length.value) == _SLIP
        return own and (slip or _LATER.match(outline.after(length)) is not None)
    where = outline_of(document, sentence)
    if where is None:
        return False
    if where is not outline and _OWN.search(outline.before(length)) and _LATER.match(outline.after(length)) is None:
        return False
    between = where.between(one, two.lead)
    return _JOINED.search(between) is not None or where is outline


def _runs_on(document: Document, outline: Outline, length: Statement, one: Statement, two: Statement) -> bool:
    """Whether a stretch runs on from a turn that the sentence before tells of, up to the later moment."""
    where = outline_of(document, tokens(document).sentence_of(one.first))
    if where is None or where is outline or abs(abs(two.value - one.value) - length.value) > _SLIPS:
        return False
    state, turn = _HAD_DONE.search(outline.before(length)), _TURN.search(where.before(one))
    if state is None or turn is None or outline.after(length).startswith(("as ", "in ", "with ", "under ")):
        return False
    return ("married" in state[0]) == ("married" in turn[0])


def _judged(
    document: Document, outline: Outline, length: Statement, one: Statement, two: Statement
) -> Iterator[Stretch]:
    """A stretch as one that does not fit, if it does not."""
    start, end = (one, two) if one.kind is Kind.TIME or one.value <= two.value else (two, one)
    gap = _between(document, start, end, length.unit)
    if gap is None or gap.value <= 0:
        return
    worth = MINUTES[length.unit]
    stated, step = length.value * worth, length.step * worth
    later = _LATER.match(outline.after(length)) is not None
    slack = {"decade": 0.5, "hour": 0.25, "minute": 0.25}.get(length.unit, 0.05) * step
    low, high = gap.low - slack, gap.high + slack + (0 if later else (worth if length.unit == "day" else 0))
    half_day = one.kind is Kind.TIME and abs((gap.value - _DAY / 2) % _DAY - stated) <= slack
    if low <= stated <= high or half_day or not 1 / _FAR <= stated / gap.value <= _FAR:
        return
    yield Stretch(length, start, end, _said(gap.value, length.unit))


def _between(document: Document, start: Statement, end: Statement, unit: str) -> _Gap | None:
    """What lies between two moments, as a stretch in some unit would give it."""
    if start.kind is Kind.TIME:
        value = (end.value - start.value) % _DAY
        return _Gap(value, value, value)
    known = {date.first: date for date in dates(document).all}
    one, two = known.get(start.first), known.get(end.first)
    if one is not None and two is not None:
        return _days(one, two, unit)
    if unit not in _YEARS and unit != "month":
        return None
    if "day of year" in (start.unit, end.unit):
        return None
    year = MINUTES["year"]
    value = (end.value - start.value) * year
    if start.unit == end.unit == "year":
        return _Gap(value, value - (0 if unit in _YEARS else year), value + year)
    if "year" in (start.unit, end.unit):
        return _Gap(value, value - year, value + year)
    slack = MINUTES["month"] if unit == "month" else 0.55 * year
    return _Gap(value, value - slack, value + slack)


def _days(one: Date, two: Date, unit: str) -> _Gap | None:
    """What lies between two dates, both with a year or both without."""
    if (one.year is None) != (two.year is None):
        return None
    first, last = one.on(one.year or _COMMON), two.on(two.year or _COMMON)
    if first is None or last is None:
        return None
    value = (last - first).days * _DAY
    slack = {"day": 0.0, "week": 3 * _DAY, "fortnight": 3 * _DAY, "month": 17 * _DAY}.get(unit, 200 * _DAY)
    return _Gap(value, value - slack, value + slack)


def _said(minutes: float, unit: str) -> str:
    """A stretch of time in words, in a unit: hours with their minutes."""
    if unit in _FINE:
        hours, rest = divmod(round(minutes), 60)
        return " ".join(f"{n} {name}{'' if n == 1 else 's'}" for n, name in ((hours, "hour"), (rest, "minute")) if n)
    number = round(2 * minutes / MINUTES[unit]) / 2
    return f"{number:g} {unit}{'' if number == 1 else 's'}"

"""Hours that somebody or something took, and the times of day at which it began and ended, sentences apart.

“She landed on Sunday after 15 hours at the oars. She left harbour at 4am ... and came ashore shortly before 9pm”: where
a story tells of one beginning, one end and one stretch of hours, these are one thing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.dates._stretches import Stretch
from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import Outline, found_in, stated_outlines, wordings
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_WORDS = r"(?: [a-z'-]+| ,){0,10}?"
_JUST = r"(?: shortly| just| soon| a little| about| around)?(?: before| after| at| by| around| about)?"
_BEGAN = lazy_regex(
    r"\b(?:left|leaves|set off|set out|setting off|departed|sailed|cast off|took off|started|began|begun"
    r"|starting|beginning"
    rf"|broke out|was launched|pushed off|entered the water|went missing|disappeared){_WORDS}{_JUST} (#t\d+) "
)
_ENDED = lazy_regex(
    r"\b(?:came ashore|landed|arrived|arriving|reached|reaching|finished|docked|returned|was put out|were put out"
    r"|was brought under control|overturned|crashed|collided|lost control|capsized|sank|veered|ran aground"
    r"|ended|was found|were found|completed|came home|touched down"
    rf"|berthed|went out|crossed|came in|pulled in|was over|broke up"
    rf"|was rescued|were rescued|adjourned|emerged){_WORDS}{_JUST} (#t\d+) "
)
_TOOK = lazy_regex(
    r"(?:\b(?:after|for|spent|lasted|lasting|took|taking)(?: a| the| some| about| nearly)?|\b(?:voyage"
    r"|crossing|journey|swim"
    r"|row|walk|climb|flight|drive|ordeal|operation|debate|trip|sitting|search) of) $"
)
_AFTER = wordings(
    "at|about|around {end:t} ~+5 ,|— {length:d} after ~+8 at|about|around {start:t}",
    "at|about|around {start:t} ~+8 ,|and ~2 {length:d} later ~3 at|about|around {end:t}",
)
_LATER = lazy_regex(r"(?:later|after (?:it|they|she|he) (?:started|began|left|broke out|set off))\b")
_HOURS = frozenset({"hour"})
_ROUGH, _EXACT = 50.0, 16.0
"""Minutes by which a stretch may be off where a time is told roughly, and where none is."""
_FAR = 2.3
_DAY = 1440.0
_HEDGES = frozenset("shortly just about around before after soon almost nearly early late".split())


def spent_hours(document: Document) -> Iterator[Stretch]:
    """The one stretch of hours of a story that is not what lies between its one beginning and its one end."""
    table = tokens(document)
    if table.index.keys().isdisjoint({"hours", "hour"}):
        return
    for match in found_in(document, _AFTER):
        start, end, length = match["start"], match["end"], match["length"]
        minutes = (end.value - start.value) % _DAY
        off = abs(length.value * 60 - minutes)
        if length.unit in _HOURS and length.rough is None and 30 < off <= _DAY / 4:
            yield Stretch(length, start, end, _in_hours(minutes))
            return
    held = stated_outlines(document)
    lengths = [s for o in held for s in o.statements if _is_spent(o, s)]
    hours = {s.value for s in lengths}
    begun = [o.statement(m[1]) for o in held for m in _BEGAN.finditer(o.text)]
    ended = [o.statement(m[1]) for o in held for m in _ENDED.finditer(o.text)]
    if len(hours) != 1 or len({s.value for s in begun}) != 1 or len({s.value for s in ended}) != 1:
        return
    start, end, length = begun[0], ended[0], lengths[0]
    between = abs(
        int(table.paragraph[table.sentence_of(start.first)]) - int(table.paragraph[table.sentence_of(end.first)])
    )
    if between > 1 or start.value == end.value:
        return
    minutes = (end.value - start.value) % _DAY
    stated = length.value * 60
    loose = any(
        _is_hedged(table.lower[max(0, s.first - 3) : s.first]) or s.rough is not None for s in (start, end, length)
    )
    off = (
        min(abs(stated - minutes), abs(stated - (minutes + _DAY / 2) % _DAY))
        if _bare(document, start, end)
        else abs(stated - minutes)
    )
    if off <= (_ROUGH if loose else _EXACT) + 15 * length.step or not 1 / _FAR <= stated / minutes <= _FAR:
        return
    yield Stretch(length, start, end, _in_hours(minutes))


def _in_hours(minutes: float) -> str:
    """A stretch of time in hours and minutes, in words."""
    whole, rest = divmod(round(minutes), 60)
    return f"{whole} hour{'' if whole == 1 else 's'}" + (f" {rest} minutes" if rest else "")


def _is_spent(outline: Outline, stated: Statement) -> bool:
    """Whether a stretch of hours is told as what something took."""
    if stated.kind is not Kind.DURATION or stated.unit not in _HOURS:
        return False
    return bool(_TOOK.search(outline.before(stated)) or _LATER.match(outline.after(stated)))


def _is_hedged(words: list[str]) -> bool:
    """Whether words before a time of day say that it is roughly told."""
    return not _HEDGES.isdisjoint(words)


def _bare(document: Document, *times: Statement) -> bool:
    """Whether a time of day may be of the morning or the evening."""
    return any("m" not in document[s.span].lower() and s.value < _DAY / 2 for s in times)

"""When what a story tells of began: “opened in 1974”, “married on June 12, 1965”, “joined the force in 1998”."""

from __future__ import annotations

from enum import StrEnum

from newslint.story.ages.own_year import is_year
from newslint.story.outlines import Outline
from newslint.story.statements import Statement
from newslint.util.records import NamedTuple


class Sort(StrEnum):
    """What lasts."""

    MARRIAGE = "marriage"
    BODY = "body"
    """A club, a firm, a building, a festival: whatever is opened or founded."""
    SERVICE = "service"
    BIRTH = "birth"
    DEATH = "death"
    OTHER = "other"
    """Whatever else has gone on since the one year that a story looks back to."""


class Beginning(NamedTuple):
    """When something began."""

    sort: Sort
    when: Statement
    verb: str
    outline: Outline


_VERBS = {
    Sort.MARRIAGE: "married,wed,tied the,exchanged vows,exchanged rings,down the,wedding,eloped",
    Sort.BODY: "opened,founded,formed,established,set up,launched,created,built,erected,constructed,inaugurated"
    ",completed,incorporated,consecrated,instituted,came into,dates,dating,dates back,first staged,first held"
    ",first performed,first published,first met,first broadcast,first opened,first ran,first rang,started,began"
    ",begun,beginnings",
    Sort.BIRTH: "born",
    Sort.DEATH: "died,killed,death,dead",
    Sort.SERVICE: "joined,appointed,took over,took charge,took up,took office,took on,became,elected,hired,recruited"
    ",enlisted,qualified,ordained,signed up,signed on,crowned,throne,took the,arrived,came to,started work,began work"
    ",started as,began as,started teaching,began teaching,started working,began working,started at,starting",
}
_SORTS = {tuple(verb.split()): sort for sort, verbs in _VERBS.items() for verb in verbs.split(",")}
_WHEN = frozenset("in on since during from to of around".split())
_SEASONS = frozenset("the early late mid spring summer autumn fall winter - ,".split())
STOPS = frozenset({";", ".", ":", "—", "(", ")"})
_BEFORE, _AFTER = 16, 9
"""Words between a verb and its year."""


def beginnings_of(outline: Outline) -> list[Beginning]:
    """The beginnings that a sentence tells."""
    found = []
    for stated in outline.statements:
        if is_year(stated) and (verb := _verb_of(outline, outline.word_of(stated))):
            sort = _SORTS[verb]
            if verb[0] in ("started", "began", "begun") and sort is Sort.BODY and _by_somebody(outline):
                sort = Sort.SERVICE
            found.append(Beginning(sort, stated, " ".join(verb), outline))
    return found


def _by_somebody(outline: Outline) -> bool:
    """Whether a sentence is of what somebody did."""
    return any(word in ("he", "she", "his", "her") for word in outline.words)


def _verb_of(outline: Outline, k: int) -> tuple[str, ...]:
    """The verb of beginning that a year belongs to; empty if there is none."""
    words = outline.words
    at = k - 1
    while at >= 0 and words[at] in _SEASONS:
        at -= 1
    if at < 0 or words[at] not in _WHEN:
        return ()
    verb = _verb_in(words, range(at, max(-1, at - _BEFORE), -1))
    opens = at == 0 or words[at - 1] in (",", "and", "but", "when", "which", "that", "—")
    return verb or (_verb_in(words, range(k + 1, min(len(words), k + 1 + _AFTER))) if opens else ())


def _verb_in(words: list[str], places: range) -> tuple[str, ...]:
    """The first verb of beginning at some places, as far as no stop and no other year comes before it."""
    for j in places:
        if words[j] in STOPS or words[j].startswith("#y"):
            break
        for verb in (tuple(words[j : j + 2]), (words[j],)):
            if verb in _SORTS:
                return verb
    return ()

"""A side that won away, and whose scorer ran to the home fans."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.places._clash import Clash
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.whereabouts.venues import Fixture, fixture, is_of_match
from newslint.text import Document

_AT_HOME = frozenset({"home", "own"})
_AWAY = frozenset("visiting travelling traveling away".split())
_CROWD = frozenset("fans supporters crowd support end faithful stand terrace".split())
_FIXTURES = frozenset("home away hosts visitors visiting travelling traveling road travels".split())
_GONE = frozenset("after following without had since despite lost".split())
_SIDES = frozenset("side team players manager coach bench dressing captain goalkeeper keeper striker".split())
_JOY = frozenset(
    """celebrate celebrated celebrating saluted salute applauded delight delighted joy cheers cheered delirious roar
    raptures hailed thanked sliding slid ran raced wheeled jubilant party""".split()
)
_GLOOM = frozenset(
    """silence silenced silencing stun stunned boo booed boos jeered jeers despair dismay frustrated frustration
    deflated quiet quietened chagrin disbelief angered taunt taunted mocked hushed""".split()
)
_SCORED = frozenset(
    "take took led lead levelled equalised scored score ahead doubled extended opened struck hit pulled drew".split()
)
_DESPITE = frozenset("against past despite but before until beating beyond from although though".split())
_ENDS = frozenset("and but when after before as while until from to against past by".split())
_FIRST = frozenset("first second third fourth fifth last only latest straight consecutive".split())
_OUTCOMES = frozenset("win victory defeat loss point points draw success triumph".split())
_ROADS = frozenset({"on the road", "on their travels", "away from home"})
_NAMES_OF_SIDES = {"hosts": True, "visitors": False}


def venues_told(document: Document) -> Iterator[Clash]:
    """Pairs of statements on who played at home, the earlier first."""
    table = tokens(document)
    if _FIXTURES.isdisjoint(table.index.keys()):
        return
    crowds = [k for k in table.where_any(_AT_HOME | _AWAY) if table.lower[k + 1 : k + 2] and _is_told(table, k)]
    named = table.where_any(_NAMES_OF_SIDES.keys())
    match = fixture(document) if crowds or named or table.where_any(_OUTCOMES) else None
    if match is None:
        return
    yield from _counted(document, table, match)
    for k in (*crowds, *named):
        home = _NAMES_OF_SIDES.get(table.lower[k], table.lower[k] in _AT_HOME)
        if _is_wrong(table, match, k, home) and not document.quotes.touches(table.span(k)):
            span = table.span(match.first, match.last)
            if not table.same_sentence(k, match.first):
                yield Clash(span, table.span(k))
                return


def _counted(document: Document, table: Tokens, match: Fixture) -> Iterator[Clash]:
    """The result of a match as the first, or the third, of its sort: "Hartwell's first point on the road"."""
    for k in table.where_any(_OUTCOMES):
        low, high = table.sentence_bounds(table.sentence_of(k))
        if table.same_sentence(k, match.first) or document.quotes.touches(table.span(k)):
            continue
        before, after = table.lower[max(low, k - 5) : k], " ".join(table.lower[k + 1 : min(high, k + 4)])
        home = "home" in before or after.startswith("at home")
        away = "away" in before or any(after.startswith(road) for road in _ROADS)
        if home is away or _FIRST.isdisjoint(before) or "since" in before or _GONE & set(table.lower[low:k]):
            continue
        owners = {
            word for side in (match.home, match.away) if set(side.split()) & set(table.lower[low:k]) for word in [side]
        }
        if owners == {match.away if home else match.home}:
            last = k + 1 if "home" in before or "away" in before else min(high, k + 4)
            yield Clash(table.span(match.first, match.last), table.span(k, last))
            return


def _is_told(table: Tokens, k: int) -> bool:
    """Whether a word for at home or away says whose fans or players they are."""
    return table.lower[k + 1] in _CROWD | _SIDES


def _is_wrong(table: Tokens, match: Fixture, k: int, home: bool) -> bool:
    """Whether what is said of a side at home, or away, is said of the other one."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    words = set(table.lower[low:high])
    other = match.away if home else match.home
    if table.lower[k + 1 : k + 2] and table.lower[k + 1] in _CROWD:
        if words.isdisjoint(_JOY) or not words.isdisjoint(_GLOOM):
            return False
        return _speaks_of(table, match, other, low, k)
    return _is_followed(table, match, other, k, high)


def _speaks_of(table: Tokens, match: Fixture, side: str, low: int, k: int) -> bool:
    """Whether the subject before a token is a side or one of its men."""
    name = next((j for j in range(low, k) if table.text[j][0].isupper()), -1)
    if name < 0 or name > low + 2:
        return False
    word = table.lower[name]
    return word in side.split() or is_of_match(table, match, side, word)


def _is_followed(table: Tokens, match: Fixture, side: str, k: int, high: int) -> bool:
    """Whether a name after "the hosts" or "the visitors" is that of a side, or of one of its men."""
    scored = not _SCORED.isdisjoint(table.lower[k + 1 : k + 4])
    for j in range(k + 1, min(high, k + (18 if scored else 8))):
        if table.text[j][0].isupper():
            last = j
            while last + 1 < high and table.text[last + 1][0].isupper():
                last += 1
            return table.lower[j] in side.split() or is_of_match(table, match, side, table.lower[last])
        if not scored and (not table.text[j].isalpha() or table.lower[j] in _ENDS):
            return False
        if table.lower[j] in _DESPITE:
            return False
    return False

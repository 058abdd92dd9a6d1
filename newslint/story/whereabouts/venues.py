"""Who played at home and who away: a win at Ashby Rovers makes Thorncliffe, and Thorncliffe's scorers, the visitors."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import CALENDAR
from newslint.story.whereabouts.told import name_after, name_before
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

_RESULTS = frozenset(
    """win won wins winning victory beat beats beaten lost loss lose defeat draw drew drawn thrash thrashed triumph
    triumphed hammered point stalemate""".split()
)
_CLUBS = frozenset(
    """rovers town united city athletic albion wanderers county rangers fc afc rfc villa hotspur palace forest
    wednesday orient argyle harriers celtic hearts hibernian thistle academical vale stanley park alexandra dons
    borough rfu cc warriors sharks tigers saints wolves bulls lions""".split()
)
_PLAYED = frozenset(
    """led went took scored levelled equalised drew hit struck won lost now had are have were pulled replied fell came
    trailed dominated started began face travel host visit remain stay""".split()
)

_MEN = frozenset({"'s", "’s", "through", "striker", "captain", "manager"})
_FOR = frozenset("as for gave put fired sent helped".split())


class Fixture(NamedTuple):
    """One match: the side that played at home, where it is told, and the side that played away."""

    home: str
    away: str
    first: int
    last: int
    own: str = ""
    """The side of which the sentence tells."""


@annotation
def fixture(document: Document) -> Fixture | None:
    """The one match that a story tells of; nothing where it tells of none, or of more."""
    table = tokens(document)
    found = [one for k in table.where("at", "to", "over") if (one := _fixture(table, k)) is not None]
    sides = {frozenset((one.home, one.away)) for one in found}
    return found[0] if len(sides) == 1 and len({one.home for one in found}) == 1 else None


def _fixture(table: Tokens, k: int) -> Fixture | None:
    """The match of "win 2-1 at Ashby Rovers", "a 0-0 draw at home to Croft", "beaten 3-1 away to Leigh"."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    if k + 1 >= high or not table.text[k + 1][0].isupper() or table.lower[k + 1] in CALENDAR:
        return None
    before = table.lower[max(low, k - 9) : k]
    result = next((j for j in range(k - 1, max(low, k - 9) - 1, -1) if table.lower[j] in _RESULTS), -1)
    if result < 0 or not any(word == "-" or word in ("win", "won", "victory", "defeat", "draw") for word in before):
        return None
    last = name_after(table, k + 1)
    other = table.lower[k + 1 : last]
    first = _side(table, low, result)
    if not first:
        return None
    at_home = table.lower[k - 2 : k] == ["at", "home"] or table.lower[k - 3 : k - 1] == ["at", "home"]
    if table.lower[k] == "at":
        if not _is_side(table, k + 1, last):
            return None
    elif not at_home and table.lower[k - 1] not in ("away", "trip", "visit"):
        return None
    there, own = " ".join(other), first
    return Fixture(own, there, k, last, own) if at_home else Fixture(there, own, k, last, own)


def _side(table: Tokens, low: int, result: int) -> str:
    """The last name before a result that may be that of the side which had it."""
    for end in range(result, low, -1):
        first = name_before(table, end)
        if first < end and table.lower[first] not in CALENDAR:
            return " ".join(table.lower[first:end])
    return ""


def _is_side(table: Tokens, first: int, last: int) -> bool:
    """Whether a name is that of a side, not of a ground: it has the name of a club, or plays elsewhere in the story."""
    if table.lower[last - 1] in _CLUBS:
        return True
    for word in table.lower[first:last]:
        for k in table.index[word]:
            if k + 1 < len(table) and not first <= k < last and table.lower[k + 1] in _PLAYED | {"'s", "’s"}:
                return True
    return False


def is_of_match(table: Tokens, match: Fixture, side: str, name: str) -> bool:
    """Whether somebody is one of a side, by the sentence of the match too: "a goal from their captain"."""
    low, high = table.sentence_bounds(table.sentence_of(match.first))
    for k in table.index.get(name, ()):
        if low <= k < high and {"their", "its"} & set(table.lower[max(low, k - 6) : k]):
            return side == match.own
    return is_of_side(table, side, name)


def is_of_side(table: Tokens, side: str, name: str) -> bool:
    """Whether somebody plays for a side, or manages it, as the story tells: "Thorncliffe's manager, Paul Whitlock"."""
    words = set(side.split()) - _CLUBS or set(side.split())
    for k in table.index.get(name, ()):
        low, high = table.sentence_bounds(table.sentence_of(k))
        for j in range(max(low, k - 7), k):
            if table.lower[j] in words and table.lower[j + 1] in _MEN:
                return True
        for j in range(k + 1, min(high, k + 14)):
            if table.lower[j] in words and table.lower[j - 1] in _FOR:
                return True
            if table.text[j][0].isupper() and table.lower[j] not in words and table.lower[j] not in CALENDAR:
                break
    return False

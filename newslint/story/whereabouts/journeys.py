"""Where journeys begin and end: a train from Lublin to Warsaw, loaded in Omaha, bound for Faro."""

from __future__ import annotations

from enum import StrEnum

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import CALENDAR
from newslint.story.whereabouts.told import name_after, name_before
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple


class Tip(StrEnum):
    """Which end of a journey a place is."""

    START = "start"
    END = "end"


class End(NamedTuple):
    """A place as one end of a journey."""

    place: str
    tip: Tip
    mover: str
    """The sort of what moves: ``rail``, ``air``, ``road``, ``sea``; empty where the words do not say."""
    whole: bool
    """Whether both ends are told at once: from A to B."""
    first: int
    last: int
    shown: int
    """The first token of the words that tell it."""


_MOVERS = {
    word: sort
    for sort, several in {
        "rail": "train express locomotive tram railway metro sleeper",
        "air": "flight plane jet airliner aircraft airplane helicopter balloon airbus boeing",
        "road": "bus coach lorry truck van minibus convoy car taxi tanker cab lorries trucks buses motorcade trailer",
        "sea": "ferry ship boat vessel liner yacht freighter trawler barge catamaran dinghy cruise voyage hydrofoil",
        "": "service journey trip pilgrimage march walk ride trek run race relay crossing commute expedition drive"
        " passengers pilgrims migrants marchers cyclists walkers runners travellers travelers commuters fans",
    }.items()
    for word in several.split()
}
_TRAVELS = frozenset(
    """travelling traveling travelled traveled flying flew sailing sailed driving drove riding rode heading headed
    walking walked cycling cycled marching marched running bound going en-route way returning carrying
    taking operating rowing rowed swam swimming paddling paddled hiking hiked trekking bringing transporting
    hauling route operated swim sail fly drive walk cycle row hike march""".split()
)
_STARTS = {
    # what was done where a journey began, and the words that lead to the place
    **dict.fromkeys(
        "boarded board boarding embarked embark departed depart loaded loading departing caught".split(),
        ("in", "at", "from"),
    ),
    **dict.fromkeys("sailed originated flown flew sailing started starting begun began".split(), ("from",)),
    **dict.fromkeys("departure takeoff".split(), ("from",)),
}
_START_PARTICLES = {
    "off": frozenset("took taken take set taking setting".split()),
    "out": frozenset("set setting started".split()),
    "on": frozenset("got get getting hopped climbed jumped".split()),
    "sail": frozenset("set setting".split()),
    "up": frozenset("picked filled fuelled fueled picking".split()),
    "aboard": frozenset("got climbed gone went come came".split()),
}
_LEADS_UP = frozenset("in at from".split())
_ENDS = {
    **dict.fromkeys(
        "arrived arrive arriving landed landing land docked dock docking berthed berth".split(), ("in", "at")
    ),
    **dict.fromkeys(
        "unloaded unload unloading terminate terminated terminating disembark disembarked".split(), ("in", "at")
    ),
    **dict.fromkeys("due delivered deliver delivery delivering".split(), ("in", "at", "to")),
    **dict.fromkeys("bound destined".split(), ("for",)),
    **dict.fromkeys("heading headed head".split(), ("for", "to", "towards")),
    **dict.fromkeys("waiting waited".split(), ("in", "at")),
    **dict.fromkeys("way route".split(), ("to",)),
    "destination": (",", "of"),
}
_SPOTS = frozenset(
    """station hall park square cathedral church parliament palace bridge port harbour harbor stadium embassy university
    ministry castle pier beach airport market courthouse capitol plaza museum campus headquarters cenotaph""".split()
)
"""Where marches and the like begin and end, by their common nouns."""
_TO_ARRIVE = frozenset("arrive land dock reach get stop call pull".split())
_BACK = frozenset("home back returning return returned".split())
_STAYS = frozenset("day weekend week night evening afternoon holiday match concert game wedding shopping rally".split())


@annotation
def journeys(document: Document) -> tuple[End, ...]:
    """The ends of journeys that a story tells, in order."""
    table = tokens(document)
    found: list[End] = []
    for k in table.where("from"):
        found += _from_to(table, k)
    for k in table.where("to"):
        found += _joined(table, k)
    for k in table.where_any(_STARTS.keys() | {"off", "out", "on", "sail", "up", "aboard"}):
        found += _start(table, k)
    for k in table.where_any(_ENDS.keys()):
        found += _end(table, k)
    for k in table.where("been"):
        found += _meant(table, k)
    for k in table.where("left", "leaving", "leave"):
        found += _left(table, k)
    for k in table.where("reached", "reach", "reaching"):
        found += _reached(table, k)
    for k in table.where("in", "at"):
        found += _went_home(table, k)
    for k in table.where_any(_MOVERS.keys()):
        found += _named(table, k)
    return tuple(sorted(set(found), key=lambda end: end.first))


def _place(table: Tokens, first: int) -> tuple[str, int] | None:
    """The name of a place that begins at a token, and the token after it."""
    if first >= len(table):
        return None
    if table.lower[first] in ("nearby", "central", "downtown"):
        first += 1
    last = name_after(table, first)
    if last == first and table.lower[first : first + 1] == ["the"]:
        last = next((k + 1 for k in range(first + 1, min(len(table), first + 4)) if table.lower[k] in _SPOTS), first)
        return (table.lower[last - 1], last) if last > first else None
    if last == first or table.lower[first] in CALENDAR or table.text[first] in ("I", "The"):
        return None
    name = table.lower[first:last]
    return (" ".join(name), last) if name[0].isalpha() and len(name[0]) > 1 else None


def _mover(table: Tokens, low: int, high: int) -> str | None:
    """What moves, among some tokens: its sort, "" for any, and nothing where no word speaks of a journey."""
    for k in range(high - 1, low - 1, -1):
        if table.lower[k] in _MOVERS:
            return _MOVERS[table.lower[k]]
    return "" if not _TRAVELS.isdisjoint(table.lower[low:high]) else None


def _from_to(table: Tokens, k: int) -> list[End]:
    """Both ends of "a train from Lublin to Warsaw", and the start of "a flight from Oslo"."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    start = _place(table, k + 1) if k + 1 < high else None
    mover = _mover(table, max(low, k - 8), k)
    if start is None or mover is None:
        return []
    one = End(start[0], Tip.START, mover, False, k + 1, start[1], k)
    at = start[1]
    if at + 2 < high and table.text[at] == ",":
        at = next((j + 1 for j in range(at + 1, min(high, at + 5)) if table.text[j] == ","), at)
    if at + 1 < high and table.lower[at] == "to" and (end := _place(table, at + 1)) is not None and end[0] != start[0]:
        whole = one._replace(whole=True, last=end[1])
        return [whole, End(end[0], Tip.END, mover, True, k + 1, end[1], k)]
    near = any(table.lower[j] in _MOVERS for j in range(max(low, k - 2), k))
    return [one] if near else []


def _joined(table: Tokens, k: int) -> list[End]:
    """Both ends of "the Lincoln-to-Omaha bus", "the Oslo to Bergen flight"; the end of "a flight to Oslo"."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    first, end = (k - 1, k + 1) if table.text[k - 1] != "-" else (k - 2, k + 2)
    place = _place(table, end) if end < high else None
    if place is None or first < low:
        return []
    start = name_before(table, first + 1)
    after = table.lower[place[1] : place[1] + 2]
    known = next((_MOVERS[word] for word in after if word in _MOVERS), None)
    if start <= first and known is not None and table.lower[start] not in CALENDAR:
        name = " ".join(table.lower[start : first + 1])
        return [
            End(name, Tip.START, known, True, start, place[1], start),
            End(place[0], Tip.END, known, True, start, place[1], start),
        ]
    if table.lower[k - 1] in _MOVERS and table.text[k] == "to" and first == k - 1:
        return [End(place[0], Tip.END, _MOVERS[table.lower[k - 1]], False, end, place[1], k - 1)]
    return []


def _start(table: Tokens, k: int) -> list[End]:
    """Where somebody boarded, loaded, took off, set out."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    word = table.lower[k]
    particles = _START_PARTICLES.get(word)
    if particles is not None and (k <= low or table.lower[k - 1] not in particles):
        return []
    leads = _STARTS.get(word, tuple(_LEADS_UP))
    if particles is not None and word in ("off", "out", "sail"):
        leads = ("from", "in", "at")
    return _led(table, k, high, leads, Tip.START, k - (particles is not None))


def _led(table: Tokens, k: int, high: int, leads: tuple[str, ...], tip: Tip, shown: int) -> list[End]:
    """The place that a preposition leads to a few words behind a token."""
    for j in range(k + 1, min(high - 1, k + 7)):
        if table.lower[j] in leads and (place := _place(table, j + 1)) is not None:
            return [End(place[0], tip, _of_sentence(table, k), False, j + 1, place[1], shown)]
        if table.text[j] in (".", ";", ":", "—", "–", "and", "but", "from", "to") or (table.text[j] == "," != leads[0]):
            break
    return []


def _of_sentence(table: Tokens, k: int) -> str:
    """The sort of what moves in the sentence of a token, where it speaks of one."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    sorts = {_MOVERS[word] for word in table.lower[low:high] if word in _MOVERS} - {""}
    return sorts.pop() if len(sorts) == 1 else ""


def _end(table: Tokens, k: int) -> list[End]:
    """Where something arrived, was due, was bound for."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    word = table.lower[k]
    if word == "due" and table.lower[k + 1 : k + 2] == ["to"]:
        if table.lower[k + 2 : k + 3] and table.lower[k + 2] in _TO_ARRIVE:
            return _led(table, k + 2, high, ("in", "at", "into"), Tip.END, k)
        return []
    if word in ("way", "route") and table.lower[k - 1] not in ("the", "their", "its", "his", "her", "my", "en", "-"):
        return []
    if word == "way" and table.lower[k + 1 : k + 2] == ["home"]:
        k += 1
    return _led(table, k, high, _ENDS[word], Tip.END, k) if k >= low else []


def _left(table: Tokens, k: int) -> list[End]:
    """Where something left: "left Faro at 7am"."""
    high = table.sentence_end(k)
    place = _place(table, k + 1) if k + 1 < high else None
    if place is None:
        return []
    after = table.lower[place[1]] if place[1] < high else "."
    if after in ("at", "on", "shortly", "just", "for", "with", "early", "late", "about", "before", "soon", ".", ","):
        return [End(place[0], Tip.START, _of_sentence(table, k), False, k + 1, place[1], k)]
    return []


def _reached(table: Tokens, k: int) -> list[End]:
    """Where something came to: "reached Faro"."""
    place = _place(table, k + 1)
    if place is None or not table.same_sentence(k, k + 1):
        return []
    return [End(place[0], Tip.END, _of_sentence(table, k), False, k + 1, place[1], k)]


def _meant(table: Tokens, k: int) -> list[End]:
    """Where something should have been by now: "should have been in Hamburg by Sunday"."""
    if table.lower[max(0, k - 2) : k] != ["should", "have"]:
        return []
    return _led(table, k, table.sentence_end(k), ("in", "at"), Tip.END, k)


def _went_home(table: Tokens, k: int) -> list[End]:
    """Where those were who were on their way home: "had spent a day shopping in Warsaw and were going home"."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    place = _place(table, k + 1) if k + 1 < high else None
    if place is None or not _STAYS & set(table.lower[max(low, k - 6) : k]):
        return []
    if not _BACK & {*table.lower[low:k], *table.lower[place[1] : high]}:
        return []
    behind = table.lower[place[1] : place[1] + 12]
    if "home" not in table.lower[low:high] and "returning" not in table.lower[low:high]:
        return []
    return [End(place[0], Tip.START, "", False, k + 1, place[1], k)] if behind is not None else []


def _named(table: Tokens, k: int) -> list[End]:
    """Both ends of "the Oslo–Bergen ferry"; where "the Harwell-bound train" goes."""
    low = table.sentence_start(k)
    if k - 3 >= low and table.lower[k - 2 : k] == ["-", "bound"]:
        first = name_before(table, k - 2)
        if first < k - 2:
            return [End(" ".join(table.lower[first : k - 2]), Tip.END, _MOVERS[table.lower[k]], False, first, k, first)]
    if (
        k - 3 >= low
        and table.text[k - 2] in ("-", "–")
        and table.text[k - 1][0].isupper()
        and table.text[k - 3].istitle()
    ):
        one, two = table.lower[k - 3], table.lower[k - 1]
        sort = _MOVERS[table.lower[k]]
        return [
            End(one, Tip.START, sort, True, k - 3, k, k - 3),
            End(two, Tip.END, sort, True, k - 3, k, k - 3),
        ]
    return []

"""Measures that one scene of the news can have: how deep a quake, how far a penalty, how long a marathon.

Where `_sizes` needs a thing right beside its measure, a scene is known by a word of the sentence, and the measure by
the words beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.checks.numbers._nearby import readable
from newslint.checks.numbers._sizes import LENGTHS, WEIGHTS
from newslint.story.outlines import Outline
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_DEPTH = lazy_regex(r"\b(?:at a|a|to a) (?:shallow )?depth of (?:about |around |only |just |nearly )?$")
_UP = lazy_regex(
    r"\b(?:altitude of|flying at|flew at|cruising at|descended to|climbed to|dropped to|cruise at"
    r"|altitude of about) (?:about |around )?$"
)
_FROM = lazy_regex(
    r"\b(?:scored|scores|scoring|converted|converts|penalty|free kick|drive|header|shot|volley|effort|goal|curled"
    r"|fired|"
    r"headed|struck|drove|shoots|strike|kick|kicked|missed|finish) (?:(?!#)[a-z-]+ ){0,5}?(?:from|of"
    r"|twice , once from|once from) "
    r"(?:about |around |fully |all of |just |only |nearly |some ){0,2}$"
)
_HALF = lazy_regex(
    r"(?:\bhalf(?: - | )|#f\d+ (?:- )?)marathon (?:of |, (?:or |of |which is |a distance of )?|\( |\(|— )(?:about "
    r"|some )?$"
)
_MARATHON = lazy_regex(
    r"\b(?<!half )(?<!half - )(?<!#f\d )(?<!#f\d - )marathon (?:of |, (?:or |of |which is |a distance of )?|\( "
    r"|— )(?:about |some )?$"
)
_WHOLE = lazy_regex(r"[,).—;]|in (?:under|less|about|just|#d)")
_LEVEL = lazy_regex(
    r"above (?:its|their|the) (?:(?:normal|usual|flood|average|danger|summer|seasonal) )+(?:level|height|mark|stage)\b"
)
_RISEN = lazy_regex(
    r"\b(?:rivers?|lake|waters?|floodwaters?|levels?|stream) (?:had |has |have |would )?(?:rose|rise|risen|climbed"
    r"|reached"
    r"|crested|peaked|swelled) (?:to |at |by )(?:about |nearly |more than )?$"
)
_SENT = lazy_regex(
    r"\b(?:rose|rises|rising|soared|soaring|reached|spewed|sent|sending|thrown|hurled|climbed) (?:[a-z]+ )?(?:to )?"
    r"(?:about |some |nearly |more than |up to )?$"
)
_PLUME = lazy_regex(
    r"\b(?:column|plume|cloud|pall|tower|pillar|smoke)s?(?: of (?:[a-z]+ )?(?:smoke|ash|steam|dust|soot))?"
    r"(?: (?!#)[a-z-]+){0,2}? (?:to |about |some |nearly |more than |of )*$"
)
_NOT_ACROSS = lazy_regex(
    r"(?!long|wide|across|away|from|off|down|in(?:land|to the sea)|north|south|east|west|out|over|along|of)"
)
_BANNED = lazy_regex(
    r"\b(?:order|forbids|forbidden|banned|barred|prohibit[a-z]*|must not|not to|stay away|bail|injunction)\b"
    r"[^#;.]{0,70}\b(?:within|closer than|nearer than) (?:about )?$"
)
_SKYWARD = lazy_regex(r"(?:high )?(?:into|in|up into) the (?:air|sky|atmosphere)\b")
_HEIGHT = lazy_regex(r"\b(?:height|altitude) of (?:about |some |nearly |more than )?$")
_BELOW = lazy_regex(
    r"(?:below|beneath|under|underneath) the (?:seabed|ground|surface|streets?|city|sea|waves|earth|river|bay)\b"
    r"|underground\b|underwater\b"
)
_BLOOD = lazy_regex(r"of alcohol (?:per|in each|in every|in a) (?:litre|liter|millilit[a-z]+|\#u\d+)")
_OF_DRUG = lazy_regex(
    r"of (?:[a-z]+ )?(?:heroin|cocaine|cannabis|marijuana|hashish|ecstasy|methamphetamine|meth|fentanyl|opium)\b"
)
_POCKETS = frozenset(
    "pocket pockets suitcase suitcases handbag underwear shoe shoes stomach rucksack backpack sock waistband".split()
)
_FILLED = lazy_regex(
    r"\b(?:holds?|held|holding|contains?|contained|pump(?:s|ed)?|poured|spilled|spilt|leaked|drank|drinks?|stores?"
    r"|carried|carries|carrying) (?:(?:up to|about|some|around|at least|more than|nearly) )?$"
)
_LIQUID = lazy_regex(r"of (?:[a-z]+ )?(?:water|oil|crude|fuel|petrol|diesel|sewage|milk|wine|blood|beer|gas)\b")


_QUAKE = frozenset("quake earthquake tremor temblor aftershock epicentre epicenter".split())
_PLANE = frozenset("flew flying flown plane aircraft airliner jet flight pilot pilots airbus boeing".split())
_ERUPTS = frozenset("ash plume eruption volcano smoke".split())
_LAUNCHED = frozenset("rocket missile satellite spacecraft capsule".split())
_MATCH = frozenset(
    "goal goals penalty penalties kick header shot half keeper goalkeeper minute lead winner equaliser".split()
)
_RIVER = frozenset("river water lake dam creek stream waters levels".split())
_DEEP = frozenset(
    "tunnel miners mine shaft cave divers diver submarine wreck wreckage pipeline cable well borehole trench".split()
)


class Scene(NamedTuple):
    """A measure that its scene cannot have."""

    measure: Statement
    said: str


class _Known(NamedTuple):
    """What is known of one scene."""

    words: frozenset[str]
    """Of which the sentence has one."""
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    units: dict[str, float]
    least: float
    most: float
    said: str


_SCENES = (
    _Known(_QUAKE, _DEPTH, None, LENGTHS, 80, 8e5, "a quake"),
    _Known(_PLANE, _UP, None, LENGTHS, 0, 26000, "a plane"),
    _Known(frozenset("helicopter drone paraglider".split()), _UP, None, LENGTHS, 0, 14000, "a helicopter"),
    _Known(frozenset({"marathon"}), _HALF, _WHOLE, LENGTHS, 20000, 22200, "a half marathon"),
    _Known(frozenset({"marathon"}), _MARATHON, _WHOLE, LENGTHS, 40000, 44500, "a marathon"),
    _Known(
        _MATCH,
        _FROM, None, LENGTHS, 0.4, 110, "a shot",
    ),
    _Known(_RIVER, _RISEN, None, LENGTHS, 0.005, 70, "a river"),
    _Known(_ERUPTS, _SENT, _SKYWARD, LENGTHS, 30, 80000, "a cloud of ash"),
    _Known(frozenset("column plume smoke pall".split()), _PLUME, _NOT_ACROSS, LENGTHS, 0.5, 80000, "a column of smoke"),
    _Known(frozenset("within closer nearer".split()), _BANNED, None, LENGTHS, 0.5, 200000, "such an order"),
    _Known(_LAUNCHED, _HEIGHT, None, LENGTHS, 15, 5e9, "a rocket"),
    _Known(_RIVER | {"level", "mark"}, None, _LEVEL, LENGTHS, 0.005, 70, "a river"),
    _Known(
        _DEEP,
        None, _BELOW, LENGTHS, 0, 13000, "a depth",
    ),
    _Known(frozenset({"alcohol"}), None, _BLOOD, WEIGHTS, 0, 0.02, "alcohol in blood"),
    _Known(frozenset({"snow", "snowfall", "drifts"}), _DEPTH, None, LENGTHS, 0.001, 25, "snow"),
    _Known(_POCKETS, None, _OF_DRUG, WEIGHTS, 0, 150, "what one person carries"),
)  # fmt: skip
_WORDS = frozenset().union(*(scene.words for scene in _SCENES))


def scenes(document: Document) -> Iterator[Scene]:
    """The measures of a document that their scenes cannot have."""
    for sentence, stated in statements(document).by_sentence.items():
        measures = [s for s in stated if s.kind is Kind.MEASURE]
        outline = readable(document, sentence) if measures else None
        if outline is None:
            continue
        for measure in measures:
            said = _judged(outline, measure)
            if said:
                yield Scene(measure, said)


def _judged(outline: Outline, measure: Statement) -> str:
    """What a measure is too much or too little for; empty where it may be right."""
    before, after = outline.before(measure), outline.after(measure)
    if measure.unit in ("km", "mile", "acre", "hectare") and _FILLED.search(before) and _LIQUID.match(after):
        return "A liquid is told by volume or weight"
    if _WORDS.isdisjoint(outline.vocabulary):
        return ""
    for scene in _SCENES:
        if measure.unit not in scene.units or scene.words.isdisjoint(outline.vocabulary):
            continue
        if scene.before is not None and not scene.before.search(before):
            continue
        if scene.after is not None and not scene.after.match(after):
            continue
        value = measure.value * scene.units[measure.unit]
        if not scene.least <= value <= scene.most:
            return f"“{{}}” is far too {'much' if value > scene.most else 'little'} for {scene.said}"
    return ""

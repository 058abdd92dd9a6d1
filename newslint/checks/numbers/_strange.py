"""Measures that what else is said rules out: a stone as tall as a man that weighs half a kilogram, a jam of 11 metres.

Where a table of sizes needs a thing beside its measure, these stand by another measure or by words of the story.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._nearby import readable
from newslint.checks.numbers._sizes import LENGTHS, WEIGHTS
from newslint.language.segmentation.tokens import tokens
from newslint.language.words.gazetteer import KNOWN, lies_in
from newslint.story.outlines import Outline
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_LITRES = {"ml": 0.001, "cl": 0.01, "litre": 1.0, "pint": 0.5, "gallon": 4.0}
_HEFT = lazy_regex(
    r"(?P<size>#u\d+) (?:tall|high|long|wide|across|thick|in (?:height|length|diameter)) ,? ?(?:and |, )?"
    r"(?:which |it |that )?"
    r"(?:weigh(?:s|ed|ing)|weighs in at) (?:about |some |only |just |more than |nearly |almost )?"
    r"(?:(?P<weight>#u\d+) |(?P<part>#f\d+) an? (?P<unit>[a-z]+) )"
)
_LIGHT = frozenset(
    "rope kite snake feather rod string ribbon scarf wig beard hair plume model drone paper dress tail eel wing lizard"
    " bird balloon pole ski stick cane umbrella net cable worm chain strip leaf flower plant banner flag skin bow arrow"
    " racket python viper glider tent hose cord wire curtain sail tape strand thread fibre fiber whip lead leash snakes"
    " antenna web cobweb wand straw baguette sausage wreath gown veil train cello bat oar paddle sword foil".split()
)
_JAM = lazy_regex(
    r"\b(?:queues?|jams?|tailbacks?|traffic|lines? of (?:cars|lorries|trucks|traffic|vehicles)|convoy|backlog"
    r"|backed up)"
    r" (?:(?!#)[a-z'’-]+ ){0,4}?(?:(?:stretch(?:ed|es|ing)?|extend(?:ed|s|ing)?|tail(?:ed|s|ing) back|grew|was|were"
    r"|reached"
    r"|reaching|ran|running|back|up) )(?:for |to |over |back )?(?:about |some |more than |nearly |almost |up to )?$"
)
_CARS = frozenset("cars lorries motorway drivers vehicles traffic motorists highway lorry trucks junction".split())
_BLOOD = lazy_regex(r"of (?:[a-z]+ )?(?:blood|saliva|urine|plasma)\b")
_TESTS = frozenset("test tests sample samples needs require requires takes prick device machine kit".split())
_MORE_BLOOD = frozenset(
    "transfusion transfused lost lose losing donated donation donor donors transfusions day".split()
)
_RISE = lazy_regex(
    r"\b(?:rise|rises|rising|rose|tower|towers|towering|stand|stands|soar|soars|soared|stood) (?:to )?"
    r"(?:about |some |nearly |more than |almost )?$"
)
_ABOVE = lazy_regex(
    r"(?:above|over) (?:the )?(?:[a-z-]+ )?(?:waterfront|streets?|city|harbour|harbor|ground|river|town|square|park|bay"
    r"|street|pavement|skyline|roofs|rooftops|docks|station|plaza|lake|site|quay|port)\b|(?:high|tall) "
)
_BUILT = frozenset(
    "tower flats storeys stories house building skyscraper chimney mast spire hotel monument statue bridge block"
    " apartments offices pylon wheel dome cathedral minaret lighthouse".split()
)
_HEATED = lazy_regex(
    r"\b(?:heated|cooled|chilled|baked|cooked|roasted|frozen|warmed|boils?|melts?|stored|fired)"
    r" (?:(?:it|them|[a-z]+) )?"
    r"(?:to|at) (?:about |around |some |nearly |more than |up to |just |over )?(?:minus )?$"
)
_PLAIN_END = lazy_regex(r"[.,;)]|(?:and|for|in|by|when|until|before|to|as|or) ")
_BATHED = lazy_regex(
    r"\b(?:been|was|were|survived|swam|swimming|stayed|spent #d\d+) (?:[a-z]+ )?in (?:the )?(?:water|waters|sea) of $"
)
_LIES = lazy_regex(
    r"\b(?:lies|lie|lay|sits|sit|stands|stood|is|are|perched|live|lives|altitude of) (?:at )?(?:about |some )?$"
)
_ABOVE_SEA = lazy_regex(r"above (?:the )?sea\b")
_FOLK = lazy_regex(
    r"\b(?P<place>village|hamlet|town|city|school|parish|market town|primary school) of"
    r" (?:about |some |only |just |more than |nearly )?$"
)
_PEOPLE = lazy_regex(r"(?:people|inhabitants|residents|souls|pupils|children|villagers)\b")
_MOST_FOLK = {"village": 3e5, "hamlet": 2e4, "town": 3e6, "city": 6e7, "school": 3e4, "parish": 3e5}
_COURSES = {21.1: "km", 21.097: "km", 21.0975: "km", 42.2: "km", 42.195: "km", 13.1: "mile", 26.2: "mile"}
_RACED = lazy_regex(r"\b(?:the|full|finished|finish|completed|complete|ran|run|covered|cover|distance of|course of) $")
_NOT_RACED = lazy_regex(r"(?:people|viewers|runners|spectators|tonnes|of )")
_TOTAL = lazy_regex(r"\b(?:total|combined|overall|maximum|altogether|in all|capacity|together|output)\b")
_EACH = lazy_regex(r"\b(?:each|every|apiece|per turbine)\b")
_MAKERS = frozenset({"turbine", "reactor", "generator", "panel", "engine", "unit", "windmill", "boiler"})
_WATTS = {"W": 1.0, "kW": 1e3, "MW": 1e6, "GW": 1e9}
_WEIGHS = lazy_regex(r"\bweigh(?:s|ed|ing)?(?: in at)? $")
_BY_CRANE = lazy_regex(
    r"(?:,? ?and )?(?:which |it |that )?(?:had to be|was|were|has to be|needed to be|is) (?:lifted|moved|carried"
    r"|raised|loaded)"
    r" (?:[a-z]+ ){0,3}?(?:by|with) (?:a|the|#c\d+)? ?(?:crane|forklift|tractor|helicopter|digger|winch|men)\b"
)
_LIFTED = 30
"""Kilograms that need no crane."""
_TALLEST, _HIGHEST, _SOME_CARS, _BETWEEN_CITIES = 1200, 9500, 40, 1000
"""Metres."""
_SAMPLE = 0.7
"""Litres, and no test takes so much."""


class Strange(NamedTuple):
    """A measure that cannot be, and what is said of it."""

    measure: Statement
    said: str
    unit: int = 0
    """Tokens of its unit that are none of the statement: “half | a kilogram”."""


def strange(document: Document) -> Iterator[Strange]:
    """The measures of a document that other words or measures rule out."""
    table = tokens(document)
    races = "marathon" in table.index or "marathons" in table.index
    cars = not _CARS.isdisjoint(table.index.keys())
    for sentence, stated in statements(document).by_sentence.items():
        kinds = {s.kind for s in stated}
        if Kind.MEASURE not in kinds and Kind.COUNT not in kinds:
            continue
        outline = readable(document, sentence)
        if outline is None:
            continue
        if Kind.MEASURE in kinds and "weigh" in outline.text:
            yield from _heft(document, outline)
        for s in outline.statements:
            if s.kind is Kind.MEASURE:
                said = _judged(document, outline, s, races, cars)
                if said:
                    yield Strange(s, said)
            elif s.kind is Kind.COUNT and s.value > min(_MOST_FOLK.values()):
                yield from _folk(document, outline, s)
    yield from _power(document)


def _folk(document: Document, outline: Outline, s: Statement) -> Iterator[Strange]:
    """A village of millions."""
    m = _FOLK.search(outline.before(s))
    place = m["place"].split()[-1] if m is not None and _PEOPLE.match(outline.after(s)) else ""
    if place and s.value > _MOST_FOLK[place]:
        yield Strange(s, f"“{document[s.span]}” is far too much for a {place}")


def _judged(document: Document, outline: Outline, s: Statement, races: bool, cars: bool) -> str:
    """What is wrong with one measure; empty where nothing is."""
    before, after = outline.before(s), outline.after(s)
    words = outline.vocabulary
    if s.unit in LENGTHS:
        if races and s.value in _COURSES and s.unit in ("m", "km", "mile") and s.unit != _COURSES[s.value]:
            told = _RACED.search(before) and not _NOT_RACED.match(after)
            return f"A marathon, or half of one, is so many {_COURSES[s.value]}" if told else ""
        said = _length(document, s, before, after, cars and _JAM.search(before) is not None)
        if not said and not words.isdisjoint(_BUILT) and s.value * LENGTHS[s.unit] > _TALLEST and _RISE.search(before):
            return f"“{document[s.span]}” is far too much for a building" if _ABOVE.match(after) else ""
        return said
    if s.unit in WEIGHTS and s.value * WEIGHTS[s.unit] < _LIFTED and _BY_CRANE.match(after) and _WEIGHS.search(before):
        return f"“{document[s.span]}” is far too little for what needs a crane"
    if s.unit in WEIGHTS and _HEATED.search(before) and _PLAIN_END.match(after):
        return "A temperature is told in degrees"
    blood = s.unit in _LITRES and _BLOOD.match(after) is not None and s.value * _LITRES[s.unit] >= _SAMPLE
    if blood and not words.isdisjoint(_TESTS) and words.isdisjoint(_MORE_BLOOD):
        return f"“{document[s.span]}” is far too much for a test"
    return ""


_CRACK = lazy_regex(r"\b(?:cracks?|scratch(?:es)?|dents?|cuts?|wounds?|scars?|gash(?:es)?)\b[^#;.]{0,30}$")
_ICE = frozenset(
    "ice iceberg glacier shelf earth quake earthquake fault volcano ground lava desert moon mars planet crust"
    " seabed runway road motorway pipeline".split()
)
_DUG = lazy_regex(
    r"\btunnel(?: , which| that)? (?:(?:is|was|of|measured|measuring|ran for|stretched|some|about|dug) )*(?:, )?$"
)
_DIGGERS = frozenset(
    "robbers burglars thieves prisoners inmates smugglers prisoner inmate gang raiders moles badgers rabbits".split()
)
_A_CRACK, _A_TUNNEL = 500, 6000
"""Metres of the longest crack in something made, and of the longest tunnel that was dug in secret."""


def _length(document: Document, s: Statement, before: str, after: str, jam: bool) -> str:
    """What is wrong with a length; empty where nothing is."""
    metres, shown = s.value * LENGTHS[s.unit], document[s.span]
    if jam and metres < _SOME_CARS:
        return f"“{shown}” is far too little for a queue of traffic"
    table = tokens(document)
    if metres > _A_CRACK and _CRACK.search(before) and after.startswith(("long", "wide", "deep", "across")):
        return f"“{shown}” is far too much for a crack or a cut" if _ICE.isdisjoint(table.index) else ""
    if metres > _A_TUNNEL and (_DUG.search(before) or after.startswith(("- tunnel", "tunnel"))):
        return f"“{shown}” is far too much for such a tunnel" if not _DIGGERS.isdisjoint(table.index) else ""
    if metres > _HIGHEST and _LIES.search(before) and _ABOVE_SEA.match(after):
        return f"“{shown}” is higher than any mountain"
    if metres < _BETWEEN_CITIES and _apart(document, s):
        return f"“{shown}” is far too little from one city to another"
    if _HEATED.search(before) and _PLAIN_END.match(after):
        return "A temperature is told in degrees"
    bathed = _BATHED.search(before) and after.startswith("for #d")
    return "The cold of water is told in degrees" if bathed else ""


def _apart(document: Document, s: Statement) -> bool:
    """Whether a measure is the way from one known city to another: “the 34 metres from Dover to Calais”."""
    table = tokens(document)
    words = table.text[s.last : s.last + 4]
    if words[:1] != ["from"] or words[2:3] != ["to"] or table.lower[s.first - 1 : s.first] != ["the"]:
        return False
    return all(name[0].isupper() and any(f & KNOWN for f in lies_in(name).values()) for name in (words[1], words[-1]))


def _heft(document: Document, outline: Outline) -> Iterator[Strange]:
    """What is as tall as a man and light as a loaf, or small as a loaf and as heavy as a car."""
    for m in _HEFT.finditer(outline.text):
        size = outline.statement(m["size"])
        weight = outline.statement(m["weight"] or m["part"])
        unit = weight.unit if m["weight"] else _NAMED.get(m["unit"].rstrip("s"), "")
        if size.unit not in LENGTHS or unit not in WEIGHTS:
            continue
        metres, kilos = size.value * LENGTHS[size.unit], weight.value * WEIGHTS[unit]
        if not _LIGHT.isdisjoint(outline.vocabulary):
            continue
        if (metres >= 1 and kilos < 1) or (metres >= 3 and kilos < 4) or (metres <= 0.5 and kilos > 500):
            shown = document[size.span]
            yield Strange(
                weight, f"So little or so much is no weight for something of {shown}", 0 if m["weight"] else 2
            )


_NAMED = {
    "kilogram": "kg", "kilo": "kg", "gram": "g", "gramme": "g", "kilogramme": "kg", "ounce": "ounce", "pound": "pound",
    "tonne": "tonne", "ton": "ton", "stone": "stone",
}  # fmt: skip


def _power(document: Document) -> Iterator[Strange]:
    """The power of each of so many turbines, in a unit a thousand times too small or too large for their total."""
    stated = [s for s in statements(document).all if s.kind is Kind.MEASURE and s.unit in _WATTS]
    if len(stated) < 2:
        return
    makers = [s for s in statements(document).all if s.kind is Kind.COUNT and s.noun in _MAKERS and s.value > 1]
    if len(makers) != 1:
        return
    table = tokens(document)
    each: list[Statement] = []
    total: list[Statement] = []
    for s in stated:
        outline = readable(document, table.sentence_of(s.first))
        if outline is not None:
            near = outline.before(s)[-70:].rpartition(" and ")[2] + outline.after(s)[:8]
            (each if _EACH.search(near) else total if _TOTAL.search(near) else []).append(s)
    if len(each) != 1 or len(total) != 1:
        return
    times = makers[0].value * each[0].value * _WATTS[each[0].unit] / (total[0].value * _WATTS[total[0].unit])
    if any(abs(times * factor - 1) < 0.05 for factor in (1e3, 1e-3, 1e6, 1e-6)):
        one, all_of_them = document[each[0].span], document[total[0].span]
        said = f"{document[makers[0].span]} of them do not make “{all_of_them}” with “{one}” each"
        yield Strange(each[0], said)

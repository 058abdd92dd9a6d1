"""Units of another sort than what they measure is told in: millilitres of rain, a temperature in per cent.

Some things are told in one sort of unit only; `measured-things` in the lexicon says which. A measure is of a thing
where “of” joins them, or a verb of being, reaching or moving alone stands between.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.checks.numbers._nearby import readable
from newslint.checks.numbers._sizes import LENGTHS, WEIGHTS
from newslint.lexicon.lists import rows
from newslint.story.outlines import Outline
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_VOLUMES = frozenset({"ml", "cl", "litre", "pint", "gallon"})
_POWERS, _ENERGIES = frozenset({"kW", "MW", "GW", "W"}), frozenset({"kWh", "MWh", "GWh", "Wh"})
_SPEEDS = frozenset({"km/h", "mph", "knot"})
_DEGREES = frozenset({"C", "F"})
_LAND = frozenset({"acre", "hectare"})
_IT_WAS = lazy_regex(
    r"(?:^|[.,;] |and |when )(?:it|temperatures?|the thermometer) (?:was|is|reached|hit|rose to|fell to) $"
)
_DAY_OF = lazy_regex(r"[^.;]{0,40}\b(?:hottest|coldest|warmest) (?:day|night|june|july|august|may|january|february)\b")
_POURED = frozenset("petrol diesel gasoline milk beer wine kerosene fuel".split())
_PUMPS = frozenset("petrol diesel gasoline pump pumps forecourt forecourts".split())
_CRUDE = frozenset({"oil", "crude", "brent", "opec"})
_LIQUIDS = frozenset(
    "paint polish nitrate sulphate sulfate oil oils solution water juice milk soup syrup broth stock sauce sauces"
    " wax glue ink dye spray varnish cleaner wash hydroxide chloride acid spirit spirits vodka resin solvent pulp"
    " cleaning dust powder shavings fuel tar thinner leaf - bottle bottles bowl can cans tank tanks box boxes"
    " free based in".split()
)
"""Words after a solid that make it part of what flows, or of what holds it."""
_SOLID = _VOLUMES | WEIGHTS.keys() | {"mg"}
WANTED = {
    "rain": "Rain and snow are told in millimetres, centimetres or inches",
    "heat": "A temperature is told in degrees",
    "wind": "A speed is told by the hour or the second",
    "share": "This is told in per cent",
    "store": "What a battery holds is told in kilowatt-hours",
    "plant": "What a plant can make is told in megawatts",
    "land": "Land is told in hectares, acres or the like",
    "weighed": "A quantity of this is told by weight or volume",
    "solid": "A solid is told by weight or length, not by volume",
    "distance": "A distance is told in metres, miles or the like",
    "priced": "This is priced by weight or volume",
    "rate": "A currency stands at so many cents or at so much of another, not at a percentage",
    "weight": "A weight is told in kilograms, pounds or the like",
    "length": "A height or depth is told in metres, feet or the like",
    "weather": "No weather has been so hot or so cold",
    "petrol": "Petrol is priced by the litre or gallon",
    "crude": "Crude oil is priced by the barrel",
    "energy": "What is used in a stretch of time is told in kilowatt-hours",
}
_DISTANT = lazy_regex(
    r"(?:away |off |from |out |per )|(?:an?|per|each|every) (?:hour|second|minute)|/ ?(?:h|s|hr)|- (?:an?|per) - hour"
)
_PER = lazy_regex(r"(?:an?|per|each|every) |/ ")
_LINK = lazy_regex(
    r"(?:(?:of|at|to|past|above|below|over|under|hit|hits|hitting|reach|reached|reaches|reaching|top|topped|tops"
    r"|topping"
    r"|exceed|exceeded|exceeds|exceeding|touch|touched|touching|pass|passed|passing|was|were|is|are|near|nearly|around"
    r"|minus|approached|neared|crossed) )+(?:(?:up to|as (?:high|low|much) as|about|a record|a|an|minus|the"
    r"|more than|almost) ){0,3}$"
)
_BY = lazy_regex(r"\b(?:by|than|of the|increase of|rise of|fall of|drop of) $")
_VERBS = frozenset(
    "climbed climb climbs climbing rose rise rises rising risen fell fall falls falling fallen dropped drop drops"
    " dropping soared soar soaring plunged plunge eased ease eases slowed slipped dipped jumped regularly often"
    " will would could"
    " can may was were are is had has have been expected forecast to in on at the this that week month year monday"
    " tuesday wednesday thursday friday saturday sunday overnight yesterday today again daytime up down stood stands"
    " , which some parts as quickly sharply briefly have regularly sometimes city region capital country past".split()
)
_REACH = 9
_CURRENCIES = frozenset(
    "dollar pound sterling euro yen rupee rand peso loonie aussie kiwi yuan krona krone lira rouble ruble naira cedi"
    " baht ringgit zloty forint franc won shilling real".split()
)
_TRADED = lazy_regex(
    r"^(?:(?:also|then|had|has|was|later|briefly|[a-z]+ly|u\.?s\.?) )*(?:rose|fell|slipped|climbed|dropped|closed"
    r"|traded|"
    r"was trading|trading|ended|stood|eased|jumped|slid|sank|weakened|strengthened|dipped|settled|was worth"
    r"|changed hands"
    r"|was quoted|was|opened|rallied) (?:(?:back|up|down|slightly|sharply|lower|higher) )*(?:to|at|around"
    r"|near)? ?(?:about |around )?$"
)
_FAST = lazy_regex(
    r"(?:\b(?:doing|clocked at|travell?ing at|dr(?:o|i)ves? at|sped at|moving(?: [a-z]+)? at|speeding at"
    r"|cruising at|raced at|driving at"
    r"|driven at|going at|hit|limit (?:is|of|was)|speeds? (?:of|at|up to|over|above)"
    r"|speeds? (?:of )?(?:up to|more than|over|about|nearly)) (?:up to |more than |about |nearly |over |almost "
    r"|around )?)$"
)
_AT_ONCE = lazy_regex(
    r"(?:in (?:a|an|tests?|the) (?:#|speed|test|trial|zone|built|school|[.,])|in tests|on the|on a|along|through"
    r"|down the|and|when|before|over the limit|above the limit|,? ?\.|, )"
)
_A_TIME = lazy_regex(
    r"(?:of (?:electricity|power|energy) )?(?:an?|per|each|every|in a|over a) (?:year|month|day|week|annum)\b"
)
_AN_HOUR = lazy_regex(r"(?:an|per) hour\b")
_UNDER = lazy_regex(r"\b(?:under|beneath|below|in|through|by|over|of|on|the|a|every|each) (?:about |some |up to )?$")
_FAR_OFF = lazy_regex(
    r"(?:away|apart|inland|offshore|upstream|downstream|(?:north|south|east|west) of|down the road) ?"
)
_COVERS = lazy_regex(
    r"\b(?:farm|estate|park|forest|ranch|reserve|plantation|vineyard|wood|woodland|campus|airport|lake|wetland"
    r"|orchard|moor"
    r"|plot|site|province|desert) (?:(?:now|which|that|it|still|already) )?(?:covers|covered|covering|of) "
    r"(?:about |some |nearly |more than |only |just )?$"
)
_WHOLE = lazy_regex(r"(?:and|,|\.|;|in|on|near|outside|of (?:land|forest|woodland|pasture)) ")
_A_LENGTH = (
    "a metre ",
    "a kilometre ",
    "a mile ",
    "per metre ",
    "per kilometre ",
    "a hectare ",
    "an acre ",
    "a degree ",
)
_USE = frozenset("use uses used using consume consumes consumed consumption burns".split())
_CAPACITY = lazy_regex(
    r"\b(?:capacity of|rated at|generate up to|nameplate of|capacity to) (?:about |up to |around )?$"
)


class WrongSort(NamedTuple):
    """A measure in a unit of another sort."""

    measure: Statement
    said: str
    more: int = 0
    """Tokens of what it is priced by: “18.50 pesos | a metre”."""


@cache
def _sorts() -> dict[str, str]:
    """The sort of unit of each thing."""
    return {row[0]: row[1] for row in rows("measured-things")}


def _is(word: str, sort: str) -> bool:
    """Whether a thing is of a sort."""
    return sort in _sorts().get(word, "").split()


def wrong_sorts(document: Document) -> Iterator[WrongSort]:
    """The measures of a document in units of another sort than their things have."""
    for sentence, stated in statements(document).by_sentence.items():
        for measure in stated:
            if measure.kind is Kind.MONEY:
                outline = readable(document, sentence)
                sort = _fuel(outline, measure) if outline is not None else ""
                if sort:
                    yield WrongSort(measure, WANTED[sort], 2 if sort == "priced" else 0)
            if measure.kind in (Kind.MEASURE, Kind.PERCENT) or measure.noun == "degree":
                outline = readable(document, sentence)
                sort = _sort(outline, measure) if outline is not None else ""
                if sort:
                    yield WrongSort(measure, WANTED[sort])


def _sort(outline: Outline, measure: Statement) -> str:
    """The sort of unit that is wanted for a measure in place of its own; empty where that is well."""
    unit = "degree" if measure.noun == "degree" else measure.unit
    before, after = outline.before(measure), outline.after(measure)
    if measure.kind is Kind.PERCENT:
        if _is_traded(before, after):
            return "rate"
        if after.startswith("in the shade") or (_IT_WAS.search(before) and _DAY_OF.match(after)):
            return "heat"
        return "heat" if _thing(before, "heat") and not after.startswith("of ") and measure.value < 140 else ""
    rated = after.startswith(("per ", "a ", "an ", "for "))
    checks = (
        ("rain", unit in _SOLID | _LAND and not rated and _of(after, "rain") and " square " not in after[:40]),
        ("rain", unit in _SOLID and not rated and _thing(before, "rain")),
        ("length", unit == "degree" and after.startswith(("deep ", "tall ", "wide ", "long "))),
        ("heat", unit in _SOLID | LENGTHS.keys() - {"m"} and _no_way(unit, after) and _thing(before, "heat")),
        ("wind", unit in ("km", "mile", "kg", "C") and not _DISTANT.match(after) and _thing(before, "wind")),
        ("weight", unit in LENGTHS.keys() | _VOLUMES and after.startswith("in weight")),
        ("distance", unit in WEIGHTS.keys() | _VOLUMES and _FAR_OFF.match(after) is not None),
        ("land", unit in LENGTHS and _COVERS.search(before) is not None and _WHOLE.match(after) is not None),
        (
            "wind",
            unit in ("km", "mile", "m") and not _PER.match(after) and _AT_ONCE.match(after) and _FAST.search(before),
        ),
        ("wind", unit in WEIGHTS.keys() | _VOLUMES and _AN_HOUR.match(after) and _moves(before)),
        ("weighed", unit in LENGTHS and _UNDER.search(before) is None and _of(after, "liquid")),
        ("share", unit in _DEGREES | _VOLUMES | LENGTHS.keys() | {"degree"} and _thing(before, "share")),
        ("land", unit in _SOLID | _DEGREES and _of(after, "land")),
        ("solid", unit in _VOLUMES and not rated and _of(after, "solid")),
        ("weighed", unit in ("km", "mile", *_SPEEDS, *_DEGREES) and _of(after, "weighed")),
    )
    return next((sort for sort, found in checks if found), "") or _energy(outline, unit, before, after)


def _moves(before: str) -> bool:
    """Whether a wind or a driver is spoken of right before a measure."""
    return _thing(before, "wind") or _FAST.search(before) is not None


def _fuel(outline: Outline, price: Statement) -> str:
    """The sort that is wanted for the price of crude by the litre, and of petrol by the barrel."""
    after, words = outline.after(price), outline.vocabulary
    if after.startswith("a barrel ") and words & _PUMPS and not words & _CRUDE:
        return "petrol"
    near = outline.before(price).split()[-_REACH:]
    if after.startswith(_A_LENGTH) and (not _POURED.isdisjoint(near) or any(_is(word, "weighed") for word in near)):
        return "priced"
    by_litre = after.startswith(("a litre ", "a liter ", "a gallon "))
    told = _CRUDE & {*outline.before(price).split()[-_REACH:]}
    return "crude" if by_litre and told and not words & _PUMPS else ""


def _no_way(unit: str, after: str) -> bool:
    """Whether a measure is no rate and no distance from a place."""
    return not _PER.match(after) and (unit not in LENGTHS or not after.startswith(("away", "from", "in", "of")))


def _energy(outline: Outline, unit: str, before: str, after: str) -> str:
    """The sort that is wanted for power and for energy, where the one stands for the other."""
    if unit in _POWERS:
        if _A_TIME.match(after) and not _USE.isdisjoint(outline.vocabulary):
            return "energy"
        stores = before.split()[-3:]
        if {"store", "stores", "stored", "storing", "hold", "holds"} & set(stores) and not {"plant", "farm"} & set(
            stores
        ):
            return "store"
    elif unit in _ENERGIES and _CAPACITY.search(before) and not _PER.match(after):
        words = outline.vocabulary
        if any(_is(word, "plant") for word in words) and not any(_is(word, "store") for word in words):
            return "plant" if "storage" not in words else ""
    return ""


def _of(after: str, sort: str) -> bool:
    """Whether a measure is of a thing of a sort: “212 ml of rain”."""
    words = after.split()[:4]
    if words[:1] != ["of"] or len(words) < 2:
        return False
    at = 2 if len(words) > 2 and _sorts().get(words[1]) is None and _is(words[2], sort) else 1
    following = words[at + 1] if at + 1 < len(words) else "."
    if sort == "solid" and following in _LIQUIDS:
        return False
    return _is(words[at], sort) and following not in ("-", "fields", "field", "country", "road", "track")


def _thing(before: str, sort: str) -> bool:
    """Whether a thing of a sort stands before a measure, and only words of reaching or being between."""
    link = _LINK.search(before)
    if link is None or _BY.search(before):
        return False
    words = before[: link.start()].split()
    for k in range(len(words) - 1, max(-1, len(words) - 1 - _REACH), -1):
        if _is(words[k], sort):
            return True
        if words[k] not in _VERBS and not (k and words[k - 1] == "in"):
            return False
    return False


def _is_traded(before: str, after: str) -> bool:
    """Whether a percentage stands where a currency has its price."""
    words = before.split()
    at = next((k for k in range(len(words) - 1, max(-1, len(words) - 12), -1) if words[k] in _CURRENCIES), -1)
    if at < 0 or after.startswith(
        ("of ", "in ", "this ", "from ", "since ", "lower", "higher", "for ", "below", "above", "down", "up")
    ):
        return False
    rest = " ".join(words[at + 1 :]) + " "
    return _TRADED.match(rest) is not None and rest.split()[-1:] in (["to"], ["at"], ["around"], ["near"])

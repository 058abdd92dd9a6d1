"""What a story tells both ways, as far as words alone give it away.

Somebody denied the charge and pleaded guilty; the winner is who lost; the dead survived; a thing of the small hours was
lit by the sun; the heat was feared on a day of rain; those fared worse who were not where the worst was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.checks.numbers._plain_story import BothWays, PlainStory
from newslint.story.people import people
from newslint.util.lazy_regex import lazy_regex

_OFFENCES = (
    r"(?:murder|manslaughter|fraud|theft|burglary|robbery|assault|arson|rape|bribery|corruption|perjury|forgery"
    r"|blackmail"
    r"|conspiracy|harassment|stalking|kidnapping|smuggling|trafficking|embezzlement|money laundering|wounding"
    r"|affray|treason"
    r"|spying|espionage|poaching|vandalism|criminal damage|dangerous driving|careless driving|drink - driving"
    r"|tax evasion"
    r"|false accounting|handling stolen goods|stealing|shoplifting|wrongdoing|(?:any|all|the|both) (?:\w+ )?(?:charges?"
    r"|counts?|offences?|breaches|allegations?)|robberies|burglaries)s?"
)
_DENIES = lazy_regex(
    rf"\b(?P<key>den(?:ied|ies|ying)\b(?= (?:[a-z]+ ){{0,3}}?{_OFFENCES}\b)|(?:pleaded|pleads|pleading) not guilty)\b"
)
_PLEADS = lazy_regex(
    r"\b(?P<key>(?:had |has |have )?plead(?:ed|s|ing)? guilty|(?:early "
    r"|prompt )?guilty plea)\b(?P<to> to (?!the charge|it\b|all))?"
)
_ADMITS = lazy_regex(rf"\b(?P<key>admit(?:s|ted|ting)?) (?:[a-z]+ ){{0,3}}?{_OFFENCES}\b")
_PLEA_TURNED = lazy_regex(
    r"\b(?:but|changed|switched|initially|at first|originally|until|before|later|other|another|co - \w+|both|while"
    r"|although"
    r"|though|after|lesser|instead|also|further|two more|jury|convicted|found guilty|none|each"
    r"|accomplice|brother"
    r"|second|one of|wife|husband|partner|son|father|mother|daughter|friend|colleague)\b"
)
_ALIVE = lazy_regex(
    r"\b(?P<key>survived|recovered|escaped|lived|revived) within (?:(?:a few|[a-z]+|\d+) )?(?:minutes|hours|days"
    r"|seconds|weeks"
    r"|moments) of (?:each other|one another)\b"
)
_DROWNED = lazy_regex(
    r"\b(?:two|three|four|both|\d+) (?:(?:young|teenage|little|local) )?(?P<who>[a-z]+s|children|men|women|people) "
    r"(?:(?:who|have|had|were|all) ){0,2}(?:drowned|died|were killed|perished|killed)\b"
)
_DEAD = frozenset("drowned died killed death deaths dead drown die perished".split())
_NIGHT = lazy_regex(
    r"\b(?:in the (?:early|small) hours|in the middle of the night|at midnight|before dawn|overnight"
    r"|in the dead of night"
    r"|(?:just|shortly|soon) (?:after|before) midnight|in the night|at [1-4](?:[.:]\d\d)? ?(?:am|a\.m\.))"
)
_SUN = lazy_regex(
    r"\b(?:in|by|through|under|into) (?:the )?(?:(?:bright|blazing|full|hot|broad|glaring|low|strong|fierce"
    r"|dazzling) )?"
    r"(?P<key>(?:(?:afternoon|midday|noon|noonday|evening|morning|summer|winter) )?(?:sun|sunshine|sunlight"
    r"|daylight))\b"
)
_DAY = lazy_regex(
    r"\b(?:at noon|at midday|in the (?:early |mid-?|late )?afternoon|at lunchtime|in broad daylight|on \w+day afternoon"
    r"|yesterday afternoon|this afternoon)\b"
)
_DARK = lazy_regex(r"\b(?:in|through|by) (?:the )?(?:pitch )?(?P<key>darkness|dark|moonlight|starlight)\b")
_INSIDE = frozenset(
    "tunnel cave mine cellar smoke blackout basement cinema theatre theater underground electricity".split()
)
_WET = lazy_regex(
    r"\b(?:coldest|wettest|rain|downpours?|storm|snow|sleet|hail|blizzard|drenched|soaked|torrential|rainy|wet)\b"
)
_HOT_DAY = lazy_regex(r"\b(?:heat ?wave|drought|scorching|sweltering|blazing sunshine|hottest|baking heat)\b")
_HOT = lazy_regex(
    r"\bthe (?P<key>heat|drought|sunshine|heatwave|scorching sun|hot weather)\b(?! of (?:battle|the moment))"
)
_COLD = lazy_regex(r"\bthe (?P<key>cold|snow|frost|ice|rain|downpour|blizzard|freezing weather)\b")
_BLAMED = lazy_regex(
    r"\b(?:fear(?:ed|s)?|despite|in spite of|because of|thanks to|owing to|due to|although|worried|braved|defied"
    r"|blamed)\b"
)
_OPPOSITE = {
    "north": "south", "south": "north", "east": "west", "west": "east", "cities": "countryside",
    "countryside": "cities", "towns": "villages", "villages": "towns", "hills": "lowlands", "lowlands": "uplands",
    "uplands": "lowlands", "plains": "hills",
}  # fmt: skip
_WORST = lazy_regex(
    r"\bthe (?P<how>worst|best|heaviest|greatest|lightest)(?: of the)? [a-z]+ (?:was|were|came|fell) (?:[a-z]+ ){0,2}?"
    rf"in the (?P<where>{'|'.join(sorted(_OPPOSITE))})\b"
)
_FARED = lazy_regex(
    r"\bin the (?P<where>[a-z]+) (?:of the country )?(?:fared|did|suffered|have fared|have done|was hit|were hit)"
    r" (?:(?:even|far|much|still) )?(?P<key>worse|better|harder)\b"
)
_TAKEN_DEAD = lazy_regex(
    r"\b(?:taken|carried|brought|pulled out|rescued|recovered|freed|hauled out|led|driven|flown|released|returned) "
    r"(?P<key>dead)\b[^.;]{0,80}?\bwhere (?:(?:the|it|they|she|he|all|its"
    r"|their) ?){0,2}(?:[a-z]+ )?(?P<lives>lay down|slept"
    r"|grazed|ate|ran|walked|fed|swam|played|drank|went to sleep|settled)\b"
)
_RUINED = lazy_regex(
    r"\b(?:was|were) (?P<key>ruined|destroyed|lost|wiped out|killed|spoiled|spoilt"
    r"|devastated)\b[^.;]{0,12}, (?:and|so|which)"
    r" [^.;]{0,50}?(?:will|would|can|could|may|might) (?P<saves>make up for|offset|compensate|save)\b"
)
_THANKS = lazy_regex(r"\b(?:fared|did) (?:(?:much|far|even) )?(?P<key>worse|badly|poorly) , (?P<thanks>thanks to)\b")
_TOP = 4
_NEAR = 5


def told_both_ways(story: PlainStory) -> Iterator[BothWays]:
    """All that a story tells both ways."""
    if story.has("guilty", "admitted", "admits"):
        yield from _pleas(story)
    if story.has("within", "survived"):
        yield from _survived(story)
    if story.has("sun", "sunshine", "sunlight", "daylight", "darkness", "dark", "moonlight"):
        yield from _light(story)
    if story.has("heat", "sunshine", "heatwave", "cold", "frost", "snow", "rain", "ice"):
        yield from _weather(story)
    if story.has("fared", "worse", "better", "harder"):
        yield from _worst(story)
    yield from _in_one(story)


def _pleas(story: PlainStory) -> Iterator[BothWays]:
    """A charge denied and a plea of guilty by one defendant."""
    denied = [(k, m) for k, m in story.find(_DENIES) if not _PLEA_TURNED.search(story.texts[k])]
    for pattern in (_PLEADS, _ADMITS):
        pleads = [(k, m) for k, m in story.find(pattern) if not _PLEA_TURNED.search(story.texts[k])]
        for k, m in denied[:1]:
            for other, n in pleads[:1]:
                to_other = pattern is _PLEADS and n["to"] is not None
                early = m["key"].startswith("plead") and (abs(other - k) > _TOP or "arrested" in story.texts[k])
                if other != k and not to_other and not early and _are_one(story, k, other):
                    said = f"“{m['key']}” here, “{n['key']}” there"
                    yield BothWays(story.span(k, m), story.span(other, n), said)
                    return


def _are_one(story: PlainStory, one: int, two: int) -> bool:
    """Whether two sentences do not name two people."""
    table = story.table
    named = [
        {p.surname for p in people(story.document) for n in p.mentions if table.sentence_of(n.first) == k}
        for k in (one, two)
    ]
    if named[0] and named[1] and not named[0] & named[1]:
        return False
    known = {*table.text[table.sentence_bounds(max(0, one - 2))[0] : table.sentence_bounds(one)[1]]}
    low, high = table.sentence_bounds(two)
    plea = next((k for k in range(low, high) if table.lower[k] in _PLEA_WORDS), low)
    before = [k for k in range(max(low, plea - 3), plea) if table.text[k].istitle() and table.lower[k] not in _THEY]
    return all(table.text[k] in known for k in before)


_PLEA_WORDS = frozenset("pleaded pleads pleading plea admitted admits admitting".split())
_THEY = frozenset("he she they his her their the who mr mrs ms miss dr it its a an".split())


def _survived(story: PlainStory) -> Iterator[BothWays]:
    """Those who survived within minutes of each other, and those who drowned and survived."""
    for k, m in story.find(_ALIVE):
        dead = next(iter(story.table.where_any(_DEAD)), None)
        if dead is not None:
            yield BothWays(story.span(k, m), story.table.span(dead), "So one tells of deaths, not of this")
    top = next(iter(story.find(_DROWNED, 0, _TOP)), None)
    if top is None or story.has("survivors", "survivor"):
        return
    who = re.compile(
        rf"\b(?:the|of the) (?:{top[1]['who']}|victims|dead|pair|couple|cousins|brothers|sisters"
        rf"|friends) , who (?P<key>survived)\b"
        r"(?! by)"
    )
    for k, m in story.find(who, top[0] + 1):
        if not _ALIVE.search(story.texts[k]):
            yield BothWays(story.span(k, m), story.span(*top, 0), "They are dead above")
            return


def _light(story: PlainStory) -> Iterator[BothWays]:
    """The sun on what happened at night, and darkness at noon."""
    night = next(iter(story.find(_NIGHT, 0, _TOP)), None)
    day = next(iter(story.find(_DAY, 0, _TOP)), None)
    if (night is None) == (day is None):
        return
    when, pattern = (night, _SUN) if night is not None else (day, _DARK)
    if when is None or (day is not None and story.has(*_INSIDE)):
        return
    for k, m in story.find(pattern, when[0] + 1):
        text = story.texts[k]
        later = re.search(
            r"\b(?:later|next|by then|until|since|now|will|yesterday|after|before|when|dawn|rose|came)\b", text
        )
        if " had " in f" {text} " and not later and ("said" in text or "told" in text):
            yield BothWays(story.span(k, m), story.span(*when, 0), "At that time of day there is none")
            return


def _weather(story: PlainStory) -> Iterator[BothWays]:
    """The heat that is feared on a day of rain, and the cold in a heatwave."""
    wet = next(iter(story.find(_WET, 0, _TOP)), None)
    hot = next(iter(story.find(_HOT_DAY, 0, _TOP)), None)
    if (wet is None) == (hot is None):
        return
    day, pattern, other = (wet, _HOT, _HOT_DAY) if wet is not None else (hot, _COLD, _WET)
    if day is None:
        return
    for k, m in story.find(pattern, day[0] + 1):
        text = story.texts[k]
        same = sum(1 for _ in story.find(pattern)) == 1 and not any(True for _ in story.find(other, 0, k))
        if (
            same
            and _BLAMED.search(text[: m.start()])
            and not re.search(r"\b(?:last|next|later|year|earlier|week)\b", text)
        ):
            yield BothWays(story.span(k, m), story.span(*day, 0), "This is not the weather told above")
            return


def _worst(story: PlainStory) -> Iterator[BothWays]:
    """The worst here, and worse there."""
    for k, m in story.find(_WORST):
        wanted = "better" if m["how"] in ("best", "lightest") else "worse"
        for other, n in story.find(_FARED, k, k + _NEAR):
            key = "worse" if n["key"] == "harder" else n["key"]
            if _OPPOSITE.get(m["where"]) == n["where"] and key == wanted:
                yield BothWays(story.span(other, n), story.span(k, m, 0), f"Nothing is {n['key']} than the {m['how']}")


def _in_one(story: PlainStory) -> Iterator[BothWays]:
    """What one sentence tells both ways."""
    for word, pattern, second in (
        ("dead", _TAKEN_DEAD, "lives"),
        ("make", _RUINED, "saves"),
        ("offset", _RUINED, "saves"),
        ("thanks", _THANKS, "thanks"),
    ):
        for sentence in {story.table.sentence_of(k) for k in story.table.where(word)}:
            m = pattern.search(story.texts[sentence])
            if m is not None:
                said = f"“{m['key']}” does not go with “{m[second]}”"
                yield BothWays(story.span(sentence, m), story.span(sentence, m, second), said)

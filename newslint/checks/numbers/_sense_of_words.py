"""What a word says, and the words beside it or above deny: the youngest of whom no other is above 60, a dead husband.

“Was the youngest of them, as no other was above 60”; “her husband died in 2011 ... at which her husband will speak”;
“the village of Nether Wick ... every door in the town”; “gave up hope: 14 shops have opened”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._plain_story import BothWays, PlainStory
from newslint.text import Span
from newslint.util.lazy_regex import lazy_regex

_LESS = "younger smaller shorter lower lighter slower under below cheaper narrower shallower nearer weaker"
_MORE = "older larger bigger taller longer higher heavier faster above over dearer wider deeper farther stronger"
_DENIED = {
    **dict.fromkeys(
        "youngest smallest shortest lowest lightest slowest cheapest nearest weakest".split(), _MORE.split()
    ),
    **dict.fromkeys("oldest largest biggest tallest longest highest heaviest fastest dearest".split(), _LESS.split()),
}
_MOST = lazy_regex(
    rf"\bthe (?P<key>{'|'.join(_DENIED)}) (?:[^.;]{{0,50}}?)(?:, |; |: |— )?(?:as|since|because|for|given that|and"
    rf"|—|;|:) "
    r"(?:no other|none of the others|nobody else|no one else|no|none|nobody)(?: [a-z]+)?(?: (?:of|among"
    r"|in) [a-z ]{1,25}?)?"
    rf" (?:was|were|is|are|weighed|measured|stood) (?P<how>{_LESS.replace(' ', '|')}|{_MORE.replace(' ', '|')})\b"
)
_OTHERS = lazy_regex(
    rf"\bthe (?P<key>{'|'.join(_DENIED)}) (?:[^.;]{{0,50}}?)(?:, |; |: |— )?(?:as|since|because|and|—|;|:) "
    r"(?:all|both) (?:of )?(?:the )?(?:others?|rest|other [a-z]+) (?:was|were|is|are) "
    rf"(?P<how>{_LESS.replace(' ', '|')}|{_MORE.replace(' ', '|')})\b"
)
_KIN = r"(?P<kin>husband|wife|father|mother|partner|grandfather|grandmother)"
_DEAD = lazy_regex(
    rf"\b(?P<who>her|his) (?:[a-z]+ )?{_KIN}(?: , [^.;]{{1,40}}? ,| [a-z]+)? (?:had |has )?(?P<key>died|was killed"
    rf"|drowned|passed"
    r" away|was murdered|lost (?:his|her) life|was buried)\b"
)
_LATE = lazy_regex(
    rf"\b(?P<who>her|his) (?P<key>late) {_KIN}\b"
    r"|\bthe (?P<key2>death) of (?P<who2>her|his) (?P<kin2>husband|wife|father|mother)\b"
)
_ALIVE = lazy_regex(
    r"\b(?<!like )(?<!than )(?P<key>(?P<who>her|his) (?P<kin>husband|wife|father|mother|partner|grandfather"
    r"|grandmother))(?: ,"
    r" [^.;]{1,40}? ,)? (?:will|is to|plans|hopes|is expected|said (?:on|yesterday|today|that he was|that she was)"
    r"|told the|intends"
    r"|wants|lives|works|runs|is looking|looks after)\b"
)
_AGAIN = frozenset("second first third former ex adoptive".split())
_PLACED = lazy_regex(
    r"\b(?:in|at|of|from|to|near) (?:the|a) (?:[a-z]+ )?(?P<key>village|hamlet|town|island|peninsula) (?:of|called"
    r"|near|in|on|outside"
    r"|where|which|,)(?= )"
    r"|\b(?P<of>villagers) (?:of|at|in|from|near)\b"
    r"|\b(?:the|a) (?:[a-z]+ )?(?P<own>village|hamlet|town|island|peninsula) (?:of|called)\b"
)
_TAKEN_UP = lazy_regex(
    r"\b(?:(?:in|of|across|through|round|around|to|leave|left|for|from) the|(?:mayor|people|streets?|rest|half|most"
    r"|part|middle"
    r"|edge|heart|end|door|doors|children) (?:of|in) the|the) (?P<key>village|town|island|peninsula)(?= (?:[.,;]"
    r"|she|he|they|said"
    r"|was|were|is|has|had"
    r"|will|would|and|for|who|since|when|on|at|by|every)\b| [.,;])"
)
_TOWNS = frozenset("town towns township downtown".split())
_VILLAGES = frozenset("village villages hamlet hamlets villagers".split())
_ISLANDS, _CAPES = frozenset({"island", "islands", "islet"}), frozenset({"peninsula", "peninsulas", "mainland"})
_HOPELESS = (
    r"(?:gave up hope|lost hope|gave up|could not pay|ran out of money|could not afford|went bankrupt"
    r"|could no longer afford"
    r"|could not compete|lost their jobs|despaired|went out of business|could not survive)"
)
_GONE_ON = lazy_regex(
    rf"\b(?P<why>{_HOPELESS})(?: [a-z]+){{0,3}} (?:: |; |— |, so |and )(?:[a-z0-9]+ ){{1,4}}(?:(?:have|has|had|were"
    rf"|was) )?"
    r"(?P<key>opened|reopened|been opened|expanded|grown|hired|thrived|flourished|prospered|were opened|moved in)\b"
)
_CLOSED_ALL = lazy_regex(
    r"\b(?P<why>(?:only|just) (?:one|two|three|four|a few|a handful) of (?:the|its) (?:[a-z0-9]+ ){1,8}?(?:was"
    r"|were) still"
    r" (?:working|open|in use|running|trading)) (?:[^.;]{0,60}?)and (?:both|all|they|it|these|all three|the last)"
    r"(?: [a-z]+)? (?:was|were|had been) (?P<key>opened|built|begun|started|founded)\b"
)


def senses(story: PlainStory) -> Iterator[BothWays]:
    """The words that others deny."""
    if story.has(*_DENIED):
        for pattern in (_MOST, _OTHERS):
            for k, m in story.find(pattern):
                turned = m["how"] in _DENIED[m["key"]]
                if turned == (pattern is _MOST):
                    yield BothWays(story.span(k, m), story.span(k, m, "how"), f"“{m['key']}” and “{m['how']}” after it")
    if story.has("died", "late", "killed", "widow", "widower", "death", "drowned", "murdered"):
        yield from _dead_kin(story)
    if (story.has(*_TOWNS) and story.has(*_VILLAGES)) or (story.has(*_ISLANDS) and story.has(*_CAPES)):
        yield from _settlements(story)
    for pattern in (_GONE_ON, _CLOSED_ALL):
        for k, m in story.find(pattern):
            yield BothWays(story.span(k, m), story.span(k, m, "why"), f"“{m['key']}” after “{m['why']}”")


def _dead_kin(story: PlainStory) -> Iterator[BothWays]:
    """The husband or the like who has died, and is to do something."""
    for k, m in story.find(_ALIVE):
        if any(f"{word} {m['kin']}" in story.texts[k] or story.has(f"{word}-{m['kin']}") for word in _AGAIN):
            continue
        there = _death(story, k, m["who"], m["kin"])
        if there is not None and not story.has("remarried", "stepfather", "stepmother", "again"):
            yield BothWays(story.span(k, m), there, f"“{m['key']}” is told of as living here and as dead there")
            return


def _death(story: PlainStory, k: int, who: str, kin: str) -> Span | None:
    """Where a story told that the same of the kin is dead."""
    for other, n in story.find(_DEAD, 0, k):
        if (n["who"], n["kin"]) == (who, kin):
            return story.span(other, n)
    for other, n in story.find(_LATE, 0, k):
        if n["key"] and (n["who"], n["kin"]) == (who, kin):
            return story.span(other, n)
        if n["key2"] and (n["who2"], n["kin2"]) == (who, kin):
            return story.span(other, n, "key2")
    return None


def _settlements(story: PlainStory) -> Iterator[BothWays]:
    """A village that is called a town once, and a town that is called a village."""
    index = story.table.index
    for one, two in ((_VILLAGES, _TOWNS), (_TOWNS, _VILLAGES), (_ISLANDS, _CAPES), (_CAPES, _ISLANDS)):
        if sum(len(index.get(word, ())) for word in two) != 1:
            continue
        here = next(((k, m) for k, m in story.find(_TAKEN_UP) if m["key"] in two), None)
        if here is None:
            continue
        there = next(
            ((k, m) for k, m in story.find(_PLACED, 0, here[0]) if (m["key"] or m["of"] or m["own"]) in one), None
        )
        if there is not None and there[0] < here[0]:
            group = next(name for name in ("key", "of", "own") if there[1][name])
            said = f"“{here[1]['key']}” here, “{there[1][group]}” before"
            yield BothWays(story.span(*here), story.span(*there, group), said)
            return

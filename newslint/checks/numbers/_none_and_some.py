"""That there was none of something, and then of one of them: “Nobody was hurt” and “one of the injured, a girl of seven”.

Each *pair* has the ways of saying that there was none and the ways of speaking of some; the second must point back (the
injured, their only defeat), or stand so near that nothing else is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.context import years
from newslint.story.counted_nouns import singular
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_NOBODY = r"(?:nobody|no one|no - one|none|no people|no person)"
_WERE = r"(?:(?:was|were|had been|has been|have been|is|are) (?:seriously )?)"
_OTHER = lazy_regex(
    r"\b(?:another|other|earlier|previous|previously|separate|later|last (?:year|month|week|season)|ago|but|except|apart from"
    r"|if|would|could|might|may|fear|feared|unless|different|elsewhere|since then|next|not|n't|never|as if|threat|risk"
    r"|expected|worried|hoped?|until|before|almost|nearly|initially|at first|first reports|wrongly|false)\b"
)
_HELD_OPEN = lazy_regex(
    r"\b(?:but|except|apart from|if|would|could|might|may|fear|feared|unless|initially|at first|first reports|said to|until|before|almost|nearly|only one|hoped?)\b"
)
_REACH = 3


class Clash(NamedTuple):
    """Words that say there was none, and words that speak of some."""

    none: Span
    some: Span


class _Pair(NamedTuple):
    """The ways of saying that there was none, and of speaking of some."""

    words: tuple[str, ...]
    """One of which stands in each way of saying that there was none."""
    none: re.Pattern[str]
    some: re.Pattern[str]
    reach: int = _REACH
    same: bool = False
    """Whether a pronoun must carry the one over to the other: his, her, their."""


_HURT = r"(?:hurt|injured|wounded|harmed)"
_PAIRS = (
    _Pair(
        ("hurt", "injured", "wounded", "injuries", "casualties", "injuring", "hurting", "unhurt", "unharmed", "uninjured", "unscathed", "scratch", "injury", "harmed"),
        lazy_regex(
            rf"\b(?:{_NOBODY} {_WERE}{_HURT}|no (?:injuries|casualties) (?:were|have been|had been)? ?(?:reported|recorded)|injur(?:ed|ing) {_NOBODY}"
            rf"|{_NOBODY} (?:in|on|aboard) [^.;,]{{1,25}} {_WERE}{_HURT}|hurt(?:ing)? {_NOBODY}|in which {_NOBODY} {_WERE}{_HURT}"
            r"|(?:everyone|everybody|all [^.;,]{1,40}|both [^.;,]{1,20}) (?:(?:escaped|was|were|emerged|walked away|got out|climbed out|came out) )?(?:unhurt|unharmed|uninjured|unscathed|without (?:a scratch|injury|being hurt))"
            r"|neither (?:of the [^.;,]{1,20}|[a-z]+) (?:was|were) (?:hurt|injured|harmed)|there were no (?:injuries|casualties))\b"
        ),
        lazy_regex(
            r"\b(?:(?:one|two|three|four|five|most|some|several|all|many) of the (?:injured|wounded|casualties)|among the (?:injured|wounded|casualties)"
            r"|the (?:injured|wounded)\b"
            r"|the most seriously (?:hurt|injured))\b"
        ),
    ),
    _Pair(
        ("killed", "killing", "died", "deaths", "fatalities", "survived", "survivors", "lives"),
        lazy_regex(
            rf"\b(?:{_NOBODY} {_WERE}(?:killed)|{_NOBODY} (?:in|on|aboard) [^.;,]{{1,25}} (?:was killed|were killed|died)|{_NOBODY} died|killing {_NOBODY}"
            r"|there were no (?:deaths|fatalities)|no (?:deaths|fatalities) (?:were|have been|had been)? ?(?:reported|recorded)|(?:everyone|everybody|all [^.;,]{1,25}) survived|no lives were lost)\b"
        ),
        lazy_regex(
            r"\b(?:(?:one|two|three|four|five|most|some|several|many) of the (?:dead|victims|deaths)|among the (?:dead|victims|fatalities)"
            r"|the (?:dead) (?:were|was|are|man|men|woman|women|girl|boy|child|children|passengers?|driver|worker|workers)"
            r"|those (?:killed|who (?:died|had died|were killed))|the (?:victims|dead) ['’]s? (?:families|relatives|names))\b"
        ),
    ),
    _Pair(
        ("survivors", "loss", "aboard", "board", "killing", "crew", "survived"),
        lazy_regex(
            rf"\b(?:no survivors|{_NOBODY} survived|with the loss of all|loss of all (?:hands|#?\w+ (?:crew|passengers|men|people|on board|aboard))"
            r"|killing (?:everyone|everybody|all \w+(?: \w+)?) (?:on board|aboard|inside)"
            r"|all \w+ (?:\w+ ){0,2}?(?:on board|aboard) (?:were killed|died|perished|drowned|lost their lives))\b"
        ),
        lazy_regex(
            r"\b(?:survivors?|(?:one|two|three|four|five|some|several) (?:of them |men |women |people |passengers )?(?:survived|were rescued|was rescued)"
            r"|the rescued (?:men|women|passengers|crew)|pulled alive)\b"
        ),
    ),
    _Pair(
        ("arrests", "arrested", "arrest"),
        lazy_regex(rf"\b(?:no arrests (?:have been|had been|were|has been)? ?made|{_NOBODY} (?:has|had|have|was|were) (?:yet )?(?:been )?arrested)\b"),
        lazy_regex(r"\b(?:those arrested|the arrested (?:man|men|woman|women)|(?:one|two|three|four|five) of (?:the arrested|those (?:arrested|detained)))\b"),
    ),
    _Pair(
        ("unbeaten", "undefeated", "lost", "lose", "defeat"),
        lazy_regex(
            r"\b(?:(?:is|are|remain|remains|remained|stay|still|the only|were|was) (?:unbeaten|undefeated)|(?:have|has|had) (?:not|yet to|n't|never) (?:yet )?(?:lost|lose|been beaten)"
            r"|without (?:a|defeat)(?: defeat)? (?:all|this) (?:season|year))\b"
        ),
        lazy_regex(
            r"\b(?:their|its|his|her) (?:only|sole|first|second|third|one) (?:[a-z]+ )?(?:defeat|loss|reverse|setback)\b(?! (?:in|since|for))"
            r"|\b(?:their|his|her|its) (?:only|sole) (?:defeat|loss)\b"
        ),
        same=True,
    ),
    _Pair(
        ("winless", "win", "won", "victory"),
        lazy_regex(
            r"\b(?:(?:is|are|remain|remains|remained|still|were) winless|(?:have|has|had) (?:not|yet to|n't) (?:yet )?(?:won|win|tasted victory)|without a (?:win|victory) (?:all|this) (?:season|year))\b"
        ),
        lazy_regex(r"\b(?:their|his|her|its) (?:only|sole|one|first|second) (?:[a-z]+ )?(?:win|victory|success)\b"),
        same=True,
    ),
    _Pair(
        ("scored", "goalless", "scoreless", "goal"),
        lazy_regex(r"\b(?:neither (?:side|team) scored|(?:ended|finished|was|remained) (?:goalless|scoreless)|a (?:goalless|scoreless) draw|there were no goals)\b"),
        lazy_regex(r"(?: ['’]s (?:goal|equaliser|equalizer|winner) (?:in|on|after)|\bthe (?:only|winning|opening) goal|\bthe (?:equaliser|equalizer|winner) came|\b[a-z]+ (?:equalised|equalized))\b"),
    ),
    _Pair(
        ("only", "siblings"),
        lazy_regex(r"\b(?:an only (?:child|son|daughter)(?! of the)|(?:had|has) no (?:brothers or sisters|siblings))\b"),
        lazy_regex(r"\b(?:his|her) (?:(?:older|younger|elder|twin|late|eldest|youngest|big|little|baby|only|three|two|four) )?(?:brothers?|sisters?|siblings?|twin)\b"),
        same=True,
    ),
    _Pair(
        ("married", "bachelor", "unmarried", "spinster", "marry"),
        lazy_regex(r"\b(?:(?:has|had|have)? ?never (?:been )?married|(?:a|lifelong|confirmed) bachelor|a spinster|(?:is|was|remained) unmarried|did not marry|never marries)\b"),
        lazy_regex(r"\b(?:his|her) (?:(?:late|first|second|third|former|ex -|estranged) )*(?:wife|husband|widow|widower|ex - wife|ex - husband|spouse|divorce|honeymoon|father - in - law|mother - in - law)\b"),
        same=True,
    ),
    _Pair(
        ("childless", "children"),
        lazy_regex(r"\b(?:(?:is|was|were|remained|died) childless|(?:had|has|have) no children|without children)\b"),
        lazy_regex(r"\b(?:his|her|their) (?:(?:older|younger|elder|late|eldest|youngest|only|own|two|three|four|grown|adult|teenage|baby) )*(?:sons?|daughters?|children|grandchildren|grandson|granddaughter)\b"),
        same=True,
    ),
    _Pair(
        ("doors", "spectators", "fans", "crowd", "empty"),
        lazy_regex(r"\b(?:(?:played|held|staged|took place|fought|was|were) (?:[a-z]+ )?behind closed doors|(?:with|without|in front of) no (?:spectators|fans|crowd)|without (?:spectators|fans|a crowd)|in an empty (?:stadium|ground|arena))\b"),
        lazy_regex(r"\b(?:a (?:crowd|sell - out|full house|capacity crowd) of|the (?:crowd|fans|spectators) (?:cheered|roared|booed|chanted|sang|rose|erupted|left|streamed|applauded|were)|[a-z]+ (?:fans|spectators) (?:cheered|watched|roared|sang))\b"),
    ),
    _Pair(
        ("empty", "passengers", "unoccupied", "board", "aboard"),
        lazy_regex(rf"\b(?:(?:train|bus|tram|plane|car|van|building|house|coach|carriage|boat|ferry|lorry|home|flat) (?:that |which )?(?:was|were) (?:empty|unoccupied)|{_NOBODY} was (?:on board|aboard|inside|in the (?:house|building|car|van))|(?:carrying|with) no passengers|no passengers were (?:on board|aboard))\b"),
        lazy_regex(r"\b(?:^passengers|the passengers|(?:one|two|three|four|five|some|several) passengers?|a passenger|those on board|those aboard|those inside|(?:the|its) occupants|residents inside)\b"),
    ),
    _Pair(
        ("lone", "single", "alone"),
        lazy_regex(r"\b(?:a (?:lone|single|solitary) (?:gunman|attacker|robber|assailant|thief|burglar|bomber|raider|masked man|knifeman)|the (?:gunman|attacker|robber|assailant|thief|burglar|raider) (?:acted|was|worked) alone)\b"),
        lazy_regex(r"\b(?:the (?:gunmen|attackers|robbers|assailants|thieves|burglars|bombers|raiders)|(?:both|two|three|four|all) (?:gunmen|attackers|robbers|assailants|thieves|burglars|raiders)|one of the (?:gunmen|attackers|robbers|assailants|thieves|burglars|raiders))\b"),
    ),
    _Pair(
        ("sole", "only"),
        lazy_regex(r"\b(?:the (?:sole|only|lone) survivor)\b"),
        lazy_regex(r"\b(?:(?:the )?(?:other|two|three|four|five|both|surviving) survivors|the survivors|survivors were|one of the survivors)\b"),
    ),
    _Pair(
        ("unanimously", "unanimous", "every", "all", "against"),
        lazy_regex(
            rf"\b(?:voted unanimously|unanimous (?:vote|decision|verdict)|(?:every|each) (?:member|councillor|senator|deputy|mp|one)(?: (?:of|in|on) [^.;,]{{1,30}})? voted (?:for|in favour|in favor|against)"
            rf"|all (?:\w+ )?(?:members|councillors|senators|deputies|mps|judges|jurors)(?: (?:of|in|on) [^.;,]{{1,30}})? (?:voted (?:for|in favour|in favor)|backed|supported)|{_NOBODY} voted (?:against|for)|passed without (?:a vote against|dissent|opposition))\b"
        ),
        lazy_regex(
            r"\b(?:\w+ (?:councillors?|members?|senators?|deputies|deputy|mps?|judges?|jurors?|of them) (?:voted against|opposed|dissented|abstained|voted no|rejected)|the (?:dissenters?|dissenting (?:vote|judge|member|voice)s?|votes? against|no votes?))\b"
        ),
    ),
    _Pair(
        ("every", "seven", "daily"),
        lazy_regex(r"\b(?:(?:is|are|will be|stays?|remains?) open (?:every day|daily|seven days a week|all week)|opens? (?:every day|daily|seven days a week))\b"),
        lazy_regex(r"\b(?:(?:on )?(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)(?: ,)? (?:it|the [a-z]+|they|the) (?:is|are|stays?|remains?|will be) (?:closed|shut)|(?:is|are|stays?) (?:closed|shut) (?:on )?(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays))\b"),
    ),
    _Pair(
        ("twice", "brace", "double", "hat-trick", "hat", "two"),
        lazy_regex(r"\b(?:(?:scored|struck|netted) (?:twice|two goals|a brace|a double)|(?:his|her) (?:brace|double|two goals))\b"),
        lazy_regex(r"\b(?:(?:his|her|the) (?:first |second |third )?(?:hat - trick|hat-trick|treble|three goals|four goals))\b"),
        same=True,
    ),
    _Pair(
        ("acquitted", "cleared", "guilty"),
        lazy_regex(r"\b(?:(?:was|were|been) (?:acquitted|cleared|found not guilty) (?:of|on) (?:all|every|both|each)(?: the| of the| \w+)? (?:charges?|counts?|offences))\b"),
        lazy_regex(r"\b(?:(?:he|she|they) (?:will be|was|were|is to be|are to be) (?:sentenced|jailed|fined)|(?:his|her|their) (?:convictions?|sentences?)\b|(?:his|her|their) guilty verdicts?)\b"),
        same=True,
    ),
    _Pair(
        ("denied", "denies", "guilty"),
        lazy_regex(r"\b(?:(?:pleaded|pleads|pled) not guilty|(?:denied|denies|had denied) (?:all |both |every )?(?:the |of the )?(?:charges?|counts?|murder|manslaughter|offences?|allegations?))\b"),
        lazy_regex(r"\b(?:(?:his|her|their) (?:early )?guilty pleas?|(?:his|her) (?:confession|admission of guilt)|credit for (?:his|her) plea|(?:he|she|they) (?:had )?pleaded guilty)\b"),
        same=True,
    ),
    _Pair(
        ("unopposed", "uncontested", "rival", "opponent", "candidate"),
        lazy_regex(r"\b(?:(?:elected|returned|re-elected|stood|ran|standing|running|won) (?:the \w+ )?(?:unopposed|uncontested)|(?:had|faced|faces) no (?:rivals?|opponents?|challengers?|opposition)|(?:was|were) the (?:only|sole|lone) candidates?)\b"),
        lazy_regex(r"\b(?:(?:his|her|their) (?:nearest |closest |main |only |two |three )?(?:opponents?|rivals?|challengers?)|the (?:defeated|losing|other|rival) (?:candidates?|challengers?)|(?:beat|defeated|beating|defeating) [a-z]+)\b"),
        same=True,
    ),
    _Pair(
        ("orphan", "orphaned"),
        lazy_regex(r"\b(?:an orphan|(?:was|were) orphaned|both (?:his|her) parents (?:are|were) dead)\b"),
        lazy_regex(r"\b(?:his|her) (?:parents|mother|father) (?:came|were|was|is|are|said|watched|lives?|drove|waved|told)\b"),
        same=True,
    ),
    _Pair(
        ("nothing", "empty-handed", "stolen"),
        lazy_regex(r"\b(?:(?:took|stole) nothing|nothing was (?:taken|stolen)|(?:left|fled|escaped) empty - handed|nothing had been (?:taken|stolen))\b"),
        lazy_regex(r"\b(?:the (?:stolen|missing) (?:cash|money|goods|jewels|jewellery|paintings?|items|property|haul|loot|cars?|safe)|(?:the|their) (?:haul|loot))\b"),
    ),
    _Pair(
        ("secret",),
        lazy_regex(r"\b(?:the (?:vote|ballot) was secret|by (?:a )?secret ballot|in a secret (?:vote|ballot))\b"),
        lazy_regex(r"\b(?:how each (?:member|councillor|deputy|delegate|senator|judge|country) voted|the names of (?:those|the \w+) who voted)\b"),
    ),
    _Pair(
        ("blind", "deaf"),
        lazy_regex(r"\b(?:(?:has|had) been blind (?:since|from)|(?:was|is) born blind|blind from birth)\b"),
        lazy_regex(r"^(?:he|she) (?:saw|watched|looked|glanced|spotted)\b"),
        same=True,
    ),
)  # fmt: skip
_NO_THING = lazy_regex(
    r"\b(?:(?:has|have|had|with|without|got|is|are|was|were) (?:no|not a single) (?:[a-z]+ )?(?P<a>[a-z]{3,})(?= (?:[.,;]|and|in|on|at|for|to|because|when|as|since|left|on) ?)"
    r"|^no (?P<b>[a-z]{3,}) (?:were|was|had been|have been|has been|came|are|is) )"
)
"""That there is none of a thing that the next sentences may speak of as theirs, or count."""
_ABSTRACT = frozenset(
    "one way doubt need reason longer sign plan plans idea comment choice question evidence deal other more matter time end place word"
    " problem change right chance hope interest intention immediate answer trouble use decision agreement date bond power limit"
    " registration record knowledge experience sense good point part role case".split()
)
_COUNTED = (
    r"\b(?:(?:its|his|her|their) (?:own |only |new |small |two |three |first |main |old )?"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|several|both|dozens of|\d+) (?:of the )?)"
)
_ITS_OWN = 2
_IN_ONE = (
    lazy_regex(
        r"\b(?P<none>pleaded guilty|pleading guilty)\b(?: to [a-z ]{1,30})?[^.;]{0,90}\b(?P<some>(?:he|she) (?:was|is) innocent|(?:protest(?:ed|s)|maintain(?:ed|s)|insisted on) (?:his|her|their) innocence)\b"
    ),
)
"""What one sentence says of one person, and cannot."""


def clashes(document: Document) -> Iterator[Clash]:
    """The places of a story that speak of some where a sentence just before says that there was none."""
    table = tokens(document)
    held: dict[int, str] = {}
    yield from _things(document, table, held)
    for sentence in sorted({table.sentence_of(k) for k in table.where("guilty")}):
        for way in _IN_ONE:
            m = way.search(_text(table, held, sentence))
            if m is not None and not document.quotes.touches(table.sentence_span(sentence)):
                yield Clash(*(_named(table, held, sentence, m, name) for name in ("none", "some")))
    for pair in _PAIRS:
        for sentence in sorted({table.sentence_of(k) for k in table.where(*pair.words)}):
            m = pair.none.search(_text(table, held, sentence))
            if m is None or _HELD_OPEN.search(_text(table, held, sentence)):
                continue
            found = _some(document, table, held, sentence, pair)
            if found is not None:
                yield Clash(_span(document, table, held, sentence, m), found)


def _things(document: Document, table: Tokens, held: dict[int, str]) -> Iterator[Clash]:
    """A thing of which there is none, and right after it the thing as somebody's, or so many of it."""
    for sentence in sorted({table.sentence_of(k) for k in table.where("no", "single")}):
        m = _NO_THING.search(_text(table, held, sentence))
        if m is None or _HELD_OPEN.search(_text(table, held, sentence)):
            continue
        noun = singular(m["a"] or m["b"])
        if noun in _ABSTRACT or document.quotes.touches(table.sentence_span(sentence)):
            continue
        for k in range(sentence + 1, min(sentence + 1 + _ITS_OWN, len(table.first))):
            text = _text(table, held, k)
            if noun not in text or _OTHER.search(text) or years(document, k) - years(document, sentence):
                continue
            found = re.search(_COUNTED + re.escape(noun) + r"(?:e?s)?\b", text)
            if found is not None and not document.quotes.touches(table.sentence_span(k)):
                yield Clash(_span(document, table, held, sentence, m), _span(document, table, held, k, found))
                break


def _named(table: Tokens, held: dict[int, str], sentence: int, m: re.Match[str], name: str) -> Span:
    """Where a named part of a match stands."""
    text, low = _text(table, held, sentence), table.sentence_bounds(sentence)[0]
    return table.span(low + text[: m.start(name)].count(" "), low + text[: m.end(name)].count(" ") + 1)


def _some(document: Document, table: Tokens, held: dict[int, str], sentence: int, pair: _Pair) -> Span | None:
    """The first words within reach that speak of some, where no word sets them apart."""
    quoted = document.quotes.touches(table.sentence_span(sentence))
    for k in range(sentence + 1, min(sentence + 1 + pair.reach, len(table.first))):
        text = _text(table, held, k)
        m = pair.some.search(text)
        if m is None:
            continue
        if _OTHER.search(text) or years(document, k) - years(document, sentence):
            return None
        span = _span(document, table, held, k, m)
        return None if quoted or document.quotes.touches(span) else span
    return None


def _text(table: Tokens, held: dict[int, str], sentence: int) -> str:
    """A sentence as words parted by spaces."""
    if sentence not in held:
        held[sentence] = " ".join(table.sentence_lower(sentence))
    return held[sentence]


def _span(document: Document, table: Tokens, held: dict[int, str], sentence: int, m: re.Match[str]) -> Span:
    """Where matched words of a sentence stand."""
    text = _text(table, held, sentence)
    low = table.sentence_bounds(sentence)[0]
    first = low + text[: m.start()].count(" ")
    return table.span(first, low + text[: m.end()].rstrip().count(" ") + 1)

"""The amounts of a story with the parts that words give them: what is left, what all come to, what each has.

One reader for all rules that reckon over a whole story: a wording that says that an amount is a rest or a total is one
more entry here, and every comparison of amounts profits.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property

from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.name_words import person_nouns
from newslint.story.outlines import Outline, outline_of
from newslint.story.relations import CROWDED, may_be_year, near_miss
from newslint.story.statements import Kind, Statement
from newslint.text import Document, annotation
from newslint.util.lazy_regex import lazy_regex


class Part(StrEnum):
    """What words make of an amount."""

    PLAIN = "plain"
    REST = "rest"
    """What is left of a whole when its other parts are taken away."""
    TOTAL = "total"
    """What amounts told before come to."""
    EACH = "each"
    """What one of several has, gives or costs."""
    ASIDE = "aside"
    """What is no part of the sum: what it was before, a part of a part, a rate."""


REST_CUES = frozenset(
    "remaining remainder rest other others leaving leaves leave left remain remains balance missing outstanding"
    " vacancies survive survived spared need needs needed stay still shortfall who that which last final".split()
)
TOTAL_CUES = frozenset(
    "total all altogether combined overall sum tally toll figure bill bringing brings brought taking takes took making"
    " makes lifting out finish finishing finished ended closed together between both totalling totaling means days"
    " hours weeks months shared split divided".split()
)
EACH_CUES = frozenset(
    "each apiece every average averages averaging averaged equal equally evenly head piece per".split()
)
_BEFORE_REST = lazy_regex(
    r"\b(?:(?:the|its|their|his|her|a|those|these|only) (?:other|remaining|missing|outstanding) (?:(?!#)[a-z'’-]+ )?"
    r"|the (?:rest|remainder|balance|shortfall)(?: [,:—])?(?: or| some| just)? "
    r"|(?:the|its|their) (?:rest|remainder|balance|shortfall) (?:of|,|is|was) "
    r"|(?:remaining|other) (?:sum|amount|money) (?:[,:—]|of) "
    r"|(?:leaving|leaves?|left)(?: [a-z'’-]+){0,4} "
    r"|(?:remainder|rest|balance) (?:, )?(?:(?!#)[a-z'’-]+ ){0,3})$"
)
_AFTER_REST = lazy_regex(
    r"(?:(?!#)[a-z'’-]+ ){0,3}?(?:are |is |were |was |still |that |which |who |would |will |to |yet |have |has )*"
    r"(?:remain|remains|remained|remaining|survive|survived|be spared|stay open|still|left (?:[.;,)]|to|over|in|with"
    r"|untouched|unsold|empty|vacant|unfilled)|unsold|unspent|unaccounted|unidentified|unused|undecided"
    r"|more to (?:match|reach|meet|complete|go|find|raise|make up))\b"
)
_WHO = lazy_regex(r"\bthe (?:only )?$")
_WHO_DID = lazy_regex(
    r"(?:(?!#)[a-z'’-]+ )?(?:(?:who|which|others?) |that (?!(?:they|it|he|she|we|the|an?|his|her|their) ))"
)
_LAST = lazy_regex(r"\bthe (?:last|final) $")
_REST_BEFORE_IT = lazy_regex(r"\bthe (?:rest|others|remainder) , $")
_LEFT_OTHERWISE = lazy_regex(
    r"\b(?:left|leaves|leaving) (?:[a-z'’-]+ ){0,2}(?:in|on|at|by|after|dead|injured|the|school|behind|home)\b.{0,30}$"
)
_BEFORE_TOTAL = lazy_regex(
    r"(?:\b(?:total|combined total|overall total|sum|tally|bill|haul|aggregate)(?: (?!#)[a-z]+){0,2} "
    r"(?:of|to|is|was|at|comes to|came to|reached|stands at) "
    r"|\b(?:bring(?:s|ing)|brought|tak(?:es|ing)|took|lift(?:s|ing|ed)|push(?:es|ing|ed)|rais(?:es|ing)) "
    r"(?:(?!#)[a-z'’-]+ ){1,8}?to "
    r"|\bin (?:all|total) (?:, )?|\baltogether (?:, )?|\btotall?(?:ing|ed) |\ball (?:of )?(?:the |its |their |those )?"
    r"|(?<!of the )\b(?:toll|total|figure|tally)(?: (?!#)[a-z]+){0,3} , "
    r"|\b(?:out for|finish(?:ed|es|ing)? (?:with|on)|ended (?:up )?(?:with|on)|closed on) "
    r"|, making (?:it |that )?|\bmak(?:es|ing) (?:a|the) (?:combined |grand )?total (?:of )?)$"
)
_AFTER_TOTAL = lazy_regex(
    r"(?:(?!#)[a-z'’-]+ ){0,3}?(?:in (?:all|total)|altogether|all told|between them|combined|together|overall"
    r"|in all|in (?:the )?#d\d+|in both|for both|(?:(?:[a-z]+ ){0,2}(?:been|was|were|be|is|are) )?(?:shared|split"
    r"|divided))\b"
)
_TIMES_ON = lazy_regex(
    r"(?:(?!#)[a-z'’-]+ ){0,3}?(?:so far|this (?:year|season)|since|to date|for the (?:year|season)|in (?:his|her|its"
    r"|their) career|worldwide|nationwide)\b"
)
_ASIDE_BEFORE = lazy_regex(
    r"\b(?:from|than|against|compared (?:with|to)|versus|record of|previous|target of|up from|down from|including"
    r"|included|above|below|since|until|every|another year's|last year's)"
    r" (?:(?:a|an|the|its|their|only|just|last|year|'s|previous|some|about) ){0,3}$"
)
_ASIDE_AFTER = lazy_regex(
    r"(?:a|an|per|each) (?:head|year|month|week|day|night|hour|person|share|ticket|piece|litre|kilo|square|home"
    r"|tonne)\b"
    r"|(?:years?|months?|weeks?|days?|hours?) (?:ago|earlier|before|later)\b|- (?:year|month|day|hour|minute|storey)\b"
    r"|(?:years?|months?|weeks?|days?|hours?|minutes?|times|storeys|miles)\b"
)
_EACH_BEFORE = lazy_regex(
    r"\b(?:average|averages|averaging|averaged|mean) (?:(?!#)[a-z'’-]+ ){0,4}$"
    r"|(?<!on )(?<!in )(?<!of )\beach (?!of )(?:(?!#)[a-z'’-]+ ){0,5}$"
    r"|\b(?:gives|giving|gave) (?:each|every) (?:(?!#)[a-z'’-]+ ){0,4}$"
)
_EACH_AFTER = lazy_regex(
    r"(?!(?:[a-z'’-]+ )?(?:on|in|of|for) each)(?:(?!#)[a-z'’-]+ ){0,2}?"
    r"(?:each|apiece|a head|a piece|per (?:head|person|ticket|game|match)|on average|every)\b"
    r"|a (?:game|match|ticket|pupil|home|household|family|runner|day|week|month|person|member|seat|copy)\b"
)
_ALIKE = (
    "home house flat apartment property household dwelling",
    "shop store outlet branch",
    "vehicle car lorry truck bus van",
    "school classroom",
    "vote ballot",
)
_CLASSES = {word: f"+{k}" for k, words in enumerate(_ALIKE) for word in words.split()}
_PEOPLE = frozenset(
    "people person survivor runner pupil resident evacuee rider starter entrant passenger crew troop patient applicant"
    " candidate guest singer voter job post position worker employee staff body recruit inmate vacancy".split()
)
_EXACT = frozenset({"only", "just", "exactly"})
_SMALL = 2
"""A count off by so much has been miscounted."""
_ONE_DIGIT = 10
_FAR = 10
"""How far from one with a unit a bare number may be that is of the same."""
_LISTED = frozenset("on in for from at to , . ; and against opposed were undecided abstained the".split())
_LARGEST = 0.3
"""How much of the right value ten or a few tens may be."""


class Amount:
    """An amount, the sentence that tells it, and what the words around make of it."""

    def __init__(self, document: Document, outline: Outline, stated: Statement, unit: Statement) -> None:
        self._document = document
        self.stated = stated
        self.outline = outline
        self.value = stated.value
        """The number itself."""
        self.unit = unit.kind, unit.unit
        """What it is measured in: of a bare number, what the one before it is."""

    @cached_property
    def part(self) -> Part:
        """What the words around it make of it."""
        return _part(self.outline, self.stated)

    @cached_property
    def sort(self) -> str:
        """What it counts, in one word for all that is called in turn: empty where no noun tells it."""
        return sort_of(self._document, self.stated.noun) if self.unit[0] is Kind.COUNT else ""

    @cached_property
    def flat(self) -> bool:
        """Whether it is told as exact."""
        return self.stated.rough is None and self.outline.hedges(self.stated) <= _EXACT

    @cached_property
    def before(self) -> str:
        """The outline of its sentence before it."""
        return self.outline.before(self.stated)

    @cached_property
    def after(self) -> str:
        """The outline of its sentence after it."""
        return self.outline.after(self.stated)

    def alike(self, other: Amount) -> bool:
        """Whether two amounts may be added up: of one unit, and of one sort as far as nouns tell."""
        return self.unit == other.unit and (not self.sort or not other.sort or self.sort == other.sort)


@annotation
def _read(_document: Document) -> dict[int, tuple[Amount, ...]]:
    """The amounts of sentences, as far as anybody has asked for them."""
    return {}


def amounts_of(document: Document, sentence: int) -> tuple[Amount, ...]:
    """The amounts of a sentence, in the order of the text: counts, sums of money, measures and shares in per cent."""
    known = _read(document)
    if sentence not in known:
        outline = outline_of(document, sentence) if sentence >= 0 else None
        told = outline is not None and len(outline.statements) <= CROWDED
        known[sentence] = tuple(_amounts(document, outline)) if outline is not None and told else ()
    return known[sentence]


def window(document: Document, sentence: int, back: int, ahead: int = 0) -> list[Amount]:
    """The amounts of a sentence and of some before and after it."""
    return [a for k in range(max(0, sentence - back), sentence + ahead + 1) for a in amounts_of(document, k)]


_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.DURATION})


def _amounts(document: Document, outline: Outline) -> list[Amount]:
    """The amounts of a sentence; what may be a year is none."""
    stated = (s for s in outline.statements if s.kind in _KINDS and s.value > 0 and not may_be_year(s))
    found: list[Amount] = []
    united: Statement | None = None
    for s in stated:
        if s.kind in (Kind.MEASURE, Kind.PERCENT):
            united = s
        of_unit = united is not None and _is_of_unit(outline, united, s)
        found.append(Amount(document, outline, s, united if united is not None and of_unit else s))
    return found


def _is_of_unit(outline: Outline, united: Statement, stated: Statement) -> bool:
    """Whether a bare number is of the unit of one before it: 900 metres on the first day and 750 on the second."""
    if stated.kind is not Kind.COUNT or stated.noun or not 1 / _FAR < stated.value / united.value < _FAR:
        return False
    after = outline.after(stated).split()[:1]
    return not after or after[0] in _LISTED


def sort_of(document: Document, noun: str) -> str:
    """One word for all nouns by which stories call the same things in turn: pupils and residents are people."""
    if noun in _CLASSES:
        return _CLASSES[noun]
    if noun in ("other", "more"):
        return ""
    return "person" if noun in _PEOPLE or noun in person_nouns(tokens(document).lexicon) else noun


def _part(outline: Outline, stated: Statement) -> Part:
    """What the words around an amount make of it."""
    before, after = outline.before(stated)[-80:], outline.after(stated)[:80]
    if _ASIDE_BEFORE.search(before) or after.startswith("- #") or before.endswith((" - ", "№ ")):
        return Part.ASIDE
    if _BEFORE_REST.search(before) or _REST_BEFORE_IT.search(before) or _AFTER_REST.match(after):
        return Part.REST if not _LEFT_OTHERWISE.search(before) else Part.PLAIN
    if stated.kind is Kind.COUNT and stated.value > _SMALL:
        if _WHO.search(before) and _WHO_DID.match(after):
            return Part.REST  # of the 40, 26 were turned away; the 14 who were taken on
        if stated.noun == "vacancy" and _WHO.search(before):
            return Part.REST
        if stated.value >= _ONE_DIGIT and not stated.noun and _LAST.search(before):
            return Part.REST
    if _EACH_BEFORE.search(before) or _EACH_AFTER.match(after):
        return Part.EACH
    if stated.noun == "juror" and before.endswith("all "):
        return Part.PLAIN  # what a jury is told to be twice is another rule's
    if (_BEFORE_TOTAL.search(before) or _AFTER_TOTAL.match(after)) and not _TIMES_ON.match(after):
        return Part.TOTAL
    return Part.ASIDE if _ASIDE_AFTER.match(after) and stated.kind is not Kind.DURATION else Part.PLAIN


def slipped(stated: float, right: float, step: float) -> int:
    """How clearly an amount is a slip for another: 2 where a digit of several is wrong, 1 where less is, else 0.

    Whatever is a slip of a hand is one here: a digit, two that are turned, one or ten too many.
    """
    if right <= 0 or step <= 0 or stated == right:
        return 0
    while step < right / _ONE_DIGIT and _even(stated, _ONE_DIGIT * step) and _even(right, _ONE_DIGIT * step):
        step *= _ONE_DIGIT
    weight = near_miss(stated, right, step)
    if weight:
        return weight
    off = round(abs(stated - right) / step)
    tens = off % _ONE_DIGIT == 0 and off <= _ONE_DIGIT**2 and off * step < _LARGEST * right
    return 1 if off <= _SMALL or tens else 0


def _even(value: float, step: float) -> bool:
    """Whether a value has no digits below a step."""
    return abs(value / step - round(value / step)) < 1e-6

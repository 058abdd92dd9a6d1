"""One of a pair of conjunctions with the partner of another: "both the sale or the supply", "between 300 or 400"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.clauses._far_partners import far_partners
from newslint.checks.grammar.clauses._wrong_joints import wrong_joints
from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas, possible_tags, singular
from newslint.lexicon.calendar_names import MONTHS, WEEKDAYS
from newslint.text import Document

_PARTNER = {"both": "and", "either": "or", "neither": "nor", "between": "and"}
_WRONG = {
    "both": frozenset({"or", "nor", "as"}),
    "either": frozenset({"nor", "and"}),
    "neither": frozenset({"or", "and"}),
    "between": frozenset({"or", "to", "until", "till"}),
}
_JOINS = frozenset({"and", "or", "nor", "to", "until", "till"})
_PHRASE = NOUNS | {"TO", "VB", "DT", "PRP$", "JJ", "JJR", "CD", "POS", "HYPH", "IN", "$", "VBG", "VBN", "#"}
_ENDS = frozenset({",", ";", ":", "(", ")", "“", "”", '"', "–", "—", "that", "which", "who", "when", "if", "because"})
_REACH = 9
_YEAR = 4
"""Figures of a year."""
_TIMES = frozenset({"NNP", "CD", "$", "#"})
_LEADS = frozenset({"period", "years", "era", "decades", "time", "dates", "ran", "runs", "lasted", "lasts"})
"""What a span of years may be the span of: the period from 1880 to 1914."""
_NEGATIVE = frozenset({"neither", "not", "n't", "never", "nor"})
_WAYS = frozenset("road route railway line ferry motorway highway journey trip flight pipeline distance train".split())
_MOVES = frozenset("fall rise drop increase cut reduce climb raise grow decline range go shrink vary".split())
_LINKED = frozenset(
    """link difference relationship relation connection gap comparison distinction correlation association contrast
    similarity parallel tie divide split""".split()
)
"""What there is between two things."""
_SAME = ({"NNP", "NNPS"}, {"CD", "$", "#"}, {"NN", "NNS", "DT", "PRP$", "JJ"}, {"PRP"})


class WrongPartner(Rule):
    """``both the sale or the supply``."""

    meta = Meta(
        code="GRM754",
        name="wrong-partner",
        summary="“Both”, “either”, “neither”, “between” or “from” goes on with the partner of another word.",
        why="The pairs are both ... and, either ... or, neither ... nor, between ... and, from ... to.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        source="Garner's Modern English Usage: correlative conjunctions; between",
        bad=(
            Example(
                "The deal covers both the sale of grain [[or]] the supply of fertiliser.",
                fixed="The deal covers both the sale of grain and the supply of fertiliser.",
            ),
            "The firm will hire between 300 [[or]] 400 people.",
            "Relations between Athens [[to]] Ankara are good.",
            "There is no link between the drug [[to]] heart disease.",
            "Either the mayor [[nor]] the clerk will come.",
            "She speaks neither French [[and]] German.",
            "The show covers the years from 1880 [[and]] 1914.",
            "The port has neither the cranes to lift such loads [[or]] the room to store them.",
            "The storm tore down not only the tower [[and]] the walls of the church.",
            "Whether the tax is raised [[and]] not will be known in June.",
            "The vaccine is for both cattle [[or]] sheep.",
            "She is both the youngest person to lead the band [[as well as]] the first who was born here.",
            "A dispute between the mill [[with]] its bank has ended.",
            "The limit will rise from 60 [[until]] 63 in May.",
            "Sales fell from 480 in May [[and]] 310 in June.",
            "Temperatures were between minus 12C [[to]] minus 4C there.",
            "The choice lies between higher taxes [[or]] fewer nurses.",
            "It is not only the largest ward in the town [[and]] also the oldest.",
            "It is backed both by farmers, who are poor, [[as well as]] by traders.",
            "The board must decide whether to mend the roof [[and]] to replace it.",
            "It was not until the lights came on [[when]] she saw it.",
            "The prize is given not to the fastest rider [[and]] to the best one.",
            "Injuries ranged from cuts [[and]] burns.",
            Example(
                "He was not so much angry [[but]] sad.",
                fixed="He was not so much angry as sad.",
            ),
            "The choice for the town is between a new road [[or]] a school.",
            "The result will hinge not on the turnout [[and]] on the postal votes.",
        ),
        good=(
            "The deal covers both the sale of grain and the supply of fertiliser or feed.",
            "He asked whether it was late and not too cold.",
            "Both sides or their lawyers may speak, and neither side knew the cost or the date.",
            "Talks between Athens and Ankara to end the row began; it rose by between 3 and 5 per cent.",
            "Neither man knew the cost of the plan or the date. It hit not only the tower and the church: it hurt.",
            "The link between the sides to the north is weak, and the gap between the firms to be sold is wide.",
            "A fight between a man with a knife and his son ended. It is shut from 9am until noon.",
            "He came from France and Spain. Neither he nor she came, and neither of them sang or danced.",
            "He lost not so much, but he was sad. They live not in the town and in May they will move.",
        ),
    )
    triggers = frozenset(_PARTNER) | {"from", "nor", "only", "whether", "much", "not", "until"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each first word for the word that joins."""
        view, told = syntax(document), set()
        for at in view.tokens.where(*_PARTNER):
            joint = _joint(view, at)
            if joint > 0 and view.lower[joint] in _WRONG[view.lower[at]] and _goes_on(view, at, joint):
                told.add(at)
                yield self._finding(view, at, joint, _PARTNER[view.lower[at]])
        for far in far_partners(view):
            if far.first not in told:
                told.add(far.first)
                yield self._finding(view, far.first, far.joint, far.use)
        for wrong in wrong_joints(view):
            if wrong.first not in told:
                told.add(wrong.first)
                yield self._finding(view, wrong.first, wrong.joint, wrong.use)
        for at, nor in _whether_nor(view):
            yield self._finding(view, at, nor, "or")
        far_off = [(at, _or_not(view, at), "or") for at in view.tokens.where("whether")]
        spans = [(at, _span_joint(view, at), "to") for at in view.tokens.where("from")]
        for at, joint, use in (*far_off, *spans):
            if joint > 0 and at not in told:
                yield self._finding(view, at, joint, use)

    def _finding(self, view: SyntaxView, at: int, joint: int, use: str) -> Finding:
        """Put the right partner there."""
        span = view.tokens.span(joint, joint + (3 if view.lower[joint] == "as" else 1))
        return self.found(
            span,
            f"“{_whole(view, at)}” goes with “{use}”: write “{use}”.",
            fixes=(Fix.swap(span, use, Safety.UNSAFE),),
            related=(Related(view.tokens.span(at), "The first of the pair."),),
        )


def _whether_nor(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """Each "whether" with the "nor" that goes on from it."""
    for nor in view.tokens.where("nor"):
        near = view.lower[max(view.sentence_start(nor), nor - 2 * _REACH) : nor]
        at = nor - 1 - near[::-1].index("whether") if "whether" in near else nor
        if at < nor and _NEGATIVE.isdisjoint(view.lower[at:nor]) and view.lower[nor - 1] not in {",", "and"}:
            yield at, nor


def _whole(view: SyntaxView, at: int) -> str:
    """The first of a pair as it is written: "not only" for "only"."""
    if view.lower[at] == "much":
        return "not so much"
    return view.text[at - 1] + " only" if view.lower[at] == "only" else view.text[at]


def _or_not(view: SyntaxView, at: int) -> int:
    """The "and" of "and not" a clause behind "whether", where "or" is meant; 0 for none."""
    end = view.sentence_end(at)
    joint = next((k for k in range(at + 2, end - 2) if view.lower[k : k + 2] == ["and", "not"]), 0)
    ends = joint > 0 and (view.tag[joint + 2] in FINITE or view.text[joint + 2] in {".", ","})
    return joint if ends and "or" not in view.lower[at + 1 : end] else 0


def _joint(view: SyntaxView, at: int) -> int:
    """The word that joins the two, with nothing but a phrase before it; 0 where there is none near."""
    last = min(view.sentence_end(at), at + _REACH)
    for k in range(at + 1, last):
        if view.lower[k : k + 3] == ["as", "well", "as"] and k > at + 1:
            return k if view.lower[at] == "both" else 0
        if k > at + 1 and view.lower[k] in _JOINS and view.tag[k] in {"CC", "TO", "IN"}:
            return k
        if view.text[k] in _ENDS or view.tag[k] not in _PHRASE:
            break
    if view.lower[at] in {"neither", "either"} and at + 2 < last and view.lower[at + 2] in _JOINS:
        return at + 2 if view.tag[at + 1] in {"VB", "PRP"} else 0
    return 0


def _goes_on(view: SyntaxView, at: int, joint: int) -> bool:
    """Whether what follows matches what stands before, and no right partner comes later."""
    end, first = view.sentence_end(at), view.lower[at]
    joint += 2 * (view.lower[joint] == "as")
    if joint + 1 >= end or _PARTNER[first] in view.lower[joint + 1 : joint + _REACH]:
        return False
    before, after = view.tag[at + 1], view.tag[joint + 1]
    if not any(before in kind and after in kind for kind in _SAME) and before != after:
        return False
    if first == "between":
        return _between(view, at, joint)
    if first == "both":
        led = before == after and before in {"IN", "TO"}
        return led or (before not in {"NNS", "CD", "NNPS"} and "NNS" not in view.tag[at + 1 : joint])
    if view.lower[joint] == "and":
        named = before in {"DT", "PRP$", "NNP", "TO"} and "NNS" not in view.tag[at + 1 : joint]
        joined = (named and (before == after or {before, after} == {"DT", "PRP$"})) or (
            first == "neither" and joint == at + 2
        )
        return joined and _PARTNER[first] not in view.lower[joint:end]
    return first == "either" or before not in {"NN", "NNS", "IN"} or joint == at + 2


def _between(view: SyntaxView, at: int, joint: int) -> bool:
    """Whether two names or numbers, or two bare nouns, are what something lies between."""
    ends = view.tag[joint - 1], view.tag[joint + 1]
    if view.lower[joint] == "to":
        if "and" in view.lower[at : min(view.sentence_end(at), at + 2 * _REACH)]:
            return False
        if _are_two_linked(view, at, joint):
            return True
        return ends[1] in _TIMES and (ends[0] in _TIMES or ends[0] in {"NN", "NNS"}) and view.tag[at + 1] == ends[1]
    return view.tag[at + 1] in {"CD", "NNP", "DT", "NN", "$"} and view.lower[joint - 1] not in {"more", "less"}


def _are_two_linked(view: SyntaxView, at: int, joint: int) -> bool:
    """Whether one thing stands behind "link between", and another behind "to": "between the diet to the disease"."""
    after = view.lower[joint + 1]
    if singular(view.previous_word(at)) not in _LINKED or view.tag[joint - 1] not in {"NN", "NNP", "CD"}:
        return False
    return view.tag[joint + 1] in {"DT", "PRP$"} or ("VB" not in possible_tags(after) and after.isalpha())


def _span_joint(view: SyntaxView, at: int) -> int:
    """The “and” between the ends of a span that “from” opens; 0 where there is none."""
    if view.lower[at + 2 : at + 3] == ["and"] and _spans_years(view, at):
        return at + 2
    if _joins_places(view, at):
        return at + 2
    if at + 4 >= view.sentence_end(at):
        return 0
    first = at + 1 + (view.next_tag(at) in {"$", "#"})
    joint = first + 1
    named = joint < view.sentence_end(at) and view.tag[joint] in NOUNS
    joint += named
    second = joint + 1 + (view.next_tag(joint) in {"$", "#"})
    if second + named >= view.sentence_end(at) or view.lower[joint] != "and" or "to" in view.lower[at:second]:
        return 0
    counts = view.tag[first] == view.tag[second] == "CD"
    moves = not _MOVES.isdisjoint(lemmas(view.previous_word(at)))
    if counts and moves and not named:
        return joint
    unit = view.lower[joint - 1] == view.lower[second + 1] if named else first > at + 1 and second > joint + 1
    return joint if counts and unit else 0


def _joins_places(view: SyntaxView, at: int) -> bool:
    """Whether a road or a flight goes from one name “and” another, and “to” follows nowhere."""
    names = view.tag[at + 1 : at + 4] == ["NNP", "CC", "NNP"] and view.lower[at + 2] == "and"
    return names and view.previous_word(at) in _WAYS and "to" not in view.lower[at : view.sentence_end(at)]


def _spans_years(view: SyntaxView, at: int) -> bool:
    """Whether two years, days or months stand where a beginning and an end are meant."""
    one, two = view.lower[at + 1], view.next_word(at + 2)
    if any({one, two}.issubset(days) for days in (WEEKDAYS, MONTHS)):
        return view.previous_tag(at) not in NOUNS or view.lower[at - 1] in _LEADS
    years = all(len(word) == _YEAR and word.isdecimal() for word in (one, two))
    led = not _LEADS.isdisjoint(view.lower[max(view.sentence_start(at), at - 3) : at])
    return years and int(one) < int(two) and (led or int(two) - int(one) > 1) and "to" not in view.lower[at : at + 8]

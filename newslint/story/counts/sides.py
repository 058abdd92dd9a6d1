"""The sides that counts of a story take: how many were for and how many against, how many men and how many women."""

from __future__ import annotations

from enum import StrEnum

from newslint.story.outlines import Outline
from newslint.story.statements import Kind, Statement
from newslint.util.records import NamedTuple


class Side(StrEnum):
    """One of two or three groups that make up a whole between them."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"
    ABSENT = "absent"
    MALE = "male"
    FEMALE = "female"
    ADULT = "adult"
    CHILD = "child"
    PASSENGER = "passenger"
    CREW = "crew"
    PASSED = "passed"
    FAILED = "failed"
    UNDECIDED = "undecided"


_WORDS = {
    Side.FOR: "favour favor for support supported backed back backing approve approved approval yes aye ayes pro",
    Side.AGAINST: "against opposed oppose opposing no nay nays noes reject rejected objected disapprove disapproved"
    " opponents dissented",
    Side.ABSTAINED: "abstained abstaining abstentions abstention abstain abstains",
    Side.ABSENT: "absent absentees recused",
    Side.MALE: "men man male males boys boy",
    Side.FEMALE: "women woman female females girls girl",
    Side.ADULT: "adults adult grown-ups",
    Side.CHILD: "children child youngsters",
    Side.PASSENGER: "passengers passenger",
    Side.CREW: "crew crewmen",
    Side.PASSED: "passed",
    Side.FAILED: "failed",
    Side.UNDECIDED: "undecided unsure undecideds mind minds know opinion",
}
SIDES = {word: side for side, words in _WORDS.items() for word in words.split()}
"""The words by which a count is seen to be of one side."""
OPPOSITE = {
    Side.MALE: Side.FEMALE,
    Side.ADULT: Side.CHILD,
    Side.PASSENGER: Side.CREW,
    Side.PASSED: Side.FAILED,
}
"""The pairs that make up a whole by themselves, the one named by the other."""
_AFTER, _BEFORE = 8, 5
_STOPS = frozenset({".", ";", ":", "—", "("})


class Sided(NamedTuple):
    """A count, or a share in per cent, and the side that it is of."""

    stated: Statement
    outline: Outline
    side: Side


def sided(outline: Outline) -> list[Sided]:
    """The counts and shares of a sentence with the sides that words near them name, each word taken once."""
    found: list[Sided] = []
    taken: set[int] = set()
    for stated in outline.statements:
        if stated.kind in (Kind.COUNT, Kind.PERCENT):
            at = _side_at(outline, outline.word_of(stated), taken)
            if at >= 0:
                taken.add(at)
                found.append(Sided(stated, outline, SIDES[outline.words[at]]))
    return found


def _side_at(outline: Outline, word: int, taken: set[int]) -> int:
    """The word that names the side of a count: the first after it, or before it in its clause; -1 if there is none."""
    words = outline.words
    for k in range(word + 1, min(len(words), word + 1 + _AFTER)):
        if words[k][0] == "#" or words[k] in _STOPS:
            break
        if words[k] in SIDES and k not in taken:
            return k
    for k in range(word - 1, max(-1, word - 1 - _BEFORE), -1):
        if words[k][0] == "#" or words[k] in _STOPS or words[k] == ",":
            break
        if words[k] in SIDES and k not in taken:
            return k
    return -1

"""What happened, taken up by the noun of its contrary: profit fell, and “the rise was due to the price of butter”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.checks.numbers._told_both_ways import BothWays
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.morphology import inflect
from newslint.text import Document
from newslint.util.records import NamedTuple

_SIDES = (
    (
        "rise increase climb grow jump soar surge|gain growth",
        "fall drop decline slump shrink plunge slip sink|reduction",
    ),
    ("open reopen|opening reopening", "close shut|closure shutdown closing"),
    ("approve pass back adopt|approval adoption", "reject oppose veto|rejection refusal veto"),
    ("acquit clear|acquittal", "convict|conviction"),
    ("widen expand|expansion widening", "narrow contract|contraction narrowing"),
    ("strengthen|strengthening", "weaken|weakening"),
    ("ban outlaw prohibit forbid|ban prohibition", "allow permit legalise legalize|legalisation legalization"),
    ("shorten|shortening", "lengthen extend|extension lengthening"),
    ("accept|acceptance", "refuse decline reject|refusal rejection"),
)
"""The verbs of each side, and behind the bar the nouns by which it is taken up."""
_TOP = 3
_TAKES = frozenset({"the", "this", "that", "its", "their", "his", "her"})
_GOES_ON = frozenset(
    "was were is has had came comes came means meant follows followed will would surprised pleased angered left leaves"
    " brought brings marks marked ends ended cost costs , .".split()
)
_BLAMED = frozenset({"blamed", "attributed", "welcomed", "celebrated", "regretted", "announced", "explained"})
_OPEN = frozenset("not no never if would could might may fear feared expected before unless until after n't".split())


class _Side(NamedTuple):
    """The forms of the verbs, and the nouns, of one side."""

    verbs: frozenset[str]
    nouns: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        """All of them, plurals with them."""
        return self.verbs | self.nouns | {f"{noun}s" for noun in self.nouns}


@cache
def _pairs() -> tuple[tuple[_Side, _Side], ...]:
    """Each side with its contrary, both ways round."""
    made = []
    for one, two in _SIDES:
        a, b = _side(one), _side(two)
        made += [(a, b), (b, a)]
    return tuple(made)


def _side(text: str) -> _Side:
    """A side as it is written above."""
    verbs, _, nouns = text.partition("|")
    tags = ("VB", "VBZ", "VBD", "VBN", "VBG")
    return _Side(
        frozenset(form for v in verbs.split() for tag in tags for form in inflect(v, tag)), frozenset(nouns.split())
    )


def _noun_words(side: _Side) -> frozenset[str]:
    """The nouns of a side, and those of its verbs that are nouns as they stand."""
    return side.nouns | (side.verbs & _BOTH)


_BOTH = frozenset("rise increase climb jump surge gain fall drop decline slump plunge win split ban".split())


def turned_nouns(document: Document) -> Iterator[BothWays]:
    """The nouns that take up what did not happen, but its contrary."""
    table = tokens(document)
    top = int(table.last[min(_TOP + 1, len(table.first)) - 1]) if len(table.first) else 0
    for said, contrary in _pairs():
        nouns = _noun_words(contrary) & table.index.keys()
        if not nouns or table.index.keys().isdisjoint(said.verbs):
            continue
        places = [k for word in contrary.words & table.index.keys() for k in table.index[word]]
        if len(places) != 1:
            continue
        k = places[0]
        told = [j for word in said.verbs & table.index.keys() for j in table.index[word] if j < min(k, top)]
        told = [j for j in told if _is_fact(table, j)]
        if told and table.sentence_of(told[-1]) != table.sentence_of(k) and _takes_up(table, k, told[-1]):
            here = table.span(k)
            if not document.quotes.touches(here):
                yield BothWays(here, table.span(told[-1]), f"“{document[table.span(told[-1])]}” before")


def _is_fact(table: Tokens, k: int) -> bool:
    """Whether a verb is told as a fact."""
    low = table.sentence_start(k)
    return _OPEN.isdisjoint(table.lower[max(low, k - 4) : k]) and table.lower[k - 1 : k] not in (["the"], ["a"], ["to"])


def _takes_up(table: Tokens, k: int, told: int) -> bool:
    """Whether a noun takes up what was told: “the rise was”, “she blamed the rise on”."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    if k <= low or table.lower[k - 1] not in _TAKES or k + 1 >= high:
        return False
    opens = k - 1 == low and table.lower[k + 1] in _GOES_ON - {",", "."}
    blamed = k - 2 >= low and table.lower[k - 2] in _BLAMED and table.lower[k + 1] in ("on", "to", ".", ",", "in", "as")
    of = k + 3 < high and table.lower[k + 1 : k + 3] in (["of", "the"], ["of", "its"], ["of", "their"])
    if of and table.lower[k + 3] in table.sentence_lower(table.sentence_of(told)):
        return True  # its approval of the plan
    return (opens and table.lower[k - 1] in ("the", "this", "that")) or blamed

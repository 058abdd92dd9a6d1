"""What a side that bats second made, by its target and margin: “four short of 171 ... finished on 167”; and wickets.

A side that wins a chase for the loss of four wickets wins by six.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.checks.numbers._apart import Apart
from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import Outline, stated_outlines
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_SHORT = lazy_regex(
    r"(?P<gap>#c\d+) (?:runs? )?(?:short|shy|adrift)(?: (?:of|from) (?:the |their |his |a |(?:[a-z]+ ['’]s? ))?"
    r"(?:(?:target|total|score) (?:of )?)?(?P<target>#c\d+) ?)?"
)
_TARGET = lazy_regex(
    r"\b(?:needing|needed|chasing|target of|set|requiring|pursuit of|chase of|made|posted|scored|compiled|reach"
    r"|total of) "
    r"(?:a |the |only |just )?(?P<target>#c\d+) "
)
_SCORE = lazy_regex(
    r"\b(?:finished|finishing|closed|ended|ending|end|finish|close|all out|bowled out|dismissed|reached|stuck"
    r"|stranded|halted|restricted|limited)"
    r" (?:up )?(?:on|at|with|for|to)? ?(?:just |only )?(?P<score>#c\d+) "
)
_WICKETS = lazy_regex(r"\bby (?P<by>#c\d+) wickets?\b|(?P<win>#c\d+) - wicket (?:win|victory|triumph)\b")
_FOR = lazy_regex(r"(?P<runs>#c\d+) for (?P<down>#c\d+) (?!wickets? (?:in|on)|in|off|runs)")
_CHASED = frozenset(
    "reached chased chase chasing home target overhauled knocked pursuit reply replied finished".split()
)
_LEAST, _OFF = 60, 30
_TEN = 10


def chases(document: Document) -> Iterator[Apart]:
    """The margins of chases that do not come out."""
    index = tokens(document).index.keys()
    if index.isdisjoint({"wicket", "wickets", "runs", "run", "overs", "innings"}):
        return
    held = stated_outlines(document)
    yield from _by_wickets(held)
    yield from _fallen_short(held)


def _by_wickets(held: Sequence[Outline]) -> Iterator[Apart]:
    """A win by wickets against those that the winners had lost as they reached the target."""
    for outline in held:
        m = _WICKETS.search(outline.text)
        fallen = list(_FOR.finditer(outline.text))
        if m is None or len(fallen) != 1 or _CHASED.isdisjoint(outline.vocabulary):
            continue
        claim = outline.statement(m["by"] or m["win"])
        runs, down = (outline.statement(fallen[0][name]) for name in ("runs", "down"))
        right = _TEN - down.value
        if runs.value >= _LEAST and 0 < right < _TEN and claim.value < _TEN and right != claim.value:
            said = f"A side that wins with {down.value:g} down wins by"
            yield Apart(claim, runs, down, right, said=said)


def _fallen_short(held: Sequence[Outline]) -> Iterator[Apart]:
    """The one score of a story that is said to end so many runs short of a target."""
    gaps: list[tuple[Statement, Outline, Statement | None]] = []
    targets: list[Statement] = []
    scores: list[Statement] = []
    for outline in held:
        for m in _SHORT.finditer(outline.text):
            target = outline.statement(m["target"]) if m["target"] else None
            gaps.append((outline.statement(m["gap"]), outline, target))
        targets += [outline.statement(m["target"]) for m in _TARGET.finditer(outline.text)]
        scores += [outline.statement(m["score"]) for m in _SCORE.finditer(outline.text)]
    totals = [s for s in targets if s.value >= _LEAST and s.kind is Kind.COUNT]
    ended = [s for s in scores if s.value >= _LEAST]
    if len(gaps) != 1 or len({s.value for s in ended}) != 1 or gaps[0][0].rough is not None:
        return
    gap, _, own = gaps[0]
    totals = [own] if own is not None and own.value >= _LEAST else totals
    totals = [s for s in totals if s.value > ended[0].value]
    if len({s.value for s in totals}) != 1:
        return
    score, target = ended[0], totals[0]
    apart = target.value - score.value
    if gap.value not in (apart, apart - 1, apart + 1) and 0 < apart <= 3 * _OFF and abs(apart - gap.value) <= _OFF:
        yield Apart(gap, target, score, apart)

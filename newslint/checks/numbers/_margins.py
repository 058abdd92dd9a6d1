"""Margins of games and votes against the scores beside them: “beaten by nine runs”, “a lead of 560”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import tokens
from newslint.story.counts.told_amounts import slipped
from newslint.story.outlines import Outline, outline_of
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_BY_RUNS = lazy_regex(r"\bby (?:a margin of |just |only )?#c(\d+) runs?\b|#c(\d+) - run (?:win|victory|defeat|loss)\b")
_INNINGS = lazy_regex(
    r"\b(?P<lead>set|needed|chasing|target of|needing|made|making|scored|posted|reached|reaching|finished on"
    r"|finished at|closed on|ended on|managed|managing|(?:all |bowled )?out for|dismissed for|restricted to|limited to"
    r"|held to|total of|compiled|piled up|totalled|hit)"
    r" (?:only |just |a |for )?#c(?P<score>\d+) (?!runs? (?:from|off|in|and|as)|off|balls)"
)
_NO_INNINGS = lazy_regex(
    r"\b(?:first innings|second innings|declared|follow - on|day|days|test|wickets?|duckworth|revised|d|rain)\b"
)
_TARGETS = frozenset({"needed", "set", "target of", "needing"})
"""Words before a total that was to be reached to win: one run more than the other side made."""
_LEAST_RUNS = 60  # of an innings: less is one batsman's
_GAP = lazy_regex(
    r"\b(?:majority|margin|lead|advantage|edge) (?:of|was|is|stood at|came to) (?:just |only |a mere )?#c(\d+) "
    r"(?:votes? )?(?=[.,;]|$|for |over |and |ahead |in )"
)
_VOTES = lazy_regex(r"\b(?:votes?|polled|polling|ballots)\b[^.;]*")
_OWN_GAP = lazy_regex(r"\b(?:last time|in (?:19|20)\d\d|previous|previously|then|years ago|was cut|cut from|from #)\b")
_SCORE = lazy_regex(r"#c(\d+) - #c(\d+)")
_WIN_BY = lazy_regex(
    r"\bthe (?:[a-z]+ )?#c(\d+) - (?:point|goal|shot|stroke) (?:win|victory|defeat|loss|margin|triumph|success)\b"
    r"(?! (?:over|against|at|in|on|last|by|from))"
)
_CUSHION = lazy_regex(
    r"\b(?:the|a|an|that|their|its|this) (?:[a-z]+ )?#c(\d+) - (?:point|goal|shot|stroke|run) (?:cushion|lead"
    r"|advantage|buffer"
    r"|gap|deficit|margin|edge)\b"
)
_WORDS = frozenset("runs run majority margin lead advantage edge point goal shot stroke cushion".split())
_LEAST_VOTES = 20
_INNINGS_BACK, _BOTH = 6, 2
_OFF, _SLIP = 0.35, 2


class Margin(NamedTuple):
    """A margin and the two scores that it is of."""

    claim: Statement
    one: Statement
    two: Statement
    right: int
    """What the scores give: the claim itself, where only the game explains it that it is not the plain difference."""


def margins(document: Document) -> Iterator[Margin]:
    """The margins that the only two scores near them do not give, and those of chases that they do."""
    table = tokens(document)
    for sentence in sorted({table.sentence_of(k) for k in table.where_any(_WORDS)}):
        here = outline_of(document, sentence)
        if here is not None:
            yield from _runs(document, here)
            yield from _gaps(document, here)


def _runs(document: Document, here: Outline) -> Iterator[Margin]:
    """A win by runs against the totals of two innings, in its sentence and the one before."""
    found = _BY_RUNS.search(here.text)
    if found is None or _NO_INNINGS.search(here.text):
        return
    claim = here.statements[int(found[1] or found[2])]
    totals: dict[float, tuple[Statement, str]] = {}
    for k in range(max(0, here.sentence - _INNINGS_BACK), here.sentence + 1):
        outline = outline_of(document, k)
        if outline is None or _NO_INNINGS.search(outline.text):
            continue
        for m in _INNINGS.finditer(outline.text):
            score = outline.statements[int(m["score"])]
            if score is not claim and score.value >= _LEAST_RUNS:
                totals.setdefault(score.value, (score, m["lead"]))
    for target, (_, lead) in list(totals.items()):
        if lead in _TARGETS and target - 1 in totals and len(totals) > _BOTH:
            del totals[target]
    if len(totals) != _BOTH:
        return
    (one, first), (two, second) = totals.values()
    gap = int(abs(one.value - two.value)) - ((first if one.value > two.value else second) in _TARGETS)
    chased = "chasing" in (first, second)  # a target, or what the other side made
    if chased and claim.value == gap - 1:
        yield Margin(claim, one, two, gap - 1)
    else:
        yield from _far(claim, one, two, gap)


def _gaps(document: Document, here: Outline) -> Iterator[Margin]:
    """A majority or lead against two counts of votes, or a win by points against the score before it."""
    before = outline_of(document, here.sentence - 1) if here.sentence else None
    won, gap = _WIN_BY.search(here.text), _GAP.search(here.text)
    if won is not None and before is not None:
        scores = _SCORE.findall(before.text)
        if len(scores) == 1 and not _SCORE.search(here.text):
            yield from _told(here.statements[int(won[1])], *(before.statements[int(k)] for k in scores[0]))
    cushion = _CUSHION.search(here.text)
    if cushion is not None and len(found := _SCORE.findall(here.text[: cushion.start()])) == 1:
        yield from _told(here.statements[int(cushion[1])], *(here.statements[int(k)] for k in found[0]))
    if gap is None or _OWN_GAP.search(here.text):
        return
    claim = here.statements[int(gap[1])]
    for outline in (here, before):
        if outline is None or not _VOTES.search(outline.text):
            continue
        counts = [s for s in outline.statements if s is not claim and s.kind is Kind.COUNT and s.value >= _LEAST_VOTES]
        votes = [s for s in counts if s.noun in ("", "vote", "ballot") and s.rough is None]
        if len(votes) == 2 == len(counts) and (outline is not here or votes[1].last <= claim.first):
            yield from _told(claim, *votes)
            return


def _told(claim: Statement, one: Statement, two: Statement) -> Iterator[Margin]:
    """The mismatch of a margin and two scores, if it is one."""
    yield from _far(claim, one, two, int(abs(one.value - two.value)))


def _far(claim: Statement, one: Statement, two: Statement, right: int) -> Iterator[Margin]:
    """The same, where a slip explains it and rounding does not."""
    exact = claim.rough is None and claim.slack == one.slack == two.slack == 0
    off = abs(claim.value - right)
    if (
        exact
        and right > 0
        and off
        and (off <= max(_SLIP, _OFF * max(claim.value, right)) or slipped(claim.value, right, 1))
    ):
        yield Margin(claim, one, two, right)

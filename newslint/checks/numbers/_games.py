"""Differences of games that their own scores and minutes give: goals so many minutes apart, runs short of a target.

“The winner came in the 88th minute, 16 minutes after they had pulled one back in the 74th”; “needing 248, they were all
out for 236” in a story of a win by 12 runs.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._apart import Apart
from newslint.checks.numbers._reckonings import reckonings
from newslint.language.segmentation.tokens import tokens
from newslint.story.amounts import said_like
from newslint.story.outlines import Outline, outline_of, outlines
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_MINUTE = lazy_regex(r"(?:- )?minutes?\b")
_TURNS = frozenset("after before when later earlier since while until".split())
"""Words that lead to another time."""
_IN_THE = lazy_regex(r"\b(?:in|on|until|at|from) (?:the |its |their )$")
_APART = lazy_regex(r"(?:after|later|before|earlier|from|apart)\b")
_END = lazy_regex(r"(?:and|to|when|with|but) |[.,;—)]|$")
_GAME = 125
"""Minutes of the longest game."""
_FAR = 30
_FINAL = lazy_regex(r"(#c\d+) - (#c\d+) (?:[a-z]+ )?(?:victory|win|triumph|upset|defeat|loss)\b")
_LED = lazy_regex(r"\b(?:led|leading|ahead|up|trailed|trailing|down|behind) (#c\d+) - (#c\d+) ")
_LAST = lazy_regex(r"\bscor(?:ed|ing) the (?:last|final|game 's last|game 's final) (#c\d+) points\b")
_NEEDING = lazy_regex(r"\b(?:needing|needed|need|target of|set) $")
_OUT = lazy_regex(r"\b(?:all out|bowled out|dismissed|skittled|out|collapsed|folded) (?:for|to) $")
_WON = lazy_regex(r"- run (?:win|victory|defeat|loss|triumph)\b|runs? (?:win|victory|defeat)\b")
_BY = lazy_regex(r"\b(?:win|won|winning|victory|lose|lost|losing|defeat|beaten|beat [a-z ]{1,30}) by $")
_SLIP = 12
"""Runs by which a score may be off that was meant to be the target less the margin."""
_LEAST = 60
"""Runs of a target."""


def games(document: Document) -> Iterator[Apart]:
    """The differences that do not come out."""
    for outline in outlines(document).values():
        if "minute" in outline.vocabulary or "minutes" in outline.vocabulary:
            yield from _goals(document, outline)
    if {"runs", "run", "wickets"} & tokens(document).index.keys():
        yield from _chase(document)
    if "points" in tokens(document).index:
        yield from _last_points(document)
    yield from reckonings(document)


def _goals(document: Document, outline: Outline) -> Iterator[Apart]:
    """The minutes between two goals of which a sentence tells the minute."""
    at = [s for s in outline.statements if s.kind is Kind.ORDINAL and _is_minute(outline, s)]
    apart = [
        s
        for s in outline.statements
        if s.kind is Kind.DURATION
        and s.unit == "minute"
        and s.rough is None
        and not outline.hedges(s) & {"about", "around", "almost", "nearly", "some", "than", "over"}
        and _APART.match(outline.after(s))
    ]
    if len(at) != 2 or len(apart) != 1 or not any(_MINUTE.match(outline.after(s)) for s in at):
        return
    right = abs(at[0].value - at[1].value)
    claim = apart[0]
    told = outline.after(claim) if claim.first < at[1].first else ""
    if sum(word in _TURNS for word in told.partition(f"#o{outline.statements.index(at[1])} ")[0].split()) != 1:
        return
    if right != claim.value and 0 < right <= _GAME and abs(right - claim.value) <= _FAR:
        yield Apart(claim, at[0], at[1], right, said_like(claim, right, document[claim.span]))


def _is_minute(outline: Outline, stated: Statement) -> bool:
    """Whether a place in a row is a minute of a game: “the 88th minute”, “in the 74th.”."""
    after = outline.after(stated)
    if _MINUTE.match(after):
        return stated.value <= _GAME
    return (
        stated.value <= _GAME and _END.match(after) is not None and _IN_THE.search(outline.before(stated)) is not None
    )


def _last_points(document: Document) -> Iterator[Apart]:
    """The last points of a game, all of the winners, against its score and that which the losers led by before."""
    found = list(outlines(document).values())
    finals = [(o, m) for o in found if (m := _FINAL.search(o.text)) is not None]
    leads = [(o, m) for o in found if (m := _LED.search(o.text)) is not None]
    runs = [
        (o, m)
        for k in statements(document).by_sentence
        if (o := outline_of(document, k)) and (m := _LAST.search(o.text))
    ]
    if not finals or len(leads) != 1 or len(runs) != 1 or abs(leads[0][0].sentence - runs[0][0].sentence) > 1:
        return
    won, lost = sorted((finals[0][0].statement(sign) for sign in finals[0][1].groups()), key=lambda s: -s.value)
    high, low = sorted((leads[0][0].statement(sign) for sign in leads[0][1].groups()), key=lambda s: -s.value)
    claim = runs[0][0].statement(runs[0][1][1])
    right = won.value - low.value
    if high.value == lost.value and 0 < right != claim.value and abs(right - claim.value) <= _SLIP:
        said = f"From {document[low.span]} to {document[won.span]} it is"
        yield Apart(claim, won, low, right, said=said)


def _chase(document: Document) -> Iterator[Apart]:
    """The score of a side that fell short of a target, against the one margin of the story."""
    targets: list[tuple[Statement, Outline]] = []
    scores: list[tuple[Statement, Outline]] = []
    margins: list[Statement] = []
    for sentence in statements(document).by_sentence:
        outline = outline_of(document, sentence)
        if outline is None:
            continue
        counts = [s for s in outline.statements if s.kind is Kind.COUNT and s.rough is None]
        for s in counts:
            before, after = outline.before(s), outline.after(s)
            if _NEEDING.search(before) and s.value >= _LEAST and not after.startswith(("more ", "runs from", "from ")):
                targets.append((s, outline))
            elif _OUT.search(before) and s.value >= _LEAST:
                scores.append((s, outline))
            elif _WON.match(after) or (_BY.search(before) and s.noun == "run"):
                margins.append(s)
    pairs = [(t, s) for t, o in targets for s, p in scores if abs(o.sentence - p.sentence) <= 1 and t.first < s.first]
    if len(pairs) != 1 or len({m.value for m in margins}) != 1:
        return
    (target, score), margin = pairs[0], margins[0]
    right = target.value - 1 - margin.value
    if score.value != right and abs(score.value - right) <= _SLIP and not any(s.value == right for s, _ in scores):
        said = f"A side that needs {document[target.span]} and makes {document[score.span]} loses by"
        yield Apart(margin, target, score, target.value - 1 - score.value, said=said)

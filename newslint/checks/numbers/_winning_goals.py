"""Final scores that the last goals of a game do not give: level at 2-2, one goal, and a win by 3-1.

“Came up for a corner at 2-2. He met it ... won the match by 3-1”; “headed the winner ... after the 3-1 victory” of a
side that had been level before. Scores of Gaelic games are held against gaps and tallies at three points a goal.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.checks.numbers._plain_story import BothWays
from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import Outline, stated_outlines
from newslint.story.statements import Kind, Statement
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

_FINAL = lazy_regex(
    r"(?:\b(?:won|win|wins|beat|victory|victors|lost|winning)(?: (?!#)[a-z'’-]+){0,5} |\b(?:the|a|an|their|its|this"
    r"|that) )"
    r"(?P<a>#c\d+) - (?P<b>#c\d+) (?P<after>(?:win|victory|triumph|defeat|loss)?)"
)
_WON = frozenset("won win wins beat victory winning lost defeat loss triumph".split())
_LEVEL = lazy_regex(
    r"\b(?:at|to|for|from|level at|back to|it|was|score|tied at|standing at) (?P<a>#c\d+) - (?P<b>#c\d+) "
    r"(?!(?:win|victory|defeat|draw|on aggregate))"
)
_WINNER = lazy_regex(
    r"\b(?:scored|headed|struck|grabbed|fired|hit|got|netted|slotted|converted|claimed|curled|drove|snatched|poked"
    r"|tapped|volleyed)"
    r" (?:(?:in|home|a|an|the|late|last-minute|dramatic|stoppage|-|time|injury) )*(?:the |a )?(?:late "
    r"|last-gasp )?winner\b"
    r"|\b(?:winning goal|the winner came|[a-z]+ 's winner)\b"
)
_LEVELLED = frozenset("levelled equalised equalized equaliser equalizer level leveller drew levelling leveled".split())
_MORE = frozenset(
    "sealed shootout penalties aggregate wrapped insurance hat-trick rugby try tries wicket innings runs sets".split()
)
_FOOTBALL = frozenset("goal goals header headed goalkeeper half-time striker corner penalty keeper".split())
_MOST, _FAR = 9, 4
_NO_MORE = lazy_regex(
    r"\b(?:no more goals|no further goals|the only other goal|last goal|final goal|late winner|the winner)\b"
)
_POINTS, _CLOSE = 3, 2
_GAELIC = frozenset("hurling camogie gaelic gaa hurlers minor senior county football".split())
GAELIC = lazy_regex(r"(?P<g>#c\d+) - (?P<p>#c\d+) (?:to|,) (?:(?!#)[a-z'’]+ ){0,2}?(?P<h>#c\d+) - (?P<q>#c\d+) ")
_GAP = lazy_regex(
    r"\b(?:gap|lead|margin|advantage|deficit|difference|cushion) of (?:just |only )?(?P<n>#c\d+) "
    r"|\b(?:led|lead|leading|trailed|trailing|ahead|behind|won|win) by (?:just |only )?(?P<m>#c\d+) "
    r"|(?P<o>#c\d+) (?:points? )?(?:clear|ahead|behind|adrift|up|down|apart)\b"
)
_TALLY = lazy_regex(
    r"\b(?:tally|total|haul|score) of (?P<n>#c\d+) (?:points?)?|\b(?:finished|ended) (?:on"
    r"|with) (?P<m>#c\d+) (?:points?)?"
)


def winning_goals(document: Document) -> Iterator[BothWays]:
    """The final scores, gaps and tallies that the goals of a story do not give."""
    index = tokens(document).index
    words = index.keys()
    if not words.isdisjoint(_GAELIC):
        yield from _gaelic(document)
    if (
        not words.isdisjoint(_WON)
        and not words.isdisjoint(_FOOTBALL)
        and not words.isdisjoint(_LEVELLED | {"winner", "won", "win", "victory", "beat"})
    ):
        yield from _goals(document)


def _goals(document: Document) -> Iterator[BothWays]:
    """A win by two goals or more with one goal after the sides were level."""
    table = tokens(document)
    held = stated_outlines(document)
    finals = [(o, m) for o in held for m in _FINAL.finditer(o.text) if _is_final(o, m["a"], m["b"], m.group(0))]
    later = any(table.lower[k + 1 : k + 2] != ["time"] for k in table.where("added"))
    if not finals or later or not _MORE.isdisjoint(table.index.keys()):
        return
    outline, m = finals[0]
    a, b = (outline.statement(m[name]).value for name in ("a", "b"))
    if any({x.value for x in _pair(o, n["a"], n["b"])} != {a, b} for o, n in finals) or abs(a - b) <= 1:
        return
    here = _span(document, outline, m["a"], m["b"])
    yield from _fallen(document, held, outline, here, {a, b})
    for level in held:
        far = outline.sentence - level.sentence
        if not 0 <= far <= _FAR or (
            far > 1 and not _NO_MORE.search(_words(document, level.sentence, outline.sentence))
        ):
            continue
        n = _LEVEL.search(level.text)
        pair = _pair(level, n["a"], n["b"]) if n is not None else []
        if n is not None and pair[0].value == pair[1].value and pair[0].first < outline.statement(m["a"]).first:
            there = _span(document, level, n["a"], n["b"])
            yield BothWays(here, there, f"One goal from “{document[there]}” does not make “{document[here]}”")
            return
    if not _LEVELLED.isdisjoint(table.index.keys()):
        for at in table.where("winner", "winning"):
            sentence = table.sentence_span(table.sentence_of(at))
            text = " ".join(table.sentence_lower(table.sentence_of(at))) + " "
            if _WINNER.search(text) and not document.quotes.touches(sentence):
                said = f"From level scores a winning goal makes a lead of one, not “{document[here]}”"
                yield BothWays(here, table.span(at), said)
                return


def _fallen(
    document: Document, held: Sequence[Outline], final: Outline, here: Span, score: set[float]
) -> Iterator[BothWays]:
    """A final score with fewer goals for a side than there were before: 3-1, after 2-2."""
    for level in held:
        m = _LEVEL.search(level.text) if 0 <= final.sentence - level.sentence <= _FAR else None
        pair = _pair(level, m["a"], m["b"]) if m is not None else []
        if m is None or pair[0].value != pair[1].value or pair[0].value <= min(score):
            continue
        there = _span(document, level, m["a"], m["b"])
        if there.start < here.start and max(score) <= _MOST:
            yield BothWays(here, there, f"From “{document[there]}” no game ends “{document[here]}”")
            return


def _words(document: Document, first: int, last: int) -> str:
    """The words of some sentences, in small letters."""
    table = tokens(document)
    return " ".join(word for k in range(first, last + 1) for word in table.sentence_lower(k))


def _is_final(outline: Outline, one: str, two: str, found: str) -> bool:
    """Whether two numbers are the score of a game of football that was won."""
    a, b = _pair(outline, one, two)
    small = max(a.value, b.value) <= _MOST and a.value != b.value
    return small and a.last + 1 == b.first and not _WON.isdisjoint(found.split())


def _pair(outline: Outline, one: str, two: str) -> list[Statement]:
    """Two statements by their signs."""
    return [outline.statement(one), outline.statement(two)]


def _span(document: Document, outline: Outline, one: str, two: str) -> Span:
    """Where two statements and what is between them stand."""
    a, b = _pair(outline, one, two)
    return tokens(document).span(a.first, b.last)


def _gaelic(document: Document) -> Iterator[BothWays]:
    """Gaps and tallies of points that the scores in goals and points do not give."""
    held = stated_outlines(document)
    for outline in held:
        for m in GAELIC.finditer(outline.text):
            one, two = (_points(outline, m[x], m[y]) for x, y in (("g", "p"), ("h", "q")))
            gap = _GAP.search(outline.text, m.end())
            sign = (gap["n"] or gap["m"] or gap["o"]) if gap is not None else ""
            if sign and outline.statement(sign).value != abs(one - two):
                there = outline.statement(sign)
                here = tokens(document).span(outline.statement(m["g"]).first, outline.statement(m["q"]).last)
                said = f"“{document[here]}” is a gap of {abs(one - two):g}, at three points a goal"
                yield BothWays(here, there.span, said)
    scores = [s for o in held for s in _lone_scores(o)]
    if len(scores) == 2 and len(held) > 2:
        yield from _tallies(document, held, scores)


def _tallies(
    document: Document, held: Sequence[Outline], scores: list[tuple[Statement, Statement]]
) -> Iterator[BothWays]:
    """The tallies that neither score of a game makes."""
    totals = {g.value * _POINTS + p.value for g, p in scores}
    for outline in held:
        for m in _TALLY.finditer(outline.text):
            claim = outline.statement(m["n"] or m["m"])
            if claim.rough is not None or claim.kind is not Kind.COUNT or claim.value in totals or claim.value < _MOST:
                continue
            goals, points = min(scores, key=lambda s: abs(s[0].value * _POINTS + s[1].value - claim.value))
            right, score = goals.value * _POINTS + points.value, tokens(document).span(goals.first, points.last)
            if abs(right - claim.value) <= _CLOSE:
                said = f"“{document[score]}” makes {right:g} at three points a goal, not “{document[claim.span]}”"
                yield BothWays(claim.span, score, said)


def _points(outline: Outline, goals: str, points: str) -> float:
    """What a score in goals and points is worth."""
    return outline.statement(goals).value * _POINTS + outline.statement(points).value


_LINE = lazy_regex(r"^(?:(?!#)[a-z'’.-]+ ){1,4}(?P<g>#c\d+) - (?P<p>#c\d+) $")


def _lone_scores(outline: Outline) -> list[tuple[Statement, Statement]]:
    """The score of a side on a line of its own: “Kilbrack 1-17”."""
    m = _LINE.match(outline.text)
    return [(outline.statement(m["g"]), outline.statement(m["p"]))] if m is not None else []

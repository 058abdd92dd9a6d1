"""``Leigh beat Bury 2-1``, and then a win that takes Bury to third."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

_NAME = r"[A-Z][\w’'&.-]*(?: (?:[A-Z][\w’'&.-]*|of|&)){0,3}"
_BEAT = lazy_regex(
    rf"(?P<won>{_NAME}) (?:\([\d-]+\) )?"
    r"(?:beat|beats|defeated|edged|thrashed|overcame|stunned|saw off|swept aside|eased past)"
    rf" (?:(?:previously )?unbeaten |visiting |champions |hosts |leaders )?(?P<lost>{_NAME})"
    r"[^.;]{0,40}?\b\d{1,3}-\d{1,3}\b"
)
_TAKES = r"(?:takes?|took|lifts?|lifted|moves?|moved|puts?|keeps?|kept|leaves?|left|drops?|dropped|sends?|sent|means)"
_AFTER = lazy_regex(rf"\bThe (?P<what>win|victory|triumph|defeat|loss) {_TAKES} (?:that )?(?P<name>{_NAME})")
_ITS = lazy_regex(
    rf"(?P<name>{_NAME})['’]s? (?P<what>win|victory|triumph|defeat|loss) (?:{_TAKES}|was|ended|came|ends|will|kept)\b"
)
_LEDE = 3
_WINS = frozenset({"win", "victory", "triumph"})


class TurnedResult(Rule):
    """A win that is given to the losers, or a defeat to the winners."""

    meta = Meta(
        code="NUM138",
        name="turned-result",
        summary="The win of one side is called that of the other, or a defeat that of the winners.",
        why="Who won is the first fact of a report; here the story tells it both ways.",
        severity=Severity.WARNING,
        scope="story",
        bad=(
            "Leigh beat Bury 2-1 on Friday with two late goals.\n\nThe win takes [[Bury]] to third.",
            "Leigh beat Bury 2-1 on Friday with two late goals.\n\nThe defeat leaves [[Leigh]] in last place.",
        ),
        good=(
            "Leigh beat Bury 2-1 on Friday with two late goals.\n\nThe win takes Leigh to third.",
            "Leigh beat Bury 2-1 on Friday with two late goals.\n\nThe defeat leaves Bury in last place.",
        ),
    )
    triggers = frozenset({"win", "victory", "triumph", "defeat", "loss"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Hold what a win or a defeat does, and to whom, against the score at the beginning."""
        text, table = document.prose, tokens(document)
        found = _BEAT.search(text)
        if found is None or sum(start <= found.start() for start in table.start[table.first].tolist()) > _LEDE + 1:
            return
        won, lost = (found[name].split()[0] for name in ("won", "lost"))
        if won == lost:
            return
        for m in (*_AFTER.finditer(text, found.end()), *_ITS.finditer(text, found.end())):
            name = m["name"].split()[0]
            wrong = lost if m["what"] in _WINS else won
            if name != wrong:
                continue
            here, there = Span(m.start("name"), m.start("name") + len(name)), Span(*found.span())
            yield self.found(
                here,
                f"“{document[here]}” here, and “{found['won']}” won before: which is right?",
                related=(Related(there, "The result stands here."),),
            )

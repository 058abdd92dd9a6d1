"""Doubled from 2 to 5."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._arithmetic import year
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import Match, found_in, wordings
from newslint.text import Document, Span

_TIMES = {
    **dict.fromkeys(("double", "doubles", "doubled", "doubling", "twice"), 2.0),
    **dict.fromkeys(("treble", "trebled", "trebling", "triple", "tripled", "tripling"), 3.0),
    **dict.fromkeys(("quadruple", "quadrupled", "quadrupling"), 4.0),
    **dict.fromkeys(("halve", "halved", "halving"), 0.5),
}
_WAYS = wordings(
    "GREW ~4 in|since|on? {when:y}? ,? from THE {old:cmup+} in|on? {then:y}? ,? to THE {new:cmup}",
    "GREW ~4 in|since|on? {when:y}? ,? to THE ~1 {new:cmup+} in|on? {then:y}? ,? from THE ~2 {old:cmup}",
    "{new:cmup} ~4 ,|(|— ~1 twice|double AS ~2 {old:cmup}",
    "{new:cmu} ~4 ,|(|— ~1 {factor:cf} times? AS ~2 {old:cmu}",
    GREW=_TIMES.keys() - {"twice", "double"},
    AS="as_many as_much as_high as_large as_big as_long as_fast the last that".split(),
)
_SLACK = 0.07
"""How far the numbers may be from the multiple that is named; writers round."""
_LOOSE = frozenset("almost nearly about roughly around virtually practically effectively approximately".split())
_OVER = frozenset({"than", "over", "least"})


class WrongMultiple(ArithmeticRule):
    """Two numbers of which the second is not twice the first, though it “doubled”."""

    meta = Meta(
        code="NUM129",
        name="wrong-multiple",
        summary="Something is said to double, treble or halve between two numbers that do not.",
        why="The verb or one of the numbers is wrong, and readers see it at a glance.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "Profits [[doubled]] from £2m to £5m.",
            "The number of shops [[tripled]], from 40 to 80.",
            "Staff was [[halved]] from 90 in 2021 to 60 last year.",
            "The number of firms in arrears has [[doubled]] in a year to 4,800 from 2,600.",
            "It drew 90,000 people, [[three]] times as many as the 40,000 of last year.",
            "The club has 46 members, [[twice]] the 20 of last year.",
        ),
        good=(
            "Profits doubled from £2m to £4m.",
            "Profits more than doubled from £2m to £5m.",
            "Profits nearly doubled from £2m to £3.7m.",
            "Profits doubled from 2019 to 2023.",
            "The number of firms in arrears has doubled in a year to 4,800 from 2,400.",
            "It drew 120,000 people, three times as many as the 40,000 of last year.",
            "The club has 46 members, more than twice the 20 of last year.",
            "The number of shops tripled, from 40 to 119.",
        ),
    )
    triggers = frozenset({*_TIMES, "times", "half"})

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look for two numbers and a word that says how many times the one is the other."""
        seen: set[int] = set()
        for match in found_in(document, _WAYS):
            old, new = match["old"], match["new"]
            if (
                (old.kind, old.unit) != (new.kind, new.unit)
                or old.value <= 0
                or (year(old.quantity) and year(new.quantity))
            ):
                continue
            span, times, hedges = _named(document, match)
            if span.start in seen:
                continue
            seen.add(span.start)
            low, high = _allowed(times, hedges, new.value / old.value, old.rough is not None or new.rough is not None)
            if not low <= times <= high:
                yield Mismatch(
                    span,
                    f"{document[new.span]} is {new.value / old.value:.2g} times {document[old.span]}",
                    quoted(document, *sorted((old.span, new.span))),
                    question=f"is “{document[span]}” wrong, or a number?",
                )


def _named(document: Document, match: Match) -> tuple[Span, float, frozenset[str]]:
    """The multiple that is named: where, which, and the words before it that say how exactly."""
    factor = match.get("factor")
    if factor is not None:
        return factor.span, factor.value, match.outline.hedges(factor)
    words = match.found[0].split(" ")
    at = next(k for k, word in enumerate(words) if word in _TIMES)
    before = (match.outline.text[: match.found.start()].split() + words[:at])[-2:]
    word = match.outline.word_at(match.found.start()) + at
    return tokens(document).span(match.outline.token_of(word)), _TIMES[words[at]], frozenset(before)


def _allowed(times: float, hedges: frozenset[str], ratio: float, rough: bool) -> tuple[float, float]:
    """Between what a multiple may lie that two numbers of this ratio bear out."""
    slack = 3 * _SLACK if hedges & _LOOSE or rough else _SLACK
    low, high = ratio * (1 - slack), ratio * (1 + slack)
    if hedges & _OVER:
        return (0.0, high) if times > 1 else (low, float("inf"))
    return low, high

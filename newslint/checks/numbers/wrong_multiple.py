"""Doubled from 2 to 5."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._arithmetic import year
from newslint.checks.numbers._doubled import grown
from newslint.checks.numbers._far_multiples import far_multiples
from newslint.checks.numbers._told_changes import told_changes
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.outlines import Match, found_in, outline_of, wordings
from newslint.story.relations import alike, may_be_year
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document, Span

_TIMES = {
    **dict.fromkeys(("double", "doubles", "doubled", "doubling", "twice"), 2.0),
    **dict.fromkeys(("treble", "trebled", "trebling", "triple", "tripled", "tripling"), 3.0),
    **dict.fromkeys(("quadruple", "quadrupled", "quadrupling"), 4.0),
    "twofold": 2.0,
    "threefold": 3.0,
    "fourfold": 4.0,
    "fivefold": 5.0,
    "tenfold": 10.0,
    **dict.fromkeys(("halve", "halved", "halving"), 0.5),
}
_FOLD = frozenset(word for word in _TIMES if word.endswith("fold"))
_GREW = _TIMES.keys() - {"twice", "double"} - _FOLD
_WAYS = wordings(
    "GREW ~4 in|since|on? {when:y}? ,? from THE {old:cmup+} in|on? {then:y}? ,? to THE {new:cmup}",
    "GREW ~4 in|since|on? {when:y}? ,? to THE ~1 {new:cmup+} in|on? {then:y}? ,? from THE ~2 {old:cmup}",
    "{new:cmup} ~4 ,|(|— ~1 twice|double AS ~2 {old:cmup}",
    "{new:cmu} ~4 ,|(|— ~1 {factor:cf} times? AS ~2 {old:cmu}",
    "{old:cmup+} in|on|last? {when:y}? ~~8 {new:cmup+} ~2 ,|(|— a|an ~1 FOLD rise|increase|growth|jump|gain|surge",
    "from THE {old:cmup+} in|on? {when:y}? ~2 to THE {new:cmup+} ~2 ,|(|— a|an ~1 FOLD rise|increase|growth|jump|gain",
    "twice|double|GREW ~4 : ~4 {new:cmup+} ~4 ,? against|compared_with|compared_to ~1 {old:cmup}",
    "{factor:cf} times ~4 : ~4 {new:cmup+} ~4 ,? against|compared_with|compared_to ~1 {old:cmup}",
    FOLD=_FOLD,
    GREW=_GREW,
    AS="as_many as_much as_high as_large as_big as_long as_fast the last that".split(),
)
_NOW = frozenset("now today nowadays currently".split())
_BACK = frozenset("from against compared".split())
_ENDS = frozenset({".", ",", "in", "since", "over", "this", "last", "within", "between"})
"""Words by the value that something had before."""
_NOT_GREW = frozenset({"the", "a", "an", "not", "n't", "to", "could", "would", "will", "may", "might"})
_REACH = 5
_FAR = 3.0  # numbers that are off by more than this factor are of other things
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
            "The farm expects 410 tonnes of fruit this season. Last summer it had 640 tonnes. Its crop has"
            " [[more than halved]].",
            "Support has [[doubled]] since 2015, when it was 18 per cent, to 41 per cent.",
            "Profits [[doubled]] from £2m to £5m.",
            "The number of shops [[tripled]], from 40 to 80.",
            "Staff was [[halved]] from 90 in 2021 to 60 last year.",
            "The number of firms in arrears has [[doubled]] in a year to 4,800 from 2,600.",
            "It drew 90,000 people, [[three]] times as many as the 40,000 of last year.",
            "The club has 46 members, [[twice]] the 20 of last year.",
            "The club had 150 juniors in 2020 and has 300 now, a [[threefold]] rise.",
            "The crowd was [[twice]] last year's: 9,000 people came, against 3,000 in 2022.",
            "The price of bread has [[trebled]]. A loaf that cost 20 pence in spring now costs 40 pence.",
            "She drowned at a depth of 40 metres. Her record was 80 metres, exactly [[three]] times the depth at which"
            " she drowned.",
        ),
        good=(
            "The farm expects 310 tonnes of fruit this season. Last summer it had 640 tonnes. Its crop has"
            " more than halved.",
            "Support has doubled since 2015, when it was 18 per cent, to 36 per cent.",
            "She drowned at a depth of 40 metres. Her record was 80 metres, exactly twice the depth at which she"
            " drowned.",
            "Profits doubled from £2m to £4m.",
            "Profits more than doubled from £2m to £5m.",
            "Profits nearly doubled from £2m to £3.7m.",
            "Profits doubled from 2019 to 2023.",
            "The number of firms in arrears has doubled in a year to 4,800 from 2,400.",
            "It drew 120,000 people, three times as many as the 40,000 of last year.",
            "The club has 46 members, more than twice the 20 of last year.",
            "The number of shops tripled, from 40 to 119.",
            "The club had 150 juniors in 2020 and has 300 now, a twofold rise.",
            "The crowd was three times last year's: 9,000 people came, against 3,000 in 2022.",
            "The price of bread has doubled. A loaf that cost 20 pence in spring now costs 40 pence.",
            "The price of bread has trebled. The shop sells 20 loaves a day and 40 rolls.",
        ),
    )
    triggers = frozenset({*_TIMES, "times", "half", "triple", "treble"})

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look for two numbers and a word that says how many times the one is the other."""
        seen: set[int] = set()
        yield from self._worded(document, seen)
        table = tokens(document)
        for far in far_multiples(document):
            span = far.factor.span if far.factor is not None else far.new.span
            if span.start not in seen:
                seen.add(span.start)
                said = document[span] if far.factor is not None else far.word
                yield _mismatch(document, span, said, far.old, far.new)
        for grew in grown(document, {word: _TIMES[word] for word in _GREW}):
            if table.start_of(grew.token) not in seen:
                seen.add(table.start_of(grew.token))
                yield _mismatch(document, table.span(grew.token), table.text[grew.token], grew.old, grew.new)
        for k in table.where(*_GREW):
            if table.start_of(k) in seen or table.lower[k - 1] in _NOT_GREW:
                continue
            pair = _beside(document, table, k)
            if pair is None:
                continue
            old, new = pair
            times, hedges = _TIMES[table.lower[k]], frozenset(table.lower[max(0, k - 2) : k])
            low, high = _allowed(times, hedges, new.value / old.value, False)
            if not low <= times <= high and 1 / _FAR < new.value / old.value / times < _FAR:
                seen.add(table.start_of(k))
                yield _mismatch(document, table.span(k), table.text[k], old, new)
        yield from _at_a_distance(document, seen)

    @staticmethod
    def _worded(document: Document, seen: set[int]) -> Iterator[Mismatch]:
        """The multiples that a wording sets beside their numbers; each that it finds is seen."""
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
                yield _mismatch(document, span, document[span], old, new)


def _at_a_distance(document: Document, seen: set[int]) -> Iterator[Mismatch]:
    """The mismatches of multiples with values that stand farther off."""
    for told in told_changes(document):
        if told.said is None and not any(told.claim.start <= start < told.claim.end for start in seen):
            yield _mismatch(document, told.claim, document[told.claim], told.old, told.new)


def _mismatch(document: Document, span: Span, said: str, old: Statement, new: Statement) -> Mismatch:
    """The mismatch of a multiple and two numbers."""
    return Mismatch(
        span,
        f"{document[new.span]} is {new.value / old.value:.2g} times {document[old.span]}",
        quoted(document, *sorted((old.span, new.span))),
        question=f"is “{said}” wrong, or a number?",
    )


def _beside(document: Document, table: Tokens, k: int) -> tuple[Statement, Statement] | None:
    """The value then and now of what grew, where just the next sentence states them: “A loaf cost 20p and now 40p”."""
    sentence = table.sentence_of(k)
    outline = outline_of(document, sentence + 1)
    bare = all(s.kind in (Kind.MOMENT, Kind.DURATION) for s in statements(document).by_sentence.get(sentence, ()))
    ends = any(word in _ENDS for word in table.lower[k + 1 : min(k + 1 + _REACH, table.sentence_end(k))])
    if outline is None or not bare or not ends:
        return None
    told = [s for s in outline.statements if s.kind not in (Kind.MOMENT, Kind.ORDINAL, Kind.DURATION)]
    if len(told) != 2 or not alike(*told) or not all(s.value > 0 and s.rough is None for s in told):
        return None
    if may_be_year(told[0]) or told[0].kind not in (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT):
        return None
    old, new = told
    between = outline.between(old, new.lead).split()
    if not _BACK.isdisjoint(between[-4:]):
        return new, old
    now = not _NOW.isdisjoint([*between, *table.lower[new.end : new.end + 2]])
    return (old, new) if now else None


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

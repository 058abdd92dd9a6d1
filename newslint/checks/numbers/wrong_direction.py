"""Rose from 10 to 8."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.checks.numbers._arithmetic import FALL, RISE, by_sentence, from_to, mixed_signs, words_between, year
from newslint.checks.numbers._compared import compared
from newslint.checks.numbers._directions import directions
from newslint.engine.bases.arithmetic import quoted
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.outlines import found_in, outlines, wordings
from newslint.story.quantities import Quantity
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

_NEAR = 4  # words between the verb and “from”
_WIDE = 6  # words between the two numbers
_RANKS = frozenset("rank ranking ranked place places position table list number no. seed chart charts world".split())


_TO_FROM = wordings(
    "MOVED to THE ~1 {new:cmup+} in|on? {when:y}? ,? from THE ~1 {old:cmup}",
    "MOVED ~~4 , to THE ~1 {new:cmup+} in|on? {when:y}? ,? from THE ~1 {old:cmup}",
    "MOVED ~1 by? {step:cmupq+} ,? to THE ~1 {new:cmup+} in|on? {when:y}? ,? from THE ~1 {old:cmup}",
    MOVED=(RISE | FALL) - {"up", "down"},
)
_SUMMED = wordings(
    "{new:cmu} ~2 ,? down from THE {old:cmu} ~4 , a|an ~1 <word>",
    "{new:cmu} ~2 ,? up from THE {old:cmu} ~4 , a|an ~1 <word>",
)
_RISES = frozenset("gain rise increase advance jump climb improvement".split())
_FALLS = frozenset("loss fall decrease drop decline slump dip".split())
_HOW_MANY = frozenset({"more", "fewer", "less"})
_FEWER = lazy_regex(
    r"^(?P<how>more|fewer|less) [^#:;.]{1,60} than [^#:;.]{1,60}: (?P<one>#[cmu]\d+) (?:[a-z]+ )?(?:, )?"
    r"(?:against|compared with|compared to|as against) (?:the )?(?P<two>#[cmu]\d+) "
)
_VOTED = wordings(
    "PASSED ~4 by THE {one:c+} to|against {two:c}",
    "WON ~2 by {one:c+} to {two:c}",
    PASSED="passed approved adopted carried backed accepted endorsed".split(),
    WON="won win".split(),
)


class WrongDirection(Rule):
    """Two numbers that go down where the verb goes up."""

    meta = Meta(
        code="NUM123",
        name="wrong-direction",
        summary="Something is said to rise between two numbers that fall, or to fall between two that rise.",
        why="The verb or one of the numbers is wrong, or the two have changed places.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "The brewery has cut the strength of its beer. It will be [[4.6 per cent instead of 4.2]].",
            "The number of guests fell from [[38,000 in 1994 to 41,000]] last year.",
            "The tower drew [[41,200 visitors last year, down from 36,900]] in 2022.",
            "Sales of cars fell in May. Dealers sold [[12,400, compared with 11,900]] a year earlier.",
            "They let six lynxes go in 2009. Since then their number has grown to [[four]].",
            "The trip by road takes [[less than two hours]], and sometimes half a day.",
            "Unemployment rose [[from 8.2% to 7.9%]] in May.",
            "The price fell [[from $60 a barrel to $80]] in a week.",
            "Turnout was [[40 per cent, up from 50 per cent]].",
            "Unemployment [[rose to 4 per cent in May from 5 per cent]].",
            "The shares closed at $14, down from $18, a [[gain]] of $4.",
            "The bill was passed by [[40 votes to 52]].",
            "Unemployment [[fell for the third month, to 6.2 per cent from 5.9 per cent]].",
            "The best attack had 44 goals, [[six fewer]] than the 38 of the second best.",
        ),
        good=(
            "The number of guests fell from 41,000 in 1994 to 38,000 last year.",
            "Sales of cars fell in May. Dealers sold 11,900, compared with 12,400 a year earlier.",
            "The trip by road takes more than two hours, and sometimes half a day.",
            "Unemployment rose from 7.9% to 8.2% in May.",
            "Unemployment rose to 5 per cent in May from 4 per cent.",
            "The shares closed at $14, down from $18, a loss of $4. The bill was passed by 52 votes to 40.",
            "The best attack had 44 goals, six more than the 38 of the second best.",
            "The band rose from 10 to 8 in the chart.",
            "Crime declined from 2020 to 2023.",
            "Turnout was 50 per cent, up from 40 per cent.",
            "He rose at five, and drove from 80 to 20 Main Street.",
        ),
    )
    triggers = RISE | FALL | {"than", "by", "from", "to", "and"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for numbers beside a verb of rising or falling, and farther from one."""
        shown: list[Span] = []
        for finding in self._beside(document):
            shown.append(finding.span)
            yield finding
        table = tokens(document)
        for turned in directions(document):
            span = table.span(turned.first, turned.last)
            if not any(span.overlaps(other) for other in shown):
                way = "up" if not turned.up else "down"
                related = quoted(document, turned.other) if turned.other is not None else ()
                yield self.found(
                    span, f"“{turned.word}”, but the numbers go {way}: is a word wrong, or a number?", related=related
                )

    def _beside(self, document: Document) -> Iterator[Finding]:
        """Look for a verb of rising or falling with “from A to B” right after it."""
        table = tokens(document)
        yield from self._turned(document)
        yield from self._summed_up(document, table)
        if "from" not in table.index:
            return
        yield from self._to_from(document, table)
        for group in by_sentence(document):
            for old, new in pairwise(group):
                yield from self._compared(table, old, new)
                if old.unit == new.unit and from_to(table, old, new, _WIDE) and not _years(old, new):
                    at = _verb_at(table, old)
                    verb = table.lower[at] if at >= 0 else ""
                    if not verb or old.agrees(new) or (verb in RISE) == (new.value > old.value):
                        continue
                    sentence = table.sentence[old.first]
                    if _RANKS.isdisjoint(table.sentence_lower(sentence)):
                        span = table.span(old.first - 1, new.last)
                        way = "down" if verb in RISE else "up"
                        yield self.found(
                            span,
                            f"“{verb}”, but the numbers go {way}: is the verb wrong, or have the two changed places?",
                            related=quoted(document, table.span(at)),
                        )

    def _to_from(self, document: Document, table: Tokens) -> Iterator[Finding]:
        """A verb with the new value before the old one: ``rose to 4 per cent from 5 per cent``."""
        for match in found_in(document, _TO_FROM):
            old, new = match["old"], match["new"]
            verb = match.found[0].split(" ", 1)[0]
            if (old.kind, old.unit) != (new.kind, new.unit) or old.quantity.agrees(new.quantity):
                continue
            if (verb in RISE) == (new.value > old.value) or mixed_signs(table, old, new):
                continue
            if _RANKS.isdisjoint(table.sentence_lower(match.outline.sentence)):
                way = "down" if verb in RISE else "up"
                yield self.found(
                    table.span(match.first, old.last),
                    f"“{verb}”, but the numbers go {way}: is the verb wrong, or have the two changed places?",
                )

    def _summed_up(self, document: Document, table: Tokens) -> Iterator[Finding]:
        """A fall that is called a gain, and a vote that is won by the smaller number."""
        for match in found_in(document, _SUMMED):
            word = match.word("word")
            wrong = _RISES if match.says("down") else _FALLS
            if word in wrong:
                at = table.lower.index(word, match["old"].last)
                way = "down" if wrong is _RISES else "up"
                yield self.found(table.span(at), f"“{word}”, but the number is {way}: which is wrong?")
        for outline in outlines(document).values():
            m = _FEWER.search(outline.text) if not _HOW_MANY.isdisjoint(outline.vocabulary) else None
            one, two = (outline.statement(m[name]) for name in ("one", "two")) if m is not None else (None, None)
            if m is None or one is None or two is None or one.rough is not None or two.rough is not None:
                continue
            turned = one.value < two.value if m["how"] == "more" else one.value > two.value
            if turned and one.unit == two.unit:
                said = f"“{m['how'].capitalize()}”, but the numbers go the other way: which is wrong?"
                yield self.found(table.span(one.first, two.last), said)
        for match in found_in(document, _VOTED):
            one, two = match["one"], match["two"]
            if one.value < two.value and one.rough is None and two.rough is None and one.unit == two.unit:
                span = table.span(one.first, two.last)
                yield self.found(span, "More were against it than for it: have the two changed places?")

    def _turned(self, document: Document) -> Iterator[Finding]:
        """A number that is called so much more than a larger one: ``31 ..., four fewer than the 27``."""
        for told in compared(document):
            if told.turned:
                first, second = document[told.one.span], document[told.two.span]
                way = "more" if told.one.value > told.two.value else "less"
                table = tokens(document)
                word = table.lower.index(told.word, told.claim.last)
                yield self.found(
                    table.span(told.claim.first, word + 1),
                    f"“{told.word}”, but {first} is {way} than {second}: is the word wrong, or a number?",
                    related=quoted(document, *sorted((told.one.span, told.two.span))),
                )

    def _compared(self, table: Tokens, new: Quantity, old: Quantity) -> Iterator[Finding]:
        """A number that is called up or down from another: ``40 per cent, up from 50 per cent``."""
        between = words_between(table, new, old)
        if new.unit != old.unit or between not in ([",", "up", "from"], [",", "down", "from"]) or _years(new, old):
            return
        way = between[1]
        if old.agrees(new) or (way == "up") == (new.value > old.value) or None not in (new.rough, old.rough):
            return
        compared = "larger" if way == "up" else "smaller"
        if _RANKS.isdisjoint(table.sentence_lower(table.sentence_of(new.first))):
            yield self.found(
                table.span(new.first, old.last),
                f"“{way} from”, but the second number is {compared}: which of them is wrong?",
            )


def _years(one: Quantity, two: Quantity) -> bool:
    """Whether two numbers are years: a decline from 2020 to 2023."""
    return all(q.figures and year(q) for q in (one, two))


def _verb_at(table: Tokens, old: Quantity) -> int:
    """The last word of rising or falling before “from”; -1 if there is none, or one of each."""
    low = max(table.sentence_start(old.first), old.first - 1 - _NEAR)
    found = [k for k in range(low, old.first - 1) if table.lower[k] in RISE or table.lower[k] in FALL]
    return found[-1] if len({table.lower[k] in RISE for k in found}) == 1 else -1

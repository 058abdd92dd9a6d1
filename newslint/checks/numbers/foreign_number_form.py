"""Figures as other languages write them: "2,4%", "1.200 inhabitants", "the 5 of May"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.calendar_names import MONTHS
from newslint.lexicon.numerals import IN_FIGURES
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_COMMA = lazy_regex(r"\d{1,4},\d{1,2}")
_STOP = lazy_regex(r"[1-9]\d{0,2}(?:\.\d{3})+")
_MEASURES = (
    frozenset(
        """% million billion trillion percent percentage degrees °c °f km kg
         m cm mm g kw mw gw kwh mwh ha km2 m2 m3 tonnes
        tons litres liters kilometres kilometers metres meters kilos kilograms kilogrammes hectares acres miles points
        euros dollars pounds centimetres seconds times hours""".split()
    )
    | IN_FIGURES
)
_SIGNS = frozenset("$£€¥")
_MOSTLY = 0.7
_COUNTED = frozenset(
    """inhabitants people soldiers troops houses homes jobs votes tickets cars vehicles trees
    employees euros dollars pounds
    rubles roubles victims members""".split()
)


class ForeignNumberForm(Rule):
    """``2,4%``."""

    meta = Meta(
        code="NUM147",
        name="foreign-number-form",
        summary="A figure is written as in another language: a comma for the point, a point for the comma.",
        why="English has a point before tenths and a comma before thousands: 2.4%, 1,200 people.",
        severity=Severity.ERROR,
        scope="sentence",
        in_quotes=True,
        source="The Guardian Style Guide: numbers; New Hart's Rules, chapter 11",
        bad=(
            Example("Growth slowed to [[2,4]]% in May.", fixed="Growth slowed to 2.4% in May."),
            Example("The village has [[1.200]] inhabitants.", fixed="The village has 1,200 inhabitants."),
            "The bank made a profit of €[[3,4]] million.",
            "It opened on the [[5 of May]].",
        ),
        good=(
            "Growth slowed to 2.4% in May, and the village has 1,200 inhabitants.",
            "On pages 3,4 and 5 he names 12,000 people; version 1.200 runs at 2.30pm.",
            "They won 2-1, 3,40 of them, and lost 1.500 seconds.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each number with a comma or a point, and at each day with “of”."""
        view = syntax(document)
        words = view.tokens
        for at in words.where_attribute(_may_be_foreign):
            text = view.text[at]
            use = ""
            if _COMMA.fullmatch(text) and _is_measured(view, at):
                use = text.replace(",", ".")
            elif _STOP.fullmatch(text) and view.next_word(at) not in _SCALES and _is_counted(view, at):
                use = text.replace(".", ",")
            if use:
                span = words.span(at)
                yield self.found(span, f"In English: “{use}”.", fixes=(Fix.swap(span, use, Safety.UNSAFE),))
        for of in words.where("of"):
            if _is_day(view, of):
                span = words.span(of - 1, of + 2)
                day, month = view.text[of - 1], view.text[of + 1]
                yield self.found(span, f"Write “{day} {month}” or “{month} {day}”, without “of”.")


_SCALES = frozenset({"million", "billion", "trillion", "m", "bn", "tn", "percent", "per", "%"})


def _may_be_foreign(texts: list[str]) -> list[bool]:
    """Which spellings are figures with a comma or a point in them."""
    return [
        text[0].isdecimal() and text[-1].isdecimal() and not text.isdecimal() and not {",", "."}.isdisjoint(text)
        for text in texts
    ]


def _is_measured(view: SyntaxView, at: int) -> bool:
    """Whether a unit or a scale follows, and what stands before is no list of figures."""
    return view.next_word(at) in _MEASURES and view.previous_word(at) not in {"pages", "and", ",", "or", "nos", "rooms"}


def _is_counted(view: SyntaxView, at: int) -> bool:
    """Whether people, or what has a number, follow, or a sign of money stands before and a scale behind."""
    noun = at + 1
    if noun >= view.sentence_end(at):
        return False
    if view.previous_word(at)[-1:] in _SIGNS and view.lower[noun] in {"million", "billion"}:
        return True
    if view.tag[noun] != "NNS":
        return False
    return view.lower[noun] in _COUNTED or share(view.lower[noun], Kind.PERSON, Kind.VEHICLE) >= _MOSTLY


def _is_day(view: SyntaxView, of: int) -> bool:
    """Whether “the 5 of May” stands here, the day in bare figures."""
    if of < view.sentence_start(of) + 2 or of + 1 >= view.sentence_end(of) or view.lower[of + 1] not in MONTHS:
        return False
    day, before = view.text[of - 1], view.lower[of - 2]
    return day.isdecimal() and int(day) <= _DAYS and before in _ON | {"the"}


_DAYS = 31
_ON = frozenset({"on", "until", "since", "from", "by"})

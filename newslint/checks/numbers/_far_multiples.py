"""Multiples of a measure that the story tells elsewhere: “92 metres, three times the depth at which she died”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.story.outlines import Outline, stated_outlines
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_QUALITIES = "depth height length width weight speed distance price cost salary fee size altitude fine".split()
_TIMES_THE = lazy_regex(
    r"(?P<new>#[mu]\d+) (?:(?![#;:.()—,])[^ ]+ ){0,5}?[,—(] (?:or |exactly |precisely |just |which is |that is ){0,2}"
    r"(?:(?P<factor>#c\d+) times|(?P<word>twice|double|triple|treble)) the (?P<what>" + "|".join(_QUALITIES) + r") "
    r"(?P<rest>(?:(?![;:.()—,])[^ ]+ ){0,6})"
)
_WORDS = {"twice": 2.0, "double": 2.0, "triple": 3.0, "treble": 3.0}
_ADJECTIVES = {"deep": "depth", "high": "height", "tall": "height", "long": "length", "wide": "width"}
_NEAR, _WHOLE = 0.03, 0.02
"""How far the true ratio may be from the multiple that is named, and from the whole number that was meant."""


class FarMultiple(NamedTuple):
    """A multiple that two measures do not bear out."""

    factor: Statement | None
    """The number of times; nothing where a word says it."""
    word: str
    old: Statement
    new: Statement


def far_multiples(document: Document) -> Iterator[FarMultiple]:
    """The multiples that another whole one of the only other measure of that quality would be."""
    held = stated_outlines(document)
    for outline in held:
        for m in _TIMES_THE.finditer(outline.text):
            new = outline.statement(m["new"])
            factor = outline.statement(m["factor"]) if m["factor"] else None
            times = factor.value if factor is not None else _WORDS[m["word"]]
            olds = _told(held, m["what"], new, outline.within(m["rest"]))
            if len({s.value for s in olds}) != 1 or olds[0].rough is not None or new.rough is not None:
                continue
            if factor is not None and factor.rough is not None:
                continue
            ratio = new.value / olds[0].value
            whole = abs(ratio - round(ratio)) <= _WHOLE * ratio or abs(1 / ratio - round(1 / ratio)) <= _WHOLE / ratio
            if whole and abs(ratio / times - 1) > _NEAR and 0.2 <= ratio / times <= 5:
                yield FarMultiple(factor, m["word"] or "", olds[0], new)


def _told(held: Sequence[Outline], what: str, new: Statement, beside: tuple[Statement, ...]) -> list[Statement]:
    """The other measures of a quality in the unit of one: beside it, or anywhere in the story."""
    own = [s for s in beside if (s.kind, s.unit) == (new.kind, new.unit)]
    if own:
        return own
    found = []
    for outline in held:
        for s in outline.statements:
            if (s.kind, s.unit) != (new.kind, new.unit) or s is new or s.value in (0, new.value):
                continue
            before, after = outline.before(s).split()[-3:], outline.after(s).split()[:1]
            if what in before or _ADJECTIVES.get("".join(after)) == what:
                found.append(s)
    return found if all(s.kind in (Kind.MONEY, Kind.MEASURE) for s in found) else []

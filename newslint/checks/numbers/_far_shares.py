"""Shares of a whole that the story states elsewhere: “186 pupils were absent, or 5 per cent” at a school of 1,240."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._arithmetic import allows, ratio
from newslint.checks.numbers._told_out import ToldOut
from newslint.story.outlines import stated_outlines
from newslint.story.statements import Kind
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_OR = lazy_regex(
    r"(?P<part>#c\d+) (?:(?![#;:.()—,])[^ ]+ ){1,8}?[,(—] (?:or |that is |about |some |equivalent to |just ){1,2}"
    r"(?P<share>#p\d+) (?:of (?:them|the total|all [a-z]+|the whole|the (?P<group>[a-z]+)) )?(?=[.,;)—])"
)
_NARROWED = frozenset({"other", "more", "another", "of"})
_MOST = 8  # sentences between the part and its whole
_FAR = 6.0
"""How many times as large or as small a share may be that was meant to be this one."""


def far_shares(document: Document) -> Iterator[ToldOut]:
    """The shares that a part and the only larger number of the same things in the story do not bear out."""
    held = stated_outlines(document)
    for outline in held:
        for m in _OR.finditer(outline.text) if "p" in outline.kinds else ():
            part, share = outline.statement(m["part"]), outline.statement(m["share"])
            between = outline.between(part, share.lead).split()
            if not part.noun or not _NARROWED.isdisjoint(between):
                continue
            wholes = [
                s
                for other in held
                if other is not outline and abs(other.sentence - outline.sentence) <= _MOST
                for s in other.statements
                if s.kind is Kind.COUNT and s.noun == part.noun and s.value > part.value
            ]
            here = [s for s in outline.statements if s.kind is Kind.COUNT and s.noun == part.noun]
            if len({s.value for s in wholes}) != 1 or here != [part] or wholes[0].rough is not None:
                continue
            low, high = (100 * r for r in ratio(part, wholes[0]))
            if not allows(share, low, high) and share.value and 1 / _FAR <= low / share.value <= _FAR:
                yield ToldOut(share, part, wholes[0])

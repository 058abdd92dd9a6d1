"""The age at which somebody moved, against the years of birth and of the move: “born in 1945, and sailed in 1963”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.story.outlines import Outline, outline_of, outlines
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_MOVES = (
    r"(?:came|comes|moved|sailed|emigrated|immigrated|arrived|left|fled|settled|went|migrated|was sent|landed|flew"
    r"|was brought|was taken)"
)
_BORN = lazy_regex(
    r"\bborn (?:(?!#)[^ ;.]+ ){0,6}?in (?P<born>#y\d+) (?:, )?(?:and|but|she|he) (?:(?:he|she|then|had) )?"
    + _MOVES
    + r" (?:(?!#)[^ ;.]+ ){0,8}?in (?P<moved>#y\d+) "
)
_CAME = lazy_regex(
    r"\b" + _MOVES + r" (?:(?!#)[^ ;.]+ ){0,10}?(?:in #y\d+ )?(?:, )?(?:(?:at the age of|aged|when (?:she|he) was"
    r"|at) )(?P<age>#[ac]\d+) (?!people|miles|per)"
)
_WITHIN = 1
_FAR = 12


class CameAt(NamedTuple):
    """An age, and the two years that give another."""

    age: Statement
    born: Statement
    moved: Statement
    right: int


def came_at(document: Document) -> Iterator[CameAt]:
    """The age at which the one person of a story moved, if the years do not bear it out."""
    lives = [m for o in outlines(document).values() if "born" in o.vocabulary for m in _pairs(o)]
    if len(lives) != 1:
        return
    born, moved = lives[0]
    right = int(moved.value) - int(born.value)
    told = [
        o.statement(m["age"])
        for k in statements(document).by_sentence
        if (o := outline_of(document, k)) is not None
        for m in _CAME.finditer(o.text)
    ]
    if len(told) != 1 or told[0].rough is not None or told[0].kind not in (Kind.AGE, Kind.COUNT):
        return
    off = right - told[0].value
    if not 0 <= off <= _WITHIN and abs(off) <= _FAR and right > 0:
        yield CameAt(told[0], born, moved, right)


def _pairs(outline: Outline) -> Iterator[tuple[Statement, Statement]]:
    """The years of birth and of a move that a sentence tells."""
    for m in _BORN.finditer(outline.text):
        yield outline.statement(m["born"]), outline.statement(m["moved"])

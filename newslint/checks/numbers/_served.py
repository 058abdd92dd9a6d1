"""What is left of a term after what has been served: “served 11 of his 14 years ... three years early”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._nearby import readable
from newslint.checks.numbers._rests_of_one_sentence import Rest
from newslint.story.outlines import Outline
from newslint.story.spoken_amounts import MINUTES
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_OF_HIS = lazy_regex(
    r"\bserv(?:ed|ing) (?:just |only )?(?P<part>#[cd]\d+) of (?:his|her|their|a|the) (?P<all>#d\d+)"
    r"(?P<rest>(?:(?!#)[^#;.])*?)(?P<left>#d\d+) (?:early|ahead of time|before the end|short of)\b"
)
_TERM = lazy_regex(
    r"\b(?:sentenced to|jailed for|imprisoned for|given|term of|sentence of|elected for|contract of"
    r"|loan of) (?:an? )?(?P<all>#d\d+) "
)
_SERVED = lazy_regex(
    r"(?P<part>#d\d+) (?:already |now )?(?:served|behind (?:him|her|them)|gone|done)\b|\bserved (?P<too>#d\d+) "
)
_LEFT = lazy_regex(r"(?P<left>#[cd]\d+) (?:more )?(?:left|to serve|to go|remaining|remain)\b")


def served(document: Document) -> Iterator[Rest]:
    """The rests of terms that do not come out."""
    for sentence in statements(document).by_sentence:
        outline = readable(document, sentence)
        if outline is None or "d" not in outline.kinds:
            continue
        m = _OF_HIS.search(outline.text)
        if m is not None:
            yield from _checked(*(outline.statement(m[name]) for name in ("all", "part", "left")))
            continue
        part, left = _SERVED.search(outline.text), _LEFT.search(outline.text)
        if part is not None and left is not None:
            whole = _whole(document, sentence, outline)
            if whole is not None:
                gone = outline.statement(part["part"] or part["too"])
                yield from _checked(whole, gone, outline.statement(left["left"]))


def _whole(document: Document, sentence: int, here: Outline) -> Statement | None:
    """The one term of a sentence or the one before it."""
    before = readable(document, sentence - 1) if sentence else None
    found = [o.statement(m["all"]) for o in (before, here) if o is not None for m in _TERM.finditer(o.text)]
    return found[0] if len(found) == 1 else None


def _checked(whole: Statement, part: Statement, left: Statement) -> Iterator[Rest]:
    """The rest of a term, if it is another; a bare number is in the unit of the term."""
    units = {s.unit for s in (whole, part, left) if s.kind is Kind.DURATION}
    if len(units) != 1 or any(s.rough is not None for s in (whole, part, left)) or part is left or whole is left:
        return
    right = whole.value - part.value
    if right > 0 and right != left.value and abs(right - left.value) <= max(2, 0.5 * right) and units <= MINUTES.keys():
        yield Rest(left, whole, (part,), right)

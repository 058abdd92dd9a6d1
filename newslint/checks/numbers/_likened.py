"""Measures of what a story likens to a thing of known size: 3cm long “and so smaller than a grain of rice”.

What a sentence says is no longer than a matchstick cannot weigh four kilos in the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from newslint.checks.numbers._sizes import LENGTHS, WEIGHTS
from newslint.checks.numbers._strange import Strange
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.lists import rows
from newslint.story.outlines import Outline, outline_of
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_THAN = lazy_regex(
    r"\b(?P<no>no |not |none (?:of (?:the |them |these )?(?:[a-z]+ )?)?"
    r"(?:was |were |is |are )?|never |hardly |nothing )?(?P<how>smaller|shorter|thinner"
    r"|lighter|less"
    r"|longer|bigger|larger|taller|heavier|greater|wider|as (?:big|long|tall|large|small|short|heavy|high|wide"
    r"|thick) as"
    r"|(?:the )?(?:size|length|height|width|weight) of) (?:than )?(?:about |roughly |just "
    r"|only )?an? (?P<thing>(?:(?!#)[a-z-]+"
    r" ){1,4})"
)
_WEIGHED = lazy_regex(r"\b(?:weigh(?:s|ed|ing)?|tipped the scales at|weighed in at) (?:in at |about |just |only )?$")
_ABOUT = 3.0
"""How many times as large, or as small, what is as big as something may be."""
_OFF = 1.4
_DENSE = 6000.0
"""Kilograms that fill a cube of a metre at most, of what lives or is made, with room for what is broader than long."""
_SMALLER = frozenset("smaller shorter thinner less".split())
_LARGER = frozenset("longer bigger larger taller greater wider".split())


@cache
def _known() -> dict[str, tuple[float, float]]:
    """The least and the greatest length of each thing, in metres."""
    return {row[0]: (float(row[1]), float(row[2])) for row in rows("likened-things")}


def likened(document: Document) -> Iterator[Strange]:
    """The measures that are not those of what they are likened to."""
    table = tokens(document)
    sentences = {table.sentence_of(k) for k in table.where("than", "as", "size", "length", "height", "width")}
    for k in sorted(
        sentences & {*statements(document).by_sentence, *(s - 1 for s in statements(document).by_sentence)}
    ):
        here, after = outline_of(document, k), outline_of(document, k + 1)
        text = here.text if here is not None else " ".join(table.sentence_lower(k)) + " "
        for m in _THAN.finditer(text):
            thing = _thing(m["thing"])
            if not thing:
                continue
            smaller = m["how"] in _SMALLER
            cap = smaller if not m["no"] else m["how"] in _LARGER
            alike = " " in m["how"] and not m["no"]
            if not (cap or alike or (m["how"] in _LARGER and not m["no"])):
                continue
            if here is not None:
                yield from _lengths(document, here, thing, cap=cap, alike=alike)
            if cap or alike:
                yield from _weights(document, [o for o in (here, after) if o is not None], thing)


def _thing(words: str) -> str:
    """The thing of known size that some words begin with; empty where none is."""
    parts = words.split()
    return next((thing for n in range(4, 0, -1) if (thing := " ".join(parts[:n])) in _known()), "")


def _lengths(document: Document, outline: Outline, thing: str, *, cap: bool, alike: bool) -> Iterator[Strange]:
    """The one length of a sentence, held against that of the thing."""
    lengths = [s for s in outline.statements if s.kind is Kind.MEASURE and s.unit in LENGTHS]
    if len(lengths) != 1:
        return
    least, most = _known()[thing]
    metres = lengths[0].value * LENGTHS[lengths[0].unit]
    low, high = (least / _ABOUT, most * _ABOUT) if alike else (0.0, most * _OFF) if cap else (least / _OFF, 1e9)
    if _is_size(outline, lengths[0]) and not low <= metres <= high:
        yield Strange(lengths[0], f"“{document[lengths[0].span]}” does not go with the size of a {thing}")


_SIZE = lazy_regex(r"(?:long|tall|high|wide|across|thick|in (?:length|height|diameter|width)|-|and|,)")
_IS = lazy_regex(r"\b(?:is|was|are|were|measures|measured|measuring|of|only|just|about) $")


def _is_size(outline: Outline, stated: Statement) -> bool:
    """Whether a length is the size of something, not how far away it is."""
    after = outline.after(stated)
    return bool(_SIZE.match(after)) and bool(
        _IS.search(outline.before(stated)) or after.startswith(("long", "tall", "-"))
    )


def _weights(document: Document, held: Sequence[Outline], thing: str) -> Iterator[Strange]:
    """The weights that nothing of the length of a thing has."""
    most = _known()[thing][1]
    for outline in held:
        for s in outline.statements:
            weighs = s.kind is Kind.MEASURE and s.unit in WEIGHTS and _WEIGHED.search(outline.before(s))
            if weighs and s.value * WEIGHTS[s.unit] > _DENSE * most**3:
                yield Strange(s, f"“{document[s.span]}” is too much for what is no larger than a {thing}")
                return

"""Part, whole and share: the ways in which one sentence gives all three."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.story.counted_nouns import singular
from newslint.story.outlines import Match, Wordings, found_in, outline_of, wordings
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.records import NamedTuple

_KIND = "SHARE"
_WORDINGS = (
    "{part:c} ~4 out? of THE {whole:c} ~5 ,|(|— or|some|representing|totalling|equivalent_to {share:SHARE}",
    "{part:m} ~4 out? of THE {whole:m} ~5 ,|(|— or|some|representing|totalling|equivalent_to {share:SHARE}",
    "{part:c} ~4 out? of THE {whole:c} ~5 ,|(|— {share:SHARE} END",
    "{part:m} ~4 out? of THE {whole:m} ~5 ,|(|— {share:SHARE} END",
    "{part:cmu} ~4 ,|(|— or|some? {share:SHARE} of THE ~2 {whole:cmu}",
    "of THE {whole:cmu} ~9 , {part:cmu} ~3 ,|(|— or? {share:SHARE}",
    "{whole:cmu} ~9 ,? of which|whom {part:cmu} ~3 ,|(|— or? {share:SHARE}",
    "{share:SHARE} :|—|(|- {part:cmu} ~3 out? of THE {whole:cmu}",
    "{share:SHARE} ,|( or {part:cmu} ~3 ,? out? of THE {whole:cmu}",
    "{share:SHARE} of THE {whole:cmu} ~5 ,|(|— or|some {part:cmu}",
    "{share:SHARE} of THE {whole:cmu} ~5 ,|(|— {part:cmu} ALONE",
    "{share:SHARE} of THE {whole:cmu} ~5 ,|(|— {part:cmu} of_them END",
    "{share:SHARE} of THE ~3 of {whole:cmu} ,|(|— or? {part:cmu} ALONE",
    "{part:cmu} ~4 out? of THE {whole:cmu} ~9 ,? a|an ~2 rate|share|proportion|turnout|ratio|majority of {share:SHARE}",
    "{part:cmu} ~2 IS ~1 {share:SHARE} of THE ~5 {whole:cmu}",
    "{share:SHARE} of THE ~3 ,|(|— or? {part:cmu} ~3 out? of THE {whole:cmu}",
)
_OF_WHICH = (
    "{whole:cmu} ~5 ,|(|— {share:SHARE} of which|whom|them|that|it ~1 ,|(|— or|about? {part:cmu} ALONE",
    "{whole:cmu} ~+8 LOSE {share:SHARE} ~2 ,|(|— or {part:cmu} ALONE",
)
"""The same, where words between the share and its part point back to the whole."""
_OF_KNOWN = (
    "{share:SHARE} of the|its|their|his|her <thing> ,|(|— or|about? {part:c} ALONE",
    "{share:SHARE} of the|its|their|his|her <thing> ,|(|— or|about? {part:c+} END",
)
"""The same, where the story has told before how many there are."""
_OF_THEM = (
    "{part:c} ~2 of THEM ~2 ,|(|— or|some? {share:SHARE}",
    "{share:SHARE} of THEM ~2 ,|(|— or|some? {part:c} ALONE",
    "of THEM ,? {part:c} ~2 ,|(|— or|some? {share:SHARE}",
    "of THEM ,? {share:SHARE} ,|(|— or {part:c}",
)
"""The same, of a whole that the sentence before states."""
_IS = "is was are were represents represented equals equalled makes made accounts amounts covers covered".split()
_LOSE = "lose loses lost cut shed be_cut_by fall_by falls_by fell_by drop_by shrink_by spend spends spent".split()
_OTHERS = (
    "of them", "of whom", "of which", "of those", "of these", "of all", "more", "fewer", "less", "higher", "lower",
    "up ", "down ", "from", "each", "a year", "every", "above", "below", "ahead", "behind", "on ", "in 2", "in 1",
)  # fmt: skip


class Shared(NamedTuple):
    """A part of a whole and the share that it is said to be."""

    part: Statement
    whole: Statement
    share: Statement
    match: Match


@cache
def _ways(kinds: str) -> Wordings:
    """The wordings with shares of some kinds."""
    return wordings(*(source.replace(_KIND, kinds) for source in _WORDINGS), IS=_IS)


@cache
def _ways_of_them(kinds: str) -> Wordings:
    """The wordings that point back to a whole."""
    return wordings(*(source.replace(_KIND, kinds) for source in _OF_THEM), THEM="them these those whom".split())


@cache
def _ways_of_which(kinds: str) -> Wordings:
    """The wordings whose share points back to the whole."""
    return wordings(*(source.replace(_KIND, kinds) for source in _OF_WHICH), LOSE=_LOSE)


def _of_them(document: Document, kinds: str) -> Iterator[Shared]:
    """Parts and shares of the one whole that the sentence before states."""
    for match in found_in(document, _ways_of_them(kinds)):
        part, share = match["part"], match["share"]
        earlier = outline_of(document, match.outline.sentence - 1) if match.outline.sentence else None
        if earlier is None or any(s.kind is Kind.COUNT and s.noun and s.first < part.first for s in _before(match)):
            continue
        wholes = [s for s in earlier.statements if s.kind is Kind.COUNT and s.noun and s.value >= part.value]
        if len(wholes) == 1:
            yield Shared(part, wholes[0], share, match)


def _of_known(document: Document, kinds: str) -> Iterator[Shared]:
    """Parts and shares of what the story counts once: “1,200 stalls ... a third of the stalls, 400,”."""
    for match in found_in(document, _ways_of_known(kinds)):
        part, share, thing = match["part"], match["share"], singular(match.word("thing"))
        wholes = [
            s for s in statements(document).all if s.kind is Kind.COUNT and s.noun == thing and s.first < part.first
        ]
        wholes = [s for s in wholes if s.value > part.value and s.rough is None]
        if thing and part.kind is Kind.COUNT and len({s.value for s in wholes}) == 1:
            yield Shared(part, wholes[0], share, match)


@cache
def _ways_of_known(kinds: str) -> Wordings:
    """The wordings of a share of what was counted before."""
    return wordings(*(source.replace(_KIND, kinds) for source in _OF_KNOWN))


def _before(match: Match) -> tuple[Statement, ...]:
    """The statements of a sentence before what a wording matches."""
    return match.outline.within(match.outline.text[: match.found.start()])


def shares(document: Document, kinds: str) -> Iterator[Shared]:
    """All parts, wholes and shares of some kinds (letters) that stand together, each share once."""
    seen: set[int] = set()
    for match in found_in(document, _ways(kinds)):
        part, whole, share = match["part"], match["whole"], match["share"]
        if share.first in seen or (part.kind, part.unit) != (whole.kind, whole.unit):
            continue
        if part.value > whole.value or not whole.value or match.outline.after(share).startswith(_OTHERS):
            continue
        seen.add(share.first)
        yield Shared(part, whole, share, match)
    for match in found_in(document, _ways_of_which(kinds)):
        part, whole, share = match["part"], match["whole"], match["share"]
        alike = (part.kind, part.unit) == (whole.kind, whole.unit)
        if share.first not in seen and alike and 0 < part.value < whole.value:
            seen.add(share.first)
            yield Shared(part, whole, share, match)
    for shared in (*_of_them(document, kinds), *_of_known(document, kinds)):
        if shared.share.first not in seen:
            seen.add(shared.share.first)
            yield shared

"""Groups whose whole a story tells in one place, and of whom they are made up in another.

“A mother of four” who leaves two sons and three daughters; “a pair of robbers”, one of whom “vaulted the counter while
his two accomplices” kept watch; “seven medals”, and two golds, three silvers and three bronzes. Each *sort* of group
has the ways of telling its whole and of telling its parts; where a story tells one whole and one set of parts, the two
must agree.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._sorts_of_groups import SORTS, Sort
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.numerals import COLLECTIVES
from newslint.story.counts.groups import Reading, reading, readings, told
from newslint.story.statements import statements
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple


class MadeOf(NamedTuple):
    """A whole, and parts that come to more or fewer."""

    whole: Span
    size: int
    parts: Span
    sum: int


_SORTS_OF_THEM = lazy_regex(
    r"(?P<a>#\d+) of (?:them|which|whom) (?:are |were )?(?:[a-z-]+ ){1,2}?(?:, )?and (?P<b>#\d+) "
    r"(?:are |were )?[a-z-]+ (?=[,.;—]|were|are|will|have)"
)
_SOME = lazy_regex(r"\b(?:including|among|such as|not least|especially)\b")
_FAR, _CLOSE = 3, 2
_ALONE = frozenset({"passenger", "accomplice"})
"""Parts that no number counts."""


def _of_them(document: Document) -> Iterator[MadeOf]:
    """So many, of whom two sorts are told that come to more or fewer: “nine of them cows and five goats”."""
    table = tokens(document)
    for k in table.where("them", "which", "whom"):
        if table.lower[k - 1 : k] != ["of"]:
            continue
        here = reading(document, table.sentence_of(k))
        m = _SORTS_OF_THEM.search(here.text)
        if m is None:
            continue
        one, two = here.group(m["a"]), here.group(m["b"])
        total = one.size + two.size
        before = [
            (g, r)
            for r in (*readings(document, here.sentence - _FAR, here.sentence), here)
            for g in r.groups
            if g.first < one.first and g.noun
        ]
        wholes = [g for g, _ in before if max(one.size, two.size) <= g.size and abs(g.size - total) <= _CLOSE]
        if len({g.size for g in wholes}) == 1 and wholes[0].size < total:
            yield MadeOf(told(document, wholes[-1]), wholes[-1].size, table.span(one.first, two.last), total)


def made_of_groups(document: Document) -> Iterator[MadeOf]:
    """The wholes that their parts, told elsewhere, do not come to."""
    table = tokens(document)
    words = table.index.keys()
    yield from _of_them(document)
    for sort in SORTS:
        if sort.words.isdisjoint(words):
            continue
        parts = [p for k in _sentences(document, sort.words) for p in _parts(document, reading(document, k), sort)]
        if not parts or len({p.sum for p in parts}) != 1:
            continue
        wholes = [w for w in _wholes(document, sort) if not any(w[1].overlaps(p.parts) for p in parts)]
        if len({n for n, _ in wholes}) != 1:
            continue
        count, span = wholes[0]
        if sort.near and not _beside(document, span, parts[0].parts):
            continue
        off = abs(parts[0].sum - count)
        if 0 < off <= sort.off and not (sort.absent and parts[0].sum < count):
            yield parts[0]._replace(whole=span, size=count)


def _beside(document: Document, whole: Span, parts: Span) -> bool:
    """Whether a whole stands in the sentence of its parts, or in the one before."""
    table = tokens(document)
    one, two = (table.sentence_of(table.from_offset(span.start)) for span in (whole, parts))
    return 0 <= two - one <= 1


def _sentences(document: Document, words: frozenset[str]) -> list[int]:
    """The sentences that have one of some words."""
    table = tokens(document)
    counted = statements(document).by_sentence
    found = {table.sentence_of(k) for k in table.where_any(words)}
    return sorted(k for k in found if k in counted or not table.index.keys().isdisjoint(_ALONE))


def _parts(document: Document, here: Reading, sort: Sort) -> Iterator[MadeOf]:
    """The parts that a sentence tells."""
    for way, besides in sort.parts:
        for m in way.finditer(here.text):
            if _SOME.search(here.text, 0, m.start()):
                continue
            total, first, last = besides, m.start(), m.end()
            for sign in m.groupdict().values():
                if sign is not None:
                    total += here.group(sign).size if sign[1:].isdigit() else 1 + (" and " in sign)
            span = tokens(document).span(here.token(first), here.token(last - 1) + 1)
            yield MadeOf(span, total, span, total)


def _wholes(document: Document, sort: Sort) -> Iterator[tuple[int, Span]]:
    """The wholes that a story tells."""
    table = tokens(document)
    found = {*statements(document).by_sentence, *(table.sentence_of(k) for k in table.where_any(COLLECTIVES.keys()))}
    for k in sorted(found):
        here = reading(document, k)
        for way in sort.wholes:
            for group, _ in here.matched(way):
                yield group.size, table.span(group.first, group.last)

"""Wholes told before their parts, in whatever sentence: what consists of what.

“Awarded $4.1 million ... The award consists of $1.6 million in wages and $2.7 million in damages”; “91 to 24, with five
abstentions, in a chamber of 130, all of whom were present”; “two from Leigh and four from Bury, and the nine engines”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._reckoned import Reckoned
from newslint.language.segmentation.tokens import tokens
from newslint.story.counts.told_amounts import Amount, Part, amounts_of, slipped
from newslint.story.outlines import Outline, outline_of
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_CONSISTS = lazy_regex(
    r"\b(?:consists? of|consisted of|will consist of|comprises?|comprised|is made up of|was made up of|are made up of"
    r"|is split between|is split into|is divided into|was split between|includes both) "
)
_INCLUDES = frozenset("including among also mainly mostly chiefly plus besides each per".split())
_CHAMBER = lazy_regex(
    r"(?P<a>#c\d+) (?:votes )?(?:to|-|against|for and) (?P<b>#c\d+) (?:against )?,? ?(?:with"
    r"|and) (?:the other )?(?P<c>#c\d+)"
    r" (?:abstentions?|abstaining|members abstaining|abstained|undecided|blank"
    r"|spoil[a-z]+)[^#.;]*? (?P<n>#c\d+) [^#.;]*?"
    r"\b(?:all of whom|all (?:were )?present|every one of whom|each of whom|all voted|everybody)"
)
_FROM = lazy_regex(r"(?P<n>#c\d+) (?:(?!#)[a-z'’-]+ ){0,4}?(?:from|at|in|by|to|on|off) ")
_THE = lazy_regex(r"\b(?:the|all|these|all the) $")
_NEAR, _BACK = 0.3, 5
_MOST = 60


def told_whole(document: Document) -> Iterator[Reckoned]:
    """The wholes that the parts told of them do not make."""
    words = tokens(document).index.keys()
    if not words.isdisjoint("consists consist consisted comprises comprise comprised made split divided".split()):
        yield from _consisting(document)
    if not words.isdisjoint({"abstentions", "abstention", "abstaining", "abstained"}):
        yield from _chambers(document)
    yield from _gathered(document)


def _consisting(document: Document) -> Iterator[Reckoned]:
    """What consists of parts that do not make it."""
    table = tokens(document)
    for k in sorted(
        {table.sentence_of(j) for j in table.where("of", "comprises", "comprise", "comprised", "between", "into")}
    ):
        outline = outline_of(document, k)
        m = _CONSISTS.search(outline.text) if outline is not None else None
        if outline is None or m is None or not _INCLUDES.isdisjoint(outline.vocabulary):
            continue
        at = outline.token(m.end() - 1)
        told = [a for a in amounts_of(document, k) if a.stated.first > at]
        before = outline.token(m.start())
        for whole in _wholes(document, k, before):
            parts = [
                a for a in told if a.alike(whole) and (a.sort or not whole.sort) and a.part in (Part.PLAIN, Part.REST)
            ]
            if len(parts) < 2 or not all(a.flat and 0 < a.value < whole.value for a in parts):
                continue
            come_to = sum(a.value for a in parts)
            slack = whole.stated.slack + sum(a.stated.slack for a in parts)
            off = abs(come_to - whole.value)
            if off > slack and off <= _NEAR * whole.value and _is_one(document, whole, k, before):
                yield Reckoned(whole.stated, None, tuple(a.stated for a in parts), come_to)
            break


def _wholes(document: Document, sentence: int, before: int) -> Iterator[Amount]:
    """The amounts before a token of a sentence that may be the whole it divides, the nearest first."""
    for k in range(sentence, max(-1, sentence - _BACK - 1), -1):
        found = amounts_of(document, k)
        if k == sentence:
            found = tuple(a for a in found if a.stated.first < before)
        yield from (a for a in reversed(found) if a.flat and a.part in (Part.PLAIN, Part.TOTAL))


def _is_one(document: Document, whole: Amount, sentence: int, before: int) -> bool:
    """Whether no other amount before a token of a sentence may be the whole as well."""
    others = [a for a in _wholes(document, sentence, before) if a.unit == whole.unit and a.value > whole.value / 2]
    return all(a.value == whole.value or not a.alike(whole) for a in others)


def _chambers(document: Document) -> Iterator[Reckoned]:
    """A house of which all members voted, and which is larger or smaller than their votes."""
    for k in statements(document).by_sentence:
        outline = outline_of(document, k)
        m = _CHAMBER.search(outline.text) if outline is not None and len(outline.statements) > 3 else None
        if outline is None or m is None:
            continue
        *parts, whole = (outline.statement(m[x]) for x in "abcn")
        come_to = sum(s.value for s in parts)
        if (
            come_to != whole.value
            and all(s.rough is None for s in (*parts, whole))
            and abs(come_to - whole.value) < whole.value * _NEAR
        ):
            yield Reckoned(whole, None, tuple(parts), come_to)


def _gathered(document: Document) -> Iterator[Reckoned]:
    """Things from several places, and all of them right after: two from Leigh, four from Bury, and the nine engines."""
    for k, stated in statements(document).by_sentence.items():
        counts = [s for s in stated if s.kind is Kind.COUNT]
        outline = outline_of(document, k) if len(counts) > 1 else None
        if outline is None:
            continue
        parts = [outline.statement(m["n"]) for m in _FROM.finditer(outline.text)]
        parts = [s for s in parts if s.rough is None and s.value <= _MOST]
        noun = parts[0].noun if parts else ""
        if len(parts) < 2 or not noun or any(s.noun not in ("", noun) for s in parts[1:]):
            continue
        for claim in _all_of(document, outline, noun, parts[-1]):
            come_to = sum(s.value for s in parts)
            right = {s.value for s in statements(document).all if s.kind is Kind.COUNT and s is not claim}
            if claim.value not in right and claim.value != come_to and slipped(claim.value, come_to, 1):
                yield Reckoned(claim, None, tuple(parts), come_to)


def _all_of(document: Document, outline: Outline, noun: str, last: Statement) -> Iterator[Statement]:
    """The count with “the” of some things in the rest of a sentence, or in the next."""
    following = outline_of(document, outline.sentence + 1)
    for where in (outline, following):
        for s in where.statements if where is not None else ():
            own = s.kind is Kind.COUNT and s.noun == noun and s.first > last.last and s.rough is None
            if own and where is not None and _THE.search(where.before(s)):
                yield s

"""Wholes and their parts: the ways in which news says what a whole is made up of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from newslint.checks.numbers._lists import list_from
from newslint.checks.numbers._whole_and_parts import Partition
from newslint.story.counted_nouns import singular
from newslint.story.outlines import Outline, outline_of, outlines, wordings
from newslint.story.quantities import PEOPLE
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_KINDS_OF_PEOPLE = frozenset(
    "adult baby boy child civilian doctor firefighter girl guard infant journalist man nurse officer passenger pilot"
    " policeman protester pupil rebel resident sailor soldier student teacher teenager toddler tourist troop woman"
    " worker villager republican democrat american briton german frenchman italian israeli palestinian iraqi"
    " australian".split()
)
"""Kinds of people of whom a group may be made up."""
_GROUPS = frozenset(map(singular, PEOPLE)) | frozenset(
    "passenger victim member person casualty hostage prisoner suspect death".split()
)
_MARKS = frozenset({":", "—", "("})
_HOUSE = 10  # seats of which the next sentence may say who holds them without saying so
_LABEL = 4  # words that may stand before the first number of a list
_REACH = 20  # tokens from a whole to the mark before the list of its parts
_HELD = frozenset("seat delegate constituency county ward district place medal vote".split())
"""What only one can hold: two parties do not have the same seat."""
_FATES = frozenset(
    "rescued missing dead died killed survived injured hurt escaped voted backed opposed abstained men women boys girls"
    " passed failed closed open sold unsold".split()
)
"""Two of these are not said of the same: who is rescued is not missing."""
_VOTED = frozenset(
    "voted backed supported approved opposed rejected favoured favored abstained dissented wanted".split()
)
_SUMMED_UP = wordings(
    ",|— making|giving|bringing|taking a|the|it|their? ~2 total|sum|bill|cost to|of ~1 {total:cmu}",
    ",|(|— for|making|giving? a|the ~1 total of? {total:cmu}",
    "for|making|giving|to a ~1 total of {total:cmu}",
    ",|— or|making|giving? {total:cmu+} in all|total",
    ",|— or|making|giving? {total:cmu+} altogether|combined|overall",
    ",|— {total:cmu} in|over|for the {period:d}",
)
_OF_THE_WHOLE = lazy_regex(
    r"(?:^|(?:[;:,—]|and|but|that|said) )of (?:the|its|their|his|her|our|all|these|those)(?: the)? (#[cm]\d+) "
    r"((?:[^#,;:.—]+)?), "
)
_OF_WHICH = lazy_regex(r"(#[cm]\d+) ((?:[^#;:.—]+)?)of (?:which|whom) ")
_OUT_OF = lazy_regex(r"(#c\d+) (?:[a-z]+ ){0,2}of (?:the|its|their|all|these|those)(?: the)? (#c\d+) ([a-z'-]+ )?")
_INCLUDES = frozenset("includes include included comprises comprise comprised".split())
_BRACKETED = lazy_regex(r"\( (#[cm]\d+) \)")
_REST = lazy_regex(r"(?:leaving(?: [a-z]+)?(?: with)?|remaining|other|rest ,|rest ,? or|the rest) $")
SHARERS = lazy_regex(r"[a-z'-]+ (?:[a-z]+ )?(?:shared?|took|had|got|won|polled|managed|between) (?:[a-z]+ )?#")
"""What follows the number of those who share the rest: “the other six candidates shared 1,213”."""
_LEFT = lazy_regex(r"(?:[a-z'-]+ ){0,3}?(?:left|remain|remains|remained|remaining|still|survived) ")
_NOT_PARTS = lazy_regex(
    r" (?:including|of them|of whom|of these|of those|among|another|more|further|least|average|each) "
)
_VOTES = wordings(
    "by {for:c} votes? to|- {against:c} votes? ,? with? {out:c} ABSTAIN",
    "{for:c} votes? for|in_favour|in_favor ,? and? {against:c} votes? against ,? and|with? {out:c} ABSTAIN",
    "by {for:c} votes? to|- {against:c} votes?",
    ABSTAIN="abstention abstentions abstaining abstained".split(),
)
_ALL = wordings(
    "all {total:c} ~3 VOTERS",
    "the {total:c} ~2 VOTERS present|who_voted|took_part",
    VOTERS="members mps councillors senators deputies lawmakers judges delegates states seats".split(),
)


_OF_THEM = wordings(
    "{total:c+} ~6 , {one:c} of_them|of_whom ~4 ,? and {two:c} ~2 END",
    "{total:c+} ~6 , {one:c} ~3 ,? and {two:c} ~2 of_them ~2 END",
)


def partitions(document: Document) -> Iterator[list[Partition]]:
    """Each place that states parts, with the wholes that they may belong to: one of them must fit."""
    for sentence, outline in outlines(document).items():
        if len(outline.statements) > 2:
            yield from _announced(outline)
            yield from _summed_up(outline)
            yield from _of_the_whole(outline)
            yield from _held(outline)
            yield from _voted(outline)
            yield from _bracketed(outline)
            yield from _of_them(outline)
        yield from _remaining(document, sentence, outline)
        yield from _of_the_last(document, sentence, outline)


def _announced(outline: Outline) -> Iterator[list[Partition]]:
    """A whole, and after a mark the list of its parts: ``nine people: five men, three women and two children``."""
    words = outline.words
    for k, mark in enumerate(words[1:-3], 1):
        listed = list_from(outline, k + 1) if mark in _MARKS or mark in _INCLUDES else None
        if listed is not None and listed.closed and _early(outline, k + 1):
            whole = mark not in ("includes", "include", "included")
            yield [Partition(total, listed.parts, whole) for total in _before(outline, k, listed.parts[0])]
    for total in outline.statements:
        if total.kind is Kind.COUNT and (total.noun in _GROUPS or outline.before(total).endswith(" of ")):
            after = outline.word_of(total) + 1 + (total.end - total.last)
            listed = list_from(outline, after + 1) if words[after : after + 1] == [","] else None
            if listed is not None and listed.closed and all(p.noun in _KINDS_OF_PEOPLE for p in listed.parts):
                yield [Partition(total, listed.parts, True)]


def _of_them(outline: Outline) -> Iterator[list[Partition]]:
    """Two sorts of those counted: ``eleven people were hurt, eight of them children and four adults``."""
    for way in _OF_THEM:
        for match in way.matches(outline):
            if match["total"].noun in _GROUPS:
                yield [Partition(match["total"], (match["one"], match["two"]), False)]


def _bracketed(outline: Outline) -> Iterator[list[Partition]]:
    """Parts in brackets after their names: ``the government (£7m), the city (£3m) and the bank (£2m)``."""
    found = list(_BRACKETED.finditer(outline.text))
    if len(found) > 1 and " and " in outline.text[found[-2].end() : found[-1].start()]:
        parts = tuple(outline.statement(m[1]) for m in found)
        if len({(part.kind, part.unit) for part in parts}) == 1:
            wholes = _before(outline, outline.word_at(found[0].start()), parts[0])
            if wholes:
                yield [Partition(whole, parts, True) for whole in wholes]


def _early(outline: Outline, k: int) -> bool:
    """Whether a number stands among the first words of a list."""
    return any(word[0] == "#" for word in outline.words[k : k + _LABEL + 1])


def _before(outline: Outline, word: int, part: Statement) -> list[Statement]:
    """The statements before a word that may be the whole of a part: of its unit, and of a count what is counted."""
    limit = outline.token_of(word)
    return [
        s
        for s in outline.statements
        if s.last <= limit < s.last + _REACH
        and (s.kind, s.unit) == (part.kind, part.unit)
        and (s.kind is not Kind.COUNT or s.noun or s.value >= 1000)
    ]


def _summed_up(outline: Outline) -> Iterator[list[Partition]]:
    """A total after its parts: ``60 men and 50 women, a total of 120``."""
    for way in _SUMMED_UP:
        for match in way.matches(outline):
            total = match["total"]
            run: list[Statement] = []
            end = match.first
            for stated in reversed(outline.statements):
                if stated.first >= end or stated.kind in (Kind.ORDINAL, Kind.MOMENT):
                    continue
                between = outline.between(stated, run[-1].lead if run else match.first)
                joined = not run or " and " in f" {between}" or "," in between or "on top of " in between
                if (stated.kind, stated.unit) != (total.kind, total.unit) or not joined or len(between) > 70:
                    break
                if ";" in between or ":" in between or "— " in between:
                    break
                run.append(stated)
            if len(run) > 1:
                yield [Partition(total, tuple(reversed(run[:n])), True) for n in range(2, len(run) + 1)][::-1]


def _of_the_whole(outline: Outline) -> Iterator[list[Partition]]:
    """Parts of a whole named before: ``of the 49 seats, they hold 28 and the Greens 21``; ``of which ...``."""
    for pattern in (_OF_THE_WHOLE, _OF_WHICH):
        for m in pattern.finditer(outline.text):
            total = outline.statement(m[1])
            rest = outline.text[m.end() :].partition("; ")[0].partition(" — ")[0]
            parts = tuple(
                s for s in outline.within(rest) if (s.kind, s.unit) == (total.kind, total.unit) and _like(s, total)
            )
            if len(parts) < 2 or _NOT_PARTS.search(f" {rest}"):
                continue
            closing = _closes(outline, parts[-1])
            listed = list_from(outline, outline.word_at(m.end()))
            held = total.noun in _HELD or total.kind is Kind.MONEY or len(_FATES.intersection(rest.split())) > 1
            if closing:
                yield [Partition(total, parts, True)]
            elif listed is not None and listed.closed and (held or pattern is _OF_WHICH):
                yield [Partition(total, listed.parts, False)]


def _like(part: Statement, total: Statement) -> bool:
    """Whether what a number counts may be part of what another counts."""
    return not part.noun or part.noun == total.noun or total.noun in _GROUPS


def _closes(outline: Outline, part: Statement) -> bool:
    """Whether a number is called the rest: ``the remaining 12``, ``12 are left``."""
    return bool(_REST.search(outline.before(part)[-24:]) or _LEFT.match(outline.after(part)))


def _held(outline: Outline) -> Iterator[list[Partition]]:
    """Several who hold parts of a whole: ``won 36 of the 63 seats and the Greens 27``; ``five of the eight voted``."""
    for m in _OUT_OF.finditer(outline.text):
        first, total = outline.statement(m[1]), outline.statement(m[2])
        rest = outline.text[m.end() :].partition("; ")[0]
        others = tuple(s for s in outline.within(rest) if s.kind is Kind.COUNT and (not s.noun or s.noun == total.noun))
        if not others or any(s.kind is not Kind.COUNT for s in outline.within(rest)) or _NOT_PARTS.search(f" {rest}"):
            continue
        between = outline.between(total, others[0].lead)
        votes = _VOTED.intersection(between.split()) and _VOTED.intersection(rest.split()[-12:])
        parts = (first, *others)
        if _closes(outline, others[-1]) or (votes and len(others) < 3 and " and " in f" {rest}"):
            yield [Partition(total, parts, True)]
        elif total.noun in _HELD and (" and " in f" {between}" or "," in between or " to " in between):
            yield [Partition(total, parts, False)]


def _voted(outline: Outline) -> Iterator[list[Partition]]:
    """Votes for and against and those who did not vote, and of how many they were: ``all 460 members took part``."""
    for way in _VOTES:
        for match in way.matches(outline):
            parts = tuple(s for s in (match["for"], match["against"], match.get("out")) if s is not None)
            for whole in _ALL:
                for found in whole.matches(outline):
                    if found["total"] not in parts:
                        yield [Partition(found["total"], parts, len(parts) > 2)]
            return


def _of_the_last(document: Document, sentence: int, outline: Outline) -> Iterator[list[Partition]]:
    """Parts of what the sentence before counts: ``Eleven died. Five were men, four women and three children``."""
    listed = list_from(outline, 0)
    if listed is None or not listed.closed or listed.parts[0].kind is not Kind.COUNT or not sentence:
        return
    earlier = outline_of(document, sentence - 1)
    wholes = [s for s in earlier.statements if s.kind is Kind.COUNT and s.noun] if earlier is not None else []
    told = [s.value for s in earlier.statements if s.kind is Kind.COUNT] if earlier is not None else []
    come_to = sum(p.value for p in listed.parts)
    if any(one + come_to == two for one, two in permutations(told, 2)):
        return  # of a house of 120, 58 and those that are listed
    bare = outline.words[0][0] == "#"
    found = [
        Partition(whole, listed.parts, bare and len(listed.parts) > 2)
        for whole in wholes
        if (bare or (whole.noun in _HELD and whole.value >= _HOUSE))
        and all(p.noun in ("", whole.noun) for p in listed.parts)
    ]
    if found:
        yield found


def _remaining(document: Document, sentence: int, outline: Outline) -> Iterator[list[Partition]]:
    """Parts of a whole that another sentence states, the last of them “the remaining”."""
    for part in outline.statements:
        if part.kind not in (Kind.COUNT, Kind.MONEY) or not _REST.search(outline.before(part)[-24:]):
            continue
        if SHARERS.match(outline.after(part)):
            continue
        own = tuple(
            s for s in outline.statements if (s.kind, s.unit) == (part.kind, part.unit) and s.first <= part.first
        )
        if len(own) < 2 or _NOT_PARTS.search(f" {outline.text}"):
            continue
        wholes = [s for s in _beside(document, sentence, part) if _like(part, s) or part.noun == ""]
        come_to = sum(s.value for s in own)
        if any(one.value + come_to == two.value for one, two in permutations(wholes, 2)):
            continue  # one more part stands in the sentence before
        inner = [Partition(s, tuple(p for p in own if p is not s), True) for s in own[:-1] if len(own) > 2]
        yield inner + [Partition(whole, own, True) for whole in wholes]


def _beside(document: Document, sentence: int, part: Statement) -> Iterator[Statement]:
    """The statements of the two sentences before that are of the unit of a part, the nearest sentence first."""
    for near in (sentence - 1, sentence - 2):
        earlier = outline_of(document, near) if near >= 0 else None
        if earlier is not None:
            yield from (s for s in earlier.statements if (s.kind, s.unit) == (part.kind, part.unit))

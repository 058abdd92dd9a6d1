"""Those who are left of so many, told as more or fewer than there can be: “eight of the ten districts ... only in one”.

“Nine of the ten members backed the plan. The two who voted against it”; “four climbers ... two were found alive ... the
other three”; “24 singers, nine of them men. The 16 women”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.numerals import whole_number
from newslint.story.counted_nouns import singular
from newslint.story.counts.groups import Group, Reading, is_human, reading, readings, told
from newslint.story.statements import Kind, statements
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_FAR = 3  # sentences from a part to what is left
_LEAST = 2
_PARTS = 6  # parts that are tried together
_OF = lazy_regex(
    r"(?P<a>#\d+) (?:out )?of (?:the |its |their |his |her |these |those )?(?P<b>#\d+) "
    r"(?P<noun>(?:[a-z-]+ ){0,3}?[a-z]+s|(?:[a-z-]+ ){0,2}?(?:people|men|women|children|crew|staff)) "
)
_CAME = frozenset("came returned finished survived made got passed emerged reached".split())
_CAME_OUT = lazy_regex(
    rf"^(?P<b>#\d+) (?P<noun>[a-z-]+) [^#.]{{3,60}}?(?:and|but) (?:only )?(?P<a>#\d+) (?:{'|'.join(sorted(_CAME))}) "
)
_OF_THEM = lazy_regex(
    r"(?P<b>#\d+) (?:[a-z-]+ ){1,3}?, (?:with |of whom )?(?P<a>#\d+) (?:of them |are |were )?"
    r"(?P<sex>men|women|boys|girls)\b"
)
_WERE_SEX = lazy_regex(
    r"(?P<a>#\d+) of the (?P<b>#\d+) (?:[a-z-]+ ){1,2}(?:are|were|is|was) (?P<sex>men|women|boys|girls)\b"
)
_OTHER_SEX = {"men": "women", "women": "men", "boys": "girls", "girls": "boys"}
_AGAINST = (
    r"(?:did not|do not|does not|have not|had not|were not|was not|are not|refused|voted against|opposed|failed"
    r"|abstained|dissented|remained|stayed|declined|objected|escaped|survived|missed|disagreed|rejected|voted no|still"
    r"|are (?:still )?missing|(?:will be|were|are) (?:kept|lost|spared|left)|died|drowned|remain|stayed behind)"
)
_THE_REST = (
    lazy_regex(r"\bthe (?:other|remaining) (?P<r>#\d+) "),
    lazy_regex(rf"\bthe (?P<r>#\d+) (?:[a-z]+ )?(?:who|that|which) {_AGAINST}\b"),
    lazy_regex(r"\bthe (?P<r>#\d+) (?:[a-z]+ )?(?:left behind|left over|still missing|missing|unaccounted for)\b"),
    lazy_regex(rf"^(?:the )?(?P<r>#\d+) (?:[a-z]+ ){{0,2}}?(?!died|drowned){_AGAINST}\b"),
)
_ONE_LEFT = (
    r"\b(?:only (?:in|at|on) (?:the )?(?:[a-z-]+ ){{0,2}}?{noun}(?= of| in|,| where)|(?:the|its) (?:one|sole|lone"
    r"|remaining|other) (?:[a-z-]+ )?{noun}\b(?! (?:with|of))|the only {noun} (?:to|that|which|not|where|still|left)\b)"
)
_EXCEPTION = lazy_regex(
    r"\b(?:the (?:only |sole |one |lone )?(?:exception|odd one out|dissenter|objector|abstainer|absentee|holdout)"
    r"(?! of)|the (?:lone|sole|only|one) (?:dissenting|opposing) [a-z]+)\b"
)
_OF_BAND = lazy_regex(r"\b(?:other|remaining) (?P<r>#\d+) (?:[a-z]+ )?of (?:the|a) (?P<b>~\d+) ")
_OF_WHOM = lazy_regex(r"(?P<b>#\d+) [a-z-]+ [^#.;]{0,60}?, (?P<a>#\d+) of (?:them|whom|which) ")
_OTHER = lazy_regex(r"\bthe other (?P<r>#\d+) ")
_BARE = frozenset("were was are is had have has died got remain could of men women".split())


class LeftOver(NamedTuple):
    """Those who are left, those who are not, and how many would be."""

    rest: Span
    part: Span
    right: int


def left_over(document: Document) -> Iterator[LeftOver]:
    """The rests of wholes that are more or fewer than the part leaves."""
    table = tokens(document)
    known: set[int] = set()
    for sentence, stated in statements(document).by_sentence.items():
        counts = [s for s in stated if s.kind is Kind.COUNT]
        if len(counts) < _LEAST:
            continue
        after = [table.lower[s.last : s.last + 3] for s in counts]
        found: list[LeftOver] = []
        if any("of" in words[:2] for words in after) or _CAME.intersection(table.sentence_lower(sentence)):
            found += _of_so_many(document, table, reading(document, sentence))
        if not _OTHER_SEX.keys().isdisjoint(table.sentence_lower(sentence)):
            found += _of_one_sex(document, reading(document, sentence))
        known |= {rest.start for rest, _, _ in found}
        yield from found
    yield from _too_many(document, table)
    others = (k for k in table.where("other") if table.lower[k + 1 : k + 2] and whole_number(table.lower[k + 1]))
    for sentence in sorted({table.sentence_of(k) for k in others}):
        yield from (left for left in _others(document, table, sentence) if left.rest.start not in known)


def _too_many(document: Document, table: Tokens) -> Iterator[LeftOver]:
    """As many left of a band as it has in all, and parts that are more than their whole."""
    for k in table.where("quartet", "trio", "quintet", "pair", "duo", "sextet"):
        here = reading(document, table.sentence_of(k))
        for rest, m in here.matched(_OF_BAND, "r"):
            band = here.group(m["b"])
            if rest.size >= band.size:
                yield LeftOver(told(document, rest), told(document, band), band.size - 1)
    for k in table.where("whom", "them", "which"):
        here = reading(document, table.sentence_of(k))
        for part, m in here.matched(_OF_WHOM, "a"):
            whole = here.group(m["b"])
            if part.size > whole.size > 1 and part.last == k - 1:
                yield LeftOver(told(document, part), told(document, whole), whole.size)


def _of_so_many(document: Document, table: Tokens, here: Reading) -> Iterator[LeftOver]:
    """Those left of “nine of the ten”, in the rest of the sentence or soon after it."""
    matches = [*_OF.finditer(here.text), *_CAME_OUT.finditer(here.text)]
    if len(matches) != 1:
        return
    m = matches[0]
    part, whole = here.group(m["a"]), here.group(m["b"])
    right = whole.size - part.size
    if right < 1:
        return
    noun = singular(m["noun"].split()[-1])
    there = table.span(min(part.first, whole.first), max(part.last, whole.last))
    one = re.compile(_ONE_LEFT.format(noun=re.escape(noun)))
    for near in (here, *readings(document, here.sentence + 1, here.sentence + 1 + _FAR)):
        start = m.end() if near is here else 0
        if near is not here and _OF.search(near.text):
            return
        alone = one.search(near.text, start) or _EXCEPTION.search(near.text, start)
        rest = next((r for r, g in _rests(near, start) if _is_of(table, r, g, noun) and not _is_part(here, g)), None)
        if rest is not None:
            if 1 < rest.size != right and rest.size < whole.size:
                yield LeftOver(told(document, rest), there, right)
            return
        if alone is not None:
            if right > 1:
                span = table.span(near.token(alone.start()), near.token(alone.end() - 1) + 1)
                yield LeftOver(span, there, right)
            return


def _rests(near: Reading, start: int) -> Iterator[tuple[Group, re.Match[str]]]:
    """What a sentence may tell of those left."""
    for way in _THE_REST:
        for m in way.finditer(near.text, start):
            yield near.group(m["r"]), m


def _is_of(table: Tokens, rest: Group, m: re.Match[str], noun: str) -> bool:
    """Whether those told of may be left of things or people with a noun."""
    return not rest.noun or rest.noun == noun or is_human(table, rest.noun) or "the other" in m[0]


def _is_part(here: Reading, found: re.Match[str]) -> bool:
    """Whether the part itself was told with the words of those left: the two who refused, of two of ten who refused."""
    words = [
        w for w in ("against", "opposed", "refused", "failed", "abstained", "survived", "escaped") if w in found[0]
    ]
    return any(word in here.text for word in words)


def _of_one_sex(document: Document, here: Reading) -> Iterator[LeftOver]:
    """The women of so many of whom the men were counted."""
    for m in (*_OF_THEM.finditer(here.text), *_WERE_SEX.finditer(here.text)):
        part, whole = here.group(m["a"]), here.group(m["b"])
        right, other = whole.size - part.size, _OTHER_SEX[m["sex"]]
        way = re.compile(rf"\bthe (?:other )?(?P<r>#\d+) {other} ")
        for near in readings(document, here.sentence + 1, here.sentence + 1 + _FAR):
            for rest, _ in near.matched(way, "r"):
                if rest.size != right:
                    first, last = min(part.first, whole.first), max(part.last, whole.last)
                    there = tokens(document).span(first, last)
                    yield LeftOver(told(document, rest), there, right)
                return


def _others(document: Document, table: Tokens, sentence: int) -> Iterator[LeftOver]:
    """“The other three” of four of whom two were told of."""
    here = reading(document, sentence)
    for rest, m in here.matched(_OTHER, "r"):
        if rest.size < _LEAST:
            continue
        near = (*readings(document, sentence - _FAR, sentence), here)
        groups: list[Group] = []
        singles = 0
        for r in near:
            text = r.text[: m.start()] if r is here else r.text
            words = text.split()
            groups += [
                r.group(w)
                for k, w in enumerate(words)
                if w[0] in "#~@" and w[1:].isdigit() and _may_be(table, r.group(w), rest, words[k + 1 : k + 2])
            ]
            singles += text.count("^ ") + len(re.findall(r"\b(?:an?|one) [a-z-]+ ", text))
        wholes = [g for g in groups if g.size > rest.size and g.noun]
        if not wholes:
            return
        whole = max(wholes, key=lambda g: g.size)
        parts = [g for g in groups if g.first > whole.first and g.size < whole.size][-_PARTS:]
        if not parts:
            return
        told_of = {sum(g.size for g in some) for n in range(1, len(parts) + 1) for some in combinations(parts, n)}
        right = whole.size - rest.size
        if all(not value <= right <= value + singles for value in (0, *told_of) if value or singles):
            yield LeftOver(told(document, rest), told(document, whole), whole.size - parts[0].size)


def _may_be(table: Tokens, group: Group, rest: Group, after: list[str]) -> bool:
    """Whether a group may be the whole of the others or a part of it, as far as nouns tell."""
    if not group.noun:
        return bool(after) and (after[0] in _BARE or after[0].endswith("ed"))
    return group.noun == rest.noun or (is_human(table, group.noun) and (not rest.noun or is_human(table, rest.noun)))

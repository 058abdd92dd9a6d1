"""Tolls against the deaths before them, and groups against the list of who is in them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.checks.numbers._whole_and_parts import Partition
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.name_words import person_nouns
from newslint.story.counts.groups import BODIES
from newslint.story.outlines import Outline, outline_of
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_COME_TO = lazy_regex(
    r"\b(?:bring|brings|brought|bringing|taking|takes|took|raising|raised|pushing|pushed|lifting|lifted) "
    r"the (?:overall |total |official )?(?:death )?"
    r"(?:toll|tally|total|number (?:of (?:the )?)?(?:dead|deaths|killed|victims)) (?:of [a-z]+ )?to #c(\d+) "
)
_DEATHS = lazy_regex(
    r"\b(?:killing|killed|kills|drowned|left|claimed the lives of) (?:an?other |a further |at least )?#c(\d+) "
    r"(?:(?!dead\b)[a-z]+ )?(?:(?:[a-z]+ ){0,2}(?P<dead>dead)\b)?"
    r"|#c(\d+) (?:[a-z]+ ){0,3}?(?:died|drowned|perished|burned to death|(?:were|was) (?:killed|shot dead))\b"
)
_ONE = lazy_regex(
    r"(?:^|, |and )an? (?!hundred|dozen|few|couple)(?:[a-z-]+ ){1,3}?(?:died|drowned|was killed|was shot dead)\b"
)
_ELSEWHERE = lazy_regex(r"\band #c(\d+) (?:more |others? )?(?:in|at|on|near) (?!(?:critical|serious|hospital))")
_MORE = lazy_regex(r"\b(?:more|others?|another|further|second|later|overnight|also|an? [a-z]+ )\b")
_MIXED = lazy_regex(
    r"\b(?:including|among|of them|of whom|of the|since|injured|wounded|hurt|missing|earlier|previous|initially"
    r"|this year|last|per cent|each|every|ago|month|week|january|february|march)\b"
)
_SENTENCES = 3
_OFF = 0.4
_DOZEN = 12

_GROUP = lazy_regex(
    rf"^(?:the|his|her|their|its) (?:[a-z-]+ )?(?P<group>{'|'.join(sorted(BODIES))}) (?:, |— |: |\( )"
    r"(?P<list>[^.;:—()]+?) (?:, |— |\) |\. )(?:(?!#)[a-z]+ )"
)
_ITEM = lazy_regex(r"(?:#c(?P<count>\d+)|(?P<half>half )?(?P<dozen>a dozen)|an?|one) (?:[a-z'-]+ ){1,3}")
_ALIKE = frozenset(
    "people men women passengers climbers jurors sailors members person man woman passenger member".split()
)


def tolls(document: Document) -> Iterator[Partition]:
    """The tolls to which deaths “bring” a total, where two or three sentences tell of all and they come to another."""
    table = tokens(document)
    for k in table.where("toll", "tally", "total", "number"):
        sentence = table.sentence_of(k)
        here = outline_of(document, sentence)
        found = _COME_TO.search(here.text) if here is not None else None
        if here is None or found is None:
            continue
        total = here.statements[int(found[1])]
        parts: list[Statement] = []
        ones = 0
        mixed = False
        for near in range(max(0, sentence - _SENTENCES + 1), sentence + 1):
            outline = outline_of(document, near)
            if outline is None:
                continue
            text = outline.text[: found.start()] if near == sentence else outline.text
            mixed = mixed or bool(_MIXED.search(text))
            parts += _dead(outline, text, parts)
            ones += len(_ONE.findall(text))
        if not mixed and len(parts) + ones > 2 and len(parts) > 1 and total.rough is None:
            yield from _summed(total, parts, ones)


def _dead(outline: Outline, text: str, before: list[Statement]) -> list[Statement]:
    """The numbers of dead that a sentence tells of; those after the first must be told as more of them."""
    found = []
    for m in _DEATHS.finditer(text):
        sign = m[1] or m[3]
        if m[1] and m[0].startswith("left") and not m["dead"]:
            continue
        found.append(outline.statements[int(sign)])
    if found:
        further = [outline.statements[int(m[1])] for m in _ELSEWHERE.finditer(text)]
        found += [s for s in further if s not in found]
    return found if not before or not found or _MORE.search(text) else []


def _summed(total: Statement, parts: list[Statement], ones: int) -> Iterator[Partition]:
    """The toll and its parts, if no choice of them comes to it and it is off by a slip."""
    if any(s.rough is not None for s in parts):
        return
    values = [s.value for s in parts] + [1.0] * ones
    whole = sum(values)
    for n in range(1, len(values) + 1):
        if any(sum(some) == total.value for some in combinations(values, n)):
            return
    if 0 < abs(whole - total.value) <= max(2, _OFF * whole) and total.value > max(values):
        yield Partition(total, tuple(parts), True, ones)


def listed(document: Document) -> Iterator[Partition]:
    """Groups of people of which an apposition lists all: “The crew, a dozen Filipinos and a Georgian, ...”."""
    table = tokens(document)
    people = person_nouns(table.lexicon)
    for sentence in dict.fromkeys(table.sentence_of(k) for k in table.where_any(BODIES)):
        here = outline_of(document, sentence)
        found = _GROUP.match(here.text) if here is not None else None
        if here is None or found is None:
            continue
        items = found["list"].replace(" , and ", " , ").replace(" and ", " , ").split(" , ")
        parts, ones = [], 0
        for item in items:
            one = _ITEM.fullmatch(f"{item} ")
            if one is None:
                break
            if one["count"]:
                parts.append(here.statements[int(one["count"])])
            else:
                ones += _DOZEN // (2 if one["half"] else 1) if one["dozen"] else 1
        else:
            if len(items) > 1 and parts and not any(p.rough is not None for p in parts):
                yield from _whole(document, sentence, people, parts, ones)


def _whole(
    document: Document, sentence: int, people: dict[str, str], parts: list[Statement], ones: int
) -> Iterator[Partition]:
    """The only number of people in the sentence before, if the list does not come to it."""
    outline = outline_of(document, sentence - 1) if sentence else None
    counts = [s for s in outline.statements if s.kind is Kind.COUNT] if outline is not None else []
    if len(counts) != 1 or counts[0].rough is not None or counts[0].value < 3:
        return
    total, whole = counts[0], sum(p.value for p in parts) + ones
    if (total.noun in people or total.noun in _ALIKE) and 0 < abs(total.value - whole) <= max(2, _OFF * whole):
        yield Partition(total, tuple(parts), True, ones)

"""What changed between two versions of a story, in what it states and in what is found in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any

from newslint.engine.finding import Finding
from newslint.engine.fingerprint import fingerprints
from newslint.language.segmentation.tokens import tokens
from newslint.story.facts import Fact, facts
from newslint.story.introductions import age_spans
from newslint.story.transcripts.words import said_words
from newslint.text import Document, FieldKind, Span
from newslint.util.records import NamedTuple

_PARTS = (FieldKind.HEADLINE, FieldKind.STANDFIRST, FieldKind.BYLINE)
PARTS = "parts"
"""The section of headline, standfirst and byline."""
_MOST = 1_000_000
"""Pairs of facts that are held against each other; of more, only those in the same words are paired."""


class How(StrEnum):
    """What became of a fact."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


class Change(NamedTuple):
    """One thing that a version states and the other does not, or not so."""

    section: str
    """As `newslint facts` calls it, or "parts"."""
    old: Fact | None
    new: Fact | None
    differs: tuple[str, ...] = ()
    """What of the fact is different, by the names of what is stated."""

    @property
    def how(self) -> How:
        """What became of it."""
        return How.ADDED if self.old is None else How.REMOVED if self.new is None else How.CHANGED


class _Sort(NamedTuple):
    """How facts of one section are held against each other."""

    compared: tuple[str, ...]
    """What of a fact has to be the same for it to be the same."""
    about: Callable[[Document, Fact], str]
    """What tells which fact of the other version it may have been."""
    alike: float
    """How much alike that must be, in per cent."""


def compare(old: Document, new: Document) -> tuple[Change, ...]:
    """What two versions state otherwise: parts first, then facts by section, each in the order of the text."""
    found = list(_parts(old, new))
    before, after = _facts(old), _facts(new)
    for section, sort in _SORTS.items():
        found += _section(section, sort, (old, before[section]), (new, after[section]))
    return tuple(found)


def _facts(document: Document) -> dict[str, tuple[Fact, ...]]:
    """What a version states; an age that is told of a person is no figure besides."""
    found = facts(document)
    ages = age_spans(document)
    figures = tuple(fact for fact in found["quantities"] if not any(age.overlaps(fact.span) for age in ages))
    return {**found, "quantities": figures}


def mended_and_new(
    old: tuple[Document, Sequence[Finding]], new: tuple[Document, Sequence[Finding]]
) -> tuple[list[Finding], list[Finding]]:
    """What was found in the first version alone, and what in the second; a place that moved is the same."""
    marks = [dict(zip(fingerprints(*version), version[1], strict=True)) for version in (old, new)]
    gone = [finding for mark, finding in marks[0].items() if mark not in marks[1]]
    come = [finding for mark, finding in marks[1].items() if mark not in marks[0]]
    return _without(gone, come), _without(come, gone)


def _without(findings: Iterable[Finding], others: Iterable[Finding]) -> list[Finding]:
    """Findings less those that say the same as others, one for one: only the words around them were changed."""
    left: dict[Hashable, int] = defaultdict(int)
    for finding in others:
        left[finding.code, finding.message] += 1
    kept = []
    for finding in findings:
        if left[finding.code, finding.message]:
            left[finding.code, finding.message] -= 1
        else:
            kept.append(finding)
    return kept


def _parts(old: Document, new: Document) -> Iterator[Change]:
    """Headline, standfirst and byline, where they read otherwise."""
    for kind in _PARTS:
        was, now = (next(_of_kind(document, kind), None) for document in (old, new))
        if (was and was.said) != (now and now.said):
            yield Change(PARTS, was, now, ("text",) if was and now else ())


def _of_kind(document: Document, kind: FieldKind) -> Iterator[Fact]:
    """The parts of one kind as facts."""
    for field in document.fields:
        if field.kind is kind:
            text = _text(document, field.span)
            yield Fact(field.span, text, {"part": kind.value, "text": text})


def _section(
    section: str, sort: _Sort, old: tuple[Document, Sequence[Fact]], new: tuple[Document, Sequence[Fact]]
) -> Iterator[Change]:
    """The changes of one section."""
    about = [[sort.about(document, fact) for fact in found] for document, found in (old, new)]
    same = [[_key(sort, fact) for fact in found] for _, found in (old, new)]
    was, now = (set(range(len(found))) for _, found in (old, new))
    for keys in ([list(zip(same[k], about[k], strict=True)) for k in (0, 1)], same):
        for one, other in _equal(keys[0], keys[1], was, now):
            was.discard(one)
            now.discard(other)
    pairs = dict(_alike(about[0], about[1], was, now, sort.alike))
    changes = [Change(section, old[1][k], None) for k in was - pairs.keys()]
    changes += [Change(section, None, new[1][k]) for k in now - set(pairs.values())]
    for one, other in pairs.items():
        before, after = old[1][one], new[1][other]
        differs = tuple(name for name in sort.compared if _value(before, name) != _value(after, name))
        changes.append(Change(section, before, after, differs))
    yield from sorted(changes, key=lambda change: (change.new or change.old or Fact(Span(0, 0), "", {})).span)


def _key(sort: _Sort, fact: Fact) -> Hashable:
    """What must be the same of a fact for it to be the same."""
    return tuple(repr(_value(fact, name)) for name in sort.compared)


def _value(fact: Fact, name: str) -> Any:
    """What is stated under a name; of words that are quoted only the words count, not how they are typed."""
    value = fact.stated.get(name)
    return [word.key for word in said_words(value)] if name == "text" and isinstance(value, str) else value


def _equal(old: Sequence[Hashable], new: Sequence[Hashable], was: set[int], now: set[int]) -> Iterator[tuple[int, int]]:
    """Facts of both versions that have one key, one for one, in order."""
    places: dict[Hashable, list[int]] = defaultdict(list)
    for k in sorted(now, reverse=True):
        places[new[k]].append(k)
    for k in sorted(was):
        if places.get(old[k]):
            yield k, places[old[k]].pop()


def _alike(
    old: Sequence[str], new: Sequence[str], was: set[int], now: set[int], least: float
) -> Iterator[tuple[int, int]]:
    """Facts of both versions that are about the same: the most alike first, each once."""
    was, now = set(was), set(now)
    for one, other in list(_equal(old, new, was, now)):
        was.discard(one)
        now.discard(other)
        yield one, other
    if not was or not now or len(was) * len(now) > _MOST:
        return
    from rapidfuzz import fuzz, process

    left, right = sorted(was), sorted(now)
    scores = process.cdist([old[k] for k in left], [new[k] for k in right], scorer=fuzz.ratio, score_cutoff=least)
    ranked = sorted((-float(scores[i, j]), i, j) for i, j in zip(*scores.nonzero(), strict=True))
    for _, i, j in ranked:
        if left[i] in was and right[j] in now:
            was.discard(left[i])
            now.discard(right[j])
            yield left[i], right[j]


def _text(document: Document, span: Span) -> str:
    """What stands at a span, as it reads, on one line."""
    return " ".join(document.prose[slice(*span)].split())


def _stated(name: str) -> Callable[[Document, Fact], str]:
    """One thing that is stated, as what a fact is about."""
    return lambda _, fact: str(fact.stated[name])


def _around(document: Document, fact: Fact) -> str:
    """The sentence of a fact less the fact: what it is a figure, or a day, of."""
    table = tokens(document)
    if not len(table):
        return ""
    sentence = table.sentence_span(table.sentence_of(table.at_offset(fact.span.start)))
    start, end = min(sentence.start, fact.span.start), max(sentence.end, fact.span.end)
    return f"{_text(document, Span(start, fact.span.start))} … {_text(document, Span(fact.span.end, end))}"


_SORTS: Mapping[str, _Sort] = {
    "people": _Sort(("name", "titles", "described", "ages"), _stated("name"), 70),
    "acronyms": _Sort(("acronym", "expansion"), _stated("acronym"), 101),
    "places": _Sort(("name",), _stated("name"), 80),
    "quotations": _Sort(("text", "speaker"), _stated("text"), 60),
    "quantities": _Sort(("value", "unit", "counts", "kind"), _around, 70),
    "dates": _Sort(("day", "month", "year", "weekday", "time"), _around, 70),
}

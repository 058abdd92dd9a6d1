"""Berg, 64, here; the 46-year-old Berg there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from newslint.checks.dates._ages_alone import ages_alone
from newslint.checks.dates._ages_two_ways import two_ways
from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.lexicon.calendar_names import MONTHS, SHORT_MONTHS, WEEKDAYS
from newslint.lexicon.lists import SHIPPED
from newslint.lexicon.name_words import personal_honorifics
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_NAME = r"[A-Z][\w'’.-]*(?:\s{1,3}[A-Z][\w'’.-]*){0,3}"  # in wrapped lines more than one space may part words
_AGE_AFTER = lazy_regex(r", (?:who is |aged |age )?(\d{1,2})(?=[,)])")
_AGE_BEFORE = lazy_regex(r"\b(\d{1,2})-year-old (?=[A-Z])")
_BEFORE = lazy_regex(rf"({_NAME})\Z")
_AFTER = lazy_regex(_NAME)
_THEN = lazy_regex(r"\b(?:when|then|was a|as a|at the time|in (?:18|19|20)\d\d|years? ago|years? later)\b")
_REACH = 50  # code points; names are shorter
_TITLES = frozenset({*map(str.capitalize, personal_honorifics(SHIPPED)), "The"})
_NO_NAMES = frozenset(map(str.capitalize, (*MONTHS, *SHORT_MONTHS, *WEEKDAYS))).union(
    "Group Division Grade Form Year Chapter Page Section Article Level Phase Game Lap Round Day Week Part Channel "
    "Route Flight Apollo Windows Act Hole".split()
)


class _Stated(NamedTuple):
    """An age and whose it is."""

    age: int
    given: str
    span: Span


class ContradictingAges(Rule):
    """Two ages for one person."""

    meta = Meta(
        code="DAT107",
        name="contradicting-ages",
        summary="A story gives a person two ages.",
        why="One of them is wrong, and the digits have often changed places.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "Karl Berg, a plumber in his forties, fell at noon.\n\nBerg, [[52]], had run the club since 2015.",
            "A 17-year-old girl sailed to Oslo.\n\nIda Lund, who will be [[16]] next week, was glad.",
            "Anna Berg, 64, was elected on Monday. She lives in Bergen.\n\nThe [[46-year-old Berg]] has two sons.",
            "Anna Berg, 64, was elected on Monday. She lives in Bergen.\n\n[[The 65-year-old]] has two sons.",
        ),
        good=(
            "Karl Berg, a plumber in his fifties, fell at noon.\n\nBerg, 52, had run the club since 2015.",
            "A 15-year-old girl sailed to Oslo.\n\nIda Lund, who will be 16 next week, was glad.",
            "A 17-year-old girl was hurt in Oslo. Karl Berg, 52, drove the van.",
            "Anna Berg, 64, was elected on Monday. Carl Berg, 65, was not. The 65-year-old has two sons.",
            "Anna Berg, 64, was elected on Monday. Her son, Carl Berg, 46, is a sailor.",
            "Anna Berg, 64, was elected on Monday. The 64-year-old Berg has two sons.",
            "Anna Berg, 64, was elected on Monday. She was a 24-year-old Anna Berg when she left school.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Gather ages beside names, by surname; years of other times and other first names explain a difference."""
        seen: list[Span] = []
        for found in self._same_ways(document):
            seen += (found.span, *(related.span for related in found.related))
            yield found
        for told in two_ways(document):
            here, there = told.two.span, told.one.span
            if not any(span.overlaps(here) or span.overlaps(there) for span in seen):
                yield self.found(
                    here,
                    f"“{document[here]}” here, but “{document[there]}” above: which is right?",
                    related=(Related(there, f"“{document[there]}” here."),),
                )

    def _same_ways(self, document: Document) -> Iterator[Finding]:
        """The ages beside names, and those that stand for somebody, which differ from one another."""
        text = document.prose
        if "year-old" not in text and text.count(", ") < 2:
            return
        for alone in ages_alone(document):
            message = f"“{document[alone.span]}”, but the story has {alone.known} above: which is right?"
            yield self.found(alone.span, message, related=(Related(alone.there, f"{alone.known} here."),))
        by_name: dict[str, list[_Stated]] = defaultdict(list)
        for m in (*_AGE_AFTER.finditer(text), *(_AGE_BEFORE.finditer(text) if "-year-old" in text else ())):
            name = _beside(text, m)
            words = [w.rstrip(".") for w in name[1].split() if w not in _TITLES] if name is not None else []
            if name is not None and words and not _NO_NAMES & set(words):
                surname = words[-1].removesuffix("'s").removesuffix("’s")
                span = Span(min(m.start(), name[0]), max(m.end(), name[0] + len(name[1])))
                by_name[surname].append(_Stated(int(m[1]), " ".join(words[:-1]), span))
        for surname, stated in by_name.items():
            group = sorted(stated, key=lambda s: s.span)
            first = group[0]
            for other in group[1:]:
                if abs(other.age - first.age) > 1 and _same_person(first, other) and not _then(text, other.span):
                    yield self.found(
                        other.span,
                        f"{surname} is {other.age} here and {first.age} before: which is right?",
                        related=(Related(first.span, f"{first.age} here."),),
                    )


def _beside(text: str, age: re.Match[str]) -> tuple[int, str] | None:
    """The name that an age belongs to, and where it begins: right before “, 64,” or right after “64-year-old”."""
    if not age[0].startswith(","):
        m = _AFTER.match(text, age.end())
        return (m.start(), m[0].rstrip(".")) if m else None
    start = max(0, age.start() - _REACH)
    m = _BEFORE.search(text[start : age.start()])
    return (start + m.start(), m[1]) if m else None


def _same_person(one: _Stated, two: _Stated) -> bool:
    """Whether two mentions may be of one person: one has no first name, or both have the same."""
    return not one.given or not two.given or one.given == two.given


def _then(text: str, span: Span) -> bool:
    """Whether the words around an age speak of another time."""
    around = text[max(0, span.start - 40) : span.end + 60]
    return _THEN.search(around) is not None

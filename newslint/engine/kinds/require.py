"""``require``: where one thing stands, another must stand too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from newslint.engine.declarative.pattern import Match, marked_span
from newslint.engine.declarative.rule import ALWAYS, DeclarativeRule, Phrase
from newslint.engine.declarative.shapes import Field, Fields, many, one_of, truth
from newslint.engine.declarative.units import units
from newslint.engine.declarative.wording import pattern
from newslint.engine.finding import Finding
from newslint.text import Document, Span

_WHEN, _THEN = 0, 1


class Require(DeclarativeRule):
    """``when: [pattern]`` and ``require: [pattern]``: each place of the one needs a place of the other.

    ``order`` says whether it must stand before or after, ``per`` where it is looked for, and with ``same`` both must
    read the same: what the first group of a regular expression takes, or all of it. What reads alike is reported once.
    """

    kind = "require"
    regexes = True
    also_called = ("conditional",)
    FIELDS: ClassVar[Fields] = {
        "when": Field(many(pattern, least=1, alone=True), required=True, spent=True, about="what calls for something"),
        "require": Field(many(pattern, least=1, alone=True), required=True, spent=True, about="what it calls for"),
        "order": Field(one_of("any", "before", "after"), about="where that must stand; “any” if nothing is said"),
        "per": Field(one_of("story", "paragraph", "sentence"), about="where it is looked for; “story” if not said"),
        "same": Field(truth, about="whether both must read the same"),
    }

    def phrases(self) -> Iterator[Phrase]:
        """What calls for something, and what it calls for; their groups tell them apart."""
        for group, key in ((_WHEN, "when"), (_THEN, "require")):
            for source in self.body[key]:
                yield self.phrase(source, group=group)

    def _triggers(self, words: Mapping[str, Sequence[int]]) -> frozenset[str] | None:
        """The words of what calls for something."""
        phrases = self.index.phrases
        calling = {word for word, numbers in words.items() if any(phrases[k][2] == _WHEN for k in numbers)}
        return None if ALWAYS in calling else frozenset(calling)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for what each place calls for."""
        calls = [match for _, match in self.matches(document, self._of(_WHEN))]
        if not calls:
            return
        there = [match for phrase in self._of(_THEN) for match in phrase.pattern.matches(document)]
        order, same = self.body.get("order", "any"), bool(self.body.get("same"))
        per = units(document, self.body.get("per", "story"))
        told: set[str] = set()
        for call in calls:
            span, said = marked_span(document, call), _text(document, call)
            unit = next((unit for unit in per if unit.start <= span.start < unit.end), None)
            if said in told or unit is None:
                continue
            if not any(_answers(document, call, other, order, unit, same=same) for other in there):
                told.add(said)
                yield self.found(span, self.message("“{found}”: " + self.meta.summary, document[span], ()))

    def _of(self, group: int) -> list[Phrase]:
        """The phrases of a group."""
        return [self._numbered(k) for k, phrase in enumerate(self.index.phrases) if phrase[2] == group]


def _text(document: Document, match: Match) -> str:
    """What a match reads, as far as it counts."""
    taken = match.groups[0] if match.groups and match.groups[0] else document[marked_span(document, match)]
    return " ".join(taken.split()).casefold()


def _answers(document: Document, call: Match, other: Match, order: str, unit: Span, *, same: bool) -> bool:
    """Whether a place is what another calls for."""
    first, second = marked_span(document, call), marked_span(document, other)
    if not unit.start <= second.start < unit.end or (first == second and not same):
        return False
    if (order == "before" and second.start > first.start) or (order == "after" and second.start < first.start):
        return False
    return not same or _text(document, call) == _text(document, other)

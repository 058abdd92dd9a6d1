"""``limit``: how much of something a sentence, a headline or a story may have, or must."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar

from newslint.engine.declarative.pattern import marked_span
from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.rule import DeclarativeRule, Phrase
from newslint.engine.declarative.shapes import Field, Fields, many, noted, one_of, schema_of, whole
from newslint.engine.declarative.units import UNITS, first_word, units, word_count
from newslint.engine.declarative.wording import pattern, template
from newslint.engine.declarative.yamltree import Node
from newslint.engine.finding import Finding, Related
from newslint.engine.summary import count
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

_COUNTED = ("words", "characters", "sentences")
_patterns = many(pattern, least=1)
_counted = one_of(*_COUNTED)
_SHOWN = 5


@noted(anyOf=[schema_of(_counted), schema_of(_patterns)])
def _what(node: Node, key: str) -> Any:
    """What is counted: words, characters, sentences, or patterns."""
    return _patterns(node, key) if isinstance(node.value, list) else _counted(node, key)


class LimitOptions(NamedTuple):
    """What a house may set."""

    most: int | None = None
    """The greatest number; where none is set, that of the rule."""


class Limit(DeclarativeRule[LimitOptions]):
    """``limit: words``, ``characters``, ``sentences`` or a list of patterns; ``per: sentence``; ``most``, ``least``."""

    kind = "limit"
    reads_fields = True
    regexes = True
    also_called = ("occurrence",)
    FIELDS: ClassVar[Fields] = {
        "limit": Field(_what, required=True, about="words, characters, sentences, or a list of patterns"),
        "per": Field(one_of(*UNITS), required=True, about="the part of a story that is counted in"),
        "most": Field(whole(0, 1_000_000), about="the greatest number"),
        "least": Field(whole(0, 1_000_000), about="the smallest number"),
    }
    COMMON: ClassVar[Fields] = {
        **{key: DeclarativeRule.COMMON[key] for key in ("except", "case")},
        "message": Field(template("found", "count", "most", "least"), about="what to say, with the numbers filled in"),
    }

    def phrases(self) -> Iterator[Phrase]:
        """The patterns that are counted."""
        if "most" not in self.body and "least" not in self.body:
            raise BodyError("a limit needs “most”, “least” or both")
        if self.body.get("least", 0) > self.body.get("most", 1_000_000):
            raise BodyError("“least” is greater than “most”")
        yield from () if isinstance(self.body["limit"], str) else map(self.phrase, self.body["limit"])

    def _triggers(self, words: Mapping[str, Sequence[int]]) -> frozenset[str] | None:
        """The words of the patterns, where only too many are wrong."""
        return None if self._least or isinstance(self.body["limit"], str) else super()._triggers(words)

    @property
    def _most(self) -> int | None:
        return self.options.most if self.options.most is not None else self.body.get("most")

    @property
    def _least(self) -> int:
        return int(self.body.get("least", 0))

    def check(self, document: Document) -> Iterator[Finding]:
        """Count in each unit."""
        what = self.body["limit"]
        if not isinstance(what, str):
            yield from self._of_patterns(document)
            return
        for unit in units(document, self.body["per"]):
            number = _number(document, unit, what)
            if self._is_off(number):
                yield self._report(document, first_word(document, unit), number)

    def _of_patterns(self, document: Document) -> Iterator[Finding]:
        """Count what the patterns find."""
        places = [marked_span(document, match) for _, match in self.matches(document)]
        for unit in units(document, self.body["per"]):
            inside = [span for span in places if unit.start <= span.start < unit.end]
            if not self._is_off(len(inside)):
                continue
            over = self._most is not None and len(inside) > self._most
            at = inside[self._most or 0] if over else first_word(document, unit)
            related = tuple(Related(span, f"“{document[span]}” here.") for span in inside if span != at)[:_SHOWN]
            yield self._report(document, at, len(inside), related)

    def _is_off(self, number: int) -> bool:
        """Whether a number is too great or too small."""
        return number < self._least or (self._most is not None and number > self._most)

    def _report(self, document: Document, at: Span, number: int, related: tuple[Related, ...] = ()) -> Finding:
        """A finding with the number and the limit."""
        per, what = self.body["per"], self.body["limit"]
        over = self._most is not None and number > self._most
        bound = f"{self._most:,} is the most" if over else f"{self._least:,} is the least"
        if isinstance(what, str):
            said = f"This {per} has {count(number, what.removesuffix('s'))}: {bound}."
        elif number:
            said = f"“{document[at]}” or its like stands {_times(number)} in this {per}: {bound}."
        else:
            said = f"This {per} has none of what it needs: {self.meta.summary}"
        numbers = {"count": number, "most": self._most, "least": self._least}
        values = {name: str(value) if value is None else f"{value:,}" for name, value in numbers.items()}
        message = self.filled(said, found=" ".join(document[at].split()), **values)
        return self.found(at, message, related=related)


def _times(number: int) -> str:
    """How often, in words."""
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")


def _number(document: Document, unit: Span, what: str) -> int:
    """How many words, characters or sentences a unit has."""
    prose = document.prose[unit.start : unit.end]
    if what == "words":
        return word_count(prose)
    if what == "characters":
        return len(" ".join(prose.split()))
    table = tokens(document)
    first, last = table.from_offset(unit.start), table.from_offset(unit.end)
    return table.sentence_of(last - 1) - table.sentence_of(first) + 1 if first < last else 0

"""An age with too few hyphens, or too many: "a 45-year old man", "the boy is five-years-old"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.function_words import POSSESSIVES
from newslint.text import Document

_UNITS = frozenset({"year", "month", "week", "day", "years", "months", "weeks", "days", "yr"})
_SIZES = frozenset({"long", "high", "tall", "wide", "deep", "thick"})
_MEASURES = frozenset("mile kilometre kilometer km metre meter foot inch yard hour minute day week month year".split())
_OPENERS = POSSESSIVES | {"a", "an", "the", "this", "that", "one", "another"}


class HalfHyphenedAge(Rule):
    """``a 45-year old man``."""

    meta = Meta(
        code="PUN129",
        name="half-hyphened-age",
        summary="An age or a size has one of its two hyphens, or hyphens where it needs none.",
        why="As a noun or before one, an age is one word, with two hyphens and a singular: a five-year-old. After “is” "
        "it has none: five years old.",
        severity=Severity.WARNING,
        in_quotes=True,
        source="The Associated Press Stylebook: ages; Guardian style guide: ages",
        bad=(
            Example("A [[45-year old]] man was hurt.", fixed="A 45-year-old man was hurt."),
            Example("The [[five year-old]] was found in the hall.", fixed="The five-year-old was found in the hall."),
            Example("The boy is [[five-years-old]].", fixed="The boy is five years old."),
            Example("The boy is [[5-years old]].", fixed="The boy is 5 years old."),
            Example("A [[ten-mile long]] queue formed.", fixed="A ten-mile-long queue formed."),
            Example("The boy is only [[six-years-old]].", fixed="The boy is only six years old."),
        ),
        good=(
            "A 45-year-old man was hurt.",
            "The boy is five years old.",
            "The boy is a five-year-old.",
            "The queue was ten miles long.",
            "Two-year old cheese is sold in the hall.",
        ),
    )
    triggers = _SIZES | {"old"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the number and the unit before each "old"."""
        view = syntax(document)
        for size in view.tokens.where_any(_SIZES):
            yield from self._of_size(view, size)
        for old in view.tokens.where("old"):
            second = view.text[old - 1] == "-"
            unit = old - 1 - second
            if unit < 2 or view.lower[unit] not in _UNITS:
                continue
            first = view.text[unit - 1] == "-"
            number = unit - 1 - first
            if number < 0 or not view.tokens.same_sentence(number, old) or view.tag[number] not in {"CD", "JJ", "NN"}:
                continue
            if not (view.text[number].isdecimal() or view.tag[number] == "CD"):
                continue
            plural = view.lower[unit].endswith("s")
            if first == second and not (first and plural):
                continue
            use = self._use(view, number, unit, old)
            span = view.tokens.span(number, old + 1)
            if use and use != document.text[span.start : span.end]:
                fix = Fix.swap(span, use)
                yield self.found(span, f"An age has all its hyphens or none: “{use}”.", fixes=(fix,))

    def _of_size(self, view: SyntaxView, size: int) -> Iterator[Finding]:
        """The same of a measure before a noun, behind its article: a ten-mile long queue."""
        unit, number, first = size - 1, size - 3, view.sentence_start(size)
        if number <= first or size + 1 >= view.sentence_end(size) or view.lower[unit] not in _MEASURES:
            return
        if view.text[unit - 1] != "-" or view.tag[number] not in {"CD", "JJ"}:
            return
        if view.lower[number - 1] not in _OPENERS or view.tag[size + 1] not in {"NN", "NNS"}:
            return
        use = f"{view.text[number]}-{view.text[unit]}-{view.text[size]}"
        span = view.tokens.span(number, size + 1)
        yield self.found(span, f"A measure has all its hyphens or none: “{use}”.", fixes=(Fix.swap(span, use),))

    def _use(self, view: SyntaxView, number: int, unit: int, old: int) -> str:
        """How the age is to be written, or nothing where it cannot be told."""
        count, one = view.text[number], view.lower[unit].removesuffix("s")
        before = view.lower[view.before_adverbs(number - 1)] if number > view.sentence_start(number) else ""
        describes = old + 1 < view.sentence_end(old) and view.tag[old + 1] in NOUNS
        if before in BE | {"aged", "was", "turned", "be"} and not describes:
            return f"{count} {one if count in {'1', 'one'} else one + 's'} old"
        if before in _OPENERS or (describes and before):
            return f"{count}-{one}-old"
        return ""

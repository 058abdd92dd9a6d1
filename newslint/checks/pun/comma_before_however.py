"""Two sentences joined by a comma and a linking adverb."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.tagging import tags
from newslint.language.tokens import tokens
from newslint.text import Document, Span

_ADVERBS = frozenset({"however", "therefore", "moreover", "furthermore", "nevertheless", "consequently"})
_SUBJECTS = frozenset({"PRP", "DT", "EX", "PRP$"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


class CommaBeforeHowever(Rule):
    """Such as ``The roof leaks, however it is new``."""

    meta = Meta(
        code="PUN116",
        name="comma-before-however",
        summary="A comma and a linking adverb join two sentences.",
        why="“However” and “therefore” are no conjunctions: a semicolon or a stop parts the two sentences.",
        severity=Severity.WARNING,
        source="Guardian style guide: however; The Chicago Manual of Style 6.57",
        bad=(
            Example(
                "The bridge is old[[, however]] it is safe.",
                fixed="The bridge is old; however, it is safe.",
            ),
        ),
        good=(
            "The bridge is old; however, it is safe.",
            "On Monday, however, the bridge was safe.",
            "The bridge will be built, however hard it is to pay for it.",
            "The bridge will stay open, however it is paid for.",
        ),
    )
    triggers = _ADVERBS

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each such adverb between a comma and a subject with its verb, after another verb."""
        table, tagged = tokens(document), tags(document)
        for at in table.where(*_ADVERBS):
            sentence = table.sentence_of(at)
            low, high = table.bounds(sentence)
            if at < low + 3 or at + 3 >= high or table.text[at - 1] != "," or tagged[at + 1] not in _SUBJECTS:
                continue
            if "," in table.text[low : at - 1] or not any(tagged[k] in _FINITE for k in range(low, at - 1)):
                continue
            verb = next((k for k in range(at + 2, min(at + 6, high)) if tagged[k] in _FINITE), -1)
            if verb < 0 or self._any_way(document, verb, high):
                continue
            comma, here = table.span(at - 1), table.end_of(at)
            fix = Fix("Write a semicolon", (Edit(comma, ";"), Edit(Span(here, here), ",")), Safety.UNSAFE)
            word = table.text[at]
            yield self.found(
                table.span(at - 1, at + 1),
                f"A semicolon or a stop before “{word}”, which joins no sentences.",
                fixes=(fix,),
            )

    def _any_way(self, document: Document, verb: int, high: int) -> bool:
        """Whether "however" may mean in whatever way: the clause ends in its participle or a preposition."""
        tagged = tags(document)
        return tagged[high - 2] in {"IN", "RP", "VBN", "VBD", "VBZ", "VBP"} or verb >= high - 2

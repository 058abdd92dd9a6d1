"""``fingerprint``: set phrases whose words were swapped for synonyms, as paraphrasing programs do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint.engine.declarative.pattern import Match, marked_span
from newslint.engine.declarative.rule import DeclarativeRule, Phrase
from newslint.engine.declarative.shapes import Field, Fields, many, table, text
from newslint.engine.finding import Finding, Related
from newslint.text import Document

_ALONE, _TOGETHER = 0, 1
SEVERAL = 2
"""How many different phrases a story must hold before those that only count together are reported."""
MANY = 3
"""From how many on the story as a whole is called into question."""


class Fingerprint(DeclarativeRule):
    """``alone: {pattern: right term}`` and ``together: {pattern: right term}``.

    What is listed under ``alone`` is reported wherever it stands; what is listed under ``together`` might be meant
    once, and is reported where a story holds two or more different phrases of either list.
    """

    kind = "fingerprint"
    also_called = ("tortured-phrases",)
    example = """\
alone: {counterfeit consciousness: artificial intelligence}
together: {profound learning: deep learning}
"""
    FIELDS: ClassVar[Fields] = {
        "alone": Field(table(many(text, least=1, alone=True)), required=True, spent=True),
        "together": Field(table(many(text, least=1, alone=True)), spent=True),
    }

    def phrases(self) -> Iterator[Phrase]:
        """One phrase for each pattern; its group tells the lists apart."""
        for group, key in ((_ALONE, "alone"), (_TOGETHER, "together")):
            for source, use in self.body.get(key, {}).items():
                yield self.phrase(source, use, group)

    def check(self, document: Document) -> Iterator[Finding]:
        """Report each phrase with the term that it stands for, and the story where it holds many."""
        matches = self.matches(document)
        different = len({id(phrase) for phrase, _ in matches})
        told = False
        for phrase, match in matches:
            if phrase.group == _ALONE or different >= SEVERAL:
                finding = self._finding(document, phrase, match)
                if different >= MANY and not told:
                    finding = _whole_story(finding, document, matches)
                told = True
                yield finding

    def _finding(self, document: Document, phrase: Phrase, match: Match) -> Finding:
        """A finding for one phrase."""
        span = marked_span(document, match)
        fixes = self.fixes(document, phrase, match)
        return self.found(span, self.message("“{found}” for {use}?", document[span], fixes), fixes=fixes)


def _whole_story(finding: Finding, document: Document, matches: list[tuple[Phrase, Match]]) -> Finding:
    """The first finding of a story that holds many such phrases, with what that means and where the others are."""
    spans = [marked_span(document, match) for _, match in matches]
    related = tuple(Related(span, f"“{document[span]}” here.") for span in spans if span != finding.span)
    message = f"{finding.message} With {len(spans)} such phrases the story may have been put through a paraphraser."
    return finding._replace(message=message, related=related)

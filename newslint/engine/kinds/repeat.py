"""``repeat``: a word or phrase that stands again too soon."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint.engine.declarative.pattern import Match, marked_span
from newslint.engine.declarative.rule import DeclarativeRule, Phrase
from newslint.engine.declarative.shapes import Field, Fields, many, truth, whole
from newslint.engine.declarative.wording import pattern
from newslint.engine.finding import Edit, Finding, Fix, Related, Safety
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document, Span


class Repeat(DeclarativeRule):
    """``repeat: [pattern, ...]``, and ``within: 20``: so many words may not lie between one place and the next.

    Without ``within`` the two stand side by side. With ``alike: false`` it is enough that both fit a pattern.
    """

    kind = "repeat"
    regexes = True
    also_called = ("repetition",)
    FIELDS: ClassVar[Fields] = {
        "repeat": Field(many(pattern, least=1, alone=True), required=True, spent=True, about="what may not return"),
        "within": Field(whole(0, 10_000), about="how many words lie between at most; 0 if nothing is said"),
        "alike": Field(truth, about="whether both must read the same; true if nothing is said"),
    }

    def phrases(self) -> Iterator[Phrase]:
        """One phrase for each pattern."""
        return map(self.phrase, self.body["repeat"])

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare each place with the one before it that reads the same."""
        within, alike = int(self.body.get("within", 0)), bool(self.body.get("alike", True))
        last: dict[str, Match] = {}
        for _, match in self.matches(document):
            span = marked_span(document, match)
            key = " ".join(document[span].split()).casefold() if alike else ""
            before = last.get(key)
            last[key] = match
            if before is None or _words_between(document, before, match) > within:
                continue
            first = marked_span(document, before)
            side_by_side = before.last == match.first
            fixes = (_without(first, span),) if side_by_side and alike else ()
            where = "twice" if side_by_side else "again here"
            message = self.message(f"“{{found}}” stands {where}: {self.meta.summary}", document[span], ())
            yield self.found(span, message, fixes=fixes, related=(Related(first, f"“{document[first]}” here."),))


def _words_between(document: Document, before: Match, match: Match) -> int:
    """How many words lie between two places."""
    between = tokens(document).text[before.last : match.first]
    return sum(word[0].isalnum() for word in between)


def _without(first: Span, span: Span) -> Fix:
    """The second of two taken out, with the space before it."""
    return Fix("Take one out", (Edit(Span(first.end, span.end), ""),), Safety.UNSAFE)

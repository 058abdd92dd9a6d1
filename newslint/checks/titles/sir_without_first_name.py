"""``Sir Lund``: a knight is called by the first name."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.lists import SHIPPED
from newslint.lexicon.name_words import given_names
from newslint.story.people import people
from newslint.text import Document

_KNIGHTS = frozenset({"sir", "dame"})


class SirWithoutFirstName(Rule):
    """``Sir Lund``."""

    meta = Meta(
        code="TTL115",
        name="sir-without-first-name",
        summary="Sir or Dame stands before a surname alone.",
        why="A knight or a dame is called by the first name, or by both names, and never by the surname alone.",
        severity=Severity.WARNING,
        scope="story",
        source="The Guardian and The Times style guides: titles",
        bad=("Sir Karl Lund opened the pier. [[Sir Lund]] said it was strong.",),
        good=(
            "Sir Karl Lund opened the pier. Sir Karl said it was strong.",
            "Sir Karl opened the pier. Dame Ida Lund said it was strong.",
        ),
    )
    triggers = _KNIGHTS

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for people whom the story knows by both names, with Sir or Dame before the last alone."""
        table = tokens(document)
        known = given_names(SHIPPED)
        for person in people(document):
            if len(person.words) < 2:
                continue
            for mention in person.mentions:
                honorific = (mention.name_span.honorific or "").lower()
                alone = mention.words == (person.words[-1],) and mention.words[0] not in known
                if honorific not in _KNIGHTS or not alone:
                    continue
                span = table.span(mention.name_span.start, mention.name_span.last)
                use = f"{mention.name_span.honorific} {person.words[0]}"
                first = table.span(person.mentions[0].first, person.mentions[0].last)
                yield self.found(
                    span,
                    f"A knight or dame is called by the first name: “{use}”?",
                    fixes=(Fix.swap(span, use, Safety.DISPLAY),),
                    related=(Related(first, f"“{document[first]}” here."),),
                )

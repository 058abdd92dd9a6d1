"""Reminders that a writer leaves for later: TK, CQ, XX percent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.story.paragraph_features import paragraph_features
from newslint.text import Document, Span
from newslint.text.characters import find_all
from newslint.util.lazy_regex import lazy_regex

_HINTS = ("TK", "XX", "$X", "£X", "€X", "???", "[", "(")
_REMINDER = lazy_regex(
    "|".join(
        (
            r"\b(?:TK){2,}\b|\bTK(?: TK)+\b|[\[(]TK(?:[ :,][^)\]]{0,80})?[)\]]",
            r"\bTK\b(?=[.,;:]?\s+(?:[a-z]|$)|[.,;:]?$)",
            r"[\[(](?i:cq|check|tbc|tba|fact[- ]?check|to come|link here|citation needed)[)\]]",
            r"[\[(](?i:who|when|where|source|sic)\?[)\]]",
            r"[\[(](?i:check (?:name|spelling|this|with|figure|date|quote|age|title)[^)\]]{0,80})[)\]]",
            r"[\[(](?i:(?:name|age|date|spelling|title|source|link|quote|figure) (?:tk|tbc|to come|here|needed))[)\]]",
            r"[\[(](?i:add (?:link|quote|photo|name|source|figure)[^)\]]{0,60})[)\]]",
            r"[$£€]X{2,}\b|\bX{2,}(?= (?:per ?cent|people|million|billion|years?|days?|votes|times)\b|%|-year-old)",
            r"\bX{4,}\b|\bXXX\b(?= [a-z])|(?<!\w)\?{3,}+",
        )
    ),
    re.MULTILINE,
)
_SHORT = 15


class EditNote(Rule):
    """``TK TK check spelling``, ``(cq)``, ``XX percent``."""

    meta = Meta(
        code="BLR111",
        name="edit-note",
        summary="A reminder to check or to fill in something has been left in the story.",
        why="Somebody meant to come back to this place, and has not.",
        severity=Severity.ERROR,
        scope="line",
        bad=(
            "The ferry sank in calm water.\n\n[[TK TK how deep is it there]]",
            "The ferry carried [[XX]] people and a dog.",
            "Captain Ola Nordh [[(cq)]] was the last to leave.",
        ),
        good=(
            "TK Maxx will open a shop in the harbour.",
            "The reporter for CQ Roll Call asked who won Super Bowl XX.",
            "The ship (checked twice this year) sank in calm water.",
        ),
        in_quotes=True,
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the signs of a reminder; a short line is marked as a whole."""
        prose = document.prose
        taken = -1
        for hint in find_all(prose, *_HINTS):
            match = _REMINDER.match(prose, hint) if hint >= taken else None
            if match is None:
                continue
            paragraphs = paragraph_features(document)
            line = paragraphs.of_offset(match.start())
            opens = match.group().startswith("TK") and paragraphs.spans[line].start == match.start()
            span = paragraphs.spans[line] if opens and len(paragraphs.words(line)) <= _SHORT else Span(*match.span())
            taken = span.end
            message = f"“{match.group()}” is a reminder to check or to fill in something: has it been done?"
            yield self.found(span, message)

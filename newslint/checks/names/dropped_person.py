"""Somebody who is named once, does nothing, and never comes back."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.extent import is_story
from newslint.story.people import people
from newslint.text import Document

_DEEDS = frozenset({"scored", "won", "reports", "reported"})


class DroppedPerson(Rule):
    """A first mention with a full name and no word on who it is."""

    meta = Meta(
        code="NAM105",
        name="dropped-person",
        summary="A person is named once without any word on who it is, and never again.",
        why="A name that leads nowhere is often what is left of a cut paragraph.",
        severity=Severity.ADVICE,
        scope="story",
        bad=(
            "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
            "Guests sang with [[Ida Lund]] until midnight. A leaflet went round the docks on Friday evening.\n\n"
            "The union will hold a vote in the canteen next week, and the board will wait for the result.",
        ),
        good=(
            "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
            "Guests sang with Ida Lund until midnight. A leaflet went round the docks on Friday evening.\n\n"
            "The union will hold a vote in the canteen next week, and Lund will wait for the result.",
            "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
            "Guests sang with the engineer Ida Lund until midnight. Ida Lund, 34, lives near the docks.\n\n"
            "The union will hold a vote in the canteen next week, and the board will wait for the result.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for people with one mention, in the body of the story, without title, apposition or words of theirs."""
        if not is_story(document):
            return
        table = tokens(document)
        for person in people(document):
            only = person.mentions[0]
            if len(person.mentions) > 1 or len(only.words) < 2 or only.title is not None or only.name_span.honorific:
                continue
            after = table.lower[only.name_span.last] if only.name_span.last < len(table) else "."
            before = table.lower[only.name_span.start - 1] if only.name_span.start else "."
            if (
                only.name_span.heading
                or only.name_span.quoted
                or after in (",", "(", "'s")
                or before in (",", "(", "and", "by", ":")
            ):
                continue
            if not _speaks(table, only.name_span.start, only.name_span.last):
                span = table.span(only.first, only.name_span.last)
                yield self.found(span, f"{person.name} is named once, and the story does not say who this is: needed?")


def _speaks(table: Tokens, first: int, last: int) -> bool:
    """Whether a verb stands near that makes the person a source."""
    near = table.lower[max(0, first - 2) : last + 3]
    return not (speech_forms(table.lexicon).isdisjoint(near) and _DEEDS.isdisjoint(near))

"""A surname before the full name."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.story.extent import is_story
from newslint.story.mentions import mentions
from newslint.story.people import people
from newslint.text import Document


class LateFullName(Rule):
    """``Lund said ... Ida Lund said``."""

    meta = Meta(
        code="NAM102",
        name="late-full-name",
        summary="A person is named by surname before the full name is given.",
        why="The full name belongs to the first mention; a surname that comes first is a paragraph moved in an edit.",
        severity=Severity.WARNING,
        scope="story",
        source="AP, BBC News and Reuters style guides: full name on first reference",
        in_quotes=False,
        bad=(
            "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
            "[[Lund]] said to the board that the quay was strong. A leaflet went round the docks on Friday.\n\n"
            "Engineer Ida Lund built the first quay, and Lund wants to build the next one before the winter.",
        ),
        good=(
            "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
            "Engineer Ida Lund told the board that the quay was strong. A leaflet went round the docks.\n\n"
            "Lund built the first quay and wants to build the next one before the winter sets in.",
            "Lund told the board that the quay was strong. Engineer Ida Lund built the first quay.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the first place of each person in running text with the first full name."""
        if not is_story(document):
            return
        table = tokens(document)
        shared = people(document).shared
        runs = mentions(document)
        for person in people(document):
            text = [n for n in person.namings if not n.run.heading]
            full = {id(n) for n in person.full}
            given = next((n for n in text if id(n) in full), None)
            if given is None or person.surname in shared or id(text[0]) in full or text[0].run.quoted:
                continue
            first = text[0]
            if any(n.run.heading and id(n) in full for n in person.namings) or given.run.quoted:
                continue
            if table.together(first.first, given.first) or first.title is not None:
                continue
            if person.surname != given.words[-1] or first.run.honorific or not runs.speaks(first.run):
                continue
            span, where = table.span(first.first, first.run.last), table.span(given.first, given.run.last)
            message = f"{document[span]} is named here before the full name: “{document[where]}” at first mention?"
            yield self.found(span, message, related=(Related(where, f"“{document[where]}” only here."),))

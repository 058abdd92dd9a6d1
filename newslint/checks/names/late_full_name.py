"""A surname before the full name."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.story.extent import is_story
from newslint.story.name_spans import name_spans
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
        runs = name_spans(document)
        for person in people(document):
            text = [n for n in person.mentions if not n.name_span.heading]
            full = {id(n) for n in person.full}
            given = next((n for n in text if id(n) in full), None)
            if given is None or person.surname in shared or id(text[0]) in full or text[0].name_span.quoted:
                continue
            first = text[0]
            if any(n.name_span.heading and id(n) in full for n in person.mentions) or given.name_span.quoted:
                continue
            if table.same_sentence(first.first, given.first) or first.title is not None:
                continue
            if person.surname != given.words[-1] or first.name_span.honorific or not runs.speaks(first.name_span):
                continue
            span, where = table.span(first.first, first.name_span.last), table.span(given.first, given.name_span.last)
            message = f"{document[span]} is named here before the full name: “{document[where]}” at first mention?"
            yield self.found(span, message, related=(Related(where, f"“{document[where]}” only here."),))

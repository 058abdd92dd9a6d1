"""A full name given again."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.story.people import people
from newslint.text import Document


class RepeatedFullName(Rule):
    """``Ida Lund ... Lund ... Ida Lund``."""

    meta = Meta(
        code="NAM104",
        name="repeated-full-name",
        summary="A person's full name is given again after the surname was used alone.",
        why="After the first mention the surname is enough; a full name makes readers look for somebody new.",
        severity=Severity.ADVICE,
        scope="story",
        source="AP, BBC News and Reuters style guides: surname alone on second reference",
        bad=(
            Example(
                "Ida Lund opened the pier. Lund said it was strong. Guests asked [[Ida Lund]] to sing.",
                fixed="Ida Lund opened the pier. Lund said it was strong. Guests asked Lund to sing.",
            ),
        ),
        good=(
            "Ida Lund opened the pier. Lund said it was strong. Guests asked Lund to sing.",
            "Ida Lund opened the pier. Lund said it was strong. Karl Lund sang, and Ida Lund danced.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for a full name after a surname alone, of people who share it with nobody."""
        table = tokens(document)
        shared = people(document).shared
        for person in people(document):
            if person.surname in shared or person.surname == person.words[0]:
                continue
            text = [n for n in person.mentions if not n.name_span.heading and not n.name_span.quoted]
            full = [n for n in text if len(n.words) > 1 and n.words[-1] == person.surname]
            short = next((n for n in text if len(n.words) == 1), None)
            if not full or short is None or short.first < full[0].first:
                continue
            for mention in full[1:]:
                if mention.first > short.first and not mention.name_span.honorific:
                    span = table.span(mention.first, mention.name_span.last)
                    fix = Fix.swap(span, person.surname, Safety.DISPLAY)
                    where = table.span(full[0].first, full[0].name_span.last)
                    message = f"{document[span]} was named in full before: only “{person.surname}”?"
                    yield self.found(span, message, fixes=(fix,), related=(Related(where, "In full here."),))

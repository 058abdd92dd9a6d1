"""Ida Lund, and Mrs Ida Lund a paragraph later."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.name_words import COURTESY
from newslint.story.people import people
from newslint.text import Document


class AddressWithFullName(Rule):
    """``Ida Lund ... Mrs Ida Lund``."""

    meta = Meta(
        code="NAM112",
        name="address-with-full-name",
        summary="A person named in full before is named in full again, now with Mr or Ms.",
        why="At second mention a house has the surname, with Mr or Ms or without; both again look like somebody new.",
        severity=Severity.WARNING,
        scope="story",
        source="AP, BBC News, Guardian and Reuters style guides: names at second reference",
        bad=(
            Example(
                "Ida Lund opened the pier. It is strong. [[Ms Ida Lund]] asked a guest to sing.",
                fixed="Ida Lund opened the pier. It is strong. Ms Lund asked a guest to sing.",
            ),
        ),
        good=(
            "Ida Lund opened the pier. It is strong. Ms Lund asked a guest to sing.",
            "Ms Ida Lund opened the pier. It is strong. Guests thanked Ms Ida Lund.",
            "Ida Lund and Karl Lund opened the pier. It is strong. Ms Ida Lund asked a guest to sing.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for a name in full with a form of address behind one without, of people who share it with nobody."""
        everybody, table = people(document), tokens(document)
        for person in everybody:
            if person.surname in everybody.shared or person.surname == person.words[0] or len(person.words) < 2:
                continue
            if any(person.words[0] == other.words[0] for other in everybody if other is not person):
                continue  # Zhao Wenbin and Zhao Wenjun
            text = [n for n in person.mentions if not (n.name_span.heading or n.name_span.quoted)]
            full = [n for n in text if len(n.words) > 1 and n.words[-1] == person.surname]
            if len(full) < 2 or full[0].name_span.honorific:
                continue
            for mention in full[1:]:
                address = mention.name_span.honorific
                if lowered(address or "").rstrip(".") in COURTESY:
                    span = table.span(mention.name_span.start, mention.name_span.last)
                    there = table.span(full[0].first, full[0].name_span.last)
                    message = (
                        f"{document[there]} was named in full before, without “{address}”: write the surname alone?"
                    )
                    fix = Fix.swap(span, f"{address} {person.surname}", Safety.DISPLAY)
                    yield self.found(span, message, fixes=(fix,), related=(Related(there, "In full here."),))

"""A person in office and out of it in one story."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.name_words import HELD_BY_ONE
from newslint.story.people import people
from newslint.story.person_mentions import PersonMention
from newslint.text import Document, Span


class ContradictoryTitles(Rule):
    """``President Ida Lund ... former president Ida Lund``."""

    meta = Meta(
        code="TTL103",
        name="contradictory-titles",
        summary="One person holds an office in one place and held it formerly in another.",
        why="Either the office or the “former” is wrong, and with it the news.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=False,
        bad=("Mayor Ida Lund opened the pier. Guests asked [[former mayor Ida Lund]] about her plans.",),
        good=(
            "Former mayor Ida Lund opened the pier. Guests asked former mayor Ida Lund about her plans.",
            "Former mayor Ida Lund opened the pier. Guests asked Mayor Karl Berg about his plans.",
            "Former mayor Ida Lund opened the pier. In 1998 Mayor Lund had closed it.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare titles directly before each person's name, but where a year explains the difference."""
        table = tokens(document)
        for person in people(document):
            first: dict[str, tuple[str, PersonMention]] = {}
            for mention in person.mentions:
                title = mention.title
                if (
                    title is None
                    or title.head not in HELD_BY_ONE
                    or mention.name_span.heading
                    or mention.name_span.quoted
                ):
                    continue
                if title.last > mention.first or _dated(table, mention):
                    continue
                known = first.setdefault(title.head, (title.former, mention))
                if bool(known[0]) != bool(title.former):
                    here, there = _span(table, mention), _span(table, known[1])
                    message = f"“{document[here]}” here, “{document[there]}” elsewhere: which is it?"
                    yield self.found(here, message, related=(Related(there, f"“{document[there]}” here."),))
                    break


def _span(table: Tokens, mention: PersonMention) -> Span:
    """The title and the name."""
    return table.span(mention.title.first if mention.title else mention.first, mention.name_span.last)


def _dated(table: Tokens, mention: PersonMention) -> bool:
    """Whether the sentence tells of another time: a year, ``then``, ``when``, ``while``, ``under``."""
    sentence = table.sentence_of(mention.name_span.first)
    words = table.sentence_lower(sentence)
    return any(w in ("then", "when", "while", "under", "during", "ago") or (len(w) == 4 and w.isdigit()) for w in words)

"""An office with a capital after an owner, before the name of whoever has it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.name_words import MANY_IN_OFFICE, OFFICES_OF_STATE, RANKS, offices
from newslint.story.name_spans import headings
from newslint.story.person_mentions import person_mentions
from newslint.text import Document

_OWNERS = frozenset({"'s", "’s", "’", "its", "their", "his", "her"})
_OF_STATE = frozenset(word for office in OFFICES_OF_STATE for word in office)


class CapitalBeforeAside(Rule):
    """``Tasmania's Coach, Ida Lund,``."""

    meta = Meta(
        code="TTL112",
        name="capital-before-aside",
        summary="A trade or an office has a capital after its owner, with the name set off by a comma.",
        why="Such a word is a common noun there; only before a name, and in some houses, is it a title with a capital.",
        severity=Severity.WARNING,
        scope="story",
        source="AP, Guardian and BBC News style guides: titles",
        bad=(
            Example(
                "Tasmania’s [[Coach]], Ida Lund, said she was proud.",
                fixed="Tasmania’s coach, Ida Lund, said she was proud.",
            ),
            Example(
                "The club and its [[Captain]], Ida Lund, were glad.",
                fixed="The club and its captain, Ida Lund, were glad.",
            ),
        ),
        good=(
            "Tasmania’s coach, Ida Lund, said she was proud. Coach Lund was glad.",
            "Norway’s President, Ida Lund, said she was proud.",
            "Tasmania’s Coach, Ida Lund, said she was proud. The Coach was glad.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before each name in an aside; a story that has the word with a capital elsewhere has its own ways."""
        table = tokens(document)
        known = offices(table.lexicon) - MANY_IN_OFFICE - _OF_STATE
        for mention in person_mentions(document):
            k = mention.name_span.start - 2
            if k < 1 or table.text[k + 1] != "," or table.lower[k - 1] not in _OWNERS or table.lower[k] not in known:
                continue
            word = table.text[k]
            if not word.istitle() or len(mention.words) < 2 or table.sentence_of(k) in headings(document):
                continue
            if table.lower[k] in RANKS - {"captain"} or self._has_its_ways(table, k):
                continue
            span = table.span(k)
            fix = Fix.swap(span, word.lower(), Safety.DISPLAY)
            yield self.found(span, f"No title before the comma, so no capital: “{word.lower()}”?", fixes=(fix,))

    def _has_its_ways(self, table: Tokens, k: int) -> bool:
        """Whether a story has a word with a capital elsewhere too, other than before a name or at the start."""
        others = [at for at in table.index[table.lower[k]] if at != k and table.text[at][0].isupper()]
        return any(
            at > table.sentence_start(at) and not (at + 1 < len(table) and table.text[at + 1][0].isupper())
            for at in others
        )

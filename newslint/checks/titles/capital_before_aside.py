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
_TRADES = frozenset({"executive", "director", "manager", "secretary", "officer", "coach"})
"""Words of offices of state that firms and clubs have as well."""
_PARTS = frozenset("chief managing executive finance financial operating general deputy senior principal vice".split())
"""Words of offices of firms that name no body."""
_LONGEST = 6
_LEADS = _OWNERS | {"the", "a", "an"}
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
            "Its finance director is to go. Ida Lund, the [[Chief Executive]], said she was sorry.",
        ),
        good=(
            "Tasmania’s coach, Ida Lund, said she was proud. Coach Lund was glad.",
            "Norway’s President, Ida Lund, said she was proud.",
            "Ida Lund, the Chief Executive, said she was sorry. The Chief Executive is to go.",
            "Its finance director is to go. Ida Lund, the Chief Executive of Norsk Tre, said she was sorry.",
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

        yield from self._after_names(table, document)

    def _after_names(self, table: Tokens, document: Document) -> Iterator[Finding]:
        """An office with capitals in the aside after a name, in a story that has others in small letters."""
        known = offices(table.lexicon)
        for mention in person_mentions(document):
            k = mention.name_span.last
            if table.text[k : k + 1] != [","] or table.lower[k + 1 : k + 2] not in (["the"], ["its"], ["their"]):
                continue
            end = k + 2
            while end < len(table) and end - k < _LONGEST and table.text[end].istitle():
                end += 1
            words = table.lower[k + 2 : end]
            if (
                not words
                or words[-1] not in known
                or not known.union(_PARTS).issuperset(words)
                or table.text[end : end + 1] != [","]
            ):
                continue
            state = words[-1] in _OF_STATE and words[-1] not in _TRADES
            if state or words[-1] in RANKS - {"captain"} or document.quotes.touches(table.span(k)):
                continue
            if self._has_its_ways(table, end - 1) or not self._writes_small(table, known, k):
                continue
            span = table.span(k + 2, end)
            use = document[span].lower()
            fix = Fix.swap(span, use, Safety.DISPLAY)
            yield self.found(span, f"No title before a name, so no capital: “{use}”?", fixes=(fix,))

    @staticmethod
    def _writes_small(table: Tokens, known: frozenset[str], besides: int) -> bool:
        """Whether a story has another office in small letters after an article or an owner."""
        return any(
            table.text[at].islower() and abs(at - besides) > _LONGEST and at and _leads(table, at)
            for word in known & table.index.keys()
            for at in table.index[word]
        )

    def _has_its_ways(self, table: Tokens, k: int) -> bool:
        """Whether a story has a word with a capital elsewhere too, other than before a name or at the start."""
        others = [at for at in table.index[table.lower[k]] if at != k and table.text[at][0].isupper()]
        return any(
            at > table.sentence_start(at) and not (at + 1 < len(table) and table.text[at + 1][0].isupper())
            for at in others
        )


def _leads(table: Tokens, at: int) -> bool:
    """Whether an article or an owner stands before an office, or before one word that belongs to it."""
    return not _LEADS.isdisjoint(table.lower[max(0, at - 2) : at])

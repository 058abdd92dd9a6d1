"""``superintendent Lund``: an office or a rank in small letters before a surname alone."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.name_words import personal_honorifics
from newslint.lexicon.office_names import LONGEST_OFFICE, OFFICE_NAMES, PORTFOLIOS
from newslint.lexicon.place_names import affiliations
from newslint.story.name_spans import headings
from newslint.story.people import people
from newslint.text import Document, Span
from newslint.util.casing import capitalise

_SCALES = frozenset({"government", "chamber", "town", "rank", "bench", "mission", "throne"})
"""Scales of offices that are forms of address too."""
_BESIDES = frozenset(
    (word,) for word in "president speaker minister commissioner sheriff chancellor bishop archbishop".split()
)
_TRADES = frozenset({("captain",), ("major",), ("magistrate",), ("coroner",)})
"""Words that stand before surnames for what somebody is, or are adjectives: captain Lund of the Harbour Club."""
_SMALL = frozenset({"of", "for", "and", "the"})
_GRADES = frozenset({"deputy", "vice", "acting", "detective", "police"})
_HOUSE = 3
"""So many small ones are the way of the house."""


class SmallTitle(Rule):
    """``superintendent Lund``."""

    meta = Meta(
        code="TTL116",
        name="small-title",
        summary="An office or a rank stands before a surname alone, in small letters.",
        why="Right before a surname it is a form of address, as Mr is: houses that write “the mayor, Ida Lund,”"
        " write “Mayor Lund” too.",
        severity=Severity.WARNING,
        scope="story",
        source="AP, Guardian, BBC News and Reuters style guides: titles",
        bad=(
            Example(
                "Ida Lund, a superintendent, opened the pier. “It is strong,” [[superintendent]] Lund said.",
                fixed="Ida Lund, a superintendent, opened the pier. “It is strong,” Superintendent Lund said.",
            ),
            Example(
                "The first minister, Ida Lund, opened the pier. Guests thanked [[first minister]] Lund.",
                fixed="The first minister, Ida Lund, opened the pier. Guests thanked First Minister Lund.",
            ),
        ),
        good=(
            "The first minister, Ida Lund, opened the pier. Guests thanked First Minister Lund.",
            "Ida Lund, a striker, opened the pier. Guests thanked captain Lund, and former mayor Lund sang.",
            "The prime minister Ida Lund opened the pier. Guests thanked the minister Lund had sent.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before each surname that stands alone."""
        table = tokens(document)
        found = [(span, table.lower[first]) for span, first in _titles(document, table)]
        if len(found) >= _HOUSE:
            return
        for span, _ in found:
            words = document[span].split(" ")
            use = " ".join(word if word in _SMALL else capitalise(word) for word in words)
            message = f"Before a surname alone a title has a capital: “{use}”?"
            yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.DISPLAY),))


def _titles(document: Document, table: Tokens) -> Iterator[tuple[Span, int]]:
    """The small titles right before a surname alone, outside quotations and headlines."""
    heading = headings(document)
    for person in people(document):
        for mention in person.mentions:
            first, sentence = mention.name_span.start, table.sentence_of(mention.first)
            if len(mention.words) > 1 or mention.first != mention.name_span.first or sentence in heading:
                continue
            if table.lower[first] in personal_honorifics(table.lexicon) or not first:
                continue
            start = _start(table, first)
            span = table.span(start, first)
            if start < first and not document.quotes.touches(span):
                yield span, start


def _start(table: Tokens, last: int) -> int:
    """Where a title of small words that ends before a token begins; that token where there is none."""
    low = max(table.sentence_start(last), last - LONGEST_OFFICE)
    start = next((k for k in range(low, last) if _is_title(tuple(table.lower[k:last]))), last)
    if start == last or not all(word.islower() for word in table.text[start:last]):
        return last
    if table.lower[start] == "minister" and start > low:
        length = next((n for n in (2, 1) if tuple(table.lower[max(low, start - n) : start]) in PORTFOLIOS), 0)
        start -= length
    while start > table.sentence_start(last) and table.text[start - 1] in _GRADES:
        start -= 1
    before = table.lower[start - 1] if start > table.sentence_start(last) else ""
    if before in _NO_TITLE or before in affiliations(table.lexicon) or before.endswith(("'s", "’s")):
        return last
    return start


_NO_TITLE = frozenset("the a an former then ex new late this her his its their our one -".split())
"""Words after which an office tells who somebody is, or does not belong to the name after it."""


def _is_title(words: tuple[str, ...]) -> bool:
    """Whether words are an office that is a form of address."""
    known = OFFICE_NAMES.get(words)
    if known is None or words in _TRADES or known.short:
        return False
    return known.scale in _SCALES or words in _BESIDES

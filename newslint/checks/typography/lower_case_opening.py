"""A paragraph that begins without a capital."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import tags
from newslint.text import Document, Span

_OPENERS = frozenset({"PRP", "PRP$", "DT", "EX", "RB", "WRB", "VB", "IN", "UH", "WP", "MD", "VBP"})
_GOING_ON = frozenset(
    "to with along instead who whom whose which that and or nor of for from as at by on into than including such is "
    "are was were has have had be been says said rather per versus except due in under over between".split()
)
"""What a sentence that was cut in two often goes on with."""
_STOPS = '.?!"”'


class LowerCaseOpening(Rule):
    """``they met in June.`` where a paragraph begins."""

    meta = Meta(
        code="TYP116",
        name="lower-case-opening",
        summary="A paragraph begins without a capital.",
        why="Every sentence begins with a capital; a small letter makes readers look for the words that are missing.",
        severity=Severity.WARNING,
        in_quotes=True,
        bad=(
            Example(
                "The council met in June.\n\n[[they]] voted for the bridge.",
                fixed="The council met in June.\n\nThey voted for the bridge.",
            ),
        ),
        good=(
            "The council met in June.\n\nThey voted for the bridge.",
            "The bill provides:\n\nthe council shall meet.\n\nthe mayor shall preside.",
            "The council met in June.\n\nthey voted for the bridge.\n\nthey did not vote for the road.",
            "The council, which met\n\nin June, voted for the bridge.",
            "The council met in June.\n\nde Vries said she had voted for the bridge.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the first letter of each paragraph that follows a whole one."""
        text = document.prose
        paragraphs = document.paragraphs
        for k, (before, paragraph) in enumerate(pairwise(paragraphs), 2):
            start, end = paragraph
            if not text[start].islower() or text[end - 1] not in _STOPS:
                continue
            if k < len(paragraphs) and text[paragraphs[k].start].islower():
                continue  # a list
            if self._is_hidden(document, start):
                continue  # code, or an address
            if text[before.end - 1] in _STOPS and not text[before.start].islower() and self._opens(document, start):
                word = text[start:end].split(None, 1)[0]
                use = text[start].upper()
                fix = Fix(f"Write “{use}{word[1:]}”", Fix.swap(Span(start, start + 1), use).edits, Safety.UNSAFE)
                span = tokens(document).span(tokens(document).from_offset(start))
                yield self.found(span, "A sentence begins with a capital.", fixes=(fix,))

    def _is_hidden(self, document: Document, start: int) -> bool:
        """Whether words of the file that are no prose stand before a place, on its line."""
        text = document.text
        line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
        return any(map(str.isalpha, text[line:start]))

    def _opens(self, document: Document, start: int) -> bool:
        """Whether the word at an offset is a plain one with which a sentence may well begin, and does not go on."""
        table, tagged = tokens(document), tags(document)
        at = table.from_offset(start)
        if at + 2 >= len(table) or not table.text[at].isalpha() or not table.text[at].islower():
            return False
        if table.adjacent(at) and table.text[at + 1] not in {",", "'s", "’s", "'re", "’re", "'ve", "’ve", "'m", "’m"}:
            return False
        return tagged[at] in _OPENERS and table.lower[at] not in _GOING_ON and tagged[at + 1] != "IN"

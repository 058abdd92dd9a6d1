"""A place of two words whose first has lost its capital."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.lexicon.calendar_names import MONTHS, WEEKDAYS
from newslint.lexicon.place_names import pairs
from newslint.text import Document
from newslint.util.casing import capitalise

_KINDS = frozenset(
    "Street Road Lane Avenue Boulevard Square Hill Bridge Palace Castle Airport Harbour Harbor Bay Island Islands "
    "Stadium Cathedral Abbey".split()
)
"""Words that end the name of a place."""
_COUNTIES = frozenset(
    "Antrim Armagh Carlow Cavan Clare Cork Derry Donegal Down Dublin Durham Fermanagh Galway Kerry Kildare Kilkenny "
    "Laois Leitrim Limerick Londonderry Longford Louth Mayo Meath Monaghan Offaly Roscommon Sligo Tipperary Tyrone "
    "Waterford Westmeath Wexford Wicklow".split()
)
_FRONTS = {"county": _COUNTIES, "mount": None, "lake": None, "loch": None, "cape": None, "fort": None}
"""Words that open the name of a place, and which; none for any."""
_PARTS = frozenset({("south", "wales"), ("north", "africa")})
"""Parts of a land that British papers write with a small first letter."""
_DAYS = frozenset({*MONTHS, *WEEKDAYS})
_NO_NAMES = frozenset({"DT", "PDT", "PRP$", "CD", "IN", "TO", "CC", "WDT", "WP", "WP$", "POS", "RB", "PRP"})
"""Tags of words that belong to no name."""
_SMALL = frozenset("main high central nearby upper lower inner outer old new little grand great the".split())
"""Words that stand small before the name of a place: the old Street, nearby Regent Street."""


class HalfCapitalisedPlace(Rule):
    """``in downing Street``, ``south Korea``."""

    meta = Meta(
        code="TYP123",
        name="half-capitalised-place",
        summary="A place of two words has a capital on the second word only.",
        why="Both words are the name, and a small first letter is a slip.",
        severity=Severity.WARNING,
        in_quotes=True,
        bad=(
            Example("A source in [[downing]] Street was glad.", fixed="A source in Downing Street was glad."),
            Example("She was born in [[county]] Donegal.", fixed="She was born in County Donegal."),
            Example("The ship sailed for [[new]] Zealand in May.", fixed="The ship sailed for New Zealand in May."),
        ),
        good=(
            "A source in Downing Street was glad. The ship sailed from north London to New Zealand.",
            "Of the county Cork teams one is left, and on the mount Jane sat still.",
            "It rained over south Wales and north Africa.",
            "They met in nearby Regent Street, at the old Bridge and in their Square.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before each word that ends the name of a place, and at the two words of known ones."""
        table = tokens(document)
        for k in table.where(*map(str.lower, _KINDS), *(second for _, second in pairs(table.lexicon))):
            if k and table.text[k].istitle() and table.same_sentence(k - 1, k) and self._is_half(document, table, k):
                span = table.span(k - 1)
                word = document[span]
                safety = Safety.DISPLAY if document.quotes.touches(span) else Safety.UNSAFE
                fix = Fix.swap(span, capitalise(word), safety)
                name = f"{capitalise(word)} {table.text[k]}"
                yield self.found(span, f"A capital is missing: “{name}”?", fixes=(fix,))

        for k in table.where(*_FRONTS):
            if table.text[k].islower() and self._is_front(document, table, k):
                span, name = table.span(k), f"{capitalise(table.text[k])} {table.text[k + 1]}"
                safety = Safety.DISPLAY if document.quotes.touches(span) else Safety.UNSAFE
                fix = Fix.swap(span, capitalise(table.text[k]), safety)
                yield self.found(span, f"A capital is missing: “{name}”?", fixes=(fix,))

    def _is_front(self, document: Document, table: Tokens, k: int) -> bool:
        """Whether token k opens the name that goes on after it: "in county Donegal", no "the lake Tahoe crews"."""
        if k <= table.sentence_start(k) or k + 1 >= table.sentence_end(k) or not table.text[k + 1].istitle():
            return False
        tagged, allowed = tags(document), _FRONTS[table.lower[k]]
        if allowed is not None:
            return table.text[k + 1] in allowed and table.lower[k - 1] not in {"the", "this", "that", "its", "a"}
        return tagged[k - 1] in ("IN", "TO") and tagged[k + 1] == "NNP" and table.lower[k + 1] not in _DAYS

    def _is_half(self, document: Document, table: Tokens, k: int) -> bool:
        """Whether the word before token k is the first half of its name in small letters."""
        word = table.text[k - 1]
        if not (word.isalpha() and word.islower() and len(word) > 2):
            return False
        if (word, table.lower[k]) in pairs(table.lexicon):
            return (word, table.lower[k]) not in _PARTS or _has_capitals(table, k)
        following = table.text[k + 1] if k + 1 < len(table) and table.same_sentence(k, k + 1) else "."
        if table.text[k] not in _KINDS or k < 2 or following[0].isupper() or word in _SMALL:
            return False
        tagged = tags(document)
        return tagged[k - 2] in ("IN", "TO") and tagged[k - 1] not in _NO_NAMES


def _has_capitals(table: Tokens, k: int) -> bool:
    """Whether the story writes the place of two words that ends at token k with both capitals elsewhere."""
    return any(
        at and table.text[at].istitle() and table.text[at - 1] == capitalise(table.text[k - 1])
        for at in table.index.get(table.lower[k], ())
    )

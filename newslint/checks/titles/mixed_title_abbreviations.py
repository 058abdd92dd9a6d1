"""A title before names is written out in one place and cut short in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

from newslint.engine.bases.consistency import ConsistencyRule, Matter, Use
from newslint.engine.finding import Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.office_names import OFFICE_NAMES
from newslint.story.people import people
from newslint.text import Document
from newslint.util.records import NamedTuple

_SHORT = {
    "prof": "professor",
    "rev": "reverend",
    **{name[0]: called.office for name, called in OFFICE_NAMES.items() if called.short and len(name) == 1},
}
"""Titles that stand before names, as they are cut short, without a stop."""
_FULL = frozenset(_SHORT.values())


class TitleAbbreviationOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "short", "full"] = "consistent"
    """How titles stand before names; ``consistent`` asks only that a story agree with itself."""


class MixedTitleAbbreviations(ConsistencyRule[str, TitleAbbreviationOptions]):
    """``the Reverend Jane Lund`` here, ``the Rev Jane Lund`` there."""

    meta = Meta(
        code="TTL106",
        name="mixed-title-abbreviations",
        summary="A title before names is cut short in one place and written out in another.",
        why="Houses differ over “Gov. Lund” and “Governor Lund”; a story that has both was written by two hands.",
        severity=Severity.WARNING,
        scope="story",
        source="AP, Guardian and Economist style guides: titles",
        bad=(
            Example(
                "Gov. Ida Lund opened the pier. Guests asked [[Governor]] Lund about her plans.",
                fixed="Gov. Ida Lund opened the pier. Guests asked Gov. Lund about her plans.",
            ),
            "Professor Ida Lund opened the pier. Guests asked [[Prof]] Lund and Dr Karl Berg about their plans.",
            "The Reverend Ida Lund opened the pier. Guests thanked the [[Rev]] Ida Lund for her words.",
            Example(
                "Guests asked [[Gov.]] Lund about her plans.",
                fixed="Guests asked Governor Lund about her plans.",
                options={"style": "full"},
            ),
        ),
        good=(
            "Gov. Ida Lund opened the pier. The governor told guests about her plans.",
            "Gov. Ida Lund opened the pier. “I asked Governor Lund about her plans,” said a guest.",
            "Sen. Ida Lund met Governor Karl Berg on the pier. Sen. Lund sang.",
            "Attorney General Ida Lund met Gen. Karl Berg on the pier. The General Assembly will hear of it.",
            "Gov. Lund opens pier\n\nGovernor Ida Lund opened the pier.",
        ),
    )

    def matters(self, document: Document) -> Iterator[Matter[str]]:
        """The titles right before names, outside headlines and quotations; each is a matter of its own."""
        table = tokens(document)
        found: dict[str, list[Use[str]]] = defaultdict(list)
        mentions = sorted((m for person in people(document) for m in person.mentions), key=lambda m: m.first)
        for mention in mentions:
            k = mention.first - 1
            if k < 0 or mention.name_span.heading or not table.text[k][0].isupper():
                continue
            if k > table.sentence_start(k) and table.text[k - 1][0].isupper() and table.lower[k - 1] != "the":
                continue  # an attorney general, a lieutenant general
            word, span = table.lower[k].rstrip("."), table.span(k)
            title = _SHORT.get(word, word)
            if title in _FULL and not document.quotes.touches(span):
                found[title].append(Use("full" if word == title else "short", span, title))
        yield from (Matter(uses) for uses in found.values())

    def write(self, document: Document, use: Use[str], wanted: str, model: Sequence[Use[str]]) -> str:
        """The title as the story has it elsewhere, else as it is known."""
        if model:
            return document[model[0].span]
        if wanted == "full":
            return use.place.capitalize()
        return next(short for short, full in _SHORT.items() if full == use.place).capitalize() + "."

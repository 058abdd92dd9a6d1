"""The short form of a country first, its full form after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.engine.bases.consistency import ConsistencyRule, Matter, Use
from newslint.engine.finding import Severity
from newslint.engine.rule import Example, Meta, NoOptions
from newslint.language.segmentation.tokens import tokens
from newslint.story.name_spans import headings
from newslint.text import Document

_FORMS = {"states": "us", "kingdom": "uk"}
_OFTEN = 3
_LONGEST = 1000  # tokens: in a long story nobody sees the two forms beside each other


class MixedCountryForms(ConsistencyRule[None, NoOptions]):
    """``US`` three times, and ``the United States`` once among them."""

    meta = Meta(
        code="ACR108",
        name="mixed-country-forms",
        summary="A country is the US throughout and the United States once in between.",
        why="The full form belongs to the first mention or nowhere; one that turns up later, once, is a leftover of "
        "another hand.",
        severity=Severity.WARNING,
        scope="story",
        source="BBC News and Guardian style guides: US at all mentions",
        bad=(
            Example(
                "The harbour took in US grain on Monday. Ships from the US had waited for a week.\n"
                "Farmers in the [[United States]] have had a poor summer, and US prices rose.",
                fixed="The harbour took in US grain on Monday. Ships from the US had waited for a week.\n"
                "Farmers in the US have had a poor summer, and US prices rose.",
            ),
        ),
        good=(
            "Grain from the United States came in on Monday. US ships had waited for a week, and the US sent more. "
            "The US harvest was poor.",
            "The harbour took in US grain on Monday. US ships had waited, and US prices rose. "
            "He spoke to the United States Chamber of Farmers.",
            "The harbour took in US grain on Monday. US ships had waited, and US prices rose. Farmers in the United "
            "States had a poor summer. “The United States has the best grain,” he said.",
            "The harbour took in US grain on Monday. US ships had waited, and US prices rose. "
            "He swore to defend the Constitution of the United States.",
        ),
    )
    triggers = frozenset(_FORMS)

    def matters(self, document: Document) -> Iterator[Matter[None]]:
        """One full form that is neither first nor part of a name, in a story that has the short form often."""
        table = tokens(document)
        if len(table) > _LONGEST:
            return
        heading = headings(document)
        for last, short in _FORMS.items():
            full = [k for k in table.where(last) if k and table.text[k - 1] == "United"]
            plain = [
                k for k in table.where(short) if table.text[k] == short.upper() and table.sentence_of(k) not in heading
            ]
            if len(full) == 1 and len(plain) >= _OFTEN and plain[0] < full[0] and _common(document, full[0], last):
                uses = [Use(short.upper(), table.span(k), None) for k in plain]
                yield Matter([*uses, Use("full", table.span(full[0] - 1, full[0] + 1), None)], wanted=short.upper())

    def write(self, document: Document, use: Use[None], wanted: str, model: Sequence[Use[None]]) -> str:
        """The short form."""
        del document, use, model
        return wanted


def _common(document: Document, k: int, last: str) -> bool:
    """Whether the full form that ends with token k is no part of a name or a quotation."""
    table = tokens(document)
    following = table.text[k + 1] if k + 1 < len(table) else "."
    if following[0].isupper() or following.lower() == "of" or table.text[k] != last.capitalize():
        return False
    if table.lower[k - 3 : k - 1] == ["of", "the"] and table.text[k - 4][0].isupper():
        return False  # the Constitution of the United States
    return not document.quotes.touches(table.span(k))

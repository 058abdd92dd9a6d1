"""The short form of a country first, its full form after."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.story.mentions import headings
from newslint.text import Document

_FORMS = {"states": "us", "kingdom": "uk"}
_OFTEN = 3
_LONGEST = 1000  # tokens: in a long story nobody sees the two forms beside each other


class MixedCountryForms(Rule):
    """``US`` three times, and ``the United States`` once among them."""

    meta = Meta(
        code="ACR108",
        name="mixed-country-forms",
        summary="A country is the US throughout and the United States once in between.",
        why="The full form belongs to the first mention or nowhere; one that turns up later, once, is a leftover of "
        "another hand.",
        severity=Severity.WARNING,
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

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for one full form that is neither first nor part of a name, in a story that has the short form often."""
        table = tokens(document)
        if len(table) > _LONGEST:
            return
        heading = headings(document)
        for last, short in _FORMS.items():
            full = [k for k in table.where(last) if k and table.text[k - 1] == "United"]
            plain = [
                k for k in table.where(short) if table.text[k] == short.upper() and table.sentence_of(k) not in heading
            ]
            if len(full) != 1 or len(plain) < _OFTEN or plain[0] > full[0]:
                continue
            if document.quotes.touches(table.span(full[0])):
                continue
            k = full[0]
            following = table.text[k + 1] if k + 1 < len(table) else "."
            if following[0].isupper() or table.lower[k + 1 : k + 2] == ["of"] or table.text[k] != last.capitalize():
                continue
            if table.lower[k - 3 : k - 1] == ["of", "the"] and table.text[k - 4][0].isupper():
                continue  # the Constitution of the United States
            span, model = table.span(k - 1, k + 1), table.span(plain[0])
            message = f"“United {table.text[k]}” once, “{short.upper()}” {len(plain)} times: one form throughout?"
            fix = Fix.swap(span, short.upper(), Safety.UNSAFE)
            yield self.found(span, message, fixes=(fix,), related=(Related(model, f"“{short.upper()}” here."),))

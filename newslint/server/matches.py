"""Findings as LanguageTool tells them: offsets in UTF-16, each replacement for the whole of the words shown."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newslint.engine.finding import Finding, Fix
from newslint.engine.loading.families import families
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document, Span
from newslint.text.edits import apply

_SORTS = {
    "SPL": "misspelling",
    "GRM": "grammar",
    "PUN": "typographical",
    "TYP": "typographical",
    "NUM": "numbers",
    "DUP": "duplication",
    "STY": "style",
    "WRD": "style",
    "LNT": "non-conformance",
}
_OTHERS = "inconsistency"
_AROUND = 40  # characters of context on each side
_REACH = 60  # characters between a finding and an edit of its fix that can be told as one replacement


class Units:
    """Offsets of a text in UTF-16."""

    def __init__(self, text: str) -> None:
        self._above = [k for k, letter in enumerate(text) if letter > "\uffff"]

    def of(self, offset: int) -> int:
        """An offset in code points, in UTF-16."""
        return offset + bisect_left(self._above, offset)


def matches(document: Document, findings: Iterable[Finding], metas: Mapping[str, Meta]) -> list[dict[str, Any]]:
    """All findings of a document; ``metas`` describe their rules, by code."""
    units = Units(document.text)
    return [_match(document, finding, metas[finding.code], units) for finding in findings]


def sentence_ranges(document: Document) -> list[list[int]]:
    """Where each sentence begins and ends, in UTF-16."""
    units, found = Units(document.text), tokens(document)
    return [[units.of(k) for k in found.sentence_span(s)] for s in range(len(found.first))]


def category(code: str) -> dict[str, str]:
    """The family of a rule as a category."""
    family = families().get(code[:3])
    return {"id": code[:3], "name": family.title if family else code[:3]}


def sort_of(code: str) -> str:
    """What sort of issue a rule finds, in the words of the Internationalization Tag Set."""
    return _SORTS.get(code[:3], _OTHERS)


def _match(document: Document, finding: Finding, meta: Meta, units: Units) -> dict[str, Any]:
    """One finding."""
    place, replacements = _replacements(document, finding)
    start, end = units.of(place.start), units.of(place.end)
    low = max(0, place.start - _AROUND)
    context = document.text[low : place.end + _AROUND]
    first = units.of(low)
    return {
        "message": finding.message,
        "shortMessage": finding.rule.replace("-", " "),
        "replacements": [{"value": value} for value in replacements],
        "offset": start,
        "length": end - start,
        "context": {"text": _one_line(context), "offset": start - first, "length": end - start},
        "sentence": _sentence(document, place),
        "type": {"typeName": "UnknownWord" if finding.code.startswith("SPL2") else "Other"},
        "rule": {
            "id": finding.code,
            "description": meta.summary,
            "issueType": sort_of(finding.code),
            "category": category(finding.code),
            "isPremium": False,
        },
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }


def _one_line(text: str) -> str:
    """Context on one line, of the same length."""
    return text.replace("\n", " ").replace("\r", " ")


def _replacements(document: Document, finding: Finding) -> tuple[Span, list[str]]:
    """The words to show, and what may stand in their place: all that its fixes change lies in them.

    A fix that changes words far away can be told by no replacement, and is left out.
    """
    near = [fix for fix in finding.fixes if fix.edits and _is_near(finding.span, fix)]
    spans = [finding.span, *(edit.span for fix in near for edit in fix.edits)]
    place = Span(min(span.start for span in spans), max(span.end for span in spans))
    return place, list(dict.fromkeys(_replaced(document, place, near)))


def _is_near(span: Span, fix: Fix) -> bool:
    """Whether all that a fix changes is near."""
    return all(span.start - _REACH <= e.span.start and e.span.end <= span.end + _REACH for e in fix.edits)


def _replaced(document: Document, place: Span, fixes: list[Fix]) -> Iterator[str]:
    """The words after each fix."""
    for fix in fixes:
        moved = [(Span(e.span.start - place.start, e.span.end - place.start), e.text) for e in fix.edits]
        yield apply(document[place], moved)


def _sentence(document: Document, place: Span) -> str:
    """The sentence that the words begin in."""
    found = tokens(document)
    if not len(found):
        return document[place]
    return document[found.sentence_span(found.sentence_of(found.at_offset(place.start)))]

"""Plurals that the detector finds likely to be possessives without their apostrophe."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

import numpy as np

from newslint.checks._detector_rule import DetectorRule
from newslint.checks.grammar._possessors import ATTRIBUTED, DESCRIBING_ALONE
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.morphology import possible_tags
from newslint.text import Document, Span

_OWNED = ("NN", "NNS", "JJ", "JJS", "JJR", "CD", "VBG", "VBN")
_OBJECTS = frozenset({"DT", "NNS", "NNP", "PRP", "PRP$", "VBD", "VBZ", "MD", "TO"})


class DoubtfulPlural(DetectorRule):
    """Plurals before a noun that the detector takes for possessives."""

    thresholds: ClassVar = {"possessive-singular": 0.8, "possessive-plural": 0.8}

    def candidates(self, document: Document, label: str) -> Iterable[int]:  # noqa: ARG002 - both labels suspect the same
        """Plurals in small letters right before a noun or what may open a noun phrase."""
        tagged, table = tags(document), tokens(document)
        before_noun = np.append(tagged.mask(*_OWNED)[1:], False)
        same = np.append(table.sentence[1:] == table.sentence[:-1], False)
        plurals = np.flatnonzero(tagged.mask("NNS") & before_noun & same).tolist()
        plurals = [k for k in plurals if table.text[k].islower() and table.text[k] not in DESCRIBING_ALONE]
        return [k for k in plurals if not owns_nothing(document, k + 1)]

    def describe(self, document: Document, token: int, span: Span, use: str) -> str | None:
        """Name owner and thing; a word that is no plural owns nothing in this way."""
        if "NNS" not in possible_tags(document[span].lower()):
            return None
        thing = tokens(document).text[token + 1]
        return f"Whose “{thing}”? Write “{use}” for “{document[span]}” if it belongs to it."


def owns_nothing(document: Document, at: int) -> bool:
    """Whether the word after a plural may be its verb, or is only described by it: "farmers market"."""
    table = tokens(document)
    if at + 1 >= len(table) or table.lower[at] in ATTRIBUTED or table.lower[at] == "home":
        return True
    return "VBP" in possible_tags(table.lower[at]) and tags(document)[at + 1] in _OBJECTS

"""A label that runs into its sentence: "Methods Using such words"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import tags
from newslint.text import Document

_OPENERS = frozenset(
    "the an this that these those he she they we you it his her their our its my there here when if in on at for to "
    "with from by as is are was were do does did what who how why where which very using after before since all some "
    "many most more no each every".split()
)
"""Small words: with a capital they open a sentence, or are a part of a title."""
_LABELS = frozenset({"NN", "NNS", "JJ"})
_SECTIONS = frozenset(
    "results methods conclusions background objective objectives introduction abstract findings discussion".split()
)
"""Labels of the parts of a paper: any word with a capital may follow."""
_SHORTEST = 6  # tokens of the sentence


class LostColon(Rule):
    """``Solution In addition to``."""

    meta = Meta(
        code="TYP118",
        name="lost-colon",
        summary="A label runs into the sentence that it stands before.",
        why="A colon, or a line of its own, parts a label from the text; it is easily lost when copy is pasted.",
        severity=Severity.WARNING,
        in_quotes=True,
        bad=(
            Example(
                "[[Solution In]] the new hall, all seats are numbered.",
                fixed="Solution: In the new hall, all seats are numbered.",
            ),
        ),
        good=(
            "Solution: In the new hall, all seats are numbered.",
            "Mother The Great was a film of no merit.",
            "Today The Hague is a town of parks and courts.",
            "In Question Time he spoke of the new hall.",
            "Progress Doesn't Need a New Hall in the Town",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the second word of each paragraph."""
        table = tokens(document)
        paragraph = -1
        for sentence, place in enumerate(table.paragraph.tolist()):
            low, high = table.sentence_bounds(sentence)
            if place == paragraph or high - low < _SHORTEST:
                continue
            paragraph = place
            if self._is_label(document, low):
                at = table.end_of(low)
                fix = Fix.insert("Put a colon", at, ":")
                message = f"“{table.text[low]}” reads as a label: a colon after it?"
                yield self.found(table.span(low, low + 2), message, fixes=(fix,))

    def _is_label(self, document: Document, low: int) -> bool:
        """Whether a noun opens the paragraph, and a word that opens a sentence and no title follows."""
        table = tokens(document)
        label, opener, after = table.text[low : low + 3]
        opens = table.lower[low + 1] in _OPENERS or (table.lower[low] in _SECTIONS and opener.isalpha())
        if not opens or not opener[0].isupper() or not opener[1:].islower():
            return False
        if not label.isalpha() or not label[0].isupper() or len(label) < 4 or table.lower[low] in _OPENERS:
            return False
        if table.lower[low] in _SECTIONS:
            return not table.adjacent(low)
        parted = not table.adjacent(low) and not table.adjacent(low + 1)  # "Impeachment Doesn't Require a Crime"
        return parted and after.islower() and tags(document)[low] in _LABELS

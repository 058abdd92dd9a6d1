"""Numbers about a whole story from which indexes of readability are made."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.parsing import tree
from newslint.language.words.syllables import syllables
from newslint.readers.shape import block_of
from newslint.text import Document

MEASURES = (
    "characters", "words", "sentences", "paragraphs", "headings",
    "syllables", "long_words", "complex_words", "passives",
)  # fmt: skip
"""What is counted: ``characters`` are letters and figures in words, ``long_words`` have more than six of them,
``complex_words`` have three syllables or more, ``passives`` are verbs in the passive voice."""


def measures(document: Document, wanted: frozenset[str]) -> Mapping[str, float]:
    """The measures that are wanted, by name; the passive costs most, for it needs the syntax of all sentences."""
    table = tokens(document)
    spoken = [word for word in table.lower if word[0].isalnum()]
    counted: dict[str, float] = {
        "words": len(spoken),
        "sentences": len(table.first),
        "paragraphs": len(document.paragraphs),
        "characters": sum(sum(map(str.isalnum, word)) for word in spoken),
        "long_words": sum(len(word) > 6 for word in spoken),
    }
    if wanted & {"syllables", "complex_words"}:
        each = [syllables(word) for word in spoken]
        counted |= {"syllables": sum(each), "complex_words": sum(number > 2 for number in each)}
    if "passives" in wanted:
        counted["passives"] = len(tree(document).where("aux:pass"))
    if "headings" in wanted:
        counted["headings"] = sum(block_of(document, span) == "heading" for span in document.paragraphs)
    return counted

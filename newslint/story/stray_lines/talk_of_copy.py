"""Lines that speak to somebody about the copy itself: "I left the third figure out of this version"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

import numpy as np

from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.lists import words
from newslint.story.paragraph_features import ParagraphFeatures, paragraph_features
from newslint.story.stray_lines.at_home import SAYS, is_at_home
from newslint.text import Document, annotation

_SPEAKERS = tuple(chain.from_iterable(SAYS.values()))
_LONGEST = 45  # words


@annotation
def talk_of_copy(document: Document) -> frozenset[int]:
    """The lines, by number, in which somebody outside quotations says "I", "we" or "you" and names a part of copy."""
    table = tokens(document)
    named, spoken = table.where(*words("copy-words")), table.where(*_SPEAKERS)
    if not named or not spoken:
        return frozenset()
    starts = np.array([span.start for span in document.paragraphs], np.int64)
    of = starts.searchsorted(table.start, side="right") - 1
    both = {*of[named].tolist()} & {*of[spoken].tolist()}
    return frozenset(_talking(paragraph_features(document), both)) if both else frozenset()


def _talking(paragraphs: ParagraphFeatures, lines: Iterable[int]) -> Iterator[int]:
    """Those of some lines in which it is the writer who speaks, and that may not stand where they do."""
    for line in lines:
        short = len(paragraphs.words(line)) <= _LONGEST
        if short and not SAYS.keys().isdisjoint(paragraphs.signals(line)) and not is_at_home(paragraphs, line):
            yield line

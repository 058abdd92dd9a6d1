"""Long set terms of which all words but one stand there, and any other for that: "intensive consideration unit"."""

from __future__ import annotations

import numpy as np

from newslint.language.segmentation.tokens import tokens
from newslint.language.words.set_terms import (
    UNIT,
    ChangedTerm,
    compared,
    framed_there,
    holds,
    near_words,
    term_frames,
    word_hashes,
)
from newslint.lexicon.function_words import STOP_WORDS
from newslint.lexicon.lists import entries
from newslint.text import Document, annotation

_CLOSED, _WORDS = 7.5, 3
"""How closed the place of the odd word must be, and words of the term that are not small."""


@annotation
def tight_terms(document: Document) -> tuple[ChangedTerm, ...]:
    """The terms in which one word of three or more is another that edited news never has there, the surest by place."""
    there = framed_there(document)
    if there is None:
        return ()
    table, words = tokens(document), tokens(document).attribute(word_hashes, np.uint32)
    met = term_frames()[0][there.row]
    odd = ((met["closed"] >= _CLOSED * UNIT) & (met["right"] != words[there.put])).nonzero()[0]
    odd = odd[~holds(near_words()[2], there.whole[odd])]
    best: dict[int, ChangedTerm] = {}
    for k in odd.tolist():
        term = entries("set-terms")[int(met["term"][k])]
        content = [word for word in term.split(" ") if word.isalpha() and word not in STOP_WORDS]
        put = table.lower[int(there.put[k])]
        if len(content) < _WORDS or not put.isalpha() or put in STOP_WORDS:
            continue
        change = compared(table, int(there.first[k]), term)
        if change is None or term.split(" ")[change.changed - change.first] not in content:
            continue
        sure = float(met["closed"][k]) / UNIT
        if change.changed not in best or best[change.changed].sure < sure:
            best[change.changed] = change._replace(sure=sure)
    return tuple(sorted(best.values()))

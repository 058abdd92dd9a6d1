"""How a sentence begins: the noun phrase before its first comma, and the verb."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import tags
from newslint.text import Document

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""The tags of finite verbs."""
_NOMINAL = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "VBG", "VBN", "IN", "CC"}
    | {"RB", "AFX", "$", "PRP", "TO", "FW", "RBS", "RBR"}
)
_OPENERS = frozenset({"DT", "PDT", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "JJR", "CD", "VBG", "VBN"})
_STOPS = frozenset({".", "?", "!"})
_HEADS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december today yesterday tomorrow tonight year years month months week weeks day days "
    "morning afternoon evening night time times moment decade decades century hour hours minute minutes season "
    "weekend summer winter spring autumn ago meanwhile then there here however result fact contrast addition".split()
)


def first_commas(document: Document) -> Iterator[tuple[int, int, int]]:
    """The first comma of each sentence that opens with a noun phrase: (first token, comma, end of the sentence).

    Between the first token and the comma stands no finite verb, no mark and no clause, and the phrase ends in a noun
    that tells no time.
    """
    table, tagged = tokens(document), tags(document).text
    last = -1
    for comma in table.where(","):
        sentence = table.sentence_of(comma)
        if sentence == last:
            continue
        last = sentence
        low, high = table.bounds(sentence)
        if high - comma < 4 or tagged[low] not in _OPENERS or not table.text[low][0].isupper():
            continue
        phrase = tagged[low:comma]
        if not _STOPS.intersection(table.text[high - 2 : high]) or not all(tag in _NOMINAL for tag in phrase):
            continue
        if tagged[comma - 1] in _HEADS and not _TIMES.intersection(table.lower[low:comma]):
            yield low, comma, high

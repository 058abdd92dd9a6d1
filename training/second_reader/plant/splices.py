"""Two sentences run together by a comma, or a conjunction taken from between two clauses."""

from __future__ import annotations

from newslint.language.syntax.tagging import FINITE
from training.second_reader.corpus import ParsedSentence

_LONGEST = 60
_SUBJECTS = frozenset({"PRP", "DT", "EX", "NNP", "PRP$", "RB", "NNS"})


def spliced(first: ParsedSentence, second: ParsedSentence, bare: bool) -> tuple[list[str], list[str]] | None:
    """Words and labels of two sentences with a comma for the full stop, or nothing where that is to be ``bare``.

    ``None`` where they do not lend themselves.
    """
    if first.words[-1] != "." or len(first.words) + len(second.words) > _LONGEST or len(first.words) < 4:
        return None
    if second.tags[0] not in _SUBJECTS or second.words[-1] != "." or second.words[0].lower() in {"so", "but", "and"}:
        return None
    if FINITE.isdisjoint(first.tags):
        return None
    if FINITE.isdisjoint(second.tags) or '"' in "".join(first.words + second.words):
        return None
    if set(first.words + second.words) & {"“", "”", "‘", ":"}:
        return None
    opening = second.words[0]
    if second.tags[0] != "NNP" and opening != "I":
        opening = opening[:1].lower() + opening[1:]
    if bare:
        words = [*first.words[:-1], opening, *second.words[1:]]
        labels = ["keep"] * len(words)
        labels[len(first.words) - 1] = "comma-before"
        return words, labels
    words = [*first.words[:-1], ",", opening, *second.words[1:]]
    labels = ["keep"] * len(words)
    labels[len(first.words) - 1] = "comma-stop"
    return words, labels

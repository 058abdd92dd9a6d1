"""“Because” before a noun alone: "abandoned because bad light with"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import possible_tags

_PHRASE = NOUNS | {"DT", "PRP$", "JJ", "CD"}
_STARTS = frozenset({"DT", "PRP$", "NNS", "NN", "JJ"})
_BEHIND = frozenset({"with", "at", "in", "on", "from", "during", "under", "after", "before", "over"})


def causes_without_verb(view: SyntaxView) -> Iterator[int]:
    """Each “because” before a noun and a preposition, with no verb up to the end: abandoned because bad light with."""
    for because in view.tokens.where("because"):
        start, end = because + 1, view.sentence_end(because)
        if start + 2 >= end or view.tag[start] not in _STARTS or view.text[end - 1] != ".":
            continue
        stop = _phrase_end(view, start, end)
        if because == view.sentence_start(because) and _opens_alone(view, start, stop, end):
            yield because
            continue
        if view.lower[stop] not in _BEHIND or not possible_tags(view.lower[stop - 1]).isdisjoint({"VBZ", "VBD"}):
            continue
        if any("VBZ" in possible_tags(view.lower[k]) and view.tag[k - 1] in NOUNS for k in range(start + 1, stop)):
            continue  # "because the state imports power"
        if FINITE.isdisjoint(view.tag[because:end]) and "VB" not in view.tag[because:stop]:
            yield because


def _opens_alone(view: SyntaxView, start: int, stop: int, end: int) -> bool:
    """Whether nothing but a noun stands before the only comma, and a subject and its verb behind it."""
    if stop <= start or view.text[stop] != "," or "," in view.text[stop + 1 : end]:
        return False
    if "VBZ" in possible_tags(view.lower[stop - 1]) or view.tag[stop + 1] not in _STARTS | {"PRP", "NNP"}:
        return False
    verb = stop + 2 if view.tag[stop + 1] == "PRP" else _phrase_end(view, stop + 1, end)
    return verb > stop + 1 and view.tag[verb] in FINITE


def _phrase_end(view: SyntaxView, start: int, end: int) -> int:
    """The token behind a plain noun phrase; the start where none begins there."""
    stop = start
    while stop < end - 1 and view.tag[stop] in _PHRASE:
        stop += 1
    return stop if view.tag[stop - 1] in NOUNS else start

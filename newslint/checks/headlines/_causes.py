"""What a headline gives as the cause of something, and what the story gives instead."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import forms, lemma
from newslint.lexicon.function_words import STOP_WORDS
from newslint.story.deeds import Deed

_CAUSES = ("cause", "trigger", "spark", "blame")
CAUSAL = frozenset(form for verb in _CAUSES for form in forms(verb))
"""Words that tell a cause."""
_TOP = 4
"""Sentences of the story in which its cause is looked for."""


def other_cause(view: SyntaxView, deed: Deed, told: list[Deed]) -> tuple[int, int] | None:
    """The cause that the headline gives and the one that the story gives for the same, where it never gives the first.

    Or the first, where the story says that it was ruled out.
    """
    if deed.lemma not in _CAUSES:
        return None
    cause, effect = _sides(view, deed)
    if not cause or not effect:
        return None
    here = _place(view, cause, range(view.sentence_start(deed.verb), view.sentence_end(deed.verb)))
    first = view.tokens.sentence_of(deed.verb) + 1
    claims = [
        (other, *_sides(view, other))
        for other in told
        if other.sure and other.lemma in _CAUSES and view.tokens.sentence_of(other.verb) < first + _TOP
    ]
    if any(theirs & cause for _, theirs, _ in claims):
        return None
    ruled_out = (other for other in told if other.sure and other.lemma == "rule" and other.done_to & cause)
    out = next((other.verb for other in ruled_out if view.next_word(other.verb) == "out"), -1)
    if out >= 0 and here >= 0:
        return here, out
    for other, theirs, of in claims:
        there = _place(view, theirs, range(view.sentence_start(other.verb), view.sentence_end(other.verb)))
        if theirs and of & effect and there >= 0 and here >= 0:
            return here, there
    return None


def _sides(view: SyntaxView, deed: Deed) -> tuple[frozenset[str], frozenset[str]]:
    """The words for a cause, and those for what it caused."""
    if deed.lemma != "blame":
        return deed.doer, deed.done_to | frozenset(_after(view, deed.verb, "of"))
    effect = frozenset(_after(view, deed.verb, "for"))
    on = frozenset(_after(view, deed.verb, "on"))
    return (on, deed.done_to) if on else (deed.done_to, effect)


def _after(view: SyntaxView, verb: int, preposition: str) -> Iterator[str]:
    """The nouns after a preposition that follows a verb, in the singular."""
    end = view.sentence_end(verb)
    at = next((k for k in range(verb + 1, min(verb + 8, end)) if view.lower[k] == preposition), end)
    for k in range(at + 1, end):
        if view.tag[k] in ("IN", ",", ".") or view.tag[k].startswith("V"):
            return
        if view.tag[k].startswith("NN"):
            yield lemma(view.lower[k], "NNS") if view.tag[k] in ("NNS", "NNPS") else view.lower[k]


def _place(view: SyntaxView, words: frozenset[str], tokens: range) -> int:
    """The last token of a range that is one of some words."""
    found = [k for k in tokens if view.lower[k] in words - STOP_WORDS]
    return found[-1] if found else -1

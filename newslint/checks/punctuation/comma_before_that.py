"""A comma between "is", "said" or "so loud" and the clause with "that" which it leads to."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.main_clauses import TO_SOMEBODY
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.text import Document

_BE = frozenset({"is", "was", "are", "were", "be", "been"})
_STARTS = frozenset({"PRP", "DT", "PRP$", "NNP", "NNPS", "NNS", "NN", "EX", "JJ", "CD"})
_DEGREES = frozenset({"so", "such"})
_REACH = 5
"""Tokens from a word of degree to what comes of it: so badly burned, that."""


class CommaBeforeThat(Rule):
    """``The truth is, that nobody knew``."""

    meta = Meta(
        code="PUN125",
        name="comma-before-that",
        summary="A comma parts “is”, “said” or “so loud” from the clause with “that” after it.",
        why="The clause says what is, what was said or what came of it; nothing parts it from its verb.",
        severity=Severity.WARNING,
        source="Fowler's Modern English Usage: comma",
        bad=(
            Example("The trouble is[[,]] that nobody knew.", fixed="The trouble is that nobody knew."),
            Example(
                "The reason has been[[,]] that the road was shut.",
                fixed="The reason has been that the road was shut.",
            ),
            Example(
                "The fog was so thick[[,]] that the ferry had to turn back.",
                fixed="The fog was so thick that the ferry had to turn back.",
            ),
            Example("He told the jury[[,]] that it was safe.", fixed="He told the jury that it was safe."),
            Example("The board said[[,]] that the mill was safe.", fixed="The board said that the mill was safe."),
        ),
        good=(
            "The trouble is that nobody knew.",
            "The trouble is, though, that nobody knew.",
            "The fact is, that roof leaks, and has done for years.",
            "The day was not so bad, that being the first of the tour. He did so, and that was it.",
            "He ran on a promise, so far unfulfilled, that Leeds would pay for it.",
            "This, she said, that she had seen, was new.",
        ),
    )
    triggers = frozenset({"that"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before each "that" that opens a clause."""
        view = syntax(document)
        for at in view.tokens.where("that"):
            comma = at - 1
            if comma < 2 or view.text[comma] != "," or not _waits(view, comma, speech_forms(view.tokens.lexicon)):
                continue
            low, high = view.tokens.sentence_bounds(view.tokens.sentence_of(at))
            alone = view.tag[comma - 1] in {"JJ", "VBN"} or view.text[low:high].count(",") == 1
            if comma - low < 2 or high - at < 4 or not alone:
                continue
            if view.tag[at + 1] in _STARTS and any(view.tag[k] in FINITE for k in range(at + 2, high)):
                span = view.tokens.span(comma)
                yield self.found(span, "No comma before this “that”.", fixes=(Fix.swap(span, ""),))


def _told_somebody(view: SyntaxView, low: int, last: int) -> bool:
    """Whether a verb of telling has only its hearer behind it, up to a token: told the jury."""
    told = next((k for k in range(last - 1, max(low, last - _REACH), -1) if view.tag[k][:2] == "VB"), -1)
    if told < 0 or TO_SOMEBODY.isdisjoint(lemmas(view.lower[told])) or view.tag[told] not in {"VBD", "VBZ"}:
        return False
    return {"DT", "PRP$", "PRP", "JJ", *NOUNS}.issuperset(view.tag[told + 1 : last + 1])


def _waits(view: SyntaxView, comma: int, speech: frozenset[str]) -> bool:
    """Whether what stands before a comma leads to a clause: "is", "said" with its subject, "so" with its adjective."""
    last, low = comma - 1, view.sentence_start(comma)
    if view.lower[last] in _BE:
        return True
    if view.lower[last] in speech and view.tag[last] in {"VBD", "VBZ"}:
        return True
    if view.tag[last] in {"NN", "NNS", "NNP", "PRP"} and _told_somebody(view, low, last):
        return True
    done = view.tag[last] == "VBD" and view.tag[last - 2 : last] == ["VBZ", "RB"]  # "is so polluted"
    if view.tag[last] not in {"JJ", "RB", "VBN", "NN"} and not done:
        return False
    degree = next((k for k in range(last - 1, max(low, last - _REACH) - 1, -1) if view.lower[k] in _DEGREES), -1)
    if degree < low or view.text[degree - 1] == "," or (view.lower[degree] == "so") != (view.tag[last] != "NN"):
        return False
    if view.tag[degree + 1] not in ({"JJ", "RB"} if view.lower[degree] == "so" else {"DT", "JJ"}):
        return False
    return done or FINITE.isdisjoint(view.tag[degree:comma])

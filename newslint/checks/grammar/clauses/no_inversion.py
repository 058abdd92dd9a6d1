"""A negative that opens a sentence, and the order of a statement behind it: "never the town had seen"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.clauses._runs import run_of
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.auxiliaries import HELPERS
from newslint.lexicon.function_words import POSSESSIVES
from newslint.text import Document

_OPENERS = (
    ("not", "only"),
    ("no", "sooner"),
    ("never", "before"),
    ("never",),
    ("hardly",),
    ("scarcely",),
    ("rarely",),
    ("seldom",),
    ("nowhere",),
)
_NOMINATIVE = frozenset({"he", "she", "they", "we", "i", "it"})
_REACH = 6


class NoInversion(Rule):
    """``never the town had seen``."""

    meta = Meta(
        code="GRM708",
        name="no-inversion",
        summary="“Never”, “rarely” or “not only” opens a sentence, and the subject stands before its verb.",
        why="Behind a negative at the start, verb and subject change places: never had the town seen such a storm.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: inversion",
        bad=(
            "[[Never the town had]] seen such a storm.",
            "[[Not only the firm lost]] money, but it also lost staff.",
            "[[Hardly he had]] arrived when the roof fell in.",
            "[[Rarely they speak]] of the war.",
        ),
        good=(
            "Never had the town seen such a storm.",
            "Not only did the firm lose money, but it also lost staff.",
            "Not only the firm but also the bank lost money.",
            "Hardly a day goes by without rain, and never a word was said.",
            "Never mind the rain, they said.",
        ),
    )
    triggers = frozenset(words[0] for words in _OPENERS)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each opener for a subject and its verb."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            if at != view.sentence_start(at):
                continue
            for words in _OPENERS:
                last = at + len(words)
                verb = _verb(view, at, last) if tuple(view.lower[at:last]) == words else -1
                if verb >= 0:
                    subject = document[view.tokens.span(last, verb)]
                    helper = _helper(view, verb)
                    opener = document[view.tokens.span(at, last)]
                    yield self.found(
                        view.tokens.span(at, verb + 1),
                        f"After “{opener}” verb and subject change places: “{opener} {helper} {subject} …”.",
                    )


def _helper(view: SyntaxView, verb: int) -> str:
    """The verb that changes places with the subject: one that helps, or a form of “do”."""
    if view.lower[verb] in HELPERS:
        return view.lower[verb]
    return {"VBD": "did", "VBP": "do"}.get(view.tag[verb], "does")


def _verb(view: SyntaxView, at: int, k: int) -> int:
    """The finite verb right behind the subject that follows an opener; -1 where there is none."""
    last = view.sentence_end(at)
    if k + 2 >= last:
        return -1
    if view.lower[k] in _NOMINATIVE:
        return k + 1 if view.tag[k + 1] in FINITE else -1
    if view.lower[k] not in POSSESSIVES | {"the", "this", "these"} and view.tag[k] != "NNP":
        return -1
    end = run_of(view, k, NOUNS | {"DT", "PRP$", "JJ", "POS", "CD"}, most=_REACH, end=last)
    if end == k or end + 1 >= last or view.tag[end - 1] not in NOUNS or view.tag[end] not in FINITE:
        return -1
    return end if {"but", "and", "or"}.isdisjoint(view.lower[k:end]) else -1

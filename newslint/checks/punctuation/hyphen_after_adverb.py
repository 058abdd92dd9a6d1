"""A hyphen after an adverb in -ly: "a newly-built bridge"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.bases.said_once import SaidOnceRule
from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import possible_tags
from newslint.text import Document

_DESCRIBING = frozenset({"VBN", "VBD", "VBG", "JJ"})
_SHORTEST = 5  # letters: fly, ally
_NO_ADVERBS = frozenset("family early only daily weekly monthly yearly hourly likely friendly elderly lonely".split())
"""Adjectives and nouns in -ly, some of which are adverbs as well."""


class HyphenAfterAdverb(SaidOnceRule):
    """``a newly-built bridge``."""

    meta = Meta(
        code="PUN127",
        name="hyphen-after-adverb",
        summary="A hyphen follows an adverb in -ly.",
        why="The -ly already shows that the adverb belongs to the word after it; guides leave the hyphen out.",
        severity=Severity.WARNING,
        source="The Associated Press Stylebook: hyphen; Guardian style guide: hyphens",
        bad=(
            Example("They opened the [[newly-built]] bridge.", fixed="They opened the newly built bridge."),
            Example("It is a [[highly-paid]] job.", fixed="It is a highly paid job."),
        ),
        good=(
            "They opened the newly built bridge.",
            "It is a family-owned firm with an early-season sale.",
            "The user-friendly site is run by an elderly-care home.",
            "It was a not-so-newly-built bridge.",
        ),
    )
    triggers = frozenset({"-"})

    def places(self, document: Document) -> Iterator[Finding]:
        """Look at the words on both sides of each hyphen within a word."""
        view = syntax(document)
        found = list(self._hyphened(view))
        kept = len(found) > 1 and self._is_kept(view)
        for at in found:
            span = view.tokens.span(at - 1, at + 2)
            use = f"{view.text[at - 1]} {view.text[at + 1]}"
            fix = Fix(f"Write “{use}”", (Edit(view.tokens.span(at), " "),), Safety.SAFE)
            severity = Severity.ADVICE if kept else None
            yield self.found(span, f"No hyphen after an adverb in -ly: “{use}”.", fixes=(fix,), severity=severity)

    def _hyphened(self, view: SyntaxView) -> Iterator[int]:
        """The hyphens between an adverb and what it describes."""
        for at in view.tokens.where("-"):
            if not 0 < at < len(view.text) - 1 or not self._is_adverb(view, at - 1):
                continue
            if not (view.tokens.adjacent(at - 1) and view.tokens.adjacent(at)) or not self._is_whole(view, at):
                continue
            if view.tag[at + 1] not in _DESCRIBING or not view.text[at + 1].islower():
                continue
            yield at

    def _is_kept(self, view: SyntaxView) -> bool:
        """Whether the story has no such adverb without a hyphen: some British houses set it throughout."""
        pairs = (k for k in range(len(view.text) - 2) if view.tag[k] == "RB" and view.lower[k].endswith("ly"))
        return not any(
            view.tag[k + 1] in _DESCRIBING and view.tag[k + 2] in NOUNS and self._is_adverb(view, k) for k in pairs
        )

    def _is_adverb(self, view: SyntaxView, at: int) -> bool:
        """Whether a word in -ly is an adverb and nothing else."""
        word = view.lower[at]
        if not word.endswith("ly") or len(word) < _SHORTEST or word in _NO_ADVERBS:
            return False
        return possible_tags(word) == {"RB"}

    def _is_whole(self, view: SyntaxView, hyphen: int) -> bool:
        """Whether two words and no more are joined."""
        before, after = hyphen - 2, hyphen + 2
        longer = before >= 0 and view.text[before] == "-" and view.tokens.adjacent(before)
        return not longer and not (
            after < len(view.text) and view.text[after] == "-" and view.tokens.adjacent(after - 1)
        )

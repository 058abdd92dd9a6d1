"""``a great number of damage``, ``the majority of the sugar``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_collective, is_mass, number
from newslint.lexicon.function_words import POSSESSIVES
from newslint.text import Document, Span
from newslint.util.casing import copy_case

_THE = POSSESSIVES | {"the", "these", "those", "this", "that"}
_SIZES = frozenset("a an large great huge small vast growing record considerable significant greater larger".split())
_NO_STUFF = frozenset(
    "time people police staff public population press news crew media data life week day year".split()
)


class QuantityOfAnotherKind(Rule):
    """``a great number of damage``."""

    meta = Meta(
        code="WRD532",
        name="quantity-of-another-kind",
        summary="“Number” or “majority”, which are of things that are counted, stand before stuff.",
        why="Things are many and have a number and a majority; of stuff there is much, an amount, and most.",
        severity=Severity.WARNING,
        scope="sentence",
        fields=("standfirst", "dateline", "body", "caption"),
        source="Garner's Modern English Usage: majority; number; Guardian style guide: majority",
        bad=(
            Example("A great [[number]] of damage was done.", fixed="A great amount of damage was done."),
            "The [[number]] of water lost has risen.",
            Example("[[The majority of]] the sugar was spoilt.", fixed="Most of the sugar was spoilt."),
        ),
        good=(
            "Many of the houses were empty, and much of the furniture was lost.",
            "The majority of the houses were empty most of the time. The majority of the staff left.",
            "Much of the savings were spent, and much of the works was his.",
            "A great number of people came. The majority of the population is young.",
        ),
    )
    triggers = frozenset({"number", "majority"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each such word and "of"."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            if view.next_word(at) != "of" or at + 3 >= view.sentence_end(at):
                continue
            word = view.lower[at]
            sized = view.lower[at - 1] in _SIZES or (view.lower[at - 1] == "the" and _is_told_of(view, at))
            if word == "number" and sized and _is_of_stuff(view, at + 1):
                yield self._finding(view, at, at, "amount")
            elif word == "majority" and _is_majority_of_stuff(view, at):
                yield self._majority(view, at)

    def _finding(self, view: SyntaxView, first: int, last: int, use: str) -> Finding:
        """Put another word there."""
        span = view.tokens.span(first, last + 1)
        fix = Fix.swap(span, copy_case(view.text[first], use), Safety.UNSAFE)
        return self.found(span, f"Is “{use}” meant for “{view.text[first]}” here?", fixes=(fix,))

    def _majority(self, view: SyntaxView, at: int) -> Finding:
        """Put "most" for a majority of stuff."""
        span = Span(view.tokens.start_of(at - 1), view.tokens.end_of(at + 1))
        use = copy_case(view.text[at - 1], "most") + " of"
        fix = Fix.swap(span, use, Safety.UNSAFE)
        return self.found(span, "A majority is of things that are counted: write “most of”.", fixes=(fix,))


def _is_told_of(view: SyntaxView, at: int) -> bool:
    """Whether a bare word and what is told of it stand behind "number of": the number of water lost."""
    return view.next_tag(at + 2) in {"VBN", "WDT", "VBD", "VBZ"}


def _is_majority_of_stuff(view: SyntaxView, at: int) -> bool:
    """Whether "the majority of the" stands before stuff."""
    return view.previous_word(at) == "the" and view.lower[at + 2] in _THE and _is_of_stuff(view, at + 2)


def _is_of_stuff(view: SyntaxView, start: int) -> bool:
    """Whether stuff without a number follows."""
    group = view.noun_phrase(start)
    if group is None:
        return False
    word = view.lower[group.head]
    if view.tag[group.head] != "NN" or word in _NO_STUFF or is_collective(word) or not view.text[group.head].islower():
        return False
    return number(word) == "sing" and (is_mass(word) or word in _STUFF)


_STUFF = frozenset("work land gas food water milk meat power cash".split())

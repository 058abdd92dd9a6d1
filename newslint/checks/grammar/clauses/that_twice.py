"""A second "that" for one clause, behind what stands before its subject: "said that when it rained that the roof"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Document, Span

_OPENERS = frozenset(
    "when if because after although though while since unless before as despite in during because".split()
)
_TOLD = (Kind.WORDS, Kind.QUALITY, Kind.EVENT)
"""Kinds of nouns that a clause with “that” may tell of: the fact that, a warning that."""
_SUBJECTS = frozenset({"DT", "PRP", "PRP$", "NNP", "NNS", "EX"})
_VERBS = frozenset({"VBD", "VBZ", "VBP", "VB", "VBG", "VBN"})
_REACH = 18
_MOSTLY = 0.4


class ThatTwice(Rule):
    """``said that when it rained that the roof leaked``."""

    meta = Meta(
        code="GRM757",
        name="that-twice",
        summary="A clause that “that” has opened is opened by a second “that” after an aside.",
        why="One “that” suffices: he said that when it rained the roof leaked.",
        severity=Severity.ERROR,
        fix_doubt=40,
        scope="sentence",
        source="Garner's Modern English Usage: that, duplicative",
        bad=(
            Example(
                "He said that when it rained [[that]] the roof leaked.",
                fixed="He said that when it rained the roof leaked.",
            ),
            "The minister said that if prices rise [[that]] the state will help.",
            "She said that, after the vote, [[that]] the party would split.",
        ),
        good=(
            "He said that when it rained the roof leaked, and that the house was cold.",
            "He said that if she thought that the plan was bad, she was right.",
            "She said that because of the news that the mill had shut, prices fell.",
            "He said that in the house that the firm built, it was cold.",
        ),
    )
    triggers = frozenset({"that"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each “that” after a verb for an aside and one more “that”."""
        view = syntax(document)
        for at in view.tokens.where("that"):
            again = _again(view, at)
            if again > 0:
                gap = Span(view.tokens.start_of(again), view.tokens.start_of(again + 1))
                yield self.found(
                    view.tokens.span(again),
                    "The clause has its “that” already: leave this one out.",
                    fixes=(Fix.swap(gap, "", Safety.UNSAFE),),
                    related=(Related(view.tokens.span(at), "The first."),),
                )


def _again(view: SyntaxView, at: int) -> int:
    """The second “that” of one clause; 0 where there is none."""
    first, last = view.sentence_start(at), view.sentence_end(at)
    start = at + 1 + (view.next_word(at) == ",")
    if at == first or view.tag[at - 1] not in _VERBS or start + 3 >= last or view.lower[start] not in _OPENERS:
        return 0
    again = next((k for k in range(start + 2, min(last - 2, at + _REACH)) if view.lower[k] == "that"), 0)
    if not again or view.tag[again] != "IN" or view.tag[again + 1] not in _SUBJECTS:
        return 0
    return again if _closes(view, start, again) and _has_verb(view, again) else 0


def _closes(view: SyntaxView, start: int, again: int) -> bool:
    """Whether what opens at a token may end before the second “that”, and no word there leads a clause of its own."""
    before = view.lower[again - 1]
    if before in {"and", "or", "but", "so", "such", "now", "given", "provided"}:
        return False
    inside = view.tag[start:again]
    if before == ",":
        return view.text[start - 1] == "," or not FINITE.isdisjoint(inside)
    if "," in view.text[start:again]:
        return False  # its main clause stands there: "if it is lifted, it could lead to arms that"
    told = not CLAUSE_VERBS.isdisjoint(lemmas(before)) or view.tag[again - 1] == "JJ"
    if told or (view.tag[again - 1] in {"NN", "NNS"} and share(before, *_TOLD) > _MOSTLY):
        return False
    object_of = (
        view.tag[again - 1] in {"NN", "NNS", "NNP"} and view.tag[again + 1] != "PRP" and FINITE.isdisjoint(inside)
    )
    return not object_of and not FINITE.isdisjoint(inside)


def _has_verb(view: SyntaxView, again: int) -> bool:
    """Whether the clause behind the second “that” has its verb, and its object: it is no relative clause."""
    last = view.sentence_end(again)
    return not FINITE.isdisjoint(view.tag[again + 2 : min(last, again + 8)])

"""Two prepositions that can have nothing to do with each other: "toured in across Spain", "most of among them"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.transitives import impossible_pairs
from newslint.text import Document, Span

_OPENS = frozenset({"DT", "PRP$", "CD", "NNP"})
_MORE = frozenset({"more", "about", "some", "nearly", "around", "whom", "which", "them", "us"})
_GOES_ON = frozenset({"least", "most", "first", "all", "both", "that", "this", "these", "those", "time", "then"})


class ImpossiblePairOfPrepositions(Rule):
    """``toured in across Spain``."""

    meta = Meta(
        code="WRD229",
        name="impossible-pair-of-prepositions",
        summary="Two prepositions stand side by side that never do.",
        why="When a phrase is changed, the preposition of its first form stays behind.",
        severity=Severity.WARNING,
        scope="sentence",
        source="Quirk et al., A Comprehensive Grammar of the English Language, 9.7",
        bad=(
            "The band has toured [[in across]] 14 countries.",
            "The train was travelling [[from to]] Mumbai, and the fund invests [[into in]] two firms.",
            "The aircraft was flying [[from to]] Lagos, and the union has called [[for to]] a ballot.",
            "The fire spread [[to into]] the upper floors.",
        ),
        good=(
            "The band toured in and across Spain, and came from across the border and from under the bridge.",
            "It stood for between two and three years. The man he gave it to in May has left.",
            "What they were fighting for to this day is not known.",
        ),
    )
    triggers = frozenset(impossible_pairs())

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each preposition that has another behind it."""
        view = syntax(document)
        for at in view.tokens.where(*impossible_pairs()):
            if view.next_word(at) in impossible_pairs()[view.lower[at]] and _are_side_by_side(view, at):
                one, two = view.text[at], view.text[at + 1]
                starts = [view.tokens.start_of(k) for k in (at, at + 1, at + 2)]
                fixes = (
                    Fix.swap(Span(starts[0], starts[1]), "", Safety.DISPLAY),
                    Fix.swap(Span(starts[1], starts[2]), "", Safety.DISPLAY),
                )
                message = f"One preposition is left over: write “{two}” or “{one}”."
                yield self.found(view.tokens.span(at, at + 2), message, fixes=fixes)


def _are_side_by_side(view: SyntaxView, at: int) -> bool:
    """Whether nothing but a space stands between two prepositions, and what both would govern follows."""
    after = at + 2
    if after + 1 >= view.sentence_end(at) or at == view.sentence_start(at) or not view.text[at + 1].islower():
        return False
    if (
        not view.text[at].islower()
        or not view.document.text[view.tokens.end_of(at) : view.tokens.start_of(at + 1)].isspace()
    ):
        return False
    if view.lower[at + 1] == "by" and view.tag[at - 1] in {"VBN", "VBD"} and view.tag[after] != "DT":
        return False  # "sent through by Lund", "seen off by three runs": the first belongs to the participle
    if view.lower[after] in _GOES_ON or (view.tag[after] not in _OPENS and view.lower[after] not in _MORE):
        return False
    return not {view.tag[at], view.tag[at + 1]} - {"IN", "TO", "RP"} and view.lower[after + 1] not in _GOES_ON

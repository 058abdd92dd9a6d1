"""Two conjunctions where one joins: "although it rained, but they played"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.text import Document, Span

_SECOND = {
    **dict.fromkeys(("although", "though"), frozenset({"but", "yet", "however", "nevertheless"})),
    **dict.fromkeys(("because", "since"), frozenset({"so", "therefore", "hence", "thus"})),
    "as": frozenset({"hence", "therefore", "thus"}),
    **dict.fromkeys(("while", "whereas"), frozenset({"but", "yet", "however", "nevertheless"})),
    **dict.fromkeys(("despite", "notwithstanding"), frozenset({"but", "yet", "however", "nevertheless"})),
    **dict.fromkeys(("if", "unless", "when"), frozenset({"so", "therefore", "and"})),
}
"""What joins again what each of these words has joined."""
_TO_COME = frozenset({"will", "would", "must", "could", "may", "can", "might", "should"})
_PREPOSITIONS = frozenset({"despite", "notwithstanding"})
"""Those that stand before a noun, and need no verb."""
_STARTS = frozenset({"JJR", "PRP", "DT", "PRP$", "NNP", "NNPS", "NNS", "NN", "EX", "JJ", "CD", "PDT"})
_STOPS = frozenset({":", ";", "–", "—", "“", '"', "(", ")", "and", "or", "but"})


class SecondConjunction(Rule):
    """``although ..., but``."""

    meta = Meta(
        code="GRM701",
        name="second-conjunction",
        summary="A clause with “although” or “because” is joined to the next by “but” or “so” as well.",
        why="One conjunction joins two clauses; with a second one neither of them is the main clause.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: conjunctions",
        bad=(
            Example(
                "Although the firm lost money, [[but]] it will pay its staff.",
                fixed="Although the firm lost money, it will pay its staff.",
            ),
            "Because the road was shut, [[so]] the fans came late.",
            "Though she had never sailed, [[yet]] she won the race.",
            "Despite the rain, [[but]] the match went on.",
            "While sales fell, [[but]] profit rose.",
            "Although the river had fallen, [[but]] many families were afraid.",
            "While sales fell by a third, [[however]] the dividend is safe.",
            "As soon as the ice has gone, [[so]] the ferry will sail.",
            "As the men had left, [[hence]] the judge put it off.",
            Example(
                "If the ice is too thin, [[and]] the race will be moved.",
                fixed="If the ice is too thin, the race will be moved.",
            ),
        ),
        good=(
            "Although the firm lost money, it will pay its staff, but not this year.",
            "The firm lost money, but it will pay its staff.",
            "Because of the snow, so many fans came late that the game was put off.",
            "Because the road was shut, so many fans came late that the game was put off.",
            "Although small, but for one street, the town is old.",
            "It was late, though, but they played on.",
            "If the ice is thin, and the wind gets up, the race will be moved. As he said, so he did.",
            "If it rains, and it will, so be it. When they leave, and how they will pay, is open.",
        ),
    )
    triggers = frozenset(_SECOND)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind the first comma after each word that opens a sentence."""
        view = syntax(document)
        for at in view.tokens.where(*_SECOND):
            again = _again(view, at)
            if again >= 0:
                span = view.tokens.span(again)
                gap = Span(view.tokens.start_of(again), view.tokens.start_of(again + 1))
                yield self.found(
                    span,
                    f"“{view.text[at]}” joins the two already: leave out “{view.text[again]}”.",
                    fixes=(Fix.swap(gap, "", Safety.UNSAFE),),
                    related=(Related(view.tokens.span(at), "The first."),),
                )


def _again(view: SyntaxView, at: int) -> int:
    """The second conjunction, right after the comma that closes the clause of the first; -1 where there is none."""
    first, last = view.sentence_start(at), view.sentence_end(at)
    opens = at == first or (at == first + 1 and view.lower[first] in {"even", "and", "just"})
    comma = next((k for k in range(at + 1, last) if view.text[k] == "," or view.lower[k] in _STOPS), last)
    if (
        not opens
        or comma + 3 >= last
        or view.text[comma] != ","
        or not (view.lower[comma + 1] in _SECOND[view.lower[at]] or _soon_so(view, at, comma))
    ):
        return -1
    if view.lower[at] in _PREPOSITIONS:
        return comma + 1 if view.tag[comma + 2] in _STARTS and _has_verb(view, comma + 2, last) else -1
    clause = [k for k in range(at + 1, comma) if view.tag[k] in FINITE]
    if view.lower[comma + 1] == "and" and not _is_result(view, at, comma, last):
        return -1
    counts = view.lower[comma + 1] == "so" and view.lower[comma + 2] in {"many", "much", "few", "far"}
    if not clause or view.tag[comma + 2] not in _STARTS or counts:
        return -1
    return comma + 1 if _has_verb(view, comma + 2, last) else -1


def _soon_so(view: SyntaxView, at: int, comma: int) -> bool:
    """Whether “so” follows “as soon as”, which “as he said, so he did” does not."""
    return view.lower[comma + 1] == "so" and view.lower[at : at + 3] == ["as", "soon", "as"]


def _is_result(view: SyntaxView, at: int, comma: int, last: int) -> bool:
    """Whether all that stands behind “and” is what will be if a condition holds that names nothing to come."""
    later = [k for k in range(comma + 2, last) if view.tag[k] in FINITE]
    if not later or view.lower[later[0]] not in _TO_COME or view.lower[later[0] - 1] in {"it", "who", "which", "that"}:
        return False
    return (
        not {",", ":", ";", "–", "—", "then"} & {*view.lower[comma + 1 : last]}
        and _TO_COME.isdisjoint(view.lower[at:comma])
        and len(later) == 1
        and view.text[last - 1] == "."
    )


def _has_verb(view: SyntaxView, first: int, last: int) -> bool:
    """Whether a finite verb stands between two tokens."""
    return not FINITE.isdisjoint(view.tag[first:last])

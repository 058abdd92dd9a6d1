"""A comma after the "And", "But" or "Yet" that opens a sentence or a clause."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.lists import SHIPPED
from newslint.lexicon.reporting_verbs import speech_forms, speech_verbs
from newslint.text import Document, Span

_SUBJECT = frozenset({"PRP", "DT", "EX", "NN", "NNS", "NNP", "NNPS", "PRP$", "CD", "JJ", "JJR", "JJS", "PDT", "WP"})
_SAYING = (speech_verbs(SHIPPED) | speech_forms(SHIPPED)).union(
    "suggests suggested know knew see sees guess suppose suspect hope hopes hoped fear fears feared seems appears "
    "mind understand reckon reckons acknowledged concedes conceded recalled recalls continued continues points "
    "pointed observes observed remember imagine goes went".split()
)
_CLAUSE = frozenset(
    "who whom whose which that when where while although though if as because since unless until before after "
    "like unlike despite however whatever whoever whether rather perhaps maybe hey well yes no oh sadly".split()
)


_JOINING = frozenset({"and", "but", "yet"})
_DASHES = frozenset({"—", "–", "--", "-"})


class CommaAfterOpeningConjunction(Rule):
    """``But, the vote``."""

    meta = Meta(
        code="PUN101",
        name="comma-after-opening-conjunction",
        summary="A comma parts an opening “And”, “But” or “Yet” from its sentence.",
        why="“And” and “but” join what follows to what went before; a comma after them stops the reader for nothing. "
        "One belongs there only where a second comma closes an aside.",
        severity=Severity.WARNING,
        in_quotes=True,
        source="Associated Press Stylebook; The Chicago Manual of Style 6.32",
        bad=(
            "[[But,]] the council voted for the bridge.",
            "The roof is new. [[And,]] it leaks when the wind blows from the west.",
            "[[But,]] the town has no money for a bridge, and the county will not pay.",
            "[[But,]] not every firm has paid, and that is a big deal.",
            "The hall is full, [[but,]] it has only 40 seats.",
            "She has won before, [[yet,]] few believe that she will do so again.",
        ),
        good=(
            "But the council voted for the bridge.",
            "But, the mayor said, the council had not been asked.",
            "But, of course, the bridge will be built.",
            "And, when the rain came, the roof leaked.",
            "The hall is full, but, the owner says, it has only 40 seats.",
            "He is small, young and, by all accounts, fast, yet, strangely, not loved.",
        ),
    )
    triggers = _JOINING

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each sentence, and each clause after a comma, that opens so."""
        view = syntax(document)
        for at in view.tokens.where(*_JOINING):
            low, high = view.tokens.sentence_bounds(view.tokens.sentence_of(at))
            if at + 3 >= high or view.text[at + 1] != "," or not _opens(view, at, low):
                continue
            if not view.tokens.adjacent(at):
                continue  # code or a link stood between: "and `sync`, which waits"
            if self._aside(view, at + 2, high):
                continue
            span = view.tokens.span(at, at + 2)
            comma = Fix.swap(Span(view.tokens.end_of(at), view.tokens.end_of(at + 1)), "").edits[0]
            message = f"No comma after an opening “{view.text[at]}”."
            yield self.found(span, message, fixes=(Fix("Delete the comma", (comma,), Safety.SAFE),))

    def _aside(self, view: SyntaxView, start: int, high: int) -> bool:
        """Whether what follows the comma may be an aside that a second comma closes."""
        if not view.text[start][0].isalnum():
            return True
        closing = next((k for k in range(start, high) if view.text[k] == "," or _is_dash(view, k)), None)
        if closing is None:
            return view.tag[start] == "UH" or view.lower[start] in {"hey", "yes", "oh", "well"}
        if view.lower[start] == "not" and view.tag[start + 1] == "DT":
            start += 1
        points = view.lower[start] == "that" and view.tag[start + 1] in FINITE  # "but, that is not so"
        if view.tag[start] not in _SUBJECT or (view.lower[start] in _CLAUSE and not points):
            return True
        verbs = [k for k in range(start + 1, closing) if view.tag[k] in FINITE]
        if not verbs:
            return True
        words = view.lower[start:closing]
        return any(w in _SAYING for w in words[-4:]) or any(w in _CLAUSE for w in words[points : verbs[0] - start])


def _opens(view: SyntaxView, at: int, low: int) -> bool:
    """Whether a conjunction opens its sentence, which begins at ``low``, or a clause after a comma."""
    before = view.text[at - 1] if at > low else ""
    if before == "," or (before == ";" and at > low + 1):
        return view.text[at].islower()
    return view.text[at][0].isupper() and (at == low or (at == low + 1 and not before[0].isalnum()))


def _is_dash(view: SyntaxView, k: int) -> bool:
    """Whether a token is a dash, and no hyphen inside a word."""
    return view.text[k] in _DASHES and not (view.text[k] == "-" and view.tokens.adjacent(k - 1))

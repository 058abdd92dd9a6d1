"""A comma after the "And" or "But" that opens a sentence."""

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


class CommaAfterOpeningConjunction(Rule):
    """``But, the vote``."""

    meta = Meta(
        code="PUN101",
        name="comma-after-opening-conjunction",
        summary="A comma parts an opening “And” or “But” from its sentence.",
        why="“And” and “But” join a sentence to the one before; a comma after them stops the reader for nothing. "
        "One belongs there only where a second comma closes an aside.",
        severity=Severity.WARNING,
        source="Associated Press Stylebook; The Chicago Manual of Style 6.32",
        bad=(
            "[[But,]] the council voted for the bridge.",
            "The roof is new. [[And,]] it leaks when the wind blows from the west.",
            "[[But,]] the town has no money for a bridge, and the county will not pay.",
        ),
        good=(
            "But the council voted for the bridge.",
            "But, the mayor said, the council had not been asked.",
            "But, of course, the bridge will be built.",
            "And, when the rain came, the roof leaked.",
        ),
    )
    triggers = frozenset({"but", "and"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each sentence that opens so."""
        view = syntax(document)
        for at in view.tokens.where("but", "and"):
            sentence = view.tokens.sentence_of(at)
            low, high = view.tokens.sentence_bounds(sentence)
            opens = at == low or (at == low + 1 and not view.text[low][0].isalnum())
            if not opens or at + 3 >= high or view.text[at + 1] != "," or not view.text[at][0].isupper():
                continue
            if self._aside(view, at + 2, high):
                continue
            span = view.tokens.span(at, at + 2)
            comma = Fix.swap(Span(view.tokens.end_of(at), view.tokens.end_of(at + 1)), "").edits[0]
            word = view.text[at]
            yield self.found(
                span, f"No comma after an opening “{word}”.", fixes=(Fix("Delete the comma", (comma,), Safety.SAFE),)
            )

    def _aside(self, view: SyntaxView, start: int, high: int) -> bool:
        """Whether what follows the comma may be an aside that a second comma closes."""
        if not view.text[start][0].isalnum():
            return True
        closing = next((k for k in range(start, high) if view.text[k] in {",", "—", "–", "--", "-"}), None)
        if closing is None:
            return view.tag[start] == "UH" or view.lower[start] in {"hey", "yes", "no", "oh", "well"}
        if view.tag[start] not in _SUBJECT or view.lower[start] in _CLAUSE:
            return True
        verbs = [k for k in range(start + 1, closing) if view.tag[k] in FINITE]
        if not verbs:
            return True
        words = view.lower[start:closing]
        return any(w in _SAYING for w in words[-4:]) or any(w in _CLAUSE for w in words[: verbs[0] - start])

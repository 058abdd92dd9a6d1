"""``The king lay a wreath``, ``prices have raised``, ``the wreck lays at a depth of 90 metres``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._pairs import pairs
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.text import Document


class LayForLie(Rule):
    """A verb that takes an object for its twin that takes none, or the other way round."""

    meta = Meta(
        code="GRM422",
        name="lay-for-lie",
        summary="You lay something down and raise it; what lies or rises does so by itself.",
        why="The verbs of such a pair look alike, and one of the two takes no object: lay and lie, raise and rise.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        source="Swan, Practical English Usage, 4th edition: lay, lie; raise, rise",
        bad=(
            Example(
                "The king [[lay]] a wreath at the tomb on Sunday.", "The king laid a wreath at the tomb on Sunday."
            ),
            Example("The wreck [[lays]] at a depth of 90 metres.", "The wreck lies at a depth of 90 metres."),
            "Workers began [[lying]] cables on the ocean floor.",
            Example("Prices have [[raised]] sharply since May.", "Prices have risen sharply since May."),
            Example("The number of dead [[raised]] to 40.", "The number of dead rose to 40."),
            Example("A man was found [[laying]] in the road.", "A man was found lying in the road."),
            Example("Two flags were [[hanged]] from the wall.", "Two flags were hung from the wall."),
            Example("The bank [[rose]] its rate to 5 per cent.", "The bank raised its rate to 5 per cent."),
        ),
        good=(
            "The king laid a wreath at the tomb where a poet lay.",
            "The wreck lies at a depth of 90 metres; the hen laid in May.",
            "Workers laid cables, and the board laid the blame on them. The field lay a mile away.",
            "Two men were hanged in 1880, and their coats were hung on the wall. A hen was found laying in the hall.",
            "Prices rose a third, and the bank raised its rate. The funds raised in May were spent.",
            "The money that they raised in a week rose the next day. He was lying all the time.",
        ),
    )
    triggers = frozenset(
        """lay lays laid laying lie lies lied lying lain raise raises raised raising rise rises rose risen rising arisen
        arose hanged""".split()
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands behind each form of these verbs."""
        view = syntax(document)
        for at, use in pairs(view):
            yield self._report(view, at, use)

    def _report(self, view: SyntaxView, at: int, use: str) -> Finding:
        """A finding at a verb, with the form of its twin."""
        span = view.tokens.span(at)
        return self.found(span, f"Is “{use}” meant for “{view.text[at]}”?", fixes=(Fix.swap(span, use),))

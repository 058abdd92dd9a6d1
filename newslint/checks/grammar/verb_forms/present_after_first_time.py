"""Presents as in ``this is the first time the club wins the cup``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._time_ranks import clause_verb
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, lemma
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.text import Document


class PresentAfterFirstTime(Rule):
    """A present in the clause after "the first time"."""

    meta = Meta(
        code="GRM423",
        name="present-after-first-time",
        summary="After “this is the first time” the verb stands in the perfect: the club has won.",
        why="The clause counts how often something has happened up to now, and that is what the perfect says.",
        severity=Severity.WARNING,
        scope="sentence",
        fix_doubt=30,
        source="Swan, Practical English Usage, 4th edition, section 56",
        bad=(
            Example(
                "This is the first time the club [[wins]] the cup.", "This is the first time the club has won the cup."
            ),
            Example(
                "It was the second time that they [[fail]] to pay.",
                "It was the second time that they had failed to pay.",
            ),
            "It’s the first time I [[see]] snow.",
        ),
        good=(
            "This is the first time the club has won the cup, and the first time it plays in May is news.",
            "It was the second time that they had failed to pay.",
            "It will be the first time the club plays abroad.",
        ),
    )
    triggers = frozenset({"time"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the verb after each ranked time."""
        view = syntax(document)
        for time in view.tokens.where("time"):
            be, verb = clause_verb(view, time)
            if be == "was" and view.lower[verb] in {"has", "have"} and view.next_tag(verb) in {"VBN", "RB"}:
                span = view.tokens.span(verb)
                fix = Fix.swap(span, "had", Safety.UNSAFE)
                yield self.found(span, "“It was the first time” goes with “had”: “had”?", fixes=(fix,))
                continue
            if not be or view.tag[verb] not in {"VBZ", "VBP"} or view.lower[verb] in HAVE | {"'ve"}:
                continue
            yield self._report(view, be, verb)

    def _report(self, view: SyntaxView, be: str, verb: int) -> Finding:
        """A finding at the present, with the perfect of its number."""
        have = "had" if be == "was" else "have" if _is_plural(view, verb) else "has"
        base = lemma(view.lower[verb], view.tag[verb])
        use = f"{have} {(inflect(base, 'VBN') or [base])[0] if base != 'be' else 'been'}"
        span = view.tokens.span(verb)
        fix = Fix.swap(span, use, Safety.UNSAFE)
        return self.found(
            span, f"After “the first time” and the like, the verb stands in the perfect: “{use}”?", fixes=(fix,)
        )


def _is_plural(view: SyntaxView, verb: int) -> bool:
    """Whether a present has the form for several."""
    return view.lower[verb] == "are" if view.lower[verb] in BE else view.tag[verb] == "VBP"

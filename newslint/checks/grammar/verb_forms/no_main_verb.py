"""``The tax introduced in May and has been challenged``, ``the brakes worn``, ``the deputy seen the draft``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._lost_verbs import Lost, lost_verbs
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.story.parts_of_copy import parts_of_copy
from newslint.text import Document


class NoMainVerb(Rule):
    """A clause that has a participle, or nothing, where its verb should stand."""

    meta = Meta(
        code="GRM425",
        name="no-main-verb",
        summary="A clause has no verb that shows a tense: the tax was introduced in May and has been challenged.",
        why="A participle needs “was”, “were” or “has” to make a clause, and a clause needs a verb.",
        severity=Severity.WARNING,
        scope="sentence",
        fix_doubt=30,
        source="Quirk et al., A Comprehensive Grammar of the English Language, sections 3.52 to 3.56",
        bad=(
            Example(
                "The new tax [[introduced]] by the old council and has since been challenged twice.",
                "The new tax was introduced by the old council and has since been challenged twice.",
            ),
            "Online orders [[risen]] by a fifth in the spring.",
        ),
        good=(
            "The new tax was introduced by the old council and has since been challenged twice.",
            "The inquiry found that the brakes, worn and old, had failed.",
            "The man arrested in May and charged is a farmer. Orders taken in the spring fell.",
            "The new hall, which cost nine million, is large.",
            "The hall built by the firm and leased to the club was sold.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report each place where a verb is lost."""
        view = syntax(document)
        for lost in lost_verbs(view):
            if parts_of_copy(document).in_whole_sentences(view.tokens.start_of(lost.at)):
                yield self._report(view, lost)

    def _report(self, view: SyntaxView, lost: Lost) -> Finding:
        """A finding at the word before which a verb is lost."""
        span = view.tokens.span(lost.at)
        fixes = tuple(Fix.swap(span, f"{verb} {view.text[lost.at]}", Safety.UNSAFE) for verb in lost.verbs)
        verbs = " or ".join(f"“{verb}”" for verb in lost.verbs)
        return self.found(
            span, f"The clause has no verb: is {verbs} missing before “{view.text[lost.at]}”?", fixes=fixes
        )

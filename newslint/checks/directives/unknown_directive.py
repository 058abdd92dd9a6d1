"""LNT003: a directive that cannot be understood."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.directive_rule import DirectiveRule, Served
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta
from newslint.readers.directives import VERBS, find_misread
from newslint.text import Document
from newslint.util.suggest import did_you_mean


class UnknownDirective(DirectiveRule):
    """Finds misspelt verbs, and references that mean no rule."""

    meta = Meta(
        code="LNT003",
        name="unknown-directive",
        summary="A directive has a verb, or names a rule, that does not exist.",
        why="It silences nothing, and whoever wrote it believes that it does.",
        severity=Severity.WARNING,
        scope="directive",
        in_quotes=True,
        bad=(
            "[[<!-- newslint: off -->]]\nHe waited for the train.",
            "[[[newslint-ingore GRM101: the name of a band]]]\nHe waited for the train.",
        ),
        good=(
            "He waited for the train.",
            "The makers of newslint waited for the train [newslint was their idea].",
            "Write `<!-- newslint: off -->` above it.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report what looks like a directive and is none."""
        for span, verb in find_misread(document.text):
            if verb.lower() in VERBS:
                message = "This is no directive as it stands: nothing is silenced. Write “ignore” and the rule as "
                message += (
                    "[newslint-ignore RULE: reason]" if document.text[span.start] == "[" else "newslint: ignore[RULE]"
                )
                yield self.found(span, message + ".")
                continue
            near = did_you_mean(verb.lower(), VERBS) or f"; it knows the verbs {', '.join(VERBS[:-1])} and {VERBS[-1]}"
            yield self.found(span, f"“{verb}” is nothing that newslint does{near}. Nothing is silenced.")

    def review(self, document: Document, served: Served) -> Iterator[Finding]:
        """Report a directive that names what is no rule: a code that is not there, or its reason without a colon."""
        if not served.unknown:
            return
        named = " and ".join(f"“{ref}”" for ref in served.unknown)
        what = f"{named} {'is no rule' if len(served.unknown) == 1 else 'are no rules'}"
        text = document[served.directive.span]
        no_colon = text.startswith("[") and ":" not in text and len(served.unknown) < len(served.directive.references)
        advice = "put a colon before the reason?" if no_colon else "nothing is silenced by it."
        yield self.found(served.directive.span, f"{what}: {advice}")

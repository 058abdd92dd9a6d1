"""A small word for another that looks like it: "told to unplug is at once", "two or its plants", "the had been"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.clauses._one_letter import WORDS, one_letter
from newslint.checks.grammar.clauses._small_words import small_words
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import syntax
from newslint.text import Document


class SmallWordForAnother(Rule):
    """``told to unplug is at once``."""

    meta = Meta(
        code="GRM774",
        name="small-word-for-another",
        summary="A small word stands where only another one fits that looks like it.",
        why="“Of” and “or”, “is” and “it” differ in a letter; no spelling checker sees such a slip.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        source="Quirk et al., A Comprehensive Grammar of the English Language, chapters 2 and 3",
        bad=(
            Example("Buyers were told to unplug [[is]] at once.", fixed="Buyers were told to unplug it at once."),
            "The firm closed two [[or]] its three plants in May.",
            "Doctors said [[he]] girl would need three operations.",
            "The judge said [[the]] had been misled by the firm.",
            "The bridge is [[so]] be closed for a month.",
            "Drivers were warned [[no]] to use the road until noon.",
            "The store will [[by]] closed until the end of June.",
            "The charity [[as]] raised more than £2m since March.",
            "The pump is so old that [[in]] has to be started by hand.",
            "Residents asked the council [[do]] mend the road.",
        ),
        good=(
            "Buyers were told to unplug it at once. What they were told to do is at odds with the law.",
            "The firm closed one or the other of its plants, and one or two of its shops.",
            "Doctors said he himself would need three operations. All he wanted was rest.",
            "The bridge is so old. It may be so, but be careful. The law as written is old.",
            "It left far behind what it had made so far this year, and the Far East grew.",
        ),
    )
    triggers = WORDS | {"of", "in", "be"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look beside each such word."""
        view = syntax(document)
        seen: set[int] = set()
        for word in (*small_words(view), *one_letter(view)):
            if word.at not in seen:
                seen.add(word.at)
                span = view.tokens.span(word.at)
                fix = Fix.swap(span, word.use, Safety.UNSAFE)
                yield self.found(span, f"“{view.text[word.at]}” does not fit here: write “{word.use}”?", fixes=(fix,))

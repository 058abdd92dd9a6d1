"""A word for the people of a country that English does not have."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.places._wrong_demonyms import bare_stems, is_word, meant
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.text import Document

_ADDRESSES = frozenset({"Mr", "Mrs", "Ms", "Dr"})


class WrongDemonym(Rule):
    """``a Mozambiquan mechanic``."""

    meta = Meta(
        code="PLC102",
        name="wrong-demonym",
        summary="A word for the people of a country is made with the wrong ending.",
        why="Which ending a country's adjective has is settled, and cannot be told from its name.",
        severity=Severity.ERROR,
        source="The Associated Press Stylebook: nationalities; CIA World Factbook: nationality",
        in_quotes=True,
        bad=(
            Example("A [[Mozambiquan]] mechanic dug the well.", fixed="A Mozambican mechanic dug the well."),
            Example("Two [[Zimbabwans]] won the race.", fixed="Two Zimbabweans won the race."),
            Example("The race was won by an [[Ethiop]].", fixed="The race was won by an Ethiopian."),
        ),
        good=(
            "A Mozambican mechanic dug the well with an Argentinean and a Slovakian.",
            "Mr Chinan won the race, and so did Karl Peruan.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the words with a capital that are nobody's name."""
        table = tokens(document)
        for k in table.where_attribute(_are_wrong):
            word = table.text[k]
            stem = word if meant(word) or word in bare_stems() else word.removesuffix("s")
            use = meant(stem) or bare_stems()[stem]
            plural = "s" if stem != word and not use.endswith("ese") else ""
            if not meant(stem) and table.lower[k - 1] not in ("a", "an", "the"):
                continue
            if _is_of_a_name(table, k) or is_word(stem):
                continue
            wanted = use + plural
            span = table.span(k)
            fix = Fix.swap(span, wanted, Safety.DISPLAY if document.quotes.touches(span) else Safety.UNSAFE)
            yield self.found(span, f"The word is “{wanted}”, not “{word}”.", fixes=(fix,))


def _are_wrong(words: list[str]) -> list[bool]:
    """Whether each token is a wrong form, or its plural."""
    bare = bare_stems()
    forms = ((word, word.removesuffix("s")) if word[0].isupper() else () for word in words)
    return [any(form in bare or meant(form) for form in several) for several in forms]


def _is_of_a_name(table: Tokens, k: int) -> bool:
    """Whether a capital stands right before or after, as in a person's name."""
    after = table.text[k + 1] if k + 1 < len(table) and table.same_sentence(k, k + 1) else "."
    before = table.text[k - 1] if k > table.sentence_start(k) else "."
    named = before[0].isupper() and (k - 1 > table.sentence_start(k) or before.rstrip(".") in _ADDRESSES)
    return named or after[0].isupper()

"""“That” in a clause between commas, which only adds something: "the bridge, that was built in 1890, will close"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.name_words import offices, person_nouns
from newslint.text import Document

_LONG = 25
"""Tokens of the longest clause between commas."""
_ENDS = frozenset({";", ":", "–", "—", "“", '"', "(", ")"})


class ThatAfterComma(Rule):
    """``the bridge, that was built in 1890, will close``."""

    meta = Meta(
        code="GRM706",
        name="that-after-comma",
        summary="“That” opens a clause between commas, which tells something besides.",
        why="“That” says which one is meant; what is told besides, between commas, has “which” or “who”.",
        severity=Severity.WARNING,
        scope="sentence",
        source="The Economist Style Guide: which and that; Garner's Modern English Usage: that, which",
        bad=(
            Example(
                "The bridge, [[that]] was built in 1890, will close.",
                fixed="The bridge, which was built in 1890, will close.",
            ),
            "The ship, [[that]] had sailed from Oslo, sank on Monday.",
        ),
        good=(
            "The bridge, which was built in 1890, will close.",
            "The bridge that was built in 1890 will close.",
            "He said, that was clear, what he thought.",
            "It is a fact, he said, that was known, and that was ignored, for years.",
            "The bridge was old, that was clear, and it will close.",
        ),
    )
    triggers = frozenset({"that"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each "that" between a comma and a verb."""
        view = syntax(document)
        for at in view.tokens.where("that"):
            noun = at - 2
            if not _adds(view, at):
                continue
            lexicon = view.tokens.lexicon
            person = view.lower[noun] in offices(lexicon) or view.lower[noun] in person_nouns(lexicon)
            use = "who" if person else "which"
            span = view.tokens.span(at)
            yield self.found(
                span,
                f"Between commas “{use}” tells something besides: write “{use}”.",
                fixes=(Fix.swap(span, use, Safety.UNSAFE),),
            )


def _adds(view: SyntaxView, at: int) -> bool:
    """Whether a clause with “that” stands between commas, and the verb of the subject before it comes after."""
    first, last = view.sentence_start(at), view.sentence_end(at)
    if at - first < 3 or at + 2 >= last or view.text[at - 1] != "," or view.tag[at + 1] not in FINITE:
        return False
    if view.tag[at - 2] not in NOUNS or any(view.tag[k] in FINITE for k in range(first, at)):
        return False
    if "that" in view.lower[first : at - 1] or view.tag[first] == "IN":
        return False
    comma = next(
        (k for k in range(at + 2, min(last, at + _LONG)) if view.text[k] == "," or view.text[k] in _ENDS), last
    )
    if comma + 1 >= last or view.text[comma] != ",":
        return False
    return view.tag[view.skip_adverbs(comma + 1)] in FINITE if view.skip_adverbs(comma + 1) < last else False

"""``could of saved``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_noun, possible_tags
from newslint.text import Document

_MODALS = frozenset({"could", "would", "should", "might", "must", "ought"})
_PHRASES = frozenset({"course", "late", "necessity", "right", "old"})
"""What "of" goes with after a modal: would of course refuse."""


class WouldOf(Rule):
    """“Of” between a modal verb and a participle."""

    meta = Meta(
        code="WRD221",
        name="would-of",
        summary="“Would of” where “would have” is meant.",
        why="“Of” is what “have” sounds like after a modal; the verb is “have”.",
        severity=Severity.ERROR,
        in_quotes=True,
        bad=(
            "The bridge should [[of]] been closed.",
            "The town could [[of]] saved £2m.",
            "He couldn't [[of]] known, and might easily [[of]] preferred it so.",
        ),
        good=(
            "The bridge should have been closed.",
            "She would of course refuse.",
            "They did what they could of their own accord.",
        ),
    )
    triggers = frozenset({"of"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each "of" after a modal, "not" and adverbs apart, and at the word after it."""
        view = syntax(document)
        for at in view.tokens.where("of"):
            modal = at - 1
            while modal > view.sentence_start(at) and (view.tag[modal] == "RB" or view.lower[modal] == "n't"):
                modal -= 1
            if modal < view.sentence_start(at) or view.lower[modal] not in _MODALS or not _is_participle(view, at):
                continue
            yield self.found(
                view.tokens.span(at),
                f"After “{view.text[modal]}” write “have” for “of”.",
                fixes=(Fix.swap(view.tokens.span(at), "have"),),
            )


def _is_participle(view: SyntaxView, at: int) -> bool:
    """Whether a past participle follows, adverbs apart, and no noun that "of" goes with."""
    word = view.skip_adverbs(at + 1)
    if word >= view.sentence_end(at) or view.lower[word] in _PHRASES:
        return False
    lower = view.lower[word]
    return "VBN" in possible_tags(lower) and (view.tag[word] in {"VBN", "VBD"} or not is_noun(lower))

"""``if he would have known``, ``had she have asked``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.text import Document, Span

_HAVE = frozenset({"have", "of", "'ve"})
_WOULD = frozenset({"would", "'d"})


class WouldAfterIf(Rule):
    """“Would have” in a condition that was not met, or “have” beside “had”."""

    meta = Meta(
        code="GRM416",
        name="would-after-if",
        summary="A condition that was not met has “had”: if he had known, had she asked.",
        why="“Would” belongs to the other half of the sentence, which says what would have followed.",
        severity=Severity.WARNING,
        scope="sentence",
        fix_doubt=30,
        source="Garner's Modern English Usage: would have for had",
        bad=(
            "If the crew [[would have]] known, it would have turned back.",
            "They would have stayed if they [[would have]] been asked.",
            "[[Had she have]] asked, they would have stayed.",
        ),
        good=(
            "If the crew had known, it would have turned back.",
            "The board asked if it would have been cheaper to wait.",
            "Had she asked, they would have stayed.",
            "It is not clear if the law would have helped.",
        ),
    )
    triggers = frozenset({"if", "had"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the helpers after each "if", and after each "had" that opens a sentence."""
        view = syntax(document)
        for at in view.tokens.where("if"):
            would = _after_subject(view, at)
            if would < 0 or view.lower[would] not in _WOULD or view.next_word(would) not in _HAVE:
                continue
            if _is_condition(view, at):
                span = view.tokens.span(would, would + 2)
                yield self.found(span, "After “if”, write “had”.", fixes=(Fix.swap(span, "had"),))
        for at in view.tokens.where("had"):
            if _has_second_have(view, at):
                span = view.tokens.span(at, at + 3)
                gap = Span(view.tokens.end_of(at + 1), view.tokens.end_of(at + 2))
                use = f"{view.text[at]} {view.text[at + 1]}"
                fix = Fix(f"Write “{use}”", (Edit(gap, ""),), Safety.UNSAFE)
                yield self.found(span, f"One “had” is enough: write “{use}”.", fixes=(fix,))


def _has_second_have(view: SyntaxView, at: int) -> bool:
    """Whether "had" opens a sentence as a condition, and "have" follows its subject: had she have asked."""
    if at != view.sentence_start(at) or view.next_tag(at) != "PRP" or at + 3 >= view.sentence_end(at):
        return False
    return view.lower[at + 2] in _HAVE and view.tag[at + 3] in {"VBN", "VBD"}


def _after_subject(view: SyntaxView, at: int) -> int:
    """The token after the pronoun, name or noun phrase after a word; -1 where none is sure."""
    k, last = at + 1, view.sentence_end(at)
    if k + 2 >= last:
        return -1
    if view.tag[k] == "PRP":
        return view.skip_adverbs(k + 1) if k + 1 < last else -1
    if view.tag[k] in NOUNS:
        while k < last and view.tag[k] in NOUNS:
            k += 1
        return k if k + 1 < last else -1
    phrase = view.noun_phrase(k) if view.tag[k] in {"DT", "PRP$"} else None
    return phrase.head + 1 if phrase and phrase.head + 2 < last else -1


def _is_condition(view: SyntaxView, at: int) -> bool:
    """Whether "if" is no "whether": it opens the sentence, or "would" stands in the other half as well."""
    first = view.sentence_start(at)
    if at == first or view.lower[at - 1] in {",", "even", "only"}:
        return True
    return not _WOULD.isdisjoint(view.lower[first:at])

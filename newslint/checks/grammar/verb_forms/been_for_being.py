"""``accused of been paid``, ``is been repaired``, ``has always being popular``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.complements import taking
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.lists import words
from newslint.text import Document, Span

_PREPOSITIONS = frozenset("of by without before after from for despite about against with into upon while when".split())
_HAVE = HAVE | {"having", "'ve", "'d"}
_BE = BE | {"'re"}
_PERFECT = 6
"""Tokens before a preposition in which "have" may stand that "been" belongs to: has never before been."""
_PREDICATES = frozenset({"VBN", "VBD", "JJ", "VBG"})
_HELPS = words("auxiliaries", "modal") | _HAVE


class BeenForBeing(Rule):
    """A "been" without "have", or a "being" after it."""

    meta = Meta(
        code="GRM421",
        name="been-for-being",
        summary="“Been” stands after “have”; after a preposition, or after “is”, it is “being”.",
        why="The two sound alike, and one of them leaves the passive without its helping verb.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        source="Swan, Practical English Usage, 4th edition, sections 57 and 94",
        bad=(
            "The clerk was accused of [[been]] paid by both sides.",
            "The driver spent a week in hospital before [[been]] allowed home.",
            "The bridge is [[been]] repaired by the army.",
            "The school has always [[being]] popular with parents.",
            "He denied [[been]] told of the plan.",
            "The town was being [[been]] rebuilt.",
        ),
        good=(
            "The clerk was accused of being paid by both sides.",
            "It had never before been tried, and has been since.",
            "The bridge is being repaired, and those who had by then been paid left.",
            "The school has always been popular.",
            "He denied having been told of the plan.",
        ),
    )
    triggers = frozenset({"been", "being"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the words before each "been" and "being"."""
        view = syntax(document)
        for been in view.tokens.where("been"):
            if been == view.sentence_start(been) or view.text[been] != "been":
                continue
            before = view.before_adverbs(been - 1)
            if view.lower[been - 1] == "being":
                span = view.tokens.span(been)
                gap = Span(view.tokens.end_of(been - 1), span.end)
                fix = Fix.swap(gap, "", Safety.UNSAFE)
                yield self.found(span, "“Being” is enough: delete “been”.", fixes=(fix,))
            elif _wants_being(view, before, been):
                span = view.tokens.span(been)
                message = f"After “{view.text[before]}”, write “being”."
                yield self.found(span, message, fixes=(Fix.swap(span, "being"),))
            elif view.lower[before] in _BE and view.next_tag(view.skip_adverbs(been + 1) - 1) in _PREDICATES:
                yield self._after_be(view, before, been)
        for being in view.tokens.where("being"):
            have = view.before_adverbs(being - 1)
            if view.lower[have] in HAVE and have < being - 1 and _has_predicate(view, being):
                span = view.tokens.span(being)
                message = f"After “{view.text[have]}”, write “been”."
                yield self.found(span, message, fixes=(Fix.swap(span, "been"),))

    def _after_be(self, view: SyntaxView, be: int, been: int) -> Finding:
        """A finding at "been" after "is" or "was": the passive that goes on, or the perfect."""
        span = view.tokens.span(been)
        perfect = {"is": "has been", "are": "have been", "was": "had been", "were": "had been"}.get(view.lower[be], "")
        fixes = [Fix.swap(span, "being")]
        if perfect and be == been - 1:
            fixes.append(Fix.swap(view.tokens.span(be, been + 1), perfect, Safety.DISPLAY))
        message = f"“Been” does not go with “{view.text[be]}”: is “being” meant" + (
            f", or “{perfect}”?" if perfect else "?"
        )
        return self.found(span, message, fixes=tuple(fixes))


def _wants_being(view: SyntaxView, before: int, been: int) -> bool:
    """Whether "been" stands right after a preposition, or a verb that takes a form in -ing, and has no "have"."""
    near = view.lower[max(view.sentence_start(been), before - _PERFECT) : before]
    if view.lower[before] in _PREPOSITIONS:
        return before == been - 1 and _HELPS.isdisjoint(near)
    governs = view.lower[before] in taking("ing") and view.tag[before] in {"VBD", "VBZ", "VBP", "VB"}
    return governs and view.next_tag(been) in {"VBN", "VBD"} and view.previous_word(before) not in _HAVE


def _has_predicate(view: SyntaxView, being: int) -> bool:
    """Whether what is follows "being"."""
    after = view.skip_adverbs(being + 1)
    return after < view.sentence_end(being) and view.tag[after] in _PREDICATES | {"DT", "IN"}

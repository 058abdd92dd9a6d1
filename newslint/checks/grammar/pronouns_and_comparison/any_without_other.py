"""A thing compared with all of its sort, itself among them: "The ferry carries more than any ferry in the islands"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.clauses import SUBJECTS
from newslint.language.syntax.view import TIMES, SyntaxView, syntax
from newslint.language.words.morphology import singular
from newslint.lexicon.numerals import STRETCHES
from newslint.text import Document

_WHERE = frozenset({"in", "on", "of"})
_CERTAIN = frozenset({"the", "this", "that"})


class AnyWithoutOther(Rule):
    """``The ferry carries more than any ferry in the islands``."""

    meta = Meta(
        code="GRM586",
        name="any-without-other",
        summary="“Than any” compares a thing with all of its sort, itself among them.",
        why="A ferry is one of the ferries in the islands: it carries more than any other.",
        severity=Severity.WARNING,
        scope="sentence",
        source="Garner's Modern English Usage: illogical comparison; other",
        bad=(
            Example(
                "The ferry carries more people than [[any ferry]] in the islands.",
                fixed="The ferry carries more people than any other ferry in the islands.",
            ),
            "His firm has more staff than [[any firm]] in the county.",
        ),
        good=(
            "The ferry carries more people than any other ferry in the islands.",
            "The ferry carries more than any train in the islands, and this year is hotter than any year in ten.",
            "A ferry carries more people than any ferry in his day did.",
        ),
    )
    triggers = frozenset({"any"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each “than any” for the noun of the subject."""
        view = syntax(document)
        for at in view.tokens.where("any"):
            if view.previous_word(at) != "than" or at + 2 >= view.sentence_end(at):
                continue
            noun, word = at + 1, view.lower[at + 1]
            if view.tag[noun] != "NN" or view.lower[noun + 1] not in _WHERE or word in TIMES or word in STRETCHES:
                continue
            subject = _subject(view, at, word)
            if subject >= 0:
                span = view.tokens.span(at, noun + 1)
                yield self.found(
                    span,
                    f"It is itself one of these: write “any other {view.text[noun]}”.",
                    fixes=(Fix.swap(span, f"any other {view.text[noun]}", Safety.UNSAFE),),
                    related=(Related(view.tokens.span(subject), "What is compared."),),
                )


def _subject(view: SyntaxView, at: int, word: str) -> int:
    """The subject before a comparison that is one certain thing of a sort; -1 where none is."""
    for k in range(view.sentence_start(at), at):
        if view.relation[k] not in SUBJECTS or singular(view.lower[k]) != word:
            continue
        named = view.tag[k] in {"NNP", "NNPS"}
        near = range(max(view.sentence_start(k), k - 4), k)
        owned = any(view.lower[j] in _CERTAIN or view.tag[j] in {"POS", "PRP$"} for j in near)
        return k if (named or owned) and view.tag[k] != "NNS" else -1
    return -1

"""``The inquiry will concentrate itself on the alarm``, ``the two leaders met themselves in Geneva``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemma
from newslint.lexicon.transitives import intransitives, reflexives
from newslint.text import Document, Span

_REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})
_EMPHATIC = frozenset({"himself", "herself"})
"""Reflexives that may stress the subject behind a verb: he died himself."""
_VERBS = frozenset({"VB", "VBD", "VBZ", "VBP", "VBN", "VBG"})
_ENDS = frozenset({"IN", ".", ",", "RB", "TO", "CC"})


class NeedlessReflexive(Rule):
    """A reflexive behind a verb that takes no object."""

    meta = Meta(
        code="GRM552",
        name="needless-reflexive",
        summary="You concentrate on something, meet in a place and complain about it, without “yourself”.",
        why="Other languages have a reflexive with these verbs; in English the verb says it alone.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=40,
        source="Swan, Practical English Usage, 4th edition: reflexive pronouns",
        bad=(
            Example(
                "The inquiry will concentrate [[itself]] on the first alarm.",
                "The inquiry will concentrate on the first alarm.",
            ),
            "The two leaders met [[themselves]] in Geneva.",
            "The crash happened [[itself]] at dawn.",
        ),
        good=(
            "The inquiry will concentrate on the alarm itself, and they asked themselves how it happened.",
            "They developed the film themselves, and the club qualified itself.",
            "She met him herself in May. The leaders themselves met.",
        ),
    )
    triggers = _REFLEXIVES

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the verb right before each reflexive."""
        view = syntax(document)
        for at in view.tokens.where(*_REFLEXIVES):
            if at - 1 > view.sentence_start(at) and at + 1 < view.sentence_end(at) and _is_needless(view, at):
                gap = Span(view.tokens.end_of(at - 1), view.tokens.end_of(at))
                message = f"“{view.text[at - 1]}” takes no “{view.text[at]}”: leave it out."
                yield self.found(view.tokens.span(at), message, fixes=(Fix.swap(gap, "", Safety.UNSAFE),))


def _is_needless(view: SyntaxView, at: int) -> bool:
    """Whether a verb that bears no reflexive stands before one, with the words behind that make it sure."""
    verb = at - 1
    if view.tag[verb] not in _VERBS or view.next_tag(at) not in _ENDS or view.tag[at] != "PRP":
        return False
    plain = lemma(view.lower[verb], view.tag[verb])
    if plain in intransitives():
        return view.lower[at] not in _EMPHATIC and view.next_word(at) not in {"to", "out", "into", "back"}
    known = reflexives(wanted=False)
    return plain in known and (not known[plain] or view.next_word(at) in known[plain])

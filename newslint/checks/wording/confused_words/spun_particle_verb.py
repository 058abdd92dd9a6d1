"""A verb before a particle that it never takes, where one near to it does: "controlled out" for "ruled out"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, lemmas
from newslint.lexicon.lists import rows
from newslint.text import Document

_OBJECT = frozenset({"DT", "PRP$", "NN", "NNS", "JJ", "NNP", "CD"})
_ALSO = frozenset({"front", "due", "most", "here", "home"})
"""Words that go with a particle before them: "up front", "off due to"."""
_PARTICLES = frozenset({"out", "off", "up", "down"})


class SpunParticleVerb(Rule):
    """``controlled out``."""

    meta = Meta(
        code="WRD539",
        name="spun-particle-verb",
        summary="A verb stands before a particle that it does not take; one of like meaning does.",
        why="Such verbs are one word with their particle, of which no part can be put in other words.",
        severity=Severity.WARNING,
        fix_doubt=40,
        scope="sentence",
        source="Quirk et al., A Comprehensive Grammar of the English Language, sections 16.3 to 16.6",
        bad=(
            Example("Police have [[controlled]] out a link.", fixed="Police have ruled out a link."),
            "They [[governed]] out a link on Monday.",
        ),
        good=(
            "Police have ruled out a link, and the game was controlled out of defence.",
            "The law was governed, and the money was borrowed up front.",
        ),
    )
    triggers = _PARTICLES

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before each particle that has an object behind it."""
        view = syntax(document)
        for at in view.tokens.where_any(_PARTICLES):
            use = _meant(view, at)
            if use:
                span = view.tokens.span(at - 1)
                message = f"“{view.text[at - 1]} {view.lower[at]}” is no verb: is “{use} {view.lower[at]}” meant?"
                yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))


@cache
def _table() -> Mapping[tuple[str, str], str]:
    """The verb that goes with a particle, by one put for it and the particle."""
    return {(put, particle): right for particle, right, puts in rows("spun-particle-verbs") for put in puts.split()}


def _meant(view: SyntaxView, at: int) -> str:
    """What is meant for the verb before a particle, in its form; nothing where the verb may be right."""
    if view.tag[at] != "RP" or at <= view.sentence_start(at) or view.next_tag(at) not in _OBJECT:
        return ""
    verb = at - 1
    if view.tag[verb][:2] != "VB" or not view.text[verb].islower() or view.next_word(at) in _ALSO:
        return ""
    keys = ((lemma, view.lower[at]) for lemma in lemmas(view.lower[verb]))
    right = next((_table()[key] for key in keys if key in _table()), "")
    if not right:
        return ""
    return right if view.tag[verb] == "VBP" else next(iter(inflect(right, view.tag[verb])), right)

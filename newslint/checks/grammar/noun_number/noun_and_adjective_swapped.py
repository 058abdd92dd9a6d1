"""A noun where an adjective is needed, or the reverse: "is very importance", "famous for its beautiful"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import frequency, possible_tags
from newslint.language.words.noun_kinds import Kind, kinds_of, share
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.function_words import POSSESSIVES
from newslint.text import Document

_BEFORE_VERY = BE | {"a", "an", "be", "been", "being", "became", "become", "seems", "seemed", "looks", "looked"}
_NOUNS_TOO = frozenset("own usual elderly dead wounded faithful utmost darnedest damnedest due pregnant".split())
_CLOSES = frozenset({".", "of", "and", "in", "when", "because", "after"})
_KNOWN = 3.3
"""How common an adjective is at least, as the log of its occurrences in a thousand million words."""
_MOSTLY = 0.8
_PRAISED = frozenset({"for", "of", "by", "with", "about", "in", "despite", "to"})


class NounAndAdjectiveSwapped(Rule):
    """``is very importance``."""

    meta = Meta(
        code="GRM335",
        name="noun-and-adjective-swapped",
        summary="A noun stands behind “very”, or an adjective behind “his” where a noun is needed.",
        why="A thing is very important and has importance; a city is beautiful and is famous for its beauty.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Quirk et al., A Comprehensive Grammar of the English Language, 7.1",
        bad=(
            "The vote is very [[importance]] for the town.",
            "The city is famous for its [[beautiful]].",
            "It is a very [[danger]] road.",
            "The bridge is [[importance]] to farmers.",
        ),
        good=(
            "The vote is very important, and it is of very great importance.",
            "At that very moment he did his best, in the very heart of town.",
            "They buried their dead, and it was a very fun day.",
        ),
    )
    triggers = frozenset({"very"}) | POSSESSIVES | BE

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind “very” for a quality, and behind an owner for an adjective that nothing follows."""
        view = syntax(document)
        for at in view.tokens.where("very"):
            if view.previous_word(at) in _BEFORE_VERY and at + 2 < view.sentence_end(at) and _is_quality(view, at + 1):
                word = view.text[at + 1]
                yield self.found(view.tokens.span(at + 1), f"“{word}” is a noun: “very” needs an adjective.")
        for at, use in states_due(view):
            span = view.tokens.span(at)
            message = f"“{view.text[at]}” is a noun: is “{use}” meant?"
            yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))
        for at in view.tokens.where(*POSSESSIVES):
            if view.tag[at + 2 : at + 3] == ["CC"]:
                continue  # "drawn to its vibrant and festive pageantry"
            if view.previous_word(at) in _PRAISED and at + 2 < view.sentence_end(at) and _is_adjective(view, at + 1):
                word = view.text[at + 1]
                yield self.found(view.tokens.span(at + 1), f"“{word}” is an adjective: the noun belongs here.")


def states_due(view: SyntaxView) -> Iterator[tuple[int, str]]:
    """Each noun in -ance or -ence right behind “be” that a phrase follows, and its adjective: is importance to."""
    for be in view.tokens.where(*BE):
        at = view.skip_adverbs(be + 1)
        word = view.lower[at] if at + 2 < view.sentence_end(be) else ""
        if (
            not word.endswith(("ance", "ence"))
            or view.tag[at] != "NN"
            or view.next_word(at) not in {"to", "for", "that"}
        ):
            continue
        use = word[:-2] + "t"
        subject = view.previous_word(be)
        if use in _SUITED and subject not in {"there", "what"} and "there" not in view.lower[be - 3 : be]:
            yield at, use


_SUITED = frozenset(
    """important significant relevant reluctant prominent dominant convenient competent dependent independent absent
    resistant hesitant compliant tolerant ignorant consistent confident insistent adamant prevalent persistent
    diligent patient silent violent urgent""".split()
)


def _is_quality(view: SyntaxView, k: int) -> bool:
    """Whether a word is a noun for something abstract, and nothing else."""
    word = view.lower[k]
    return view.text[k].islower() and possible_tags(word) == {"NN"} and share(word, Kind.QUALITY, Kind.EVENT) > _MOSTLY


def _is_adjective(view: SyntaxView, k: int) -> bool:
    """Whether a word is an adjective and never a noun, and the phrase ends behind it."""
    word = view.lower[k]
    if view.next_word(k) not in _CLOSES or word in _NOUNS_TOO | {"next", "last"} or not view.text[k].islower():
        return False
    plain = "JJ" in possible_tags(word) and possible_tags(word) <= {"JJ", "RB", "VB", "VBP"}
    return plain and view.tag[k] in {"JJ", "NN"} and frequency(word) > _KNOWN and not kinds_of(word)

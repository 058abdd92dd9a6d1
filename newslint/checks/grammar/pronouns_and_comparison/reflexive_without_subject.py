"""``Myself and two others visited``, ``send it to the clerk or myself``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.text import Document

_JOINS = frozenset({"and", "or", "nor"})
_SPEAKERS = frozenset({"i", "we"})
_PHRASE = frozenset({"NN", "NNS", "NNP", "NNPS", "DT", "JJ", "PRP$", "POS", "CD"})
_GOVERNING = frozenset({"IN", "TO", "VB", "VBD", "VBZ", "VBP", "VBG", "VBN"})


class ReflexiveWithoutSubject(Rule):
    """“Myself” where no “I” is near that it could go back to."""

    meta = Meta(
        code="GRM517",
        name="reflexive-without-subject",
        summary="“Myself” goes back to an “I”; beside another person it is “I” or “me”.",
        why="A reflexive that goes back to nobody sounds as if the writer feared to choose between “I” and “me”.",
        severity=Severity.WARNING,
        scope="sentence",
        source="Garner's Modern English Usage: reflexive pronouns",
        bad=(
            "[[Myself]] and two colleagues visited the mill.",
            "My editor and [[myself]] were asked to leave.",
            "Please send the form to the clerk or [[myself]].",
            "The mayor, along with [[myself]], will attend.",
        ),
        good=(
            "Two colleagues and I visited the mill, and I saw it for myself.",
            "I bought a ticket for my editor and myself.",
            "Please send the form to the clerk or me.",
            "It made me ask myself and others why.",
        ),
    )
    triggers = frozenset({"myself"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each "myself" beside "and" or "or" in a sentence of which no "I" is a subject."""
        view = syntax(document)
        for at in view.tokens.where("myself"):
            first, last = view.sentence_start(at), view.sentence_end(at)
            joined = view.previous_word(at) in _JOINS or view.next_word(at) in _JOINS
            along = view.previous_word(at) == "with" and view.previous_word(at - 1) == "along"
            if not (joined or along) or not _SPEAKERS.isdisjoint(view.lower[first:last]):
                continue
            if not along and _follows_me(view, at):
                continue
            use = "me" if along or not _is_subject(view, at) else "I"
            span = view.tokens.span(at)
            message = f"“{view.text[at]}” goes back to an “I”, and there is none here: write “{use}”."
            yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _follows_me(view: SyntaxView, at: int) -> bool:
    """Whether "me" stands before in the sentence, whom the word may go back to: it made me ask myself and others."""
    return "me" in view.lower[view.sentence_start(at) : at]


def _is_subject(view: SyntaxView, at: int) -> bool:
    """Whether the word and the one that it is joined with are the subject of a verb after them."""
    first, last, k, after = view.sentence_start(at), view.sentence_end(at), at - 1, at + 1
    while k >= first and (view.tag[k] in _PHRASE or view.lower[k] in _JOINS or view.tag[k] == "PRP"):
        k -= 1
    while after < last and (view.tag[after] in _PHRASE or view.lower[after] in _JOINS):
        after += 1
    return (k < first or view.tag[k] not in _GOVERNING) and after < last and view.tag[after] in FINITE

"""A possessive that owns nothing: what follows may be a verb, and the second reader would write a plural."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks._suspects import Suspects
from newslint.engine.finding import Finding, Fix, Safety
from newslint.language.detectors.edit_tags.detector import edit_tags
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.view import TIMES, SyntaxView
from newslint.language.words.morphology import inflect, possible_tags
from newslint.story.name_spans import headings

_COMMON, _NAMES = frozenset({"NN", "NNS"}), frozenset({"NNP", "NNPS"})
_NOT_OWNED = frozenset({"MD", "VBP", "VBD", "VBZ", "TO", "WDT"})
_DESCRIBING = frozenset({"VBN", "JJ", "VBG"})
_OBJECTS = frozenset({"DT", "PRP$", "PRP", "JJ", "JJR", "NNS", "TO"})
_PREDICATES = frozenset("over up out off on back down here there not gone".split())
"""Words that tell, after a clitic, that something is so: "or the game's over"."""
_POSSIBLE = 0.1
"""How likely the small detector must find a plain plural, 0 to 1, before the second reader is asked."""


class DoubtfulPossessive(Suspects):
    """Nouns with 's where nothing that is owned has to follow."""

    triggers = frozenset({"'s"})
    labels = ("join",)
    likely = 0.3

    def suspects(self, view: SyntaxView) -> Iterator[tuple[int, int]]:
        """The 's that may be a plain plural's, and that the small detector would not leave as they are either."""
        nouns = dict(self._before_verbs(view))
        for mark in edit_tags(view.document).likely(nouns, "join", _POSSIBLE):
            yield mark, nouns[mark]

    def _before_verbs(self, view: SyntaxView) -> Iterator[tuple[int, int]]:
        """The 's after a common noun, or after a name with an article, before what may be no noun."""
        for mark in view.tokens.where("'s"):
            noun = mark - 1
            if noun < 0 or not (view.tag[noun] in _COMMON or _is_named(view, noun)):
                continue
            if view.next_word(mark) == "own" or view.next_word(mark) in _PREDICATES:
                continue
            if view.tokens.sentence_of(mark) in headings(view.document):
                continue  # headlines have no articles
            bare = _is_bare(view, noun) and "VBP" in possible_tags(view.next_word(mark))
            if bare or view.next_tag(mark) in _NOT_OWNED or (view.next_tag(mark) and _may_be_verb(view, mark + 1)):
                yield mark, noun

    def report(self, view: SyntaxView, token: int, other: int) -> Iterator[Finding]:
        """Offer the plural."""
        plural = inflect(view.lower[other], "NNS")[:1]
        if plural and view.text[other][1:].islower():
            use = view.text[other][0] + plural[0][1:]
            span = view.tokens.span(other, token + 1)
            after = view.next_word(token)
            message = f"Does “{after}” belong to the {view.text[other]}? If not, write the plural: “{use}”."
            yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.DISPLAY),))


def _is_named(view: SyntaxView, noun: int) -> bool:
    """Whether a name has an article: "the Murphys"."""
    start = phrase_start(view, noun)
    return view.tag[noun] in _NAMES and view.tag[start] == "DT" and "HYPH" not in view.tag[start:noun]


def _may_be_verb(view: SyntaxView, at: int) -> bool:
    """Whether a word that is read as a noun or adjective may be a verb: "the readers voted", "the phones lack a"."""
    if view.tag[at] in _DESCRIBING and view.next_tag(at) in _COMMON:
        return False  # "the suspect's rented home"
    known = possible_tags(view.lower[at])
    return "VBD" in known or ("VBP" in known and view.next_tag(at) in _OBJECTS)


def _is_bare(view: SyntaxView, noun: int) -> bool:
    """Whether a noun in the singular stands without the article that it needs: a plural was meant."""
    return view.tag[noun] == "NN" and phrase_start(view, noun) == noun and view.lower[noun] not in TIMES

"""Inflected verbs behind the subject of a condition that "should" opens: "Should the club fails to pay"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.verb_forms import inflected

_SUBJECT = NOUNS | {"DT", "PRP$", "PRP", "JJ", "CD", "POS", "HYPH", "IN", "EX"}
_LONGEST = 10


def after_should(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """Each "should" that opens a condition, with the inflected verb of its subject."""
    for at in view.tokens.where("should"):
        first, last = view.sentence_start(at), view.sentence_end(at)
        opens = at == first or view.lower[at - 1] in {",", "that", "but"}
        if not opens or view.tag[at] != "MD" or view.lower[last - 1] == "?" or view.next_tag(at) == "VB":
            continue
        verb = at + 1
        while verb < min(last, at + _LONGEST) and view.tag[verb] in _SUBJECT:
            verb += 1
        verb = view.skip_adverbs(verb)
        if verb >= last or verb == at + 1 or view.tag[verb] not in {"VBZ", "VBD"} or view.tag[verb - 1] == "IN":
            continue
        if inflected(view.lower[verb]) and view.tree.subject_of(verb) > at:
            yield at, verb

"""``because the rain``: a phrase where a clause should follow."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.close_reading._gaps_in_phrases import is_mere_phrase
from newslint.engine.finding import Finding, Fix
from newslint.engine.rule import Evidence
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import possible_tags
from newslint.text import Document

_FINITE = frozenset({"VBZ", "VBD"})


class BecauseOf(Evidence):
    """The word before a phrase in which none can be a finite verb: so sure that nobody need be asked."""

    triggers = frozenset({"because"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the place where "of" belongs."""
        view = syntax(document)
        for k in view.tokens.where("because"):
            if not self.counts_at(document, view.tokens.span(k)):
                continue
            if k + 2 < view.sentence_end(k) and _is_phrase(view, k):
                message = f"Is “of” missing between “{view.text[k]}” and “{view.text[k + 1]}”?"
                fix = Fix.insert("Write “of”", view.tokens.start_of(k + 1), "of ")
                yield self.found(view.tokens.span(k, k + 2), message, fixes=(fix,))


def _is_phrase(view: SyntaxView, because: int) -> bool:
    """Whether a phrase without a verb of its own follows, up to the end or to a clause that only describes it."""
    if view.previous_word(because) in {"just", "not", "or"} and view.next_tag(because) == "JJ":
        return False
    start = because + 1
    if is_mere_phrase(view, start):
        return not _may_tell(view, start, view.sentence_end(start))
    if view.tag[start] not in _OPENS:
        return False
    end, named = start, False
    while view.tag[end] in _PHRASE and view.lower[end] not in {"that", "because"}:
        named = named or view.tag[end] in NOUNS
        end += 1
        if end >= view.sentence_end(start):
            return False
    if not named or _may_tell(view, start + 1, end):
        return False
    if view.lower[end] in _CLOSES:
        return end + 1 >= view.sentence_end(start)
    relative = view.text[end] == "," and view.next_word(end) in {"which", "who", "where", "whose"}
    return relative and _describes_to_the_end(view, end + 1)


def _describes_to_the_end(view: SyntaxView, start: int) -> bool:
    """Whether a relative clause goes on to the end of its sentence: no comma closes it, and it has a verb."""
    inside = range(start, view.sentence_end(start))
    return "," not in view.lower[start : inside.stop] and any(view.tag[k] in _VERBS for k in inside)


_OPENS = frozenset({"DT", "PRP$", "JJ", "NN", "NNS", "CD"})
_PHRASE = NOUNS | {"DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "IN", "HYPH", "VBN", "$"}
_CLOSES = frozenset({".", ";", "!", "?"})
_VERBS = FINITE | {"MD"}


def _may_tell(view: SyntaxView, start: int, end: int) -> bool:
    """Whether one of some words may be a finite verb after all: "because the issue trades at a premium"."""
    return any(_FINITE & possible_tags(view.lower[k]) for k in range(start, end))

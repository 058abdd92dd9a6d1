"""A group and those who make it up without “of”: "a group volunteers has left", "a number people"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import number, possible_tags
from newslint.language.words.noun_kinds import Kind, is_surely
from newslint.text import Document

_GROUPS = frozenset(
    """group number team handful couple pair series crowd gang range variety bunch majority minority dozens hundreds
    thousands millions scores string convoy trio list set batch""".split()
)
_DETERMINERS = frozenset({"a", "an", "another"})
_HEAPS = frozenset({"dozens", "hundreds", "thousands", "millions", "scores"})
_PEOPLE = frozenset({"people", "men", "women", "children", "police"})
_TIGHT = frozenset({"couple", "list", "set", "team", "range", "gang"})
"""Before these a plural may describe: a couple times, a team sports."""
_DESCRIBING = frozenset({"JJ", "JJR", "VBN"})


class OfLeftOut(Rule):
    """``a group volunteers``."""

    meta = Meta(
        code="GRM183",
        name="of-left-out",
        summary="A word for a group stands right before those who make it up, without “of”.",
        why="A group of volunteers, dozens of homes: “of” joins the two.",
        severity=Severity.ERROR,
        fix_doubt=20,
        scope="sentence",
        source="Quirk et al., A Comprehensive Grammar of the English Language, 5.6",
        bad=(
            Example("A [[group]] volunteers has mended the roof.", fixed="A group of volunteers has mended the roof."),
            "A small [[number]] people came to the fair.",
            "[[Dozens]] homes were lost in the fire.",
            "The mayor met a [[group]] angry farmers on Monday.",
        ),
        good=(
            "A group of volunteers has mended the roof, and a group leader thanked them.",
            "A group fights for it, and a number was called. Hundreds more people came; dozens were lost.",
            "A team sports a new kit. A lot depends on it.",
        ),
    )
    triggers = _GROUPS

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each such word for a plural."""
        view = syntax(document)
        for at in view.tokens.where(*_GROUPS):
            if at + 2 < view.sentence_end(at) and _lacks(view, at):
                span = view.tokens.span(at)
                use = f"{view.text[at]} of"
                yield self.found(span, f"“Of” is missing: write “{use}”.", fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _lacks(view: SyntaxView, at: int) -> bool:
    """Whether a plural that is surely a noun follows, at most an adjective away."""
    many = at + 1
    if view.lower[at] in _HEAPS:
        if not _opens(view, at) or view.lower[many] in {"more", "less"}:
            return False
    elif not _is_counted_one(view, at):
        return False
    if view.lower[at] in _HEAPS and view.tag[many] in {"DT", "PRP$"} and view.next_tag(many) == "NNS":
        return True
    described = view.tag[many] in _DESCRIBING and "JJ" in possible_tags(view.lower[many])
    many += described
    if many + 1 >= view.sentence_end(at) or not view.text[many].islower() or view.tokens.adjacent(many):
        return False
    word = view.lower[many]
    if word in _PEOPLE:
        return True
    tight = view.lower[at] in _TIGHT and not is_surely(word, Kind.PERSON)
    if number(word) != "plur" or "NNS" not in possible_tags(word) or tight:
        return False
    if view.tag[many] == "VBZ" and not described:
        return _has_later_verb(view, many)
    after = view.next_tag(many)
    if after == "VBD" and view.previous_tag(at) == "DT" and view.previous_word(at - 1) == ",":
        return False  # ", a group many reporters described as small"
    return view.tag[many] == "NNS" and after not in {"NN", "NNS", "POS", "HYPH", "CD"}


def _opens(view: SyntaxView, at: int) -> bool:
    """Whether a heap stands bare: at the start, or behind a verb or a preposition."""
    return at == view.sentence_start(at) and view.next_tag(at) in {"NNS", "JJ", "DT", "PRP$"}


def _is_counted_one(view: SyntaxView, at: int) -> bool:
    """Whether an article, at most an adjective away, makes one thing of the group."""
    before = at - 1
    if before >= view.sentence_start(at) and view.tag[before] == "JJ":
        before -= 1
    return before >= view.sentence_start(at) and view.lower[before] in _DETERMINERS and view.tag[at] in {"NN", "NNS"}


def _has_later_verb(view: SyntaxView, verb: int) -> bool:
    """Whether what passes for a verb is followed by another without a conjunction: it is the noun."""
    for k in range(verb + 1, view.sentence_end(verb)):
        if view.tag[k] in {"CC", "WDT", "WP", "WRB", ",", ":", "PRP"} or view.lower[k] in {"that", "if", "as"}:
            return False
        if view.tag[k] in FINITE:
            return view.tag[verb + 1] == "IN" or k == verb + 1
    return False

"""Two prepositions where one is left of another version: "played at in Nairobi", "named on at the show"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import VERBS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.transitives import impossible_pairs, without_object
from newslint.text import Document, Span

_PAIRS = frozenset(
    tuple(pair.split("-"))
    for pair in """from-to from-into from-by from-of from-with from-for into-in into-to into-at into-on into-of into-for
    at-in at-on at-to at-for at-from at-of at-with of-in of-to of-on of-at of-for of-with of-by with-to with-of
    with-from with-at with-by with-for for-to for-of for-at for-in for-on for-with to-in to-at to-on to-for to-from
    to-with to-of to-into on-in on-at in-on in-at in-of by-with by-from by-of by-to by-at by-for
    in-during on-during at-during for-during to-during with-during""".split()
)
_FIRST = frozenset(first for first, _ in _PAIRS)
_NOUN_STARTS = frozenset({"NNP", "DT", "NN", "NNS", "PRP$", "CD", "JJ", "JJR"})
_NOT_STRANDED = frozenset({"VBD", "VBP", "VBZ", "VB", "VBG", "VBN", "NN", "NNS", "RB", "NNP"})
_LEADS_SET = frozenset({"least", "most", "first", "all", "large", "about", "around", "course", "old", "late", "then"})
_GOING = frozenset(
    """respond refer lie look pay deal talk speak think hear send call care provide account ask laugh shoot adhere
    attend agree listen tamper cope frown sit sleep live write turn put""".split()
)
"""Verbs that have a passive with their preposition: was referred to, had been lied to."""
_RELATIVES = frozenset({"WDT", "WP", "WRB"})


class PrepositionBesideAnother(Rule):
    """``played at in Nairobi``."""

    meta = Meta(
        code="WRD217",
        name="preposition-beside-another",
        summary="Two prepositions stand side by side before one noun.",
        why="When a phrase is changed, the preposition of its first form stays behind.",
        severity=Severity.WARNING,
        doubt=15,
        scope="sentence",
        source="Quirk et al., A Comprehensive Grammar of the English Language, 9.7",
        bad=(
            "The winner will be named [[on at]] the show in May.",
            "The match will be played [[at in]] Nairobi on Monday.",
        ),
        good=(
            "The train was going from one town to the next, and he is from in front of the hall.",
            "The house that he was looking at in May was sold. She was lied to in court.",
            "Prices rose from at least ten to at most 20; the man he gave it to in May has left.",
        ),
    )
    triggers = _FIRST

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each preposition that has another behind it."""
        view = syntax(document)
        for at in view.tokens.where(*_FIRST):
            pair = view.lower[at], view.next_word(at)
            if pair in _PAIRS and pair[1] not in impossible_pairs().get(pair[0], ()) and _are_two(view, at):
                span = view.tokens.span(at, at + 2)
                one, two = view.text[at], view.text[at + 1]
                starts = [view.tokens.start_of(k) for k in (at, at + 1, at + 2)]
                fixes = (
                    Fix.swap(Span(starts[0], starts[1]), "", Safety.DISPLAY),
                    Fix.swap(Span(starts[1], starts[2]), "", Safety.DISPLAY),
                )
                yield self.found(span, f"One preposition is left over: write “{two}” or “{one}”.", fixes=fixes)


_BROUGHT_IN = frozenset(
    {"hand", "turn", "bring", "call", "send", "bail", "lock", "check", "tune", "log", "phone", "dial"}
)
"""Verbs that are one with “in”."""


def _are_two(view: SyntaxView, at: int) -> bool:
    """Whether both are prepositions before one noun, and none is stranded or part of a set phrase."""
    if at + 3 >= view.sentence_end(at) or at == view.sentence_start(at) or not view.text[at + 1].islower():
        return False
    if {view.tag[at], view.tag[at + 1]} - {"IN", "TO"} or view.tokens.adjacent(at):
        return False
    if not view.document.text[view.tokens.end_of(at) : view.tokens.start_of(at + 1)].isspace():
        return False  # code stands between
    after = view.lower[at + 2]
    if view.lower[at] == "of" and view.lower[at - 1] in {"instead", "because", "out", "ahead", "rather"}:
        return False  # "instead of by post"
    if view.lower[at + 1] == "to" and view.lower[at] in {"in", "on"} and view.tag[at - 1] in VERBS:
        return False  # "turned in to a row": one word, "into"
    if view.tag[at + 2] not in _NOUN_STARTS or after in _LEADS_SET or view.tag[at - 1] not in _NOT_STRANDED:
        return False
    if view.lower[at] == "in" and not _BROUGHT_IN.isdisjoint(lemmas(view.lower[at - 1])):
        return False  # "will be handed in at the offices"
    if view.lower[at - 1] == "back" or view.lower[at : at + 4] == ["in", "at", "the", "deep"]:
        return False  # "back in at last", "in at the deep end"
    if {view.lower[at], view.lower[at + 1]} == {"in", "on"}:
        return after in CALENDAR  # "carried on in the dark", "zoomed in on it"
    return not _is_stranded(view, at)


def _is_stranded(view: SyntaxView, at: int) -> bool:
    """Whether the noun of the first may stand before it: in a relative clause, or as the subject of a passive."""
    first = view.sentence_start(at)
    if not _RELATIVES.isdisjoint(view.tag[max(first, at - 10) : at]) or "that" in view.lower[max(first, at - 10) : at]:
        return True
    if view.tag[at - 1] == "VBN":
        return _is_passive_of_two(view, at)
    return view.tag[at - 1] in {"NN", "NNS", "NNP"} and view.lower[at] not in {"from", "into", "of"}


def _is_passive_of_two(view: SyntaxView, at: int) -> bool:
    """Whether a participle makes a passive with the first preposition: "was not responded to at the time"."""
    if view.lower[view.before_adverbs(at - 2)] in _HAVE:
        return False  # "has called for to a ballot"
    verbs = lemmas(view.lower[at - 1])
    if "call" in verbs:
        return view.lower[at] in {"for", "on", "upon"}
    return not (_GOING | without_object()).isdisjoint(verbs)


_HAVE = frozenset({"have", "has", "had", "having"})

"""An object that stands twice in a relative clause: "the plan which the council approved it"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar._possessors import GIVING
from newslint.checks.grammar.clauses._runs import run_of
from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemma, lemmas
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.lexicon.transitives import prepositional_verbs
from newslint.text import Document, Span

_AGAIN = {
    "which": frozenset({"it", "them"}),
    "whom": frozenset({"him", "her", "them"}),
    "who": frozenset({"him", "her", "them"}),
    "that": frozenset({"it", "them", "him", "her"}),
}
_SUBJECT = NOUNS | {"DT", "PRP$", "JJ", "CD", "POS"}
_PRONOUNS = frozenset({"he", "she", "they", "we", "i", "you"})
_CLOSING = frozenset({".", ",", ";", ")", "!", "?", "”", '"', "–", "—"})
_CHAIN = frozenset({"VB", "VBN", "VBD", "RB", "VBG", "TO"})
_PARTICLES = frozenset({"over", "up", "down", "out", "off", "away", "back", "in"})
_REACH = 8
_SHORT = 4
"""Tokens of the longest phrase before “that”."""
_TOUCHED = (Kind.PERSON, Kind.THING, Kind.PLACE, Kind.VEHICLE, Kind.ANIMAL, Kind.GROUP)
_MOSTLY = 0.6
_OTHERS = frozenset({"law", "plan", "book", "film", "painting", "building", "drawing", "song", "play", "letter"})


class RepeatedObject(Rule):
    """``the plan which the council approved it``."""

    meta = Meta(
        code="GRM703",
        name="repeated-object",
        summary="“Which” or “whom” is the object of its clause, and a pronoun stands there for it once more.",
        why="The plan is what the council approved: “which” says so already.",
        severity=Severity.ERROR,
        fix_doubt=40,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: relatives",
        bad=(
            Example(
                "The plan which the council approved [[it]] will cost £4m.",
                fixed="The plan which the council approved will cost £4m.",
            ),
            "The two men, whom police had held [[them]] overnight, were freed.",
            "He sold the house, which he had built [[it]] in 1990.",
            "The bridge that the engineers built [[it]] in 1960 has collapsed.",
        ),
        good=(
            "The plan which the council approved will cost £4m.",
            "The money which the council gave it was spent, which he said it would be.",
            "The law under which the council approved it is old.",
            "The rock, which they had been watching as it passed, fell.",
            "She had a dog which loved her, and which made them laugh.",
        ),
    )
    triggers = frozenset(_AGAIN)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each relative pronoun for a subject, a verb and the pronoun."""
        view = syntax(document)
        for at in view.tokens.where(*_AGAIN):
            again = _again(view, at)
            if again >= 0:
                gap = Span(view.tokens.end_of(again - 1), view.tokens.end_of(again))
                yield self.found(
                    view.tokens.span(again),
                    f"“{view.text[at]}” is the object already: leave out “{view.text[again]}”.",
                    fixes=(Fix.swap(gap, "", Safety.UNSAFE),),
                    related=(Related(view.tokens.span(at), "The object."),),
                )


def _again(view: SyntaxView, at: int) -> int:
    """The pronoun that says the object again; -1 where none surely does."""
    last = view.sentence_end(at)
    if view.previous_tag(at) in {"IN", "TO"} or (view.lower[at] == "that" and not _opens_sentence(view, at)):
        return -1
    k = at + 1
    if k < last and view.lower[k] in _PRONOUNS:
        k += 1
    else:
        k = run_of(view, k, _SUBJECT, most=_REACH - 1, end=last)
        if k == at + 1 or view.tag[k - 1] not in NOUNS:
            return -1
    if k >= last or view.tag[k] not in FINITE:
        return -1
    verb = k
    while k + 1 < last and view.tag[k + 1] in _CHAIN:
        k += 1
        verb = k if view.tag[k] not in {"RB", "TO"} else verb
    verb, k = _over_ordered(view, verb, k, last)
    again = k + 1
    if again + 1 < last and view.lower[again] in _PARTICLES and view.lower[again + 1] in _AGAIN[view.lower[at]]:
        again += 1
    if again + 2 < last and view.tag[again] == "IN" and view.lower[again + 1] in _AGAIN[view.lower[at]]:
        led = {view.lower[again]} & prepositional_verbs().get(lemma(view.lower[verb], view.tag[verb]), frozenset())
        opens = view.lower[again] in SUBORDINATORS  # "the rock, which they had watched as it passed"
        closed = (view.tag[again + 2] in FINITE and not opens) or (led and view.text[again + 2] == ",")
        return again + 1 if closed else -1  # "that they drink from it is"
    if again >= last or view.lower[again] not in _AGAIN[view.lower[at]] or view.tag[verb] == "MD":
        return -1
    if not (GIVING | {"call", "make"}).isdisjoint(lemmas(view.lower[verb])):
        return -1  # "the money which the council gave it"
    after = view.next_tag(again)
    # else the pronoun may be the subject of the next verb, or own the next noun
    timed = view.next_word(again) in {"last", "this", "next", "late", "early", "yesterday", "today", "earlier", "two"}
    closes = (
        view.next_word(again) in _CLOSING
        or timed
        or after in {"IN", "RB", ""}
        or (after in FINITE and view.text[at - 1] != ",")
    )
    return again if closes and not (after in FINITE and _takes_clause(view, verb)) else -1


def _over_ordered(view: SyntaxView, verb: int, k: int, last: int) -> tuple[int, int]:
    """The last verb and its token behind "the court had ordered the bank to hand over", from the first one."""
    if view.tag[k + 1 : k + 2] != ["DT"]:
        return verb, k
    noun = run_of(view, k + 1, _SUBJECT, most=_SHORT, end=last) - 1
    ordered = noun > k + 1 and noun + 2 < last and view.tag[noun] in NOUNS
    if ordered and view.tag[noun + 1] == "TO" and view.tag[noun + 2] == "VB":
        return noun + 2, noun + 2
    return verb, k


def _opens_sentence(view: SyntaxView, at: int) -> bool:
    """Whether “that” stands behind a noun for what can be touched, or a law, that opens its sentence."""
    first, noun = view.sentence_start(at), at - 1
    if not 0 < noun - first < _SHORT or view.tag[first] not in {"DT", "PRP$"} or view.tag[noun] not in NOUNS:
        return False
    named = share(view.lower[noun], *_TOUCHED) >= _MOSTLY or view.lower[noun] in _OTHERS
    return named and _SUBJECT.issuperset(view.tag[first:noun])


def _takes_clause(view: SyntaxView, verb: int) -> bool:
    """Whether a verb may have a clause without “that” behind it: which he said it would be."""
    return view.lower[verb] in CLAUSE_VERBS or not {"think", "hope", "say", "fear"}.isdisjoint(lemmas(view.lower[verb]))

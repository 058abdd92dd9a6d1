"""A preposition before "which" and once more at the end of the clause: "the house in which he lives in"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.detectors.edit_tags.labels import PREPOSITIONS
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.text import Document, Span

_WHERE = frozenset({"in", "at", "to", "from"})
"""What “where” may say itself."""
_TWICE = frozenset(PREPOSITIONS) - {"as", "between", "among", "during", "towards"}
_PARTICLES = frozenset({"in", "on", "by", "over", "through", "to", "about", "under"})
_PHRASAL = frozenset(
    """come go get move carry take bring put set turn switch roll break give fill cave hand drop kick check log tune
    sign be pass keep hold hang wear latch catch build play try walk run drive fly ride sail step settle join pour pull
    push let lie log look call cut close draw fall stand stay stop send lock plug press rush flood pile pitch head start
    stick tie touch weigh usher""".split()
)
"""Verbs that go with “in”, “on” or “by” as one word, to which the preposition may belong."""
_CLOSES = FINITE | {".", ",", ":", "CC", "RB"}
_VERBS = frozenset({"VB", "VBD", "VBZ", "VBP", "VBN", "VBG", "RP", "JJ"})
_REACH = 16
_WHEN = SUBORDINATORS | {"for", "during"}
_NEVER = {"include": {"in"}, "involve": {"in"}, "contain": {"in"}, "hold": {"in"}, "mention": {"in", "of"}}
_STRANDED = _TWICE - {"on", "about", "into", "over", "through", "under"}
_OPENS = FINITE | {",", "."}


class PrepositionTwice(Rule):
    """``the house in which he lives in``."""

    meta = Meta(
        code="GRM752",
        name="preposition-twice",
        summary="A preposition stands before “which” or “whom”, and at the end of its clause again.",
        why="Once is enough: the house in which he lives, or the house which he lives in.",
        severity=Severity.ERROR,
        fix_doubt=40,
        scope="sentence",
        source="Garner's Modern English Usage: prepositions, redundant",
        bad=(
            Example("The house in which he lives [[in]] is old.", fixed="The house in which he lives is old."),
            "The man with whom she works [[with]] has left.",
            "The town from where they came [[from]] is at war.",
            "The firm for which she worked [[for]], a bank, was sold.",
            "The village where he was born [[in]] is small.",
            "The girl for whom they had been searching [[for]] since May is safe.",
            "The bank to which he sent the money [[to]] has closed.",
            "The plan, in which he had hoped to include [[in]] a cut, was dropped.",
        ),
        good=(
            "The house in which he lives is old, and the house which he lives in is new.",
            "The day on which the row went on was cold, and the way in which the storm rolled in was odd.",
            "He had no idea where the sum came from, in which case the firm should be chipping in.",
            "The shop where he came in was shut.",
            "The firm for which she worked for a year was sold.",
        ),
    )
    triggers = frozenset({"which", "whom", "where"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each relative word with its preposition for the same preposition before the clause ends."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            first = _led(view, at)
            again = _again(view, at, first) if first else -1
            if again >= 0:
                gap = Span(view.tokens.end_of(again - 1), view.tokens.end_of(again))
                yield self.found(
                    view.tokens.span(again),
                    f"“{view.text[again]}” is said already: leave it out.",
                    fixes=(Fix.swap(gap, "", Safety.UNSAFE),),
                    related=(Related(view.tokens.span(at - 1, at + 1), "Here already."),),
                )


_ASKED = frozenset({"idea", "clue", "notion", "question", "doubt", "matter"})
"""Nouns behind which “where” asks, and tells of no place before it."""


def _led(view: SyntaxView, at: int) -> frozenset[str]:
    """The prepositions that a relative word has before it, or says itself."""
    before = view.previous_word(at)
    if view.lower[at] == "where":
        if before == "from":
            return frozenset({"from"})
        known = before in _ASKED  # "no idea where it came from"
        if not {"hail", "hails", "hailed"}.isdisjoint(view.lower[at : at + _REACH]):
            return frozenset()  # "the countries where most of them hail from" is said so
        return _WHERE - {"to"} if view.previous_tag(at) in {"NN", "NNS", "NNP"} and not known else frozenset()
    if view.next_word(at) == "case":
        return frozenset()  # "in which case the council would be chipping in"
    return frozenset({before}) if before in _TWICE else frozenset()


def _ends_clause(view: SyntaxView, k: int) -> bool:
    """Whether the clause ends behind a preposition, or a time follows; “to” and an adverb may open an infinitive."""
    if view.next_tag(k) in _CLOSES:
        return view.lower[k] != "to" or view.next_tag(k) != "RB"
    return (
        view.next_word(k) in _WHEN and view.lower[k] != view.next_word(k) and view.lower[k] not in _PARTICLES - {"in"}
    )


def _has_no_such_object(view: SyntaxView, k: int) -> bool:
    """Whether a verb that takes its object right away has a preposition before it: "to include in a cut"."""
    stems = lemmas(view.lower[k - 1])
    plain = view.next_tag(k) in {"DT", "PRP$"} and view.tag[k - 1] in {"VB", "VBD", "VBZ", "VBP"}
    return plain and any(view.lower[k] in _NEVER.get(stem, ()) for stem in stems)


def _may_be_stranded(view: SyntaxView, at: int, k: int) -> bool:
    """Whether a verb stands before a preposition, or its object does and the clause ends: "sent the money to"."""
    if view.tag[k - 1] in _VERBS:
        return True
    if view.lower[k] not in _STRANDED or view.next_tag(k) not in _OPENS or view.lower[at] == "where":
        return False
    phrasal = {stem for j in range(at, k) for stem in lemmas(view.lower[j])} & _PHRASAL
    return view.tag[k - 1] in {"NN", "NNS", "PRP"} and not (phrasal and view.lower[k] in {"in", "by"})


def _again(view: SyntaxView, at: int, first: frozenset[str]) -> int:
    """Where one of some prepositions ends the clause behind a verb; -1 where none does."""
    for k in range(at + 3, min(view.sentence_end(at), at + _REACH)):
        if view.text[k] in {",", ";"} or view.lower[k] in {"that", "which", "who"}:
            return -1
        if view.lower[k] in first and view.tag[k - 1] in _VERBS and _has_no_such_object(view, k):
            return k
        if view.lower[k] in first and _ends_clause(view, k) and _may_be_stranded(view, at, k):
            phrasal = view.lower[k] in _PARTICLES and not _PHRASAL.isdisjoint(lemmas(view.lower[k - 1]))
            return -1 if phrasal else k
    return -1

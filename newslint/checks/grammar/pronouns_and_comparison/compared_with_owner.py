"""A thing compared with whoever has another: "the population of Lagos is larger than many countries"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.gazetteer import lies_in, regions_named
from newslint.language.words.morphology import lemmas
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.calendar_names import CALENDAR
from newslint.text import Document

_OWNED = (Kind.AMOUNT, Kind.QUALITY, Kind.THING, Kind.EVENT, Kind.MONEY)
_MOSTLY, _SURELY = 0.5, 0.8
_PLACES = frozenset("country countries city cities state states town towns nations regions sector sectors".split())
_OF_PLACES = frozenset({"population", "electorate", "army", "economy", "climate"})
_STANDS_FOR = frozenset({"capital", "port", "rival", "rivals", "part", "half", "rest", "size", "scale"})
"""What is a place itself, or a part of one."""
_ENDS = frozenset({".", ",", ";", "and", "but"})
_CHANGES = frozenset("rise grow fall climb drop increase shrink decline improve".split())
"""Verbs of a number: "rose faster than"."""
_COUNTED = frozenset({"many", "most", "other", "some", "any", "several", "all", "every", "both"})
_DEGREES = frozenset({"JJR", "RBR"})
_REACH = 6


class ComparedWithOwner(Rule):
    """``the population of Lagos is larger than many countries``."""

    meta = Meta(
        code="GRM543",
        name="compared-with-owner",
        summary="What a place has is compared with another place, not with what that has.",
        why="A population is larger than that of a country: compare like with like.",
        severity=Severity.WARNING,
        scope="sentence",
        source="Garner's Modern English Usage: illogical comparison",
        bad=(
            "The population of Lagos is larger [[than many countries]].",
            "The city's air is cleaner [[than Milan]], a study says.",
            "Italy's economy is smaller [[than Germany]].",
            "Sales in June were higher [[than May]].",
            "The new hall's roof is bigger [[than the old hall]].",
            "Rents in Milan have risen faster [[than Rome]].",
            "The wages of drivers are lower [[than the private sector]].",
            "The wages of the drivers rose faster [[than the teachers]].",
        ),
        good=(
            "The population of Lagos is larger than that of many countries, and Lagos is larger than Rome.",
            "The city's air is cleaner than Milan's, and the capital of Chile is bigger than Rome.",
            "Prices in the city are higher than in Milan.",
        ),
    )
    triggers = frozenset({"than"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each “than” for a place, and before it for what another place has."""
        view = syntax(document)
        for at in view.tokens.where("than"):
            last = _place(view, at)
            be = _be(view, at) if last > 0 else -1
            if be > 0 and _is_owned(view, be):
                span = view.tokens.span(at, last)
                place = document[view.tokens.span(at + 1, last)]
                yield self.found(span, f"Compare like with like: write “than that of {place}”, or “than in {place}”.")


def _place(view: SyntaxView, at: int) -> int:
    """The token after a place that is all that stands behind “than”; 0 where something else does."""
    k, last = at + 1, view.sentence_end(at)
    if k >= last:
        return 0
    if view.tag[k] == "NNP":
        while k < last and view.tag[k] == "NNP":
            k += 1
        name = " ".join(view.text[at + 1 : k])
        known = view.lower[at + 1] in CALENDAR or regions_named(name) or lies_in(name)
        return k if k < last and view.lower[k] in _ENDS and known else 0
    while k < last and (view.lower[k] in _COUNTED or view.tag[k] in {"JJ", "JJR", "DT", "PRP$", "NN", "CD"}):
        if view.tag[k] == "NN" and view.next_tag(k) not in {"NN", "NNS"}:
            break
        k += 1
    people = k == at + 1 and view.tag[k] == "NNS" and share(view.lower[k], Kind.PERSON) > _SURELY
    if (
        (k == at + 1 and not people)
        or k + 1 >= last
        or view.tag[k] not in {"NN", "NNS"}
        or not (_is_owner(view.lower[k]) or _owns_before(view, at, k))
    ):
        return 0
    return k + 1 if view.lower[k + 1] in _ENDS or view.lower[k + 1] in {"in", "of", "on", "at", "to"} else 0


def _owns_before(view: SyntaxView, at: int, noun: int) -> bool:
    """Whether the noun behind “than” is the owner before it: the new hall's roof is bigger than the old hall."""
    first = view.sentence_start(at)
    marks = (k for k in range(first + 1, at) if view.tag[k] == "POS")
    return any(view.lower[k - 1] == view.lower[noun] for k in marks) and view.text[noun + 1] in _ENDS


def _is_owner(noun: str) -> bool:
    """Whether a noun is a place or somebody, who has what others have too."""
    return noun in _PLACES or share(noun, Kind.PLACE, Kind.PERSON, Kind.GROUP) > _SURELY


def _be(view: SyntaxView, at: int) -> int:
    """The form of “be” before a comparative and “than”; -1 where there is none."""
    k, first = at - 1, view.sentence_start(at)
    if view.tag[k] not in _DEGREES and not (view.tag[k] == "JJ" and view.previous_word(k) in {"more", "less"}):
        return -1
    while k > first and at - k < _REACH:
        k -= 1
        if view.lower[k] in BE or (view.tag[at - 1] in _DEGREES and not _CHANGES.isdisjoint(lemmas(view.lower[k]))):
            return view.before_adverbs(k - 1) if view.lower[view.before_adverbs(k - 1)] in HAVE else k
    return -1


def _of(view: SyntaxView, first: int, be: int) -> int:
    """The “of” behind the first noun of a subject that opens its sentence; 0 where it has none."""
    of = next((k for k in range(first, be) if view.tag[k] == "IN"), 0)
    opens = of - first in {1, 2, 3} and view.lower[of] in {"of", "in", "among"} and view.tag[of - 1] in {"NN", "NNS"}
    return of if opens and FINITE.isdisjoint(view.tag[first:be]) and "," not in view.text[first:be] else 0


def _is_owned(view: SyntaxView, be: int) -> bool:
    """Whether the subject right before a verb is no place, and some place has it: the population of Lagos."""
    first, k = view.sentence_start(be), be - 1
    while k > first and (view.tag[k] in NOUNS | {"JJ", "RB"}):
        k -= 1
    if view.lower[k] == "of" and view.tag[k - 1] in {"NN", "NNS"} and view.tag[be - 1] == "NNP":
        noun = k - 1
    elif (of := _of(view, first, be)) > 0:
        noun = of - 1
    elif view.tag[k] in {"POS", "PRP$"} and k < be - 1:
        noun = next((j for j in range(be - 1, k, -1) if view.tag[j] in NOUNS), be - 1)
    else:
        return False
    word = view.lower[noun]
    if view.tag[noun] not in {"NN", "NNS"} or word in _STANDS_FOR or share(word, Kind.PLACE) > 1 - _MOSTLY:
        return False
    return word in _OF_PLACES or share(word, *_OWNED) >= _MOSTLY

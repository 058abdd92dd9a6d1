"""Pairs of words of which an edit should have kept one: "warned motorists drivers", "will be should", "year by and"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.clauses._left_overs import LeftOver
from newslint.language.syntax.clauses import SUBJECTS
from newslint.language.syntax.tagging import FINITE, NOUNS, tags
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas, possible_tags
from newslint.language.words.noun_kinds import Kind, is_surely

_PEOPLE = frozenset({"people", "families", "couples", "households"})
_BEFORE_PEOPLE = frozenset({"women", "men", "girls", "boys"})
"""Plurals that describe other persons: women drivers."""
_ENDS = frozenset({"IN", "TO", ".", ",", "CC"})
_OBJECTS = frozenset({"DT", "PRP", "PRP$", "$", "CD", "NNS"})
_PREPOSITIONS = ("by", "of", "from", "with", "for", "at", "into")
_JOINTS = frozenset({"and", "or", "but"})
_BARE = frozenset(
    "let make help hear go come get be do try dare need have see test jump kick spot field mass force".split()
)
"""Verbs that a plain verb follows, and words that make one verb with another: to test drive."""
_FOUND = frozenset("been found left reported believed thought presumed feared seen declared kept held sent had".split())
"""Participles that another one follows: was found abandoned by walkers."""
_HAVE = frozenset({"has", "have", "had"})
_BE = frozenset({"is", "are", "was", "were", "has", "had", "have"})


def left_by_edits(view: SyntaxView) -> Iterator[LeftOver]:
    """The words that may go."""
    for frame in (_persons, _objects, _helpers, _pronouns, _verbs, _prepositions, _said_twice):
        yield from frame(view)


def _persons(view: SyntaxView) -> Iterator[LeftOver]:
    """Two plurals for persons side by side: warned motorists drivers."""
    plural = tags(view.document).mask("NNS")
    for k in (plural[:-1] & plural[1:]).nonzero()[0].tolist():
        first, second = view.lower[k], view.lower[k + 1]
        if first in _BEFORE_PEOPLE or not view.text[k].islower() or not view.text[k + 1].islower():
            continue
        people = second in _PEOPLE or is_surely(second, Kind.PERSON)
        if people and is_surely(first, Kind.PERSON) and view.next_tag(k + 1) not in NOUNS | {"POS"}:
            yield LeftOver(k, k + 1)


def _objects(view: SyntaxView) -> Iterator[LeftOver]:
    """A pronoun right behind the object it stands for: bought the portrait it for so much."""
    for k in view.tokens.where("it", "them", "him"):
        noun = k - 1
        if noun <= view.sentence_start(k) or view.tag[noun] not in NOUNS or view.next_tag(k) not in _ENDS:
            continue
        if "VBZ" in possible_tags(view.lower[noun]):
            continue  # "a comma parts them"
        if view.relation[noun] == "obj" and view.head[noun] < noun and view.relation[k] not in SUBJECTS:
            yield LeftOver(k, k + 1)


def _helpers(view: SyntaxView) -> Iterator[LeftOver]:
    """Helping verbs of another version: will be should finish, would have to be pay, has had to have to."""
    for be in view.tokens.where("be"):
        before, after = view.previous_tag(be), view.next_tag(be)
        if before == after == "MD":
            yield LeftOver(be - 1, be + 1)
        plain = before == "TO" and after == "VB" and be + 2 < view.sentence_end(be) and view.next_word(be) != "be"
        if plain and view.tag[be + 2] in _OBJECTS and view.text[be + 1].islower():
            yield LeftOver(be, be + 1)
    for have in view.tokens.where("have"):
        low = view.sentence_start(have)
        between = view.previous_word(have) == "to" and view.next_word(have) == "to"
        if between and have - 2 >= low and view.lower[have - 2] in _HAVE:
            yield LeftOver(have - 1, have + 1)
    for been in view.tokens.where("been"):
        again = view.lower[been + 1 : been + 3] == [view.previous_word(been), "been"] or (
            view.next_word(been) in _HAVE and view.lower[been + 2 : been + 3] == ["been"]
        )
        if again and view.previous_word(been) in _HAVE:
            yield LeftOver(been - 1, been + 1)


def _pronouns(view: SyntaxView) -> Iterator[LeftOver]:
    """A pronoun once more behind its helper: said it would it close."""
    for again in tags(view.document).where("PRP").tolist():
        helper, first = again - 1, again - 2
        if first < view.sentence_start(again) or view.lower[first] != view.lower[again]:
            continue
        if view.tag[helper] == "MD" and view.next_tag(again) == "VB" and view.text[again].islower():
            yield LeftOver(again, again + 1)


def _verbs(view: SyntaxView) -> Iterator[LeftOver]:
    """Two verbs of one form: agreed to consider review the charges, was hit struck by a van."""
    plain = tags(view.document).mask("VB")
    for verb in (plain[:-1] & plain[1:]).nonzero()[0].tolist():
        if view.previous_word(verb) == "to" and _BARE.isdisjoint(lemmas(view.lower[verb])):
            inside = view.text[verb].islower() and verb + 2 < view.sentence_end(verb)
            inside = inside and "RB" not in possible_tags(view.lower[verb])  # "to further intertwine"
            if inside and view.tag[verb + 2] in {"DT", "PRP$"}:
                yield LeftOver(verb, verb + 1)
    done = tags(view.document).mask("VBN")
    for verb in (done[:-1] & done[1:]).nonzero()[0].tolist():
        passive = view.previous_word(verb) in {"was", "were"}
        if passive and view.next_word(verb + 1) == "by" and view.lower[verb] not in _FOUND:
            yield LeftOver(verb, verb + 1)


def _prepositions(view: SyntaxView) -> Iterator[LeftOver]:
    """A preposition behind a noun, with a conjunction where its own noun is due: the end of the year by and move."""
    for k in view.tokens.where(*_PREPOSITIONS):
        if k + 3 >= view.sentence_end(k) or view.lower[k + 1] not in _JOINTS or view.tag[k] != "IN":
            continue
        led = view.previous_tag(k) in NOUNS | {"CD"} and view.relation[k] in {"case", "advmod", "mark"}
        if view.tag[k + 2] in NOUNS and view.tag[k + 3] in {"IN", "TO"}:
            continue  # "imports from and exports to China"
        if led and view.tag[k + 2] not in {"IN", "TO", "RB", "RP", ","} and view.lower[k + 2] != "large":
            yield LeftOver(k, k + 1)


def _said_twice(view: SyntaxView) -> Iterator[LeftOver]:
    """A word with its joint once more: half of the half of, who is who led."""
    for of in view.tokens.where("of"):
        low, after = view.sentence_start(of), of + 1
        if of - 1 < low:
            continue
        after += view.next_word(of) in {"the", "a", "its"}
        if after + 1 < view.sentence_end(of) and view.lower[after : after + 2] == [view.lower[of - 1], "of"]:
            yield LeftOver(of, after + 1)
    for who in view.tokens.where("who", "which"):
        again = who + 2
        same = again + 1 < view.sentence_end(who) and view.lower[again] == view.lower[who]
        if same and view.previous_word(who) == "," and view.lower[who + 1] in _BE and view.tag[again + 1] in FINITE:
            yield LeftOver(who + 1, again + 1)

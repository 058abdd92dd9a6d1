"""Phrases and clauses that lack a small word by their form: "one its depots", "since ferry was cancelled"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.close_reading._gaps import SignedGap, opens_relative
from newslint.language.detectors.second_reader.labels import INSERTED
from newslint.language.syntax.asides import SUBORDINATE
from newslint.language.syntax.tagging import FINITE, NOUNS, VERBS, tags
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import frequency, is_verb, plural
from newslint.lexicon.governors import governing
from newslint.lexicon.numerals import NUMBER_WORDS

_ROUND = frozenset({"hundreds", "thousands", "millions", "billions", "dozens", "scores"})
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "last", "only", "umpteenth"})
_COMPARED = frozenset({"more", "less", "fewer"})
_ADJECTIVES = frozenset({"JJ", "JJR", "JJS"})
_DETERMINERS = frozenset({"DT", "PRP$"})
_PREDICATES = frozenset({"IN", "RB", "JJ", "VBN"})
_COUNTED = -0.8
"""How much rarer the plural of a noun may be than its singular, as log10, for a noun that is mostly counted."""
_VERBLESS = range(7, 40)
"""How many tokens a sentence without a verb must have to be no mere exclamation, and no table."""


class PhraseGap(SignedGap):
    """Phrases and clauses whose form asks for a small word."""

    labels = tuple(f"insert-{word}" for word in INSERTED)
    likely = 0.55

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the place, if it is sure which word is missing."""
        return super().explain(view, token, label, use) if use else None

    def places(self, view: SyntaxView) -> Iterator[int]:
        """The tokens before which a small word may be missing."""
        yield from _parts(view)
        yield from _more_figures(view)
        yield from _spans_of_lives(view)
        yield from _objects_of_infinitives(view)
        yield from _bare_nouns(view)
        yield from _without_verb(view)
        yield from _how_many(view)


def _parts(view: SyntaxView) -> Iterator[int]:
    """What is taken from a whole: "one its depots", "thousands trees"."""
    for k in tags(view.document).where("PRP$").tolist():
        counted = view.next_tag(k) == "CD" or not opens_relative(view, k)  # and no "one his rivals feared"
        if view.previous_word(k) in NUMBER_WORDS and counted:
            yield k
    for k in view.tokens.where("the", "these", "those"):
        if view.previous_word(k) in NUMBER_WORDS and view.next_tag(k) in {"CD", "NNS", "JJ"}:
            yield k  # "one the two brothers"
    for k in view.tokens.where(*_ROUND):
        if view.tag[k] == "NNS" and view.next_tag(k) in {"NNS", "JJ"} and view.text[k + 1].islower():
            yield k + 1


def _more_figures(view: SyntaxView) -> Iterator[int]:
    """Figures right behind "more": "more six hours", not "more six-month contracts"."""
    for k in view.tokens.where(*_COMPARED):
        if view.next_tag(k) == "CD" and k + 2 < view.sentence_end(k) and view.tag[k + 2] == "NNS":
            yield k + 1


def _spans_of_lives(view: SyntaxView) -> Iterator[int]:
    """What a time is the first of: "for the first time her career", not "the first time her car was stolen"."""
    for k in view.tokens.where("time"):
        if view.next_tag(k) == "PRP$" and view.previous_word(k) in _ORDINALS and is_mere_phrase(view, k + 1):
            yield k + 1


def _objects_of_infinitives(view: SyntaxView) -> Iterator[int]:
    """What is read as a noun, may be a verb, and has an object: "refused answer questions"."""
    known = governing("infinitive")
    for k in tags(view.document).where("NN").tolist():
        governor = (view.previous_word(k), view.previous_tag(k))
        if governor in known and view.next_tag(k) in {"DT", "PRP$", "PRP", "NNS"} and is_verb(view.lower[k]):
            yield k


def is_mere_phrase(view: SyntaxView, start: int) -> bool:
    """Whether a phrase opens at a token, and no finite verb comes before the sentence ends."""
    last = view.sentence_end(start - 1)
    return (
        start < last and view.tag[start] in _DETERMINERS and not any(view.tag[k] in _VERBS for k in range(start, last))
    )


_VERBS = FINITE | {"MD"}


def _bare_nouns(view: SyntaxView) -> Iterator[int]:
    """Nouns that are counted, without an article, as subjects of clauses."""
    for noun in tags(view.document).where("NN").tolist():
        if view.next_tag(noun) not in _VERBS:
            continue
        first, start = view.sentence_start(noun), noun
        while start > first and view.tag[start - 1] in _ADJECTIVES:
            start -= 1
        if start == first or view.previous_word(start - 1) == view.lower[noun]:
            continue  # and no "result after result"
        opens_clause = view.lower[start - 1] in _CLAUSES or view.tag[start - 1] == "WRB"
        if opens_clause and view.certainly_singular(noun) and _plural_share(view.lower[noun]) > _COUNTED:
            yield start


_CLAUSES = SUBORDINATE - {"that"} | {"said", "says", "since", "after", "before"}
"""Words that open a clause; after "that" a noun needs no article."""


def _plural_share(noun: str) -> float:
    """How much more often the plural of a noun is written than its singular, as log10."""
    return frequency(plural(noun)) - frequency(noun)


def _without_verb(view: SyntaxView) -> Iterator[int]:
    """What is said of a phrase in a sentence that has no verb: "The villages still without power"."""
    for first, last in zip(view.tokens.first.tolist(), view.tokens.last.tolist(), strict=True):
        if last - first not in _VERBLESS or view.text[last - 1] != "." or view.lower[first] not in _OPENERS:
            continue
        if any(view.tag[k] in _NOT_MISSING for k in range(first, last)):
            continue
        said = next((k for k in range(first + 2, last) if view.tag[k - 1] in NOUNS and view.tag[k] in _PREDICATES), -1)
        if said > 0 and view.next_tag(said) not in {"CD", "$"}:
            yield said


def _how_many(view: SyntaxView) -> Iterator[int]:
    """What is said of those whose number is asked: "how many people on board"."""
    for k in view.tokens.where("how"):
        if view.next_word(k) not in {"many", "few"} or k + 3 >= view.sentence_end(k) or view.lower[k + 3] == "of":
            continue
        if view.tag[k + 2] == "NNS" and view.tag[k + 3] in {"IN", "JJ", "RB"}:
            yield k + 3


_NOT_MISSING = VERBS - {"VBN"} | {"MD"}
_OPENERS = frozenset({"the", "his", "her", "their", "its", "some", "many", "most"})

"""``one of the auction``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.agreement import NUMBER_TRANSPARENT
from newslint.language.syntax.view import TIMES, SyntaxView, syntax
from newslint.language.words.morphology import plural, possible_tags
from newslint.lexicon.auxiliaries import AGREEING, BE
from newslint.lexicon.function_words import POSSESSIVES
from newslint.lexicon.numerals import NAMED_BY_NUMBER
from newslint.text import Document

_WHOLE = POSSESSIVES | {"the", "these", "those"}
_GROUPS = frozenset(
    """lot group bunch handful pair set series range batch couple trio quartet dozen line collection field pack
    class rest majority minority half world country city town area region kind type sort best worst most least
    few many""".split()
)
"""Singular nouns of which there may be one part: "one of the lot"."""

_PLACES = frozenset(
    {"country", "city", "town", "area", "region", "group", "field", "line", "class", "series", "collection"}
)
"""Those of which only one of several is the most congested: "one of the most congested city in Africa"."""

_ALONE = frozenset("few many last first only lucky latter".split())
"""What may stand for nouns before a participle: the few left, the last seen."""


_ORDINALS = frozenset({"first", "second", "third", "last", "opening", "final"})


class OneOfSingular(Rule):
    """A singular noun after "one of the"."""

    meta = Meta(
        code="GRM304",
        name="one-of-singular",
        summary="“One of the” goes with a plural noun.",
        why="One is taken from several, so the several need a plural.",
        severity=Severity.ERROR,
        scope="sentence",
        bad=(
            "Fire broke out in [[one of the shed]] on Monday.",
            "He is [[one of the best young player]] in the league.",
            "It is [[one of the largest bank]] in the region.",
            "[[One of the main cause]] is poverty.",
            "Lagos is [[one of the most congested city]] in Africa.",
            "She was [[among the first doctor]] to reach the camp.",
        ),
        good=(
            "Fire broke out in one of the sheds last night.",
            "She is one of the team, and one of the lot that won.",
            "One of the country's oldest bridges will close.",
            "It was day one of the trial, and stage one of the work.",
            "She was among the first group to land, and among the best staff of the hospital.",
            "It is one of the few left, and one of the many lost.",
        ),
    )
    triggers = frozenset({"one", "among"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the head of the phrase after each "one of the", and after "is among the first"."""
        view = syntax(document)
        yield from self._among(view)
        for at in view.tokens.where("one"):
            if (
                view.previous_word(at) in NAMED_BY_NUMBER
                or view.previous_tag(at) in {"JJ", "JJS"}  # "the final one of the year"
                or at + 3 >= view.sentence_end(at)
                or view.lower[at + 1] != "of"
                or (view.lower[at + 2] not in _WHOLE and view.tag[at + 3] != "POS")
            ):
                continue
            group = view.noun_phrase(_owner_end(view, at + 2))
            if group is None:
                continue
            ranked = not {"JJS", "RBS"}.isdisjoint(view.tag[group.first : group.head])
            each = view.previous_word(at) == "every"
            if not view.certainly_singular(group.head, counted=ranked or each):
                continue
            word = view.lower[group.head]
            counted = not {"CD", "NNS"}.isdisjoint(view.tag[group.first : group.head])
            if view.lower[group.head - 1] in _ALONE and "VBN" in possible_tags(word):
                continue  # "one of the few left"
            if word == "one" or (word in TIMES and not _ORDINALS.isdisjoint(view.lower[group.first : group.head])):
                continue  # "one of the one of the worst", "one of the first minute"
            placed = ranked and word in _PLACES and view.next_tag(group.head) in {"IN", ".", ","}
            if (
                counted
                or (word in _GROUPS and not placed and not each)
                or word.endswith("est")
                or view.next_word(group.head) in {"and", "or"}
            ):
                continue
            after = view.next_word(group.head)
            if "NNS" in possible_tags(after) or (view.next_tag(group.head) == "VBZ" and after not in AGREEING):
                continue  # perhaps a plural: "one of the tree sits"
            many = plural(word)
            yield self.found(
                view.tokens.span(at, group.head + 1),
                f"One of several: write “{many}”.",
                fixes=(Fix.swap(view.tokens.span(group.head), many),),
            )

    def _among(self, view: SyntaxView) -> Iterator[Finding]:
        """Findings at the nouns in the singular behind "is among the first" and the like."""
        for at in view.tokens.where("among"):
            noun = _ranked_among(view, at)
            if noun >= 0:
                many = plural(view.lower[noun])
                fix = Fix.swap(view.tokens.span(noun), many)
                yield self.found(view.tokens.span(at, noun + 1), f"Among several: write “{many}”.", fixes=(fix,))


def _ranked_among(view: SyntaxView, at: int) -> int:
    """The noun in the singular of those among whom somebody is first or best; -1 where none is sure."""
    be = view.before_adverbs(at - 1)
    if at + 4 >= view.sentence_end(at) or view.lower[at + 1] != "the" or view.lower[be] not in BE | {"be", "been"}:
        return -1
    group = view.noun_phrase(at + 1)
    if group is None or group.head == group.first or view.next_word(group.head) in {"and", "or", ","}:
        return -1
    ranked = not {"JJS", "RBS"}.isdisjoint(view.tag[group.first : group.head])
    word, opener = view.lower[group.head], view.lower[group.first]
    if not (ranked or opener in _ORDINALS) or not view.certainly_singular(group.head):
        return -1
    return -1 if word in _GROUPS | NUMBER_TRANSPARENT | TIMES or word.endswith("est") else group.head


def _owner_end(view: SyntaxView, determiner: int) -> int:
    """The mark of possession after an owner that stands right behind a determiner, or else the determiner."""
    if view.tag[determiner + 1] == "POS":
        return determiner + 1  # "one of Europe's"
    owner = determiner + 2
    short = owner < view.sentence_end(determiner) and view.tag[owner] == "POS" and view.tag[owner - 1] in {"NN", "NNP"}
    return owner if short else determiner

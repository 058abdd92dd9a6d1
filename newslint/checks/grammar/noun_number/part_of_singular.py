"""``many of the player``, ``dozens of home``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import NounPhrase, SyntaxView, syntax
from newslint.language.words.morphology import plural, possible_tags, verb_number
from newslint.lexicon.function_words import POSSESSIVES
from newslint.lexicon.numerals import NAMED_BY_NUMBER, SEVERAL, UNCOUNTED
from newslint.text import Document

_SOME = SEVERAL.union("many several few both".split())
"""So many of those that "the" points at."""
_PARTS = frozenset({"most", "all", "some", "half", "majority", "none", "any"})
"""Parts of several, or of one thing: only the words after them tell."""
_HEAPS = frozenset("dozens hundreds thousands millions scores number couple series majority".split())
"""So many of what follows bare."""
_WHOLE = POSSESSIVES | {"the", "these", "those"}
_GROUPS = frozenset(
    """lot group bunch pair set series range batch trio quartet dozen field pack class rest majority minority world
    country city town area region crop total population public electorate team squad crew staff time way day night
    land length width height depth dollar pound euro head work thousand hundred million ship cargo""".split()
)
"""Singulars that have parts, or are heaps or measures themselves."""


_STATES = frozenset({"present", "absent", "concerned", "close", "near", "dear", "due", "responsible", "subject"})
_SORTS = frozenset({"kind", "type", "sort", "class", "age", "size", "era", "generation"})


class PartOfSingular(Rule):
    """A singular noun after words that take several of it."""

    meta = Meta(
        code="GRM305",
        name="part-of-singular",
        summary="“Many of the”, “two of the”, “dozens of” go with a plural noun.",
        why="Several are taken from many, so what they are taken from needs its plural ending.",
        severity=Severity.ERROR,
        doubt=7,
        fix_doubt=30,
        bad=(
            "Tired after the match were [[many of the player]] on both sides.",
            "She knew [[several of his older neighbour]] by name.",
            "Police held [[two of the suspect]] overnight.",
            "The storm flooded [[dozens of home]] by the river.",
            "A [[number of resident]] complained about the smell.",
            "The law is backed by [[most of the farmer]] who voted.",
        ),
        good=(
            "Many of the players knew several of his neighbours.",
            "Most of the house is dry, and some of the food was thrown away.",
            "It is one of very few of its kind.",
            "Two of the crew and a few of the staff were hurt.",
            "Hundreds of miles of road and thousands of head of cattle were lost.",
            "It was day two of the trial, and a number of family members came.",
            "A number of high-profile, costly plans were dropped.",
            "A series of work is on show, and a variety of food is sold.",
            "Two of the town's mayors and both of the party leaders left.",
        ),
        source="The usual reference grammars of English: partitives",
    )
    triggers = _SOME | _PARTS | _HEAPS

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the head of the phrase after "of" behind each such word."""
        view = syntax(document)
        for at in view.tokens.where(*_SOME, *_PARTS, *_HEAPS):
            if view.next_word(at) != "of" or at + 3 >= view.sentence_end(at):
                continue
            pointed = view.lower[at + 2] in _WHOLE
            if view.previous_word(at) == "or" and view.lower[at - 3] in {"a", "one"}:
                continue  # "within a year or two of their birth"
            if not pointed and not _gathers(view, at):
                continue
            if pointed and (view.lower[at] in _HEAPS - _PARTS or view.previous_word(at) in NAMED_BY_NUMBER):
                continue
            if view.lower[at + 2] in {"those", "these"} and view.lower[at + 3] in _STATES:
                continue  # "some of those present"
            group = view.noun_phrase(at + 2 if pointed else at + 1)
            if group is None or not _is_one(view, group) or view.lower[group.head] in _WHOLES:
                continue
            if view.lower[at] in _SOME or not pointed or _speaks_of_several(view, group.head):
                many = plural(view.lower[group.head])
                yield self.found(
                    view.tokens.span(at, group.head + 1),
                    f"Several of them: write “{many}”.",
                    fixes=(Fix.swap(view.tokens.span(group.head), many),),
                )


_WHOLES = frozenset("year season month week day night century decade match game race term quarter innings".split())
"""What has a first half: the first half of the year."""


def _gathers(view: SyntaxView, at: int) -> bool:
    """Whether a word says that many of what follows are meant: dozens of, a number of."""
    if view.lower[at] not in _HEAPS:
        return False
    return view.tag[at] == "NNS" or view.lower[at] == "majority" or "a" in view.lower[max(0, at - 2) : at]


def _is_one(view: SyntaxView, group: NounPhrase) -> bool:
    """Whether a phrase is surely singular, and its noun neither a mass nor a heap."""
    head = group.head
    word = view.lower[head]
    inside = view.lower[group.first : head]
    if (
        not view.certainly_singular(head)
        or word in _GROUPS
        or word in UNCOUNTED
        or word.endswith(("est", "ing", "ism"))
        or (word in _SORTS and view.previous_tag(head) == "PRP$")  # "one of very few of its kind"
    ):
        return False
    if not {"CD", "NNS", "POS", "NNP"}.isdisjoint(view.tag[group.first : head]) or not _GROUPS.isdisjoint(inside):
        return False
    after = view.next_word(head)
    if view.previous_word(head) == "-":
        return False  # "a number of high-profile, costly plans"
    if after in {"and", "or", "of", "-", "/", "'s", "’s"} or view.next_tag(head) in {
        "POS",
        "NN",
        "NNS",
        "HYPH",
        "JJ",
        "NNP",
    }:
        return False
    return "NNS" not in possible_tags(after)  # "several of his policy promises"


def _speaks_of_several(view: SyntaxView, head: int) -> bool:
    """Whether the words after a noun show that it means several: "who", or a verb in the plural."""
    if view.next_word(head) == "who":
        return True
    verb = view.skip_adverbs(head + 1)
    return (
        verb < view.sentence_end(head)
        and view.tag[verb] in FINITE
        and view.lower[verb] in {"are", "were", "have"}
        and verb_number(view.lower[verb]) == "plur"
    )

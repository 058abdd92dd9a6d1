"""“All”, “almost”, “each of” or “both” before what they cannot stand before: "all player", "almost of the"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import plural
from newslint.lexicon.function_words import POSSESSIVES
from newslint.text import Document
from newslint.util.casing import copy_case

_ONE_OF = frozenset({"each", "none", "neither", "either", "any", "another", "every"})
_WHOLE = POSSESSIVES | {"the", "these", "those"}
_TIMES = frozenset({"day", "night", "week", "month", "year", "summer", "winter", "season", "time", "way", "round"})
_PARTS = frozenset(
    """world country city town team squad family staff crew house group lot area region money food water money town
    kind type sort population public press light""".split()
)


class QuantifierWithWrongNoun(Rule):
    """``almost of the houses``."""

    meta = Meta(
        code="GRM334",
        name="quantifier-with-wrong-noun",
        summary="“All”, “almost”, “each of” or “both” stands before what it cannot stand before.",
        why="It is all players, each of the players, almost all houses, both of them.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: determiners; all, each, both; almost",
        bad=(
            Example("[[All]] player must be tested.", fixed="All players must be tested."),
            "[[Almost of]] the houses were empty.",
            "[[Almost people]] in the town know him.",
            "[[Each of the player]] got a medal.",
            "[[Another people]] were hurt in the fire.",
            "[[The both of]] them were freed.",
            "[[None]] of the two men was charged, and [[neither]] of the three cars was found.",
            "[[Every people]] in town knows him, and [[each of candidate]] must pay.",
        ),
        good=(
            "All players must be tested, and almost all of the houses were empty.",
            "Each of the players got a medal, and each of the team's men got one.",
            "Another 20 people were hurt, and both of them were freed.",
            "None of the three men was charged, and neither of the two.",
            "All day he slept, and all hell broke loose. Almost everybody knows him.",
        ),
    )
    triggers = _ONE_OF | {"all", "almost", "both", "this", "a"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each such word."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            word = view.lower[at]
            if at + 3 >= view.sentence_end(at):
                continue
            if word == "all" and _all_of_one(view, at):
                span = view.tokens.span(at)
                many = plural(view.lower[at + 1])
                fix = Fix.swap(view.tokens.span(at + 1), many, Safety.UNSAFE)
                yield self.found(span, f"“All” goes with several: write “{many}”.", fixes=(fix,))
            elif word == "almost" and _almost_bare(view, at):
                span = view.tokens.span(at, at + 2)
                use = f"{copy_case(view.text[at], 'almost')} all {view.text[at + 1]}"
                yield self.found(
                    span, f"“Almost” needs “all”: write “{use}”.", fixes=(Fix.swap(span, use, Safety.UNSAFE),)
                )
            elif word == "both" and view.previous_word(at) == "the" and view.lower[at + 1] == "of":
                span = view.tokens.span(at - 1, at + 2)
                use = copy_case(view.text[at - 1], "both") + " of"
                yield self.found(span, f"No “the” here: write “{use}”.", fixes=(Fix.swap(span, use, Safety.UNSAFE),))
            elif view.lower[at + 1] == "people" and _one_people(view, at):
                span = view.tokens.span(at, at + 2)
                yield self.found(span, "People are several: write “everybody”, “these people” or “a person”.")
            elif word == "another" and view.lower[at + 1] == "people" and view.next_tag(at + 1) in FINITE | {"IN"}:
                span = view.tokens.span(at, at + 2)
                yield self.found(span, "Several people are meant: write “other people”, or “more people”.")
            elif (use := _of_how_many(view, at)) and use != word:
                span, use = view.tokens.span(at), copy_case(view.text[at], use)
                message = f"Of {view.text[at + 3]} it is “{use}”: write “{use}”."
                yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))
            elif word in _ONE_OF and view.lower[at + 1] == "of":
                yield from self._one_of(view, at)

    def _one_of(self, view: SyntaxView, at: int) -> Iterator[Finding]:
        """A singular behind “each of the”."""
        if view.certainly_singular(at + 2) and view.lower[at] == "each" and view.next_tag(at + 2) in FINITE:
            many = plural(view.lower[at + 2])
            span = view.tokens.span(at, at + 3)
            yield self.found(span, f"One of several: write “each of the {many}”.")
            return
        if view.lower[at + 2] not in _WHOLE or view.text[at].lower() == "any":
            return
        group = view.noun_phrase(at + 2)
        if group is None or not view.certainly_singular(group.head, counted=True):
            return
        word, after = view.lower[group.head], view.next_tag(group.head)
        if word in _PARTS or view.lower[at] in {"none", "either"} or after not in FINITE | {"WP", "IN", "."}:
            return
        if not {"NNS", "CD", "POS", "JJS"}.isdisjoint(view.tag[group.first : group.head]):
            return
        many = plural(word)
        span = view.tokens.span(at, group.head + 1)
        fix = Fix.swap(view.tokens.span(group.head), many, Safety.UNSAFE)
        yield self.found(span, f"One of several: write “{many}”.", fixes=(fix,))


def _of_how_many(view: SyntaxView, at: int) -> str:
    """What goes with as many as are named behind “of the”: neither of the two, none of the three; nothing else."""
    if view.lower[at + 1] != "of" or view.lower[at + 2] not in _WHOLE or view.next_tag(at + 3) == "HYPH":
        return ""
    word, number = view.lower[at], view.lower[at + 3]
    if number == "two":
        return {"none": "neither"}.get(word, "") if view.next_tag(at + 3) == "NNS" else ""
    many = view.tag[at + 3] == "CD" and number.isalnum() and number not in {"one", "2", "1"}
    return {"neither": "none", "either": "any"}.get(word, "") if many and view.next_tag(at + 3) == "NNS" else ""


def _one_people(view: SyntaxView, at: int) -> bool:
    """Whether a word for one stands before “people”, who are several by what follows: every people in town knows."""
    word, after = view.lower[at], view.next_word(at + 1)
    if word == "every":
        return view.next_tag(at + 1) in FINITE | {"IN", "."}
    if word == "this":
        return view.next_tag(at + 1) == "VBP" or after in {"are", "were", "have"}
    return word == "a" and after == "who" and view.tag[at + 3] == "VBZ"


def _all_of_one(view: SyntaxView, at: int) -> bool:
    """Whether “all” opens a sentence before a singular for what is counted, and its verb."""
    noun = at + 1
    if at != view.sentence_start(at) or not view.certainly_singular(noun, counted=True):
        return False
    return view.lower[noun] not in _TIMES | _PARTS and view.next_tag(noun) in FINITE | {"MD"}


def _almost_bare(view: SyntaxView, at: int) -> bool:
    """Whether “almost” stands before “of the”, or right before a plural that opens its sentence."""
    if view.lower[at + 1] == "of":
        return view.lower[at + 2] in _WHOLE
    opens = at == view.sentence_start(at) and view.tag[at + 1] == "NNS" and view.next_tag(at + 1) in FINITE | {"IN"}
    return opens and view.text[at + 1].islower()

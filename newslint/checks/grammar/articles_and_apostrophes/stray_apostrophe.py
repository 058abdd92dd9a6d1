"""A plural with an apostrophe: "these image's are"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from newslint.checks.grammar.articles_and_apostrophes._doubtful_possessive import DoubtfulPossessive
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, is_verb, plural, possible_tags
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import MODALS
from newslint.lexicon.numerals import SEVERAL
from newslint.text import Document
from newslint.text.characters import apostrophe

_MANY = SEVERAL.union(
    "these those many several few both all some most dozens hundreds thousands various numerous certain other "
    "more".split()
)
_GROUPS = frozenset({"thousands", "hundreds", "dozens", "group", "groups", "number", "scores", "millions"})
_HEAPS = frozenset("lot load ton heap pile dozen hundred thousand million score".split())
_PLURAL_VERBS = frozenset({"are", "were", "have", "do"})
_TIMES = frozenset("year month week day today yesterday tomorrow night season summer world else one other".split())
_THINGS = frozenset({"thing", "much", "nothing", "something"})
_NO_OWNED = frozenset({"IN", ".", ",", "CC", "VBD", "VBP", "MD", "TO", "WDT", "WP"})


class StrayApostrophe(Rule):
    """``these image's are``."""

    meta = Meta(
        code="GRM161",
        name="stray-apostrophe",
        summary="A plain plural is written with an apostrophe.",
        why="Plurals take no apostrophe: with one, the reader waits for what is owned.",
        severity=Severity.WARNING,
        fix_doubt=50,
        in_quotes=True,
        source="Guardian style guide: apostrophes",
        bad=(
            "These [[image's]] were taken from the air.",
            "The [[customer's]] would rather pay in cash.",
            "Some [[crop's]] may fail.",
            "[[Resident's]] of the tower complained, and both [[lorries']] had been seen.",
            "His [[batter's]] had lost the match.",
            "It comes from the fund for parks and [[road's]].",
            "The [[Murphy's]] have farmed here since 1850.",
            "They sold [[lot's]] of cakes to the [[pupil's]] who came.",
        ),
        good=(
            "These images were taken from the air.",
            "The customer's bank would rather be paid in cash.",
            "It is some farmer's field.",
            "A friend of the mayor's who lives nearby saw it.",
            "The mayor's and the president's are two views, and a bachelor's and a master's are two degrees.",
            "This year's may be the last.",
            "But one thing's for certain: it will rain.",
            "It is the voter's will and no whim, and the nation's might was clear to all.",
        ),
    )
    triggers = frozenset({"'s", "'", "both"})
    evidence = (DoubtfulPossessive,)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what follows each 's after a common noun."""
        view = syntax(document)
        for noun in _of_both(view):
            span, use = view.tokens.span(noun, noun + 2), f"{plural(view.text[noun])}{apostrophe(document)}"
            yield self.found(span, f"Both own it: “{use}”.", fixes=(Fix.swap(span, use),))
        for noun in _behind_both(view):
            span, use = view.tokens.span(noun, noun + 2), view.text[noun]
            yield self.found(span, f"No apostrophe in a plain plural: “{use}”.", fixes=(Fix.swap(span, use),))
        for at in view.tokens.where("'s"):
            noun = at - 1
            if noun < 0 or at + 1 >= len(view.text) or view.lower[noun] in _TIMES:
                continue
            if _is_family(view, noun, at + 1):
                span, name = view.tokens.span(noun, at + 1), f"{view.text[noun]}s"
                message = f"No apostrophe in the plural of a name: “{name}”."
                yield self.found(span, message, fixes=(Fix.swap(span, name),))
                continue
            if _stands_bare(view, noun, at + 1):
                span, use = view.tokens.span(noun, at + 1), plural(view.text[noun])
                yield self.found(span, f"No apostrophe in a plain plural: “{use}”.", fixes=(Fix.swap(span, use),))
                continue
            if not view.text[noun].islower():
                continue
            if view.tag[noun] not in {"NN", "NNS"} or not self._is_plural(view, noun, at + 1):
                continue
            span = view.tokens.span(noun, at + 1)
            many = inflect(view.lower[noun], "NNS")[:1]
            if many:
                message = f"No apostrophe in a plain plural: “{many[0]}”."
                yield self.found(span, message, fixes=(Fix.swap(span, many[0]),))

    def _is_plural(self, view: SyntaxView, noun: int, after: int) -> bool:
        """Whether nothing is owned, and what stands around the noun is plural or a verb that 's cannot follow."""
        if view.lower[after] == "of" and view.lower[noun] in _HEAPS:
            return True
        if view.lower[after] == "who":
            owned = "of" in view.lower[max(view.sentence_start(noun), noun - 3) : noun]  # "a friend of the mayor's who"
            return not owned and after + 1 < view.sentence_end(after) and view.tag[after + 1] in FINITE
        if view.lower[after] in MODALS:
            return self._helps(view, after)
        if view.lower[after] in _PLURAL_VERBS or view.tag[after] == "VBP":
            return not self._is_second_owner(view, noun)
        if view.lower[after] == "had" and view.next_tag(after) == "VBN":
            return view.previous_tag(noun) in {"PRP$", "DT", "JJ", "CD", "NN"}  # no "has had lost"
        if view.previous_tag(noun) == "CC" and noun > 1 and view.tag[noun - 2] == "NNS":
            return view.tag[after] in {".", "VBD", "VBZ", "VBP", "MD"}  # "parks and road's"
        if view.lower[noun] in _THINGS and view.lower[after] == "for":
            return False  # "one thing's for certain"
        k = noun - 1
        while k > 0 and view.tag[k] == "JJ" and noun - k < 3:
            k -= 1
        many = k >= 0 and (view.lower[k] in _MANY or view.tag[k] == "CD")
        many = many or (k > 0 and view.lower[k] == "of" and view.lower[k - 1] in _GROUPS)
        return many and view.tag[after] in _NO_OWNED

    def _is_second_owner(self, view: SyntaxView, noun: int) -> bool:
        """Whether another owner is joined with it: "the mayor's and the president's are two views"."""
        near = view.lower[max(view.sentence_start(noun), noun - 5) : noun]
        return any(one == "'s" and other in {"and", "or"} for one, other in itertools.pairwise(near))

    def _helps(self, view: SyntaxView, modal: int) -> bool:
        """Whether a modal helps a verb, and is no noun that is owned: "the people's will"."""
        last = view.sentence_end(modal)
        k = modal + 1
        while k < last and (view.tag[k].startswith("RB") or view.lower[k] == "not"):
            k += 1
        return k < last and view.tag[k] == "VB" and is_verb(view.lower[k])


def _of_both(view: SyntaxView) -> Iterator[int]:
    """Each one owner behind “both”: both farmer's widows."""
    for both in view.tokens.where("both"):
        noun, thing = both + 1, both + 3
        if thing + 1 >= view.sentence_end(both) or view.lower[noun + 1] != "'s" or view.tag[thing] != "NNS":
            continue
        one = view.text[noun].islower() and view.tag[noun] == "NN" and plural(view.lower[noun]).endswith("s")
        joined = "and" in view.lower[thing + 1 : thing + 6]
        if one and not joined and share(view.lower[noun], Kind.PERSON) >= _MOSTLY and view.next_tag(thing) != "POS":
            yield noun


def _behind_both(view: SyntaxView) -> Iterator[int]:
    """Each plural with a mark of the possessive right before its verb: both lorries' had."""
    for mark in view.tokens.where("'"):
        noun, verb = mark - 1, mark + 1
        if noun - 1 < 0 or verb + 1 >= view.sentence_end(mark) or view.sentence_start(mark) == mark:
            continue
        first = view.sentence_start(mark)
        counted = view.lower[noun - 1] in _MANY or view.tag[noun - 1] == "CD"
        if not counted or view.tag[noun] != "NNS" or not view.tokens.adjacent(noun) or view.tokens.adjacent(mark):
            continue
        quoted = any(view.lower[k] in {"'", "‘", "’", "“", '"'} for k in range(first, noun))
        helps = view.lower[verb] in {"had", "have", "were", "are"} and view.next_tag(verb) in {"VBN", "VBG", "RB"}
        if helps and not quoted and view.lower[noun].endswith("s"):
            yield noun


_MOSTLY = 0.5
_BEFORE_PLACE = frozenset({"of", "in", "at", "from", "with", "near", "on"})


def _stands_bare(view: SyntaxView, noun: int, after: int) -> bool:
    """Whether a noun with no article opens its sentence, or follows “are”, and nothing that is owned follows it."""
    first, end = view.sentence_start(noun), view.sentence_end(noun)
    word = view.lower[noun]
    if after + 2 >= end or not view.text[noun][1:].islower() or word.endswith("s") or "NN" not in possible_tags(word):
        return False
    if view.lower[noun - 1] in {"are", "were"} and noun > first:
        return view.text[noun].islower() and view.tag[after] == "VBN" and view.next_tag(after) == "IN"
    if view.lower[after] not in _BEFORE_PLACE or share(word, Kind.PERSON) < _MOSTLY:
        return False
    described = noun == first + 1 and view.tag[first] in {"NN", "JJ"} and view.text[noun].islower()
    return noun == first or described


def _is_family(view: SyntaxView, name: int, after: int) -> bool:
    """Whether a name with "the" before and "have" or "are" after it is that of a family: "the Murphy's have"."""
    return (
        view.tag[name] == "NNP"
        and view.previous_word(name) == "the"
        and view.lower[after] in _PLURAL_VERBS
        and view.lower[name][-1] not in "sxz"
    )

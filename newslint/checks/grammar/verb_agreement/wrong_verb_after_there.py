"""``there is three people``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.agreement import NUMBER_TRANSPARENT, head_number
from newslint.language.syntax.mood import may_be_subjunctive
from newslint.language.syntax.phrases import is_time_phrase
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import NounPhrase, SyntaxView, syntax
from newslint.language.words.morphology import agreeing, lemma, number, verb_number
from newslint.lexicon.numerals import AMOUNTS, MEASURES
from newslint.text import Document

_BEFORE_PHRASE = frozenset("been n't however be around about nearly such".split())
_MODIFIERS = NOUNS | {"JJ", "VBN"}
_PRESENT = frozenset("be have seem appear remain exist come follow lie stand arise".split())
"""Verbs that say of something that it is there."""

_ESTIMATES = [
    words.split()
    for words in (
        *(
            "at least",
            "at most",
            "more than",
            "fewer than",
            "less than",
            "up to",
            "as many as",
            "no fewer than",
            "no less than",
            "not fewer than",
            "close to",
            "well over",
        ),
        *("some", "about", "around", "over", "almost", "nearly", "roughly", "only", "just", "still"),
    )
]
"""Words before a figure that say how exact it is."""
_HEAPS = frozenset({"dozens", "hundreds", "thousands", "scores"})
_ASIDE = 10  # tokens of what may be put in after the verb: "there was, by all accounts, two fires"


class WrongVerbAfterThere(Rule):
    """A verb after "there" that does not agree with what there is."""

    meta = Meta(
        code="GRM203",
        name="wrong-verb-after-there",
        aliases=("there-is",),
        summary="The verb after “there” does not agree with the noun that follows.",
        why="“There” only holds the place of the subject; the noun after the verb is what counts.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=60,
        bad=(
            "There [[was]], according to the clerk, 21 singers on board.",
            "There [[is]] three people in the boat.",
            "There [[were]] no reason for delay.",
            "There [[is]] at least 4,000 children on the streets.",
            "There [[has]] been several attempts.",
            "There [[seems]] to be problems with the brakes.",
            "There [[was]] no fewer than 17 false bills in the file.",
        ),
        good=(
            "There were a record 27 million checks that year.",
            "All is quiet, and there was home,",
            "There are three people in the boat, and there was no reason for delay.",
            "There was a cat and two dogs, and there were a doctor and a nurse.",
            "There are a number of ways, and there is $5 million left.",
            "There is always politics, and there were fish.",
            "There is no proof rivals copied it, and less bread than there is some days.",
        ),
    )
    triggers = frozenset({"there"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the verb after each "there" with the next noun."""
        view = syntax(document)
        for at in view.tokens.where("there"):
            if view.tag[at] != "EX":
                continue
            verb = view.skip_adverbs(at + 1)
            if verb >= view.sentence_end(at) or view.tag[verb] not in {"VBZ", "VBP", "VBD"}:
                continue
            if lemma(view.lower[verb], view.tag[verb]) not in _PRESENT or view.lower[verb][0] == "'":
                continue
            asked = verb_number(view.lower[verb])
            count = _count_after(view, verb)
            if count is None or asked not in {"sing", "plur"} or asked == count:
                continue
            use = agreeing(view.text[verb], "plur" if count == "plur" else "sing")
            if use is None or (count == "sing" and may_be_subjunctive(view, verb)):
                continue
            kind = "plural" if count == "plur" else "singular"
            yield self.found(
                view.tokens.span(verb),
                f"What there is stands after the verb, and is {kind}: write “{use}”.",
                fixes=(Fix.swap(view.tokens.span(verb), use),),
            )


def _count_after(view: SyntaxView, verb: int) -> str | None:
    """The number of the noun phrase after a verb, or nothing where it cannot be told."""
    last = view.sentence_end(verb)
    k = verb + 1
    if view.lower[k : k + 2] == ["to", "be"]:
        k += 2  # "there seems to be problems"
    if k + 1 < last and view.lower[k] == "," and view.tag[k + 1] in {"IN", "VBG"}:
        k = next((j + 1 for j in range(k + 2, min(last, k + _ASIDE)) if view.lower[j] == ","), k)
    k = _skip_estimate(view, k, last)
    while k < last and (view.tag[k] in {"RB", ","} or view.lower[k] in _BEFORE_PHRASE):
        k += 1
    if k + 1 < last and view.lower[k : k + 2] == ["no", "longer"]:
        k += 2
    if k >= last or (view.lower[k] == "a" and "CD" in view.tag[k + 1 : k + 3]):
        return None  # "a record 27 million checks"
    k = _skip_estimate(view, k, last)
    group = view.noun_phrase(k if view.tag[k] in {"DT", "PRP$"} else k - 1)
    if group is None or view.lower[k] in _HEAPS:
        return _named(view, k)
    head = group.head
    if _may_be_parted(view, group) or is_time_phrase(view, group.head):
        return None  # "the amount of news there is these days"
    after = view.next_word(head)
    rest = view.lower[head + 1 : min(last, head + 10)]
    if after in {"and", "or", "&"} or (after == "," and "and" in rest):
        # "a cat and two dogs": the nearest may decide, or all together
        return None if view.lower[k] in {"a", "an"} else _settled(view, k, head, joined=True)
    count = _settled(view, k, head)
    if count == "sing" and any(a == "and" and b in {"a", "an", "one"} for a, b in pairwise(rest)):
        return None
    return count


def _skip_estimate(view: SyntaxView, k: int, last: int) -> int:
    """The figure behind words that say how exact it is, "at least" or "more than"; the token itself without both."""
    if k + 4 < last and view.lower[k] == "between" and view.tag[k + 1] == "CD" and view.lower[k + 2] == "and":
        k += 2
        return k + 1 if view.tag[k + 1] == "CD" and _counts(view, k + 1) else k
    for words in _ESTIMATES:
        figure = k + len(words)
        if figure + 1 < last and view.lower[k:figure] == words and view.tag[figure] == "CD":
            return figure if view.lower[figure] not in {"one", "1", "half"} and _counts(view, figure) else k
    return k


def _counts(view: SyntaxView, figure: int) -> bool:
    """Whether a figure counts what is no measure and no share: 40 cars, not 40 per cent, 40 miles or $40."""
    after = view.lower[figure + 1 : figure + 4]
    return not any(word in MEASURES or word in AMOUNTS or word in {"%", "per", "-"} for word in after)


def _may_be_parted(view: SyntaxView, group: NounPhrase) -> bool:
    """Whether a clause may begin inside ("fears demand may fall"), or the phrase go on ("no long, hard day")."""
    inside, after = view.tag[group.first : group.head], view.next_tag(group.head)
    if view.tag[group.head] == "NN" and (
        "NNS" in inside or (after == "," and view.next_tag(group.head + 1) in _MODIFIERS)
    ):
        return True
    return "NN" in inside and after in FINITE | {"VBN"}


def _named(view: SyntaxView, at: int) -> str | None:
    """The number where only the first words are sure: "a problem he", "no question Houston", "more boats sailing"."""
    if at + 1 >= view.sentence_end(at):
        return None
    if view.lower[at] in _HEAPS and view.next_word(at) == "of" and view.next_tag(at + 1) in {"NNS", "JJ"}:
        return "plur"
    after = view.next_tag(at + 1)
    if view.lower[at] in {"a", "an", "no"} and view.certainly_singular(at + 1):
        return "sing" if after in {"NNP", "PRP", "DT"} or (view.lower[at] != "no" and after != "CC") else None
    if (
        view.lower[at] in {"more", "many", "several", "some"}
        and view.certainly_plural(at + 1)
        and after in {"VBG", "VBN"}
    ):
        return "plur"
    return None


def _settled(view: SyntaxView, first: int, head: int, *, joined: bool = False) -> str | None:
    """The number of a phrase from its head and its determiner, both of which must agree."""
    words = view.lower[first:head]
    if view.lower[head] in NUMBER_TRANSPARENT or any(
        word in NUMBER_TRANSPARENT - {"more", "no"} and word != "one" for word in words
    ):
        return None
    if view.tag[head] == "NNS" and number(view.lower[head]) == "plur":
        count = head_number(view, head)
        return None if "one" in words or "$" in words else count
    if joined or view.tag[head] != "NN":
        return None
    return head_number(view, head)

"""``less than 900 tractors``, ``fewer noise``: what is counted is fewer, what is measured is less."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_collective, is_mass, is_plural_only, number, plural, singular
from newslint.lexicon.lists import words
from newslint.text import Document
from newslint.util.casing import copy_case

_TIMES = words("measures", "time")
_MEASURES = words("measures", "amount") | _TIMES
_AMOUNTS = frozenset(
    "percent cent percentage degree fraction quarter third half point over lap set round inch foot page second word "
    "savings fund mean earning good profit tax asset cost resource wage revenue sale expense loss ground wit brain "
    "hour minute day week month year decade century mile dollar pound euro rupee cent penny pence time share dose "
    "calorie carb emission greens vegetable sweet drug chip crisp oat ton term ounce".split()
)
"""Plurals that are an amount, or the name of one: less than two days, less earnings."""
_ONE_LIKE_MANY = frozenset(
    "police people staff personnel cattle fish sheep aircraft salmon trout offspring youth".split()
)
_BEFORE = frozenset({"more", "none", "nothing", "much", "still", "any", "far", "the", "or", "not", "even"})
_PLAIN = frozenset(
    "former foreign wooden spare single male female medical military domestic annual daily weekly monthly overseas "
    "unforced registered temporary permanent junior".split()
)
"""Adjectives that name a kind and that "less" does not grade."""
_SPENT = frozenset({"took", "take", "takes", "taking", "taken", "within", "in", "for", "cost", "costs"})
_DOZENS = frozenset({"dozen", "hundred", "thousand"})
_NOUNS = frozenset({"NN", "NNS"})
_GO_ON = frozenset({"HYPH", "POS", "NNP", "NN"})


class FewerOrLess(Rule):
    """“Less” of what is counted, “fewer” of what is measured."""

    meta = Meta(
        code="GRM313",
        name="fewer-or-less",
        summary="“Less” stands before things that are counted, or “fewer” before what is not.",
        why="There are fewer tractors and less noise; the wrong word makes a reader stop.",
        severity=Severity.WARNING,
        scope="sentence",
        source="The Guardian Style Guide: fewer or less; Fowler's Modern English Usage: less",
        bad=(
            Example("The dealers hold [[less]] than 900 tractors.", "The dealers hold fewer than 900 tractors."),
            Example(
                "The town asked for [[fewer]] noise from the bars.", "The town asked for less noise from the bars."
            ),
            Example("She planted [[less]] oaks this year.", "She planted fewer oaks this year."),
            "Drivers face [[fewer]] risk of losing their licences.",
            "No [[less]] than nine former ministers will give evidence.",
            "The new trains have [[less]], and narrower, doors.",
            "The coast has [[less]] court clerks now.",
        ),
        good=(
            "The link carries less than 384 kilobits a second.",
            "It took less than three weeks, cost less than £40 and was less than ten miles away.",
            "Less than 20 per cent of voters came, and no less than half of them left.",
            "They sold fewer cars, and fewer staff were hired. Fewer than half came, at less risk.",
            "Less developed countries pay less tax, and less expensive homes sell.",
            "Fewer police and nurses are paid, and less weekend work is done.",
        ),
    )
    triggers = frozenset({"less", "fewer"})
    weighs = True

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the head of the phrase after each of the two words."""
        view = syntax(document)
        for at in view.tokens.where("less"):
            head = _counted(view, at)
            if head >= 0:
                span = view.tokens.span(at)
                yield self.found(
                    span,
                    f"There are fewer {view.lower[head]}, for they are counted: write “fewer”.",
                    fixes=(Fix.swap(span, copy_case(view.text[at], "fewer")),),
                )
        for at in view.tokens.where("fewer"):
            head = _measured(view, at)
            if head >= 0:
                span, noun = view.tokens.span(at), view.lower[head]
                more = "" if is_mass(noun) else f", or “fewer … {plural(noun)}”"
                yield self.found(
                    span,
                    f"Of {noun} there is less: write “less … {noun}”{more}.".replace(" … ", " "),
                    fixes=(Fix.swap(span, copy_case(view.text[at], "less")),),
                )


_PREFIXES = ("kilo", "mega", "giga", "tera", "milli", "centi", "micro", "nano")
"""With which the names of measures begin."""


def _counted(view: SyntaxView, at: int) -> int:
    """The plural that “less” stands before, where its things are counted; -1 where it may stand."""
    end, k = view.sentence_end(at), at + 1
    if view.next_word(at) == "than":
        if view.previous_word(at) in _SPENT:
            return -1  # "it took less than ten men"
        k = _after_number(view, at + 2, end)
    elif view.previous_word(at) in _BEFORE:
        return -1
    elif view.lower[k : k + 2] == [",", "and"] and view.lower[k + 3 : k + 4] == [","]:
        k += 4  # "less, and narrower, seats"
    while 0 < k < end and view.lower[k] in _PLAIN:
        k += 1
    first = k
    while 0 < k < end and view.tag[k] in _NOUNS:
        k += 1
    head = k - 1
    if k < 0 or head < first or view.tag[head] != "NNS" or (k < end and view.tag[k] in _GO_ON):
        return -1
    noun = view.lower[head]
    if noun.startswith(_PREFIXES):
        return -1  # "less than 384 kilobits a second"
    known = _MEASURES if view.next_word(at) == "than" else _TIMES
    if not known.isdisjoint({noun, singular(noun)}) or not _AMOUNTS.isdisjoint({noun, singular(noun)}):
        return -1
    return head if number(noun) == "plur" and not is_plural_only(noun) and noun.endswith(("s", "en", "ple")) else -1


def _after_number(view: SyntaxView, k: int, end: int) -> int:
    """The token after a number, "of its 90" and adjectives; -1 where no number stands here."""
    if k + 1 < end and view.lower[k] in {"a", "half"} and not _DOZENS.isdisjoint(view.lower[k + 1 : k + 3]):
        k += 2 + (view.lower[k] == "half")
    elif k < end and view.tag[k] == "CD" and view.text[k][-1] not in "%pmk":
        k += 1
    else:
        return -1
    if view.lower[k : k + 1] == ["of"] and view.tag[k + 1 : k + 2] in (["PRP$"], ["DT"]):
        k += 2
    while k < end and view.tag[k] in {"CD", "JJ", "VBN"}:
        k += 1
    return k


def _measured(view: SyntaxView, at: int) -> int:
    """The singular that “fewer” stands before; -1 where there is none."""
    end, k = view.sentence_end(at), at + 1
    while k < end and view.tag[k] in {"JJ", "VBN"}:
        k += 1
    if k >= end or view.tag[k] != "NN" or view.next_tag(k) in _NOUNS | {"HYPH", "NNP", "CD", "POS", "JJ", "VBG", "VBN"}:
        return -1
    noun = view.lower[k]
    alone = view.next_word(k) not in {"and", "or", "/"} or is_mass(noun)
    if number(noun) != "sing" or is_collective(noun) or noun in _ONE_LIKE_MANY or not noun.isalpha():
        return -1
    return k if alone and noun not in _MEASURES and noun not in {"than", "number", "per", "dozen", "half"} else -1

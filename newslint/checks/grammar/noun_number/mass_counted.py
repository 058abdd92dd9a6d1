"""``many evidence``, ``few progress``, ``another equipment``: what is measured, behind a word that counts."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_mass, is_uncountable, number
from newslint.language.words.noun_kinds import Kind, share
from newslint.text import Document, Span
from newslint.util.casing import copy_case

_MASSES = {"many": "much", "few": "little", "several": "some", "numerous": "much", "countless": "endless"}
_ONES = frozenset({"each", "another", "every"})
_IDIOMS = frozenset({"luck", "happiness", "confidence", "success", "respect", "sympathy", "patience", "courage"})
"""Every happiness, every confidence: set phrases."""
_COUNTED_TOO = frozenset("traffic weather staff personnel poultry livestock time".split())
_CLOSES = frozenset(
    {"", ".", ",", ":", "IN", "TO", "VBD", "VBZ", "VBP", "MD", "RB", "WDT", "WP", "-RRB-", "VBN", "VBG"}
)
_DEEDS = frozenset("bruising bleeding swelling scarring flooding imprisonment unrest unemployment".split())
"""What happens to somebody or somewhere, of which there is more or less and no number."""
_LATIN = frozenset({"capella", "cappella", "priori", "posteriori", "little"})
"""Words that make a phrase of their own with "a"."""
_ALSO = frozenset({"time", "money", "food", "water", "rain", "traffic", "power", "heat", "sugar", "milk", "gas", "oil"})
"""Masses that have other senses, and that few writers would count with “many”."""

_SOME = 0.1
_SHOWN = frozenset(
    "support help hope doubt attention space damage trust opposition resistance protection respect credit".split()
)
"""What may be counted as well, but hardly behind a verb: won few support."""


class MassCounted(Rule):
    """``many evidence``, ``few progress``."""

    meta = Meta(
        code="GRM332",
        name="mass-counted",
        summary="“Many”, “few”, “several” or “each” stands before a word that is not counted.",
        why="Evidence, progress and equipment are measured: much evidence, little progress, a piece of equipment.",
        severity=Severity.ERROR,
        fix_doubt=20,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: countable and uncountable nouns; many and much",
        bad=(
            Example("There is not [[many]] evidence of fraud.", fixed="There is not much evidence of fraud."),
            Example("The talks made [[few]] progress.", fixed="The talks made little progress."),
            "He gave [[several]] useful advice to the players.",
            "[[Each]] equipment was tested twice.",
            "How [[many]] money was lost is not known.",
            "The two sides made [[a]] considerable progress in May.",
        ),
        good=(
            "There is not much evidence, and few equipment makers came.",
            "Many information officers and several news outlets were there.",
            "They wished her every happiness, and each piece of equipment was new.",
            "A severe weather warning and a considerable traffic jam were told of.",
            "Many staff, few police and several personnel came.",
        ),
    )
    triggers = frozenset(_MASSES) | _ONES | {"number", "a", "an"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the head of each phrase that such a word opens."""
        view = syntax(document)
        for at in view.tokens.where("number"):
            if view.next_word(at) == "of" and view.previous_tag(at) in {"DT", "JJ"} and _number_of_mass(view, at + 1):
                span = view.tokens.span(at)
                message = f"{view.text[at + 2].capitalize()} is not counted: write “amount”."
                yield self.found(span, message, fixes=(Fix.swap(span, "amount", Safety.UNSAFE),))
        for at in view.tokens.where("a", "an"):
            head = _described_mass(view, at)
            if head > 0:
                gap = Span(view.tokens.start_of(at), view.tokens.start_of(at + 1))
                message = f"{view.text[head].capitalize()} is not counted: leave out “{view.text[at]}”."
                yield self.found(view.tokens.span(at), message, fixes=(Fix.swap(gap, "", Safety.UNSAFE),))
        for at in view.tokens.where(*_MASSES, *_ONES):
            head = _mass(view, at) if view.next_word(at) != "of" else _mass_of(view, at)
            if head < 0:
                continue
            word, noun = view.lower[at], view.lower[head]
            span = view.tokens.span(at)
            if word in _MASSES:
                use = copy_case(view.text[at], _MASSES[word])
                message = f"{noun.capitalize()} is not counted: write “{use}”."
                yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))
            else:
                yield self.found(span, f"{noun.capitalize()} is not counted: write “{word} piece of {noun}”, or so.")


def _described_mass(view: SyntaxView, at: int) -> int:
    """The head of "a considerable progress", if it is never counted and its phrase ends there; 0 else."""
    if view.tag[at] != "DT" or view.next_tag(at) not in {"JJ", "VBN", "JJR"} or view.next_word(at) in _LATIN:
        return 0
    group = view.noun_phrase(at)
    if group is None or group.head == at + 1 or view.tag[group.head] != "NN" or not view.text[group.head].islower():
        return 0
    if any(view.tag[k] not in {"JJ", "VBN", "JJR"} for k in range(at + 1, group.head)):
        return 0
    noun = view.lower[group.head]
    counted = not (noun in _DEEDS or is_uncountable(noun)) or noun in _COUNTED_TOO - _ALSO - {"weather"}
    after = group.head + 1
    if counted or view.next_tag(group.head) not in _CLOSES | {"CC"} or after + 1 >= view.sentence_end(at):
        return 0
    lists = view.tag[after] in {",", "CC"} and view.tag[after + 1] in {"NN", "NNS", "JJ", "VBG"}
    return 0 if lists else group.head  # "a customized music, information and advertising service"


def _number_of_mass(view: SyntaxView, of: int) -> bool:
    """Whether a word that is never counted follows “of”, and no noun that it describes."""
    noun = of + 1
    if noun + 1 >= view.sentence_end(of) or view.tag[noun] != "NN" or view.next_tag(noun) not in _CLOSES:
        return False
    return is_uncountable(view.lower[noun]) and view.lower[noun] not in _COUNTED_TOO


def _mass_of(view: SyntaxView, at: int) -> int:
    """The head of “many of the evidence”, if it is never counted and its phrase ends there; -1 else."""
    if at + 3 >= view.sentence_end(at) or view.lower[at] not in _MASSES or view.tag[at + 2] not in {"DT", "PRP$"}:
        return -1
    group = view.noun_phrase(at + 2)
    if group is None or view.tag[group.head] != "NN" or view.next_tag(group.head) not in _CLOSES:
        return -1
    noun = view.lower[group.head]
    single = {"NNS", "CD", "NNP"}.isdisjoint(view.tag[group.first : group.head]) and number(noun) != "plur"
    few = view.lower[at] == "few" and is_mass(noun) and share(noun, Kind.PERSON, Kind.GROUP) < _SOME
    return group.head if single and (few or is_uncountable(noun)) and noun not in _COUNTED_TOO - _ALSO else -1


def _mass(view: SyntaxView, at: int) -> int:
    """The head of the phrase behind a word that counts, if that is never counted; -1 else."""
    word, before = view.lower[at], view.previous_word(at)
    if word == "few" and before in {"the", "these", "those", "quite"}:
        return -1
    group = view.noun_phrase(at)
    if group is None or (before == "a" and group.head > at + 1):
        return -1
    head, noun = group.head, view.lower[group.head]
    if (
        view.tag[head] != "NN"
        or not view.text[head].islower()
        or number(noun) == "plur"
        or noun in _COUNTED_TOO - _ALSO
    ):
        return -1
    bare = word in {"many", "few"} and head == at + 1
    stuff = noun in _ALSO or (noun in _SHOWN and view.previous_tag(at)[:2] == "VB")
    degree = before in {"so", "too", "very", "how"} and is_mass(noun)
    if not is_uncountable(noun) and not (bare and (stuff or degree)):
        return -1
    if word in _ONES and (noun in _IDIOMS or head != at + 1):
        return -1
    if not {"NNS", "CD", "NNP"}.isdisjoint(view.tag[at + 1 : head]) or view.next_tag(head) not in _CLOSES:
        return -1
    if noun == "time" and (word == "many" and view.previous_word(at) in {"so", "too"}):
        return -1
    return head

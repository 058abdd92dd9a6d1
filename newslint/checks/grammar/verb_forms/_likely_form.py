"""Forms of verbs that the detector finds likely to be wrong after the word that asks for another."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

import numpy as np

from newslint.checks._detector_rule import DetectorRule
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.infinitives import GOVERNORS, is_stranded
from newslint.language.syntax.questions import closes_question
from newslint.language.syntax.tagging import NOUNS, tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_noun, lemmas
from newslint.lexicon.auxiliaries import BE, DO, HAVE
from newslint.text import Document, Span, annotation
from newslint.util.records import NamedTuple

_NAMES = {"to-base": "the base form", "to-participle": "the participle"}
_WRONG = {"to-base": ("VBZ", "VBD", "VBP", "VBN"), "to-participle": ("VB", "VBD", "VBZ", "VBP", "NN")}
_HAVE = HAVE | {"'ve"}
_AUXILIARIES = (_HAVE | BE | {"be", "been", "being"}) - {"am"}
_BE = ("is", "are", "was", "were", "'s", "'re")
_OBJECTS = frozenset({"DT", "PRP", "PRP$", "WRB", "WP"})
_MOVING = frozenset({"go", "move"})
"""Verbs after which "to" may lead to a place as well."""
ADDING = frozenset({"add", "adds", "added", "adding"})
"""Verbs after which "to" leads to a thing: "adding to wins in May"."""
_BACK = 6  # words back to look for what governs the form


class _Suspect(NamedTuple):
    """A verb in the wrong form, as tagged, and the word before that asks for another."""

    verb: int
    asking: int


@annotation
def _suspects(document: Document) -> Mapping[str, Sequence[_Suspect]]:
    """Verbs in a wrong form, by the label of the form that is asked for."""
    return {label: list(_of_label(document, label)) for label in _WRONG}


def _of_label(document: Document, label: str) -> Iterator[_Suspect]:
    """Words tagged as another form, one or two places after a word that governs the form."""
    tagged, table = tags(document), tokens(document)
    governs = tagged.mask("MD", "TO") if label == "to-base" else np.zeros(len(table), bool)
    governs[table.where(*(("n't", "not") if label == "to-base" else _AUXILIARIES))] = True
    adverb = tagged.mask("RB")
    near = np.zeros(len(table), bool)
    near[1:] = governs[:-1]
    near[2:] |= governs[:-2] & adverb[1:-1]
    near[table.where(*_BE)] = False  # "all he can is not enough"
    for verb in np.flatnonzero(near & tagged.mask(*_WRONG[label])).tolist():
        asking = _asking(document, verb, label)
        if asking >= 0:
            yield _Suspect(verb, asking)


def _asking(document: Document, verb: int, label: str) -> int:
    """The nearest word before a verb that asks for a form, if it asks for the form of this label; else -1."""
    table, tagged = tokens(document), tags(document)
    for k in range(verb - 1, max(table.sentence_start(verb), verb - _BACK) - 1, -1):
        lower = table.lower[k]
        if lower == "to" and not _opens_infinitive(syntax(document), k, verb):
            return -1
        if tagged[k] == "MD" and table.text[k] in {"May", "Will"}:
            return -1  # the prime minister, a boy
        if tagged[k] in ("MD", "TO") or lower in DO:
            return k if label == "to-base" else -1
        if lower in _BE and closes_question(syntax(document), k):
            return -1
        if lower in _AUXILIARIES:
            return k if label == "to-participle" else -1
    return -1


class LikelyForm(DetectorRule):
    """Verbs near a word that asks for another form, where the detector is sure."""

    @abstractmethod
    def asks(self, lower: str, tag: str) -> bool:
        """Whether a word with its tag is one of which the rule speaks."""

    def candidates(self, document: Document, label: str) -> Iterable[int]:
        """The verbs near a word of which the rule speaks."""
        table, tagged = tokens(document), tags(document)
        return [s.verb for s in _suspects(document)[label] if self.asks(table.lower[s.asking], tagged[s.asking])]

    def describe(self, document: Document, token: int, span: Span, use: str) -> str | None:
        """Name the word before that asks for the form."""
        (label,) = self.thresholds
        asking = tokens(document).text[_asking(document, token, label)]
        return f"After “{asking}” comes {_NAMES[label]}: write “{use}” for “{document[span]}”."


class _LikelyBase(LikelyForm):
    """Where the base form is likely."""

    thresholds: ClassVar = {"to-base": 0.88}


class _LikelyParticiple(LikelyForm):
    """Where a participle is likely."""

    thresholds: ClassVar = {"to-participle": 0.93}


class LikelyAfterModal(_LikelyBase):
    """After a modal."""

    def asks(self, lower: str, tag: str) -> bool:  # noqa: ARG002 - "ought" is a modal by its tag
        """Whether a word is a modal."""
        return tag == "MD"

    def candidates(self, document: Document, label: str) -> Iterable[int]:
        """Not the verb of a tin: "a soda can had been left"."""
        view = syntax(document)
        return [
            k
            for k in super().candidates(document, label)
            if view.lower[_asking(document, k, label)] != "'d"  # "as if they'd harmed it": had
            and not (view.lower[k] in BE | HAVE and view.previous_word(k) == "can" and view.previous_tag(k - 1) == "NN")
        ]


class LikelyAfterDo(_LikelyBase):
    """After "do"."""

    triggers = DO

    def asks(self, lower: str, tag: str) -> bool:
        """Whether a word is a form of "do"."""
        return lower in DO and tag != "MD"


class LikelyAfterTo(_LikelyBase):
    """After "to"."""

    triggers = frozenset({"to"})

    def asks(self, lower: str, tag: str) -> bool:
        """Whether a word is "to"."""
        return lower not in DO and tag == "TO"

    def candidates(self, document: Document, label: str) -> Iterable[int]:
        """Not a participle that describes a noun: "made his way to affected villages"."""
        view = syntax(document)
        return [
            k
            for k in super().candidates(document, label)
            if not (view.lower[k].endswith("ed") and view.next_tag(k) in {"NN", "NNS"})
        ]


class LikelyAfterHave(_LikelyParticiple):
    """After "have"."""

    triggers = _HAVE

    def asks(self, lower: str, tag: str) -> bool:  # noqa: ARG002 - "have" is known by itself
        """Whether a word is a form of "have"."""
        return lower in _HAVE

    def candidates(self, document: Document, label: str) -> Iterable[int]:
        """Not a noun that may be what somebody has: "the bill has support from", "the room that it has means that"."""
        view = syntax(document)
        return [
            k
            for k in super().candidates(document, label)
            if (not is_noun(lemmas(view.lower[k])[0]) or view.next_tag(k) in _OBJECTS)
            and not _is_main(view, k, _asking(document, k, label))
            and not (view.next_tag(k) == "RP" and view.tag[k + 2] in NOUNS)  # "had stand out moments"
        ]


def _is_main(view: SyntaxView, verb: int, have: int) -> bool:
    """Whether a present may be the verb of what has a clause with "have" after it: "the data we have now suggests"."""
    return view.tag[verb] == "VBZ" and view.previous_tag(have) == "PRP" and view.previous_tag(have - 1) in NOUNS


class LikelyAfterBe(_LikelyParticiple):
    """After "be"."""

    triggers = _AUXILIARIES - _HAVE

    def asks(self, lower: str, tag: str) -> bool:  # noqa: ARG002 - "be" is known by itself
        """Whether a word is a form of "be"."""
        return lower not in _HAVE

    def is_sure(self, document: Document, token: int) -> bool:
        """Not of a noun or a present, for which more may be meant: "are cover for", "is protects", "are closes"."""
        return tags(document)[token] not in {"NN", "VBZ"}


def _opens_infinitive(view: SyntaxView, to: int, verb: int) -> bool:
    """Whether "to" is no preposition: a word that takes an infinitive stands before it, or an object after the verb.

    Not so in "thanks to failed crops", "to said place", "the man I spoke to said".
    """
    if is_stranded(view, to) or (view.previous_word(to) in ADDING and is_noun(view.lower[verb])):
        return False
    governed = to > view.sentence_start(to) and not (GOVERNORS - _MOVING).isdisjoint(lemmas(view.previous_word(to)))
    return governed or view.next_tag(verb) in _OBJECTS or view.next_word(verb) == "that"

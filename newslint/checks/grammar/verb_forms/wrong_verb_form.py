"""A form of a verb that the words before it do not take."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

import numpy as np

from newslint.checks._likely import Likely
from newslint.engine.finding import Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.infinitives import GOVERNORS, is_stranded
from newslint.language.syntax.tagging import tags
from newslint.language.syntax.view import Reading, reading
from newslint.language.words.morphology import lemmas
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.text import Document, Span

_NAMES = {"to-base": "the base form", "to-participle": "the participle"}
_WRONG = {"to-base": ("VBZ", "VBD", "VBP", "VBN"), "to-participle": ("VB", "VBD", "VBZ", "VBP", "NN")}
_AUXILIARIES = (HAVE | BE | {"'ve", "be", "been", "being"}) - {"am"}
_BE = ("is", "are", "was", "were", "'s", "'re")
_OBJECTS = frozenset({"DT", "PRP", "PRP$", "WRB", "WP"})
_ASKING = frozenset({"WP", "WRB"})
_MOVING = frozenset({"go", "move"})
"""Verbs after which "to" may lead to a place as well."""
_BACK = 6  # words back to look for what governs the form


class WrongVerbForm(Likely):
    """Verbs near a word that asks for another form, where the detector is sure."""

    meta = Meta(
        code="GRM491",
        name="wrong-verb-form",
        summary="A verb stands in a form that the words before it do not take.",
        why="After “must”, “did” or “to” comes the base form, after “have” the participle; anything else is a slip.",
        severity=Severity.ERROR,
        source="Cambridge Grammar of English: verb forms",
        bad=(
            Example(
                "They want a law which would fully [[protects]] witnesses.",
                "They want a law which would fully protect witnesses.",
            ),
        ),
        good=(
            "They want a law which would fully protect witnesses.",
            "The minister has not yet decided.",
            "She is used to writing at night.",
            "What the plan was remains unclear, and who the owner is matters little.",
            "Thanks to failed crops and according to leaked papers, prices rose.",
            "The answer to failed talks is more talks, and Mrs May accuses her critics.",
        ),
    )
    thresholds: ClassVar = {"to-base": 0.88, "to-participle": 0.93}

    def suspects(self, document: Document, label: str) -> Iterable[int]:
        """Words tagged as another form, one or two places after a word that governs the form."""
        tagged, table = tags(document), tokens(document)
        governs = tagged.mask("MD", "TO") if label == "to-base" else np.zeros(len(table), bool)
        governs[table.where(*(("n't", "not") if label == "to-base" else _AUXILIARIES))] = True
        adverb = tagged.mask("RB")
        near = np.zeros(len(table), bool)
        near[1:] = governs[:-1]
        near[2:] |= governs[:-2] & adverb[1:-1]
        near[table.where(*_BE)] = False  # "all he can is not enough"
        found: list[int] = np.flatnonzero(near & tagged.mask(*_WRONG[label])).tolist()
        return found

    def explain(self, document: Document, token: int, span: Span, use: str) -> str | None:
        """Name the word before that asks for the form."""
        table, tagged, view = tokens(document), tags(document), reading(document)
        for k in range(token - 1, max(table.opening(token), token - _BACK) - 1, -1):
            lower = table.lower[k]
            if lower == "to" and not _opens_infinitive(view, k, token):
                return None
            if tagged[k] == "MD" and table.text[k] in {"May", "Will"}:
                return None  # the prime minister, a boy
            if tagged[k] in ("MD", "TO") or lower in ("do", "does", "did"):
                return f"After “{table.text[k]}” comes {_NAMES['to-base']}: write “{use}” for “{document[span]}”."
            if lower in _BE and _closes_question(view, k):
                return None
            if lower in _AUXILIARIES:
                return f"After “{table.text[k]}” comes {_NAMES['to-participle']}: write “{use}” for “{document[span]}”."
        return None


def _closes_question(view: Reading, be: int) -> bool:
    """Whether "is" ends a clause that asks, with its subject between, and the verb after it is that of the sentence.

    So in "what the plan was remains unclear", "where he is makes no difference".
    """
    asks = (k for k in range(be - 1, view.first(be) - 1, -1) if view.tag[k] in _ASKING)
    return next(asks, be) < be - 1


def _opens_infinitive(view: Reading, to: int, verb: int) -> bool:
    """Whether "to" is no preposition: a word that takes an infinitive stands before it, or an object after the verb.

    Not so in "thanks to failed crops", "to said place", "the man I spoke to said".
    """
    if is_stranded(view, to):
        return False
    governed = to > view.first(to) and not (GOVERNORS - _MOVING).isdisjoint(lemmas(view.before(to)))
    return governed or view.next_tag(verb) in _OBJECTS or view.next(verb) == "that"

"""Verbs whose number is not that of the nearest noun: what the tree does not show, the detector may find likely."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

import numpy as np

from newslint.checks._detector_rule import DetectorRule
from newslint.checks.grammar.verb_agreement._no_subjects import only_looks_like_subject
from newslint.engine.finding import Severity
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.competitors import has_competitor
from newslint.language.syntax.concord import subject_number
from newslint.language.syntax.mood import may_be_plain, may_be_subjunctive
from newslint.language.syntax.subjects import subject_of
from newslint.language.syntax.tagging import tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_collective, verb_number
from newslint.text import Document, Span

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_NEAR = 15  # words back to look for a subject
_ASKING = frozenset({"WDT", "WP", "WRB"})
_BEFORE_ITS_SUBJECT = frozenset({"is", "are", "was", "were"})
_NAMING = frozenset({"DT", "NNP", "NNS", "NN", "JJ", "CD", "PRP$"})


class NearestNoun(DetectorRule):
    """Verbs that the noun before them contradicts, where the detector is sure and a subject can be named."""

    severity = Severity.ADVICE
    thresholds: ClassVar = {"verb-number": 0.85}

    def candidates(self, document: Document, label: str) -> Iterable[int]:  # noqa: ARG002 - there is one label
        """Finite verbs whose nearest noun before has the other number."""
        tagged, table = tags(document), tokens(document)
        at = np.arange(len(table))
        one, many = tagged.mask("NN", "NNP"), tagged.mask("NNS", "NNPS")
        nearest = np.maximum.accumulate(np.where(one | many, at, -1))
        singular = tagged.mask("VBZ")
        singular[table.where("was")] = True
        plural = tagged.mask("VBP")
        plural[table.where("were")] = True
        verbs = np.flatnonzero((singular | plural) & (nearest >= 0))
        nouns = nearest[verbs]
        clash = np.where(singular[verbs], many[nouns], one[nouns]) & (table.sentence[verbs] == table.sentence[nouns])
        found: list[int] = verbs[clash].tolist()
        return found

    def describe(self, document: Document, token: int, span: Span, use: str) -> str | None:
        """Name the subject: as parsed, or where none is, the nearest noun that contradicts the verb."""
        view, wanted = syntax(document), verb_number(document[span])
        if not _SUBJECTS.isdisjoint(view.relation[token + 1 : view.sentence_end(token)]):
            return None  # the subject may well follow its verb
        if _may_be_turned(view, token):
            return None
        parsed = subject_of(view, token)
        if parsed >= 0 and subject_number(view, parsed, token) in (None, wanted):
            return None
        near = range(token - 1, max(view.sentence_start(token), token - _NEAR) - 1, -1)
        for noun in ([parsed] if parsed >= 0 else []) + [k for k in near if view.tag[k].startswith("NN")]:
            count = subject_number(view, noun, token)
            if count not in ("sing", "plur") or count == wanted:
                continue
            if view.tag[noun] == "NNP" or (count == "sing" and is_collective(view.lower[noun])):
                continue  # teams, companies and bodies of people may be many
            if has_competitor(view, noun, token, "plur" if count == "sing" else "sing"):
                return None
            if only_looks_like_subject(view, noun, token):
                return None
            if may_be_subjunctive(view, token) or may_be_plain(view, noun, token):
                return None
            word = document[tokens(document).span(noun)]
            return f"“{word}” is {'plural' if count == 'plur' else 'singular'}: write “{use}” for “{document[span]}”."
        return None


def _may_be_turned(view: SyntaxView, verb: int) -> bool:
    """Whether the subject may stand behind: "What charges does he face?", "On the list are a show and a dance"."""
    opening = view.tag[view.sentence_start(verb)]
    if opening in _ASKING:
        return True
    return opening in {"IN", "VBN", "JJ"} and view.lower[verb] in _BEFORE_ITS_SUBJECT and view.next_tag(verb) in _NAMING

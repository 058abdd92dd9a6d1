"""Clauses without a verb that shows a tense: "the club likely to sell", "the road, which used by lorries"."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from newslint.checks.grammar.close_reading._gaps import SignedGap
from newslint.checks.grammar.verb_forms._lacking_helpers import lacks_helper
from newslint.language.detectors.second_reader.labels import INSERTED
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.mood import may_be_subjunctive
from newslint.language.syntax.tagging import FINITE, NOUNS, tags
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.doers import is_mostly_done_to
from newslint.language.words.morphology import lemma, possible_tags
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.story.parts_of_copy import parts_of_copy

_HELPERS = tuple(word for word in INSERTED if word in BE | HAVE | {"be", "been"})
_FINITE_TAGS = tuple(sorted(FINITE))
_HELPS = ("aux", "aux:pass", "cop", "expl")
_HELP_TAGS = (*_FINITE_TAGS, "TO", "VB", "VBG", "VBN")
_CLAUSES = ("advcl", "ccomp", "acl:relcl", "advcl:relcl")
_PREDICATES = frozenset({"VBN", "VBD", "JJ", "RB", "VBG"})
_LEADS = NOUNS | {"CD", "WP", "WDT", "PRP"}
_JOINTS = ("if", "because", "although", "though", "unless", "when", "while", "once")
_STOPS = frozenset({",", ".", ";", ":"})
_OPENERS = frozenset({"DT", "PRP$", "NNP", "NNS", "NN", "JJ", "CD"})
_SHORTEST = 7  # tokens of a sentence: shorter ones leave words out on purpose
_CLAUSE = 5
_LIKELY, _NO_PAST, _NO_CAPTION = 0.42, 0.62, 0.85
"""How likely a lost helper must be at least, and where a word may do without."""
_MORE = 2
"""How much oftener something is done to what a verb speaks of than it stands without an object: 2 to the power."""


class LostHelper(SignedGap):
    """Asks about what is said of a subject where the tree of its clause has no verb that shows a tense."""

    triggers = frozenset({"."})
    labels = tuple(f"insert-{word}" for word in _HELPERS)
    likely = _LIKELY

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the place; a verb that may do without an object may be a past."""
        if "VBD" in possible_tags(view.lower[token]) and not _wants_object(view, token):
            return None
        if "VB" in possible_tags(view.lower[token]) and may_be_subjunctive(view, token):
            return None  # "insisted that the hall open in May"
        if ":" in view.text[view.sentence_start(token) : token]:
            return None  # "So: big firms bad"
        return super().explain(view, token, label, use) if self._is_likely(view, token) else None

    def _is_likely(self, view: SyntaxView, token: int) -> bool:
        """Whether it is likely enough; more is asked for of what may be a past, or stands under a picture."""
        sure = second_reader(view.document).together(token, self.labels)
        first, end = view.sentence_start(token), view.sentence_end(token)
        verb = min(view.skip_adverbs(token), end - 1)
        if view.tag[verb] in {"VBN", "VBD"} and FINITE.isdisjoint(view.tag[first:end]):
            return sure >= _NO_CAPTION
        if view.tag[verb] in {"VBG", "VBN"} and view.head[verb] < 0 and lacks_helper(view, verb):
            return False  # `missing-auxiliary` says so
        relative = view.previous_tag(token) in {"WP", "WDT"}
        if relative and view.lower[token] == "given":
            return False  # "which given the law would leave few"
        if view.lower[token] == "not":
            return sure >= _LIKELY
        if view.tag[verb] == "JJ":
            return sure >= _NO_PAST  # "the next one free if nothing is said"
        may_be_past = "VBD" in possible_tags(view.lower[verb]) and view.next_word(verb) != "by" and not relative
        return sure >= (_NO_PAST if may_be_past else _LIKELY)

    def places(self, view: SyntaxView) -> Iterator[int]:
        """What may be said of the subjects of such clauses."""
        parts = parts_of_copy(view.document)
        signs = (_in_bare_clauses, _behind_relatives, _behind_joints, _denied)
        for at in {at for sign in signs for at in sign(view)}:
            end = view.text[view.sentence_end(at) - 1] == "."
            if end and view.text[at].islower() and parts.in_whole_sentences(view.tokens.start_of(at)):
                yield at


def _in_bare_clauses(view: SyntaxView) -> Iterator[int]:
    """The predicates in sentences that have a clause with a head and no finite verb, by the tree."""
    for sentence in np.unique(view.tokens.sentence[_bare_heads(view)]).tolist():
        first, last = view.tokens.sentence_bounds(sentence)
        if last - first < _SHORTEST or view.text[last - 1] != ".":
            continue
        for k in range(first + 1, last - 2):
            if (view.tag[k] in _PREDICATES or view.lower[k] == "without") and _is_led(view, k, first):
                yield k


def _bare_heads(view: SyntaxView) -> NDArray[np.bool_]:
    """The roots, and the heads of clauses with a subject, that are no finite verb and have none to help them."""
    found, tree = tags(view.document), view.tree
    finite, helps = found.mask(*_FINITE_TAGS), tree.mask(*_HELPS)
    roots = (tree.head < 0) & ~finite & ~_heads_of(tree.head, helps & finite)
    clauses = tree.mask(*_CLAUSES) & found.mask("VBN", "JJ", "NN", "NNS", "RB")
    clauses &= _heads_of(tree.head, tree.mask("nsubj", "nsubj:pass"))
    return roots | (clauses & ~_heads_of(tree.head, helps & found.mask(*_HELP_TAGS)))


def _heads_of(head: NDArray[np.int32], children: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which tokens are the heads of some tokens."""
    marked = np.zeros(len(head), np.bool_)
    above = head[children]
    marked[above[above >= 0]] = True
    return marked


def _is_led(view: SyntaxView, k: int, first: int) -> bool:
    """Whether a subject may end right before a token."""
    if view.text[k - 1] == ",":
        done = view.tag[view.skip_adverbs(k)] in {"VBN", "VBD"}
        return done and "," in view.text[first : k - 1]
    return view.tag[k - 1] in _LEADS


def _behind_relatives(view: SyntaxView) -> Iterator[int]:
    """The pasts right behind "who" and "which" that may be participles: "which used by", "who expected to sign"."""
    for relative in tags(view.document).where("WDT", "WP").tolist():
        at = view.skip_adverbs(relative + 1)
        if at + 2 >= view.sentence_end(relative) or view.tag[at] not in {"VBD", "VBN"} or view.lower[at] == "used":
            continue
        goes_on = view.lower[at + 1] == "by" or (view.lower[at + 1] == "to" and view.tag[at + 2] == "VB")
        if goes_on and "VBN" in possible_tags(view.lower[at]) and _wants_object(view, at):
            yield at


def _behind_joints(view: SyntaxView) -> Iterator[int]:
    """The participles and adjectives in clauses with a conjunction and without a verb: "if the plan backed by"."""
    for joint in view.tokens.where(*_JOINTS):
        end = view.sentence_end(joint)
        stop = next((k for k in range(joint + 1, end) if view.text[k] in _STOPS), end)
        if stop - joint < _CLAUSE or view.tag[joint] not in {"IN", "WRB"} or view.tag[joint + 1] not in _OPENERS:
            continue
        if FINITE.isdisjoint(view.tag[joint:stop]):
            for k in range(joint + 2, stop - 1):
                if view.tag[k] in {"VBN", "JJ", "RB"} and view.tag[k - 1] in NOUNS:
                    yield k


def _denied(view: SyntaxView) -> Iterator[int]:
    """Each "not" or "being" between a noun and a past or a participle: why the alarm not sounded."""
    for being in view.tokens.where("being"):
        if view.previous_tag(being) in NOUNS and view.next_tag(being) == "VBN":
            yield being
    for denied in view.tokens.where("not"):
        if view.previous_tag(denied) in NOUNS and view.next_tag(denied) in {"VBD", "VBN"}:
            yield denied


def _wants_object(view: SyntaxView, verb: int) -> bool:
    """Whether what a verb speaks of is mostly done to something: so that it wants an object, or is a passive."""
    tag = view.tag[verb] if view.tag[verb] in {"VBD", "VBN"} else "VBN"
    return is_mostly_done_to(lemma(view.lower[verb], tag), _MORE)

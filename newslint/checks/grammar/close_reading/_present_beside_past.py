"""Verbs in the present whose clause the tree joins to one in the past: by "and", or as the time of it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.close_reading._present_among_past import VerbForm
from newslint.checks.grammar.close_reading._proposed import ProposedAtSign
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.main_clauses import TELLS
from newslint.language.syntax.subjects import governor
from newslint.language.syntax.tagging import tags
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import inflect, lemma, lemmas
from newslint.lexicon.auxiliaries import BE, DO, HAVE
from newslint.lexicon.reporting_verbs import TELLING

_WHEN = frozenset({"when", "until", "till", "long", "soon"})
"""Words of clauses that tell when, and nothing else: "as long as he is at the crease"."""
_WHILE = frozenset({"while", "as", "after", "before", "once"})
_AFTER = frozenset({"after", "before", "once", "while"})
"""Words of clauses beside which a present may well stand: "years after the war began, they remain"."""
_GRANTING = frozenset({"while", "although", "though", "whereas"})
"""Openers of what is granted, whose tense says nothing of the other clause's."""
_LONG = frozenset({"long", "soon"})
_NOW = frozenset("now still today currently also always often usually never ever this every each nowadays".split())
_APART = frozenset("; : because though although since that which who whose whom if whether whereas".split())
_SMALL = BE | HAVE | DO
_PAST = {"is": "was", "are": "were"}
_LIKELY = 0.7
_IN_CLAUSE = 0.5
"""How likely a past must be beside "and", and in or before a clause that may tell something else than when."""


class PresentBesidePast(VerbForm, ProposedAtSign):
    """A present joined to a past by the tree, where nothing says that it is still true."""

    triggers = frozenset({"."})
    labels = ("to-past",)
    likely = 0.25

    def places(self, view: SyntaxView) -> Iterator[int]:
        """The verbs in the present beside one in the past."""
        for verb in tags(view.document).where("VBZ", "VBP", "VB").tolist():
            first, last = view.tokens.sentence_bounds(view.tokens.sentence_of(verb))
            tagged = view.tag[first:last]
            if "VBD" not in tagged or "``" in tagged or "''" in tagged or view.text[last - 1] != ".":
                continue
            if (
                view.lower[verb] in TELLING
                or not TELLS.isdisjoint(lemmas(view.lower[verb]))
                or not _NOW.isdisjoint(view.lower[max(first, verb - 3) : verb + 3])
            ):
                continue
            if _is_joined(view, verb):
                yield verb

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the past tense, if it is likely enough for such a verb at such a place."""
        first = view.sentence_start(token)
        if view.lower[first] in _GRANTING and "," in view.text[first:token]:
            return None  # "While sales fell, the dividend is safe"
        likely = second_reader(view.document).probability(token, "to-past")
        openers = set(_openers(view, governor(view, token)))
        fronted = openers & _WHILE - _AFTER | openers & {"while"} if "fronted" in openers else openers & _WHEN
        least = self.likely if openers & _WHEN or fronted else _IN_CLAUSE if openers & _WHILE else _LIKELY
        forms = inflect(lemma(view.lower[token], view.tag[token]), "VBD") if use is None else ()
        use = use or _PAST.get(view.lower[token]) or (forms[0] if forms else None)
        return super().explain(view, token, label, use) if likely >= least else None


def _is_joined(view: SyntaxView, verb: int) -> bool:
    """Whether the clause of a verb stands beside, or tells the time of, a clause in the past."""
    predicate = governor(view, verb)
    if view.tag[verb] == "VB" and (
        view.relation[verb] != "conj" or view.tree.dependent(verb, "aux", "aux:pass", "mark", "nsubj") >= 0
    ):
        return False
    others = [k for k in view.tree.children(predicate) if _joins(view, k) and (k < verb or view.relation[k] == "conj")]
    if _joins(view, predicate) and view.head[predicate] >= 0:
        others.append(view.head[predicate])
    if view.lower[verb] in _SMALL and not set(_openers(view, predicate)):
        return False  # "and is still there"
    return any(_is_past(view, k) and _nothing_between(view, k, predicate) for k in others)


def _nothing_between(view: SyntaxView, one: int, other: int) -> bool:
    """Whether no mark and no clause of another sort stands between two predicates: "because neon glows"."""
    low, high = sorted((one, other))
    return _APART.isdisjoint(view.lower[low:high])


def _joins(view: SyntaxView, predicate: int) -> bool:
    """Whether a clause is joined to the one that it hangs from by "and", or as its time."""
    if view.relation[predicate] == "conj":
        return True
    return _is_adjunct(view, predicate) and bool(set(_openers(view, predicate)) & (_WHEN | _WHILE))


def _is_past(view: SyntaxView, predicate: int) -> bool:
    """Whether a predicate, which tells nobody anything, stands in the past."""
    helps = [k for k in view.tree.children(predicate) if view.relation[k] in {"aux", "aux:pass", "cop"}]
    finite = min([*helps, predicate])
    pluperfect = finite != predicate and view.lower[finite] == "had"  # "the house had burned and needs a roof"
    return view.tag[finite] == "VBD" and not pluperfect and view.lower[predicate] not in TELLING


def _is_adjunct(view: SyntaxView, clause: int) -> bool:
    """Whether a clause says when or how: also where the tree takes "at the crease" of "as he was at the crease" so."""
    if view.relation[clause] == "advcl":
        return True
    return view.relation[clause] == "obl" and view.tree.subject_of(clause) >= 0


def _openers(view: SyntaxView, predicate: int) -> Iterator[str]:
    """The words with which begins the clause of time that a predicate stands in, or one that comes before its own."""
    for clause in (predicate, *view.tree.children(predicate)):
        if clause > predicate or not _is_adjunct(view, clause):
            continue
        if clause < view.head[clause]:
            yield "fronted"
        for k in view.tree.children(clause):
            if view.relation[k] in {"mark", "advmod", "case"} and k < clause:
                if clause == predicate or view.lower[k] not in _AFTER:
                    yield view.lower[k]
                if view.lower[k] == "as" and view.lower[k - 1] in _LONG:
                    yield view.lower[k - 1]

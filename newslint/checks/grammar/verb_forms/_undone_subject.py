"""Perfects of verbs that want an object and have none, where "been" is lost: "three men have charged with murder"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._done_to import CROWDS, HOLDING
from newslint.checks.grammar.verb_forms._people import people_after
from newslint.engine.finding import Finding, Fix
from newslint.engine.rule import Evidence
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.doers import Role, doers
from newslint.language.words.morphology import inflect, lemma
from newslint.text import Document

_HAVE = frozenset({"has", "have", "had"})
_ENDS = frozenset({"IN", "CC", "TO", "NNP"})
_SUBJECTS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD", "PRP", "DT"})
_OPENERS = frozenset({"WP", "WDT", "WRB", "WP$"})
_PEOPLE = frozenset({"i", "we", "they", "you"})
_ROUGHLY = frozenset({"about", "around", "over", "under", "up", "as", "between"})
_LIKELY = 0.2
"""How likely a lost "been" must be: where nothing is lost it is next to nothing."""
_NEAR = 8
_PERSON = 2


class UndoneSubject(Evidence):
    """``Three men have charged with murder``, ``the body has found at the foot of a cliff``."""

    triggers = _HAVE
    weighs = False

    def check(self, document: Document) -> Iterator[Finding]:
        """Ask the second reader about all such participles together, but for those that name who did it."""
        view = syntax(document)
        found = [verb for verb in _participles(view) if self.counts_at(document, view.tokens.span(verb))]
        named = {verb for verb in found if _names_doer(view, verb)}
        doubted = second_reader(document).likely([k for k in found if k not in named], ("insert-been",), _LIKELY)
        for verb in sorted({*named, *(k for k, _ in doubted)}):
            use = f"been {(inflect(lemma(view.lower[verb], 'VBN'), 'VBN') or [view.lower[verb]])[0]}"
            span = view.tokens.span(verb)
            yield self.found(span, f"Is it done to the subject? Then write “{use}”.", fixes=(Fix.swap(span, use),))


def _participles(view: SyntaxView) -> Iterator[int]:
    """Each such participle with a subject before it, in no clause that may hold its object."""
    for have in view.tokens.where(*_HAVE):
        verb, end = view.skip_adverbs(have + 1), view.sentence_end(have)
        if verb + 1 >= end or view.tag[verb] not in {"VBN", "VBD"} or view.tag[verb + 1] not in _ENDS:
            continue
        if view.lower[verb + 1] in _ROUGHLY or view.lower[verb + 2 : verb + 3] in (["least"], ["most"]):
            continue  # "has killed at least ten people"
        if view.previous_tag(have) == "MD" or not view.text[verb].islower():
            continue
        if view.relation[verb].startswith("acl") or view.tree.dependent(verb, "obj", "ccomp", "xcomp", "iobj") >= 0:
            continue
        low, subject = view.sentence_start(have), view.tree.subject_of(verb)
        if not low <= subject < have or view.tag[subject] not in _SUBJECTS or view.lower[subject] in _PEOPLE:
            continue
        if view.lower[subject] in HOLDING and view.lower[verb] == "held":
            continue
        if not _wants_object(lemma(view.lower[verb], "VBN"), _PERSON if _are_people(view, subject) else 0):
            continue
        if _OPENERS.isdisjoint(view.tag[low:have]) and {"that", "as"}.isdisjoint(view.lower[low:have]):
            yield verb


def _wants_object(verb: str, more: int) -> bool:
    """Whether a verb is met with an object as often as without one, or oftener by so much, and in the passive."""
    to, alone, suffers = doers(verb, Role.DOES_TO), doers(verb, Role.DOES), doers(verb, Role.SUFFERS)
    if to is None or suffers is None:
        return False
    return alone is None or (to.counted >= alone.counted + more and suffers.counted + 1 >= alone.counted)


def _are_people(view: SyntaxView, subject: int) -> bool:
    """Whether a subject may gather or move of itself: a pronoun, or hundreds of people."""
    return view.tag[subject] == "PRP" or view.lower[subject] in CROWDS


def _names_doer(view: SyntaxView, verb: int) -> bool:
    """Whether "by" with somebody follows, as the tree says: "have recovered from the wreck by divers"."""
    for by in view.tokens.within(verb + 1, min(verb + _NEAR, view.sentence_end(verb)), "by"):
        doer = view.head[by]
        if doer > by and view.relation[doer] == "obl:agent" and view.head[doer] == verb and people_after(view, by) > 0:
            return True
    return False

"""``The judge sentenced to seven years``, ``customers could exchange at any branch``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from newslint.checks.grammar.verb_forms._reduced import describes
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.doers import Role, doers
from newslint.language.words.morphology import forms
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import HAVE, MODALS
from newslint.lexicon.transitives import governed_objects, prepositional_verbs
from newslint.story.parts_of_copy import parts_of_copy
from newslint.text import Document

_HAVE = HAVE | {"having", "'ve", "’ve"}
_OBJECTS = frozenset("obj iobj aux:pass nsubj:pass ccomp xcomp compound:prt csubj".split())
_CLAUSES = frozenset({"root", "ccomp", "conj", "parataxis", "advcl"})
_GAPS = frozenset({"which", "what", "whom", "whose", "that", "who", "how", "where"})
_PLACES = frozenset("at in until within without before after during".split())
_OFTENER = 3
"""How much oftener than not a verb of the second sort has an object: 2 to the power of it."""
_MOSTLY = 0.8


@cache
def _verbs() -> Mapping[str, str]:
    """The plain forms of the verbs that want an object before a preposition, by all their forms."""
    return {form: verb for verb in governed_objects() for form in forms(verb)}


@cache
def _wants_object(verb: str) -> bool:
    """Whether an active verb is met with an object much oftener than without."""
    to, alone = doers(verb, Role.DOES_TO), doers(verb, Role.DOES)
    return to is not None and to.counted - (alone.counted if alone else 0) >= _OFTENER


class ObjectLeftOut(Rule):
    """An active verb that wants an object, and has none before what follows."""

    meta = Meta(
        code="GRM444",
        name="object-left-out",
        summary="A verb has no object: the judge sentenced him to seven years.",
        why="Readers cannot tell whom or what; English says it, if only by “him” or “them”.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Quirk et al., A Comprehensive Grammar of the English Language, sections 16.26 and 16.56",
        bad=(
            "The court [[sentenced]] to seven years in prison for smuggling cocaine.",
            "The mayor [[thanked]] for their help in the flood.",
            "Clients with old notes can [[exchange]] at any branch until June.",
        ),
        good=(
            "The judge sentenced him to seven years, and was thanked for it.",
            "The clerk whom the court convicted of theft has gone, as have those accused of fraud.",
            "Clients can exchange notes at any branch, and go in and out.",
            "Fans accused of throwing flares will be barred from the hall, the club announced.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands right behind each such verb."""
        view, parts = syntax(document), parts_of_copy(document)
        for at in view.tokens.where(*_verbs()):
            verb = _verbs()[view.lower[at]]
            if view.next_word(at) not in governed_objects()[verb] or not _is_active(view, at):
                continue
            if parts.in_whole_sentences(view.tokens.start_of(at)):
                yield self._report(view, at)
        for modal in view.tokens.where(*MODALS):
            at = view.skip_adverbs(modal + 1)
            if at + 2 < view.sentence_end(modal) and view.tag[at] == "VB" and _exchanges(view, at):
                yield self._report(view, at)

    def _report(self, view: SyntaxView, at: int) -> Finding:
        """A finding at a verb."""
        word = view.text[at]
        message = f"“{word.capitalize()}” wants an object: whom or what? Or is the passive meant?"
        return self.found(view.tokens.span(at), message)


def _exchanges(view: SyntaxView, at: int) -> bool:
    """Whether people are to do something that wants an object, and where or when follows at once."""
    verb, after = view.lower[at], view.lower[at + 1]
    if after not in _PLACES or view.lower[at + 2] in {"least", "most"} or not _wants_object(verb):
        return False
    if after in prepositional_verbs().get(verb, ()) or not _is_active(view, at):
        return False
    subject = view.tree.subject_of(at)
    return view.tag[subject] in {"NN", "NNS"} and share(view.lower[subject], Kind.PERSON) >= _MOSTLY


def _is_active(view: SyntaxView, at: int) -> bool:
    """Whether an active verb with a subject has no object, and stands in no clause on what may be it."""
    if at + 2 >= view.sentence_end(at) or view.relation[at] not in _CLAUSES:
        return False
    if any(view.relation[k] in _OBJECTS for k in view.tree.children(at)):
        return False
    low, subject = view.sentence_start(at), view.tree.subject_of(at)
    if not low <= subject < at or view.lower[subject] in _GAPS:
        return False
    if view.tag[subject] == "PRP" and subject > low and view.tag[subject - 1] in {"NN", "NNS"}:
        return False  # "a better team you will not find"
    start = view.tree.subtree(subject)[0]
    if not _GAPS.isdisjoint(view.lower[low:start]) and not _tells_that(view, low, start):
        return False
    if view.tag[at] in {"VBD", "VBZ", "VBP"}:
        return not (subject == at - 1 and describes(view, at))
    before = view.before_adverbs(at - 1)
    if view.tag[at] == "VBN":
        return view.lower[before] in _HAVE
    return view.tag[at] == "VB" and view.tag[before] == "MD"


def _tells_that(view: SyntaxView, low: int, start: int) -> bool:
    """Whether the one word that may open a clause on a noun is "that" of what was said, right before a subject."""
    gaps = [k for k in range(low, start) if view.lower[k] in _GAPS]
    return gaps == [start - 1] and view.lower[start - 1] == "that" and view.tag[start - 1] == "IN"

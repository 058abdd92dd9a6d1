"""``suggested the rebels to release them``, ``demanded the firm to pay``, ``wants that the road is closed``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.checks.grammar.verb_forms._asked_clauses import asked_clauses
from newslint.checks.grammar.verb_forms._complements import is_active
from newslint.checks.grammar.verb_forms._people import people_after
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.complements import complements
from newslint.language.words.morphology import forms, is_noun
from newslint.text import Document

_OF_CLAUSE = {
    form: verb
    for verb in "suggest demand insist hope propose announce explain recommend say decide agree think".split()
    for form in forms(verb)
}
"""Verbs that take a clause with "that" and no object with an infinitive, by their forms."""
_WANTING = {form: verb for verb in ("want", "wish") for form in forms(verb)}
"""Verbs of wishes that take an object with an infinitive and no clause with "that"."""
_INSTEAD = {
    "to": "force oblige compel cause enable invite help permit allow forbid encourage tempt need like entitle",
    "": "let",
    "-ing": "avoid",
    "for": "wait",
    "as": "describe portray depict",
    "fact": "discuss criticise criticize condemn praise",
}
_MODELS = {
    "to": "{} somebody to do it",
    "": "{} somebody do it",
    "from": "{} somebody from doing it",
    "-ing": "{} doing it",
    "for": "{} for somebody to do it",
    "as": "say that it is so, or {} it as so",
    "fact": "say that it is so, or {} the fact that it is",
}
"""What verbs take that have no clause with "that", as they are shown."""


def _taken() -> Iterator[tuple[str, Iterable[str]]]:
    """What is taken, and the verbs that take it."""
    yield from ((taken, verbs.split()) for taken, verbs in _INSTEAD.items())
    yield "from", ["stop", *(word.word for word in complements().values() if word.form == "from" and word.after_object)]


_OF_OBJECT = {
    form: (verb, _MODELS[taken].format(verb)) for taken, verbs in _taken() for verb in verbs for form in forms(verb)
}
"""The verbs and what they take, by their forms."""
_CONCEDING = frozenset({"allow", "permit"})
"""Verbs that may grant that something is so: she allowed that she was wrong."""
_THINGS = frozenset({"hope", "say", "think", "decide", "agree", "announce"})
"""Those after which a noun may begin a clause of its own: he said the police to his left ran."""
_HELPING = frozenset({"aux", "aux:pass", "cop"})
_CLAUSE = 8
_SUBJECTS = frozenset({"DT", "PRP", "PRP$", "NNP"})


class ObjectBeforeInfinitive(Rule):
    """An object with an infinitive after a verb that takes a clause, or the other way round."""

    meta = Meta(
        code="GRM426",
        name="object-before-infinitive",
        summary="You suggest that somebody should do something, and want somebody to do it.",
        why="“Suggest” and “demand” take a clause with “that”; “want” takes an object and “to”.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition, sections 98 and 570",
        bad=(
            "The envoy [[suggested the rebels to]] free the older prisoners.",
            "The union [[demanded the firm to]] pay the nurses.",
            "Residents [[want that]] the road is closed at night.",
            "The storm [[forced that]] dozens of drivers spend the night in a school.",
            "The new lock should [[prevent that]] thieves enter the hall.",
            "The union demanded that the firm [[to pay]] the nurses.",
            "She requested that the hearing [[would be]] held in private.",
        ),
        good=(
            "The envoy suggested that the rebels should free the older prisoners, and a plan to do so.",
            "The union asked the firm to pay the nurses, and demanded a doctor to look after them.",
            "Residents want that road closed and say the police to blame are known.",
            "Studies suggest that the plan to flag and mend errors could work.",
            "They insisted that the plan to pay the nurses was sound, and demanded that drivers on the road be told.",
            "She allowed that the plan was dear. The floods caused that delay, and banks avoid that risk.",
        ),
    )
    triggers = frozenset(_OF_CLAUSE) | frozenset(_WANTING) | frozenset(_OF_OBJECT) | {"that"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands behind each such verb."""
        view = syntax(document)
        for at in view.tokens.where(*_OF_CLAUSE):
            verb = _OF_CLAUSE[view.lower[at]]
            if verb in _THINGS or view.tag[at][:2] != "VB" or not is_active(view, at):
                continue
            head = people_after(view, at)
            to = head + 1
            if (
                head < 0
                or to >= view.sentence_end(at)
                or view.lower[to] != "to"
                or view.next_tag(to) != "VB"
                or not _has_definite(view, at)
            ):
                continue
            people = view.document[view.tokens.span(at + 1, to)]
            message = f"“{verb.capitalize()}” takes a clause: write “that {_subject(people)} should”."
            yield self.found(view.tokens.span(at, to + 1), message)
        for at in view.tokens.where(*_OF_OBJECT):
            verb, model = _OF_OBJECT[view.lower[at]]
            if view.next_word(at) == "that" and _takes_clause(view, at, verb):
                message = f"“{verb.capitalize()}” takes no clause with “that”: {model}."
                yield self.found(view.tokens.span(at, at + 2), message)
        for at in view.tokens.where(*_WANTING):
            that = at + 1
            if view.tag[at][:2] != "VB" or view.next_word(at) != "that" or not _opens_clause(view, that):
                continue
            message = f"“{_WANTING[view.lower[at]].capitalize()}” takes an object and “to”: want them to leave."
            yield self.found(view.tokens.span(at, that + 1), message)
        for clause in asked_clauses(view):
            message = f"What is asked for has a plain verb: write “{clause.use}” or “should {clause.use}”."
            yield self.found(view.tokens.span(clause.first, clause.last), message)


def _has_definite(view: SyntaxView, at: int) -> bool:
    """Whether the object is somebody known, and no thing that is asked for: demanded a doctor to look after them."""
    return view.lower[at + 1] not in {"a", "an", "more", "another", "some", "no", "any"}


def _subject(people: str) -> str:
    """An object as the subject of a clause."""
    return {"him": "he", "them": "they", "us": "we", "me": "I", "her": "she"}.get(people, people)


def _takes_clause(view: SyntaxView, at: int, verb: str) -> bool:
    """Whether a clause with "that" and a verb of its own depends on an active verb right before it."""
    that = at + 1
    clause = view.head[that]
    if view.tag[at][:2] != "VB" or view.tag[that] != "IN" or clause < that + 2 or not is_active(view, at):
        return False
    if view.tag[at] == "VBZ" and view.previous_tag(at) == "CC" and is_noun(view.lower[at]):
        return False  # "commas and stops that grammar asks for"
    if verb == "help" and view.lower[view.before_adverbs(at - 1)] == "it":
        return False  # "it helped that the two came out together"
    if view.relation[that] != "mark" or view.head[clause] != at or view.tree.subject_of(clause) < that:
        return False
    helpers = [k for k in view.tree.children(clause) if that < k < clause and view.relation[k] in _HELPING]
    finite = helpers[0] if helpers else clause
    if verb in _CONCEDING:
        return view.tag[finite] in {"VBZ", "VBP", "VB"} and (view.tag[at] == "VB" or not helpers)
    if verb == "like":
        return view.previous_word(at) in {"would", "'d"}
    return view.tag[finite] in FINITE | {"VB"}


def _opens_clause(view: SyntaxView, that: int) -> bool:
    """Whether "that" opens a clause with a verb of its own, close by."""
    if view.tag[that] != "IN" or view.next_tag(that) not in _SUBJECTS:
        return False
    near = range(that + 2, min(that + _CLAUSE, view.sentence_end(that)))
    return any(view.tag[k] in FINITE for k in near) and "what" not in view.lower[view.sentence_start(that) : that]

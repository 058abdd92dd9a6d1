"""Openings whose doer stands behind "by" in a passive: "Speaking at the rally, supporters were urged by Mr Lund"."""

from __future__ import annotations

from newslint.checks.grammar.verb_forms._agents import agent_of
from newslint.language.syntax.introduced_subjects import verb_behind
from newslint.language.syntax.opening_modifiers import OpeningModifier
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.doers import Role
from newslint.language.words.noun_kinds import Kind
from newslint.story.referents import Referents

_SURELY = 0.85
_WILLS = frozenset({"unable", "unwilling", "eager", "keen", "desperate", "anxious", "reluctant", "determined"})
_SPEAK = frozenset("speak address announce write open close chair launch welcome introduce".split())
_TRY = frozenset({"sentence", "jail", "acquit", "imprison"})
_TOLD = frozenset({"told", "urged", "warned", "reminded", "informed", "assured", "advised"})
_RULINGS = frozenset({"verdict", "ruling", "judgment", "judgement", "sentence", "decision"})
_REACH = 4


def is_told_by_agent(view: SyntaxView, meant: Referents, opening: OpeningModifier) -> bool:
    """Whether an opening tells of whoever does to the subject what the passive says."""
    subject = opening.subject
    if view.relation[subject] != "nsubj:pass":
        return False
    last = view.sentence_end(subject)
    verb = verb_behind(view, subject)
    if verb < 0 or agent_of(view, meant, verb) < 0:
        return False
    if opening.role is Role.IS:
        bare = view.tag[subject] == "NNS" and subject == opening.comma + 1
        return opening.word in _WILLS and bare and meant.kinds(subject).get(Kind.PERSON, 0.0) >= _SURELY
    if opening.role is Role.SUFFERS or _TOLD.isdisjoint(view.lower[verb : min(last, verb + _REACH)]):
        return False
    rules = opening.word == "give" and not _RULINGS.isdisjoint(view.lower[opening.at : opening.comma])
    if opening.word in _TRY or rules:
        return True
    return opening.word in _SPEAK and view.tag[subject] in {"NNS", "NN"} and not _is_one(view, meant, subject)


def _is_one(view: SyntaxView, meant: Referents, subject: int) -> bool:
    """Whether a noun stands for one person."""
    return view.tag[subject] == "NN" and meant.kinds(subject).get(Kind.GROUP, 0.0) < _SURELY

"""Openings whose doer is told elsewhere in the clause: "While refuelling, a crack was noticed by the engineers"."""

from __future__ import annotations

from newslint.checks.grammar.verb_forms._agents import agent_of, somebody_acted_on, somebody_behind, told_of
from newslint.language.syntax.introduced_subjects import verb_behind
from newslint.language.syntax.opening_modifiers import OpeningModifier
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.doers import Role, doers, fits, share_of
from newslint.language.words.morphology import lemmas
from newslint.language.words.noun_kinds import DOERS, Kind, Shares, share, share_in
from newslint.story.referents import Referents

_HARDLY, _SOME, _SURELY = 0.1, 0.4, 0.85
_ACTS, _MOSTLY_ACTS = 0.55, 0.75
"""The share of doers among the subjects of a verb that somebody does, and that hardly anything else does."""
_PERSONAL, _NEVER = 0.7, 0.0015
"""The share of persons among the subjects of what only persons do, and that of others at most."""
_HUMAN = frozenset("cycle jog hike stroll sunbathe drive mow prune shop cook iron knit sew picnic".split())
_ON_FOOT = _HUMAN | frozenset("walk climb descend ski swim trek".split())
_ACTIVE = frozenset({Role.DOES, Role.DOES_TO})
_COURTS = frozenset({"court", "tribunal", "inquest", "jury", "judge", "magistrate", "hearing", "inquiry", "panel"})
_HEARS = frozenset({"hear", "tell"})
_OF_COURTS = frozenset(
    """hear adjourn convene sit retire deliberate rise break resume reconvene consider review reject examine weigh rule
    ask see watch study listen meet open receive read take view return find decide dismiss refuse order visit begin
    spend agree""".split()
)
"""What a court does."""
_TAKEN = frozenset(
    """arrest charge convict accuse jail sentence detain extradite acquit suspect remand imprison indict handcuff deport
    fine deny grant strip release free""".split()
)
"""What is done to whoever stands trial, and not to those who try."""
_OWNED_UP = frozenset({"admit", "plead", "confess", "deny"})
_MISDEEDS = frozenset(
    """fail admit plead confess miss cheat lie punch swear assault insult attack steal test bite spit threaten abuse
    serve deny""".split()
)
"""What somebody is punished for, or does before he is set free."""
_PUNISH = frozenset(
    "ban suspend sack dismiss expel fine disqualify strip drop arrest charge jail sentence release".split()
)
_ABSTRACT = (Kind.EVENT, Kind.QUALITY, Kind.WORDS)
_TRY = frozenset({"judge", "court", "magistrate", "magistrates", "jury", "tribunal", "prosecutor", "prosecutors"})
_OWN = frozenset({"his", "her"})
_BRINGS = frozenset({"take", "carry", "rush", "fly", "bring", "ferry", "transport", "airlift"})
_OF_VEHICLES = frozenset(
    """arrive land leave reach fly drive travel wait stop turn come go set take make break circle hover cross carry
    collect pick drop unload load pass touch pull""".split()
)


def another_is_meant(view: SyntaxView, meant: Referents, opening: OpeningModifier) -> bool:
    """Whether the clause names somebody who does what the opening says, and its subject can hardly do it."""
    subject = opening.subject
    verb = verb_behind(view, subject)
    kinds = meant.kinds(subject)
    if not kinds and view.tag[subject] in {"CD", "$", "#"}:
        kinds = {Kind.AMOUNT: 1.0}
    if verb < 0 or not kinds:
        return False
    if _has_own_body(view, opening) and kinds.get(Kind.PERSON, 0.0) * (view.tag[subject] != "NNS") <= _HARDLY:
        return somebody_behind(view, meant, verb) > 0
    if _is_tried(view, meant, opening, verb) or _is_met(view, meant, opening, kinds, verb):
        return True
    acts = kinds.get(Kind.PERSON, 0.0) + kinds.get(Kind.ANIMAL, 0.0) >= _SURELY
    if _has_one_role(view, opening) and view.tag[subject] == "NNS" and acts:
        return somebody_behind(view, meant, verb) > 0
    if kinds.get(Kind.PERSON, 0.0) > _HARDLY or kinds.get(Kind.ANIMAL, 0.0) + kinds.get(Kind.GROUP, 0.0) > _SOME:
        return False
    if view.relation[subject] == "nsubj:pass" and (agent := agent_of(view, meant, verb)) > 0:
        return _fits_better(view, meant.kinds(agent), kinds, opening)
    grown = opening.word == "grow" and view.next_word(opening.at) == "up"
    if grown and opening.role in _ACTIVE:
        return told_of(view, meant, verb) > 0
    return (
        opening.role is Role.DOES_TO
        and kinds.get(Kind.VEHICLE, 0.0) <= _HARDLY
        and share_of(opening.word, opening.role, DOERS) >= _MOSTLY_ACTS
        and told_of(view, meant, verb) > 0
    )


def _fits_better(view: SyntaxView, agent: Shares, kinds: Shares, opening: OpeningModifier) -> bool:
    """Whether what an opening says is said of whoever acts rather than of the subject."""
    word, role = opening.word, opening.role
    if "its" in view.lower[opening.at : opening.comma]:
        return False  # "Praised for its honesty, the film was given five stars by critics"
    if role in _ACTIVE:
        if "by" in view.lower[opening.first : opening.at]:
            return True
        known = doers(word, role) or doers(word, Role.DOES_TO)
        return known is None or share_of(word, role, DOERS) >= _ACTS
    if doers(word, role) is None:
        return share_in(kinds, *_ABSTRACT) >= _SURELY
    here, there = fits(kinds, word, role), fits(agent, word, role)
    by_agent = "by" not in view.lower[opening.at : opening.comma] or share_of(word, role, DOERS) >= _MOSTLY_ACTS
    if not by_agent or here is None:
        return False
    told = share_in(kinds, *_ABSTRACT) >= _SURELY and here <= _ACTS
    return here < (there or 1.0) and (told or share_of(word, role, DOERS) >= _ACTS)


def _is_tried(view: SyntaxView, meant: Referents, opening: OpeningModifier, verb: int) -> bool:
    """Whether a court hears, or a judge decides, of somebody of whom the opening tells."""
    noun = view.lower[opening.subject]
    done_by_body = not _PUNISH.isdisjoint(lemmas(view.lower[verb])) and view.tag[opening.subject] == "NN"
    if done_by_body and opening.word in _MISDEEDS and opening.role in _ACTIVE:
        return somebody_behind(view, meant, verb) > 0
    if noun in _TRY:
        done = opening.word in (_TAKEN if opening.role is Role.SUFFERS else _OWNED_UP)
        if done and somebody_behind(view, meant, verb) > 0:
            return True
    if noun not in _COURTS or opening.role is Role.IS or opening.word in _OF_COURTS:
        return False
    told = next(
        (
            k
            for k in range(verb, min(verb + 3, view.sentence_end(verb)))
            if not _HEARS.isdisjoint(lemmas(view.lower[k]))
        ),
        -1,
    )
    return told > 0 and view.next_word(told) in {"that", "he", "she", "how", "mr", "mrs", "ms"}


def _is_met(view: SyntaxView, meant: Referents, opening: OpeningModifier, kinds: Shares, verb: int) -> bool:
    """Whether a vehicle or an animal meets somebody who did what only persons do: "While cycling, a lorry hit her"."""
    vehicle = kinds.get(Kind.VEHICLE, 0.0) >= _SURELY
    if opening.role in _ACTIVE and opening.word in _ON_FOOT and kinds.get(Kind.THING, 0.0) >= _MOSTLY_ACTS:
        return view.lower[opening.comma + 1] in {"a", "an"} and somebody_behind(view, meant, verb) > 0
    if opening.role not in _ACTIVE or (not vehicle and kinds.get(Kind.ANIMAL, 0.0) < _SURELY):
        return False
    known = doers(opening.word, opening.role)
    takes = vehicle and not _BRINGS.isdisjoint(lemmas(view.lower[verb]))
    human = opening.word in _HUMAN or (
        known is not None
        and known.shares[Kind.PERSON] >= _PERSONAL
        and known.shares[Kind.VEHICLE if vehicle else Kind.ANIMAL] <= _NEVER
    )
    if not vehicle and not _OWN.isdisjoint(view.lower[opening.at : opening.comma]):
        return somebody_behind(view, meant, verb) > 0  # "Walking her dog, a swan attacked Ida Lund"
    if vehicle and opening.word in _OF_VEHICLES:
        return not takes and opening.word in _HUMAN and somebody_behind(view, meant, verb) > 0
    behind = somebody_behind(view, meant, verb) > 0 or (human and somebody_acted_on(view, verb) > 0)
    return (human or takes) and behind


def _has_own_body(view: SyntaxView, opening: OpeningModifier) -> bool:
    """Whether somebody does something to a part of himself or herself: "after breaking his leg"."""
    own = opening.at + 1
    return (
        opening.role in _ACTIVE
        and view.lower[own] in {"his", "her"}
        and share(view.lower[own + 1 + (view.tag[own + 1] == "JJ")], Kind.BODY) >= _SURELY
    )


def _has_one_role(view: SyntaxView, opening: OpeningModifier) -> bool:
    """Whether an opening says what one person is: "having served as treasurer"."""
    for at in range(opening.at, opening.comma - 1):
        noun = at + 1 + (view.lower[at + 1] in {"a", "an"})
        if view.lower[at] == "as" and view.tag[noun] == "NN" and noun < opening.comma:
            return share(view.lower[noun], Kind.PERSON) >= _SURELY
    return False

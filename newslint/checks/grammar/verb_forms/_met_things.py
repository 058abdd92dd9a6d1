"""Openings of those who come, dig or are called before a thing that is met: "Digging a drain, a floor came to light".

And of things that are made before those who eat or buy them: "Baked every morning, customers queue for the loaves".
"""

from __future__ import annotations

from newslint.language.syntax.introduced_subjects import verb_behind
from newslint.language.syntax.opening_modifiers import OpeningModifier
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.doers import Role, share_of
from newslint.language.words.noun_kinds import DOERS, Kind, Shares, share, share_in
from newslint.lexicon.auxiliaries import BE
from newslint.story.referents import Referents

_HARDLY, _MOST, _ACTS, _SURELY = 0.1, 0.5, 0.75, 0.85
_COMES = frozenset({"arrive", "return", "enter", "reach", "wake", "look", "approach", "open"})
_LIES = frozenset(
    "lying burning floating hanging smoking standing sitting blowing ablaze alight empty open ajar locked shut gone"
    " dark upside upright".split()
)
"""What is seen of a thing by whoever comes."""
_APPEARS = frozenset({"emerged", "appeared", "surfaced", "materialised", "materialized"})
_COMES_TO = (
    *((verb, "to", "light") for verb in ("came", "comes")),
    *((verb, "into", "view") for verb in ("came", "comes", "come")),
    ("turned", "up"),
    ("could", "be", "seen"),
)
_CALLED = frozenset({"alert", "tip", "rouse"})
_ANSWER = frozenset({"act", "respond"})
_FOUND = frozenset("found arrested detained discovered seized spotted rescued seen caught recovered pulled".split())
_FINDERS = frozenset("police officers rescuers firefighters crews detectives paramedics agents soldiers guards".split())
_SENSED = frozenset({"sound", "sight", "smell", "stench", "noise", "news", "thought", "prospect", "memory"})
_MINDS = frozenset({"fear", "hope", "believe", "suspect", "worry"})
_MADE = frozenset(
    "pick grow bake cook brew harvest smoke fry boil roast knit weave bottle carve stitch sew print".split()
)
_REACH = 9


def is_met(view: SyntaxView, meant: Referents, opening: OpeningModifier) -> bool:
    """Whether an opening tells of those who meet the thing, or make it, of which the clause tells."""
    subject, last = opening.subject, view.sentence_end(opening.subject)
    if view.tag[subject] not in {"NN", "NNS", "NNP"} or not view.text[subject][0].islower():
        return False
    verb = verb_behind(view, subject)
    if verb < 0:
        return False
    if view.lower[opening.first] == "having" and view.lower[subject] in _SENSED:
        return view.next_word(subject) == "of"
    kinds = meant.kinds(subject)
    if opening.word in _CALLED | _ANSWER:
        return (opening.role is Role.SUFFERS) is (opening.word in _CALLED) and _is_found(view, subject, verb, last)
    if opening.role is Role.SUFFERS:
        return _is_made_or_called(view, opening, kinds, verb)
    none = kinds.get(Kind.PERSON, 0.0) + kinds.get(Kind.ANIMAL, 0.0) <= _HARDLY
    return opening.role is not Role.IS and bool(kinds) and none and _is_thing_met(view, opening, kinds, verb)


def _is_made_or_called(view: SyntaxView, opening: OpeningModifier, kinds: Shares, verb: int) -> bool:
    """Whether people stand where what they make should, or a fire where those who are called to it should."""
    if opening.word in {"call", "summon"} and view.lower[opening.at + 1] == "to":
        return share_in(kinds, Kind.EVENT, Kind.THING, Kind.QUALITY) >= _SURELY
    many = max(kinds.get(Kind.PERSON, 0.0), kinds.get(Kind.GROUP, 0.0)) >= _SURELY
    return opening.word in _MADE and many and _has_thing(view, verb, view.sentence_end(verb))


def _is_thing_met(view: SyntaxView, opening: OpeningModifier, kinds: Shares, verb: int) -> bool:
    """Whether a thing lies where somebody comes, or comes to light where somebody digs."""
    body = kinds.get(Kind.GROUP, 0.0) > _MOST and not kinds.get(Kind.VEHICLE, 0.0)
    if opening.word in _MINDS:
        return not body
    sensed = view.lower[opening.subject] in _SENSED
    if opening.word in _COMES and (sensed or view.lower[verb] in BE):
        return sensed or (view.lower[verb + 1] in _LIES and not body)
    thing = share_in(kinds, Kind.THING, Kind.WORDS, Kind.PLACE) >= _MOST
    acts = opening.role is Role.DOES_TO and share_of(opening.word, opening.role, DOERS) >= _ACTS
    return thing and acts and _appears(view, verb)


def _appears(view: SyntaxView, verb: int) -> bool:
    """Whether a verb tells that something comes to light."""
    if view.lower[verb] in _APPEARS:
        return True
    return any(tuple(view.lower[verb : verb + len(told)]) == told for told in _COMES_TO)


def _is_found(view: SyntaxView, subject: int, verb: int, last: int) -> bool:
    """Whether a clause tells that those were found who did not look."""
    passive = view.lower[verb] in BE and view.lower[verb + 1 : min(last, verb + 2)] != []
    return passive and view.lower[verb + 1] in _FOUND and view.lower[subject] not in _FINDERS


def _has_thing(view: SyntaxView, verb: int, last: int) -> bool:
    """Whether a thing with an article stands behind a verb."""
    return any(
        view.tag[k] in {"NN", "NNS"} and view.tag[k - 1] in {"DT", "PRP$"} and share(view.lower[k], Kind.THING) >= _ACTS
        for k in range(verb + 2, min(last, verb + _REACH))
    )

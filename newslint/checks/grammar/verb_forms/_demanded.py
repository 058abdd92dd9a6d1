"""Openings that demand another subject than they have, while somebody who meets the demand stands behind it.

"At 17, the army sent Frank Doyle"; "after a week in hospital, doctors sent her home"; "weighing a tonne, engineers".
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._agents import somebody_acted_on, somebody_behind
from newslint.language.syntax.opening_demands import Demand, OpeningDemand, opening_demands, opening_words
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas, singular
from newslint.language.words.noun_kinds import Kind, Shares, share, share_in
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.story.lives import RELATIVES
from newslint.story.referents import Referents

_HARDLY, _SOME, _MOST, _SURELY = 0.1, 0.36, 0.5, 0.85
_OWNERS = frozenset({"his", "her", "my"})
_OBJECTS = frozenset({"him", "her", "it", "them"})
_NAMES = frozenset({"NNP", "NNPS"})
_KIN = RELATIVES | {"family", "parents", "partner"}
_OF_PEOPLE = frozenset({Demand.AGED, Demand.BEFALLEN, Demand.STAYED, Demand.TERM})
_COACHES = frozenset({"coach", "manager", "boss", "crowd", "fans", "supporters"})
_ABSTRACT = (Kind.TIME, Kind.AMOUNT, Kind.QUALITY, Kind.EVENT, Kind.WORDS)
_DEAD = frozenset({"body", "remains", "ashes", "coffin", "death", "trial", "case", "sentence"})
"""What is still of somebody at the end of a stay."""
_HURT = frozenset(
    {"born", "brought", "stung", "bitten", "orphaned", "widowed", "diagnosed", "raised", "stabbed", "shot", "wounded"}
)
_PLAYED = frozenset({"ball", "shot", "header", "effort", "goalkeeper", "keeper", "chance"})
_SCORES = frozenset("goal goals penalty try tries header strike shot equaliser equalizer winner substitution".split())
_OBJECT_REACH = 5


def demanded(view: SyntaxView, meant: Referents) -> Iterator[OpeningDemand]:
    """All openings of a document whose demand the subject cannot meet."""
    for opening in opening_demands(view):
        subject = opening.subject
        if view.tag[subject] == "VBG":
            if opening.demand in _OF_PEOPLE:
                yield opening
        elif view.tag[subject] in NOUNS - _NAMES and _is_wrong(view, meant, opening):
            yield opening


def _is_wrong(view: SyntaxView, meant: Referents, opening: OpeningDemand) -> bool:
    """Whether a subject cannot meet a demand."""
    kinds, word, demand = meant.kinds(opening.subject), view.lower[opening.subject], opening.demand
    if demand is Demand.BUILT:
        return _is_no_thing(view, opening, kinds)
    if demand is Demand.PLACE:
        return bool(kinds) and kinds.get(Kind.PLACE, 0.0) <= _HARDLY and not _is_place(word)
    if demand is Demand.TEAM:
        person = view.tag[opening.subject] == "NN" and kinds.get(Kind.PERSON, 0.0) >= _SURELY
        scores = view.lower[opening.first] in {"trailing", "leading"}
        return word in _SCORES or (scores and word == "card") or (not scores and (person or word == "board"))
    if demand is Demand.PLAYER:
        return word in _COACHES or (view.lower[opening.first + 1] in {"through", "clear", "clean"} and word in _PLAYED)
    if demand is Demand.CHOSEN:
        body = _is_thing(kinds) or kinds.get(Kind.GROUP, 0.0) >= _MOST
        return body and not _tells(view, opening.verb)
    return _is_not_who_is_meant(view, meant, opening, kinds)


def _is_not_who_is_meant(view: SyntaxView, meant: Referents, opening: OpeningDemand, kinds: Shares) -> bool:
    """Whether an opening tells of somebody who stands behind the subject, or has it."""
    word, demand = view.lower[opening.subject], opening.demand
    owned = any(view.lower[k] in _OWNERS for k in range(opening.comma + 1, opening.subject))
    behind = somebody_behind(view, meant, opening.verb) > 0
    if _is_thing(kinds) and word not in _DEAD:
        if demand is Demand.BEFALLEN:
            abstract = share_in(kinds, *_ABSTRACT) >= _SURELY
            his = owned or _is_named_owner(view, opening)
            return his and abstract and view.lower[opening.first] in _HURT
        if demand is Demand.STAYED_ANYWHERE:
            return owned and kinds.get(Kind.BODY, 0.0) >= _MOST
        return owned or _is_named_owner(view, opening) or (demand is not Demand.TERM and behind)
    if demand is Demand.BEFALLEN and _finds(view, opening, kinds):
        return True
    group = kinds.get(Kind.GROUP, 0.0) >= _SOME and kinds.get(Kind.PERSON, 0.0) <= _SOME and not owned
    helper = word in opening_words("helpers") or (owned and word in _KIN)
    if demand is Demand.SKILLED or not (helper or group):
        return False
    if demand is Demand.BEFALLEN and helper and not owned and _acts_on_one(view, opening.verb):
        return True
    return _is_acted_on(view, opening, named=behind and not _tells(view, opening.verb))


def _acts_on_one(view: SyntaxView, verb: int) -> bool:
    """Whether somebody says what he or she did, or acts on somebody: doctors say he, an ambulance took her."""
    return _takes(view, verb) if not _tells(view, verb) else _tells_of_one(view, verb)


def _finds(view: SyntaxView, opening: OpeningDemand, kinds: Shares) -> bool:
    """Whether somebody new finds or rescues somebody known: "Barefoot, a shepherd found the missing boy"."""
    new = view.lower[opening.comma + 1] in {"a", "an"} or view.tag[opening.comma + 1] == "NNS"
    finds = not opening_words("finds").isdisjoint(lemmas(view.lower[opening.verb]))
    return new and finds and kinds.get(Kind.PERSON, 0.0) >= _SURELY and _takes(view, opening.verb)


def _takes(view: SyntaxView, verb: int) -> bool:
    """Whether a verb has somebody as its object, named by a noun: "an ambulance took the mason to hospital"."""
    somebody = somebody_acted_on(view, verb)
    return somebody > 0 and view.relation[somebody] == "obj" and view.head[somebody] == verb


def _is_no_thing(view: SyntaxView, opening: OpeningDemand, kinds: Shares) -> bool:
    """Whether people stand where a thing should: several, or whoever owns or finds the thing that is named behind."""
    lost = view.lower[opening.first] in {"lost", "stolen"}
    if view.tag[opening.subject] == "NNS" and kinds.get(Kind.PERSON, 0.0) >= _SURELY and not lost:
        return True
    one = kinds.get(Kind.PERSON, 0.0) >= _SURELY and view.lower[opening.comma + 1] in {"a", "an"}
    if not one and view.lower[opening.subject] not in opening_words("owners"):
        return False
    end = min(view.sentence_end(opening.verb), opening.verb + 2 * _OBJECT_REACH)
    return any(
        view.tag[k] == "NN" and view.lower[phrase_start(view, k)] == "the" and _is_made(view.lower[k])
        for k in range(opening.verb + 2, end)
    )


def _is_made(noun: str) -> bool:
    """Whether a noun stands for a thing, a building, or a work."""
    return share(noun, Kind.THING, Kind.PLACE, Kind.WORDS) >= _SURELY


def _is_place(word: str) -> bool:
    """Whether a noun stands for a place that has a population."""
    return singular(word) in {"town", "city", "village", "country", "region", "island", "state", "area", "district"}


def _is_thing(kinds: Shares) -> bool:
    """Whether something is known, and is neither somebody nor a body of people."""
    who = share_in(kinds, Kind.PERSON, Kind.ANIMAL)
    return bool(kinds) and who <= _HARDLY and kinds.get(Kind.GROUP, 0.0) + kinds.get(Kind.PLACE, 0.0) <= _SOME


def _tells(view: SyntaxView, verb: int) -> bool:
    """Whether a verb tells what somebody said or thought."""
    return not CLAUSE_VERBS.isdisjoint(lemmas(view.lower[verb]))


def _tells_of_one(view: SyntaxView, verb: int) -> bool:
    """Whether somebody says what he or she did of whom an opening tells: “doctors say he was lucky”."""
    after = verb + 1 + (view.next_word(verb) == "that")
    return _tells(view, verb) and view.lower[after : after + 1] in (["he"], ["she"])


def _is_named_owner(view: SyntaxView, opening: OpeningDemand) -> bool:
    """Whether the subject is what somebody with a name has."""
    return any(view.tag[k] == "POS" and view.tag[k - 1] in _NAMES for k in range(opening.comma + 1, opening.subject))


def _is_acted_on(view: SyntaxView, opening: OpeningDemand, *, named: bool) -> bool:
    """Whether the subject does something to somebody who is told of before, or named."""
    end = min(view.sentence_end(opening.verb), opening.verb + _OBJECT_REACH)
    inside = view.lower[opening.first : opening.comma]
    for k in range(opening.verb + 1, end):
        if view.text[k] in {",", ";", ":"}:
            return False
        if view.lower[k] in _OBJECTS and view.lower[k] not in inside:
            return view.relation[k] in {"obj", "iobj"}
        if named and view.tag[k] in _NAMES and view.relation[k] in {"obj", "flat", "compound"}:
            return True
    return False

"""Openings that by their words tell of somebody, or something, who is no subject: "With her ankle strapped, the crowd".

"Once the largest employer, only 60 people work"; "By raising the fare, commuters will pay"; "Striking at midnight,
thousands were jolted by the earthquake"; "Using new data, a link emerged".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newslint.checks.grammar.verb_forms._agents import somebody_behind
from newslint.checks.grammar.verb_forms._kin_openings import Opening
from newslint.language.syntax.introduced_subjects import subject_after
from newslint.language.syntax.opening_demands import opening_words
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import BE
from newslint.story.referents import Referents

_SURELY, _HARDLY, _MOST = 0.8, 0.1, 0.5
_REACH = 26
_OWN = frozenset({"his", "her"})
_CHANGES = frozenset(
    "raising cutting putting scrapping abolishing doubling freezing increasing reducing lowering introducing imposing"
    " halving trebling capping slashing waiving".split()
)
"""What is done to a price by whoever asks it."""
_PRICES = frozenset(
    "fare fares price prices tax taxes toll tolls fee fees duty duties rate rates charge charges rent rents levy tariff"
    " tariffs bill bills premium premiums subsidy subsidies".split()
)
_PAY = frozenset({"pay", "save", "face", "lose", "get", "have", "be", "receive"})
_RAGES = frozenset("striking hitting sweeping raging erupting roaring spreading measuring tearing".split())
_FEW = frozenset({"only", "just", "fewer", "some", "barely", "about"})
_APPEARS = frozenset({"emerged", "appeared"})


def openings_of_others(view: SyntaxView, meant: Referents) -> Iterator[Opening]:
    """Each such opening at the head of a sentence."""
    tests = (("with", _is_with_own), ("once", _is_once), ("by", _is_of_price), ("using", _is_used))
    for word, test in tests:
        for first in view.tokens.where(word):
            yield from _opening(view, meant, first, test)
    for first in view.tokens.where(*_RAGES):
        yield from _opening(view, meant, first, _rages)


def _opening(view: SyntaxView, meant: Referents, first: int, test: _Test) -> Iterator[Opening]:
    """The opening at a token that begins its sentence, if a test finds it misplaced."""
    last = view.sentence_end(first)
    if first != view.sentence_start(first):
        return
    comma = next((k for k in range(first + 2, min(last, first + _REACH)) if view.text[k] == ","), -1)
    if comma < 0 or comma + 2 >= last or not FINITE.isdisjoint(view.tag[first:comma]):
        return
    subject, verb = subject_after(view, comma + (view.lower[comma + 1] in _FEW), last)
    if verb > 0 and test(view, meant, Opening(first, comma, subject), verb):
        yield Opening(first, comma, subject)


_Test = Callable[[SyntaxView, Referents, Opening, int], bool]


def _is_with_own(view: SyntaxView, meant: Referents, opening: Opening, verb: int) -> bool:
    """Whether a part of somebody's body is told of before those who see him or her: "With her ankle strapped, the"."""
    own = opening.first + 1
    if view.lower[own] not in _OWN or view.tag[opening.subject] not in {"NN", "NNS"}:
        return False
    body = any(share(view.lower[k], Kind.BODY) > _MOST for k in (own + 1, own + 2))
    kinds = meant.kinds(opening.subject)
    one = view.tag[opening.subject] == "NN" and kinds.get(Kind.PERSON, 0.0) > _HARDLY
    owned = view.lower[opening.comma + 1] in _OWN
    return body and not one and not owned and bool(kinds) and somebody_behind(view, meant, verb) > 0


def _is_once(view: SyntaxView, meant: Referents, opening: Opening, _verb: int) -> bool:
    """Whether few people stand where something should that was once great: "Once the largest mill, only 60 people"."""
    if (
        view.lower[opening.first + 1] not in {"the", "a", "an", "home"}
        or "VBN" in view.tag[opening.first : opening.comma]
    ):
        return False
    counted = view.lower[opening.comma + 1] in _FEW and "CD" in view.tag[opening.comma + 1 : opening.subject]
    kinds = meant.kinds(opening.subject)
    persons = kinds.get(Kind.PERSON, 0.0) + kinds.get(Kind.GROUP, 0.0) >= _SURELY
    return counted and persons


def _is_of_price(view: SyntaxView, _meant: Referents, opening: Opening, verb: int) -> bool:
    """Whether those who pay stand where those who ask should: "By raising the fare, commuters will pay"."""
    words = view.lower[opening.first + 1 : opening.comma]
    if words[0] not in _CHANGES or _PRICES.isdisjoint(words) or view.tag[verb] != "MD":
        return False
    payers, pays = opening_words("audience") | opening_words("payers"), view.skip_adverbs(verb + 1)
    if pays >= view.sentence_end(verb) or view.lower[pays] not in _PAY:
        return False
    return view.lower[opening.subject] in payers


def _is_used(view: SyntaxView, meant: Referents, opening: Opening, verb: int) -> bool:
    """Whether what is found stands where those who look should: "Using new data, a link emerged"."""
    kinds = meant.kinds(opening.subject)
    somebody = kinds.get(Kind.PERSON, 0.0) + kinds.get(Kind.GROUP, 0.0)
    return view.lower[verb] in _APPEARS and view.tag[opening.subject] == "NN" and somebody <= _HARDLY


def _rages(view: SyntaxView, meant: Referents, opening: Opening, verb: int) -> bool:
    """Whether those whom an event befalls stand where it should: "Striking at night, many were woken by the quake"."""
    kinds = meant.kinds(opening.subject)
    if view.lower[verb] not in BE or kinds.get(Kind.PERSON, 0.0) + kinds.get(Kind.GROUP, 0.0) < _SURELY:
        return False
    for by in range(verb + 2, min(view.sentence_end(verb), verb + _REACH) - 2):
        if view.text[by] == ",":
            return False
        if view.lower[by] == "by" and view.lower[by + 1] in {"the", "a", "an"}:
            return any(view.tag[k] == "NN" and share(view.lower[k], Kind.EVENT) > _MOST for k in (by + 2, by + 3))
    return False

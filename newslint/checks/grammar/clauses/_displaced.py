"""Words that changed places: "found alive the boy", "a wooden large crate", "looked them after until".

"Their 10 last matches", "said always that".
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemma
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.lexicon.transitives import prepositional_verbs

_STATES = frozenset("alive dead unconscious unharmed unhurt guilty safe empty ajar asleep".split())
_FINDS = frozenset({"find", "leave", "declare", "pronounce"})
_SIZES = frozenset("big large small tiny huge tall long short".split())
_STUFFS = frozenset(
    """wooden metal plastic stone steel brick woollen leather silk golden red blue green yellow purple pink brown
    grey orange""".split()
)
_STANDS = frozenset({"at", "on", "for", "after", "to", "with", "of"})
_APART = frozenset(
    """look operate listen insist rely depend wait care talk speak knock laugh shout stare glance aim point agree cope
    deal interfere sympathise sympathize campaign search vote pray hope object refer""".split()
)
"""Verbs that no bare pronoun follows but with their preposition."""
_AFTER = frozenset({"IN", ".", ",", "WRB", "CC", "TO"})
_OBJECTS = frozenset({"them", "him", "us", "me"})


def displaced(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """The first token of a pair that changed places, and the token behind the pair."""
    for at in view.tokens.where_any(_STATES):
        end = _found_so(view, at)
        if end > 0:
            yield at, end
    for at in view.tokens.where_any(_SIZES):
        if at - 2 >= view.sentence_start(at) and view.lower[at - 1] in _STUFFS and _in_phrase(view, at):
            yield at - 1, at + 1
    yield from _late(view)
    for at in view.tokens.where_any(_OBJECTS):
        if _parts_verb(view, at):
            yield at, at + 2


def _late(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """The same of words that stand behind what they belong before: their 10 last matches, said always that."""
    for at in view.tokens.where("last", "past", "next"):
        if at - 2 >= view.sentence_start(at) and _behind_number(view, at):
            yield at - 1, at + 1
    for at in view.tokens.where("always", "never"):
        if _behind_told(view, at):
            yield at - 1, at + 1


def turned(view: SyntaxView, first: int, end: int) -> str:
    """The pair in its right order."""
    rest = view.document[view.tokens.span(first + 1, end)]
    return f"{rest} {view.text[first]}"


def _found_so(view: SyntaxView, at: int) -> int:
    """The token behind a short object that an adjective of state parts from “found”; 0 where none does."""
    verb, end = at - 1, view.sentence_end(at)
    if verb <= view.sentence_start(at) or at + 3 >= end or view.tag[at + 1] not in {"DT", "PRP$", "PRP"}:
        return 0
    active = view.lower[view.before_adverbs(verb - 1)] not in BE | {"be", "been"} and view.tag[verb] in {
        "VBD",
        "VBZ",
        "VB",
    }
    if not active or lemma(view.lower[verb], view.tag[verb]) not in _FINDS:
        return 0
    head = at + 1
    while head + 1 < end and head - at < 4 and view.tag[head + 1] in NOUNS | {"JJ"}:
        head += 1
    noun = view.tag[head] in NOUNS | {"PRP"}
    return head + 1 if noun and view.next_tag(head) in _AFTER and view.next_word(head) not in {"of", ","} else 0


def _behind_number(view: SyntaxView, at: int) -> bool:
    """Whether an owner's number stands before "last" and its noun: their 10 last matches."""
    counted = (
        view.tag[at - 1] == "CD" and view.lower[at - 1] not in {"two", "2"} and view.tag[at - 2] in {"PRP$", "POS"}
    )
    return counted and view.next_tag(at) == "NNS" and not view.tokens.adjacent(at)


def _behind_told(view: SyntaxView, at: int) -> bool:
    """Whether "always" stands between a verb of saying and what was said: denied always that."""
    verb = at - 1
    if verb < view.sentence_start(at) or (view.tag[verb] != "VBD" and view.lower[verb - 1] not in HAVE):
        return False
    after = view.next_word(at)
    opens = after in {"they", "he", "she", "it"} or (after == "that" and view.next_tag(at + 1) not in {"NN", "VBZ"})
    return opens and view.lower[verb] in speech_forms(view.tokens.lexicon)


def _in_phrase(view: SyntaxView, size: int) -> bool:
    """Whether an article or a number opens the phrase, and its noun follows at once."""
    opens = view.tag[size - 2] in {"DT", "PRP$", "CD"} and view.tag[size] == "JJ"
    return opens and view.next_tag(size) in {"NN", "NNS"} and not view.tokens.adjacent(size)


def _parts_verb(view: SyntaxView, at: int) -> bool:
    """Whether a pronoun stands between a verb and the preposition that it belongs to: looked them after until."""
    verb, led = at - 1, at + 1
    if verb <= view.sentence_start(at) or led + 1 >= view.sentence_end(at) or view.lower[led] not in _STANDS:
        return False
    if view.tag[verb][:2] != "VB" or view.next_tag(led) not in _AFTER:
        return False
    plain = lemma(view.lower[verb], view.tag[verb])
    return plain in _APART and (view.lower[led] in prepositional_verbs().get(plain, ()) or view.lower[led] == "after")

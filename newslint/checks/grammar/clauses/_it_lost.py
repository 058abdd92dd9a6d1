"""Verbs of weather and time that lost their "it": "because rained all day", "by the time reached it"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.lexicon.function_words import QUESTION_WORDS, SUBORDINATORS
from newslint.util.records import NamedTuple

_RAINED = frozenset({"rained", "snowed", "drizzled", "sleeted"})
_RAINS = frozenset({"rains", "snows", "drizzles"})
_RAINING = frozenset({"raining", "snowing", "drizzling", "sleeting"})
_OPENS = (SUBORDINATORS - {"like", "than", "till", "whether", "as"}) | {"where", "when", "and", "but", "whether"}
_BE = frozenset({"is", "was", "has", "had"})
_AFTER_RAINS = frozenset({"RB", "IN", ".", ",", "RBR", "DT", "CC"})
_SHORTEST = 7
_BEHIND_VERB = frozenset({"DT", "PRP$", "IN", "PRP", "TO", "VBN"})
_STATES = frozenset({"JJR", "VBG"})


class ItLost(NamedTuple):
    """The words before which “it” or another pronoun is missing, from one token to before another."""

    first: int
    last: int


def its_lost(view: SyntaxView) -> Iterator[ItLost]:
    """Each verb or adjective that lost its pronoun."""
    for at in view.tokens.where(*_RAINED, *_RAINS, *_RAINING):
        if _rains_alone(view, at):
            helped = view.lower[at] in _RAINING or view.lower[at - 1] == "not"
            yield ItLost(at - helped - (view.lower[at - 1] == "not"), at + 1)
    yield from _by_the_time(view)
    yield from (ItLost(so + 3, so + 4) for so in view.tokens.where("so") if _behind_so(view, so))
    for be in view.tokens.where("was", "is"):
        opens = be == view.sentence_start(be)
        if _opens_bare(view, be) if opens else _is_unclear(view, be) or _behind_where(view, be):
            yield ItLost(be, be + 1)


_UNCLEAR = frozenset({"unclear", "clear", "unknown", "uncertain"})


def _is_unclear(view: SyntaxView, be: int) -> bool:
    """Whether “and is not clear whether” goes on from a clause about something else."""
    state = be + 1 + (view.lower[be + 1 : be + 2] == ["not"])
    if view.previous_word(be) not in {"and", "but"} or state + 2 >= view.sentence_end(be):
        return False
    return view.text[be - 2] == "," and view.lower[state] in _UNCLEAR and view.lower[state + 1] in QUESTION_WORDS


def _by_the_time(view: SyntaxView) -> Iterator[ItLost]:
    """Verbs right behind "by the time"."""
    for time in view.tokens.where("time"):
        if view.lower[time - 2 : time] == ["by", "the"] and time + 2 < view.sentence_end(time):
            verb = view.skip_adverbs(time + 1)
            if view.tag[verb] in {"VBD", "VBZ"} and view.next_tag(verb) in _BEHIND_VERB:
                yield ItLost(verb, verb + 1)


def _behind_so(view: SyntaxView, so: int) -> bool:
    """Whether "so crowded that was hard" stands here, where "it" is missing behind "that"."""
    that = so + 2
    if that + 3 >= view.sentence_end(so) or view.lower[that] != "that" or view.lower[that + 1] not in {"was", "is"}:
        return False
    return view.tag[so + 1] in {"JJ", "VBN"} and view.tag[that + 2] in {"JJ", "VBN"}


def _behind_where(view: SyntaxView, be: int) -> bool:
    """Whether "where was colder" stands between commas."""
    where, state = be - 1, be + 1
    if view.lower[where] not in {"where", "when"} or where - 1 <= view.sentence_start(be):
        return False
    if view.text[where - 1] != "," or state + 1 >= view.sentence_end(be):
        return False
    return view.tag[state] in _STATES and view.text[state + 1] in {",", "."}


def _opens_bare(view: SyntaxView, be: int) -> bool:
    """Whether a sentence that asks nothing begins with “was” and what was: "Was the first time that"."""
    end = view.sentence_end(be)
    return end - be >= _SHORTEST and view.text[end - 1] == "." and view.tag[be + 1] in {"DT", "CD", "JJ"}


def _rains_alone(view: SyntaxView, at: int) -> bool:
    """Whether a verb of weather stands right behind a word that opens its clause."""
    low, word = view.sentence_start(at), view.lower[at]
    before = at - 1
    if word in _RAINING:
        if before <= low or view.lower[before] not in _BE | {"been"}:
            return False
        before -= 1 + (view.lower[before] == "been")
    elif word in _RAINED and view.lower[before] == "not" and view.lower[before - 1] in {"has", "had", "have"}:
        before -= 2
    if before < low:
        return word in _RAINED
    if word in _RAINS and (
        view.next_tag(at) not in _AFTER_RAINS
        or view.lower[before] in {"and", "but", "after", "before", "since", "until"}
    ):
        return False
    opener = view.lower[before]
    if opener == "which":
        return view.lower[before - 1] in {"in", "on", "during"}
    if opener == "that":
        return word in _RAINING and view.tag[before - 1] in FINITE
    if opener in {"and", "but"}:
        return (
            word in _RAINED
            and view.tag[before - 1] not in FINITE
            and not any(view.lower[k] == "it" for k in range(low, before))
        )
    return opener in _OPENS and before >= low

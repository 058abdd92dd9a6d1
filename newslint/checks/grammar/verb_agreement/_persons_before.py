"""The persons whom a clause with "who" may speak of: things that stand nearer cannot be meant."""

from __future__ import annotations

from newslint.language.syntax.agreement import GrammaticalNumber, head_number
from newslint.language.syntax.phrases import is_time_phrase, phrase_start
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.noun_kinds import Kind, kinds_of, share
from newslint.lexicon.name_words import offices, person_nouns

_STOPS = FINITE | {"MD", ",", ":", "PRP", "WDT", "WP", "``", "''", "-LRB-", "-RRB-", "CC"}
_MOSTLY = 0.5
_HARDLY = 0.05
_SOME = 0.2
_RANKED = frozenset({"JJR", "JJS"})
_RANKS = frozenset("first second third last latter former other only latest eldest".split())
_FEWEST = 2


def is_person(view: SyntaxView, noun: int) -> bool:
    """Whether a common noun names a human being, or several."""
    word = view.lower[noun]
    lexicon = view.tokens.lexicon
    return share(word, Kind.PERSON) > _MOSTLY or word in person_nouns(lexicon) or word in offices(lexicon)


def is_thing(view: SyntaxView, noun: int) -> bool:
    """Whether a common noun is known, and names neither people nor animals, alone or together."""
    word = view.lower[noun]
    return bool(kinds_of(word)) and share(word, Kind.PERSON, Kind.ANIMAL) <= _HARDLY and share(word, Kind.GROUP) < _SOME


def farther_person(view: SyntaxView, noun: int, asked: GrammaticalNumber) -> bool:
    """Whether a person of the number that a verb asks for stands before things: "a man in two films who was"."""
    if view.tag[noun] in NOUNS and is_person(view, noun):
        return _picked_out(view, noun) and asked == "sing"
    k = noun - 1
    while k >= view.sentence_start(noun) and view.tag[k] not in FINITE:
        if view.tag[k] in NOUNS and view.next_tag(k) not in NOUNS and is_person(view, k):
            return head_number(view, k) in {asked, None}
        k -= 1
    return False


def _picked_out(view: SyntaxView, noun: int) -> bool:
    """Whether one is picked out of several: the younger of the two suspects, the last of the kings."""
    start = phrase_start(view, noun)
    before = start - 2
    if view.previous_word(start) != "of" or before <= view.sentence_start(noun):
        return False
    return view.tag[before] in _RANKED or view.lower[before] in _RANKS or view.lower[before].endswith("er")


def person_meant(view: SyntaxView, who: int, asked: GrammaticalNumber) -> int:
    """The only person before "who", of another number than its verb, with things or times in between; else -1."""
    if view.tag[who - 1] in NOUNS and not (is_thing(view, who - 1) or is_time_phrase(view, who - 1)):
        return -1  # seen to elsewhere
    found, nouns, first = -1, 0, view.sentence_start(who)
    k = who - 1
    while k >= first and view.tag[k] not in _STOPS:
        tag = view.tag[k]
        if tag in NOUNS and not (tag == "NNP" and is_time_phrase(view, k)):
            nouns += 1
            if tag not in {"NN", "NNS"}:
                return -1
            if is_person(view, k):
                found = k
                break
            if not (is_thing(view, k) or is_time_phrase(view, k)) and not _described(view, k, who):
                return -1
            k = phrase_start(view, k)
        k -= 1
    if found < 0 or view.previous_tag(phrase_start(view, found)) == "CC" or _of_others(view, found):
        return -1
    count = head_number(view, found)
    return found if count is not None and count != asked and _plain_phrase(view, found) else -1


def _described(view: SyntaxView, group: int, who: int) -> bool:
    """Whether a body of people is out of the question: not right before "who", and the tree finds a person farther."""
    if group >= who - _FEWEST:
        return False
    if view.tag[group] == "NN":
        return True  # of a body in the singular "who" is hardly said so far off
    clause = view.head[who]
    return clause >= 0 and 0 <= view.head[clause] < group and is_person(view, view.head[clause])


def _of_others(view: SyntaxView, noun: int) -> bool:
    """Whether the person is one of more, who may be meant: "one of the men", "the children of a man"."""
    start = phrase_start(view, noun)
    return view.previous_word(start) in {"of", "with", "like", "between", "among"}


def _plain_phrase(view: SyntaxView, noun: int) -> bool:
    """Whether a determiner or a figure shows the phrase to be whole."""
    return view.tag[phrase_start(view, noun)] in {"DT", "PRP$", "CD"} or view.tag[noun] == "NNS"

"""Words that are left from another version of a sentence: "will begin on Monday will start", "said it has will"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.clauses._said_again import said_again
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import FINITE, NOUNS, TAGS
from newslint.language.syntax.view import SyntaxView
from newslint.lexicon.auxiliaries import BE, HAVE, MODALS
from newslint.lexicon.calendar_names import WEEKDAYS
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.util.records import NamedTuple

_DAYS = frozenset(WEEKDAYS)
_OF_DAY = frozenset({"eve", "day", "morning", "afternoon", "night", "evening"})
_OPENS = frozenset({"WDT", "WP", "WP$", "WRB", "EX"})
_QUIET = NOUNS | {"IN", "DT", "JJ", "CD", "PRP$", "RB", "POS", "TO"}
_ABOUT = frozenset({"about", "of", "by", "with", "from", "on", "at", "into"})
_IN_SUBJECT = NOUNS | {"DT", "PRP$", "JJ", "CD", "PRP", "POS", "EX"}
_SUBJECTS = frozenset({"DT", "PRP$", "PRP", "NNS", "NNP", "EX"})
_BE_FORMS = frozenset({"was", "were", "is", "are"})
_HELPS = BE | HAVE
_PLACES = frozenset({"at", "in", "on"})
_CALLED = frozenset({"called", "sent", "taken", "summoned", "flown", "rushed", "moved", "brought", "driven"})
_LEAVING = frozenset({"left", "leaves", "leave", "leaving"})
_TOLD = frozenset({"told", "said", "asked", "informed", "warned", "complained", "spoke", "briefed", "reminded"})
_AFTER_LEFT = {"up": frozenset({"CD", "$"}), "still": frozenset({".", ","})}
_ALL = frozenset(TAGS)
_LEADING = frozenset(
    """is are was were due set expected able likely hope hopes hoped plan plans planned want wants wanted decided agreed
    need needs needed try tries tried""".split()
)
"""Words that "to" and a verb follow."""
_REACH = 12


class LeftOver(NamedTuple):
    """The words that may go, from one token to before another."""

    first: int
    last: int


def left_overs(view: SyntaxView) -> Iterator[LeftOver]:
    """Each word or phrase that another one makes needless, or that fits nothing."""
    yield from _of_verbs(view)
    yield from _of_prepositions(view)
    yield from _told_again(view)
    yield from (LeftOver(first, last) for first, last in said_again(view))


def _of_verbs(view: SyntaxView) -> Iterator[LeftOver]:
    """Helping verbs and verbs too many."""
    for modal in view.tokens.where(*MODALS):
        if view.tag[modal] != "MD" or modal - 1 < view.sentence_start(modal):
            continue
        if view.lower[modal - 1] in _HELPS and view.next_tag(modal) == "VB" and _is_plain_subject(view, modal - 1):
            yield LeftOver(modal - 1, modal)
        elif view.tag[modal - 1] == "TO" and view.next_tag(modal) == "VB" and view.lower[modal - 2] in _LEADING:
            yield LeftOver(modal, modal + 1)
        elif _second_verb(view, modal):
            yield LeftOver(modal, modal + 2)
    for helper in view.tokens.where(*_BE_FORMS, "has", "have", "had"):
        if view.next_tag(helper) == "VBN" and _second_verb(view, helper):
            yield LeftOver(helper, helper + 2)
    for be in view.tokens.where(*_BE_FORMS):
        if _behind_passive(view, be):
            yield LeftOver(be, be + 1)


def _is_plain_subject(view: SyntaxView, helper: int) -> bool:
    """Whether a noun or pronoun stands before a helping verb, in a clause that asks and singles out nothing."""
    low, subject = view.sentence_start(helper), helper - 1
    if subject < low or view.tag[subject] not in NOUNS | {"PRP"} or not _OPENS.isdisjoint(view.tag[low:helper]):
        return False
    start = subject if view.tag[subject] == "PRP" else phrase_start(view, subject)
    return start == low or view.lower[start - 1] in {"that", ",", "and", "but"} or view.tag[start - 1] in FINITE


def _first_verb(view: SyntaxView, second: int) -> int:
    """The only finite verb before a token, right behind the phrase that opens the sentence; -1 where there is none."""
    low = view.sentence_start(second)
    verbs = [k for k in range(low, second) if view.tag[k] in FINITE]
    if len(verbs) != 1 or verbs[0] == low or view.tag[verbs[0] - 1] not in NOUNS | {"PRP"}:
        return -1
    noun = verbs[0] - 1
    start = noun if view.tag[noun] == "PRP" else phrase_start(view, noun)
    return verbs[0] if start == low else -1


_CONTACT = frozenset("way ways time moment day reason place extent manner fact".split())
"""Nouns behind which a clause stands without a word that opens it."""


def _second_verb(view: SyntaxView, modal: int) -> bool:
    """Whether "will start" follows "will begin on Monday" with nothing between that may be its subject."""
    first = _first_verb(view, modal)
    if first < 0 or view.next_tag(modal) not in {"VB", "VBN"} or (view.tag[first] == "MD") != (view.tag[modal] == "MD"):
        return False
    if view.tag[first] != "MD" and (view.lower[first] not in _HELPS or view.next_tag(first) != "VBN"):
        return False
    inside = range(first + 2, modal)
    phrase = next((k for k in range(modal - 1, first, -1) if view.tag[k] in {"IN", "TO"}), -1)
    plain = 2 <= modal - first <= _REACH and all(view.tag[k] in _QUIET for k in inside)
    plain = plain and SUBORDINATORS.isdisjoint(view.lower[first:modal])
    plain = plain and _CONTACT.isdisjoint(view.lower[first:modal])  # "looked at the way the system is run"
    return plain and phrase > first and view.tag[modal - 1] in NOUNS and view.lower[phrase] not in {"that", "as", "if"}


def _behind_passive(view: SyntaxView, be: int) -> bool:
    """Whether "was" follows a passive whose subject opens the sentence: has been fined was two million."""
    verb = be - 1
    if verb - 1 <= view.sentence_start(be) or view.tag[verb] != "VBN" or view.lower[verb - 1] not in {"been", "be"}:
        return False
    first = _first_verb(view, be)
    return first >= 0 and verb - first <= 3


def _of_prepositions(view: SyntaxView) -> Iterator[LeftOver]:
    """Prepositions too many."""
    for that in view.tokens.where("that"):
        if _leads_nowhere(view, that):
            yield LeftOver(that, that + 1)
        if _clause_behind_preposition(view, that):
            yield LeftOver(that - 1, that)
    yield from _behind_to(view)
    for word, before in (("up", ["by"]), ("since", ["long", "ago"]), ("of", ["among"]), ("still", ["yet"])):
        for at in view.tokens.where(word):
            same = view.lower[at - len(before) : at] == before
            if same and view.next_tag(at) in _AFTER_LEFT.get(word, _ALL):
                yield LeftOver(at, at + 1)
    yield from _behind_left(view)


def _behind_to(view: SyntaxView) -> Iterator[LeftOver]:
    """A preposition beside "to": called to at the warehouse, hopes to for sign."""
    for to in view.tokens.where("to"):
        place = to + 2 < view.sentence_end(to) and view.lower[to + 1] in _PLACES and view.tag[to + 2] in {"DT", "PRP$"}
        if place and view.previous_word(to) in _CALLED and _OPENS.isdisjoint(view.tag[view.sentence_start(to) : to]):
            yield LeftOver(to, to + 1)
    for to in view.tokens.where("to"):
        middle = to + 1
        led = view.previous_word(to) in _LEADING and view.lower[middle : middle + 1] and view.lower[middle] in _ABOUT
        if led and view.next_tag(middle) == "VB" and middle + 2 < view.sentence_end(to):
            yield LeftOver(middle, middle + 1)


def _behind_left(view: SyntaxView) -> Iterator[LeftOver]:
    """What is left of a state: left him with being unable, left without water two towns without supply."""
    for being in view.tokens.where("being"):
        left = _LEAVING & {*view.lower[max(view.sentence_start(being), being - 6) : being]}
        if left and view.previous_word(being) == "with" and view.next_tag(being) in {"JJ", "VBN"}:
            yield LeftOver(being - 1, being + 1)
    for without in view.tokens.where("without"):
        if _without_twice(view, without):
            yield LeftOver(without, without + 2)


def _leads_nowhere(view: SyntaxView, that: int) -> bool:
    """Whether "that" behind a noun or a verb leads to a phrase and no clause: told the council that about the loan."""
    about, end = that + 1, view.sentence_end(that)
    if about + 2 >= end or view.lower[about] not in {"about", "with", "for", "by"} or view.tag[that] != "IN":
        return False
    told = {*view.lower[max(view.sentence_start(that), that - 4) : that]} & _TOLD
    return bool(told) and FINITE.isdisjoint(view.tag[about:end]) and view.tag[about + 1] in {"DT", "PRP$", "NNS"}


def _clause_behind_preposition(view: SyntaxView, that: int) -> bool:
    """Whether a preposition stands before "that" and a whole clause: warned about that the wall was moving."""
    at, end, before = that + 1, view.sentence_end(that), view.previous_word(that)
    due = before == "to" and view.previous_word(that - 1) in {"due", "owing", "thanks"}
    if "until" in view.lower[view.sentence_start(that) : that]:
        return False  # "not until the lights came on that she saw it"
    if not (due or before in _ABOUT) or that - 1 <= view.sentence_start(that) or at + 2 >= end:
        return False
    if view.tag[at] not in _SUBJECTS or view.tag[that] != "IN" or view.tag[that - 2] == "DT":
        return False
    while at < min(end, that + 8) and view.tag[at] in _IN_SUBJECT:
        at += 1
    return view.tag[at] in FINITE and view.tag[at - 1] in NOUNS | {"PRP", "EX"}


def _without_twice(view: SyntaxView, without: int) -> bool:
    """Whether "left without water" is followed by another "without" for the same people."""
    end, noun = view.sentence_end(without), without + 1
    if noun >= end or view.tag[noun] not in {"NN", "NNS"} or view.previous_word(without) not in _LEAVING:
        return False
    again = next((k for k in range(noun + 1, min(end, noun + 16)) if view.lower[k] == "without"), -1)
    if again < 0 or view.tag[noun + 1] not in {"DT", "CD", "NNS", "PRP$", "JJ", "RB", "JJR"}:
        return False
    return FINITE.isdisjoint(view.tag[noun:again])


def _told_again(view: SyntaxView) -> Iterator[LeftOver]:
    """Days and phrases that are told twice."""
    for day in view.tokens.where(*_DAYS):
        words = view.lower[day - 1 : day + 4]
        if words[:1] == ["on"] and words[2:4] == ["on", "the"] and words[4:] and words[4] in _OF_DAY:
            yield LeftOver(day - 1, day + 1)
    for also in view.tokens.where("also"):
        again = _done_again(view, also)
        if again >= 0:
            yield LeftOver(again, also + 2)
    for with_ in view.tokens.where("with"):
        first = _opening_again(view, with_)
        if first >= 0:
            yield LeftOver(first, with_)


def _done_again(view: SyntaxView, also: int) -> int:
    """The “were” of a passive whose verb stands in the active before: seized two cars were also seized."""
    low, verb = view.sentence_start(also), also + 1
    if also - 1 <= low or view.lower[also - 1] not in _BE_FORMS or verb >= view.sentence_end(also):
        return -1
    if view.tag[verb] not in {"VBN", "VBD"} or view.lower[verb] not in view.lower[low : also - 1]:
        return -1
    first = view.lower.index(view.lower[verb], low)
    active = view.tag[first] == "VBD" and view.lower[first - 1] not in BE
    whole = next((k for k in range(first, also) if view.text[k] in {";", ":"} or view.tag[k] in _OPENS), -1)
    joined = [k for k in range(first, also) if view.lower[k] in {"and", "but"} and view.text[k - 1] == ","]
    return also - 1 if active and whole < 0 and not joined else -1


def _opening_again(view: SyntaxView, with_: int) -> int:
    """The first of two words that stand before "with" as they opened the sentence: ", heavy rain with"; -1 for none."""
    low, first = view.sentence_start(with_), with_ - 2
    if first - 1 <= low + 2 or view.text[first - 1] != "," or view.tag[with_ - 1] not in {"NN", "NNS"}:
        return -1
    return first if view.lower[low : low + 2] == view.lower[first:with_] and view.tag[first] in {"JJ", "NN"} else -1

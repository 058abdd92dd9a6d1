"""A wrong partner far behind its first word: "neither the staff to serve so many or the room to seat them".

Near ones are read by their words; these by form: what stands behind the joint has the form of what stands behind the
first word, and the right partner stands nowhere in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import possible_tags
from newslint.util.records import NamedTuple

_RIGHT = {"both": "and", "either": "or", "neither": "nor"}
_WRONG = {"both": "or", "either": "and", "neither": "or"}
_STOPS = frozenset({";", ":", "“", "”", '"', "(", ")", "–", "—", "``", "''", "--"})
_GOES_ON = frozenset({"but", "also", "too", "even", "indeed", "rather", "well", "then"})
"""Words with which a sentence may go on behind "not only" without "and"."""
_THINGS = frozenset({"DT", "PRP$", "CD", "NNP", "NNPS", "$", "#"})
_NOUNS = _THINGS | {"NN", "NNS", "JJ"}
_VERBS = frozenset({"VB", "VBZ", "VBP", "VBD", "VBN"})
_RELATIVES = frozenset({"WP", "WDT", "WRB", "WP$"})
_REACH = 28
_LEAST = 3
"""Tokens behind a first word without which it has no partner."""


class FarPartner(NamedTuple):
    """The first word of a pair, the joint that does not go with it, and the one that does."""

    first: int
    joint: int
    use: str


def far_partners(view: SyntaxView) -> Iterator[FarPartner]:
    """All pairs of a document whose second word is that of another pair."""
    for at in view.tokens.where(*_RIGHT):
        word = view.lower[at]
        end = _end(view, at)
        if at + _LEAST >= end or _RIGHT[word] in view.lower[at:end] or "as" in view.lower[at + 1 : at + 2]:
            continue
        form = _form(view, at + 1)
        joints = joints_of(view, at, end)
        joint = next((k for k in joints if form and _is_alike(view, at + 1, k + 1)), -1)
        if joint < 0 and word == "either" and view.next_tag(at) == "IN" and form:
            joint = next((k for k in joints if view.tag[k + 1] == "IN"), -1)  # "either in cash and by card"
        floats = word == "both" and view.tag[at + 1] != "VBZ" and view.tag[at - 1] != "NN"  # "they both had"
        if joint < 0 and view.tag[at + 1] in _VERBS and view.tag[at + 2] in _NOUNS and not floats:
            joint = next((k for k in joints_of(view, at, end) if view.tag[k + 1] in _NOUNS), -1)
        if joint < 0 and word == "either" and view.tag[at + 1] in _VERBS:
            joint = _phrase_after(view, at, end)
        if joint > 0 and not _has_clause(view, at + 2, joint):
            yield FarPartner(at, joint, _RIGHT[word])
    for at in view.tokens.where("only"):
        if view.previous_word(at) == "not" and (joint := _only_and(view, at)) > 0:
            yield FarPartner(at, joint, "but also")


def joints_of(view: SyntaxView, at: int, end: int) -> list[int]:
    """The wrong second words behind a first one."""
    wrong = _WRONG[view.lower[at]]
    return [k for k in range(at + 2, end - 1) if view.lower[k] == wrong and view.tag[k] == "CC"]


def _only_and(view: SyntaxView, at: int) -> int:
    """The "and" behind "not only" in a sentence that has no "but" and goes on in no other way; -1 where none is."""
    end = _end(view, at)
    if at + _LEAST >= end or end < view.sentence_end(at) - 1 or not _GOES_ON.isdisjoint(view.lower[at:end]):
        return -1
    if any(view.lower[k] == "it" and view.next_tag(k) in FINITE for k in range(at, end)):
        return -1  # "not only the tower and the church, it hit the school"
    joint = next((k for k in range(at + 2, end - 1) if view.lower[k] == "and"), -1)
    if (
        joint < 0
        or "," in view.text[at:joint]
        or "and" in view.lower[joint + 1 : end]
        or _has_clause(view, at + 2, joint)
    ):
        return -1
    first, second = view.tag[at + 1], view.tag[joint + 1]
    cuts = first in _VERBS and view.tag[at + 2] in _NOUNS  # "not only cuts the pain and the swelling"
    things = (first in _NOUNS or cuts) and second in _NOUNS
    led = second == "IN" and first in _VERBS and view.lower[joint + 1] in view.lower[at + 2 : joint]
    return joint if things or led or (first == second and first in {"IN", "VB", "VBG", "TO"}) else -1


def _phrase_after(view: SyntaxView, at: int, end: int) -> int:
    """The "and" behind "either" and a verb that joins a phrase to one before: "either train at dawn and in May"."""
    joints = [k for k in range(at + 3, end - 1) if view.lower[k] == "and" and view.tag[k + 1] == "IN"]
    led = next((k for k in range(at + 2, end) if view.tag[k] == "IN"), end)
    return next((k for k in joints if k > led), -1)


def _end(view: SyntaxView, at: int) -> int:
    """The token after the last one that a pair may reach to."""
    last = min(view.sentence_end(at), at + 2 * _REACH)
    return next((k for k in range(at + 1, last) if view.text[k] in _STOPS), last)


def _has_clause(view: SyntaxView, low: int, high: int) -> bool:
    """Whether a finite verb stands between two tokens that belongs to no relative clause there."""
    if high - low > _REACH:
        return True
    verbs = sum(tag in FINITE for tag in view.tag[low:high])
    return verbs > sum(tag in _RELATIVES for tag in view.tag[low:high]) + view.lower[low:high].count("that")


def _is_alike(view: SyntaxView, one: int, two: int) -> bool:
    """Whether what begins at two tokens has one form; "read" and "put" may be any form of their verbs."""
    form, other = _form(view, one), _form(view, two)
    done = view.tag[one] in {"VB", "VBP"} and "VBN" in possible_tags(view.lower[one]) and other == "done"
    return form == other or done


def _form(view: SyntaxView, k: int) -> str:
    """The form of what begins at a token; nothing where it tells nothing: a bare noun, an adverb."""
    if k >= len(view.tag):
        return ""
    tag = view.tag[k]
    if tag == "RB":
        return _form(view, k + 1) if view.next_tag(k) in {"VBN", "VBD", "VB", "IN"} else ""
    if tag in _THINGS:
        return "thing" if view.lower[k] not in {"these", "those", "this", "that"} else ""
    if tag == "TO":
        return "to do" if view.next_tag(k) == "VB" else "to"
    if tag == "IN":
        return view.lower[k] if view.lower[k] not in {"of", "that"} else ""
    if tag in {"VBN", "VBD"}:
        return "done"
    return tag if tag in {"VB", "VBZ", "VBP", "VBG"} else ""

"""More wrong partners, where one sign alone tells: both men or women, between the airline with its pilots.

Each is a place of two at least, of which one alone is named the right way; the right partner stands nowhere in the
clause.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newslint.checks.grammar.clauses._far_partners import FarPartner
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import forms, lemmas, singular
from newslint.lexicon.auxiliaries import BE, DO, HAVE
from newslint.lexicon.calendar_names import CALENDAR

_INSIDE = NOUNS | {"DT", "PRP$", "JJ", "JJR", "JJS", "POS", "HYPH", "CD", "$", "VBN", "PRP"}
_ONE = frozenset({"NN", "NNP", "NNPS", "PRP", "CD"})
_OPENS = frozenset({"DT", "PRP$", "NNP"})
_STOPS = frozenset({";", ":", "“", "”", '"', "(", ")", "–", "—", "``", "''"})
_RANGES = frozenset(form for verb in ("range", "vary") for form in forms(verb)) - {"range", "ranges"} | {"ranges"}
_MOVES = frozenset(
    form
    for verb in """fall rise drop increase cut reduce climb raise grow decline go shrink jump lift lower push slide
    slip edge widen narrow bring take expand""".split()
    for form in forms(verb)
)
_ALIKE = ({"DT", "PRP$"}, {"NNS", "NN", "JJ"}, {"NNP", "NNPS"}, {"VBN", "VBD"}, {"JJS", "DT"})
_LONG, _NEAR, _FAR = 28, 14, 6
_TURNED = BE | HAVE | DO | {"will", "would"}
_MINUS = "minus"


def wrong_joints(view: SyntaxView) -> Iterator[FarPartner]:
    """All first words with the joint that does not go with them, and the one that does."""
    readers: tuple[tuple[str, Callable[[SyntaxView, int], int], str], ...] = (
        ("both", _of_both, "and"),
        ("between", _of_between, "and"),
        ("only", _of_only, "but"),
        ("much", _of_not_so_much, "as"),
        ("not", _of_not, "but"),
        ("until", _of_until, "that"),
        ("whether", _of_whether, "or"),
        ("from", _of_from, "to"),
    )
    for word, read, use in readers:
        for at in view.tokens.where(word):
            joint = read(view, at)
            if joint > 0:
                yield FarPartner(at, joint, use)


def _of_whether(view: SyntaxView, at: int) -> int:
    """The “and” before a second agent or place behind “whether”: was caused by a leak and by faulty software."""
    end = _clause_end(view, at, _LONG)
    if "or" in view.lower[at:end] or (at > view.sentence_start(at) and "and" in view.lower[at - 3 : at]):
        return 0
    joint = next((k for k in range(at + 4, end - 2) if view.lower[k] == "and"), 0)
    led = view.lower[joint + 1] if joint else ""
    if led == "to" and view.next_word(at) == "to" and view.tag[joint + 2] == "VB" and view.tag[at + 2] == "VB":
        return joint  # "whether to rebuild the stand and to replace it"
    if led != "by" or led not in view.lower[at:joint] or "," in view.lower[at:joint]:
        return 0
    return joint if sum(view.tag[k] in FINITE for k in range(at, joint)) == 1 else 0


def _clause_end(view: SyntaxView, at: int, most: int) -> int:
    """The token after the last one that a pair may reach to."""
    last = min(view.sentence_end(at), at + most)
    return next((k for k in range(at + 1, last) if view.text[k] in _STOPS), last)


def _of_both(view: SyntaxView, at: int) -> int:
    """The “or” between two bare plurals behind “both”, or a far “as well as” or “but also”; 0 where none is."""
    end = _clause_end(view, at, _LONG)
    if at + 3 >= end or view.previous_word(at) in {"they", "we", "you", "them", "us", "who"}:
        return 0
    things = at + 1 + (view.tag[at + 1] == "JJ")
    if view.tag[things] == "NNS" and view.lower[things + 1] == "or" and view.lower[at + 1] != "sides":
        behind = things + 2 + (view.tag[things + 2] == "JJ")
        alone = view.tag[behind] == "NNS" and "and" not in view.lower[things : min(end, things + _FAR)]
        return things + 1 if alone else 0
    if view.lower[at + 2] == "but" and view.tag[at + 1] == view.tag[at + 3] == "JJ":
        return at + 2
    near = view.lower[at:end]
    joint = next((k for k in range(at + 2, end - 2) if view.lower[k : k + 2] == ["but", "also"]), 0)
    if joint and joint < at + _NEAR and "and" not in near[: joint - at]:
        return 0 if any(view.tag[k] in FINITE for k in range(at + 1, joint)) else joint
    joint = next((k for k in range(at + 3, end - 3) if view.lower[k : k + 3] == ["as", "well", "as"]), 0)
    if joint and view.tag[at + 1] == "IN" and view.lower[joint + 3] == view.lower[at + 1]:
        return joint  # "both by farmers, who are poor, as well as by"
    if not joint or "and" in near[: joint - at] or "," in near[: joint - at]:
        return 0
    one, two = view.tag[at + 1], view.tag[joint + 3]
    return joint if one == two or any(one in kind and two in kind for kind in _ALIKE) else 0


def _of_between(view: SyntaxView, at: int) -> int:
    """The “with”, “to” or “against” that stands for “and” behind “between” and one thing; 0 where none is."""
    end = view.sentence_end(at)
    if _is_figure(view, at + 1) and (joint := _behind_figure(view, at + 1)) < end - 1:
        return joint if view.lower[joint] in {"to", "until", "till"} and _is_figure(view, joint + 1) else 0
    k = at + 1
    while k < min(end, at + _NEAR) and (view.tag[k] in _INSIDE or _is_place(view, k)):
        k += 1
    if view.lower[k : k + 1] == ["or"] and _is_chosen(view, at) and k > at + 1:
        last = next((j for j in range(k, end) if view.tag[j] in FINITE or view.text[j] in {",", "."}), end)
        return 0 if "and" in view.lower[at:last] else k
    if k == at + 1 or k + 1 >= end or view.lower[k] not in {"with", "to", "against", "versus"}:
        return 0
    several = any(view.tag[j] in {"NNS", "NNPS"} and view.tag[j + 1] != "POS" for j in range(at + 1, k))
    linked = not several and view.tag[k - 1] in _ONE and view.tag[k + 1] in _OPENS
    opposed = k == at + 2 and view.tag[at + 1] == view.tag[k + 1] == "JJ" and singular(view.lower[at - 1]) in _LINKED
    if not (linked or opposed):
        return 0
    last = end if view.lower[k] == "to" else next((j for j in range(k, end) if view.tag[j] in FINITE), end)
    return 0 if "and" in view.lower[k:last] or _TWO & {*view.lower[at + 1 : k]} else k


_CHOICES = frozenset("choice choose chose chosen choosing lies lay decide deciding decided difference".split())


def _is_chosen(view: SyntaxView, at: int) -> bool:
    """Whether there is a choice between two: chose between; the choice that voters face is between."""
    if view.lower[at - 1] in _CHOICES:
        return True
    return view.lower[at - 1] in BE | {"be"} and "choice" in view.lower[view.sentence_start(at) : at]


def _of_not_so_much(view: SyntaxView, at: int) -> int:
    """The “but” that stands for “as” behind “not so much”; 0 where none does."""
    if view.previous_word(at) != "so" or view.previous_word(at - 1) not in {"not", "n't"} or at < 2:
        return 0
    end = _clause_end(view, at, _NEAR)
    joint = next((k for k in range(at + 2, end - 1) if view.lower[k] == "but"), 0)
    if not joint or "as" in view.lower[at:end] or view.tag[at + 1] in {"NN", "NNS", ",", "RB"}:
        return 0
    return joint if FINITE.isdisjoint(view.tag[at:joint]) and view.tag[joint + 1] not in {"PRP", "EX"} else 0


def _of_until(view: SyntaxView, at: int) -> int:
    """The “when” that stands for “that” behind “it was not until”; 0 where none does."""
    first, end = view.sentence_start(at), view.sentence_end(at)
    if at - 3 < first or view.lower[at - 3] != "it" or view.lower[at - 1] != "not" or "that" in view.lower[at:end]:
        return 0
    joint = next((k for k in range(at + 2, end - 2) if view.lower[k] == "when" or view.text[k] == ","), 0)
    return joint if joint and view.lower[joint] == "when" and view.tag[joint + 1] in _OPENS | {"PRP", "NNS"} else 0


def _of_not(view: SyntaxView, at: int) -> int:
    """The “and” before the preposition of a “not” that follows its verb: depends not on luck and on work; else 0."""
    led, end = at + 1, _clause_end(view, at, _NEAR)
    if led + 2 >= end or view.tag[led] not in {"IN", "TO"} or at == view.sentence_start(at):
        return 0
    rests = not _RESTING.isdisjoint(lemmas(view.lower[at - 1]))
    contrasts = view.tag[at - 1] in {"VBN", "VBD", "VBZ"} and view.lower[at - 1] not in _TURNED | {"been"}
    if not rests and (not contrasts or view.lower[led] in {"in", "on", "at"}):
        return 0
    stop = next((k for k in range(led, end) if view.text[k] in {",", "."} or view.tag[k] in FINITE), end)
    joints = [k for k in range(led + 1, stop - 1) if view.lower[k] == "and"]
    if joints and joints[0] - led > _FAR:
        return 0
    if not rests and stop < end and view.tag[stop] in FINITE:
        return 0
    alike = len(joints) == 1 and view.lower[joints[0] + 1] == view.lower[led] and "but" not in view.lower[at:end]
    return joints[0] if alike else 0


def _is_place(view: SyntaxView, k: int) -> bool:
    """Whether a preposition and a name tell where one of two is: a chemist in Oslo."""
    return view.lower[k] in {"in", "of", "at", "from"} and view.next_tag(k) == "NNP" and view.tag[k - 1] in NOUNS


def _of_only(view: SyntaxView, at: int) -> int:
    """The “and” of “and also” behind “not only” in a clause without “but”; 0 where none is."""
    end = _clause_end(view, at, _LONG)
    if view.lower[at - 1] != "not" or "but" in view.lower[at:end]:
        return 0
    if at - 1 == view.sentence_start(at) and view.next_word(at) in _TURNED:
        joined = (k for k in range(at + 3, end - 2) if view.lower[k] == "and" and view.text[k - 1] == ",")
        again = next((k for k in joined if view.tag[k + 1] == "PRP"), 0)
        if again and ("also" in view.lower[again:end] or view.lower[again + 1] in {"it", "they"}):
            return again
    also = next((k for k in range(at + 3, end - 1) if view.lower[k] == "also"), 0)
    joint = also - 1 - (also > 0 and view.tag[also - 1] == "PRP")
    return joint if also and joint > at + 1 and view.lower[joint] == "and" else 0


_RESTING = frozenset("depend hinge rest turn rely lie centre center focus concentrate base".split())
"""Verbs whose “not” is followed by what is so instead: depends not on luck but on work."""
_LINKED = frozenset("gap divide difference split distinction balance line divisions relations relationship".split())
_TWO = frozenset({"two", "both", "them", "us", "each", "these", "those", "many", "several", "three", "all"})


def _behind_sign(view: SyntaxView, k: int) -> int:
    """The token itself, or that behind it where it is a sign or “minus” before a figure."""
    return k + (k + 1 < len(view.lower) and (view.lower[k] == _MINUS or view.tag[k] in {"$", "#"}))


def _is_figure(view: SyntaxView, k: int) -> bool:
    """Whether a figure stands here, perhaps with a sign or “minus” before it."""
    return k < len(view.lower) and view.lower[_behind_sign(view, k)][:1].isdecimal()


def _behind_figure(view: SyntaxView, k: int) -> int:
    """The token behind a figure and its unit."""
    k = _behind_sign(view, k) + 1
    unit = k < len(view.lower) and (view.tag[k] in {"NN", "NNS"} or view.lower[k] in {"million", "billion", "%"})
    return k + unit


def _of_from(view: SyntaxView, at: int) -> int:
    """The “until” or “and” that stands for “to” behind “from” and a figure or a name; 0 where none is."""
    end, first = view.sentence_end(at), view.sentence_start(at)
    if at + 4 >= end:
        return 0
    if view.lower[at - 1] in _RANGES and at > first and view.tag[at - 1][:1] == "V":
        return _of_range(view, at)
    near = view.lower[max(first, at - _FAR) : at]
    if _is_figure(view, at + 1):
        joint = _behind_figure(view, at + 1)
        moves = not _MOVES.isdisjoint(near)
        if joint + 1 < end and view.lower[joint] in {"until", "till"} and _is_figure(view, joint + 1):
            return joint if moves else 0
        placed = view.lower[joint] in {"in", "on", "at"}
        if moves and placed and view.lower[joint + 2 : joint + 3] == ["and"] and _is_figure(view, joint + 3):
            later = _behind_figure(view, joint + 3)
            return joint + 2 if later < end and view.lower[later] == view.lower[joint] else 0
        return 0
    named = view.tag[at + 1] == view.tag[at + 3] == "NNP" and view.lower[at + 2] in {"until", "till"}
    return at + 2 if named and not {view.lower[at + 1], view.lower[at + 3]} & CALENDAR else 0


def _of_range(view: SyntaxView, at: int) -> int:
    """The “and” behind “ranged from” where no “to” follows; 0 where none is."""
    end = _clause_end(view, at, _LONG)
    close = next((k for k in range(at + 1, end) if view.text[k] in {",", "."} or view.tag[k] in FINITE), end)
    joints = [k for k in range(at + 2, close - 1) if view.lower[k] == "and"]
    if len(joints) != 1 or {"to", "through", "up", "until", "down"} & {*view.lower[at:end]}:
        return 0
    return joints[0]

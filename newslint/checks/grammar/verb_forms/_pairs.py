"""Pairs of verbs of which one takes an object and the other takes none, by what stands behind them."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.phrases import is_time_phrase
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import MODALS
from newslint.lexicon.lists import words
from newslint.story.referents import referents

_TO_INTRANSITIVE = {
    "raise": "rise",
    "raises": "rises",
    "raised": "rose",
    "raising": "rising",
    "lays": "lies",
    "laying": "lying",
    "laid": "lay",
}
_TO_TRANSITIVE = {
    "rise": "raise",
    "rises": "raises",
    "rose": "raised",
    "risen": "raised",
    "rising": "raising",
    "lie": "lay",
    "lies": "lays",
    "lying": "laying",
    "lain": "laid",
    "lay": "laid",
}
_AFTER_HAVE = {"raised": "risen", "laid": "lain"}
_ARISEN = {"arisen": "risen", "arose": "rose"}
_HAVE = frozenset({"have", "has", "had", "'ve", "having"})
_BE = words("auxiliaries", "be") | {"'s", "'re"}
_PAID = frozenset({"pay", "wage", "salary", "tax", "rate", "rent", "merit"})
_UP = frozenset({"to", "by", "from", "above", "over", "beyond", "past"})
_PLACES = frozenset(
    {"in", "on", "at", "beside", "beneath", "under", "near", "between", "behind", "across", "within", "off"}
)
_HENS = frozenset({"hen", "hens", "turtle", "turtles", "bird", "birds", "fish", "female", "females", "they"})
_EXTENT = frozenset(
    """third half quarter fifth tenth sixth eighth percent per percentage point points cent cents bit lot little notch
    fraction total mile miles way way most least day year time times degree degrees metre meter foot feet inch inches
    limit ago north south east west average further mere whopping massive full staggering record modest combined hair
    kilometre kilometer kilometres kilometers metres meters step steps place places rank ranks""".split()
)
_AMOUNTS = frozenset({Kind.AMOUNT, Kind.TIME})
_DETERMINERS = frozenset({"DT", "PRP$"})
_ENDS = frozenset({".", ";", ","})


_LIED_IN = frozenset(
    "mud ground floor bed grave snow grass road street sand beach dust pool rubble ruins ditch".split()
)
"""What somebody lies in or on, and tells no lie."""


def pairs(view: SyntaxView) -> Iterator[tuple[int, str]]:
    """Each verb that stands for its twin, and the form that is meant."""
    yield from _by_objects(view)
    yield from ((at, "lying") for at in view.tokens.where("laying") if _is_met_laying(view, at))
    yield from ((at, "hung") for at in view.tokens.where("hanged") if _is_thing_hanged(view, at))


def _by_objects(view: SyntaxView) -> Iterator[tuple[int, str]]:
    """The same for those that an object, or the lack of one, tells apart."""
    for at in view.tokens.where("lied"):
        if view.next_word(at) in {"in", "on"} and not _LIED_IN.isdisjoint(view.lower[at + 2 : at + 5]):
            yield at, "lay"
    for at in view.tokens.where(*_TO_INTRANSITIVE):
        if _is_intransitive(view, at) and not (view.lower[at] == "raises" and view.previous_word(at) in _PAID):
            use = _TO_INTRANSITIVE[view.lower[at]]
            yield at, (_AFTER_HAVE.get(view.lower[at], use) if _helped(view, at) in _HAVE else use)
    for at in view.tokens.where(*_TO_TRANSITIVE):
        if _is_transitive(view, at):
            yield at, _TO_TRANSITIVE[view.lower[at]]
    for at in view.tokens.where(*_ARISEN):
        if view.next_word(at) in {"by", "to"} and at + 2 < view.sentence_end(at) and view.tag[at + 2] in {"CD", "DT"}:
            number = view.tag[at + 2] == "CD" or _is_extent(view, at + 3)
            if number and view.tag[at][:2] == "VB":
                yield at, _ARISEN[view.lower[at]]


def _helped(view: SyntaxView, at: int) -> str:
    """The word before a verb, adverbs apart."""
    before = view.before_adverbs(at - 1)
    return view.lower[before] if before >= view.sentence_start(at) and before < at else ""


def _is_intransitive(view: SyntaxView, at: int) -> bool:
    """Whether a verb that takes an object has none, and its subject right before it."""
    if view.tag[at][:2] != "VB" or not view.text[at].islower() or at + 1 >= view.sentence_end(at):
        return False
    helper = _helped(view, at)
    if view.tag[at] == "VBN" and helper not in _HAVE | _BE and _is_sole_verb(view, at):
        return True
    if view.tag[at] in {"VBN", "VBG"} and helper not in _HAVE | _BE:
        return False
    if helper in _BE and view.tag[at] != "VBG":
        return False
    subject = view.tree.subject_of(at)
    if not view.sentence_start(at) <= subject < at or view.tag[subject] in {"WDT", "WP"}:
        return False
    if view.lower[at + 1] == "off" and view.tag[at + 2] in {"NNS", "CD", "DT", "PRP$", "JJ"}:
        return False  # "the industry laid off workers"
    if view.relation[at] not in {"root", "conj", "ccomp", "advcl", "parataxis"} or _has_object(view, at):
        return False
    behind = view.lower[at + 1]
    if view.lower[at][0] == "l":
        return behind in _PLACES and view.lower[subject] not in _HENS and "WDT" not in view.tag[subject:at]
    after = at + 1
    while after < view.sentence_end(at) - 1 and view.tag[after] == "RB":
        after += 1
    numbers = view.lower[after] in _UP and view.tag[after + 1 : after + 2] in (["CD"], ["$"], ["RB"], ["DT"])
    thing = share(view.lower[subject], Kind.PERSON, Kind.GROUP) < _FEW and view.tag[subject] not in {"NNP", "PRP"}
    ends = view.lower[after] in _ENDS | {"in", "over", "since", "during", "as", "again"}
    return thing and (numbers or ends)


_FEW = 0.4
_MET = frozenset("caught found seen spotted photographed discovered left find found see saw spot spotted".split())


def _is_met_laying(view: SyntaxView, at: int) -> bool:
    """Whether somebody or something is found lying somewhere: "caught laying on the steps"."""
    if at < 2 or at + 2 >= view.sentence_end(at) or view.lower[at + 1] not in _PLACES - {"off"}:
        return False
    if view.tag[at + 2] not in {"DT", "PRP$", "NN"}:
        return False
    near = view.lower[max(view.sentence_start(at), at - _NEAR) : at]
    if not (_HENS - {"they"}).isdisjoint(near):
        return False
    if view.previous_word(at) in _MET:
        return True
    met = not _MET.isdisjoint(near[:-1])
    return met and view.tag[at - 1] in NOUNS | {"PRP"}


def _is_thing_hanged(view: SyntaxView, at: int) -> bool:
    """Whether no man but a thing was hanged: "three of the paintings hanged in the hall"."""
    subject = view.tree.subject_of(at)
    if view.tag[at] == "VBN" and view.tag[at - 1] == "NNS":
        subject = at - 1
    if view.tag[at] not in {"VBD", "VBN"} or not view.sentence_start(at) <= subject < at:
        return False
    counted = referents(view.document).counted(subject)
    noun = counted if view.tag[counted] in {"NN", "NNS"} else subject
    place = view.next_word(at) in {"in", "on", "from", "over", "above", "outside", "at", "up", "behind"}
    return place and view.tag[noun] in {"NN", "NNS"} and share(view.lower[noun], *_HANGING) > 1 - _FEW


_HANGING = (Kind.THING, Kind.WORDS, Kind.BODY, Kind.QUALITY, Kind.EVENT)


def _is_sole_verb(view: SyntaxView, at: int) -> bool:
    """Whether "raised" behind a noun is all that a sentence has for a verb: the number of dead raised to 40."""
    first, last = view.sentence_start(at), view.sentence_end(at)
    measured = (
        view.lower[at] == "raised" and view.next_word(at) in {"to", "by"} and view.next_tag(at + 1) in {"CD", "$"}
    )
    return (
        measured
        and view.tag[at - 1] in NOUNS | {"JJ"}
        and FINITE.isdisjoint(view.tag[first:at] + view.tag[at + 1 : last])
    )


def _has_object(view: SyntaxView, at: int) -> bool:
    """Whether a verb has an object or a clause for one."""
    return any(view.relation[k] in {"obj", "ccomp", "xcomp", "iobj"} for k in view.tree.children(at))


_TURNS = frozenset({"therein", "herein", "wherein", "here", "there"})
"""Words behind which a verb stands before its subject."""


def _is_transitive(view: SyntaxView, at: int) -> bool:
    """Whether a verb that takes no object has one that is no extent."""
    measured = view.next_word(at) in {"a", "an"} and "CD" in view.tag[at + 2 : at + 5]
    if measured or view.lower[at - 1] in _TURNS:
        return False  # "rose a seasonally adjusted 0.5%", "therein lies the question"
    if view.tag[at][:2] != "VB" or not view.text[at].islower() or at + 2 >= view.sentence_end(at):
        return False
    if view.lower[at] == "lay" and (_helped(view, at) in MODALS | {"to"} or view.tag[at] == "VB"):
        return False
    if view.lower[at] in {"lie", "lies"} and (view.tag[view.sentence_start(at)] == "IN" or view.lower[at - 1] == ","):
        return False  # "in the hills lies a town"
    if view.lower[at] in {"lie", "rise"} and view.tag[at] not in {"VB", "VBP"}:
        return False
    parents = (at, view.head[at]) if view.tag[at] == "VBG" else (at,)
    thing = next(
        (k for k in range(at + 1, at + 1 + _NEAR) if view.relation[k : k + 1] == ["obj"] and view.head[k] in parents),
        -1,
    )
    if thing < 0 or view.tag[thing] not in NOUNS or is_time_phrase(view, thing):
        return False
    if _is_extent(view, thing) or not _EXTENT.isdisjoint(view.lower[at + 1 : thing + 2]) or "$" in view.tag[at:thing]:
        return False
    if view.tag[at + 1] == "CD" or (view.tag[at + 1] not in _DETERMINERS and view.tag[thing] != "NNS"):
        return False
    if view.lower[at] == "lay":
        return _lays(view, at)
    return view.tag[at] in {"VBG", "VB"} or view.sentence_start(at) <= view.tree.subject_of(at) < at


_NEAR = 6


def _lays(view: SyntaxView, at: int) -> bool:
    """Whether "lay" is a past that wants to be "laid": of one person, or beside other pasts."""
    subject = view.tree.subject_of(at)
    if not view.sentence_start(at) <= subject < at:
        return False
    one = view.tag[subject] in {"NN", "NNP"} or view.lower[subject] in {"he", "she"}
    return one and view.tag[subject] not in {"WDT", "WP"}


def _is_extent(view: SyntaxView, noun: int) -> bool:
    """Whether a noun tells how far or how much: rose a third."""
    return view.lower[noun] in _EXTENT or share(view.lower[noun], *_AMOUNTS) > _FEW

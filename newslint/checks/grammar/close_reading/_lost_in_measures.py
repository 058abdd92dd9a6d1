"""Small words lost in measures and parts: "90 miles north the city", "one in five those asked"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import BE_FORMS
from newslint.lexicon.calendar_names import CALENDAR
from newslint.story.parts_of_copy import parts_of_copy
from newslint.story.spoken_amounts import ORDINALS
from newslint.story.whereabouts.sides import SIDES
from newslint.util.records import NamedTuple

_UNITS = frozenset(
    """mile miles km kilometre kilometres kilometer kilometers metre metres meter meters yard yards foot feet block
    blocks minute minutes hour hours""".split()
)
"""How far, or by how long a drive, one place lies from another."""
_WHOLES = frozenset({"those", "these", "them", "us"})
_MORE = frozenset({"more", "less", "fewer"})
_SIDES = frozenset(
    """bottom top foot end start beginning middle centre center edge heart outskirts mouth side rear peak brink verge
    height entrance age expense cost rate hands""".split()
)
"""Parts of a place or a time of which there is but one."""
_BY_SIDES = {
    "at": _SIDES - {"top", "cost"},
    "to": frozenset(
        {"bottom", "top", "foot", "edge", "end", "centre", "center", "brink", "verge", "heart", "outskirts"}
    ),
    "from": frozenset({"bottom", "top", "foot", "edge", "end", "start", "beginning", "heart", "outskirts"}),
    "in": frozenset({"middle", "centre", "center", "heart", "outskirts", "hands"}),
    "on": frozenset({"edge", "outskirts", "verge", "brink", "side"}),
    "near": _SIDES,
    "by": frozenset({"end", "start", "beginning", "side"}),
}
_COUNTED_TURNS = frozenset({"last", "next", "past", "first", "final", "previous", "opening", "closing"})
_LEADS = frozenset("in from over for during within of after before to by across with".split())
_WHEN = frozenset({"next", "following", "other", "last", "same"})


class Gap(NamedTuple):
    """The token before which a word is lost, and the word."""

    at: int
    word: str


def lost_in_measures(view: SyntaxView) -> Iterator[Gap]:
    """Each such place in whole sentences."""
    parts = parts_of_copy(view.document)
    for frame in (_places, _wholes, _ratios, _halves, _sides, _turns, _than, _as):
        for gap in frame(view):
            if parts.in_whole_sentences(view.tokens.start_of(gap.at)):
                yield gap


def _places(view: SyntaxView) -> Iterator[Gap]:
    """How far north of what something lies: 90 miles south the Azores."""
    for side in view.tokens.where(*SIDES):
        unit, place = side - 1, side + 1
        if view.next_word(side) == "-":
            continue
        if unit <= view.sentence_start(side) or place + 1 >= view.sentence_end(side) or view.lower[unit] not in _UNITS:
            continue
        if view.tag[unit - 1] not in {"CD", "JJ", "DT", "NNS"} or view.lower[place] in CALENDAR:
            continue
        named = view.tag[place] == "NNP" and view.text[place][0].isupper() and view.text[side].islower()
        known = view.lower[place] in {"the", "its", "their"} and view.tag[place + 1] in NOUNS | {"JJ"}
        if named or (known and view.lower[place + 1] not in _WHEN):
            yield Gap(place, "of")


def _wholes(view: SyntaxView) -> Iterator[Gap]:
    """Of whom there are so many: one in five those asked."""
    for those in view.tokens.where(*_WHOLES):
        count, first = those - 1, view.sentence_start(those)
        if count - 2 < first or view.tag[count] != "CD" or view.text[those][0].isupper():
            continue
        if view.lower[count - 1] in {"in", "out"} and view.tag[count - 2] == "CD":
            yield Gap(those, "of")


def _ratios(view: SyntaxView) -> Iterator[Gap]:
    """Of how many: nine out 10 pupils."""
    for out in view.tokens.where("out"):
        count = out + 1
        if out - 1 < view.sentence_start(out) or count + 1 >= view.sentence_end(out):
            continue
        if view.tag[out - 1] == "CD" and view.tag[count] == "CD" and view.text[count + 1] != "-":
            yield Gap(count, "of")


def _halves(view: SyntaxView) -> Iterator[Gap]:
    """More than which part: more half of them, fewer a third of the seats."""
    for more in view.tokens.where(*_MORE):
        part = more + 1 + (view.next_word(more) in {"a", "one"})
        if part + 2 >= view.sentence_end(more) or view.lower[part] not in {"half", "third", "quarter", "fifth"}:
            continue
        if view.lower[part + 1] in {"of", "the", "its", "their", "a"} and view.previous_word(more) not in {"no", "or"}:
            yield Gap(more + 1, "than")


def _sides(view: SyntaxView) -> Iterator[Gap]:
    """The one end or middle of something: at bottom of the cliffs."""
    for of in view.tokens.where("of"):
        side = of - 1
        if side - 2 < view.sentence_start(of) or of + 2 >= view.sentence_end(of):
            continue
        sides = _BY_SIDES.get(view.lower[side - 1])
        if sides is None or view.lower[side] not in sides or view.tag[of + 1] not in {"DT", "PRP$", "NNP"}:
            continue
        if view.lower[of + 1] in CALENDAR or view.text[view.sentence_end(of) - 1] != ".":
            continue
        if view.tag[side - 1] in {"IN", "TO"} and view.lower[side - 2] not in {"out", "side"}:
            yield Gap(side, "the")


def _than(view: SyntaxView) -> Iterator[Gap]:
    """What is compared with what was expected: lower expected."""
    for norm in view.tokens.where(*_NORMS):
        more = norm - 1
        if more <= view.sentence_start(norm) or view.tag[more] not in {"JJR", "RBR"} or view.lower[more] in _MORE:
            continue
        if view.next_tag(norm) in {".", ",", "IN", "CC", "WRB"}:
            yield Gap(norm, "than")


def _as(view: SyntaxView) -> Iterator[Gap]:
    """What somebody is identified as: has been identified that of a teacher."""
    for named in view.tokens.where(*_NAMED):
        what, be = named + 1, view.before_adverbs(named - 1)
        if be <= view.sentence_start(named) or what + 2 >= view.sentence_end(named) or view.tag[named] != "VBN":
            continue
        if view.lower[be] not in BE_FORMS or view.lower[what] not in {"a", "an", "the", "that", "one"}:
            continue
        told = view.lower[what] != "that" or view.lower[what + 1] == "of"
        group = view.noun_phrase(what) if view.lower[what] != "that" else None
        if told and (group is None or share(view.lower[group.head], Kind.TIME) < _SOME):
            yield Gap(what, "as")


_NORMS = frozenset("expected forecast predicted anticipated feared hoped usual planned".split())
_NAMED = frozenset("identified described regarded recognised recognized portrayed treated".split())
_SOME = 0.3


def _turns(view: SyntaxView) -> Iterator[Gap]:
    """Which of a row of several: from last three overs."""
    for turn in view.tokens.where(*_COUNTED_TURNS):
        count, noun = turn + 1, turn + 2
        if turn - 1 <= view.sentence_start(turn) or noun + 1 >= view.sentence_end(turn):
            continue
        if view.lower[turn - 1] not in _LEADS or view.tag[turn - 1] not in {"IN", "TO"} or view.tag[turn] != "JJ":
            continue
        few = view.tag[count] == "CD" or view.lower[count] in {"few", "couple"}
        several = few and view.tag[noun] == "NNS" and view.text[noun].islower() and view.lower[count] not in ORDINALS
        if several and view.text[view.sentence_end(turn) - 1] == ".":
            yield Gap(turn, "the")

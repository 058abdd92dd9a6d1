"""``have waited 16 years the clinic to open``, ``a ferry bound Cebu``, ``blamed the referee the defeat``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import forms
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.numerals import STRETCHES
from newslint.lexicon.place_names import place_words
from newslint.text import Document

_WAIT = frozenset(forms("wait"))
_BOUND = frozenset({"bound", "headed", "heading"})
_LOOKING = frozenset({"looking"})
_TWO = frozenset(
    form
    for verb in "blame thank criticise criticize punish praise forgive scold rebuke reprimand".split()
    for form in forms(verb)
)
"""Verbs of which somebody is the object, and what it is for needs "for"."""
_OBJECT = frozenset({"DT", "PRP$", "CD"})
_ENDS = frozenset({",", ".", "IN", "WRB", "CC"})
_SHIPS = (Kind.VEHICLE, Kind.PERSON, Kind.EVENT, Kind.GROUP)
_SOME, _MOSTLY = 0.3, 0.6
_NOT_SOUGHT = frozenset(
    "way part look world age bit lot deal mess picture sight fool odds time side best worst".split()
)


class ForLeftOut(Rule):
    """``waited 16 years the clinic to open``."""

    meta = Meta(
        code="WRD322",
        name="for-left-out",
        summary="“For” is lost before what is waited for, headed for, looked for or blamed for.",
        why="You wait years for a clinic, and a ship is bound for a port: without “for” two nouns stand side by side.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        source="Quirk et al., A Comprehensive Grammar of the English Language, 9.46",
        bad=(
            Example(
                "They have waited [[16 years the]] mill to open.", "They have waited 16 years for the mill to open."
            ),
            "The ferry was [[bound Lagos]] when it sank.",
            "They were [[looking two]] lost goats, and police are [[looking the]] man who fired the shots.",
            "The coach blamed [[the referee the]] defeat.",
        ),
        good=(
            "They have waited 16 years for the mill to open, and waited two days the first time.",
            "The ferry was bound for Lagos; he had bound Lagos to a plan, and is heading Oslo's board.",
            "They were looking for two goats, and looking two years ahead.",
            "The coach blamed the referee the day before. He thanked the clerk each time.",
        ),
    )  # fmt: skip
    triggers = _WAIT | _BOUND | _LOOKING | _TWO

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each such verb."""
        view = syntax(document)
        for words, find in ((_WAIT, _awaited), (_BOUND, _port), (_LOOKING, _sought), (_TWO, _deed)):
            for at in view.tokens.where(*words):
                if view.tag[at][:2] not in {"VB", "JJ"} or at + 2 >= view.sentence_end(at):
                    continue
                first, what = find(view, at)
                if what > 0:
                    fix = Fix.insert("Write “for”", view.tokens.start_of(what), "for ", Safety.UNSAFE)
                    message = f"“For” is missing: write “for {view.text[what]}”."
                    yield self.found(view.tokens.span(first, what + 1), message, fixes=(fix,))


_NONE = (0, 0)


def _awaited(view: SyntaxView, at: int) -> tuple[int, int]:
    """What is waited for behind the time that it takes: "waited 16 years the clinic"."""
    k, last = at + 1, view.sentence_end(at)
    while k < last and (view.tag[k] in {"CD", "JJR", "IN", "JJ", "DT", "RB"}) and k < at + 5:
        k += 1
    time = k
    measured = time > at + 1 or view.tag[time] == "NNS"
    if time + 2 >= last or not measured or view.lower[time].removesuffix("s") not in STRETCHES:
        return _NONE
    what = time + 1
    if view.tag[what] not in {"DT", "PRP$"} or view.lower[what] in {"this", "that", "each", "every", "all"}:
        return _NONE
    group = view.noun_phrase(what)
    if group is None or group.head + 1 >= last or share(view.lower[group.head], Kind.TIME) > _SOME:
        return _NONE
    return (at + 1, what) if view.lower[group.head + 1] in {"to", ".", ",", "and", "but"} else _NONE


def _port(view: SyntaxView, at: int) -> tuple[int, int]:
    """Where a ship or a traveller goes: "the ferry was bound Lagos"."""
    place = at + 1
    if view.tag[place] != "NNP" or view.lower[place] not in place_words(view.tokens.lexicon):
        return _NONE
    while view.next_tag(place) == "NNP":
        place += 1
    if view.next_tag(place) not in _ENDS and view.next_word(place) not in {"from", "with"}:
        return _NONE
    mover = view.before_adverbs(at - 1)
    while mover > view.sentence_start(at) and view.lower[mover] in {
        "was",
        "were",
        "is",
        "are",
        "been",
        "be",
        "had",
        ",",
    }:
        mover -= 1
    moves = view.tag[mover] in {"NN", "NNS"} and share(view.lower[mover], *_SHIPS) > _MOSTLY
    return (at, at + 1) if moves and (view.lower[at] == "bound" or view.next_tag(place) in {",", ".", "WRB"}) else _NONE


def _sought(view: SyntaxView, at: int) -> tuple[int, int]:
    """What somebody is looking for: "were looking two lost goats"."""
    start, last = at + 1, view.sentence_end(at)
    if view.tag[start] not in _OBJECT or view.lower[start] in {"this", "that", "each", "every", "all", "no", "both"}:
        return _NONE
    group = view.noun_phrase(start if view.tag[start] != "CD" else start - 1)
    if group is None or group.head + 1 >= last or view.lower[group.head] in _NOT_SOUGHT:
        return _NONE
    word = view.lower[group.head]
    timed = share(word, Kind.TIME, Kind.AMOUNT, Kind.QUALITY) > _SOME or word.removesuffix("s") in STRETCHES
    if timed or view.lower[start] in {"a", "an"} or view.tag[group.head] not in {"NN", "NNS"}:
        return _NONE  # "is looking a good bet"
    return at, start


def _deed(view: SyntaxView, at: int) -> tuple[int, int]:
    """What somebody is blamed or thanked for: "blamed the referee the defeat"."""
    whom = at + 1
    if view.tag[whom] not in {"DT", "PRP$"} or view.tag[at] not in FINITE | {"VB"}:
        return _NONE
    group = view.noun_phrase(whom)
    if group is None or view.next_tag(group.head) not in {"DT", "PRP$"} or view.tag[group.head] not in NOUNS:
        return _NONE
    what = group.head + 1
    if view.lower[what] in {"this", "that", "each", "every", "all"}:
        return _NONE
    second = view.noun_phrase(what)
    if second is None or share(view.lower[second.head], Kind.TIME, Kind.PERSON) > _SOME:
        return _NONE
    after = view.next_tag(second.head)
    named = share(view.lower[group.head], Kind.PERSON, Kind.GROUP) > _MOSTLY
    return (whom, what) if named and after not in FINITE | {"MD", "NNP"} else _NONE

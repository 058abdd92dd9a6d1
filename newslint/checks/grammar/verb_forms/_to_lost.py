"""“To” lost behind "too", "enough" or a question word: "too thin bear the weight", "teaching him how listen"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import is_adjective, is_noun, possible_tags
from newslint.lexicon.auxiliaries import BE

_NO_TOO = frozenset({"many", "much", "few", "little"})
_OBJECT = frozenset({"DT", "PRP$", "PRP"})
_TEACHING = frozenset(
    """teach teaches taught teaching
    learn learns learned learnt learning know knows knew knowing show shows showed shown
    showing tell tells told telling explain explains explained explaining decide decides decided deciding discuss
    discusses discussed discussing consider considers considered considering understand understands understood wonder
    wonders wondered wondering on about of over clear sure see remember remembered forget forgot forgotten advice
    ask asked asks asking unsure demonstrate demonstrates demonstrated work figure figured""".split()
)
_ASKING = frozenset({"how", "whether", "where", "when"})
_ENDS = frozenset({",", ".", ";", "?"})


def lost_to(view: SyntaxView) -> Iterator[int]:
    """The plain verbs before which "to" is lost."""
    for too in view.tokens.where("too"):
        verb = too + 2
        if verb + 2 < view.sentence_end(too) and view.lower[too + 1] not in _NO_TOO and _behind_too(view, too, verb):
            yield verb
    for asked in view.tokens.where(*_ASKING):
        if _asks(view, asked):
            yield asked + 1


def _behind_too(view: SyntaxView, too: int, verb: int) -> bool:
    """Whether a plain verb with its object, or with its preposition, stands right behind "too thin"."""
    if not is_adjective(view.lower[too + 1]) or not _is_plain(view, verb):
        return False
    if view.tag[verb + 1] in _OBJECT or view.lower[verb + 1] in {"whether", "how", "what", "if", "who", "when"}:
        return True
    return (
        not is_noun(view.lower[verb])
        and view.tag[verb] in {"VB", "VBP"}
        and view.tag[verb + 1] in {"IN", "NNS", "CD", "NN"}
    )


def _is_plain(view: SyntaxView, verb: int) -> bool:
    """Whether a word may be a plain verb, and is no past."""
    may = possible_tags(view.lower[verb])
    return view.text[verb].islower() and "VB" in may and may.isdisjoint({"VBD", "MD", "IN", "DT", "RB"})


def _asks(view: SyntaxView, asked: int) -> bool:
    """Whether a question word that follows a verb of teaching or knowing has a plain verb right behind it."""
    verb, end, low = asked + 1, view.sentence_end(asked), view.sentence_start(asked)
    if asked - 1 < low or verb + 1 >= end or not _is_plain(view, verb) or view.lower[verb] in {"do", "have", "be"}:
        return False
    near = view.lower[max(low, asked - 4) : asked]
    if _TEACHING.isdisjoint(near) or (is_adjective(view.lower[verb]) and view.tag[verb] not in {"VB", "VBP"}):
        return False
    if view.tag[verb + 1] == "PRP" and view.lower[verb + 2] in BE and is_adjective(view.lower[verb]):
        return False  # "fears over how secure it is"
    if view.lower[asked] == "when" and view.tag[verb] not in {"VB", "VBP"}:
        return False
    if is_noun(view.lower[verb]):
        if view.tag[verb + 1] not in {*_OBJECT, "NNS", ".", ",", "IN", "CC"} or view.lower[verb + 1] == "of":
            return False
        stop = next((k for k in range(verb + 1, end) if view.text[k] in _ENDS or view.tag[k] == "CC"), end)
        return FINITE.isdisjoint(view.tag[verb + 1 : stop]) and not (view.tag[verb] in NOUNS and stop == verb + 1)
    return True

"""A word of another class than its place has, told by what stands behind it.

A verb before “of” opens no phrase (analyse of soil), a noun has no object (accused of contamination the stream), and
what befell a thing is told by a participle (the painting was theft from a church).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.checks.wording.confused_words._class_by_form import VERB, OtherClass, is_only_verb
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import forms, inflect, possible_tags
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import BE

_NOUN = {verb: noun for noun, verb in VERB.items()}
_MOSTLY, _PARTLY = 0.6, 0.3


def classes_by_object(view: SyntaxView) -> Iterator[OtherClass]:
    """Each word whose class does not go with what stands behind it."""
    for at in view.tokens.where_any(frozenset(_DONE)):
        if use := _done(view, at):
            yield OtherClass(at, use, "participle")
    for verb in view.tokens.where_any(_OPENED):
        if use := _opens_phrase(view, verb):
            yield OtherClass(verb, use, "noun")
    for verb in view.tokens.where_any(_LEADING):
        at = _behind_object(view, verb)
        if at > 0 and (use := _gerund_due(view, at)):
            yield OtherClass(at, use, "form in -ing")


_LEADING = frozenset(
    form for verb in "accuse suspect convict acquit blame thank praise".split() for form in forms(verb)
)
_NEAR = 7


def _behind_object(view: SyntaxView, verb: int) -> int:
    """The noun that stands right behind “of” or “for”, an object after a verb; -1 where none does."""
    stop = min(view.sentence_end(verb) - 2, verb + _NEAR)
    of = next((k for k in range(verb + 1, stop) if view.lower[k] in {"of", "for"}), -1)
    return of + 1 if of > 0 and view.tag[of + 1] == "NN" and view.tag[of + 2] in {"DT", "PRP$"} else -1


def _gerund_due(view: SyntaxView, at: int) -> str:
    """The form in -ing for a noun with an object of its own: accused of contamination the stream; nothing else."""
    group = view.noun_phrase(at + 1)
    if group is None or view.next_tag(group.head) in {"VBD", "VBZ", "VBP", "MD"}:
        return ""
    stem = view.lower[at].removesuffix("ion").removesuffix("ment")
    made = next((v for v in (stem + "e", stem, stem[:-2]) if {"VB"} <= possible_tags(v) and stem != view.lower[at]), "")
    return next(iter(inflect(VERB.get(view.lower[at], made), "VBG")), "") if made or view.lower[at] in VERB else ""


_DONE: Mapping[str, tuple[str, str]] = {
    "theft": ("stolen", "from by in"),
    "sale": ("sold", "to by"),
    "burial": ("buried", "in at"),
    "birth": ("born", "in at on"),
}
"""Nouns of what befell a thing or a person, their participles, and what follows these."""


def _done(view: SyntaxView, at: int) -> str:
    """The participle of a bare noun behind “be” and a thing or a person that the act befell; nothing else."""
    use, behind = _DONE[view.lower[at]]
    be = view.before_adverbs(at - 1)
    if be <= view.sentence_start(at) or view.lower[be] not in BE | {"been"} or view.next_word(at) not in behind.split():
        return ""
    subject = view.tree.subject_of(at)
    if not view.sentence_start(at) <= subject < be:
        return ""
    word = view.lower[subject]
    if view.lower[at] in {"burial", "birth"}:
        return use if word in {"he", "she", "who"} or share(word, Kind.PERSON) > _MOSTLY else ""
    return use if share(word, Kind.THING, Kind.VEHICLE) > _PARTLY else ""


_OPENED = frozenset(verb for verb in _NOUN if is_only_verb(verb)) - {
    "approve", "inform", "complain", "speak", "know", "warn", "receive", "dispose", "believe"
}  # fmt: skip
"""Verbs that are no nouns and before no “of”."""


def _opens_phrase(view: SyntaxView, at: int) -> str:
    """The noun for a verb that opens a sentence, or stands behind a preposition, before “of” and a noun phrase."""
    if view.next_word(at) != "of" or view.next_tag(at + 1) not in {"DT", "NN", "NNS", "PRP$", "JJ", "NNP", "CD"}:
        return ""
    first = at == view.sentence_start(at)
    return _NOUN[view.lower[at]] if first or view.tag[at - 1] in {"IN", "JJ"} else ""

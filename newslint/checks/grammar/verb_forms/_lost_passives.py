"""Passives without a form of “be”: "the road, which used by lorries", "the match, abandoned in May, be replayed"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from newslint.checks.grammar.verb_forms._missing_be import Bare, in_whole_sentences
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.doers import is_mostly_done_to
from newslint.language.words.morphology import forms, lemma, possible_tags

_MOSTLY = 3
"""How much oftener something is done to what a verb speaks of than it stands without an object: 2 to the power."""
_AMOUNTS = frozenset({"CD", "$", "VBG", "RB", "RBR", "JJR"})
_FREE = frozenset({"then", "now", "day", "night", "air", "sea", "road", "rail", "far", "name", "law", "itself"})
_HEARERS = {
    form: verb
    for verb in ("inform", "notify", "consult", "brief", "reassure", "tell", "warn")
    for form in forms(verb)
    if form.endswith(("ed", "told"))
}
"""Pasts of verbs that say whom."""
_MATTERS = frozenset({"about", "of", "on", "over"})
_NEAR = 7  # tokens back to "none" and the like
_QUOTES = frozenset({'"', "”", "“", "said", "says", ","})
_NONE = frozenset({"none", "neither", "nobody", "never", "few"})
_DEMANDS = frozenset({"that", "if", "whether", "or", "lest", "and", "let", "to"})


def lost_passives(view: SyntaxView) -> Iterator[Bare]:
    """The places where “is” or “was” is lost before a participle."""
    frames = (_behind_relatives, _unheard, _bare_be, _behind_joints)
    return in_whole_sentences(view, chain.from_iterable(frame(view) for frame in frames))


def _behind_relatives(view: SyntaxView) -> Iterator[Bare]:
    """What is done by somebody, behind “which” or “who”: which used by lorries."""
    for by in view.tokens.where("by"):
        verb, end = by - 1, view.sentence_end(by)
        who = view.before_adverbs(verb - 1)
        if who <= view.sentence_start(by) or by + 2 >= end or view.lower[who] not in {"which", "who"}:
            continue
        if view.tag[verb] not in {"VBD", "VBN"} or view.tag[who] not in {"WDT", "WP"}:
            continue
        if view.tag[by + 1] in _AMOUNTS or view.lower[by + 1] in _FREE or "VBN" not in possible_tags(view.lower[verb]):
            continue
        if is_mostly_done_to(lemma(view.lower[verb], view.tag[verb]), _MOSTLY):
            word = view.text[verb]
            yield Bare(who, verb + 1, f"Was it done by somebody? Then “is” or “was” is missing before “{word}”.")


def _unheard(view: SyntaxView) -> Iterator[Bare]:
    """Who heard of something, or did not: none of the families told about the risk."""
    for verb in view.tokens.where(*_HEARERS):
        low, end = view.sentence_start(verb), view.sentence_end(verb)
        before = view.before_adverbs(verb - 1)
        if before < low or verb + 2 >= end or view.lower[verb + 1] not in _MATTERS or view.tag[verb] != "VBD":
            continue
        if view.tag[before] not in NOUNS | {"PRP"} or not FINITE.isdisjoint(view.tag[verb + 1 : end]):
            continue
        free = _HEARERS[view.lower[verb]] in {"tell", "warn"}  # "she told of her escape", but not "none told of it"
        if view.tag[before] == "NN" and view.text[low] in _QUOTES:
            continue  # “…” said one official briefed on it
        denied = not _NONE.isdisjoint(view.lower[max(low, verb - _NEAR) : verb])
        if denied or not free:
            yield Bare(before, verb + 1, f"Is “was” or “were” missing before “{view.text[verb]}”, or who was told?")


def _bare_be(view: SyntaxView) -> Iterator[Bare]:
    """A “be” with nothing that asks for it, behind an aside on the subject: the match, long over, be replayed."""
    for be in view.tokens.where("be"):
        low, end = view.sentence_start(be), view.sentence_end(be)
        if view.text[be - 1] != "," or be - 4 < low or be + 2 >= end or view.tag[be + 1] not in {"VBN", "JJ", "VBG"}:
            continue
        before = view.lower[low:be]
        opens = view.tag[low] in {"DT", "PRP$", "NNP", "NNS", "NN"} and before.count(",") == 2
        if opens and _DEMANDS.isdisjoint(before) and not {"MD", "VB", "VBP"} & {*view.tag[low:be]}:
            yield Bare(
                be, be + 1, "“Be” shows no tense: is “will” or “must” missing before it, or write “is” or “was”?"
            )


def _behind_joints(view: SyntaxView) -> Iterator[Bare]:
    """A clause whose one verb is a participle with “by”: because the road closed by snow, the team was late."""
    for joint in view.tokens.where("because", "although", "if", "when", "while", "unless"):
        end = view.sentence_end(joint)
        comma = next((k for k in range(joint + 1, end) if view.text[k] in {",", ".", ";"}), end)
        by = next(iter(view.tokens.within(joint + 3, comma - 1, "by")), -1)
        verb = by - 1
        if by < 0 or view.tag[joint] not in {"IN", "WRB"} or view.tag[verb] not in {"VBN", "VBD"}:
            continue
        if view.tag[verb - 1] not in NOUNS or view.tag[joint + 1] not in {"DT", "PRP$", "NNS", "NNP"}:
            continue
        others = {*view.tag[joint + 1 : verb], *view.tag[by:comma]}
        amount = view.tag[by + 1] in _AMOUNTS or view.lower[by + 1] in _FREE
        alone = others.isdisjoint(FINITE | {"VBN", "VBG", "VB"}) and not amount
        done = view.tag[verb] == "VBN" or is_mostly_done_to(lemma(view.lower[verb], "VBD"), _MOSTLY)
        if alone and done and "VBN" in possible_tags(view.lower[verb]):
            yield Bare(verb - 1, verb + 1, f"The clause has no verb: is “was” missing before “{view.text[verb]}”?")

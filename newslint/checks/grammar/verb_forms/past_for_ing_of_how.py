"""``spent the night slept on a bench``, ``learned to sleep sat up``, ``was found stood by the gate``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._free_pasts import is_active
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import forms, inflect, possible_tags
from newslint.language.words.noun_kinds import Kind, share
from newslint.language.words.verb_forms import plain_forms, plain_only
from newslint.lexicon.auxiliaries import HAVE
from newslint.text import Document

_SPEND = forms("spend") | forms("waste")
_POSTURES = {"sat": "sitting", "stood": "standing", "knelt": "kneeling", "crouched": "crouching"}
_VERBS = frozenset({"VB", "VBN", "VBG", "RP", "VBD"})
_PLACES = frozenset("on in at by near beside behind outside inside up there with around under next alone".split())
_SENT = frozenset({"VB", "VBP", "VBD", "VBN"})
_LONGEST = 8


class PastForIngOfHow(Rule):
    """A past or a plain form behind a time that is spent, or behind another verb, where a form in -ing tells how."""

    meta = Meta(
        code="GRM453",
        name="past-for-ing-of-how",
        summary="How time is spent, and how somebody sleeps or is found, is told with -ing: she slept sitting up.",
        why="A second past with the same subject does not read on from the first verb.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition, section 100",
        bad=(
            Example("He spent the night [[slept]] on a bench.", "He spent the night sleeping on a bench."),
            Example("They had spent years [[built]] a road there.", "They had spent years building a road there."),
            Example("She learned to sleep [[sat]] up on the bus.", "She learned to sleep sitting up on the bus."),
            Example("They were found [[stood]] by the gate.", "They were found standing by the gate."),
        ),
        good=(
            "He spent the night sleeping on a bench, and the night he spent helped.",
            "They spent six hours trapped in a lift. The time they spent built trust.",
            "She came in and sat there, and the statue once stood here. He stopped, stood up and left.",
            "The committee that met sat for a week.",
        ),
    )
    triggers = _SPEND | frozenset(_POSTURES)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind the time that is spent, and at what stands before each such posture."""
        view = syntax(document)
        for at in view.tokens.where(*_SPEND):
            verb = _behind_time(view, at)
            if verb > 0 and _is_wrong(view, at, verb):
                yield self._report(view, verb, (inflect(plain_forms(view.lower[verb])[0], "VBG") or [""])[0])
        for at in view.tokens.where(*_POSTURES):
            if _tells_how(view, at):
                yield self._report(view, at, _POSTURES[view.lower[at]])

    def _report(self, view: SyntaxView, verb: int, use: str) -> Finding:
        """A finding at a verb."""
        span = view.tokens.span(verb)
        return self.found(span, f"Write “{use}”: it tells how.", fixes=(Fix.swap(span, use),))


def _behind_time(view: SyntaxView, at: int) -> int:
    """The word behind the phrase of a time that is spent; -1 where none is."""
    end = min(view.sentence_end(at) - 2, at + _LONGEST)
    if (
        at > view.sentence_start(at)
        and view.previous_tag(at) in {"PRP", "NN", "NNS"}
        and at - 1 > view.sentence_start(at)
    ):
        before = phrase_start(view, at - 1)
        if before > view.sentence_start(at) and view.tag[before - 1] in {"NN", "NNS"}:
            return -1  # "the time they spent built trust"
    k = at + 1
    while k < end and (
        view.tag[k] in {"DT", "CD", "JJ", "JJR", "IN", "PRP$", "RB", "HYPH"} or view.tag[k] in {"NN", "NNS"}
    ):
        if view.tag[k] in {"NN", "NNS"} and share(view.lower[k], Kind.TIME) >= 0.4 and view.tag[k + 1][:2] == "VB":
            return k + 1
        k += 1
    return -1


def _is_wrong(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether a verb behind a time is active and no form in -ing."""
    if view.tag[verb] not in _SENT or not view.text[verb].islower() or view.lower[at + 1] in {"by", "on"}:
        return False
    if view.lower[verb] in HAVE or "WDT" in view.tag[view.sentence_start(at) : at] or "WP" in view.tag[at:verb]:
        return False
    plain = (
        plain_only(view.lower[verb]) and view.tag[verb] in {"VB", "VBP"} and view.next_tag(verb) in {"DT", "IN", "TO"}
    )
    return plain or is_active(view, verb)


def _tells_how(view: SyntaxView, at: int) -> bool:
    """Whether a posture stands right behind another verb, and no subject between."""
    low, before = view.sentence_start(at), at - 1
    if before <= low or view.next_word(at) not in _PLACES or view.tag[before] not in _VERBS:
        return False
    if view.lower[before] in HAVE or not possible_tags(view.lower[before]) or view.tag[at] not in {"VBD", "VBN"}:
        return False
    if view.tag[before] in {"VBN", "VBD"} and view.lower[before] not in _SEEN:
        return False  # "the committee that met sat for a week"
    return view.tag[before] != "RP" or view.lower[before] in {"up", "out"}


_SEEN = frozenset(
    "found seen left caught pictured photographed spotted filmed slept died ate waited shown kept".split()
)
"""What is done to somebody who sits, or is done sitting."""

"""Perfects and futures of the present in what somebody found, thought or said at a time in the past."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemma
from newslint.util.lazy_regex import lazy_regex

_SEEING = frozenset("find discover see notice realise realize learn hear understand know feel fear suspect".split())
"""Verbs of what somebody came to know then."""
THINKING = frozenset("think believe hope fear suspect assume imagine doubt worry guess".split())
"""Verbs of what somebody held then, and perhaps holds no longer."""
_WHEN = frozenset({"when", "after", "once"})
_YEAR = lazy_regex(r"(?:1[5-9]\d\d|20[01]\d|202[0-4])\Z")
_SINCE = frozenset({"since", "until", "till", "now", "so", "still", "today", "this", "next", "yet"})
_NEAR = 12


def reported(view: SyntaxView) -> Iterator[tuple[int, str]]:
    """The helping verb of each such clause, and the form of it that is meant."""
    for at in view.tokens.where("has", "have", "will"):
        if view.tag[at] not in {"VBZ", "VBP", "MD"}:
            continue
        main = view.head[at]
        if main <= at or view.relation[at] not in {"aux", "aux:pass"} or view.relation[main] != "ccomp":
            continue
        above = view.head[main]
        if not view.sentence_start(at) <= above < at or view.tag[above] != "VBD" or not _has_subject(view, main, at):
            continue
        if (
            not FINITE.isdisjoint(view.tag[above + 1 : at])
            or '"' in view.lower[above:at]
            or "“" in view.lower[above:at]
        ):
            continue
        verb, end = lemma(view.lower[above], "VBD"), min(at + _NEAR, view.sentence_end(at))
        if not _SINCE.isdisjoint(view.lower[at:end]):
            continue
        if view.lower[at] == "will":
            if verb in THINKING:
                yield at, "would"
        elif _is_dated(view, main, end) or (verb in _SEEING and _when(view, above)) or verb in THINKING:
            yield at, "had"


def _has_subject(view: SyntaxView, main: int, at: int) -> bool:
    """Whether the clause has a subject of its own before its helping verb."""
    subject = view.tree.subject_of(main)
    return view.sentence_start(at) <= subject < at


def _is_dated(view: SyntaxView, main: int, end: int) -> bool:
    """Whether the clause says before which event in the past, or in which year: never met before the night of it."""
    for k in range(main + 1, end):
        if view.lower[k] in {",", ";", "."}:
            return False
        if view.lower[k] == "before" and k + 1 < end and view.tag[k + 1] in {"DT", "PRP$"} and view.tag[k] == "IN":
            return view.relation[k] == "case"
        if view.lower[k] == "in" and _YEAR.match(view.next_word(k)) and view.head[k + 1] == main:
            return True
    return False


def _when(view: SyntaxView, above: int) -> bool:
    """Whether a clause in the past tells when something was found."""
    return any(
        view.relation[k] == "advcl"
        and view.tag[k] == "VBD"
        and any(view.lower[j] in _WHEN for j in view.tree.children(k) if j < k)
        for k in view.tree.children(above)
    )

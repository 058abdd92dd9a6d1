"""Presents with a time that goes on until now: "is in hospital since Monday", "since the war, the town loses"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._clause_times import SINCE, Mismatch, perfect_of
from newslint.language.syntax.subjects import governor
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.noun_kinds import Kind, share
from newslint.language.words.verb_forms import is_speech
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.calendar_names import MONTHS, WEEKDAYS
from newslint.util.lazy_regex import lazy_regex

_YEAR = lazy_regex(r"(?:1[5-9]|20)\d\d\Z")
_EPOCHS = frozenset(
    """beginning start turn end middle outbreak war pandemic crisis independence election elections founding opening
    launch birth death accident crash attack fire flood quake earthquake coup revolution ruling takeover merger
    landslide storm independence childhood school summer winter spring autumn""".split()
)
"""Nouns of what a time is counted from."""
_DAYS = frozenset({*WEEKDAYS, *MONTHS, "yesterday", "last", "early", "late", "mid"}) - {"may", "march"}
RANKED = frozenset("first only last most least second third fourth fifth sixth".split())
_NO_SUBJECTS = frozenset({"it", "there", "this", "that", "which", "what", "who"})
_CHANGES = frozenset({"up", "down", "higher", "lower", "different", "better", "worse", "more", "less", "fewer"})
_JOINTS = frozenset({"WDT", "WP", "WRB", "CC", ":", "TO"})
_SHOWS = frozenset("marks mark shows show remains remain seems seem means mean represents represent".split())
_REACH = 9
_SOME = 0.4
_CLOSE = 6
"""Tokens from a verb to "since", where more might be about a noun between."""


def presents_since(view: SyntaxView) -> Iterator[Mismatch]:
    """Presents of the clause that "since" and a noun of time belong to."""
    for since in view.tokens.where("since"):
        end = view.sentence_end(since)
        if since + 2 >= end or not _is_time(view, since, end):
            continue
        opens = since == view.sentence_start(since)
        verb = _after_comma(view, since, end) if opens else _before(view, since)
        if verb >= 0:
            use = perfect_of(view, verb)
            if use:
                yield Mismatch(verb, view.tokens.span(verb), use, SINCE)


def _is_time(view: SyntaxView, since: int, end: int) -> bool:
    """Whether a weekday, a month, a year or a noun of time follows "since", and no clause."""
    after = view.lower[since + 1]
    if _YEAR.match(after) or after in _DAYS or (view.tag[since + 1] == "NNP" and after in MONTHS):
        return True
    k = since + 1
    while k < min(end, since + _REACH) and view.tag[k] in {"DT", "PRP$", "JJ", "NNP", "CD", "POS", "VBN"}:
        k += 1
    if k >= end or view.tag[k] not in NOUNS:
        return False
    if k + 1 < end and view.tag[k + 1] in FINITE | NOUNS:
        return False  # "since the scandal broke"
    return view.lower[k] in _EPOCHS or share(view.lower[k], Kind.EVENT, Kind.TIME) > _SOME


def _after_comma(view: SyntaxView, since: int, end: int) -> int:
    """The present of the main clause behind a phrase with "since" that opens a sentence; -1 where there is none."""
    comma = next((k for k in range(since + 2, min(end, since + 12)) if view.lower[k] == ","), -1)
    if comma < 0 or not FINITE.isdisjoint(view.tag[since:comma]) or "WDT" in view.tag[since:comma]:
        return -1
    verb = next((k for k in range(comma + 1, end) if view.tag[k] in FINITE), -1)
    if verb < 0 or view.tag[verb] not in {"VBZ", "VBP"} or view.lower[verb] in HAVE | BE | {"'ve", "'s"}:
        return -1
    plain = is_speech(view.lower[verb], view.tokens.lexicon)
    subject = view.tree.subject_of(verb)
    return -1 if plain or not comma < subject < verb or view.relation[verb] not in {"root", "ccomp"} else verb


def _before(view: SyntaxView, since: int) -> int:
    """The present before a phrase with "since" that belongs to it; -1 where there is none, or it is not sure."""
    first = view.sentence_start(since)
    verb = next((k for k in range(since - 1, first, -1) if view.tag[k] in FINITE), -1)
    if verb < 0 or view.tag[verb] not in {"VBZ", "VBP"} or view.lower[verb] in HAVE | {"'ve", "'s", "do", "does"}:
        return -1
    predicate = governor(view, verb)
    subject = view.tree.subject_of(predicate)
    if not 0 <= subject < verb or view.lower[subject] in _NO_SUBJECTS:
        return -1
    words, tags = view.lower[verb:since], view.tag[verb:since]
    ranked = not (RANKED | _CHANGES).isdisjoint(words) or not {"JJS", "RBS", "JJR", "RBR"}.isdisjoint(tags)
    if ranked or "%" in words or "," in words or not _JOINTS.isdisjoint(tags):
        return -1
    time = view.head[since]
    if view.lower[verb] in BE:
        return verb if time > since and view.relation[time] in {"obl", "nmod"} else -1
    if since - verb > _CLOSE or any(word[0].isdigit() and word[-1].isalpha() for word in words):
        return -1
    sure = view.head[time] == verb and not is_speech(view.lower[verb], view.tokens.lexicon)
    return verb if time > since and sure and view.lower[verb] not in _SHOWS else -1

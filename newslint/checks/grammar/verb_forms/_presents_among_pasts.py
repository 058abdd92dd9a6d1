"""Where a present stands among pasts: at the end of their row, beside a clause that tells when, or inside one."""

from __future__ import annotations

import re
from itertools import pairwise

from newslint.checks.grammar.verb_forms._rows_of_tenses import follows_occasion, has_subject, is_participle, row_before
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas, possible_tags
from newslint.language.words.verb_forms import is_speech
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.lists import words
from newslint.lexicon.numerals import STRETCHES

_EVENTS = words("event-verbs")
_HELPS = frozenset({"aux", "aux:pass", "cop"})
_WHEN = frozenset({"when", "until", "before", "as", "by", "till"})
"""What opens a clause that tells when something else happened; "as" and "by" of "as soon as" and "by the time"."""
_INSIDE = frozenset({"when", "until", "till"})
_LONG = frozenset({"soon", "time", "moment"})
_NOW = frozenset(
    "now still today currently tomorrow tonight often usually always sometimes regularly each every never ever soon "
    "next will would this also".split()
)
"""Words that may set a second verb into a time of its own."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_THEN = frozenset({"later", "earlier", "ago"})
_SOON = frozenset({"noon", "dawn", "midnight", "nightfall", "dusk", "lunchtime", "teatime", "midday", "then"})
_DUE = frozenset({"due", "set", "likely", "expected", "scheduled", "meant", "supposed", "planned", "ready", "able"})
_FAR = 24  # tokens from a verb to the one it is joined with


def _is_event(view: SyntaxView, verb: int) -> bool:
    """Whether a verb tells of one event."""
    return not _EVENTS.isdisjoint(lemmas(view.lower[verb]))


def _is_past(view: SyntaxView, predicate: int) -> bool:
    """Whether a clause stands in the simple past."""
    helps = [k for k in view.tree.children(predicate) if view.relation[k] in _HELPS]
    if any(view.tag[k] in {"MD", "VBZ", "VBP"} for k in helps):
        return False
    return any(view.tag[k] == "VBD" and "VBD" in possible_tags(view.lower[k]) for k in (predicate, *helps))


def ends_row(view: SyntaxView, verb: int, predicate: int) -> bool:
    """Whether a present ends a row of pasts with one subject: of three events, or of two where its time is told."""
    row = row_before(view, predicate)
    if not row or verb - row[-1] > _FAR or not all(_is_past(view, k) or is_participle(view, k) for k in row):
        return False
    of_had = is_participle(view, row[0]) and "had" in view.lower[view.sentence_start(verb) : row[0]]
    if not of_had and not any(_is_past(view, k) for k in row):
        return False
    if has_subject(view, predicate) or view.previous_tag(verb) not in {"CC", ","} or _later(view, verb):
        return False
    told = _is_dated(view, predicate) or follows_occasion(view, row[0])
    if verb != predicate:
        return view.relation[verb] == "aux:pass" and told
    if not _is_event(view, verb):
        return False
    return told or of_had or len(row) > 1


def _later(view: SyntaxView, verb: int) -> bool:
    """Whether a word near a verb sets it into a time of its own: and now leads, and leaves next week."""
    return not _NOW.isdisjoint(view.lower[verb - 2 : min(verb + 8, view.sentence_end(verb))])


def _is_dated(view: SyntaxView, predicate: int) -> bool:
    """Whether a time that is over follows a verb within a few words: in 1971, two hours later."""
    near = view.lower[predicate + 1 : min(predicate + 8, view.sentence_end(predicate))]
    return not _THEN.isdisjoint(near) or any(
        before == "in" and _YEAR.fullmatch(year) and year < "2020" for before, year in pairwise(near)
    )


def beside_past_clause(view: SyntaxView, verb: int, predicate: int) -> bool:
    """Whether a present is the main verb after a clause in the past that tells when: "when it broke out, all are"."""
    first = view.sentence_start(verb)
    if (
        first + 3 < verb
        and (view.lower[first + 1] in STRETCHES or view.lower[first + 1].rstrip("s") in STRETCHES)
        and view.lower[first + 2] in {"before", "after"}
    ):
        first += 2  # "two days before he died"
        opener = "before"
    else:
        opener = view.lower[first]
    if view.relation[predicate] != "root" or opener not in _WHEN:
        return False
    if opener in {"as", "by"} and _LONG.isdisjoint(view.lower[first + 1 : first + 3]):
        return False
    comma = next((k for k in range(first, verb) if view.lower[k] == ","), -1)
    if comma < 0 or _later(view, verb):
        return False
    clause = [view.tag[k] for k in range(first, comma) if view.tag[k] in FINITE]
    if clause != ["VBD"] or view.lower[first + 1] == "it":
        return False
    subject = view.tree.subject_of(predicate)
    if not comma < subject < verb or "," in view.lower[comma + 1 : verb]:
        return False
    if view.lower[verb] in HAVE:
        return verb != predicate and opener in {"when", "before", "by"}
    return view.lower[verb] in BE or _is_event(view, verb)


def in_time_clause(view: SyntaxView, verb: int, predicate: int) -> bool:
    """Whether a present stands in a clause that tells when something in the past happened: "was 19 when she signs"."""
    main = view.head[predicate]
    passive = verb != predicate and view.relation[verb] == "aux:pass" and view.next_tag(predicate) != "TO"
    if view.relation[predicate] != "advcl" or not 0 <= main < verb:
        return False
    if not passive and (verb != predicate or not _is_event(view, verb)):
        return False
    inside = _INSIDE | {"before"} if passive else _INSIDE
    opener = next((k for k in view.tree.children(predicate) if k < verb and view.lower[k] in inside), -1)
    if opener <= main or not _is_past(view, main):
        return False
    if is_speech(view.lower[main], view.tokens.lexicon) or not _DUE.isdisjoint(view.lower[main : opener + 1]):
        return False
    if view.lower[opener : verb + 2] == ["when", "it", "comes", "to"]:
        return False
    between = view.tag[main + 1 : opener]
    free = not {"MD", "TO", "VBZ", "VBP", "WDT", "WP"}.intersection(between) and not _later(view, verb)
    return free and not any(_YEAR.fullmatch(w) and w >= "2020" for w in view.lower[verb + 1 : verb + 4])


def follows_by_time(view: SyntaxView, verb: int, predicate: int) -> bool:
    """Whether a clause joined to a past tells what had happened by a time: "burst, and by noon the water reaches"."""
    main = view.head[predicate]
    if view.relation[predicate] != "conj" or not 0 <= main < verb or verb != predicate or not _is_event(view, verb):
        return False
    if not _is_past(view, main) or is_speech(view.lower[main], view.tokens.lexicon):
        return False
    and_ = next((k for k in range(verb - 1, main, -1) if view.tag[k] == "CC"), -1)
    near = view.lower[and_ + 1 : and_ + 3] if and_ >= 0 else []
    return len(near) > 1 and near[0] in {"by", "at"} and near[1] in _SOON and not _later(view, verb)

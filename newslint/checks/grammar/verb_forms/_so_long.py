"""Presents with a stretch of time until now, perfects before a time that is over: "are camping for three weeks now"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._clause_times import GOES_ON, Mismatch, perfect_of
from newslint.language.syntax.clauses import root_of
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import inflect, lemma, possible_tags
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.numerals import STRETCHES
from newslint.util.lazy_regex import lazy_regex

_YEAR = lazy_regex(r"(?:1[5-9]\d\d|20[01]\d|202[0-4])\Z")
_MUCH = frozenset({"more", "over", "almost", "nearly", "many", "several", "some"})
_LONG = frozenset({"year", "years", "decade", "decades", "month", "months"})
_COUNTS = frozenset({"CD", "DT", "JJ", "JJR", "IN", "RB", "PDT"})
_PLANNED = frozenset("go stay visit come leave close move plan travel play run sell offer take sign serve rent".split())
"""Verbs whose present in -ing tells what is to come: is staying for three years."""
_LASTING = frozenset({"married", "dead", "missing", "divorced", "widowed"})
_HELPS = frozenset({"aux", "aux:pass", "cop"})
_STANDS = frozenset(
    "be have remain stand number total need want own hold count cost contain include employ show".split()
)
"""What goes on in the present, whatever is counted."""
_GONE = frozenset(
    """flee escape vanish disappear leave depart drift collapse fall die drown sink burn destroy spread steal rob sell
    lose close shut end finish run drive sail fly go move travel reach rise grow kill injure empty drain crash
    melt""".split()
)
"""Verbs of what is over, or has got somewhere, when somebody comes."""
_HELPERS = BE | {"had", "did", "could", "would"}
_NOUNS = frozenset({"DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "CD", "POS", "RB", "IN", "HYPH"})
_WHY_BY_THEN = "What had happened by then has “had”"
_WHY_THEN = "Before a time that is over, “had” tells what had happened"
_REACH = 7
_NEAR = 10


def presents_for(view: SyntaxView) -> Iterator[Mismatch]:
    """Presents with "for" and how long something has gone on."""
    for at in view.tokens.where("for"):
        unit = _unit(view, at)
        verb = _present_before(view, at) if unit >= 0 else -1
        if verb < 0:
            continue
        main = view.head[verb] if view.relation[verb] in _HELPS else verb
        if view.lower[verb] in {"do", "does"} and main > verb:
            if view.next_word(unit) == "now" and view.tag[main] == "VB":
                have = "has" if view.lower[verb] == "does" else "have"
                done = (inflect(view.lower[main], "VBN") or [view.lower[main]])[0]
                use = " ".join([have, *view.text[verb + 1 : main], done])
                yield Mismatch(verb, view.tokens.span(verb, main + 1), use, GOES_ON)
            continue
        running = view.tag[main] == "VBG" and main > verb
        until_now = view.next_word(unit) in {"now", "already"}
        many = not _MUCH.isdisjoint(view.lower[at:unit]) and view.lower[unit] in _LONG
        lasting = view.lower[verb] in BE and view.lower[main] in _LASTING
        runs = running and many and lemma(view.lower[main], "VBG") not in _PLANNED
        if until_now or runs or lasting:
            use = perfect_of(view, verb)
            if use:
                yield Mismatch(verb, view.tokens.span(verb), use, GOES_ON)


def presents_so_far(view: SyntaxView) -> Iterator[Mismatch]:
    """Presents of deeds counted "so far this year" at the start of a sentence: so far this year it intercepts 74."""
    for far in view.tokens.where("far"):
        first = view.sentence_start(far)
        if (
            far != first + 1
            or view.lower[first] != "so"
            or view.next_word(far) != "this"
            or far + 5 >= view.sentence_end(far)
        ):
            continue
        verb = next((k for k in range(far + 3, view.sentence_end(far)) if view.tag[k] in FINITE), -1)
        if verb < far + 4 or view.tag[verb] not in {"VBZ", "VBP"} or "VBD" in possible_tags(view.lower[verb]):
            continue
        counted = view.next_tag(verb) == "CD" and not {"WDT", "WP", "IN"} & set(view.tag[far + 3 : verb])
        if counted and lemma(view.lower[verb], view.tag[verb]) not in _STANDS:
            use = perfect_of(view, verb)
            if use:
                yield Mismatch(verb, view.tokens.span(verb), use, GOES_ON)


def pasts_by_then(view: SyntaxView) -> Iterator[Mismatch]:
    """Plain pasts of what had happened by the time of something else: by the time they came, the gang fled."""
    for time in view.tokens.where("time"):
        opener, end = time - 2, view.sentence_end(time)
        if opener != view.sentence_start(time) or view.lower[opener:time] != ["by", "the"]:
            continue
        came = next((k for k in range(time + 2, end) if view.tag[k] in FINITE or view.text[k] == ","), end)
        comma = next((k for k in range(came, end) if view.text[k] == ","), end)
        main = next((k for k in range(comma + 1, end) if view.tag[k] in FINITE or view.text[k] == ","), end)
        passive = came + 1 < end and view.lower[came] in {"was", "were"} and view.tag[came + 1] == "VBN"
        if main >= end - 1 or view.tag[came] != "VBD" or view.tag[main] != "VBD":
            continue
        if view.lower[came] in _HELPERS and not passive:
            continue
        base = lemma(view.lower[main], "VBD")
        once = base in _GONE and _NOUNS.issuperset(view.tag[comma + 1 : main]) and main > comma + 1
        done = next(iter(inflect(base, "VBN")), "")
        if once and done:
            yield Mismatch(main, view.tokens.span(main), f"had {done}", _WHY_BY_THEN)


def _unit(view: SyntaxView, at: int) -> int:
    """The noun of a stretch of time that "for" and how many lead to; -1 where none does."""
    last = min(view.sentence_end(at) - 1, at + _REACH)
    k = at + 1
    while k < last and view.tag[k] in _COUNTS and view.lower[k] not in STRETCHES:
        k += 1
    word = view.lower[k] if k <= last else ""
    timed = word in STRETCHES or word.removesuffix("s") in STRETCHES
    return k if timed and k > at + 1 and view.next_word(k) not in {"of", "to", "-", "at", "each", "a", "from"} else -1


def _present_before(view: SyntaxView, at: int) -> int:
    """The verb in the present of the clause that a time belongs to; -1 where another tense or clause is near."""
    low = max(view.sentence_start(at), at - _NEAR)
    verb = next((k for k in range(at - 1, low - 1, -1) if view.tag[k] in FINITE), -1)
    if verb < 0 or view.tag[verb] not in {"VBZ", "VBP"} or view.lower[verb] in {"has", "have", "'ve"}:
        return -1
    if not {",", ";", "if", "when", "every"}.isdisjoint(view.lower[verb:at]):
        return -1
    return -1 if not {"WDT", "WP", "WRB", "TO", "VBN", "CC"}.isdisjoint(view.tag[verb + 2 : at]) else verb


def perfects_until(view: SyntaxView) -> Iterator[Mismatch]:
    """Perfects of the present behind "until" and a time that is over, at the start of a sentence."""
    for at in view.tokens.where("until", "before", "till"):
        if at != view.sentence_start(at) or not _is_over(view, at):
            continue
        root = root_of(view, at)
        helps = [k for k in view.tree.children(root) if view.relation[k] in _HELPS and k < root] if root > at else []
        if not helps or view.lower[helps[0]] not in {"has", "have"} or view.tag[root] not in {"VBN", "JJ", "NN"}:
            continue
        has = helps[0]
        subject = view.tree.subject_of(root)
        if at < subject < has and "," in view.text[at:subject] and "MD" not in view.tag[at:has]:
            yield Mismatch(has, view.tokens.span(has), "had", _WHY_THEN)


def _is_over(view: SyntaxView, at: int) -> bool:
    """Whether a year, "last" or "ago" follows a word before the first comma."""
    end = view.sentence_end(at)
    comma = next((k for k in range(at, min(end, at + _NEAR)) if view.text[k] == ","), -1)
    if comma < 0:
        return False
    inside = view.lower[at + 1 : comma]
    if "now" in inside or "recently" in inside:
        return False
    years = any(_YEAR.match(word) for word in inside)
    return years or inside[:1] == ["last"] or "ago" in inside or "then" in inside[:1]

"""Perfects of the present with a time that is over right behind them: “has been arrested on Saturday night”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._clause_times import OPENS_SPAN, OVER, Mismatch
from newslint.checks.grammar.verb_forms._dated_perfects import OFTEN
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import TIMES, SyntaxView
from newslint.language.words.morphology import inflect, lemma, lemmas
from newslint.lexicon.calendar_names import MONTHS, WEEKDAYS
from newslint.lexicon.lists import words
from newslint.util.lazy_regex import lazy_regex

_EVENTS = words("event-verbs")
_HAVE = frozenset({"has", "have", "'ve"})
_DAYS = frozenset(WEEKDAYS)
_MONTHS = frozenset(MONTHS)
_AHEAD = frozenset(
    """ask call plan demand seek order schedule promise offer propose announce set agree vote decide book arrange want
    threaten urge request pledge vow approve""".split()
)
"""Verbs of what is to come: a month behind them may be one."""
_YEAR = lazy_regex(r"(?:1[5-9]\d\d|20[01]\d)\Z")
_DECADE = lazy_regex(r"(?:1[5-9]\d|20[01])0s\Z")
_AHEAD = frozenset(
    """plan schedule set call postpone reschedule invite summon order tell ask urge announce declare book remand adjourn
    delay move shift agree confirm extend cancel suspend ban name pick rule drop grant offer forecast predict warn
    promise threaten prepare vow propose arrange organise organize fix shut close expect approve demand allow bar limit
    appoint select tip slate due recall restrict need want shorten reschedule base list pencil reserve line give pull
    say report""".split()
)
"""Verbs with which "on Monday" may lie ahead, or be every Monday: has cancelled its match on Saturday."""
_SELDOM = OFTEN | {"so", "not", "n't", "every"}
_STOPS = frozenset({"TO", "WDT", "WP", "WRB", ":", "CC", "``", "''"})
_DAY_PARTS = frozenset({"dawn", "noon", "midnight", "dusk", "night", "morning", "evening", "afternoon"})
_PARTING = frozenset({",", "that", "over", "after", "before", "following", "than", "until", "due"})
_EARLY = frozenset({"early", "late", "mid", "mid-"})
_MORE = frozenset({"and", "or", "to", "but", "through", "until", "-", "–"})
_OBLIQUE = frozenset({"obl", "obl:unmarked", "advmod"})
_IN_PHRASE = frozenset({"compound", "nmod:desc", "nmod:unmarked"})
_UNITS = TIMES | _DAYS | _MONTHS
_MODALS = frozenset({"should", "must", "may", "might"})
_THEN = "This was due at a time that is over"
_NEAR = 9


def perfects_with_days(view: SyntaxView) -> Iterator[Mismatch]:
    """Such perfects, with the past that is meant."""
    for has in view.tokens.where(*_HAVE):
        if view.tag[has] not in {"VBZ", "VBP"} or view.lower[has - 1] == "to":
            continue
        end, been = view.sentence_end(has), -1
        main = view.skip_adverbs(has + 1)
        if main < end and view.lower[main] == "been":
            been, main = main, view.skip_adverbs(main + 1)
        if main + 2 >= end or view.tag[main] != "VBN" or not _SELDOM.isdisjoint(view.lower[has:main]):
            continue
        time = _time(view, main, end, passive=been >= 0)
        use = _past(view, has, main, been) if time >= 0 else ""
        if use:
            yield Mismatch(main, view.tokens.span(has, main + 1), use, OVER)
    for modal in view.tokens.where(*_MODALS):
        main = view.skip_adverbs(modal + 1)
        if view.tag[modal] != "MD" or main + 2 >= view.sentence_end(modal) or view.tag[main] not in {"VB", "VBN"}:
            continue
        base = view.skip_adverbs(main + 1) if view.lower[main] == "be" else main
        if base + 2 < view.sentence_end(modal) and view.lower[main] != "have" and _ago(view, base) >= 0:
            done = "been" if view.lower[main] == "be" else next(iter(inflect(view.lower[main], "VBN")), "")
            use = " ".join([view.text[modal], *view.text[modal + 1 : main], "have", done])
            yield Mismatch(main, view.tokens.span(modal, main + 1), use, _THEN)


def _ago(view: SyntaxView, main: int) -> int:
    """The "ago" or "yesterday" that belongs to a plain verb before it; -1 where there is none."""
    at = _time(view, main, view.sentence_end(main), passive=True)
    low = at - {"ago": 2, "yesterday": 0}.get(view.lower[at], 1)
    over = at >= 0 and (view.lower[at] in {"ago", "yesterday"} or view.lower[at - 1] == "last")
    return at if over and (view.tag[main] == "VBN" or low == main + 1) else -1  # "may fight its vote last week"


def _time(view: SyntaxView, main: int, end: int, *, passive: bool) -> int:
    """The time that is over which belongs to a participle before it; -1 where there is none."""
    for k in range(main + 1, min(end - 1, main + _NEAR)):
        word, after = view.lower[k], view.lower[k + 1]
        if word == "in" and after in _MONTHS and _is_old_month(view, main, k + 2, end):
            return k + 2
        if (
            view.tag[k] in FINITE
            or view.tag[k] in _STOPS
            or word in _SELDOM
            or word in _PARTING
            or (word == "from" and view.tag[k + 1] in {"CD", "$"})
        ):
            return -1
        if word == "on" and after in _DAYS:
            return k + 1 if _is_day(view, main, k + 1, passive=passive) else -1
        if word == "yesterday" or (
            word == "last" and after in _UNITS and view.lower[k - 1] not in OPENS_SPAN | {"the", "this"}
        ):
            at = k + (word == "last")
            return at if view.next_tag(at) != "POS" and _hangs(view, main, at) else -1
        if word == "ago":
            return k if view.tag[k - 2] in {"CD", "DT", "JJ"} and view.lower[k - 3] not in OPENS_SPAN else -1
        if word in {"in", "of"} and (_YEAR.match(after) or after in _MONTHS) and not _goes_on(view, k + 1):
            named = word == "in" and _hangs(view, main, k + 1)
            told = word == "of" and view.lower[k - 2] == "the" and _hangs(view, main, k - 1)
            to_come = after in _MONTHS and not _AHEAD.isdisjoint(lemmas(view.lower[main]))  # asked for more in April
            plain = view.next_tag(k + 1) not in {"POS", "NN", "NNS", "CD", ":"} and not to_come
            return k + 1 if (named or told) and plain else -1
        if word == "in" and after == "the":
            at = k + 2 + (view.next_word(k + 1) in _EARLY)
            if at < end and _DECADE.match(view.lower[at]):
                return at if not _goes_on(view, at) and _hangs(view, main, at) else -1
    return -1


def _is_old_month(view: SyntaxView, main: int, year: int, end: int) -> bool:
    """Whether an old year follows a month, and both belong to a verb: has joined it in January 2019."""
    if year >= end or not _YEAR.match(view.lower[year]) or _goes_on(view, year):
        return False
    return _hangs(view, main, year - 1) or _hangs(view, main, year)


def _goes_on(view: SyntaxView, time: int) -> bool:
    """Whether another time follows: in 1991 and 1995, on Friday and Saturday, from May to June."""
    if view.next_word(time) not in _MORE or time + 2 >= view.sentence_end(time):
        return False
    after = view.lower[time + 2]
    return view.tag[time + 2] in {"CD", "IN", "DT"} or after in _UNITS or view.next_word(time) in {"-", "–"}


def _hangs(view: SyntaxView, main: int, time: int) -> bool:
    """Whether a time belongs to a verb, itself or by the part of the day that it dates."""
    at = view.head[time] if view.relation[time] in _IN_PHRASE else time
    if view.relation[at] == "nmod" and view.lower[view.head[at]] in _DAY_PARTS:
        at = view.head[at]
    return view.relation[at] in _OBLIQUE and view.head[at] == main


def _is_day(view: SyntaxView, main: int, day: int, *, passive: bool) -> bool:
    """Whether a weekday is that of what happened, and not of what is planned."""
    base = lemma(view.lower[main], "VBN")
    if base in _AHEAD or _goes_on(view, day) or not _hangs(view, main, day):
        return False
    if view.next_tag(day) in {"NN", "NNS", "POS"} and view.next_word(day) not in _DAY_PARTS:
        return False
    objects = any(view.relation[k] in {"obj", "iobj", "xcomp"} and k < day for k in view.tree.children(main))
    return passive or not objects or base in _EVENTS


def _past(view: SyntaxView, has: int, main: int, been: int) -> str:
    """The past of a perfect, with its adverbs."""
    between = [view.text[k] for k in range(has + 1, main) if k != been]
    if been >= 0:
        return " ".join(["was" if view.lower[has] == "has" else "were", *between, view.text[main]])
    forms = inflect(lemma(view.lower[main], "VBN"), "VBD")
    return " ".join([*between, forms[0]]) if forms else ""

"""Perfects of what happened once, with its date: "has been founded in 1990", "in 2015 the group has bought it"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._clause_times import OVER, SPANS, Mismatch
from newslint.checks.grammar.verb_forms._since import TURNS
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import inflect, lemma, lemmas
from newslint.lexicon.calendar_names import WEEKDAYS
from newslint.util.lazy_regex import lazy_regex

_YEAR = lazy_regex(r"(?:1[5-9]\d\d|20[01]\d|202[0-4])\Z")
_CENTURY = lazy_regex(r"1\d(?:th|st|nd|rd)\Z")
_HAVE = frozenset({"has", "have", "'ve"})
_DAYS = frozenset(WEEKDAYS)
_REACH = 10
"""Tokens from the participle to its date, and from a date that opens a sentence to "has"."""
_MORE = frozenset({"and", "or", "to", "but", "-", "–", "through"})
OFTEN = frozenset("ever never only always often twice several many already since just times both".split())


def dated_perfects(view: SyntaxView) -> Iterator[Mismatch]:
    """Perfects of the present with one date that is over."""
    yield from _long_ago(view)
    for at in view.tokens.where("in", "on"):
        date = _date(view, at)
        if date < 0:
            continue
        first = view.sentence_start(at)
        has = _has_after(view, date) if at == first else _has_before(view, at, date)
        if has < 0:
            continue
        verb = view.skip_adverbs(has + 1)
        if verb + 1 >= view.sentence_end(at):
            continue
        passive = view.lower[verb] == "been"
        main = view.skip_adverbs(verb + 1) if passive else verb
        if main >= view.sentence_end(at) or view.tag[main] not in {"VBN", "VBD"}:
            continue
        if at != first and not _surely_once(view, has, main, date):
            continue
        use = _past(view, has, main, passive)
        if use and not (passive and verb - has > 1):
            yield Mismatch(main, view.tokens.span(has, main + 1), use, OVER)


def _long_ago(view: SyntaxView) -> Iterator[Mismatch]:
    """Perfects with “as long ago as” or “as far back as” a year, and of those who did it so long before another event.

    “Have noticed it as long ago as 1972”; “her mother, who has died three weeks before the opening, had”.
    """
    for at in view.tokens.where("ago", "back", "before"):
        word, end = view.lower[at], view.sentence_end(at)
        if word == "before":
            if view.lower[at - 1] not in SPANS or view.tag[at - 2] not in {"CD", "DT"} or not _tells_past(view, at):
                continue
            start = at - 2
        elif view.lower[at - 2 : at] in (["as", "long"], ["as", "far"]) and view.next_word(at) == "as":
            if at + 2 >= end or not _YEAR.match(view.lower[at + 2].removesuffix("s")):
                continue
            start = at - 2
        else:
            continue
        low = max(view.sentence_start(at), start - _REACH)
        has = next((k for k in range(start - 1, low - 1, -1) if view.tag[k] in FINITE), -1)
        main = view.skip_adverbs(has + 1) if has >= 0 else end
        passive = main < start and view.lower[main] == "been"
        main = view.skip_adverbs(main + 1) if passive else main
        if not has < main < start or view.lower[has] not in _HAVE or view.tag[main] not in {"VBN", "VBD"}:
            continue
        between = view.lower[has:start]
        if {",", "that", "to", "and"}.isdisjoint(between) and OFTEN.isdisjoint(between):
            use = _past(view, has, main, passive)
            if use:
                yield Mismatch(main, view.tokens.span(has, main + 1), use, OVER)


def _tells_past(view: SyntaxView, before: int) -> bool:
    """Whether a clause with “who” or “which” holds “three weeks before”, and the main clause behind it is past."""
    end = view.sentence_end(before)
    comma = next((k for k in range(before, end) if view.text[k] == ","), -1)
    asks = not {"WP", "WDT"}.isdisjoint(view.tag[max(view.sentence_start(before), before - _REACH) : before])
    return asks and 0 < comma < end - 2 and view.tag[comma + 1] == "VBD"


def _date(view: SyntaxView, at: int) -> int:
    """The last token of a date after "in" or "on": one year or century, or a weekday; -1 where there is none."""
    last = view.sentence_end(at)
    k = at + 1
    if k >= last:
        return -1
    if view.lower[at] == "on":
        opens = at == view.sentence_start(at)
        return k if opens and view.lower[k] in _DAYS and view.next_tag(k) not in {"NN", "NNS", "POS", "CC"} else -1
    if view.tag[k] == "NNP" and k + 1 < last:
        k += 1  # in May 1990
    elif (
        view.lower[k] == "the" and k + 2 < last and view.lower[k + 2] == "century" and _CENTURY.match(view.lower[k + 1])
    ):
        return k + 2
    if not _YEAR.match(view.lower[k]) or view.next_word(k) in _MORE or view.next_tag(k) in {"CD", "NN", "NNS", "POS"}:
        return -1
    return -1 if view.next_word(k) == "," and k + 2 < last and view.tag[k + 2] in {"CD", "IN"} else k


def _has_after(view: SyntaxView, date: int) -> int:
    """The "has" of the clause behind a date that opens a sentence; -1 where there is none."""
    last = min(view.sentence_end(date), date + _REACH)
    has = next((k for k in range(date + 1, last) if view.tag[k] in FINITE), -1)
    if has < 0 or view.lower[has] not in _HAVE or not {"WDT", "WP", "WRB", "IN"}.isdisjoint(view.tag[date + 1 : has]):
        return -1
    return has if OFTEN.isdisjoint(view.lower[has : has + 4]) else -1


def _has_before(view: SyntaxView, at: int, date: int) -> int:
    """The "has" that the tree ties to a date after its participle; -1 where there is none."""
    main = view.head[date]
    if not view.sentence_start(at) < main < at or view.relation[date] != "obl" or at - main > _REACH:
        return -1
    helps = [k for k in view.tree.children(main) if view.relation[k] in {"aux", "aux:pass"} and k < main]
    if not helps or view.lower[helps[0]] not in _HAVE or view.tag[helps[0]] not in {"VBZ", "VBP"}:
        return -1
    if not (FINITE | {"TO", "WDT", "WP", "CC"}).isdisjoint(view.tag[main + 1 : at]):
        return -1
    between = view.lower[helps[0] : at]
    return helps[0] if OFTEN.isdisjoint(between) and "," not in between else -1


def _surely_once(view: SyntaxView, has: int, main: int, date: int) -> bool:
    """Whether a verb tells of what happened once: one that opens or ends something, "first", or a time told besides."""
    if "first" in view.lower[has:date] or not TURNS.isdisjoint(lemmas(view.lower[main])):
        return True
    after = view.lower[date + 1 : date + 6]
    return after[:1] == [","] and (after[1:2] == ["when"] or not {"before", "after", "later"}.isdisjoint(after))


def _past(view: SyntaxView, has: int, main: int, passive: bool) -> str:
    """The past of a perfect, with its adverbs."""
    between = [view.text[k] for k in range(has + 1, main) if view.lower[k] != "been"]
    if passive:
        return " ".join(["was" if view.lower[has] == "has" else "were", *between, view.text[main]])
    forms = inflect(lemma(view.lower[main], "VBN"), "VBD")
    return " ".join([*between, forms[0]]) if forms else ""

"""Presents with a stretch of time until now, perfects before a time that is over: "are camping for three weeks now"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._clause_times import GOES_ON, Mismatch
from newslint.language.syntax.clauses import root_of
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import inflect, lemma
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
            use = _perfect(view, verb)
            if use:
                yield Mismatch(verb, view.tokens.span(verb), use, GOES_ON)


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


def _perfect(view: SyntaxView, verb: int) -> str:
    """The perfect of a present."""
    have = "has" if view.tag[verb] == "VBZ" and view.lower[verb] != "am" else "have"
    if view.lower[verb] in BE:
        return f"{have} been"
    forms = inflect(lemma(view.lower[verb], view.tag[verb]), "VBN")
    return f"{have} {forms[0]}" if forms else ""


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

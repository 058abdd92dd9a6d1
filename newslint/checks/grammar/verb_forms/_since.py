"""Perfects where one event began what has lasted since, and the tense of obituaries and of scores.

“The largest since it has been formed in 1974”, “since a trust has taken over in 2023”; “she was survived by two sons”
of somebody who died this week; “the Bobcats trail 26-14 at half-time” among verbs of the past.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import inflect, lemma, lemmas, possible_tags
from newslint.lexicon.calendar_names import MONTH_WORDS
from newslint.text import Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_HAS = frozenset({"has", "have"})
TURNS = frozenset(
    "form found take join begin start leave open launch elect appoint win become arrive return buy introduce come die"
    " announce publish marry retire resign sign create establish build privatise privatize nationalise acquire inherit"
    " move qualify break fall rise close set hire recruit promote".split()
)
"""Verbs of what happens once, after which something has gone on."""
_YEAR = lazy_regex(r"(?:1[5-9]|20)\d\d\Z")
_REACH, _LONG = 8, 14  # tokens from “since” to its verb, and to the end of its clause
_SUPERLATIVES = frozenset({"first", "last", "only", "most", "least", "worst", "best"})
_RECENT = lazy_regex(
    r"\bhas died\b|\bwho died (?:on|last|this|yesterday|at|of|after|in hospital|aged)\b|\bdied (?:on|yesterday|last)\b"
)
_LEDE = 700  # code points in which a story says who has died
_TRAILS = frozenset({"trail", "trails", "lead", "leads"})
_BREAKS = frozenset({"halftime", "half-time", "break", "interval", "half"})


class Turned(NamedTuple):
    """A verb in a tense that its clause does not bear."""

    main: int
    span: Span
    use: str
    why: str


def since_turns(view: SyntaxView) -> Iterator[Turned]:
    """The present perfects after “since” of what happened once."""
    for since in view.tokens.where("since"):
        if not _may_open_clause(view, since):
            continue
        end = view.sentence_end(since)
        has = next((k for k in range(since + 1, min(end, since + _REACH)) if view.tag[k] in FINITE), -1)
        if has < 0 or view.lower[has] not in _HAS | {"had"} or not {",", "and"}.isdisjoint(view.lower[since:has]):
            continue
        verb = view.skip_adverbs(has + 1)
        passive = verb < end and view.lower[verb] == "been"
        if passive:
            verb = view.skip_adverbs(verb + 1)
        done = verb < end and (view.tag[verb] in {"VBN", "VBD"} or "VBN" in possible_tags(view.lower[verb]))
        if not done or view.lower[verb : verb + 2] == ["taken", "to"]:
            continue
        stop = next((k for k in range(verb, min(end, since + _LONG)) if view.lower[k] in {",", ";", "."}), end)
        dated = any(_is_past(view, k) for k in range(verb, stop))
        if view.lower[has] == "had" and view.head[since] != verb:
            continue  # "since revealing that she had left in May"
        turns = view.lower[has] != "had" and not TURNS.isdisjoint(lemmas(view.lower[verb]))
        if dated or (turns and _counts_from(view, since)):
            singular = view.lower[has] == "has" or view.tag[view.tree.subject_of(verb)] in {"NN", "NNP"}
            if passive:
                span, use = view.tokens.span(has, has + 2), "was" if singular else "were"
            else:
                span = view.tokens.span(has, verb + 1)
                use = (inflect(lemma(view.lower[verb], "VBN"), "VBD") or [""])[0]
            if use and verb - has <= 2 + passive:
                yield Turned(has, span, use, "“Since” leads to one event here, so the verb stands in the past")


def _may_open_clause(view: SyntaxView, since: int) -> bool:
    """Whether “since” may open a clause: not “the work done since then has gone into it”."""
    if view.next_word(since) in {"then", "when"}:
        return False
    opens = view.next_tag(since) in {"PRP", "DT", "NNP", "NN", "NNS", "PRP$"}
    return opens or view.relation[since] == "mark"


def _is_past(view: SyntaxView, k: int) -> bool:
    """Whether a word is a year or a time that is over, after its preposition."""
    word, before = view.lower[k], view.lower[k - 1]
    return (
        (before == "in" and (_YEAR.match(word) is not None or word in MONTH_WORDS))
        or (before == "last" and word in {"year", "month", "week"})
        or word == "ago"
    )


def _counts_from(view: SyntaxView, since: int) -> bool:
    """Whether what stands before “since”, without a comma, counts from it: the largest, the first, has doubled."""
    low = view.sentence_start(since)
    if since == low or view.lower[since - 1] == ",":
        return False
    before = range(max(low, since - _LONG), since)
    ranked = any(view.tag[k] in {"JJS", "RBS"} or view.lower[k] in _SUPERLATIVES for k in before)
    perfect = any(view.lower[k] in _HAS | {"had"} and "VBN" in view.tag[k + 1 : k + 4] for k in before)
    return ranked or perfect


def survivors(view: SyntaxView) -> Iterator[Turned]:
    """“Was survived by” in a story that begins with somebody's death of these days."""
    lede = view.document.prose[:_LEDE]
    for k in view.tokens.where("survived"):
        was = k - 1
        if view.lower[k + 1 : k + 2] != ["by"] or view.lower[was] not in {"was", "were"} or not _RECENT.search(lede):
            continue
        if not view.document.quotes.touches(view.tokens.span(k)):
            use = "is" if view.lower[was] == "was" else "are"
            yield Turned(was, view.tokens.span(was), use, "The family lives on")


def trailing(view: SyntaxView) -> Iterator[Turned]:
    """A score at the break in the present, among verbs of the past."""
    for k in view.tokens.where(*_TRAILS):
        low, high = view.tokens.sentence_bounds(view.tokens.sentence_of(k))
        if (
            not (view.tag[k] in {"VBZ", "VBP"} or view.relation[k] == "root")
            or not view.text[k + 1 : k + 2]
            or not view.text[k + 1][0].isdigit()
        ):
            continue
        at = next((j for j in range(k + 1, min(high, k + _LONG)) if view.lower[j] in _BREAKS), -1)
        if at < 0 or not {"at", "by"} & set(view.lower[at - 2 : at]) or "VBD" not in view.tag[low:high]:
            continue
        use = (inflect(lemma(view.lower[k], view.tag[k]), "VBD") or [""])[0]
        if use and not view.document.quotes.touches(view.tokens.span(k)):
            yield Turned(k, view.tokens.span(k), use, "The game is over, so the verb stands in the past")

"""``have been killed there from January``: what has gone on until now began "since" then."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import forms
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.calendar_names import MONTHS, WEEKDAYS
from newslint.text import Document

_GOES_ON = frozenset(
    form
    for verb in """be kill close shut live work run wait stay remain die injure wound arrest detain hold jail imprison
    stand sit lie fight govern rule lead chair serve miss lose happen govern study train rain fly sail open""".split()
    for form in forms(verb)
)
"""Forms of verbs of what goes on, or is counted, until today, and is not announced for a day to come."""
_HAVE = frozenset({"has", "have", "'ve", "’ve"})
_BACK = frozenset({"last"})
_ENDS = frozenset({",", ".", "and", "but", "when", "after", "because", "while"})
_UNTIL = frozenset({"to", "until", "till", "through", "onwards", "onward", "on"})
_AFTER = frozenset({"week", "month", "year", "spring", "summer", "autumn", "winter"})
_LEADS = frozenset({"IN", "TO"})
_PHRASE = NOUNS | {"DT", "PRP$", "JJ", "CD", "POS", "HYPH"}
_REACH, _NEAR, _MOSTLY = 12, 8, 0.5


class FromForSince(Rule):
    """``have been killed from January``."""

    meta = Meta(
        code="WRD325",
        name="from-for-since",
        summary="“From” stands before the time since when something has gone on until now.",
        why="With the perfect, a time in the past at which something began has “since”: it has been shut since May.",
        severity=Severity.WARNING,
        scope="sentence",
        fix_doubt=20,
        source="Swan, Practical English Usage, 4th edition: from and since",
        bad=(
            Example(
                "Ten people have been killed on the road [[from]] January, police said.",
                "Ten people have been killed on the road since January, police said.",
            ),
            "The bridge has been closed to traffic [[from]] last October, when a pier cracked.",
            "The ferry has not run [[from]] April, and the mill has been shut [[from]] 2019.",
        ),
        good=(
            "The bridge was closed from January, and has been closed from May to June.",
            "She has seen a film from 2019, and has been charged with a theft from April.",
            "The fares have been raised from January, and the mill has been shut since 2019.",
        ),
    )
    triggers = frozenset({"from"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands behind and before each "from"."""
        view = syntax(document)
        for at in view.tokens.where("from"):
            if _is_time(view, at + 1) and _has_gone_on(view, at):
                span = view.tokens.span(at)
                fix = Fix.swap(span, "since", Safety.UNSAFE)
                yield self.found(span, "It has gone on until now: write “since”.", fixes=(fix,))


def _is_time(view: SyntaxView, start: int) -> bool:
    """Whether a time in the past stands here, and neither an end of it nor a noun behind."""
    last = view.sentence_end(start - 1)
    if start + 1 >= last:
        return False
    word, end = view.lower[start], start
    if word in _BACK:
        end += 1
        if view.lower[end] not in _AFTER and view.lower[end] not in {*MONTHS, *WEEKDAYS}:
            return False
    elif word not in MONTHS and word not in WEEKDAYS and not (word.isdigit() and len(word) == 4 and word[:2] in _ERA):
        return False
    near = view.lower[end + 1 : min(last, end + 1 + _NEAR)]
    return end + 1 < last and view.lower[end + 1] in _ENDS and _UNTIL.isdisjoint(near)


_ERA = frozenset({"19", "20"})


def _has_gone_on(view: SyntaxView, at: int) -> bool:
    """Whether a perfect of such a verb comes before, with nothing between that may be from that time itself."""
    first = max(view.sentence_start(at), at - _REACH)
    verb = at - 1
    while verb > first and view.tag[verb] in _PHRASE | _LEADS | {"RB"}:
        verb -= 1
    if view.tag[verb] not in {"VBN", "VBD"} or view.lower[verb] not in _GOES_ON:
        return False
    have = verb - 1
    while have > first and view.tag[have] in {"RB", "VBN"}:
        have -= 1
    if view.lower[have] not in _HAVE:
        return False
    between = range(verb + 1, at)
    if not between or view.tag[at - 1] == "RB":
        return True
    led = view.tag[verb + 1] in _LEADS
    return led and view.tag[at - 1] in NOUNS and _is_where(view.lower[at - 1])


def _is_where(word: str) -> bool:
    """Whether a noun is a place, or people: what is not of a time itself."""
    return share(word, Kind.PLACE, Kind.GROUP, Kind.PERSON, Kind.VEHICLE, Kind.THING) >= _MOSTLY or word == "traffic"

"""``currently short of sleep at the moment``: a sentence says one thing twice, with words between."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import forms
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.text import Document, Span
from newslint.util.records import NamedTuple


class _Pair(NamedTuple):
    """Words that say what other words further on say again."""

    first: frozenset[str]
    again: tuple[tuple[str, ...], ...]
    most: int
    """Tokens that may stand between them."""
    closes: bool = False
    """Whether the second must close its phrase: "too", "before"."""
    verbs: bool = True
    """Whether a verb may stand between them."""
    deeds: frozenset[str] = frozenset()
    """Those of the first words that are forms of a verb."""


def _pair(first: str, again: str, most: int, *, closes: bool = False, verbs: bool = True) -> _Pair:
    """A pair as it is written below: words parted by spaces, phrases by bars; <verb> is any form of it."""
    deeds = frozenset(form for word in first.split() if word[0] == "<" for form in forms(word[1:-1]))
    words = deeds | {word for word in first.split() if word[0] != "<"}
    return _Pair(words, tuple(tuple(part.split()) for part in again.split("|")), most, closes, verbs, deeds)


_NOW = "at the moment|at present|at this time|at this moment|right now|nowadays|these days"
_PAIRS = (
    _pair("currently presently now", _NOW, 14, verbs=False),
    _pair("moment present", "currently|presently", 8, verbs=False),
    _pair("annual yearly", "every year|each year|a year|per year|per annum|annually", 8, verbs=False),
    _pair("annually", "every year|each year|a year|per year", 4, verbs=False),
    _pair("monthly", "every month|each month|a month|per month", 8, verbs=False),
    _pair("weekly", "every week|each week|a week|per week", 8, verbs=False),
    _pair("daily", "every day|each day|a day|per day", 8, verbs=False),
    _pair("about approximately around roughly some", "or so|or thereabouts|approximately|give or take", 4, verbs=False),
    _pair("also", "too|as well", 10, closes=True, verbs=False),
    _pair("both", "alike", 6, closes=True, verbs=False),
    _pair("previously formerly", "before|in the past|beforehand", 6, closes=True, verbs=False),
    _pair("<repeat> <reiterate> <reappoint> <re-elect> <rewrite> <rebuild> <resit> <retake>", "again", 4, closes=True),
    _pair("<return>", "back to|back into|back again", 4, verbs=False),
    _pair("minimum", "at least", 2),
    _pair("maximum", "up to", 2),
    _pair("debut", "for the first time", 5, verbs=False),
    _pair("each", "apiece", 1, verbs=False),
    _pair("ago", "since", 0, verbs=False),
    _pair("estimated", "about|approximately|around|roughly", 0, verbs=False),
    _pair("equally", "as", 0, verbs=False),
    _pair("unanimously", "by all|without dissent", 6, verbs=False),
    _pair("mutually", "together|between them|each other", 5, closes=True),
    _pair("then", "subsequently|afterwards|afterward|thereafter", 0),
    _pair("subsequently afterwards", "then", 0),
    _pair("approximately roughly", "about|around|approximately|roughly|some", 0),
    _pair("around about", "at about|at around|at approximately", 0),
    _pair("temporarily", "for now|for the time being|for the moment|in the interim", 5, closes=True),
    _pair("permanently", "forever|for ever|for good", 4, closes=True),
    _pair("initially originally", "at first|to begin with|at the outset", 8, verbs=False),
    _pair("eventually finally ultimately", "in the end|at long last", 8, verbs=False),
    _pair("recently lately", "in recent days|in recent weeks|in recent months|of late|lately", 8, verbs=False),
    _pair("frequently repeatedly", "time and again|many times|on many occasions|over and over", 8),
    _pair("simultaneously", "at the same time|all at once", 8),
    _pair("immediately instantly", "at once|straight away|right away|without delay", 6),
    _pair("gradually", "little by little|bit by bit|step by step", 6),
    _pair("mainly mostly primarily chiefly", "for the most part|in the main|mainly|mostly", 6),
    _pair("jointly", "together", 5, closes=True),
    _pair("nearly almost virtually", "nearly|almost|virtually|practically", 0),
    _pair("exclusively solely", "only|alone", 4, closes=True),
    _pair("including", "and so on|and so forth|etc|etc.", 14, verbs=False),
    _pair("since", "ago", 3),
    _pair("<postpone> <defer> <delay>", "until later|till later|until a later date|to a later date", 5, closes=True),
    _pair("longer", "anymore|any more|any longer", 6, closes=True),
    _pair("past", "ago", 3, verbs=False),
    _pair("total", "in total|in all|altogether", 8, closes=True, verbs=False),
    _pair("ago", "earlier|previously|back", 0, verbs=False),
    _pair("again", "once more|once again|anew|afresh", 5, closes=True),
    _pair("alone", "by himself|by herself|by themselves|by itself", 3),
)
_CLOSING = frozenset({".", ",", ";", "!", "?", "”", '"', "’", ")", "–", "—", "and", "but", "that", "he", "she", "they"})
_TIMED = frozenset({"earlier", "later", "ago", "before", "after", "on", "since", "early", "late"})
_STOPS = SUBORDINATORS - {"as", "than"} | {";", ":", "who", "which", "that", "but", "–", "—", "(", ")", "“", "”", '"'}


class SaidAgain(Rule):
    """One thing said twice in a clause."""

    meta = Meta(
        code="WRD544",
        name="said-again",
        summary="A clause says one thing twice, with other words between.",
        why="The second adds nothing, and the reader wonders what it is there for.",
        severity=Severity.WARNING,
        scope="sentence",
        source="Garner's Modern English Usage: redundancy",
        bad=(
            Example("The club is currently short of a goalkeeper [[at the moment]], said the coach."),
            Example("The bank pays an annual fee of £4m [[a year]] to the league."),
            Example("The mayor also runs a bakery in the town [[as well]]."),
            Example("About 300 people [[or so]] marched to the town hall."),
            Example("The tests were popular with both boys and girls [[alike]]."),
            Example("Officials will repeat the count [[again]] on Monday."),
        ),
        good=(
            "The club is short of a goalkeeper at the moment, said the coach.",
            "The annual report says that 4,000 people die in fires each year.",
            "The mayor also runs a bakery, as well as a mill. He is currently away, but at the moment nobody minds.",
            "He said he would also have liked to know, as both do alike. She released tax returns dating back to 1977.",
            "The court will repeat its ruling, and again nobody will listen.",
        ),
    )
    triggers = frozenset().union(*(pair.first for pair in _PAIRS))

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each first word for what says it again."""
        view = syntax(document)
        told: set[Span] = set()
        for pair in _PAIRS:
            for at in view.tokens.where_any(pair.first):
                place = _again(view, pair, at)
                if place is None or place in told:
                    continue
                told.add(place)
                yield self.found(
                    place,
                    f"“{view.text[at]}” says it already: leave out one of the two.",
                    fixes=(Fix.swap(Span(place.start - 1, place.end), "", Safety.DISPLAY),),
                    related=(Related(view.tokens.span(at), "Here for the first time."),),
                )


def _again(view: SyntaxView, pair: _Pair, at: int) -> Span | None:
    """Where what a word says is said again in its clause."""
    if view.lower[at] in pair.deeds and view.tag[at] in NOUNS:
        return None  # "tax returns going back to May"
    end = view.sentence_end(at)
    for k in range(at + 1, min(at + pair.most + 2, end)):
        for phrase in pair.again:
            last = k + len(phrase)
            if tuple(view.lower[k:last]) == phrase and last <= end:
                if pair.closes and last < end and view.lower[last] not in _CLOSING and view.tag[last] != "IN":
                    return None
                if phrase[0] in {"a", "each", "every"} and not _TIMED.isdisjoint(view.lower[last : last + 1]):
                    return None  # "the annual rate a year earlier"
                if phrase[-1] == "well" and view.lower[last : last + 1] == ["as"]:
                    return None
                return view.tokens.span(k, last)
        if view.lower[k] in _STOPS or view.lower[k] == "," or (not pair.verbs and _opens(view, at, k)):
            return None
    return None


def _opens(view: SyntaxView, at: int, k: int) -> bool:
    """Whether a verb of another clause than that of the first word stands here."""
    if view.tag[k] not in FINITE:
        return False
    return not FINITE.isdisjoint(view.tag[view.sentence_start(at) : k]) or view.tag[at] in {"JJ", "CD", "DT"}

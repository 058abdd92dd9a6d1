"""A verb where other languages have it: "has already the letter signed", "on Monday was the bridge closed"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.clauses._swapped import swapped
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.phrases import is_time_phrase
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.calendar_names import CALENDAR, WEEKDAYS
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.text import Document
from newslint.util.records import NamedTuple

_SOON = frozenset({"already", "just", "now", "never", "always", "still", "yet", "recently", "finally"})
_CLOSES = frozenset({"IN", ".", ",", "CC", "WRB", "TO", "RB", "DT"})
_KNOWN = frozenset(
    {"known", "liked", "respected", "made", "done", "received", "paid", "educated", "established", "off"}
)
"""Participles that stand as adjectives behind “very well”, and have their place there."""
_AUXILIARIES = BE | HAVE | {"will", "would", "can", "could"}
_SUBJECTS = frozenset({"DT", "PRP$"})
_LONGEST = 5
_DAYS = frozenset(WEEKDAYS) | {"yesterday", "today"}


class _Moved(NamedTuple):
    """What stands in the wrong order, and the right one."""

    first: int
    last: int
    use: str


class VerbOutOfPlace(Rule):
    """``has already the letter signed``."""

    meta = Meta(
        code="GRM763",
        name="verb-out-of-place",
        summary="A verb stands behind its object, or before its subject, as in another language.",
        why="English has subject, verb and object in this order, whatever opens the sentence.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: word order; inversion",
        bad=(
            Example(
                "The minister has [[already the letter signed]].", fixed="The minister has already signed the letter."
            ),
            Example("She has [[very well played]] this season.", fixed="She has played very well this season."),
            Example(
                "The town, which is a port, [[lost has]] a third of its people.",
                fixed="The town, which is a port, has lost a third of its people.",
            ),
            "Prices [[risen have]] by a fifth since May.",
            "The mayor will [[not probably]] attend.",
            Example(
                "On Monday [[said the mayor]] that the bridge was old.",
                fixed="On Monday the mayor said that the bridge was old.",
            ),
            Example(
                "On Monday [[was the bridge]] closed by the army.", fixed="On Monday the bridge was closed by the army."
            ),
        ),
        good=(
            "The minister has already signed the letter, and has just the tool needed for it.",
            "She has very much enjoyed the season, and only on Monday was the bridge closed.",
            "The families displaced have little to eat, and what he did has a name.",
            "On the list are the bridge and two roads. On Monday the bridge was closed.",
            "On Monday was the day of the race, and in May came the news.",
        ),
    )
    triggers = _DAYS | _SOON | {"very", "probably", "been"} | _AUXILIARIES

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at adverbs behind “have”, and at helping verbs behind a time that opens a sentence."""
        view = syntax(document)
        found = [_object_first(view, at) for at in view.tokens.where(*_SOON)]
        found += [_adverb_first(view, at) for at in view.tokens.where("very")]
        found += [_subject_last(view, at) for at in view.tokens.where(*_AUXILIARIES)]
        found += [_teller_last(view, at) for at in view.tokens.where_any(_DAYS)]
        found += [_Moved(k, k + 2, f"{view.lower[k + 1]} {view.text[k]}") for k in swapped(view)]
        for moved in found:
            if moved is not None:
                span = view.tokens.span(moved.first, moved.last)
                fix = Fix.swap(span, moved.use, Safety.UNSAFE)
                yield self.found(span, f"In English: “{moved.use}”.", fixes=(fix,))


def _said(view: SyntaxView, first: int, last: int) -> str:
    """The words from one token to before another."""
    return view.document[view.tokens.span(first, last)]


def _object_first(view: SyntaxView, at: int) -> _Moved | None:
    """“Already the letter signed” behind “have”."""
    if view.previous_word(at) not in HAVE or at + 4 >= view.sentence_end(at) or view.tag[at + 1] not in _SUBJECTS:
        return None
    group = view.noun_phrase(at + 1)
    verb = group.head + 1 if group is not None else at
    if group is None or verb + 1 >= view.sentence_end(at) or view.tag[verb] not in {"VBN", "VBD"}:
        return None
    if view.next_tag(verb) not in _CLOSES - {"TO", "IN"} or view.lower[verb] in {"needed", "required", "wanted"}:
        return None
    return _Moved(at, verb + 1, f"{view.text[at]} {view.text[verb]} {_said(view, at + 1, verb)}")


def _adverb_first(view: SyntaxView, at: int) -> _Moved | None:
    """“Very well played” behind “have”."""
    verb = at + 2
    if (
        view.lower[at + 1 : at + 2] != ["well"]
        or view.previous_word(at) not in HAVE
        or view.tag[verb : verb + 1] != ["VBN"]
    ):
        return None
    if view.lower[verb] in _KNOWN or view.next_tag(verb) not in _CLOSES:
        return None
    return _Moved(at, verb + 1, f"{view.text[verb]} {_said(view, at, verb)}")


def _subject_last(view: SyntaxView, at: int) -> _Moved | None:
    """“Was the bridge” behind a time that opens its sentence, with the participle behind it."""
    first = view.sentence_start(at)
    if not 0 < at - first <= _LONGEST or view.next_tag(at) not in _SUBJECTS or not _is_time(view, first, at):
        return None
    group = view.noun_phrase(at + 1)
    if group is None or view.next_tag(group.head) not in {"VBN", "VB"} or view.next_word(group.head) == "when":
        return None
    if view.text[view.sentence_end(at) - 1] == "?":
        return None
    use = f"{_said(view, at + 1, group.head + 1)} {view.text[at]}"
    return _Moved(at, group.head + 1, use)


def _teller_last(view: SyntaxView, day: int) -> _Moved | None:
    """“Said the mayor that” behind a day that opens its sentence."""
    first, verb = view.sentence_start(day), day + 1
    if day - first > 1 or (day > first and view.lower[first] != "on") or verb + 4 >= view.sentence_end(day):
        return None
    told = view.tag[verb] == "VBD" and view.lower[verb] in speech_forms(view.tokens.lexicon)
    group = view.noun_phrase(verb + 1) if told and view.tag[verb + 1] in _SUBJECTS else None
    if group is None or view.next_word(group.head) != "that":
        return None
    return _Moved(verb, group.head + 1, f"{_said(view, verb + 1, group.head + 1)} {view.text[verb]}")


def _is_time(view: SyntaxView, first: int, at: int) -> bool:
    """Whether nothing but a day, a month or another time stands from the start of a sentence to a token."""
    if view.lower[first] not in {"on", "in", "yesterday", "today", "last", "since", "this", "at"}:
        return False
    if any(view.tag[k] not in NOUNS | {"IN", "DT", "JJ", "CD"} for k in range(first, at)):
        return False
    last = view.lower[at - 1]
    return (
        last in CALENDAR or is_time_phrase(view, at - 1) or last in {"yesterday", "today"} or view.tag[at - 1] == "CD"
    )

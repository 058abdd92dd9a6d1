"""Voted on Tuesday, and Wednesday's vote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from newslint.checks.dates._dated_events import two_dates
from newslint.checks.dates._day_lists import day_rows
from newslint.checks.dates._seasons import wrong_seasons
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.lexicon.calendar_names import MONTH_WORDS, WEEKDAYS
from newslint.lexicon.function_words import POSSESSIVES
from newslint.lexicon.lists import rows
from newslint.story.name_spans import headings
from newslint.text import Document
from newslint.util.records import NamedTuple

_KNOWN = POSSESSIVES | {"the", "that", "this"}
_REACH = 6
"""Tokens of a possessive weekday's noun phrase."""
_OF_DAY = frozenset("night morning evening afternoon".split())
_PARTS = frozenset("late early".split())
_AGAIN = frozenset(
    "next another last previous earlier other later following repeat similar separate again every each planned"
    " scheduled postponed ahead will if".split()
)
"""Words of a sentence with which an event is another one, or one to come."""
_ORDER = frozenset("second third fourth fifth final first two three new".split())
"""Words of its noun phrase with which it is."""
_DEPTH = 5


class _Told(NamedTuple):
    """An event and its day: the token of the weekday, the weekday, and whether words make it one that readers know."""

    at: int
    day: str
    known: bool


class EventOfAnotherDay(ArithmeticRule):
    """One thing that happened on two days of the week."""

    meta = Meta(
        code="DAT125",
        name="event-of-another-day",
        summary="What happened on one day of the week is of another one elsewhere in the story.",
        why="One of the two days is wrong, and readers do not know which.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "The hearing opened on Monday and will last four days. Ann Lee will speak on [[Friday]], the last day.",
            "The pool opens on 3 May. Tickets are cheap until the opening on [[5 May]].",
            "The gale hit the port on the night of May 12. Roofers have worked since the [[April]] gale.",
            "The bridge is to open next [[spring]]. It will open to walkers by October.",
            "The strike will last for three days. No bus will run on Thursday, Friday and [[Sunday]].",
            "The clinics will open this weekend. They are free from noon to three on Saturday and [[Monday]].",
            "The council voted on Tuesday to shut the pier. A report seen before [[Wednesday]]’s vote called"
            " it unsafe.",
            "A fire broke out on the pier on Friday night. The fire on [[Thursday]] was the third this year.",
        ),
        good=(
            "The hearing opened on Monday and will last four days. Ann Lee will speak on Thursday, the last day.",
            "The pool opens on 3 May. Tickets are cheap until the opening on 3 May.",
            "The gale hit the port on the night of May 12. Roofers have worked since the May gale.",
            "The council voted on Tuesday to shut the pier. A report seen before Tuesday’s vote called it unsafe.",
            "The council voted on Tuesday to shut the pier. It will be shut before Friday’s next vote.",
            "A fire broke out on the pier on Friday night. Another fire on Thursday was put out at once.",
            "The council voted on Tuesday to shut the pier. Wednesday’s match was called off.",
            "The strike will last for three days. No bus will run on Thursday, Friday and Saturday.",
        ),
    )
    triggers = frozenset(WEEKDAYS) | MONTH_WORDS

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look for events of which all that is told has one day, but for one place that has another."""
        seen: set[int] = set()
        yield from self._of_weekdays(document, seen)
        for told in two_dates(document):
            if not seen & {told.here.first, told.there.first}:
                here, there = document[told.here.span], document[told.there.span]
                said = f"The {told.event} is of {here} here, and of {there} elsewhere"
                yield Mismatch(told.here.span, said, quoted(document, told.there.span), question="which day is right?")
        for wrong in wrong_seasons(document):
            said = f"The {wrong.event} is of {document[wrong.season]} here, and of {document[wrong.month]} elsewhere"
            yield Mismatch(wrong.season, said, quoted(document, wrong.month), question="which is right?")
        for row in day_rows(document):
            said = f"“{document[row.told]}”, and then “{document[row.day]}” is none of the days"
            question = f"is “{row.right}” meant, or is the number of days wrong?"
            yield Mismatch(row.day, said, quoted(document, row.told), question=question)

    @staticmethod
    def _of_weekdays(document: Document, seen: set[int]) -> Iterator[Mismatch]:
        """The events of which one place names another weekday than all others."""
        view = syntax(document)
        days = [k for k in view.tokens.where(*WEEKDAYS) if view.text[k][0].isupper()]
        if len({view.lower[k] for k in days}) < 2:
            return
        told: dict[str, list[_Told]] = defaultdict(list)
        for k in days:
            if view.tokens.sentence_of(k) not in headings(document):
                for event, known in _events(view, k):
                    told[event].append(_Told(k, view.lower[k], known))
        for event, places in told.items():
            odd = _odd(view, event, places)
            if odd is not None and odd[0].at not in seen:
                seen |= {odd[0].at, odd[1].at}
                here, there = view.tokens.span(odd[0].at), view.tokens.span(odd[1].at)
                said = f"The {event} is of {document[here]} here, and of {document[there]} elsewhere"
                yield Mismatch(
                    here, said, quoted(document, there), question="which day is right?", right=document[there]
                )


@cache
def _things() -> dict[str, str]:
    """By each noun for what happened, and each verb that tells of it, the first noun for that."""
    found: dict[str, str] = {}
    for nouns, verbs in rows("event-nouns"):
        for word in (*nouns.split(), *verbs.split()):
            found.setdefault(word, nouns.split()[0])
    return found


def _events(view: SyntaxView, k: int) -> Iterator[tuple[str, bool]]:
    """What happened on a weekday, as words beside it tell, and whether they speak of it as known."""
    low, high = view.sentence_start(k), view.sentence_end(k)
    after = k + 1
    if view.lower[after : after + 1] and view.lower[after] in _OF_DAY:
        after += 1
    if after < high and view.lower[after] in ("'s", "’s"):
        noun = next((j for j in range(after + 1, min(high, after + _REACH)) if _ends_phrase(view, j, high)), -1)
        if after + 1 < high and view.lower[after + 1] in _things() and view.tag[after + 1] == "VBG":
            noun = after + 1  # Wednesday's hearing
        if noun >= 0 and view.lower[noun] in _things() and _ORDER.isdisjoint(view.lower[after + 1 : noun]):
            yield _things()[view.lower[noun]], True
        return
    at = k - 1 - (view.lower[k - 1] in _PARTS)
    if at > low and view.lower[at] == "on":
        noun = at - 1
        if view.lower[noun] in _things() and view.tag[noun] in NOUNS:
            first = noun
            while first > low and view.tag[first - 1] in ("JJ", "NN", "NNP"):
                first -= 1
            if _ORDER.isdisjoint(view.lower[first:noun]):
                yield _things()[view.lower[noun]], first > low and view.lower[first - 1] in _KNOWN
            return
    yield from _by_verb(view, k)


def _ends_phrase(view: SyntaxView, k: int, high: int) -> bool:
    """Whether a noun has no other noun after it, but for a name: Tuesday's verdict Ms Lund."""
    if view.tag[k] not in NOUNS:
        return False
    return k + 1 >= high or view.tag[k + 1] not in NOUNS or (view.text[k].islower() and view.text[k + 1][0].isupper())


def _by_verb(view: SyntaxView, k: int) -> Iterator[tuple[str, bool]]:
    """What the verb of a weekday, or its subject, tells: voted on Tuesday; a fire broke out on Friday."""
    at = view.head[k]
    for _ in range(_DEPTH):
        if at < 0 or view.tag[at].startswith("VB"):
            break
        at = view.head[at]
    if at < 0 or not view.tag[at].startswith("VB") or view.tag[at] not in ("VBD", "VBN"):
        return
    if view.document.quotes.touches(view.tokens.span(k)):
        return
    words = set(lemmas(view.lower[at]))
    if "guilty" in view.lower[at + 1 : at + 3]:
        words.add("convict")
    subject = view.head[at] if view.relation[at].startswith("acl") else view.tree.subject_of(at)
    if subject < 0 and view.relation[at] == "advcl":
        subject = view.tree.subject_of(view.head[at])
    if 0 <= subject < at and view.tag[subject] in ("NN", "NNS"):
        words.add(view.lower[subject])
    for thing in {_things()[word] for word in words if word in _things()}:
        yield thing, False


def _odd(view: SyntaxView, event: str, places: list[_Told]) -> tuple[_Told, _Told] | None:
    """The one known event of another day than all else that is told of it, and where that is."""
    if len({place.day for place in places}) != 2 or f"{event}s" in view.tokens.index:
        return None
    for place in places:
        others = [other for other in places if other.day != place.day]
        alone = sum(other.day == place.day for other in places) == 1
        if place.known and alone and not _is_another(view, place.at) and others:
            earlier = [other for other in others if other.at < place.at]
            if earlier or len(others) > 1:
                return place, (earlier or others)[0]
    return None


def _is_another(view: SyntaxView, k: int) -> bool:
    """Whether the sentence of a weekday has words that make its event another one, or one to come."""
    return not _AGAIN.isdisjoint(view.lower[view.sentence_start(k) : view.sentence_end(k)])

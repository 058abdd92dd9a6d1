"""Prepositions that hardly ever stand where they stand: "no access for the ward", "supply the ward by beds"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from newslint.engine.finding import Finding, Fix, Safety
from newslint.engine.rule import Evidence
from newslint.language.detectors.edit_tags.labels import PREPOSITIONS
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.adjuncts import opens_adjunct
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import forms
from newslint.lexicon.auxiliaries import HAVE
from newslint.lexicon.lists import rows
from newslint.text import Document
from newslint.util.records import NamedTuple

_LIKELY, _LIKELY_OF, _LIKELY_FAR = 0.2, 0.4, 0.12
"""How likely, 0 to 1, the second reader must find the right ones together: more for words that "of" follows, which may
have a phrase of place or purpose instead, and less behind an object, where next to no sound sentence has such a one."""
_ANY = tuple(f"prep-{word}" for word in PREPOSITIONS)
_OFFERED = 0.5
"""The share of what speaks for all right ones that must speak for the one that is offered."""
_FAR = " .."
_REACH = 9
"""Tokens from a verb, over its object, to the preposition at most."""
_STOPS = frozenset({",", ";", ":", "(", "and", "but", "or", "that", "who", "which", "“", '"', "–", "—"})
_HAVE = HAVE | {"having", "'ve"}


class _Habit(NamedTuple):
    """What a word takes, and what hardly ever stands next to it, or behind its object."""

    right: tuple[str, ...]
    rare: frozenset[str]
    likely: float


@cache
def _habits(*, far: bool) -> Mapping[str, _Habit]:
    """The habits of all listed words, or of all forms of the verbs with an object."""
    found: dict[str, _Habit] = {}
    for word, right, rare in rows("preposition-habits"):
        if word.endswith(_FAR) != far:
            continue
        likely = _LIKELY_FAR if far else _LIKELY_OF if right.startswith("of") else _LIKELY
        habit = _Habit(tuple(q for q in right.split() if q in PREPOSITIONS), frozenset(rare.split()), likely)
        found.update(dict.fromkeys(forms(word.removesuffix(_FAR)) if far else (word,), habit))
    return found


class RarePreposition(Evidence):
    """Asks the second reader where such a preposition stands, and opens no phrase of time or manner."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Gather the places, ask about all of them together, and report those that are doubted."""
        view = syntax(document)
        places = {
            at: (word, habit)
            for word, at, habit in (*_next(view), *_over_objects(view))
            if not opens_adjunct(view, at) and self.counts_at(document, view.tokens.span(at))
        }
        if not places:
            return
        reader = second_reader(document)
        for at, _ in reader.likely(sorted(places), _ANY, _LIKELY_FAR):
            word, habit = places[at]
            chances = {use: reader.probability(at, f"prep-{use}") for use in habit.right}
            total = sum(chances.values())
            if total >= habit.likely:
                best = max(chances, key=lambda use: chances[use])
                use = best if chances[best] >= _OFFERED * total else habit.right[0]
                message = f"After “{view.text[word]}”, is “{use}” meant for “{view.text[at]}”?"
                span = view.tokens.span(at)
                yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.DISPLAY),))


def _is_preposition(view: SyntaxView, at: int) -> bool:
    """Whether a small word leads to a noun, not to a verb, and ends no sentence."""
    return (
        at + 1 < view.sentence_end(at)
        and view.tag[at] in {"IN", "TO"}
        and view.next_tag(at) != "VB"
        and view.text[at].islower()
        and view.lower[at + 1 : at + 3] != ["the", "part"]  # "on the part of"
    )


def _next(view: SyntaxView) -> Iterator[tuple[int, int, _Habit]]:
    """Words with a preposition that they hardly ever have right behind them."""
    habits = _habits(far=False)
    for word in view.tokens.where(*habits):
        at, habit = word + 1, habits[view.lower[word]]
        if at >= view.sentence_end(word) or view.lower[at] not in habit.rare or not _is_preposition(view, at):
            continue
        if view.text[word].islower() or word == view.sentence_start(word):
            yield word, at, habit


def _over_objects(view: SyntaxView) -> Iterator[tuple[int, int, _Habit]]:
    """Verbs with such a preposition behind their object, or right behind their passive."""
    habits = _habits(far=True)
    for verb in view.tokens.where(*habits):
        if view.tag[verb][:2] != "VB" or not view.text[verb].islower():
            continue
        habit = habits[view.lower[verb]]
        passive = view.tag[verb] == "VBN" and view.lower[view.before_adverbs(verb - 1)] not in _HAVE
        last = min(view.sentence_end(verb), verb + (2 if passive else _REACH))
        for at in range(verb + 1, last):
            if view.lower[at] in _STOPS or view.tag[at][:2] == "VB":
                break
            if view.tag[at] in {"IN", "TO"}:
                rare = view.lower[at] in habit.rare and not (passive and view.lower[at] == "by")
                if rare and passive == (at == verb + 1) and _is_preposition(view, at):
                    yield verb, at, habit
                break

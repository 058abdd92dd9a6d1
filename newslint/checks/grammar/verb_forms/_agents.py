"""Whoever does what a passive tells: "was noticed by the engineers"; and whom a clause names behind its verb."""

from __future__ import annotations

from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import MODIFIERS, SyntaxView
from newslint.language.words.noun_kinds import DOERS, Kind, share, share_in
from newslint.language.words.pronouns import OBJECT_PRONOUNS
from newslint.lexicon.calendar_names import CALENDAR
from newslint.story.referents import Referents

_REACH = 12
_PHRASE = NOUNS | MODIFIERS | {"DT", "PRP$", "POS", "PDT"}
_SOME, _SURE = 0.2, 0.8
_NAMES = frozenset({"NNP", "NNPS"})
_PAIRS = frozenset({"pair", "couple", "trio", "crew"})
_SOMEBODY = frozenset({"he", "she", "him", "her", "his"})


def agent_of(view: SyntaxView, meant: Referents, verb: int) -> int:
    """The head of the phrase with "by" that tells who does what a passive says; -1 where none does."""
    last = view.sentence_end(verb)
    for by in range(verb + 1, min(last, verb + _REACH)):
        if view.text[by] in {",", ";", ":"} or view.tag[by] in FINITE | {"WDT", "WP"}:
            break
        if view.lower[by] != "by" or view.tag[by] != "IN":
            continue
        head = _head(view, by + 1, last)
        if head > by and _does(view, meant, head):
            return head
    return -1


def _head(view: SyntaxView, start: int, last: int) -> int:
    """The head of the noun phrase that begins at a token, of what is counted in it: "two of the soldiers"."""
    if start >= last:
        return -1
    if view.tag[start] == "PRP":
        return start if view.lower[start] in OBJECT_PRONOUNS else -1
    head = -1
    for k in range(start, last):
        if view.tag[k] in NOUNS:
            head = k
        elif head < 0 and k > start and view.lower[k] in {"of", "than", "least", "to"}:
            continue  # two of the soldiers, more than 400 residents
        elif view.tag[k] not in _PHRASE or (head >= 0 and view.tag[k] in {"DT", "PRP$", "CD"}):
            break  # by the board a month early
    return head


def _does(view: SyntaxView, meant: Referents, head: int) -> bool:
    """Whether a noun or a name stands for somebody, a body of people or a place that acts."""
    if view.tag[head] == "PRP":
        return True
    kinds = meant.kinds(head)
    if not kinds:
        return view.tag[head] in {"NNP", "NNPS"} and view.lower[head] not in CALENDAR and view.lower[head].isalpha()
    return share_in(kinds, *DOERS, Kind.PLACE) >= _SOME


def somebody_behind(view: SyntaxView, meant: Referents, verb: int) -> int:
    """Somebody who is named, or "he" or "she", behind a finite verb in its sentence; -1 where nobody is."""
    for k in range(verb + 1, view.sentence_end(verb)):
        if view.lower[k] in _SOMEBODY and view.tag[k] in {"PRP", "PRP$"}:
            return k
        if view.tag[k] in _NAMES and view.next_tag(k) not in _NAMES:
            kinds = meant.kinds(k)
            if kinds.get(Kind.PERSON, 0.0) >= _SURE or (not kinds and _may_be_surname(view, k)):
                return k
    return -1


def _may_be_surname(view: SyntaxView, name: int) -> bool:
    """Whether one word with a capital, of which nothing else is known, may be a surname."""
    word = view.text[name]
    return (
        word.isalpha() and not word.isupper() and view.lower[name] not in CALENDAR and view.previous_tag(name) != "NNP"
    )


def told_of(view: SyntaxView, meant: Referents, verb: int) -> int:
    """Somebody whom a clause acts on, or for whom or of whom it tells, before a comma; -1 where nobody is."""
    somebody = somebody_behind(view, meant, verb)
    if somebody < 0 or "," in view.text[verb:somebody] or view.tag[somebody] not in _NAMES:
        return -1
    first = somebody
    while view.tag[first - 1] in _NAMES:
        first -= 1
    led = view.lower[first - 1] in {"for", "from", "to", "of"}
    return somebody if led or (first == verb + 1 and view.tag[verb] != "MD") else -1


def somebody_acted_on(view: SyntaxView, verb: int) -> int:
    """Somebody behind a verb and before a mark, by a pronoun or a noun with “the”: "a snake bit the farmer"; or -1."""
    for k in range(verb + 1, view.sentence_end(verb)):
        if view.text[k] in {",", ";", ":"}:
            break
        if view.lower[k] in OBJECT_PRONOUNS and view.tag[k] == "PRP":
            return k
        known = view.tag[k] in {"NN", "NNS"} and "the" in view.lower[max(verb, k - 3) : k]
        if known and (view.lower[k] in _PAIRS or share(view.lower[k], Kind.PERSON) >= _SURE):
            return k
    return -1

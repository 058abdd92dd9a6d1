"""The tense that a verb without its ending is meant in, from the verbs and the times around it."""

from __future__ import annotations

import re
from typing import Literal

from newslint.language.syntax.agreement import GrammaticalNumber
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import inflect, lemmas
from newslint.language.words.verb_forms import is_speech
from newslint.lexicon.calendar_names import WEEKDAYS

Tense = Literal["past", "present"]

_DAYS = frozenset(WEEKDAYS)
_PAST = frozenset("yesterday ago last earlier previously formerly overnight".split())
_PRESENT = frozenset(
    "now today currently usually often always sometimes still every each regularly annually daily weekly".split()
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_MOST = 0.75  # share of a story's verbs that decides its tense


def tense_of(view: SyntaxView, verb: int) -> Tense | None:
    """The tense of a clause by its times, its other verbs, and those of the story; nothing where they do not tell."""
    first, last = view.sentence_start(verb), view.sentence_end(verb)
    words = view.lower[first:last]
    now = not _PRESENT.isdisjoint(words)
    then = not _PAST.isdisjoint(words) or any(map(_is_date, words, words[1:], [*words[2:], ""]))
    if now or then:
        return None if now and then else ("past" if then else "present")
    near = _tenses(view, first, last, verb)
    if near:
        return near.pop() if len(near) == 1 else None
    return _of_story(view, verb)


def _is_date(preposition: str, noun: str, after: str) -> bool:
    """Whether words are a time that has passed: on Monday, in 1990, in March 2024."""
    if preposition == "on" and noun in _DAYS:
        return True
    return preposition == "in" and bool(_YEAR.fullmatch(noun) or _YEAR.fullmatch(after))


def _tenses(view: SyntaxView, first: int, last: int, but: int) -> set[Tense]:
    """The tenses of the verbs of a sentence, apart from one verb and from those of saying."""
    return {
        "past" if view.tag[k] == "VBD" else "present"
        for k in range(first, last)
        if k != but and view.tag[k] in {"VBD", "VBZ", "VBP"} and not is_speech(view.lower[k], view.tokens.lexicon)
    }


def _of_story(view: SyntaxView, but: int) -> Tense | None:
    """The tense of most verbs of a story, where nearly all have one."""
    past = present = 0
    for k, tag in enumerate(view.tag):
        if tag in {"VBD", "VBZ", "VBP"} and k != but and not is_speech(view.lower[k], view.tokens.lexicon):
            past += tag == "VBD"
            present += tag != "VBD"
    if past + present == 0:
        return None
    share = past / (past + present)
    return "past" if share >= _MOST else "present" if share <= 1 - _MOST else None


def forms_for(view: SyntaxView, verb: int, count: GrammaticalNumber, use: str) -> list[str]:
    """What may be meant by a verb in the wrong number, best first; ``use`` is the form of the present.

    A plain form before which a singular stands has lost its -s or its ending of the past: one, where the tense is sure,
    else both.
    """
    word = view.lower[verb]
    if count != "sing" or word in {"are", "were", "have", "do", "am"}:
        return [use]
    past = (inflect(lemmas(word)[0] if word not in lemmas(word) else word, "VBD") or [use])[0]
    if past == word:
        return [use]
    tense = tense_of(view, verb)
    return {"past": [past], "present": [use]}.get(tense or "", [use, past])

"""Where a noun phrase begins, and whether it only says when something happens."""

from __future__ import annotations

from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.lexicon.calendar_names import MONTHS, WEEKDAYS

_IN_PHRASE = NOUNS | {"JJ", "JJR", "JJS", "CD", "VBN", "VBG", "HYPH", "$", "POS", "PRP$", "DT", "PDT", "``", "''"}

DETERMINERS = frozenset({"DT", "PRP$", "PDT"})
_PARTICIPLES = frozenset({"VBG", "VBN"})


def phrase_start(view: SyntaxView, noun: int) -> int:
    """The first token of the run of determiners, adjectives, figures and nouns that ends with a head."""
    first, tags = view.sentence_start(noun), view.tag
    k, tag = noun, tags[noun]
    while k > first and (before := tags[k - 1]) in _IN_PHRASE:
        if tag in DETERMINERS and before != "PDT" and view.lower[k - 1] != "both":
            break
        if before in _PARTICIPLES and k - 1 > first and tags[k - 2] in NOUNS:
            break  # "people using phones"
        k, tag = k - 1, before
    return k


def quantified_phrase_start(view: SyntaxView, start: int) -> int:
    """The first token of a phrase with what goes with its figure: more than 200 homes, about 30 men."""
    if view.tag[start] != "CD":
        return start
    if (
        start - 2 >= view.sentence_start(start)
        and view.lower[start - 1] == "than"
        and view.lower[start - 2] in _COMPARED
    ):
        return start - 2
    return start - 1 if view.previous_word(start) in _ROUGHLY else start


_COMPARED = frozenset({"more", "less", "fewer", "other"})
_ROUGHLY = frozenset({"about", "around", "over", "under", "nearly", "almost", "some"})


def is_time_phrase(view: SyntaxView, noun: int) -> bool:
    """Whether a noun phrase says when something happens: last week, these days, Saturday night."""
    if view.lower[noun].endswith("0s"):
        return True  # the 1990s, the '90s
    if view.lower[noun] not in _TIMES and view.lower[noun] not in _DAYS:
        return False
    if view.lower[noun] in _DAYS:
        return True
    near = view.lower[max(view.sentence_start(noun), noun - 3) : noun]
    return not (_WHEN.isdisjoint(near) and _DAYS.isdisjoint(near))


_TIMES = frozenset("minute hour day days night morning afternoon evening week weekend month year years time".split())
_DAYS = {*WEEKDAYS, *MONTHS, "today", "yesterday", "tomorrow", "tonight"} - {"may"}
_WHEN = frozenset("last next this these that those each every one earlier".split())


def determiner_of(view: SyntaxView, noun: int) -> str:
    """The article of a noun phrase, or nothing."""
    k = phrase_start(view, noun)
    return view.lower[k] if view.tag[k] == "DT" else ""

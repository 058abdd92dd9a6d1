"""A preposition lost behind a passive, or a person, before a crime, a term or a thing: "was accused theft"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.wording.prepositions._active_verbs import forms_of, is_active
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import singular
from newslint.language.words.pronouns import OBJECT_PRONOUNS
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.lists import words

_CRIMES = words("crimes")
_OF_CRIMES = {"accuse": "of", "convict": "of", "acquit": "of", "suspect": "of", "charge": "with"}
_OF_THINGS = {"deprive": "of", "rob": "of", "strip": "of", "inform": "of", "notify": "of", "remind": "of"}
"""Verbs that need a preposition before what somebody is accused, robbed or told of."""
_TAKES = {form: (verb, use) for verb, use in (_OF_CRIMES | _OF_THINGS).items() for form in forms_of(verb)}
_TOLD = frozenset({"inform", "notify", "remind"})
"""Those with a clause behind them as well: reminded the players the rules had changed."""
LOSING = frozenset(_TAKES) | {"sentenced"}
_PHRASE = NOUNS | {"DT", "PRP$", "JJ", "JJR", "CD", "POS", "HYPH", "VBN"}
_SUBJECTS = NOUNS | {"PRP", "WP", "WDT", "MD", "TO", ","}
_ENDS = frozenset({".", ",", "IN", "CC", "TO"})
_LENGTHS = frozenset({"years", "months", "weeks", "days"})
_LONGEST = 6


def lost_of_deed(view: SyntaxView) -> Iterator[tuple[int, str]]:
    """The first token of what such a preposition is lost before, with the preposition."""
    for at in view.tokens.where(*LOSING):
        if at + 2 >= view.sentence_end(at) or not view.text[at].islower():
            continue
        if view.lower[at] == "sentenced":
            told = view.tag[at + 1] == "CD" and view.lower[at + 2] in _LENGTHS and _is_passive(view, at)
            if told and {"in", "behind"} & set(view.lower[at + 3 : at + 4]):
                yield at + 1, "to"
            continue
        verb, use = _TAKES[view.lower[at]]
        start = at + 1 if _is_passive(view, at) else _behind_person(view, at)
        if start > at and (_is_crime(view, start) if verb in _OF_CRIMES else _is_thing(view, start, verb)):
            yield start, use


def _is_passive(view: SyntaxView, at: int) -> bool:
    """Whether a participle has a form of “be” before it."""
    before = view.before_adverbs(at - 1)
    return view.tag[at] == "VBN" and view.sentence_start(at) <= before and view.lower[before] in BE | {"been", "being"}


def _behind_person(view: SyntaxView, at: int) -> int:
    """The token behind the pronoun, or the definite phrase, that an active verb has for its object; -1 elsewhere."""
    if not is_active(view, at, _SUBJECTS, HAVE):
        return -1
    if view.lower[at + 1] in OBJECT_PRONOUNS and view.tag[at + 1] == "PRP":
        return at + 2
    k, last = at + 1, min(view.sentence_end(at) - 1, at + _LONGEST)
    while k < last and view.tag[k] in _PHRASE and (k == at + 1 or view.tag[k] not in {"DT", "PRP$"}):
        k += 1
    return k if k > at + 1 and view.tag[k - 1] in {"NN", "NNS"} and view.tag[k] in {"DT", "PRP$"} else -1


def _is_crime(view: SyntaxView, start: int) -> bool:
    """Whether a crime stands there, alone or one of several."""
    word = view.lower[start]
    return view.tag[start] in {"NN", "NNS"} and singular(word) in _CRIMES and view.next_tag(start) in _ENDS


def _is_thing(view: SyntaxView, start: int, verb: str) -> bool:
    """Whether a phrase with an article or an owner stands there, that is no subject of a clause."""
    if start + 1 >= view.sentence_end(start) or view.tag[start] not in {"DT", "PRP$"}:
        return False
    end, last = start, view.sentence_end(start) - 1
    while end < min(last, start + _LONGEST) and view.tag[end + 1] in _PHRASE - {"DT", "PRP$"}:
        end += 1
    if view.tag[end] not in {"NN", "NNS"} or view.lower[start] in {"this", "that", "all", "each", "every"}:
        return False
    if view.relation[end].endswith(("unmarked", "tmod")) or view.next_tag(end) not in {".", ",", "IN", "CC"}:
        return False
    stop = next((k for k in range(end + 1, last) if view.text[k] in {",", ";"}), last)
    return verb not in _TOLD or FINITE.isdisjoint(view.tag[end:stop])

"""Passives that lost "was" or "were": "Sixty flights cancelled at Perth on Sunday as hail fell"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.checks.grammar.verb_forms._missing_be import Bare
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.doers import Role, doers
from newslint.language.words.morphology import lemma, possible_tags
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.lexicon.reporting_verbs import TELLING
from newslint.lexicon.transitives import intransitives
from newslint.story.parts_of_copy import parts_of_copy

_OPENERS = frozenset({"DT", "PRP$", "NNS", "CD", "JJ", "JJS", "JJR", "IN", "RB"})
_PHRASE = NOUNS | {"DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "$", "IN", "RB", "PDT", "CC", "VBN"}
_MARKS = frozenset({":", "``", "''", "(", ")", "-LRB-", "-RRB-"})
_BEHIND = frozenset("by at in on from when while because during near last this yesterday overnight early late".split())
_OBJECTS = frozenset({"obj", "iobj", "ccomp", "xcomp"})
_JOINTS = SUBORDINATORS - {"for", "that", "like", "than", "whether", "if"}
_OPENING = frozenset({"who", "which", "that", "whose", "where"})
_SAID = frozenset({"said", "says", "according"})
_WHEN = frozenset({"last", "yesterday", "overnight", "when", "while"})
_ROUGHLY = frozenset("more at about some up around only nearly almost over another".split())
_EACH_OTHER = frozenset({"marry", "wed", "divorce"})
"""What two people do without an object."""
_NEAR = 9
_OFTEN, _MORE = 4, 2
_SHORTEST = 7


def undone(view: SyntaxView) -> Iterator[Bare]:
    """The participles that are all the verb of a sentence, though their subject did nothing."""
    roots = (view.tree.head < 0).nonzero()[0].tolist()
    for root in roots:
        low, end = view.sentence_start(root), view.sentence_end(root)
        if end - low < _SHORTEST or view.text[end - 1] != "." or view.tag[low] not in _OPENERS:
            continue
        verb = _participle(view, low, end)
        if verb >= 0 and parts_of_copy(view.document).in_whole_sentences(view.tokens.start_of(verb)):
            be = "were" if view.tag[verb - 1] == "NNS" or view.tag[low] == "CD" else "was"
            yield Bare(verb, verb + 1, f"Was it done to them? Then “{be}” is missing before “{view.text[verb]}”.")


def _participle(view: SyntaxView, low: int, end: int) -> int:
    """The participle right behind the phrase that opens a sentence, where no other verb is there for it; or -1."""
    verb = low
    while verb < end and view.tag[verb] in _PHRASE - {"VBN"}:
        verb += 1
    if not low + 1 < verb < end - 3 or view.tag[verb] not in {"VBN", "VBD"} or view.tag[verb - 1] not in NOUNS:
        return -1
    if not view.text[verb].islower() or view.lower[verb + 1] not in _BEHIND or not _MARKS.isdisjoint(view.tag[low:end]):
        return -1
    if view.tag[low] in {"IN", "RB"} and view.lower[low] not in _ROUGHLY:
        return -1
    if any(view.tag[k] in {"NN", "NNS"} and view.tag[k + 1] in {"NNP", "DT", "PRP$"} for k in range(low, verb)):
        return -1  # "the statements Lund filed"
    if any(view.relation[k] in _OBJECTS and k > verb for k in view.tree.children(verb)):
        return -1
    if not _only_suffered(lemma(view.lower[verb], "VBD")):
        return -1
    joint = next((k for k in range(verb + 1, end - 1) if view.lower[k] in _JOINTS and not _leads_to_day(view, k)), end)
    near = view.lower[verb + 1 : verb + _NEAR]
    told = view.lower[verb + 1] != "by" and "by" in near and not _SAID.isdisjoint(view.lower[joint:end])
    if not told and CALENDAR.isdisjoint(near) and _WHEN.isdisjoint(near[:2]):
        return -1
    if not FINITE.isdisjoint(view.tag[verb + 1 : joint]) or not _rest(view, joint, end):
        return -1
    past = any("VBD" in possible_tags(word) for word in view.lower[verb + 1 : joint])
    return -1 if past else verb  # "a poll published on Sunday put support at"


def _leads_to_day(view: SyntaxView, word: int) -> bool:
    """Whether a word that may open a clause stands before a day or a year: in force since March 27."""
    return view.next_tag(word) == "CD" or view.next_word(word) in CALENDAR


def _rest(view: SyntaxView, joint: int, end: int) -> bool:
    """Whether each finite verb from a conjunction on has a word that opens its clause."""
    finite = [k for k in range(joint, end) if view.tag[k] in FINITE]
    opened = [k for k in range(joint, end) if view.lower[k] in _JOINTS | _OPENING]
    told = any(view.lower[k] in TELLING for k in finite)
    return len(finite) <= len(opened) + told


@cache
def _only_suffered(verb: str) -> bool:
    """Whether something is done to what a verb speaks of so much oftener than a verb is met without an object."""
    done, alone = doers(verb, Role.SUFFERS), doers(verb, Role.DOES)
    if done is None or verb in intransitives() or verb in _EACH_OTHER or done.counted < _OFTEN:
        return False
    return done.counted - (alone.counted if alone else 0) >= _MORE

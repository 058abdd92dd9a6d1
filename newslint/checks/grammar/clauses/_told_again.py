"""Pronouns for what a relative word stands for, deeper in its clause: "a man who they say he had sold visas"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.clauses._whole_relatives import HELP, TAKING_TWO
from newslint.language.detectors.edit_tags.labels import PREPOSITIONS
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.lexicon.transitives import intransitives
from newslint.story.parts_of_copy import parts_of_copy

_SAYS = frozenset("say believe think suspect allege claim know fear hope insist argue".split())
_SUBJECT = NOUNS | {"DT", "PRP", "JJ", "PRP$", "CD", "POS", "RB"}
_ONE = frozenset({"he", "she", "it"})
_AGAIN = {"it": frozenset({"which", "that"}), "them": frozenset({"which", "who", "whom", "that"})}
_HELP = HELP | {"been", "be", "not"}
_OBJECTS = frozenset({"DT", "PRP$", "CD", "NNS", "NN", "JJ", "NNP", "$"})
_ENDS = frozenset({"IN", ",", ".", "RB"})
_REACH, _FAR = 6, 12
_MOSTLY = 0.5


def told_again(view: SyntaxView) -> Iterator[tuple[int, int, int]]:
    """The relative word, and the first and the last of the words that may go, the last not included."""
    parts = parts_of_copy(view.document)
    for who in view.tokens.where("who", "whom", "which"):
        if not parts.in_whole_sentences(view.tokens.start_of(who)):
            continue
        pronoun = _behind_telling(view, who)
        if pronoun > 0:
            yield who, pronoun, pronoun + 1
        place = _behind_preposition(view, who)
        if place > 0:
            yield who, place, place + 1


def _behind_telling(view: SyntaxView, who: int) -> int:
    """The pronoun that opens what is said in a relative clause that lacks nothing: who they say he had; 0 for none."""
    end, noun = view.sentence_end(who), who - 1 - (view.previous_word(who) == ",")
    if noun < view.sentence_start(who) or view.tag[noun] not in NOUNS:
        return 0
    says = next((k for k in range(who + 2, min(end, who + _REACH)) if _tells(view, k)), 0)
    pronoun = says + 1
    if says and share(view.lower[says - 1], Kind.TIME) > _MOSTLY:
        return 0  # "which last week said it expected a rise"
    if not says or pronoun + 2 >= end or any(view.tag[k] not in _SUBJECT for k in range(who + 1, says - 1)):
        return 0
    pronoun += view.lower[pronoun] == "that"
    many = view.tag[noun] in {"NNS", "NNPS"}
    if view.lower[pronoun] not in ({"they"} if many else _ONE) or view.tag[pronoun + 1] not in FINITE:
        return 0
    return pronoun if _is_whole_behind_telling(view, pronoun + 1, end) else 0


def _tells(view: SyntaxView, verb: int) -> bool:
    """Whether a verb of saying stands behind its subject."""
    told = view.tag[verb] in FINITE and not _SAYS.isdisjoint(lemmas(view.lower[verb]))
    return told and (view.tag[verb - 1] in NOUNS | {"PRP"} or view.lower[verb - 1] == "police")


def _is_whole_behind_telling(view: SyntaxView, k: int, end: int) -> bool:
    """Whether a verb has an object or a predicate behind it, or takes none, and no preposition ends the clause."""
    verb = k
    while verb + 1 < end and (view.lower[verb] in _HELP or view.tag[verb] == "RB"):
        if view.lower[verb] in BE | {"been"} and view.tag[verb + 1] in {"JJ", "DT", "IN", "VBN"}:
            return view.tag[end - 2] not in {"IN", "TO"}  # is what follows, or a passive
        verb += 1
    if verb + 1 >= end or view.tag[verb][:2] != "VB" or view.tag[end - 2] in {"IN", "TO"}:
        return False
    if not TAKING_TWO.isdisjoint(lemmas(view.lower[verb])):
        return False  # "a man who they say he owed money"
    after = view.tag[verb + 1]
    alone = after in _ENDS and not intransitives().keys().isdisjoint(lemmas(view.lower[verb]))
    return after in _OBJECTS or alone or view.lower[verb + 1] in {"there", "here"}


def _behind_preposition(view: SyntaxView, which: int) -> int:
    """The pronoun behind a preposition that should be stranded: which Moscow withdrew from it in 2023; 0 for none."""
    end, noun = view.sentence_end(which), which - 1 - (view.previous_word(which) == ",")
    if noun < view.sentence_start(which) or view.tag[noun] not in NOUNS or view.next_tag(which) not in _SUBJECT:
        return 0
    many = view.tag[noun] in {"NNS", "NNPS"}
    for k in view.tokens.within(which + 2, min(end - 1, which + _FAR), *PREPOSITIONS):
        inside = view.tag[which + 1 : k]
        if "," in inside or "CC" in inside or sum(map(FINITE.__contains__, inside)) != 1:
            return 0
        pronoun = k + 1
        if view.lower[pronoun] != ("them" if many else "it") or view.lower[which] not in _AGAIN[view.lower[pronoun]]:
            continue
        if view.lower[k] in SUBORDINATORS and view.next_tag(pronoun) in FINITE:
            return 0  # "the rock, which they had watched as it passed"
        near = view.tag[k - 1][:2] == "VB" and view.tag[pronoun + 1 : pronoun + 2] not in (["VBG"], ["VB"])
        closes = view.next_tag(pronoun) in {"IN", ",", ".", "RB"} | FINITE
        return pronoun if near and closes and view.tag[which + 1] not in FINITE else 0
    return 0

"""Clauses that lost "be" before an adjective, or a helper before a form: "Wages now so low that", "who unable to"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from newslint.checks.grammar.verb_forms._missing_be import Bare, in_whole_sentences
from newslint.checks.grammar.verb_forms._turned_verbs import tells
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import possible_tags
from newslint.lexicon.auxiliaries import HAVE
from newslint.story.parts_of_copy import parts_of_copy

_PHRASE = NOUNS | {"DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "IN", "VBN", "VBG", "CC"}
_OPENERS = frozenset({"DT", "PRP$", "NNS", "NN", "NNP", "JJ", "CD"})
_OWN = frozenset({"WDT", "WP", "WRB", "WP$", ":", "``", "''", "PRP", "EX"})
_NOMINATIVES = frozenset({"he", "she", "it", "they", "we"})
_EVER = frozenset({"ever", "never", "already", "since", "always", "also", "not", "long", "only", "just"})
_HAVING = HAVE | {"having", "'ve", "’ve", "'s", "’s", "'d", "’d"}
_BEHIND_RUNNING = frozenset({"DT", "PRP$", "IN", "TO", "RB", "PRP", "CD", "NNS", "NNP"})
_OF_AMOUNT = frozenset({"far", "much", "long", "many"})
_NONE = frozenset({"no", "little", "few", "many", "several", "nothing", "nobody"})
_BEFORE_THERE = frozenset({"that", "because", "although", "but", "said"})
_BEFORE_PRONOUN = frozenset({"said", "says", "that", "because", "although", "but", "as", "while", "when", ","})
_STATES = frozenset({"due", "likely", "unlikely", "able", "unable", "ready"})
_BACK = 14
_SHORTEST = 7


def lost_be(view: SyntaxView) -> Iterator[Bare]:
    """The places where "is" or "are" is lost."""
    return in_whole_sentences(view, _bare(view))


def _bare(view: SyntaxView) -> Iterator[Bare]:
    """Such places in all copy."""
    for degree in view.tokens.where("so", "too", "very"):
        first = _degree(view, degree)
        if first >= 0:
            yield Bare(first, degree + 2, f"Is “is”, “are” or “was” missing before “{view.text[first]}”?")
    for who in view.tokens.where("who", "which"):
        if _relative(view, who):
            word = view.text[who]
            yield Bare(who, who + 2, f"The clause has no verb: is “is”, “are” or “was” missing behind “{word}”?")
    for there in filter(partial(_there, view), view.tokens.where("there")):
        yield Bare(there, there + 2, "The sentence has no verb: is “is” or “was” missing behind “there”?")
    for denied in view.tokens.where("not"):
        if _denied(view, denied):
            yield Bare(denied - 1, denied + 1, f"Is “is”, “was” or “were” missing before “{view.text[denied]}”?")
    for verb in (_counted(view, many) for many in view.tokens.where("many", "much")):
        if verb >= 0:
            yield Bare(verb, verb + 1, f"Is “is” or “are” missing before “{view.text[verb]}”?")


def _degree(view: SyntaxView, degree: int) -> int:
    """The first word of "now so low" behind the subject of a sentence without a verb; -1 where it has one."""
    low, end = view.sentence_start(degree), view.sentence_end(degree)
    if degree - low < 1 or end - low < _SHORTEST or view.text[end - 1] != "." or view.tag[low] not in _OPENERS:
        return -1
    first = view.before_adverbs(degree - 1) + 1
    if view.tag[first - 1] not in NOUNS or not {*view.tag[low:first]} <= _PHRASE:
        return -1
    if view.next_tag(degree) not in {"JJ", "RB"}:
        return -1
    if view.lower[degree + 1] in _OF_AMOUNT and view.lower[degree + 2] != "that":
        return -1
    behind = view.lower[degree + 2]
    if behind not in {"that", "for", "to"} and view.text[degree + 2] != ".":
        return -1
    return -1 if not _OWN.isdisjoint(view.tag[low:first]) or tells(view, low, end) else first


def _relative(view: SyntaxView, who: int) -> bool:
    """Whether an adjective, or a form in -ing, stands where the verb of a relative clause should."""
    at = view.skip_adverbs(who + 1)
    if at + 1 >= view.sentence_end(who) or view.previous_tag(who) not in NOUNS | {","} or not view.text[at].islower():
        return False
    if view.lower[who] == "which":
        return view.lower[at] in _STATES and view.next_tag(at) == "TO" and view.previous_tag(who) != "IN"
    if view.tag[at] == "VBG":
        return view.lower[at] != "according" and view.next_tag(at) in _BEHIND_RUNNING
    plain = possible_tags(view.lower[at]).isdisjoint({"VB", "VBD", "VBP", "VBZ"})
    return view.tag[at] == "JJ" and (plain or view.lower[at] == "ready") and view.next_tag(at) in {"IN", "TO"}


def _there(view: SyntaxView, there: int) -> bool:
    """Whether "there no doubt" opens a sentence or a clause with "that"."""
    if there + 3 >= view.sentence_end(there) or view.lower[there + 1] not in _NONE:
        return False
    opens = there == view.sentence_start(there) or view.lower[there - 1] in _BEFORE_THERE
    if not opens or view.lower[there + 1 : there + 3] == ["no", "longer"]:
        return False
    stands = view.lower[there + 1] == "no" or view.tag[there] == "EX"
    return stands and view.tag[there + 2] in NOUNS | {"JJ", "IN"}


def _denied(view: SyntaxView, denied: int) -> bool:
    """Whether "not" and an adjective stand right behind a pronoun that opens a clause."""
    pronoun = denied - 1
    low = view.sentence_start(denied)
    if pronoun < low or denied + 2 >= view.sentence_end(denied) or view.lower[pronoun] not in _NOMINATIVES:
        return False
    if pronoun > low and view.lower[pronoun - 1] not in _BEFORE_PRONOUN:
        return False
    at = denied + 1
    may = possible_tags(view.lower[at])
    if view.tag[at] == "JJ":
        return may.isdisjoint({"VB", "VBP"}) and view.next_tag(at) in {"IN", "TO", ".", ","}
    return view.tag[at] == "VBG" and view.next_tag(at) in {"DT", "TO", "IN", "PRP$", "NNS"}


def _counted(view: SyntaxView, many: int) -> int:
    """The form in -ing that is all the verb of "how many people living there"; -1 elsewhere."""
    end = view.sentence_end(many)
    if view.previous_word(many) != "how" or many - 2 < view.sentence_start(many):
        return -1
    verb = many + 1
    while verb < end and view.tag[verb] in {"JJ", "NNS", "NN", "IN", "DT"}:
        verb += 1
    if verb >= end or view.tag[verb] != "VBG" or view.tag[verb - 1] not in NOUNS or verb == many + 1:
        return -1
    stop = next(
        (k for k in range(verb, end) if view.text[k] in {",", ".", "?", ";"} or view.lower[k] in {"and", "but", "or"}),
        end,
    )
    return verb if FINITE.isdisjoint(view.tag[verb:stop]) and "PRP" not in view.tag[many:stop] else -1


def _clause_start(view: SyntaxView, low: int, before: int) -> int:
    """Where to look from for a helping verb: behind the last comma, or some tokens back."""
    first = max(low, before - _BACK)
    return next((k for k in range(before, first, -1) if view.text[k] in {",", ";"}), first)


def lost_have(view: SyntaxView) -> Iterator[Bare]:
    """The places where “has”, “have” or “had” is lost before “been”: only four ever been seen."""
    for been in view.tokens.where("been"):
        low = view.sentence_start(been)
        before = been - 1
        while before > low and (view.tag[before] == "RB" or view.lower[before] in _EVER):
            before -= 1
        if before < low or view.tag[before] not in NOUNS | {"CD", "PRP"} or been + 2 >= view.sentence_end(been):
            continue
        if view.lower[before] in HAVE or not _HAVING.isdisjoint(view.lower[_clause_start(view, low, before) : been]):
            continue
        if view.next_tag(been) not in {"VBN", "VBG", "IN", "JJ", "DT", "RB"} or view.text[before] in {"'s", "’s"}:
            continue
        if parts_of_copy(view.document).in_whole_sentences(view.tokens.start_of(been)):
            yield Bare(before + 1, been + 1, "Is “has”, “have” or “had” missing before “been”?")

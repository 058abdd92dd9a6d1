"""Finite verbs that no subject stands for: "with snow falling, was clear that", "until were damaged", "was born in"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.checks.grammar._two_objects import TWO_OBJECTS
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemma, possible_tags
from newslint.language.words.noun_kinds import Kind, share
from newslint.language.words.verb_forms import past_only
from newslint.lexicon.auxiliaries import BE, HAVE, HELPERS
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.lexicon.transitives import intransitives
from newslint.util.records import NamedTuple

_BEFORE_SUBJECT = frozenset(
    word for word in SUBORDINATORS if word[0] in "abiuw" and word not in {"whether", "where"}
) | {"though", "since"}
"""Subordinators that a subject follows; "as" in "as soon as"."""
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl"})
_HELPS = frozenset({"aux", "aux:pass", "cop"})
_PREDICATES = frozenset({"root", "ccomp", "advcl"})
_OPENERS = frozenset({"IN", "WRB", "VBN", "RB", "TO"})
_TELLS = CLAUSE_VERBS | {"say", "tell", "write", "continue", "quip"}
_SAID = frozenset({"said", "says", "say", "believe", "believes", "think", "thinks"})
_BOUND = HELPERS - {"'s", "'d", "'m", "'re", "'ve", "'ll"}
_STATES = frozenset("expire retire mature lapse vanish collapse swell".split())
_OPENINGS = frozenset({"was", "is", "has", "were", "had", "are"})
_WHEN = frozenset({"last", "this", "since", "by", "during", "until", "in", "every"})
_ONLY = frozenset({"only", "just", "about", "almost", "nearly", "around", "over"})
_AT_LEAST = {("more", "than"), ("at", "least"), ("fewer", "than"), ("up", "to"), ("as", "many")}
_NO_PLACES = frozenset("despite after before since during with without because although if when while until by".split())
"""Openers that tell no place, behind which "were long queues" has no place for its subject."""
_MANY = frozenset({"no", "many", "several", "more", "about", "only", "at", "few"})
_SURE = frozenset({"unless", "if", "because", "although", "until"})
_SHORTEST = 8


class Lost(NamedTuple):
    """A finite verb without a subject, and the word before which one is missing."""

    verb: int
    there: bool
    """Whether "there" or "it" is what is missing, rather than somebody."""


def lost_subjects(view: SyntaxView) -> Iterator[Lost]:
    """The finite verbs whose subject is left out."""
    for at in view.tokens.where(*_BEFORE_SUBJECT):
        if at + 2 < view.sentence_end(at) and _behind_subordinator(view, at):
            yield Lost(at + 1, False)
    yield from (Lost(said + 1, True) for said in view.tokens.where(*_SAID) if _behind_said(view, said))
    yield from (Lost(that + 1, True) for that in view.tokens.where("that") if _twice_that(view, that))
    for be in view.tokens.where("is", "are", "was", "were", "been"):
        finite = _of_time(view, be)
        if finite >= 0:
            yield Lost(finite, True)
    yield from _of_sentences(view)


def _of_sentences(view: SyntaxView) -> Iterator[Lost]:
    """Those of verbs that open a sentence, or stand behind its opening."""
    for sentence in range(len(view.tokens.first)):
        first, last = view.tokens.sentence_bounds(sentence)
        if last - first < _SHORTEST or view.text[last - 1] != "." or not view.text[first][0].isupper():
            continue
        if view.tag[first] == "VBD" and _opens_past(view, first):
            yield Lost(first, False)
        elif view.lower[first] in _OPENINGS and not view.text[first].isupper() and _opens_bare(view, first):
            yield Lost(first, view.lower[first + 1] in {"expected", "believed", "thought", "known", "likely"})
        else:
            finite = _behind_opening(view, first, last)
            if finite >= 0:
                yield Lost(finite, view.lower[finite] in BE | HAVE)


def predicate(view: SyntaxView, finite: int) -> int:
    """The word that a finite verb makes a predicate of, where that has no subject in the tree; -1 elsewhere."""
    main = view.head[finite] if view.relation[finite] in _HELPS else finite
    if main < finite or view.relation[main] not in _PREDICATES:
        return -1
    return -1 if any(view.relation[k] in _SUBJECTS for k in view.tree.children(main)) else main


def _opens_nothing(view: SyntaxView, at: int) -> bool:
    """Whether a conjunction may be an adverb or one of two: "a teacher who never ran before won", "and when found"."""
    word = view.lower[at]
    if word == "as":
        return view.previous_word(at) not in {"soon", "long"} or view.previous_tag(at) == "CC"
    if word in {"before", "since"}:
        clause = next((k + 1 for k in range(at - 1, view.sentence_start(at), -1) if view.text[k] in ";:,"), 0)
        told = view.tag[max(clause, view.sentence_start(at)) : at]
        if FINITE.isdisjoint(told) or not {"WP", "WDT"}.isdisjoint(told):
            return True
    return view.previous_tag(at) == "CC"


def _behind_subordinator(view: SyntaxView, at: int) -> bool:
    """Whether a finite verb stands right behind a conjunction of its clause."""
    finite, word = at + 1, view.lower[at]
    if _opens_nothing(view, at):
        return False
    if view.tag[finite] not in FINITE | {"VBN"} or view.tag[at] not in {"IN", "WRB"} or not view.text[finite].islower():
        return False
    main = predicate(view, finite)
    verb = view.lower[finite]
    if main < 0 or view.relation[main] not in {"advcl", "ccomp"}:
        return False
    if verb in _BOUND:
        asks = word == "when" and view.tag[main] not in {"VBN", "VBG"} and verb in BE
        return not asks and word != "as" and not (word in {"before", "after"} and view.tag[finite] not in {"VBD", "MD"})
    if view.tag[finite] == "VBZ":
        sure = possible_tags(verb).isdisjoint({"NNS"}) or (word in _SURE and view.next_tag(finite) in {"DT", "PRP$"})
        return sure and word != "as"
    if view.tag[finite] == "VBN":
        if any(view.relation[k] in _HELPS for k in view.tree.children(finite)):
            return False  # "has since disappeared"
        return "VBD" in possible_tags(verb) and lemma(verb, "VBN") in _happening()
    if view.tag[finite] != "VBD":
        return False
    plain = lemma(verb, "VBD")
    if "VBN" not in possible_tags(verb):
        return True
    objects = view.next_tag(finite) in {"DT", "PRP$"} and view.tree.dependent(finite, "obj") > finite
    return plain in _happening() or (
        objects and plain not in TWO_OBJECTS | {"consider", "find", "make", "leave", "cost", "refuse"}
    )


@cache
def _happening() -> frozenset[str]:
    """The verbs that take no object, but for those whose participles are adjectives: if expired, once retired."""
    return frozenset(intransitives()) - _STATES


def _behind_said(view: SyntaxView, said: int) -> bool:
    """Whether a clause of what is said has no subject, and nothing before "said" may be it."""
    finite, first = said + 1, view.sentence_start(said)
    if finite + 1 >= view.sentence_end(said) or view.text[finite] not in _BOUND or not view.text[said].islower():
        return False
    main = predicate(view, finite)
    noun = main >= 0 and (view.tag[main] in NOUNS or view.next_word(main) in {"that", "to"})
    if not noun or view.head[main] != said or view.relation[said] != "root":
        return False
    subject = view.tree.subject_of(said)
    if not first <= subject < said or view.tag[subject] not in NOUNS | {"PRP"}:
        return False
    return view.tree.subtree(subject)[0] == first and view.tag[said - 1] in NOUNS and said - first <= _SHORTEST


def _twice_that(view: SyntaxView, that: int) -> bool:
    """Whether "is unlikely that" follows "that" behind a verb of saying, and no "it": said that is unlikely that."""
    adjective = view.skip_adverbs(that + 2)
    if adjective + 1 >= view.sentence_end(that) or view.lower[that + 1] not in {"is", "was", "were", "are"}:
        return False
    told = view.previous_tag(that) in FINITE and lemma(view.lower[that - 1], view.previous_tag(that)) in _TELLS
    if view.lower[that + 1] in {"were", "are"}:
        return told and (view.lower[that + 2] in _MANY or view.tag[that + 2] == "CD")
    if view.tag[adjective] not in {"JJ", "VBN"} or view.next_word(adjective) != "that":
        return False
    return told


def _opens_bare(view: SyntaxView, first: int) -> bool:
    """Whether a sentence begins with "was" and a participle, and has no subject."""
    behind = view.skip_adverbs(first + 1)
    if view.tag[behind] not in {"VBN", "VBG", "JJ"} or view.relation[view.head[first]] != "root":
        return False
    return view.relation[first] in _HELPS and predicate(view, first) >= behind


def _opens_past(view: SyntaxView, first: int) -> bool:
    """Whether a sentence begins with a past that is no participle, and has no subject: grew up in Lima."""
    word = view.lower[first]
    if view.head[first] >= 0 or not past_only(word) or word in HELPERS or lemma(word, "VBD") in _TELLS:
        return False
    return predicate(view, first) == first


def _behind_opening(view: SyntaxView, first: int, last: int) -> int:
    """The finite verb right behind the comma of an opening phrase or clause, where it has no subject; -1 elsewhere."""
    if view.tag[first] not in _OPENERS:
        return -1
    comma = next((k for k in range(first + 1, last) if view.text[k] == ","), last)
    finite = comma + 1
    if any(
        view.tag[k] == "PRP" and view.tag[k - 1] in NOUNS and view.tag[k + 1] in FINITE for k in range(first + 2, comma)
    ):
        return -1  # "After the match he shook hands, thanked"
    if finite + 2 >= last or view.tag[finite] not in FINITE or not view.text[finite].islower():
        return -1
    if "(" in view.text[first:comma] or (
        view.relation[first] == "mark" and not {*view.tag[first:comma]} & (FINITE | {"VBG", "VBN"})
    ):
        return -1  # "While Africa (but for the south), has"
    main = predicate(view, finite)
    if main < 0 or view.relation[main] == "advcl" or lemma(view.lower[finite], view.tag[finite]) in _TELLS:
        return -1
    spite = view.lower[first + 1] in {"spite", "addition", "fact", "response"}
    placed = not (spite or view.lower[first] in _NO_PLACES) or view.tag[finite + 1] in {"DT", "PRP$"}
    inverted = view.relation[finite] == "cop" and view.tag[main] in NOUNS and view.lower[finite] in BE and placed
    condition = view.lower[finite] in {"should", "had", "were"} and view.next_tag(finite) not in {"VBN", "JJ"}
    if inverted or condition:
        return -1  # "behind the town, are the gardens", ", should talks stall"
    return -1 if view.tag[finite] == "VBP" and view.lower[finite] not in BE | HAVE else finite


def _of_time(view: SyntaxView, be: int) -> int:
    """The finite verb of a sentence that opens with a time and tells how many there were; -1 elsewhere."""
    first, last = view.sentence_start(be), view.sentence_end(be)
    finite = be - 1 if view.lower[be] == "been" else be
    noun = finite - 1
    if (
        view.lower[first] not in _WHEN
        or noun <= first
        or view.tag[noun] in {"EX", "PRP"}
        or be + 6 > last
        or view.tag[finite] not in FINITE
    ):
        return -1
    counted = be + 1 + (view.lower[be + 1] in _ONLY) + 2 * (tuple(view.lower[be + 1 : be + 3]) in _AT_LEAST)
    if view.tag[counted] != "CD" and view.lower[counted] != "no":
        return -1
    if view.tag[counted + 1] not in {"NN", "NNS"} or "," in view.text[first:finite]:
        return -1
    if view.lower[first] == "since":
        verbs = [k for k in range(first, finite) if view.tag[k] in FINITE]
        return finite if len(verbs) == 1 and view.lower[be] == "been" else -1
    timed = view.tag[noun] == "CD" or share(view.lower[noun], Kind.TIME) > 0.5
    return finite if timed and FINITE.isdisjoint(view.tag[first:finite]) else -1

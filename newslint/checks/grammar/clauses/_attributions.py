"""Attributions twice, or without their joint: "denied the claim, said that", "said the mayor Jo Marsh said"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.phrases import is_time_phrase, phrase_start
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.util.records import NamedTuple

ADDING = frozenset(
    "said told added argued called insisted claimed explained warned noted stressed described denied accused".split()
)
"""Pasts of saying that may go on from a clause before, behind “and”."""
_NEEDS_THAT = frozenset("said added argued insisted claimed explained noted stressed".split())
_MARKS = frozenset({":", "``", "''", "WDT", "WP", "WRB", "WP$", "EX"})
_SAID = frozenset({"said", "says"})
_SAYS = _SAID | {"say", "warn", "warned", "warns", "believe", "believes", "reported", "added"}
_PHRASE = NOUNS | {"DT", "PRP$", "JJ", "POS", "IN", "HYPH", "CD", "VBN"}
_FRONTED = frozenset({"VBN", "VBD", "VBG", "IN", "WRB", "RB"})
_HEARERS = frozenset({"it", "them", "him", "her", "the", "reporters", "us"})
_LONG = 14
_NOMINATIVES = frozenset({"he", "she", "it", "they"})
_TELLS = frozenset("said says replied told answered added denied claimed explained insisted declined refused".split())


class Loose(NamedTuple):
    """The words of an attribution that do not fit, and whether they are there twice."""

    first: int
    last: int
    twice: bool


def loose_attributions(view: SyntaxView) -> Iterator[Loose]:
    """Each attribution without a joint, or with two verbs."""
    for verb in view.tokens.where(*ADDING):
        if _without_joint(view, verb):
            yield Loose(verb, verb + 1, False)
    for that in view.tokens.where("that"):
        said = that - 1
        if said > view.sentence_start(that) and view.lower[said] in _SAYS and _aside_that(view, said):
            yield Loose(that, that + 1, True)
    for said in view.tokens.where(*_SAID):
        if _opens_and_ends(view, said):
            yield Loose(said, said + 1, True)
        if _said_again(view, said):
            yield Loose(said, said + 1, True)
        according = view.lower[said + 1 : said + 3] == ["according", "to"]
        if according and said > view.sentence_start(said) and view.tag[said - 1] not in NOUNS | {"PRP"}:
            yield Loose(said, said + 3, True)


def _opens_and_ends(view: SyntaxView, said: int) -> bool:
    """Whether "X said" ends a sentence that began with the same words, or "said reporters" follows who was told."""
    low, end = view.sentence_start(said), view.sentence_end(said)
    if view.tag[said - 1] == "NNS" and said - 2 > low and view.lower[said - 2] == "told":
        return view.next_word(said) == "that" and view.tag[low] not in {"WP", "IN", "WRB"}
    comma = next((k for k in range(said - 1, max(low, said - 5), -1) if view.text[k] == ","), -1)
    if said + 2 != end or comma <= low or said - comma < 2:
        return False
    words = view.lower[comma + 1 : said + 1]
    return view.lower[low : low + len(words)] == words and low + len(words) < comma


def _aside_that(view: SyntaxView, said: int) -> bool:
    """Whether “, engineers say that,” stands behind a whole clause, and no clause follows: , they say that, with."""
    low, end, that = view.sentence_start(said), view.sentence_end(said), said + 1
    if that + 2 >= end or view.lower[that] != "that" or view.text[that + 1] != ",":
        return False
    comma = next((k for k in range(said - 1, max(low + 2, said - 6), -1) if view.text[k] == ","), -1)
    if (
        comma < 0
        or view.tag[said - 1] not in NOUNS | {"PRP"}
        or view.tag[comma + 1] not in {"DT", "NNS", "NNP", "PRP", "PRP$", "NN", "JJ"}
    ):
        return False
    if view.tag[low] in _FRONTED or view.lower[low] in SUBORDINATORS or FINITE.isdisjoint(view.tag[low:comma]):
        return False
    return FINITE.isdisjoint(view.tag[that + 1 : end]) or view.lower[that + 2] in SUBORDINATORS


def _without_joint(view: SyntaxView, verb: int) -> bool:
    """Whether a past of saying stands right behind a comma and one whole clause about the same subject."""
    low, end, comma = view.sentence_start(verb), view.sentence_end(verb), verb - 1
    if verb - low < 4 or verb + 3 >= end or view.text[comma] != "," or view.tag[verb] not in {"VBD", "VBN"}:
        return False
    if not _leads_on(view, verb) or not _is_one_clause(view, low, comma):
        return False
    first = next(k for k in range(low, comma) if view.tag[k] in FINITE)
    if view.lower[first] in {"was", "were", "had"} and view.lower[verb] not in _NEEDS_THAT:
        return False
    ands = (k for k in range(verb, end - 1) if view.lower[k] in {"and", "or"})
    return not any(view.tag[view.skip_adverbs(k + 1)] in FINITE for k in ands)  # "stopped, told them to wait and left"


def _leads_on(view: SyntaxView, verb: int) -> bool:
    """Whether what was said, or who was told, follows a verb of saying."""
    after = view.lower[verb + 1]
    if view.lower[verb] in _NEEDS_THAT:
        return after == "that" and view.tag[verb + 1] == "IN"
    return after in _HEARERS or view.tag[verb + 1] == "NNS"


def _is_one_clause(view: SyntaxView, low: int, comma: int) -> bool:
    """Whether a sentence begins with one clause in the past that a comma ends, and nothing else."""
    if view.tag[low] in _FRONTED or "," in view.text[low:comma] or view.lower[low] in SUBORDINATORS:
        return False
    verbs = [view.tag[k] for k in range(low, comma) if view.tag[k] in FINITE]
    return verbs == ["VBD"] and view.tag[comma - 1] != "VBD" and _MARKS.isdisjoint(view.tag[low:comma])


def _said_again(view: SyntaxView, said: int) -> bool:
    """Whether "said" ends a sentence whose attribution begins with "said" too: ", said the mayor, Jo Marsh said."."""
    low, end = view.sentence_start(said), view.sentence_end(said)
    if view.next_word(said) not in {".", ","} or said - low < 6 or view.text[end - 1] != ".":
        return False
    first = next((k for k in range(said - 1, max(low, said - _LONG), -1) if view.lower[k] in _SAID), -1)
    if first <= low or view.text[first - 1] not in {",", "”", '"', "''"}:
        return False
    return {*view.tag[first + 1 : said]} <= _PHRASE | {","} and view.tag[first + 1] in {"DT", "NNP", "PRP$", "NN", "JJ"}


def taken_up_again(view: SyntaxView) -> Iterator[int]:
    """Pronouns right behind the subject that they stand for, after an opening clause: "the drug company it replied"."""
    for at in view.tokens.where(*_NOMINATIVES):
        verb, low, noun = at + 1, view.sentence_start(at), at - 1
        if at - low < 2 or verb + 1 >= view.sentence_end(at) or view.lower[verb] not in _TELLS:
            continue
        if view.tag[verb] not in FINITE or view.tag[noun] not in NOUNS or view.next_word(verb) in {",", "."}:
            continue
        if view.lower[noun] == "time" or is_time_phrase(view, noun):
            continue
        start = phrase_start(view, noun)
        opens = start == low or (view.text[start - 1] == "," and view.tag[low] in _FRONTED)
        many = view.lower[at] == "they"
        if opens and (view.tag[noun] == "NNP" or (view.tag[noun] in {"NNS", "NNPS"}) == many):
            yield at

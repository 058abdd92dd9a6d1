"""How sentences open: with a noun phrase or another subject, and a comma after it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import possible_tags
from newslint.lexicon.calendar_names import MONTHS, WEEKDAYS
from newslint.lexicon.reporting_verbs import TELLING
from newslint.util.records import NamedTuple

_NOMINAL = NOUNS | {
    *("DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "VBG", "VBN", "IN", "CC"),
    *("RB", "RBR", "RBS", "AFX", "$", "PRP", "TO", "FW"),
}
_OPENERS = NOUNS | {"DT", "PDT", "PRP$", "JJ", "JJS", "JJR", "CD", "VBG", "VBN"}
_STOPS = frozenset({".", "?", "!"})
_TIMES = frozenset({*MONTHS, *WEEKDAYS}).union(
    "today yesterday tomorrow tonight year years month months week weeks day days morning afternoon evening night time "
    "times moment decade decades century hour hours minute minutes season weekend summer winter spring autumn ago "
    "meanwhile then there here however".split()
)
_THEN = frozenset("ago meanwhile then there here however today yesterday tomorrow tonight".split())
_CLAUSES = frozenset("what whatever whoever whether how why".split())
"""Words that open a clause which may be a subject: "What they want is"."""
_RELATIVES = frozenset({"WDT", "WP", "WP$"})
_PRONOUNS = frozenset({"i", "we", "he", "she", "they", "you", "it"})
_CONJUNCTIONS = frozenset("when while where because if although though before since until whether how why what".split())
_PART_OF_SUBJECT = _NOMINAL | FINITE | _RELATIVES | {"VB", "WRB", "RP", "RBS", "EX"}
_NO_END = frozenset({"DT", "PRP$", "CC", "MD", "TO", "POS", "HYPH", "WDT", "WP", "WP$", "WRB"})
_PHRASE = _NOMINAL - {"CC", "PRP", "TO"}
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl"})
_SECOND_PHRASE = frozenset({"DT", "PRP$", "NNP", "NNPS", "NN", "NNS", "JJ"})
_REPORT = 8  # tokens: "The mayor of Denton told the council that"
_VERSUS = (" v.", " vs.")
_GAP = 40  # code points: white space between two sentences is not longer
_SHORTEST = 4  # tokens from the comma on


class OpeningSubject(NamedTuple):
    """What may be the subject of a sentence: its first token, the comma after it, and the end of the sentence."""

    first: int
    comma: int
    end: int
    sure: bool
    """Whether it stands alone and reads one way: no "she said" before it, no participle that may be its verb."""


class Opening(NamedTuple):
    """Where a sentence with commas begins after its opening phrase, and the commas from there on."""

    first: int
    commas: list[int]
    end: int
    reported: bool
    """Whether words such as "she said" go before."""


def sentence_openings(view: SyntaxView) -> Iterator[Opening]:
    """Each sentence of a story that has a comma, from its subject on: after "But", "In May," or "she said that"."""
    for sentence, places in groupby(view.tokens.where(","), view.tokens.sentence_of):
        commas = list(places)
        low, high = view.tokens.sentence_bounds(sentence)
        if not view.text[low][0].isupper() or _STOPS.isdisjoint(view.text[high - 2 : high]):
            continue
        first = low
        if view.tag[low] == "CC":
            first += 1
        elif view.text[low].isupper() and view.text[low + 1] == ":":
            first += 2  # "ENERGY: Oil futures, were"
        elif len(commas) > 1 and _is_opening_phrase(view, low, commas[0]):
            first = commas.pop(0) + 1
            if view.tag[first] in {"VBG", "VBN"}:
                continue  # "At the foot of the page, in white letters, are the words"
        reported = _after_report(view, first, commas[0])
        first = reported or first
        if first < commas[0] and not _after_versus(view, low):
            yield Opening(first, commas, high, bool(reported))


def opening_subjects(view: SyntaxView) -> Iterator[OpeningSubject]:
    """What opens a sentence of a story, or follows its opening phrase, and ends at a comma as a subject may.

    A noun phrase with the phrases, infinitives and clauses that belong to it, a clause with "what" or "whoever", or a
    gerund; each clause has its verb. Between its first token and its comma stands no other comma and no mark.
    """
    for first, commas, high, reported in sentence_openings(view):
        comma = commas[0]
        if comma <= high - _SHORTEST and _may_be_subject(view, first, comma) and not _has_named_subject(view, first):
            sure = not reported and not any(_is_participle(view, k) for k in range(first + 1, comma))
            yield OpeningSubject(first, comma, high, sure)


_TIMES_OF = frozenset({"after", "before", "when", "while", "as", "since", "once", "if"})


def _has_named_subject(view: SyntaxView, first: int) -> bool:
    """Whether the subject stands in the opening phrase before a token: "In an editorial the Times, a paper with"."""
    low = view.sentence_start(first)
    if view.lower[low] in _TIMES_OF and first > low + 1 and view.tag[first] == "NNP" and view.tag[first - 2] in NOUNS:
        return True  # "After a former mayor, Ann Lee, said so, she"
    return any(view.tag[k] == "DT" and view.tag[k - 1] in NOUNS for k in range(low + 1, first - 1))


def _is_opening_phrase(view: SyntaxView, low: int, comma: int) -> bool:
    """Whether an adverb or one phrase with a preposition stands before a comma, and no subject or part of one."""
    if comma == low + 1:
        return view.tag[low] == "RB"
    if view.tag[low] != "IN" or view.relation[low] != "case" or view.lower[low + 1] in {"least", "most"}:
        return False
    if view.lower[comma + 1] in {"including", "such"} or not _PHRASE.issuperset(view.tag[low + 1 : comma]):
        return False
    if any(view.lower[k] in _TIMES and view.tag[k + 1] in _SECOND_PHRASE for k in range(low, comma - 1)):
        return False  # "On Tuesday the council, the town's largest employer, voted"
    return _SUBJECTS.isdisjoint(view.relation[low:comma])


def _after_report(view: SyntaxView, first: int, comma: int) -> int:
    """The token after "she said" or "he told them that" where a sentence opens so; 0 where it does not."""
    for k in range(first + 1, min(first + _REPORT, comma - 2)):
        if view.tag[k] in _RELATIVES:
            return 0  # "A man who told the police that"
        if view.lower[k] in TELLING and view.tag[k] in FINITE:
            that = next((j for j in range(k + 1, min(k + 4, comma)) if view.lower[j] == "that"), k)
            return that + 1
    return 0


def _may_be_subject(view: SyntaxView, first: int, comma: int) -> bool:
    """Whether the tokens up to a comma are a noun phrase or a clause that may be a subject, and nothing but it."""
    tags = view.tag[first:comma]
    clause = _is_clause(view, first)
    opens = clause or tags[0] in _OPENERS or (tags[0] == "PRP" and tags[1:2] == ["WP"]) or tags[:2] == ["TO", "VB"]
    if not opens or tags[-1] in _NO_END or not _PART_OF_SUBJECT.issuperset(tags):
        return False
    if not clause and _tells_time(view, first, comma):
        return False
    return _all_clauses_have_verbs(view, first, comma)


def _is_clause(view: SyntaxView, first: int) -> bool:
    """Whether a token opens a clause that may be a subject itself: "What they want is", "That it rained was"."""
    if view.lower[first] == "that":
        return view.tag[first] == "IN" and view.relation[first] == "mark"
    return view.lower[first] in _CLAUSES


def is_noun_phrase(view: SyntaxView, first: int, comma: int) -> bool:
    """Whether the tokens up to a comma are a noun phrase that may be a subject, with phrases but no clause in it."""
    if view.tag[first] not in _OPENERS - {"VBG", "VBN"} or view.tag[comma - 1] not in NOUNS | {"CD", "PRP"}:
        return False
    if not _NOMINAL.issuperset(view.tag[first:comma]):
        return False
    return not _tells_time(view, first, comma) and view.lower[comma - 1] not in _TIMES


def _tells_time(view: SyntaxView, first: int, comma: int) -> bool:
    """Whether a noun phrase says when, by its head or by an adverb: "a year after the vote"."""
    head = next((k for k in range(first, comma) if view.tag[k] in {"IN", "TO", "VB"} or _opens_clause(view, k)), comma)
    return view.lower[head - 1] in _TIMES or not _THEN.isdisjoint(_unowned(view, first, head))


def _unowned(view: SyntaxView, first: int, end: int) -> list[str]:
    """The words of a stretch that own nothing: "yesterday", but not that of "yesterday's vote"."""
    return [view.lower[k] for k in range(first, end) if view.tag[k + 1] != "POS"]


def _all_clauses_have_verbs(view: SyntaxView, first: int, comma: int) -> bool:
    """Whether each clause before a comma has its finite verb, and no verb stands outside a clause."""
    waiting, opened = 0, False
    for k in range(first, comma):
        if _opens_clause(view, k) or (k == first and _is_clause(view, k)):
            waiting += 1
            opened = True
        elif view.tag[k] in FINITE and (not _is_participle(view, k) or _is_last(view, k, comma, waiting)):
            if not waiting and not (opened and "CC" in view.tag[k - 2 : k]):
                return False
            waiting = max(0, waiting - 1)
    return not waiting and (opened or view.tag[comma - 1] in NOUNS)


def _is_last(view: SyntaxView, k: int, comma: int, waiting: int) -> bool:
    """Whether what may be a participle is all that a clause has for a verb: "the report that the council ordered"."""
    return bool(waiting) and FINITE.isdisjoint(view.tag[k + 1 : comma])


def _is_participle(view: SyntaxView, k: int) -> bool:
    """Whether a verb right after a noun and before a preposition may be a participle: "the man accused of fraud"."""
    after_noun = view.tag[k] == "VBD" and view.tag[k - 1] in NOUNS and view.tag[k + 1] == "IN"
    return after_noun and "VBN" in possible_tags(view.text[k])


def _opens_clause(view: SyntaxView, k: int) -> bool:
    """Whether a token opens a clause within a noun phrase: who, which, that, when, or a pronoun after its noun."""
    if view.tag[k] in _RELATIVES or view.tag[k] == "WRB" or view.lower[k] in _CONJUNCTIONS:
        return True
    if view.tag[k - 1] not in NOUNS:
        return False
    if view.lower[k] == "that":
        return view.tag[k + 1] not in NOUNS or view.tag[k] == "IN"
    return view.lower[k] in _PRONOUNS and view.tag[k] == "PRP"


def _after_versus(view: SyntaxView, first: int) -> bool:
    """Whether the sentence before a token ends in the "v." between the names of a case."""
    start = view.tokens.start_of(first)
    return view.document.prose[max(0, start - _GAP) : start].rstrip().endswith(_VERSUS)

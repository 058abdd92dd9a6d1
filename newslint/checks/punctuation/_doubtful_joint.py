"""A second sentence that may begin at a pronoun or behind a date, where the second reader would part the two.

“The recall is precautionary it has told owners”, “stopped paying rent in June the landlord, a firm in Jersey, did”.
Signs are looser here than where the order of words alone tells, so the reader must see it too.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar._two_objects import TWO_OBJECTS
from newslint.checks.punctuation._clause_behind_clause import may_part_sentences, parted, takes_clause
from newslint.engine.finding import Finding
from newslint.engine.rule import Evidence
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.subjects import governor
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemma, possible_tags
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import BE, HELPERS
from newslint.lexicon.calendar_names import MONTH_WORDS, WEEKDAYS
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Document

_SUBJECTS = frozenset({"he", "she", "they", "it"})
_DATES = MONTH_WORDS.union(WEEKDAYS)
_AGO = frozenset({"earlier", "later", "ago", "yesterday"})
_STOPS = frozenset({",", ":", "``", "''", "-LRB-", "-RRB-", "CC", "WP", "WDT", "WRB", "WP$"})
_HANGING = (SUBORDINATORS - {"for", "that"}) | frozenset({"than", "as", "so", "such", "how", "like"})
_STATES = frozenset({"JJ", "VBN", "VBG"})
_SURE, _AFTER_STATE, _AFTER_NOUN, _AFTER_DATE = 0.0, 0.12, 0.3, 0.35
"""How likely a mark must be: behind a noun with a whole clause, an adjective that ends its clause, a noun, a date."""
_WAYS = frozenset("way ways manner reason degree extent rate speed moment chance stage age".split())
_SELDOM = 0.2
_LEAST, _REACH = 4, 14
"""Tokens of the shortest sentence, and how far before a token its verb is looked for."""


class DoubtfulJoint(Evidence):
    """Pronouns and dates behind which a second sentence may begin."""

    triggers = _SUBJECTS | _DATES | _AGO
    weighs = False

    def check(self, document: Document) -> Iterator[Finding]:
        """Ask about all of them together."""
        view = syntax(document)
        found = {**dict(_pronouns(view)), **dict.fromkeys(_behind_dates(view), _AFTER_DATE)}
        found = {k: need for k, need in found.items() if self.counts_at(document, view.tokens.span(k))}
        reader = second_reader(document)
        reader.ask(k for k, need in found.items() if need)
        for k, need in found.items():
            if not need or reader.probability(k, "comma-before") >= need:
                message = f"A second sentence seems to begin at “{view.text[k]}”: a full stop before it?"
                yield self.found(view.tokens.span(k - 1, k + 1), message, fixes=parted(view, k))


def _pronouns(view: SyntaxView) -> Iterator[tuple[int, float]]:
    """The pronouns with a verb that follow a clause without a mark, and how sure the reader must be."""
    for k in view.tokens.where_any(_SUBJECTS):
        low, end = view.tokens.sentence_bounds(view.tokens.sentence_of(k))
        verb = view.skip_adverbs(k + 1)
        if k - low < _LEAST or verb + 2 >= end or view.tag[verb] not in FINITE or view.text[end - 1] != ".":
            continue
        state = view.tag[k - 1] in _STATES and view.tag[k - 2] != "IN"
        if view.tag[k - 1] not in NOUNS | _STATES | {"CD"} or not _follows_clause(view, low, k):
            continue
        if state and _ends_in_state(view, k) and view.lower[verb] in HELPERS:
            yield k, _AFTER_STATE
        elif not state and _ends_in_noun(view, k) and _is_complete(view, verb, end):
            yield k, _SURE if _is_surely_whole(view, k, verb) else _AFTER_NOUN


def _ends_in_state(view: SyntaxView, k: int) -> bool:
    """Whether a form of “be” stands before the adjective that ends a clause: is precautionary it."""
    be = view.before_adverbs(k - 2)
    if "it" in view.lower[max(view.sentence_start(k), be - 3) : be]:
        return False  # "it should be inconceivable he will play"
    return view.lower[be] in BE | {"be", "been"} and not takes_clause(view, k - 1)


def _ends_in_noun(view: SyntaxView, k: int) -> bool:
    """Whether a noun that is no time with an article ends here: not "met her the summer she"."""
    if view.tag[k - 1] == "VBG":
        return "NN" in possible_tags(view.lower[k - 1])
    timed = view.tag[k - 2] == "DT" and share(view.lower[k - 1], Kind.TIME) > _SELDOM
    return may_part_sentences(view, k) and not timed


def _follows_clause(view: SyntaxView, low: int, k: int) -> bool:
    """Whether a clause with its verb stands before a token, and nothing that leads on to what follows."""
    verb = next((j for j in range(k - 2, max(low, k - _REACH) - 1, -1) if view.tag[j] in FINITE), -1)
    if verb <= low:
        return False
    start = next((j + 1 for j in range(verb, low - 1, -1) if view.text[j] == ","), low)
    if not _STOPS.isdisjoint(view.tag[verb + 1 : k]) or not _HANGING.isdisjoint(view.lower[start:k]):
        return False
    return not any(takes_clause(view, j) for j in range(verb, k))


def _is_complete(view: SyntaxView, verb: int, end: int) -> bool:
    """Whether a verb has its object or predicate, as it has not where it tells of the noun before: the car he drove."""
    predicate = governor(view, verb)
    if any(view.tag[j] in {"IN", "TO"} and view.next_tag(j) in {"IN", ".", ",", ":"} for j in range(verb, end - 1)):
        return False
    if view.tree.dependent(predicate, "cop", "aux:pass") >= 0:
        return True
    if view.tree.dependent(predicate, "obj", "ccomp") > verb:
        return True
    led = view.tree.dependent(predicate, "xcomp")
    return led > verb and view.tree.dependent(led, "obj") > led


def _is_surely_whole(view: SyntaxView, k: int, verb: int) -> bool:
    """Whether a verb right behind a pronoun has its object, and the noun before can be neither a time nor a way."""
    noun, base = view.lower[k - 1], lemma(view.lower[verb], view.tag[verb])
    if view.tag[verb] not in {"VBD", "VBZ"} or view.tag[verb + 1] not in {"DT", "PRP$"} or view.tag[k - 1] == "CD":
        return False
    if view.lower[verb] in HELPERS or base in TWO_OBJECTS or base in CLAUSE_VERBS:
        return False
    return noun not in _WAYS and share(noun, Kind.TIME, Kind.PLACE, Kind.EVENT) < _SELDOM


def _behind_dates(view: SyntaxView) -> Iterator[int]:
    """The articles and owners right behind “in June” that open a subject and its verb behind a whole clause."""
    for date in view.tokens.where_any(_DATES | _AGO):
        low, end = view.tokens.sentence_bounds(view.tokens.sentence_of(date))
        k = date + 1
        if date - low < _LEAST or k + _LEAST >= end or view.tag[k] not in {"DT", "PRP$"}:
            continue
        if (view.tag[date - 1] != "IN" and view.lower[date] not in _AGO) or not _follows_clause(view, low, k):
            continue
        later = next((j for j in range(k + 1, end) if view.text[j] == "," or view.tag[j] in FINITE), end)
        if later < end and not FINITE.isdisjoint(view.tag[later:end]):
            yield k

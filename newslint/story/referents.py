"""What nouns, names and pronouns of a story stand for: persons, groups, places, things ... where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.doers import Role, share_of
from newslint.language.words.morphology import lemma, lemmas
from newslint.language.words.noun_kinds import DOERS, UNKNOWN, Kind, Shares, kinds_of
from newslint.lexicon.name_words import given_names, offices, organisation_words, personal_honorifics
from newslint.lexicon.place_names import place_words
from newslint.story.people import people
from newslint.text import Document, annotation

_PERSON: Shares = {Kind.PERSON: 1.0}
_GROUP: Shares = {Kind.GROUP: 1.0}
_NAME: Shares = {Kind.PERSON: 0.85, Kind.GROUP: 0.15}
"""Firms and bands are called like people: "Founded in 2012, Noble Cider"."""
_PLACE: Shares = {Kind.PLACE: 0.6, Kind.GROUP: 0.4}
"""Places act: "Brussels was astonished"."""
_PERSONS = frozenset(
    "i you he she we who whoever me him us myself himself herself ourselves yourself themselves everyone everybody "
    "anyone anybody someone somebody nobody".split()
)
_SPEAKING = frozenset({"say", "tell", "add", "believe", "hope", "think", "recall", "admit"})
"""What persons do, and hardly a firm that is called like one."""
_TEAMS: Mapping[str, Shares] = {"campaign": {Kind.EVENT: 0.6, Kind.GROUP: 0.4}}
"""Events that stand for the people behind them, which no dictionary says."""
_SOME, _ACTED = frozenset({"few", "many", "most", "some", "others", "several"}), 0.92
_COUNTERS = frozenset(
    "series number lot lots handful couple pair string spate range majority minority half third quarter dozen dozens "
    "hundred hundreds thousand thousands million millions rest part total trio host plethora variety bulk succession "
    "none one some most many few several all each any both either neither two three four five six seven eight nine ten "
    "kind sort type set batch bunch swarm flock".split()
)
"""Words of which what follows "of" is meant."""


class Referents:
    """What the nouns of a document stand for."""

    def __init__(self, view: SyntaxView) -> None:
        self._view = view

    @cached_property
    def _persons(self) -> frozenset[int]:
        """The last tokens of names of persons."""
        return frozenset(mention.last - 1 for person in people(self._view.document) for mention in person.mentions)

    def kinds(self, token: int) -> Shares:
        """The kinds of what a token, the head of its phrase, stands for, with their shares; empty where unknown."""
        view = self._view
        word, tag = view.lower[token], view.tag[token]
        if word in _PERSONS:
            return _PERSON
        if word in _SOME and self._is_doer(token):
            return _PERSON
        counted = self.counted(token)
        if counted != token:
            return self.kinds(counted)
        if tag in {"NNP", "NNPS"} and view.text[token].islower():
            return kinds_of(word)  # a van, taken for that of a Dutch name
        if tag in {"NNP", "NNPS"} or (view.text[token][0].isupper() and token > view.sentence_start(token)):
            return self._of_name(token)
        if word in _TEAMS:
            return _TEAMS[word]
        return kinds_of(word) if tag in {"NN", "NNS"} and not view.text[token].isupper() else UNKNOWN

    def counted(self, token: int) -> int:
        """What a phrase is about: "catches" of "a series of catches" and of "two of the catches"; else its head."""
        view = self._view
        if view.lower[token] not in _COUNTERS and view.tag[token] not in {"CD", "DT"}:
            return token
        if view.next_word(token) != "of":
            return token
        return next((k for k in view.tree.children(token) if k > token + 1 and view.relation[k] == "nmod"), token)

    def _is_doer(self, token: int) -> bool:
        """Whether a token is the subject of what hardly anybody but a person does: "few expected it"."""
        view, verb = self._view, self._view.head[token]
        if verb < 0 or view.relation[token] != "nsubj" or view.tag[verb][0] != "V":
            return False
        word = lemma(view.lower[verb], view.tag[verb])
        return max(share_of(word, role, DOERS) for role in (Role.DOES, Role.DOES_TO)) >= _ACTED

    def _of_name(self, last: int) -> Shares:
        """What a name stands for."""
        view, lexicon = self._view, self._view.tokens.lexicon
        first, head = last, last
        while first > view.sentence_start(last) and view.tag[first - 1] in {"NNP", "NNPS"}:
            first -= 1
        while view.next_tag(last) == "NNP":
            last += 1  # Cllr Dunphy, of which the title is the head
        words = view.lower[first : last + 1]
        if not organisation_words(lexicon).isdisjoint(words):
            return _GROUP
        if last > first and (words[0] in personal_honorifics(lexicon) or words[0].rstrip(".") in offices(lexicon)):
            return _PERSON
        if last in self._persons or (last > first and view.text[first] in given_names(lexicon)):
            return _PERSON if self._speaks(head) else _NAME
        return _PLACE if words[-1] in place_words(lexicon) else UNKNOWN

    def _speaks(self, token: int) -> bool:
        """Whether a token is the subject of a verb of saying."""
        verb = self._view.head[token]
        return verb >= 0 and not _SPEAKING.isdisjoint(lemmas(self._view.lower[verb]))


@annotation
def referents(document: Document) -> Referents:
    """What the nouns of a document stand for, worked out as it is asked for."""
    return Referents(syntax(document))

"""Pronouns in subject form where an object stands, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.close_reading._proposed import ProposedAtSign, Proposer
from newslint.language.syntax.asides import SUBORDINATE
from newslint.language.syntax.tagging import FINITE, VERBS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas
from newslint.language.words.pronouns import OBJECT_OF, SUBJECT_OF
from newslint.lexicon.auxiliaries import HELPERS
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS

_OBJECTS = frozenset(SUBJECT_OF) | {"whom"}
_CLAUSE_OPENERS = SUBORDINATE | {"when"}
_LINKS = frozenset({"and", "but", "or", ",", "so"})
_NOT_GOVERNING = SUBORDINATORS | {"than", "as", "that"} | {"but", "so", "except", "like"}
_OWN_VERB = FINITE | {"PRP", "POS", "VB", "VBN"}
_ENDS = frozenset({"IN", "TO", ".", ","})
_SAYING = frozenset({"say", "be"})


class PronounCase(Proposer):
    """A pronoun in the wrong case."""

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the role."""
        if _is_set(view, token):
            return None
        role = "an object" if use in _OBJECTS else "a subject"
        return f"As {role}, is “{use}” meant for “{view.text[token]}”?" if use else None


def _is_set(view: SyntaxView, token: int) -> bool:
    """Whether a pronoun may stand as it does: "said he", "people like us have", "You and I", which is a song."""
    before = view.previous_word(token)
    if view.lower[token] in OBJECT_OF and not _SAYING.isdisjoint(lemmas(before)):
        return True
    song = view.text[max(0, token - 2) : token] == ["You", "and"]
    return song or (before == "like" and view.next_tag(token) in FINITE)


class MisplacedPronoun(PronounCase, ProposedAtSign):
    """Object forms before a verb where a clause begins, subject forms after what takes an object."""

    triggers = frozenset(OBJECT_OF) | frozenset(SUBJECT_OF)
    labels = ("pronoun-case",)
    likely = 0.4

    def places(self, view: SyntaxView) -> Iterator[int]:
        """Pronouns by the words beside them."""
        yield from (k for k in view.tokens.where(*SUBJECT_OF) if view.tag[k] == "PRP" and _opens_clause(view, k))
        yield from (k for k in view.tokens.where(*OBJECT_OF) if view.tag[k] == "PRP" and _is_governed(view, k))


def _after(view: SyntaxView, pronoun: int) -> str:
    """The tag after a pronoun and at most one adverb."""
    tag = view.next_tag(pronoun)
    return view.next_tag(pronoun + 1) if tag == "RB" else tag


def _opens_clause(view: SyntaxView, pronoun: int) -> bool:
    """Whether an object form is followed by a finite verb and stands where a subject does."""
    before, after = view.previous_word(pronoun), _after(view, pronoun)
    joined = view.next_word(pronoun) == "and" and (not before or before in _CLAUSE_OPENERS)
    if not joined and (after not in FINITE or (after == "VBP" and view.lower[pronoun] == "her")):
        return False
    opens = not before or before in _CLAUSE_OPENERS or before in _LINKS
    return opens or not CLAUSE_VERBS.isdisjoint(lemmas(before))


def _is_governed(view: SyntaxView, pronoun: int) -> bool:
    """Whether a subject form has no verb of its own and stands after a verb, a preposition or a joined object."""
    if pronoun == view.sentence_start(pronoun) or _after(view, pronoun) in _OWN_VERB:
        return False
    before, tag = view.lower[pronoun - 1], view.tag[pronoun - 1]
    if tag in VERBS:
        return before not in HELPERS and _SAYING.isdisjoint(lemmas(before))
    if tag == "IN":
        return before not in _NOT_GOVERNING
    return tag == "CC" and view.next_tag(pronoun) in _ENDS and view.tag[pronoun - 2] in {"NN", "NNS", "NNP", "PRP"}

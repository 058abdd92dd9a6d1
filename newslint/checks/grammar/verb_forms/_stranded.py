"""Whether a preposition may close a clause, and the word behind it be another one's verb: "all he spoke of was"."""

from __future__ import annotations

from newslint.checks.grammar.verb_forms._complements import is_governed
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import possible_tags

_ASKS = frozenset({"WDT", "WP", "WRB"})
_ALL = frozenset({"all", "everything", "anything", "nothing", "something", "those", "one", "ones"})
_BEFORE_SUBJECT = frozenset({"PRP", "DT", "PRP$", "NNP", "NNPS", "NNS", "EX"})
_HELPS = frozenset({"VBD", "VBZ", "VBP", "MD", "RB"})
_BE = frozenset({"be", "been", "being"})
_STOPS = frozenset({",", ";", ":", "(", ")", "–", "—"})


def may_close_clause(view: SyntaxView, at: int, *, infinitive: bool = False) -> bool:
    """Whether a clause about a noun may end with a preposition, or no verb with a tense stands before it."""
    first, before = _clause_start(view, at), view.tag[at - 2 : at]
    if len(before) > 1 and before[0] in NOUNS and before[1] == "VBN" and not is_governed(view, at):
        return True  # "the plan spoken of took shape"
    told = any(view.tag[k] in FINITE or view.tag[k] == "MD" or _is_past(view, k) for k in range(first, at))
    if not told and not infinitive and not is_governed(view, at):
        return True
    for k in range(first, at - 1):
        if _opens(view, k) and _has_subject(view, k + 1, at):
            return True
        bare = view.tag[k] in NOUNS or view.lower[k] in _ALL
        led = view.tag[k + 1] in _BEFORE_SUBJECT or view.lower[k + 1] == "police"
        if bare and led and not _is_one_phrase(view, k) and _is_short(view, k + 1, at):
            return True  # "the house they lived in", "the plan Smith spoke of"
    return False


def _is_past(view: SyntaxView, k: int) -> bool:
    """Whether what is tagged as a participle may be the past: it has an object right behind it."""
    if view.tag[k] != "VBN" or "VBD" not in possible_tags(view.lower[k]):
        return False
    return view.tree.dependent(k, "obj") > k


def _clause_start(view: SyntaxView, at: int) -> int:
    """The first token behind the last comma before a token, if any verb stands there; else of the sentence."""
    low = view.sentence_start(at)
    comma = next((k for k in range(at - 1, low, -1) if view.text[k] in _STOPS), low - 1)
    return comma + 1 if not FINITE.isdisjoint(view.tag[comma + 1 : at]) else low


def _opens(view: SyntaxView, k: int) -> bool:
    """Whether a word opens a clause in which something may be left out."""
    if view.tag[k] in _ASKS:
        return True
    return view.lower[k] == "that" and (view.previous_tag(k) in NOUNS or view.previous_word(k) in _ALL)


def _has_subject(view: SyntaxView, k: int, at: int) -> bool:
    """Whether the first verb from a token on has a subject before it: "that he spoke of", not "that was spoken of"."""
    k = view.skip_adverbs(k)
    if k >= at or view.tag[k] in _HELPS or view.lower[k] in _BE:
        return False
    return any(view.tag[j] in FINITE or view.tag[j] == "MD" for j in range(k, at))


def _is_one_phrase(view: SyntaxView, noun: int) -> bool:
    """Whether the word behind a noun belongs to the same phrase: "council officers", "Prime Minister Smith"."""
    police = view.lower[noun + 1] == "police"  # "the man police spoke of"
    return not police and view.tag[noun + 1] in NOUNS and phrase_start(view, noun + 1) <= noun


def _is_short(view: SyntaxView, k: int, at: int) -> bool:
    """Whether a subject and the verbs behind it lead straight to a preposition."""
    while k < at and (view.tag[k] in _BEFORE_SUBJECT or view.tag[k] in NOUNS or view.tag[k] in {"JJ", "POS", "CD"}):
        k += 1
    verbs = view.tag[k:at]
    return bool(verbs) and any(tag in FINITE or tag == "MD" for tag in verbs) and "IN" not in verbs

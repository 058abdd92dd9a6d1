"""Clauses with “that” after words of asking whose verb is no plain form: "demanded that the airline to refund".

What is asked for stands in the plain form or with “should”. In its place stand an infinitive, a form in -ing, or,
behind verbs that can ask alone, “would”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import forms, lemma, lemmas, possible_tags
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.util.records import NamedTuple

ASKING = frozenset(
    """recommend demand ask order propose suggest urge require request advise stipulate insist rule agree
    recommendation demand proposal suggestion request requirement order condition term essential vital important
    imperative crucial necessary""".split()
)
"""Words behind which a clause with “that” says what shall be done."""
_TELLING = frozenset(
    "say argue believe think announce claim warn add confirm report hear know write explain note promise hope".split()
)
"""Verbs behind which a clause with “that” has a verb with a tense."""
_ONLY_ASKING = frozenset(form for verb in ("demand", "recommend", "request") for form in forms(verb))
"""Verbs behind which “that” never tells a fact."""
_SUBJECT = NOUNS | {"DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "VBN"}
_OPENS = NOUNS | {"DT", "PRP$", "PRP", "CD", "JJ"}
_SMALL = frozenset({"of", "in", "at", "for", "from"})
_NEVER = frozenset({"including", "following", "excluding", "regarding", "concerning"})
_BACK, _LONGEST = 9, 10


class AskedClause(NamedTuple):
    """The first and last tokens of a wrong verb, and what may be written instead."""

    first: int
    last: int
    use: str


def asked_clauses(view: SyntaxView) -> Iterator[AskedClause]:
    """Each clause of what is asked for whose verb is an infinitive, a form in -ing, or “would”."""
    for that in view.tokens.where("that"):
        if that + 4 >= view.sentence_end(that) or that == view.sentence_start(that):
            continue
        before = view.lower[max(view.sentence_start(that), that - _BACK) : that]
        told = not _TELLING.isdisjoint(lemmas(before[-1])) and view.tag[that - 1].startswith("VB")
        asked = any(not ASKING.isdisjoint(lemmas(word)) for word in before)
        if not (told or asked) or view.tag[that] != "IN":
            continue
        verb = _behind_subject(view, that)
        if verb < 0 or "VBZ" in possible_tags(view.lower[verb - 1]):
            continue  # "reported that his campaign plans to bring more"
        if asked:
            yield from _asked(view, verb, only=before[-1] in _ONLY_ASKING and view.tag[that - 1].startswith("VB"))
        elif _is_whole_infinitive(view, verb):
            yield AskedClause(verb, verb + 2, view.text[verb + 1])


def _asked(view: SyntaxView, verb: int, *, only: bool) -> Iterator[AskedClause]:
    """A verb of what is asked for that is no plain form; “only” where the verb before does nothing but ask."""
    if view.lower[verb] == "to" and view.next_tag(verb) == "VB" and _is_unfinished(view, verb + 2):
        yield AskedClause(verb, verb + 2, view.text[verb + 1])
    elif view.tag[verb] == "VBG" and view.lower[verb] not in _NEVER and _is_unfinished(view, verb + 1):
        yield AskedClause(verb, verb + 1, lemma(view.lower[verb], "VBG"))
    elif view.lower[verb] == "would" and only:
        plain = view.skip_adverbs(verb + 1)
        if plain < len(view.tag) and view.tag[plain] == "VB":
            yield AskedClause(verb, plain + 1, view.text[plain])


def _is_whole_infinitive(view: SyntaxView, verb: int) -> bool:
    """Whether an infinitive is all the verb that a clause has to the end of its sentence."""
    end = view.sentence_end(verb)
    alone = FINITE.isdisjoint(view.tag[verb:end]) and "VBN" not in view.tag[verb + 3 : end]
    return view.lower[verb] == "to" and view.next_tag(verb) == "VB" and alone and view.text[end - 1] == "."


def _behind_subject(view: SyntaxView, that: int) -> int:
    """The token behind the noun phrase that “that” leads to; -1 where none stands there."""
    k, last = that + 1, min(view.sentence_end(that) - 2, that + _LONGEST)
    if view.tag[k] not in _OPENS:
        return -1
    if view.tag[k] == "PRP":
        return k + 1
    while k < last and (view.tag[k] in _SUBJECT or view.lower[k] in _SMALL):
        k += 1
    return k if k > that + 1 and view.tag[k - 1] in NOUNS else -1


def _is_unfinished(view: SyntaxView, start: int) -> bool:
    """Whether no verb of the clause follows: neither one with a tense nor a plain form."""
    end = view.sentence_end(start - 1)
    for k in range(start, end):
        tag, before = view.tag[k], view.tag[k - 1]
        if view.lower[k] in SUBORDINATORS and tag in {"IN", "WRB"}:
            return True
        if tag == "CC" and view.next_word(k) == "that":
            return True
        if tag == "," and (view.next_word(k) in {"a", "an", "one"} or view.next_tag(k) == "VBG"):
            return True
        if tag in {"WDT", "WP", "WP$"} or view.text[k] in {"“", '"', ";", ":"}:
            return False
        if before == "CC" and tag in {"VB", "VBP"}:
            continue  # a second infinitive: to flag and debunk
        if tag in FINITE and not (before == "PRP" and view.tag[k - 2] in NOUNS):
            return False
        if tag == "VB" and before != "TO":
            return False
        if tag == "VBN" and view.lower[k - 1] not in {"be", "been", "being"} and before in NOUNS and k > start + 1:
            return False  # perhaps a past that tags took for a participle
    return True

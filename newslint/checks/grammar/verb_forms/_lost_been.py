"""A form of “be” that is lost beside an adjective or a participle: "had missing since", "remains seen whether"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._missing_be import TELLS, Bare
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.function_words import QUESTION_WORDS

_STATES = frozenset("missing absent able unable aware unaware afraid alive asleep ill due likely unlikely".split())
"""Adjectives that hardly ever stand before a noun."""
_BEHIND = frozenset({"IN", "TO", ".", ","})


def lost_been(view: SyntaxView) -> Iterator[Bare]:
    """Each place where “been” or “to be” is missing."""
    for at in view.tokens.where("has", "have", "had"):
        state = view.skip_adverbs(at + 1)
        if state + 1 >= view.sentence_end(at) or view.lower[state] not in _STATES or view.tokens.adjacent(state):
            continue
        if view.tag[state + 1] in _BEHIND and view.tag[at - 1] not in {"WDT", "VB"} and at > view.sentence_start(at):
            word = view.text[at]
            yield Bare(at, state + 1, f"Is “been” missing behind “{word}”: “{word} been {view.text[state]}”?")
    for at in view.tokens.where("remains", "remained"):
        seen = at + 1
        if seen + 2 < view.sentence_end(at) and view.tag[seen] == "VBN" and view.lower[seen + 1] in QUESTION_WORDS:
            yield Bare(at, seen + 1, f"Is “to be” missing before “{view.text[seen]}”?")
    yield from _verbs_lost(view)


def _verbs_lost(view: SyntaxView) -> Iterator[Bare]:
    """Each place where a whole verb is missing."""
    for path in view.tokens.where(*_PATHS):
        if _path_alone(view, path):
            yield Bare(path - 1, path + 1, f"No verb stands in this clause: is one missing before “{view.text[path]}”?")
    for pronoun in view.tokens.where("they", "he", "she", "we"):
        if _pronoun_alone(view, pronoun):
            yield Bare(pronoun, pronoun + 2, f"Is a verb missing behind “{view.text[pronoun]}”?")
    for still in view.tokens.where("still"):
        if _without_were(view, still):
            yield Bare(still, still + 1, "No verb stands in this clause: is “was” or “were” missing before “still”?")


def _path_alone(view: SyntaxView, path: int) -> bool:
    """Whether people and where they went make a sentence without a verb: thousands of farmers through the capital."""
    low, end = view.sentence_start(path), view.sentence_end(path)
    noun = path - 1
    if path - low < 2 or end - path < 5 or view.text[end - 1] != "." or view.tag[noun] not in {"NN", "NNS"}:
        return False
    opens = view.tag[low] in {"DT", "CD", "NNS", "JJ"} and {*view.tag[low:path]} <= _PHRASE
    stop = next((k for k in range(path, end) if view.lower[k] in _STOPS or view.text[k] in {",", ";"}), end)
    bare = not any(tag[:2] == "VB" or tag == "MD" for tag in view.tag[path:stop])
    people = any(view.tag[k] == "NNS" and share(view.lower[k], Kind.PERSON) > _MOSTLY for k in range(low, path))
    people = people and view.tag[path + 1] in {"DT", "PRP$", "NNP"}
    return opens and bare and people and (stop < end or view.lower[end - 2] not in {"photo", "picture"})


_PATHS = frozenset({"through", "across", "towards", "toward", "past", "along"})
_PHRASE = frozenset({"DT", "CD", "NNS", "NN", "JJ", "IN", "NNP", "POS", "VBN", "PRP$"})
_STOPS = frozenset({"after", "as", "because", "but", "despite", "while", "when", "to", "before", "since", "and"})
_MOSTLY = 0.7


def _pronoun_alone(view: SyntaxView, at: int) -> bool:
    """Whether an article stands right behind “they” where its verb is due: when they reached the flat they the door."""
    low, noun = view.sentence_start(at), at + 2 + (view.tag[at + 2 : at + 3] == ["JJ"])
    if at - low < 1 or noun + 2 >= view.sentence_end(at) or view.lower[at + 1] not in {"the", "a", "an"}:
        return False
    if view.tag[noun] not in {"NN", "NNS"} or view.lower[at + 2] in {"people", "first"}:
        return False
    opened = view.tag[low] in {"WRB", "IN"} and view.tag[at - 1] in NOUNS
    return opened or view.lower[at - 1] in {"that", "because", "said", "if"}


def _without_were(view: SyntaxView, still: int) -> bool:
    """Whether “still in hospital” is all that a sentence tells before “, the doctor said”."""
    low, end = view.sentence_start(still), view.sentence_end(still)
    if still - low < 2 or view.next_word(still) not in {"in", "at", "on", "under", "without", "behind"}:
        return False
    comma = next((k for k in range(still, end) if view.text[k] == ","), -1)
    if comma < 0 or view.tag[low] not in {"DT", "CD", "NNS", "PRP$", "NNP"} or "," in view.text[low:still]:
        return False
    told = view.tag[low:comma]
    verbs, clauses = sum(map(FINITE.__contains__, told)), sum(tag in {"WP", "WDT"} for tag in told)
    said = next((k for k in range(comma + 1, min(end, comma + 7)) if view.tag[k] in FINITE), -1)
    says = said > comma + 1 and not TELLS.isdisjoint(lemmas(view.lower[said]))
    return says and verbs == clauses and view.tag[comma + 1] in {"DT", "NNS", "NNP", "PRP", "NN"}

"""An adjective where a noun is due: "the weak of the currency", "proud of its loyal"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.clauses import SUBJECTS
from newslint.language.syntax.tagging import tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.frequencies import frequency
from newslint.language.words.morphology import possible_tags
from newslint.language.words.noun_kinds import kinds_of
from newslint.text import Document

_ARTICLES = frozenset({"the", "a", "an"})
_SORTS = frozenset({"kind", "sort", "type", "lot", "bit", "shade", "number", "series"})
_COUNTING = frozenset({"few", "many", "several", "such", "other", "own", "same"})
_PEOPLE = frozenset({"elderly", "wealthy", "homeless", "jobless", "friendly", "needy", "faithful"})
"""Those who are so, and a match between friends: nouns that no dictionary has as such."""
_LEADS = frozenset({"in", "on", "under", "with", "without", "for", "by"})
_BEHIND = frozenset({"IN", "."})
_VERBS = frozenset({"IN", "VBZ", "VBD", "MD"})
_USUAL = 2.5
"""How frequent the noun of an adjective must be: “weakness”, not “strongness”."""


class AdjectiveForNoun(Rule):
    """``the weak of the currency``."""

    meta = Meta(
        code="GRM437",
        name="adjective-for-noun",
        summary="An adjective stands where a noun is due.",
        why="After “the”, “its” or “of” stands a noun: the weakness of the currency.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        bad=(
            Example(
                "The [[weak]] of the coin has helped exporters.",
                fixed="The weakness of the coin has helped exporters.",
            ),
            "The town is proud of its [[loyal]] to the king.",
            "The [[arrive]] of the train was late.",
            "The ship was in [[dangerous]] of sinking.",
        ),
        good=(
            "The weakness of the coin has helped exporters.",
            "A few of the elderly of the town came, and it was a kind of magical.",
            "It made her angry, and they played their friendly in May.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each adjective that no noun follows."""
        view = syntax(document)
        tagged = tags(document)
        bare = tagged.mask("JJ")[:-1] & tagged.mask("IN", ".", "VBZ", "VBD", "MD")[1:]
        for at in _verbs_for_nouns(view):
            word = view.text[at]
            yield self.found(view.tokens.span(at), f"“{word}” is a verb: a noun belongs here.")
        for at in bare.nonzero()[0].tolist():
            if _stands_for_noun(view, at) and _is_adjective_only(view.lower[at]):
                span, word = view.tokens.span(at), view.text[at]
                noun = _noun_of(view.lower[at])
                if noun:
                    fix = Fix.swap(span, noun)
                    yield self.found(span, f"“{word}” is an adjective: is “{noun}” meant?", fixes=(fix,))


def _verbs_for_nouns(view: SyntaxView) -> Iterator[int]:
    """Each plain verb between an article or an owner and “of”: the arrive of the train."""
    for of in view.tokens.where("of", "by", "to"):
        at = of - 1
        if at - 1 < view.sentence_start(of) or view.lower[at - 1] not in _DETERMINING or not view.text[at].islower():
            continue
        only = possible_tags(view.lower[at]) <= {"VB", "VBP"} and not kinds_of(view.lower[at])
        plain = (only and view.lower[at] not in _NEW_NOUNS) or (view.lower[at] == "die" and view.lower[of] == "of")
        if (
            plain
            and possible_tags(view.lower[at])
            and of + 1 < view.sentence_end(of)
            and frequency(view.lower[at]) > _USUAL
        ):
            yield at


_NEW_NOUNS = frozenset(
    {"refresh", "invite", "rethink", "reboot", "rejig", "redo", "reset", "rebuild", "refit", "restart", "relaunch"}
)
"""Verbs that newsrooms use as nouns."""
_DETERMINING = frozenset({"the", "a", "an", "his", "their", "its"})


def _stands_for_noun(view: SyntaxView, at: int) -> bool:
    """Whether an adjective stands where only a noun can."""
    if at == view.sentence_start(at) or view.next_tag(at) == "" or not view.text[at].islower():
        return False
    before, tag, after = view.lower[at - 1], view.tag[at - 1], view.next_tag(at)
    if view.tokens.adjacent(at) and after != ".":
        return False
    if before in _ARTICLES:
        acting = view.relation[at] in SUBJECTS and view.tag[view.head[at]] == "VBP"  # "the strong of the town help"
        return view.next_word(at) == "of" and not acting
    if tag == "PRP$":
        return after in _VERBS and before != "her"
    if before in {"with", "without"} and (after == "." or view.next_word(at) in {"by", ",", "from"}):
        return True  # "met with angry by"
    if before in _LEADS and view.next_word(at) == "of":
        return True  # "in dangerous of"
    counted = at - 2 >= view.sentence_start(at) and view.tag[at - 2] == "NN" and view.lower[at - 2] not in _SORTS
    return before == "of" and counted and after in _BEHIND


@lru_cache(maxsize=1 << 10)
def _is_adjective_only(word: str) -> bool:
    """Whether a word is an adjective and no noun."""
    return possible_tags(word) == {"JJ"} and word not in _COUNTING | _PEOPLE and not word.endswith(("ed", "ing"))


_IRREGULAR = {"angry": "anger", "hungry": "hunger", "proud": "pride", "wise": "wisdom", "grateful": "gratitude"}


def _noun_of(adjective: str) -> str:
    """The commonest noun that an ending makes of an adjective; nothing where there is none."""
    if adjective in _IRREGULAR:
        return _IRREGULAR[adjective]
    stem = adjective.removesuffix("e")
    made = [
        adjective + "ness",
        adjective + "y",
        adjective + "ty",
        adjective + "ity",
        stem + "ity",
        stem + "ery",
        stem + "th",
    ]
    if adjective.endswith(("ous", "ful")):
        made.append(adjective[:-3])
    if adjective.endswith("y"):
        made.append(adjective[:-1] + "iness")
    if adjective.endswith("nt"):
        made += [adjective[:-1] + "ce", adjective[:-1] + "cy"]
    known = [noun for noun in made if kinds_of(noun) and frequency(noun) >= _USUAL]
    return max(known, key=frequency, default="")

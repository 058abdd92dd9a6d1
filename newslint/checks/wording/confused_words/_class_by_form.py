"""A word of another class than its place has, told by the tag that the place was given and the classes that it may be.

"Decision" behind “will” is read as a verb, and no dictionary has it as one; "arrive" behind “the” as a noun, and it is
none. The rest are nouns before nouns (an importance decision), behind “have” or “be” (was assassination by), and verbs
that are nouns of another thing (the archbishop's die).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from newslint.checks.wording.confused_words._nouns_for_adjectives import nouns_for_adjectives
from newslint.language.syntax.tagging import NOUNS, Tags
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.frequencies import frequency
from newslint.language.words.morphology import forms, inflect, possible_tags
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.lists import rows
from newslint.util.records import NamedTuple

VERB = {noun: verb for verb, kind, noun in rows("word-classes") if kind == "verb"}
_NOUN = {word: noun for word, kind, noun in rows("word-classes") if kind == "verb"}
_OTHERS: Mapping[str, str] = {
    "die": "death",
    "live": "life",
    "sell": "sale",
    "weigh": "weight",
    "born": "birth",
    "refuse": "refusal",
}
"""Verbs with a noun of their own, where an owner stands before them and what happened behind."""
_HAD = frozenset({"has", "have", "had"})
_DO = frozenset({"do", "does", "did"})
_BEHIND_VERB = frozenset({"DT", "PRP$", "CD", "NNS", "NNP", "PRP", "IN", "TO", "WRB", "WP", "JJ", "RB", ".", "$"})
_BEHIND_NOUN = frozenset({"IN", ".", ",", "MD", "VBZ", "VBD", "TO", "CC"})
_DETERMINERS = frozenset({"DT", "PRP$", "POS"})
NO_NOUN = frozenset({"that", "this", "all", "these", "those", "both", "some", "any", "each", "either", "neither"})
"""Determiners that stand alone, so that a verb may follow: those believe, all agree."""
_SUBJECTS = NOUNS | {"PRP", "WP", "WDT", "EX", "RB", "DT", "CC"}
_KNOWN, _DERIVED = 3.0, 3.3
"""How common a word, and the noun made from a verb, must be."""
_NO_VERB = frozenset(
    """backseat blog livestream foreground headline podcast photobomb videotape doom fundraise copy wit today tomorrow
    tonight sunset breath""".split()
)

_NOT_OWN = frozenset({"employ", "sever", "reveal", "ask", "divide", "commute", "disconnect", "ignite"})
"""Verbs that have become nouns as they stand, or are slips for another noun."""


_REMEMBERED = 1 << 13
"""Words of which the answer is kept."""


class OtherClass(NamedTuple):
    """A token, the word that belongs there ("" where none is known), and its class as users call it."""

    at: int
    use: str
    kind: str


def other_classes(view: SyntaxView, tagged: Tags) -> Iterator[OtherClass]:
    """Each word that stands in the place of a word of another class."""
    for at in tagged.where("VB").tolist():
        if _is_never_verb(view.text[at]) and _noun_for_verb(view, at):
            yield OtherClass(at, VERB.get(view.lower[at], ""), "verb")
    yield from _nouns_due(view, tagged)
    for at in view.tokens.where(*_OTHERS):
        if _is_owned(view, at):
            yield OtherClass(at, _OTHERS[view.lower[at]], "noun")
    for at, use in nouns_for_adjectives(view):
        yield OtherClass(at, use, "adjective")
    for at in view.tokens.where_any(_GIVE):
        if use := _given(view, at):
            yield OtherClass(at + 1, use, "noun")
    for at in view.tokens.where_any(frozenset(VERB)):
        if use := _participle_due(view, at):
            yield OtherClass(at, use, "participle")


def _nouns_due(view: SyntaxView, tagged: Tags) -> Iterator[OtherClass]:
    """Each verb that is no noun behind an article or an owner."""
    determined = tagged.mask("DT", "PRP$", "POS", "JJ")[:-1] & tagged.mask("NN")[1:]
    for at in (determined.nonzero()[0] + 1).tolist():
        word = view.lower[at]
        if is_only_verb(view.text[at]) and _verb_for_noun(view, at) and (use := _NOUN.get(word) or _made_noun(word)):
            yield OtherClass(at, use, "noun")


@lru_cache(_REMEMBERED)
def _is_never_verb(word: str) -> bool:
    """Whether a word is a common noun and no verb."""
    return word.islower() and word not in _NO_VERB and _is_noun_alone(word) and frequency(word) >= _KNOWN


def _is_noun_alone(word: str) -> bool:
    """Whether a word is a noun, perhaps an adjective too, and nothing else."""
    classes = possible_tags(word)
    return "NN" in classes and classes <= {"NN", "NNS", "JJ"} and not _joins_particle(word)


def _joins_particle(word: str) -> bool:
    """Whether a noun is a verb with its particle: a setup, for which the verb is “set up”."""
    return any("RP" in possible_tags(word[k:]) and "VB" in possible_tags(word[:k]) for k in range(3, len(word) - 1))


@lru_cache(_REMEMBERED)
def is_only_verb(word: str) -> bool:
    """Whether a word is a plain verb and nothing else."""
    return word.islower() and word not in _NOT_OWN and possible_tags(word) == {"VB", "VBP"}


def _noun_for_verb(view: SyntaxView, at: int) -> bool:
    """Whether a noun that is no verb was read as a verb, behind a modal, “did not” or “to”."""
    if view.lower[at + 1 : at + 3] == ["no", "matter"]:
        return False  # "a rush to confirmation no matter what"
    if at + 1 >= view.sentence_end(at) or view.tokens.adjacent(at):
        return False
    before = at - 1
    while before > view.sentence_start(at) and view.tag[before] == "RB":
        before -= 1
    if before <= view.sentence_start(at) or view.next_tag(at) not in _BEHIND_VERB:
        return False
    if view.tag[before] == "MD" or (view.lower[before] in _DO and before < at - 1):
        return view.tag[before - 1] in _SUBJECTS and view.next_tag(at) != "VB"
    leads = view.tag[before - 1] in {"VB", "VBD", "VBN", "VBZ", "VBP", "JJ", "NN"}
    return before == at - 1 and view.tag[before] == "TO" and leads and view.next_tag(at) in {"DT", "PRP$", "CD", "PRP"}


def _verb_for_noun(view: SyntaxView, at: int) -> bool:
    """Whether a verb that is no noun stands behind an article or an owner, and no noun behind it."""
    first = view.sentence_start(at)
    before = at - 1 - (view.tag[at - 1] == "JJ" and at - 1 > first)
    if at + 1 >= view.sentence_end(at) or view.tag[before] not in _DETERMINERS:
        return False
    if view.lower[before] in {"any", "some"} and before == at - 1 and view.next_word(at) == "of":
        return True  # "denied any know of it"
    if view.lower[before] in NO_NOUN:
        return False
    if view.next_tag(at) not in _BEHIND_NOUN or (before < at - 1 and view.tag[at + 1 : at + 3] == ["TO", "VB"]):
        return False  # "prospects after Tuesday's primary continue to look strong"
    if view.lower[before] == "her" and view.next_tag(at) not in {"VBD", "VBZ", "MD"}:
        return False
    if before < at - 1 and view.lower[before] == "the":
        return False  # "the poor believe in it"
    return view.tag[before] != "POS" or view.lower[before] in {"'s", "’s"}


@lru_cache(maxsize=1 << 10)
def _made_noun(verb: str) -> str:
    """The commonest noun that an ending makes of a verb; nothing where none is known."""
    stem = verb.removesuffix("e")
    made = [stem + end for end in ("ation", "ion", "ance", "ence", "al", "ure", "ing", "ition")] + [verb + "ment"]
    if verb.endswith("y"):
        made += [verb[:-1] + "ication", verb[:-1] + "iance", verb[:-1] + "ial"]
    known = [noun for noun in made[:6] + made[7:] if "NN" in possible_tags(noun) and frequency(noun) >= _DERIVED]
    return max(known, key=frequency, default="")


def _given(view: SyntaxView, at: int) -> str:
    """The noun that is given where a verb that is no noun stands behind “give” or the like; nothing else."""
    verb = at + 1
    if verb + 1 >= view.sentence_end(at) or view.tag[at][:1] != "V" or view.tag[verb] in {"RP", "IN"}:
        return ""
    word = view.lower[verb]
    if possible_tags(word) != {"VB", "VBP"} or view.next_word(verb) not in {
        "for",
        "of",
        "against",
        "from",
        "about",
        "in",
    }:
        return ""
    return _NOUN.get(word) or _made_noun(word)


_GIVE = frozenset(
    form
    for verb in "give provide offer receive seek cause face lack gain deny demand promise express show cast".split()
    for form in forms(verb)
) - {"face", "show", "cast", "demand", "promise", "cause", "lack", "gain", "offer"}


def _is_owned(view: SyntaxView, at: int) -> bool:
    """Whether an owner stands before a verb, and behind it what happened: the archbishop's die was announced."""
    if at == view.sentence_start(at) or at + 1 >= view.sentence_end(at) or view.lower[at - 1] == "her":
        return False
    if view.lower[at] == "refuse" and view.lower[at - 1] == "the" and view.next_word(at) == "of":
        near = view.tag[at + 2 : min(view.sentence_end(at), at + 7)]
        return ["TO", "VB"] in [near[k : k + 2] for k in range(len(near))]
    if view.lower[at] == "refuse" and (view.next_word(at) != "to" or view.tag[at + 2 : at + 3] != ["VB"]):
        return False
    owner = view.tag[at - 1] == "PRP$" or (view.tag[at - 1] == "POS" and view.lower[at - 1] in {"'s", "’s"})
    told = view.next_tag(at) in {"VBD", "VBZ", "MD"} or view.next_word(at) in {"in", "of", "at", "on", "to"}
    return owner and told and (view.lower[at] != "born" or view.next_tag(at) != "IN")


def _participle_due(view: SyntaxView, at: int) -> str:
    """The participle that belongs behind “have” or “be”, for a noun; nothing where the noun may stand."""
    if at <= view.sentence_start(at) or at + 2 >= view.sentence_end(at) or view.tag[at] not in {"NN", "VBN", "JJ"}:
        return ""
    before, after = view.lower[view.before_adverbs(at - 1)], view.next_word(at)
    have = before in _HAD and (after == "that" or (after == "to" and view.tag[at + 2] == "VB"))
    done = before in BE | {"been", "be"} and after == "by" and view.lower[at - 1] in BE | {"been", "be"}
    if (have and view.lower[at] in _OFFERS) or (done and view.lower[at] not in {"election", "protection"}):
        return next(iter(inflect(VERB[view.lower[at]], "VBN")), "")
    return ""


_OFFERS = frozenset(
    """agreement decision proposal suggestion announcement recommendation conclusion application discovery argument
    complaint apology threat warning denial explanation""".split()
)
"""Nouns that are never bare, and that a clause follows as it does their verbs."""

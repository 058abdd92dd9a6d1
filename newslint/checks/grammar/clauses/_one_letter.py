"""Small words with a wrong letter, by what stands beside them: "two or its plants", "said he girl would", "the had"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from newslint.checks.grammar.clauses._letters_for_verbs import FOR_VERBS, opens
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import is_noun, lemmas, possible_tags
from newslint.lexicon.auxiliaries import BE, HELPERS
from newslint.lexicon.calendar_names import WEEKDAYS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.util.records import NamedTuple

_DAYS = frozenset(WEEKDAYS)
_PARTS = frozenset(
    "one two three four five six seven eight nine ten some most many part half none each several".split()
)
_ITS = frozenset({"the", "its", "his", "her", "their", "these", "those"})
_DETERMINED = frozenset({"DT", "PRP$", "CD", "$"})
_ASKING = frozenset(
    "ask order urge tell force allow want expect plan decide agree require advise warn persuade".split()
)
_NO_FAR = frozenset("so as how by thus too this that from not very and n't it far near".split())
_FAR = frozenset("north south east west right left northern southern eastern western eastern more less too".split())
_SAID = frozenset({"if", "whether", "because", "although", "said", "says", "unless"})
_TENSED = frozenset(filter(str.isalpha, HELPERS)) - {"will", "can", "might", "may", "must", "do"}
_PRONOUNS = frozenset({"he", "she", "they", "we"})
_HIM = frozenset({"him", "them", "her", "us"})


class Letter(NamedTuple):
    """A small word, and the one that is meant."""

    at: int
    use: str


def _said_before(view: SyntaxView, at: int) -> bool:
    """Whether a verb of saying or knowing stands right before a token."""
    before = view.previous_tag(at) in {"VBD", "VBZ", "VBP", "VBN"}
    return before and not (
        CLAUSE_VERBS | {"say", "tell", "hear", "find", "show", "suggest", "reveal", "indicate", "mean"}
    ).isdisjoint(lemmas(view.lower[at - 1]))


def _bit(view: SyntaxView, at: int) -> str:
    """“But” for “bit” behind a comma and before a subject: fell, bit growers said."""
    subject = at + 1
    last = min(at + 4, view.sentence_end(at) - 1)
    while subject < last and view.tag[subject] in {"DT", "PRP$", "JJ", "NN", "NNP", "CD"}:
        subject += 1
    if subject > last or view.tag[subject] not in NOUNS | {"PRP", "EX"}:
        subject -= 1
    named = subject > at and view.tag[subject] in NOUNS | {"PRP", "EX"} and view.next_tag(subject) in FINITE
    clause = not FINITE.isdisjoint(view.tag[view.sentence_start(at) : at])
    return "but" if view.text[at - 1] == "," and named and clause else ""


def _or(view: SyntaxView, at: int) -> str:
    """“Of” for “or” behind a part: two or its plants."""
    counted = view.previous_word(at) in _PARTS or view.previous_tag(at) == "CD"
    after = view.lower[at + 2] if view.lower[at + 1] in _ITS else "other"
    of = (
        counted and after not in {"other", "others", "next"} and view.previous_word(at - 1) not in {"either", "whether"}
    )
    return "of" if of and "NNS" in view.tag[at + 2 : at + 4] else ""


def _if(view: SyntaxView, at: int) -> str:
    """“Of” for “if” behind the subject that opens a sentence: the cost if the work has."""
    if view.lower[at + 1] in {"which", "whom"} and view.tag[at - 1] in NOUNS | {","}:
        return "of"  # "the book, if which only a part"
    bare = opens(view, at) and "VBZ" not in possible_tags(view.lower[at - 1])
    return "of" if bare and view.tag[at + 1] in _DETERMINED else ""


def _they(view: SyntaxView, at: int) -> str:
    """“The” for “they” before a noun and its verb: if they plan was ready."""
    follows = view.lower[at + 2] in {"was", "is", "has", "had", "would", "could"}
    bare = view.previous_word(at) in _SAID and view.text[at + 1].islower() and is_noun(view.lower[at + 1])
    return "the" if bare and follows else ""


def _he(view: SyntaxView, at: int) -> str:
    """“The” for “he” before a noun and its verb: he girl would need."""
    noun = view.tag[at + 1] in {"NN", "NNS"} and possible_tags(view.lower[at + 1]) <= {"NN", "NNS"}
    return "the" if noun and view.text[at + 1].islower() and view.tag[at + 2] in FINITE else ""


def _any(view: SyntaxView, at: int) -> str:
    """“And” for “any” before a past and its object: any agreed a truce."""
    past = view.tag[at + 1] == "VBD" and view.tag[at + 2] in {"DT", "PRP$"}
    return "and" if past and not FINITE.isdisjoint(view.tag[view.sentence_start(at) : at]) else ""


def _so(view: SyntaxView, at: int) -> str:
    """“To” for “so” before “be”: is so be closed."""
    leads = view.previous_tag(at) in {"VBZ", "VBD", "VBP", "JJ", "VBN"} and view.previous_word(at) not in {
        "said",
        "says",
        "did",
        "do",
    }
    return "to" if leads and view.lower[at + 1] in {"be", "have"} and view.lower[at + 2] != "it" else ""


def _do(view: SyntaxView, at: int) -> str:
    """“To” for “do” behind whoever is asked: asked the council do mend."""
    if (
        view.tag[at + 1] != "VB"
        or view.tag[at - 1] not in NOUNS | {"PRP"}
        or view.lower[at - 1] in _PRONOUNS | {"you", "i"}
    ):
        return ""
    start = phrase_start(view, at - 1) if view.tag[at - 1] in NOUNS else at - 1
    verb = start - 1
    asks = verb > view.sentence_start(at) and view.tag[verb] in {"VBD", "VBZ", "VBN"}
    return "to" if asks and not _ASKING.isdisjoint(lemmas(view.lower[verb])) else ""


def _far(view: SyntaxView, at: int) -> str:
    """“For” for “far” before what a verb leads to: left far Hull."""
    if view.previous_word(at) in _NO_FAR or view.lower[at + 1] in _FAR or view.text[at][0].isupper():
        return ""
    verb = view.previous_tag(at) in {"VBD", "VBN", "VBG", "VBZ", "VB", "NNS"}
    return "for" if verb and view.tag[at + 1] in {"DT", "PRP$", "CD", "NNP"} else ""


def _rare(use: str) -> Callable[[SyntaxView, int], str]:
    """Rare nouns that are no nouns behind a verb: fore, foe, wit, tot, fro."""

    def find(view: SyntaxView, at: int) -> str:
        verb = view.previous_tag(at) in {"VBN", "VBD", "VB", "VBZ", "VBG", "JJ"} and view.previous_tag(at) != "DT"
        follows = view.tag[at + 1] in _DETERMINED | {"NN", "NNS", "NNP", "PRP", "VBG"}
        return use if verb and follows else ""

    return find


def _than(view: SyntaxView, at: int) -> str:
    """“That” for “than” behind a verb of saying: heard than the man."""
    low = view.sentence_start(at)
    compared = {"JJR", "RBR"} & {*view.tag[low:at]} or {"more", "less", "rather", "other"} & {*view.lower[low:at]}
    clause = view.tag[at + 1] in {"DT", "PRP", "NNP", "PRP$", "NNS"} and not FINITE.isdisjoint(
        view.tag[at + 2 : at + 6]
    )
    return "that" if not compared and clause and _said_before(view, at) else ""


def _here(view: SyntaxView, at: int) -> str:
    """“Her” for “here”: said here son had."""
    said = view.previous_word(at) in {"said", "says", "that"} and view.previous_tag(at) != "DT"
    return "her" if said and view.certainly_singular(at + 1) and view.tag[at + 2] in FINITE else ""


def _is(view: SyntaxView, at: int) -> str:
    """“Its” for “is”: said is soldiers had."""
    noun = view.tag[at + 1] in {"NNS", "NN"} and view.tag[at + 2] in FINITE and is_noun(view.lower[at + 1])
    return "its" if noun and _said_before(view, at) and view.lower[at - 1] in {"said", "says"} else ""


def _the(view: SyntaxView, at: int) -> str:
    """“That”, “they” or “to” for “the”: told them the he would, said the had been."""
    if view.lower[at + 1] in _PRONOUNS and view.tag[at + 2] in FINITE:
        return "that"
    if view.lower[at + 1] in _TENSED and view.tag[at + 1] in FINITE and view.tag[at + 2] in {"VBN", "VB", "JJ", "RB"}:
        return "they"
    ordered = view.lower[at - 1] in _HIM and not _ASKING.isdisjoint(lemmas(view.lower[at - 2])) if at > 1 else False
    plain = "VB" in possible_tags(view.lower[at + 1]) and view.tag[at + 2] in _DETERMINED
    return "to" if ordered and plain else ""


def _an(view: SyntaxView, at: int) -> str:
    """“And” for “an” before a past: an turned back."""
    past = view.tag[at + 1] == "VBD" and view.lower[at + 1][0] not in "aeiouh"
    return "and" if past and not FINITE.isdisjoint(view.tag[view.sentence_start(at) : at]) else ""


def _no(view: SyntaxView, at: int) -> str:
    """“On” for “no” before a day: met no Monday."""
    return "on" if view.lower[at + 1] in _DAYS and view.previous_tag(at) in {*NOUNS, "VBN", "VBD", "VB"} else ""


def _off(view: SyntaxView, at: int) -> str:
    """“Of” for “off” behind a part: two off its plants."""
    counted = view.previous_word(at) in _PARTS and view.lower[at + 1] in _ITS
    return (
        "of" if counted and "NNS" in view.tag[at + 2 : at + 4] and view.tag[at - 2] not in {"VBD", "VB", "VBG"} else ""
    )


def _ant(view: SyntaxView, at: int) -> str:
    """“And” for “ant” between two verbs: to land ant wait."""
    verbs = view.previous_tag(at)[:2] == "VB" and view.tag[at + 1][:2] == "VB"
    return "and" if verbs else ""


def _hat(view: SyntaxView, at: int) -> str:
    """“That” for “hat” behind a verb of saying: said hat the gate was locked."""
    return "that" if _said_before(view, at) and view.tag[at + 1] in {"DT", "PRP", "PRP$", "NNP", "NNS"} else ""


def _then(view: SyntaxView, at: int) -> str:
    """“The” for “then” before a noun and its verb: said then plan would."""
    if not view.certainly_singular(at + 1):
        return ""
    if view.previous_word(at) in {"said", "says", "that"} and view.tag[at + 2] in FINITE:
        return "the"
    taken = (
        view.previous_tag(at) in {"VB", "VBG"} and view.previous_word(at) not in BE and view.previous_word(at) != "be"
    )
    return "the" if taken and view.tag[at + 2] in {"TO", "IN"} else ""


_FINDERS: Mapping[str, Callable[[SyntaxView, int], str]] = MappingProxyType({
    "bit": _bit, "or": _or, "if": _if, "they": _they, "he": _he, "any": _any, "so": _so, "do": _do, "far": _far,
    "fore": _rare("for"), "foe": _rare("for"), "wit": _rare("with"), "tot": _rare("to"), "fro": _rare("for"),
    "thee": _rare("the"), "hat": _hat, "ant": _ant,
    **FOR_VERBS, "than": _than, "here": _here, "is": _is, "the": _the,
    "an": _an, "no": _no, "off": _off, "then": _then,
})  # fmt: skip
WORDS = frozenset(_FINDERS)


def one_letter(view: SyntaxView) -> Iterator[Letter]:
    """Each small word that cannot stand where it does, and the one that looks like it and can."""
    for word, find in _FINDERS.items():
        for at in view.tokens.where(word):
            if at + 2 < view.sentence_end(at) and at > view.sentence_start(at):
                use = find(view, at)
                if use:
                    yield Letter(at, use)

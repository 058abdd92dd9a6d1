"""Small words that stand for a form of “be” or “have” by a letter: “water it being taken”, “the charity as raised”."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from newslint.checks.grammar._two_objects import TWO_OBJECTS
from newslint.checks.grammar.verb_forms._turned_verbs import tells
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS

_OBJECT_KEPT = frozenset(
    "make keep call consider find take get hold leave name dub label see want think feel deem".split()
)
_DUE = frozenset({"expected", "scheduled", "supposed", "likely", "set"})
_STARTS = frozenset({"DT", "PRP$", "CD", "NNS"})


def opens(view: SyntaxView, at: int) -> bool:
    """Whether nothing but a noun phrase stands from the start of a sentence to before a token."""
    low, noun = view.sentence_start(at), at - 1
    return noun > low and view.tag[noun] in NOUNS and phrase_start(view, noun) == low and view.tag[low] in _STARTS


def _by(view: SyntaxView, at: int) -> str:
    """“Be” for “by” behind a helping verb: will by closed."""
    leads = view.previous_tag(at) in {"MD", "TO"} and view.text[at - 1].islower()
    return "be" if leads and view.tag[at + 1] in {"VBN", "VBD"} else ""


def _it(view: SyntaxView, at: int) -> str:
    """“Is” or “its” for “it”: water it being taken, cut it budget by."""
    alone = at - 1 == view.sentence_start(at) and view.tag[at - 1] in {"NN", "NNS"}
    if alone or opens(view, at):
        being = view.lower[at + 1] == "being" and view.tag[at + 2] == "VBN"
        due = view.tag[at + 1] in {"VBN", "VBD"} and view.tag[at + 2] == "TO" and view.lower[at + 1] in _DUE
        return "is" if (being or due) and not tells(view, at + 2, view.sentence_end(at)) else ""
    before = view.previous_word(at)
    if view.tag[at - 1] in {"IN", "CC"} and view.tag[at + 1] == "JJS" and view.tag[at + 2] in {"NN", "NNS"}:
        return "its"
    if (
        view.tag[at - 1] == "IN"
        and before not in SUBORDINATORS
        and view.certainly_singular(at + 1)
        and view.tag[at + 2] in {"IN", "TO", "."}
    ):
        return "its"
    if before == "of" and view.tag[at + 1] == "JJS" and view.tag[at + 2] in {"NN", "NNS"}:
        return "its"
    if view.previous_tag(at) not in {"VBD", "VBN", "VBZ"} or not view.certainly_singular(at + 1):
        return ""
    stems = lemmas(before)
    owned = (TWO_OBJECTS | _OBJECT_KEPT | CLAUSE_VERBS | {"be"}).isdisjoint(stems) and view.tag[at + 2] in {
        "IN",
        ".",
        ",",
    }
    return "its" if owned else ""


def _as(view: SyntaxView, at: int) -> str:
    """“Has” for “as”: the charity as raised more."""
    perfect = view.tag[at + 1] in {"VBN", "VBD"} and view.tag[at + 2] in {"DT", "PRP$", "CD", "JJR", "NNS", "$"}
    return "has" if perfect and opens(view, at) and not tells(view, at + 2, view.sentence_end(at)) else ""


def _his(view: SyntaxView, at: int) -> str:
    """“Has” for “his”: the bank his closed 14."""
    perfect = view.tag[at + 1] in {"VBN", "VBD"} and view.tag[at + 2] in {"DT", "PRP$", "CD"}
    return "has" if perfect and view.previous_tag(at) in {"NN", "NNP"} else ""


def _way(view: SyntaxView, at: int) -> str:
    """“Was” for “way”: the gate way left open."""
    passive = view.tag[at + 1] == "VBN" or view.lower[at + 1] in {"left", "found", "taken", "put"}
    alone = passive and opens(view, at + 1) and view.tag[at - 1] == "NN" and at - 2 >= view.sentence_start(at)
    return "was" if alone and not tells(view, at + 2, view.sentence_end(at)) else ""


FOR_VERBS: Mapping[str, Callable[[SyntaxView, int], str]] = MappingProxyType({
    "by": _by, "it": _it, "as": _as, "his": _his, "way": _way,
})  # fmt: skip
"""What finds each of them, and “it” for “its”."""

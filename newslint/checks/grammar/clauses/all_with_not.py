"""“All” with a negated verb: "All of the bodies have not been identified", which may mean none of them, or some."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import MODIFIERS, SyntaxView, syntax
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.text import Document

_ALL = frozenset({"all", "every", "everyone", "everybody", "everything"})
_ALONE = frozenset({"everyone", "everybody", "everything"})
_HELPS = BE | HAVE | {"do", "does", "did", "will", "would", "can", "could", "may", "should"}
_NOT = frozenset({"not", "n't", "n’t"})
_PHRASE = NOUNS | MODIFIERS | {"DT", "PRP$", "POS"}
_CONTRAST = frozenset({"but", "only", "because", "until", "unless", "just", "merely", "yet", "even", "necessarily"})
_BEFORE = frozenset({"that", "and", "but", "because", "although", "while", ",", "said", "as", "since", "though", "if"})
_LONGEST = 12


class AllWithNot(Rule):
    """``All of the bodies have not been identified``."""

    meta = Meta(
        code="GRM785",
        name="all-with-not",
        summary="“All” or “every” is the subject of a verb with “not”.",
        why="It may mean that none was found, or that some were not: “not all” and “none” leave no doubt.",
        severity=Severity.WARNING,
        scope="sentence",
        source="Fowler's Modern English Usage: not, all ... not; Garner's Modern English Usage: all",
        bad=(
            "[[All of the 40 bones have not]] been found.",
            "[[Every ward does not]] have a nurse, she said.",
            "The clerk said that [[all the votes were not]] counted by noon.",
        ),
        good=(
            "Not all of the 40 bones have been found, and all who do not vote are fined.",
            "All of the votes were counted, but the ballots were not signed. All pleaded not guilty.",
            "All of the votes were not lost but hidden. All the plan has not yet cost is the town's good name.",
        ),
    )
    triggers = _ALL

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each “all” that opens a subject for “not” right behind its helping verb."""
        view = syntax(document)
        for at in view.tokens.where(*_ALL):
            if _opens(view, at) and (last := _negated(view, at)) > 0:
                word = "all" if view.lower[at] == "all" else view.lower[at]
                yield self.found(
                    view.tokens.span(at, last + 1),
                    f"None, or not all? Write “not {word} …” where some are meant, “none …” or “no …” where none is.",
                )


def _opens(view: SyntaxView, at: int) -> bool:
    """Whether a word may open the subject of a clause, and no "not" stands before it."""
    return at == view.sentence_start(at) or view.lower[at - 1] in _BEFORE


def _is_counted(view: SyntaxView, at: int, end: int) -> bool:
    """Whether the noun behind a word is one of several, or of what was meant for something: all the votes."""
    start = at + 1 + (view.next_word(at) == "of")
    head = next((k - 1 for k in range(start, end + 1) if k == end or view.lower[k] in {"of", "in", "on", "from"}), end)
    if view.lower[at] != "all":
        return view.tag[head] in NOUNS
    whole = view.lower[start] == "the" and view.tag[head] == "NN" and view.tag[min(end + 2, len(view.tag) - 1)] == "VBN"
    return view.tag[head] in {"NNS", "NNPS"} or whole


def _negated(view: SyntaxView, at: int) -> int:
    """The "not" behind the helping verb of the subject that a word opens; -1 where the verb has none."""
    last = view.sentence_end(at)
    k = at + 1
    while k < min(last, at + _LONGEST) and (view.tag[k] in _PHRASE or view.lower[k] in {"of", "in", "on", "from"}):
        k += 1
    alone = view.lower[at] in _ALONE
    if k + 1 >= last or (k == at + 1 and not alone) or view.lower[k] not in _HELPS or view.tag[k] not in FINITE:
        return -1
    if not alone and not _is_counted(view, at, k):
        return -1  # "all of this was not enough"
    end = next((j for j in range(k + 2, last) if view.text[j] == "," and view.next_word(j) != "but"), last)
    if view.lower[k + 1] not in _NOT or not _CONTRAST.isdisjoint(view.lower[k + 2 : end]):
        return -1
    return k + 1 if k + 2 < last and view.tag[k + 2] in {"VBN", "VB", "VBG", "JJ", "RB"} else -1

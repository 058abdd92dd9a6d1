"""A clause or a phrase that depends on the sentence before, set as one of its own: "Because the bridge had fallen."."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import QUOTE_MARKS, SyntaxView, syntax
from newslint.lexicon.auxiliaries import HELPERS
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.text import Document

_CLAUSES = SUBORDINATORS - frozenset("after as before for lest once so than that till whether".split())
_CAUSES = (
    ("as", "a", "result", "of"), ("because", "of"), ("due", "to"), ("owing", "to"), ("thanks", "to"), ("despite",),
    ("in", "spite", "of"), ("such", "as"), ("along", "with"), ("as", "well", "as"), ("instead", "of"),
)  # fmt: skip
_MAINLY = frozenset({"mainly", "mostly", "partly", "largely", "chiefly", "especially", "particularly"})
_WORDS = _CLAUSES | _MAINLY | {words[0] for words in _CAUSES} | {"which"}
_MARKS = QUOTE_MARKS | {"?", "!", ":", ";", "(", ")", "–", "—", "-", "|", "…", "..."}
_SHORTEST, _LONGEST = 5, 40
"""Tokens of such a sentence: a shorter one is an answer or a flourish."""
_OF_CLAUSES = frozenset({"nsubj", "nsubj:pass", "expl"})
_RELATIVES = frozenset({"WDT", "WP", "WRB"})
_FOLLOWS = frozenset({"DT", "PRP$", "NNS", "CD", "IN", "JJ", "PRP"})
_STYLE = frozenset({"was", "is", "means", "meant", "brings", "brought", "left", "leaves", "made", "makes"})
"""Verbs of a flourish that papers print: “Which was the point.”"""
_SUBJECTS = frozenset({"DT", "PRP$", "PRP", "NNP", "NN", "NNS", "EX", "CD", "NNPS", "JJS", "JJ", "PDT"})


class SentenceOfClauseAlone(Rule):
    """``The road was shut. Because the bridge had fallen``."""

    meta = Meta(
        code="GRM759",
        name="sentence-of-clause-alone",
        summary="A clause or a participle that depends on another sentence stands as a sentence of its own.",
        why="“Because”, “although”, “bringing” lean on a main clause: join them to the sentence before.",
        severity=Severity.WARNING,
        scope="sentence",
        source="Strunk, The Elements of Style: do not break sentences in two",
        bad=(
            "The road was shut on Monday. [[Because]] the bridge had fallen into the river.",
            "The storm reached the coast on Friday. [[Bringing]] high winds and heavy rain to the port.",
            "The party lost eleven seats in May. [[Mainly as a result of]] anger over the price of bread.",
        ),
        good=(
            "The road was shut on Monday, because the bridge had fallen into the river.",
            "The storm reached the coast on Friday, bringing high winds. When will it end, people ask.",
            "Being mayor of the town is hard. Bringing up a child in the town costs more than ever.",
            "Why was it shut? Because the bridge had fallen into the river.",
            "He has plans for the town. Passing a law on wages that works. Returning the port to its old trade.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at how each sentence begins, where another stands before it in the paragraph."""
        view = syntax(document)
        for sentence in range(len(view.tokens.first)):
            first, last = view.tokens.sentence_bounds(sentence)
            word = view.lower[first]
            if word not in _WORDS and not word.endswith("ing"):
                continue
            if not _SHORTEST <= last - first <= _LONGEST or view.text[last - 1] != ".":
                continue
            if not _stands_behind(view, first) or not _MARKS.isdisjoint(view.text[first:last]):
                continue
            if word.endswith("ing") and _is_one_of_row(view, sentence):
                continue  # "Passing a law that works. Returning to peace.": so speakers and lists go
            end = _opener(view, first, last)
            if end > first:
                opener = document[view.tokens.span(first, end)]
                yield self.found(
                    view.tokens.span(first, end),
                    f"What begins with “{opener}” has no main clause: join it to the sentence before it.",
                )


def _is_one_of_row(view: SyntaxView, sentence: int) -> bool:
    """Whether a sentence beside this one begins with a participle too."""
    beside = (k for k in (sentence - 1, sentence + 1) if 0 <= k < len(view.tokens.first))
    return any(view.tag[view.tokens.sentence_bounds(k)[0]] == "VBG" for k in beside)


def _opener(view: SyntaxView, first: int, last: int) -> int:
    """The token after the words that make a sentence depend on another; ``first`` where it stands by itself."""
    word, tag = view.lower[first], view.tag[first]
    if tag == "VBG":
        return first + _is_participle(view, first, last)
    if word == "which":
        fits = view.tag[first + 1] == "VBD" and view.lower[first + 1] not in _STYLE and "," not in view.text[first:last]
        return first + fits
    if (word in _CLAUSES and word != "because") or (word == "because" and view.next_word(first) != "of"):
        return first + _is_bare_clause(view, first, last)
    start = first + (word in _MAINLY)
    for words in _CAUSES:
        end = start + len(words)
        if tuple(view.lower[start:end]) == words and "," not in view.text[end:last] and _has_no_clause(view, end, last):
            return end
    return first


def _is_participle(view: SyntaxView, first: int, last: int) -> bool:
    """Whether a participle and its object are all there is: no finite verb but in a relative clause."""
    if view.tag[first + 1] not in _FOLLOWS or view.lower[first] in {"according", "being", "speaking"}:
        return False
    if view.lower[first] == "including":
        relative = next((k for k in range(first, last) if view.tag[k] in _RELATIVES), last)
        return "," not in view.text[first:last] and _has_no_clause(view, first, relative)
    return _RELATIVES.isdisjoint(view.tag[first:last]) and _has_no_clause(view, first, last)


def _has_no_clause(view: SyntaxView, first: int, last: int) -> bool:
    """Whether neither a finite verb nor a subject of one stands between two tokens."""
    return FINITE.isdisjoint(view.tag[first:last]) and _OF_CLAUSES.isdisjoint(view.relation[first:last])


def _stands_behind(view: SyntaxView, first: int) -> bool:
    """Whether another sentence stands right before in the same paragraph."""
    text = view.document.prose
    return (
        first > 0
        and view.text[first - 1] == "."
        and "\n" not in text[view.tokens.end_of(first - 1) : view.tokens.start_of(first)]
    )


def _is_bare_clause(view: SyntaxView, first: int, last: int) -> bool:
    """Whether one subject and one verb, and no comma, follow a conjunction."""
    inside = view.tag[first + 1 : last]
    if "," in view.text[first:last] or view.tag[first + 1] not in _SUBJECTS or not _RELATIVES.isdisjoint(inside):
        return False
    verbs = [k for k in range(first + 1, last) if view.tag[k] in FINITE]
    if not verbs or {"that", "if", "as", "than"} & {*view.lower[first:last]}:
        return False
    one = len(verbs) == 1 or (len(verbs) == 2 and verbs[1] == verbs[0] + 1 and view.lower[verbs[0]] in HELPERS)
    return one and not any(view.tag[k] in NOUNS and view.tag[k + 1] == "PRP" for k in range(first, last - 1))

"""Two sentences joined by a comma alone."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.clauses import OPENERS, main_clause_before, main_clause_verb
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Document, Span

_TOLD = CLAUSE_VERBS | {
    "tell",
    "show",
    "ask",
    "point",
    "put",
    "go",
    "quote",
    "see",
    "warn",
    "concede",
    "note",
    "disclose",
    "confirm",
    "allege",
    "testify",
    "rule",
    "caution",
    "stress",
    "hear",
    "understand",
    "turn",
    "seem",
    "appear",
    "emerge",
    "transpire",
}
"""Verbs of attribution and of thought: what stands before them is what was said."""
_MARKS = frozenset({'"', "“", "”", "(", ")", ":", ";", "-", "--", "–", "—", "?", "!", "...", "…", "'", "‘"})
_FOLLOWERS = frozenset({"PRP", "EX", "DT", "PRP$"})
_RELATIVES = frozenset({"whom", "which", "whose"})
_SUBORDINATE = frozenset({"WRB", "WDT", "WP"})
_ASYNDETON = 6  # words: shorter clauses with one subject may stand in a row, for effect
_JOINED = frozenset({"parataxis", "conj", "ccomp"})
_HANGING = frozenset({"parataxis", "ccomp", "advcl", "dislocated"})
_DEPENDING = frozenset(
    "more less better worse sooner later harder farther further as if when while because although once but".split()
)


class CommaSplice(Rule):
    """``The bridge is old, it leaks``."""

    meta = Meta(
        code="PUN117",
        name="comma-splice",
        summary="A comma alone joins two sentences.",
        why="A comma joins two sentences only with “and”, “but” or another conjunction; without one, the reader takes "
        "the second sentence for a part of the first.",
        severity=Severity.WARNING,
        scope="sentence",
        source="Fowler's Modern English Usage: comma; Guardian style guide: comma splice",
        bad=(
            Example(
                "The bridge is old[[,]] it will be shut in May.", fixed="The bridge is old; it will be shut in May."
            ),
            Example(
                "The council has new plans[[,]] there is no doubt about it.",
                fixed="The council has new plans; there is no doubt about it.",
            ),
        ),
        good=(
            "The bridge is old; it will be shut in May.",
            "The bridge is old, and it will be shut in May.",
            "The bridge will be shut, the council said.",
            "When the bridge is shut, we take the ferry.",
            "The more it rains, the more it leaks.",
            "He came, he saw, he conquered.",
            "The bridge will be shut for good, the council said in a letter.",
            "The plan was kept from us, it turns out.",
            "I have used it since May, I like it, and I will keep it.",
            "He was taken home and, according to the school, he was awake.",
            "The bridge is old now, we all in the town say",
        ),
    )
    triggers = frozenset({","})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the first comma of each sentence, where a pronoun or an article follows."""
        view = syntax(document)
        last = -1
        for comma in view.tokens.where(","):
            sentence = view.tokens.sentence_of(comma)
            if sentence == last or comma + 3 >= len(view.text):
                continue
            last = sentence
            if view.tag[comma + 1] in _FOLLOWERS and self._splices(view, comma):
                yield self._report(view, comma)

    def _splices(self, view: SyntaxView, comma: int) -> bool:
        """Whether whole clauses, and nothing but them, stand on both sides, the second without a conjunction."""
        low, high = view.tokens.sentence_bounds(view.tokens.sentence_of(comma))
        if high - comma < 5 or comma - low < 3 or view.tag[low] not in OPENERS:
            return False
        if not _MARKS.isdisjoint(view.text[low : min(high, comma + 8)]):
            return False
        if any(view.tag[k] in _SUBORDINATE or view.lower[k] in _DEPENDING for k in range(low, comma)):
            return False
        if not _RELATIVES.isdisjoint(view.lower[comma + 1 : comma + 5]) or "according" in view.lower[low:comma]:
            return False
        if self._is_series(view, comma, high):
            return False
        if view.lower[low] == view.lower[comma + 1] and comma - low < _ASYNDETON:
            return False
        if not main_clause_before(view, comma):
            return False
        verb = main_clause_verb(view, comma + 1)
        return verb >= 0 and self._hang_together(view, low, comma, verb)

    def _is_series(self, view: SyntaxView, comma: int, high: int) -> bool:
        """Whether the clauses are three or more, the last with a conjunction: "I came, I saw, and I won"."""
        return any(
            view.text[k] == "," and view.lower[k + 1] in {"and", "or", "but"} and view.tag[k + 2] in _FOLLOWERS
            for k in range(comma + 2, high - 3)
        )

    def _hang_together(self, view: SyntaxView, low: int, comma: int, verb: int) -> bool:
        """Whether the tree sees two main clauses side by side, neither of which only says who said the other."""
        if any(view.relation[k] == "mark" and view.lower[k] != "to" for k in range(low, comma)):
            return False
        second = verb
        while view.relation[second] in {"aux", "aux:pass", "cop"} and view.head[second] > comma:
            second = view.head[second]
        first = view.head[second]
        if first < 0:  # the second clause is the main one, and the first hangs from it
            first = next((k for k in view.tree.children(second) if k < comma and view.relation[k] in _HANGING), -1)
        elif view.relation[second] not in _JOINED:
            return False
        if not low <= first < comma or _TOLD.intersection(lemmas(view.lower[first])):
            return False
        return not self._attributes(view, verb, second)

    def _attributes(self, view: SyntaxView, verb: int, predicate: int) -> bool:
        """Whether a clause only says who said so: its verb is one of saying, and nothing that was said follows."""
        near = {verb, verb + 1, predicate}
        told = next((k for k in sorted(near) if k < len(view.text) and _TOLD.intersection(lemmas(view.lower[k]))), -1)
        if told < 0:
            return False
        if view.lower[verb - 1] == "it" and view.sentence_end(verb) - verb < 4:
            return True  # "it turns out"
        if view.tag[told] == "VBN" and view.lower[verb - 1] == "it":
            return True  # it was learned
        high = view.sentence_end(verb)
        if told + 1 < high and view.tag[told + 1] in {"IN", "TO", "."} and view.lower[told + 1] != "that":
            return True  # "the army said in a statement that included pictures"
        said = any(view.tag[k] in FINITE for k in range(told + 1, high))
        return not said or "," in view.text[told + 1 : told + 3]

    def _report(self, view: SyntaxView, comma: int) -> Finding:
        """Offer a semicolon, a stop or a colon."""
        at, word = view.tokens.span(comma), view.text[comma + 1]
        start = view.tokens.start_of(comma + 1)
        capital = Edit(Span(start, start + 1), word[0].upper())
        fixes = (
            Fix("Write a semicolon", (Edit(at, ";"),), Safety.UNSAFE),
            Fix("Write a full stop", (Edit(at, "."), capital), Safety.UNSAFE),
            Fix("Write a colon", (Edit(at, ":"),), Safety.UNSAFE),
        )
        return self.found(at, f"A comma alone joins two sentences here: part them before “{word}”?", fixes=fixes)

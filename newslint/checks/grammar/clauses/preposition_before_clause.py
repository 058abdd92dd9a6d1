"""A preposition before a whole clause: "because of the road was flooded", "due to it is under water"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.clauses._runs import run_of
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.auxiliaries import HELPERS
from newslint.text import Document
from newslint.util.casing import copy_case

_WRITE = {
    ("because", "of"): "because", ("due", "to"): "because", ("owing", "to"): "because",
    ("in", "spite", "of"): "although", ("despite",): "although", ("during",): "while",
    ("as", "a", "result", "of"): "because", ("on", "account", "of"): "because",
}  # fmt: skip
"""Prepositions, and the conjunction that goes before a clause instead."""
_NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})
_PHRASE = frozenset({"DT", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "HYPH"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_REACH = 7
_PLAIN = frozenset({"VBD", "VBZ"})
_OBJECTS = frozenset({"DT", "PRP$", "PRP", "NN", "NNS", "IN", "TO", "CD", "RB", "NNP"})


class PrepositionBeforeClause(Rule):
    """``because of the road was flooded``."""

    meta = Meta(
        code="GRM707",
        name="preposition-before-clause",
        summary="A preposition such as “because of” or “despite” stands before a clause with a verb.",
        why="Before a noun stands “because of” or “despite”, before a clause “because” or “although”.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: because and because of; during and for",
        bad=(
            Example(
                "[[Because of]] the road was flooded, the bus was late.",
                fixed="Because the road was flooded, the bus was late.",
            ),
            "The road is closed [[due to]] it is under water.",
            "[[In spite of]] he was hurt, he played on.",
            "[[During]] he was in prison, he wrote a book.",
            "[[Despite]] the firm lost money, it paid its staff.",
        ),
        good=(
            "Because of the flood, the bus was late, and despite his hurt he played on.",
            "Despite what he was told, the road was open.",
            "Because of the way the town was run, it lost money.",
            "During the war the road was closed, due to it being unsafe.",
            "In spite of all the mayor had done, he lost.",
        ),
    )
    triggers = frozenset(words[0] for words in _WRITE)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for a subject and its verb right behind each preposition."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            for words, right in _WRITE.items():
                last = at + len(words)
                if tuple(view.lower[at:last]) == words and _is_clause(view, at, last):
                    span = view.tokens.span(at, last)
                    use = copy_case(view.text[at], right)
                    fix = Fix.swap(span, use, Safety.UNSAFE)
                    yield self.found(span, f"A clause follows, with a verb: write “{use}”.", fixes=(fix,))


def _is_clause(view: SyntaxView, at: int, k: int) -> bool:
    """Whether a subject and a finite verb stand right behind a preposition."""
    first, last = view.sentence_start(at), view.sentence_end(at)
    if k + 2 >= last:
        return False
    if view.lower[k] in _NOMINATIVE or (view.lower[k] == "it" and view.lower[k + 1] in {"is", "was", "has", "had"}):
        return view.tag[k + 1] in FINITE
    if at != first:
        return False
    end = run_of(view, k, _PHRASE, most=_REACH, end=last)
    if not k < end < last - 1 or view.tag[end - 1] not in _NOUNS or view.tag[end] not in FINITE:
        return False
    if view.lower[end] not in HELPERS and (view.tag[end] not in _PLAIN or view.next_tag(end) not in _OBJECTS):
        return False
    phrase = view.tag[k:end]
    names = phrase.count("DT") + phrase.count("PRP$")
    comma = next((j for j in range(end, last) if view.text[j] == ","), -1)
    main = comma > 0 and any(view.tag[j] in FINITE for j in range(comma + 2, last))
    return names <= 1 and main and view.lower[k] not in {"all", "what"}

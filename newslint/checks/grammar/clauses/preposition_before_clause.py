"""A preposition before a whole clause: "because of the road was flooded", "due to it is under water"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.clauses._causes import causes_without_verb
from newslint.checks.grammar.clauses._runs import run_of
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.auxiliaries import BE, BE_FORMS, HAVE, HELPERS, MODALS
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
            "The school was told to close [[because of]] its wiring was unsafe.",
            "Trains were late [[due to]] a signal was broken near the tunnel.",
            "The match was abandoned [[because]] bad light with four wickets in hand.",
        ),
        good=(
            "Because of the flood, the bus was late, and despite his hurt he played on.",
            "Despite what he was told, the road was open.",
            "Because of the way the town was run, it lost money.",
            "During the war the road was closed, due to it being unsafe.",
            "He said that games lost because of the rain were few, and it shut because the light was bad.",
            "In spite of all the mayor had done, he lost.",
            "Homes flooded because of the storm were dry by May, and those who left because of the war have come back.",
            "What was lost because of the fire is not known; he was late because of work he had to do.",
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
        for because in causes_without_verb(view):
            span = view.tokens.span(because)
            fix = Fix.swap(span, "because of", Safety.UNSAFE)
            yield self.found(span, "No verb follows: write “because of”.", fixes=(fix,))


def _is_clause(view: SyntaxView, at: int, k: int) -> bool:
    """Whether a subject and a finite verb stand right behind a preposition."""
    first, last = view.sentence_start(at), view.sentence_end(at)
    if k + 2 >= last:
        return False
    if view.lower[k] in _NOMINATIVE or (view.lower[k] == "it" and view.lower[k + 1] in {"is", "was", "has", "had"}):
        return view.tag[k + 1] in FINITE
    if view.lower[k] == "there" and view.lower[k + 1] in BE:
        return True
    if view.lower[k] == "it" and at == first:
        return view.tag[k + 1] in FINITE
    if at != first:
        return _is_clause_behind(view, at, k, last)
    end = run_of(view, k, _PHRASE, most=_REACH, end=last)
    if k < end < last - 1 and view.lower[end] == "of":
        end = run_of(view, end + 1, _PHRASE, most=_REACH, end=last)  # "two of its founders"
    if not k < end < last - 1 or view.tag[end - 1] not in _NOUNS or view.tag[end] not in FINITE:
        return False
    if view.lower[end] not in HELPERS and (view.tag[end] not in _PLAIN or view.next_tag(end) not in _OBJECTS):
        return False
    phrase = view.tag[k:end]
    names = phrase.count("DT") + phrase.count("PRP$")
    comma = next((j for j in range(end, last) if view.text[j] == ","), -1)
    main = comma > 0 and any(view.tag[j] in FINITE for j in range(comma + 2, last))
    return names <= 1 and main and view.lower[k] not in {"all", "what"}


_STARTS = frozenset({"DT", "PRP$", "NNS", "NN", "CD", "JJ", "NNP"})
_RELATIVES = frozenset({"what", "who", "which", "that", "whose"})
_TELLING = MODALS | {"to", "not"}


def _is_clause_behind(view: SyntaxView, at: int, k: int, last: int) -> bool:
    """Whether a subject and a verb stand behind a preposition that closes a clause with a verb of its own.

    That holds where a verb, or what follows "be", stands right before it: "told to close because of its wiring was";
    behind a noun the phrase may belong to the subject ("delays because of the strike were long").
    """
    if not _RELATIVES.isdisjoint(view.lower[view.sentence_start(at) : at]):
        return False  # "what was lost because of the fire is not known"
    if view.tag[k] == "NNS" and view.tag[k + 1] in {"DT", "PRP$", "PRP", "NNP"}:
        return False  # "as a result of deals the firm has made"
    whole = _has_verb_before(view, at) if view.lower[at] == "despite" else _closes_clause(view, at)
    if view.tag[k] not in _STARTS or not whole:
        return False
    end = run_of(view, k, _PHRASE, most=_REACH, end=last)
    if not k < end < last - 1 or view.tag[end - 1] not in _NOUNS or view.tag[end] not in FINITE:
        return False
    phrase = view.tag[k:end]
    if phrase.count("DT") + phrase.count("PRP$") > 1 or view.lower[k] in {"all", "what", "that", "those"}:
        return False
    if view.lower[k + 1] == "fact":
        return False  # "despite the fact Lund won"
    if view.lower[end] in HELPERS:
        return view.lower[end] not in {"do", "does", "did"}
    return view.tag[end] in _PLAIN and view.tag[end + 1] in {"DT", "PRP$", "IN", "RB"} and view.lower[end + 1] != "by"


def _has_verb_before(view: SyntaxView, at: int) -> bool:
    """Whether the clause before "despite" has its verb, and no relative word opens another."""
    first = max(view.sentence_start(at), at - _REACH)
    near = view.tag[first:at]
    return not FINITE.isdisjoint(near) and _RELATIVES.isdisjoint(near) and "that" not in view.lower[first:at]


def _closes_clause(view: SyntaxView, at: int) -> bool:
    """Whether a verb form stands before a token that can end a main clause, and a subject before that."""
    first, verb = view.sentence_start(at), at - 1
    tag = view.tag[verb]
    if tag == "CD" and view.previous_tag(verb) == "IN":  # "closed in 2009 because of ..."
        verb -= 2
        tag = view.tag[verb] if view.tag[verb] != "VBD" or view.tag[verb - 1] not in NOUNS else "TIMED"
    if verb <= first + 1 or not _RELATIVES.isdisjoint(view.tag[max(first, verb - 6) : verb]):
        return False
    helper = view.before_adverbs(verb - 1)
    if tag == "VB":
        led = view.lower[helper] in _TELLING
        return led and (view.lower[helper] != "to" or _leads_infinitive(view, helper - 1, first))
    if tag in {"VBN", "JJ", "VBG"}:
        return view.lower[helper] in BE_FORMS or (tag == "VBN" and view.lower[helper] in HAVE)
    if tag == "TIMED":
        return True
    return tag in {"VBD", "VBZ", "VBP"} and view.lower[verb] not in HELPERS and view.tag[helper] in {"PRP", "EX"}


def _leads_infinitive(view: SyntaxView, verb: int, first: int) -> bool:
    """Whether a verb before "to" is that of the clause, and no participle of its subject: "those forced to work"."""
    if verb <= first or view.tag[verb] not in {"VBN", "JJ"}:
        return False
    return view.lower[view.before_adverbs(verb - 1)] in BE_FORMS | HAVE


_RELATIVES = frozenset({"WP", "WDT", "WRB"})

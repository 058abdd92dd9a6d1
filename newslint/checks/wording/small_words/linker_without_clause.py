"""A conjunction before a noun alone: "abandoned because bad light", "although the heavy rain", "while the night"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_verb
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.text import Document
from newslint.util.casing import copy_case

_WRITE = {"because": "because of", "although": "despite", "though": "despite", "while": "during", "whilst": "during"}
"""Conjunctions, and the preposition that goes before a noun instead."""
_PHRASE = NOUNS | {"JJ", "JJR", "JJS", "CD", "VBG", "VBN", "HYPH", "DT", "PRP$", "POS", "IN", "CC"}
_TIMES = frozenset(
    """night day morning afternoon evening war summer winter week weekend strike election ceremony festival pandemic
    trial match flood floods""".split()
)
_JOINS = SUBORDINATORS | {"that", "than", "as", "if", "to"}
_SAYS = frozenset({"just", "not", "only", "simply", "precisely", "even", "but", "if", "as", "for", "a"})
_SUBJECTS = NOUNS | {"DT", "PRP", "PRP$", "CD", "JJR", "RBR"}
_LONGEST = 12


class LinkerWithoutClause(Rule):
    """``abandoned because bad light``."""

    meta = Meta(
        code="WRD324",
        name="linker-without-clause",
        summary="“Because”, “although” or “while” stands before a noun alone, and no verb follows.",
        why="These words open a clause. Before a noun stands “because of”, “despite” or “during”.",
        severity=Severity.WARNING,
        scope="sentence",
        fix_doubt=20,
        source="Swan, Practical English Usage, 4th edition: because and because of; although; during and for",
        bad=(
            Example(
                "The match was abandoned [[because]] a flooded pitch, and will be played on Tuesday.",
                fixed="The match was abandoned because of a flooded pitch, and will be played on Tuesday.",
            ),
            "[[Although]] the heavy rain, more than 3,000 people joined the march.",
            "The thieves got in [[while]] the night and left by the front door.",
            "[[Although]] a warning of gales, the crew put to sea.",
        ),
        good=(
            "The match was off because the pitch was flooded, and because of rain; although late, it was played.",
            "Although a vegetarian, he ate the fish, and while a student she wrote a book.",
            "Although the head of the school, Joan Pike, was late, they began.",
            "Although the rain, which fell all day, was heavy, they came. It stayed while the night lasted.",
            "It is right because the law says so, and because those in charge of the port agree.",
        ),
    )
    triggers = frozenset(_WRITE)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for a verb in what each conjunction opens."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            if at + 2 < view.sentence_end(at) and _has_noun_alone(view, at):
                span, use = view.tokens.span(at), copy_case(view.text[at], _WRITE[view.lower[at]])
                fix = Fix.swap(span, use, Safety.UNSAFE)
                yield self.found(span, f"No verb follows: write “{use}”, or a clause.", fixes=(fix,))


def _has_noun_alone(view: SyntaxView, at: int) -> bool:
    """Whether a noun phrase and nothing else stands between a conjunction and the end of its clause."""
    word, last = view.lower[at], view.sentence_end(at)
    if word in {"while", "whilst"}:
        return _has_time_alone(view, at)
    end = at + 1
    while end < min(last, at + 1 + _LONGEST) and view.tag[end] in _PHRASE and view.text[end].isascii():
        end += 1
    while view.tag[end - 1] in {"CC", "IN"} and end > at + 3:
        end -= 1
    if end < at + 3 or end >= last or view.tag[end - 1] not in NOUNS or view.tag[at + 1] in {"IN", "VBG", "VBN", "CC"}:
        return False
    if view.next_word(end) in {"which", "who", "whose"} and view.text[end] == ",":
        return False  # "That is because the bank, which has a yard, pays": an aside on the subject
    if view.previous_word(at) in _SAYS or _hides_clause(view, at, end):
        return False
    if word in {"although", "though"}:
        return _conceded(view, at, end)
    if view.text[end] in {".", ";"}:
        return end > at + 8  # "because the heavy rain." has a rule of its own
    return (view.text[end] == "," and _goes_on(view, end, last)) or (
        view.lower[end] in {"and", "but"} and view.tag[end + 1] in FINITE
    )


def _hides_clause(view: SyntaxView, at: int, end: int) -> bool:
    """Whether a verb may have been taken for a noun or a participle between a conjunction and the end of a phrase."""
    if not _JOINS.isdisjoint({view.lower[k] for k in range(at + 1, end) if view.tag[k] == "IN"}):
        return True
    for k in range(at + 2, end):
        if view.tag[k - 1] not in NOUNS:
            continue
        if view.tag[k] in {"VBN", "VBG"} or (view.tag[k] in {"NNS", "NN"} and _may_be_verb(view, k)):
            return True  # "because tickets sold", "because the law bans smoking"
    return False


def _conceded(view: SyntaxView, at: int, end: int) -> bool:
    """Whether a phrase behind "although" is parted from a clause, and tells nobody's kind: although a vegetarian."""
    first = view.sentence_start(at)
    if view.lower[at] == "although" and at > first and view.text[at - 1] != "," and view.lower[at + 1] == "the":
        return view.text[end] == "."
    told = view.lower[at + 1] not in _NOT and view.next_tag(end) in _SUBJECTS
    told = told and "," not in view.text[end + 1 : end + 7]  # "although the mayor, Mr Pike, was late"
    person = view.lower[at + 1] in {"a", "an"} and "IN" not in view.tag[at + 1 : end]
    return at == first and view.text[end] == "," and told and not person


def _has_time_alone(view: SyntaxView, at: int) -> bool:
    """Whether a time or an event, and nothing else, stands behind "while"."""
    close = view.tag[at + 3] if at + 3 < view.sentence_end(at) else ""
    return view.lower[at + 1] == "the" and view.lower[at + 2] in _TIMES and close in {".", ",", "CC"}


_NOT = frozenset({"no", "not", "only"})


def _goes_on(view: SyntaxView, comma: int, last: int) -> bool:
    """Whether a clause of its own follows a comma, so that what stands before it was whole."""
    joint = view.lower[comma + 1] if comma + 1 < last else ""
    if view.lower[last - 2] in {"said", "says"} and comma < last - 3 <= comma + 4:
        return True
    return joint in {"and", "but", "which", "who", "although", "while", "with", "so"}


def _may_be_verb(view: SyntaxView, k: int) -> bool:
    """Whether a word behind a noun may be a verb all the same."""
    return view.lower[k].endswith(("s", "ed")) and is_verb(view.lower[k])

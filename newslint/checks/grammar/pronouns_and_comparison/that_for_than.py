"""“That” where a comparison needs “than”: "larger that any other"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.pronouns_and_comparison._compared_clauses import THOUGHT
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Document

_COMPARING = frozenset({"JJR", "RBR"})
_MEASURE = frozenset({"more", "less", "fewer"})
_EARLIER = frozenset(
    {"rather", "later", "earlier", "sooner", "longer", "latter", "former", "further", "upper", "inner"}
)
"""Comparatives that a clause with “that” may well follow, or that compare nothing."""
_OPENS = frozenset(
    "a an the any all last most every each its his her their our your my previous expected usual ever before in at on "
    "for among anything anyone anybody anywhere those these you he she they we".split()
)
"""Words that a clause of comparison, or what is compared, opens with."""
_THOUGHT = frozenset("believe think expect forecast predict hope assume imagine estimate realise realize fear".split())
"""Verbs that tell what a thing is compared with: “more than scientists had believed”."""
_ENDS = frozenset({".", ",", ";", "!", "?", ")", "”", '"', "–", "—"})
_LEADS = frozenset({"in", "on", "at", "for", "before", "during", "under"})
_TIMED = frozenset({"since", "before", "when", "after", "because"})
"""Words that open another clause, whose verb is none of the one with “that”."""
_NEAR = 6
_REACH = 12
"""Tokens behind “that” that may hold the verb of its clause."""


class ThatForThan(Rule):
    """``larger that any other``."""

    meta = Meta(
        code="GRM530",
        name="that-for-than",
        summary="“That” stands where a comparison goes on with “than”.",
        why="A slip of the finger that no speller sees; the reader waits for a clause that does not come.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Garner's Modern English Usage: than",
        bad=(
            Example(
                "The ship is larger [[that]] any other in the fleet.",
                fixed="The ship is larger than any other in the fleet.",
            ),
            "Prices rose faster [[that]] the average of last year.",
            "The reef holds 30% more carbon [[that]] scientists had believed.",
            "It is more expensive [[that]] a flat in the city.",
            "Fewer people [[that]] expected came to the march.",
            "He would rather resign [[that]] sign it.",
            "Fewer ships were built last year [[that]] in any year since 1950.",
        ),
        good=(
            "The ship is larger than any other in the fleet.",
            "It was clearer that the ship had been built in a hurry.",
            "She was more convinced that the firm would fail, and happier that her son had left it.",
            "He earned more that year, and slept longer that night.",
            "There are more ships that carry coal, and fewer that carry grain.",
            "He said later that the ship was his.",
        ),
    )
    triggers = frozenset({"that"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before each “that” for a comparison that nothing has closed, and behind it for a clause."""
        view = syntax(document)
        for at in view.tokens.where("that"):
            than = _compares(view, at) and (not _has_clause(view, at) or _is_thought(view, at))
            if than or _by_so_much(view, at) or _did_so(view, at) or _is_left_out(view, at) or _would_rather(view, at):
                span = view.tokens.span(at)
                yield self.found(
                    span, "A comparison goes on with “than”: write “than”.", fixes=(Fix.swap(span, "than"),)
                )


def _is_left_out(view: SyntaxView, at: int) -> bool:
    """Whether “more”, a noun and “that expected” are what a verb tells of: fewer people that expected came."""
    thought = view.next_word(at) in THOUGHT
    first = view.sentence_start(at)
    if not thought or at - 2 < first or at + 2 >= view.sentence_end(at):
        return False
    more = view.lower[at - 2] in _MEASURE or (view.tag[at - 3] == "JJR" and at - 3 >= first)
    return more and (view.tag[at + 2] in FINITE or view.lower[at + 2] in _ENDS | {"in", "at", "on", "for"})


def _by_so_much(view: SyntaxView, at: int) -> bool:
    """Whether so much, a comparative and “on average” stand before, and things behind: longer a night that men."""
    for k in range(at - 1, max(view.sentence_start(at) + 1, at - 4), -1):
        if view.tag[k] in _COMPARING and view.lower[k] not in {"rather", "later", "earlier"}:
            much = view.tag[k - 1] == "NNS" and view.tag[k - 2] == "CD"
            between = view.lower[k + 1 : at] in (
                ["on", "average"],
                ["a", "night"],
                ["a", "day"],
                ["a", "week"],
                ["a", "year"],
            )
            return much and between and view.next_tag(at) in {"NNS", "DT", "JJ", "NNP"}
    return False


def _did_so(view: SyntaxView, at: int) -> bool:
    """Whether a comparative stands right before, and “they did” and a time or a place behind."""
    if at + 3 >= view.sentence_end(at) or view.tag[at - 1] not in _COMPARING or view.lower[at - 1] in _EARLIER:
        return False
    helps = view.tag[at + 1] == "PRP" and view.lower[at + 2] in {"did", "do", "does", "had", "have", "has"}
    return helps and view.lower[at + 3] in {"in", "at", "before", "last", "on", "when", "during", ".", ","}


def _would_rather(view: SyntaxView, at: int) -> bool:
    """Whether “rather” and a plain verb stand before, and another behind: would rather resign that sign."""
    if view.next_tag(at) != "VB":
        return False
    near = view.lower[max(view.sentence_start(at), at - _NEAR) : at]
    return "rather" in near and "than" not in near and "," not in near


def _compares(view: SyntaxView, at: int) -> bool:
    """Whether a comparative stands right before a word, or “more” and a noun, and what is compared may follow."""
    first = view.sentence_start(at)
    if at - first < 2:
        return False
    word, tag = view.lower[at - 1], view.tag[at - 1]
    if "than" in view.lower[first:at] or "as" in view.lower[at - 3 : at]:
        return False
    if word in _EARLIER:
        return False
    if _is_thought(view, at) and tag in _COMPARING and view.lower[at - 2] not in BE:
        return True
    if _is_thought(view, at):
        return any(view.lower[k] in _MEASURE for k in range(max(first, at - 4), at))
    if view.next_word(at) not in _OPENS and not (tag in _COMPARING and view.next_tag(at) in {"NNS", "NNP"}):
        return False
    if view.next_word(at) in _LEADS:
        more = [k for k in range(max(first, at - _NEAR), at) if view.tag[k] == "JJR" or view.lower[k] in _MEASURE]
        return bool(more) and not any(_tells(view, k) for k in range(more[0], at))
    return tag in _COMPARING or (tag in {"JJ", "RB"} and view.lower[at - 2] in {"more", "less"})


def _tells(view: SyntaxView, k: int) -> bool:
    """Whether a word is a verb that a clause with "that" may follow."""
    return view.tag[k] in {"VB", "VBG"} or (
        view.tag[k].startswith("V") and not CLAUSE_VERBS.isdisjoint(lemmas(view.lower[k]))
    )


def _has_clause(view: SyntaxView, at: int) -> bool:
    """Whether a verb stands behind a word before the sentence or its part ends: “that” may open a clause."""
    for k in range(at + 1, min(view.sentence_end(at), at + _REACH)):
        if view.lower[k] in _ENDS or (view.lower[k] in _TIMED and k > at + 2):
            return False
        if view.tag[k] in FINITE:
            return True
    return False


def _is_thought(view: SyntaxView, at: int) -> bool:
    """Whether behind a word somebody thought or expected, and nothing is said of what."""
    last = view.sentence_end(at)
    for k in range(at + 2, min(last, at + 6)):
        if view.tag[k] in {"VBD", "VBN"} and not _THOUGHT.isdisjoint(lemmas(view.lower[k])):
            subject = view.tag[at + 1] in {"NNS", "PRP", "NNP", "NNPS", "DT", "NN", "JJ"}
            return subject and (k + 1 >= last or view.lower[k + 1] in _ENDS)
    return False

"""A pair of conjunctions with unlike forms behind them: "not only by finding homes but also to teach"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.text import Document

_REACH = 16
_JOINTS = {"both": "and", "either": "or", "neither": "nor", "whether": "or"}
_STOPS = frozenset({";", ":", "“", "”", '"', "(", ")", "–", "—"})
_INFINITIVE, _GERUND, _BY, _NOUN, _ADJECTIVE = "to do", "doing", "by doing", "a thing", "a quality"
_PREPOSITION = "of a thing"
_VERB, _NAMED, _THAT, _FINITE = "a verb", "a named thing", "a clause", "a finite verb"
_DONE = "a participle"
_APART = frozenset(
    {
        frozenset({_INFINITIVE, _GERUND}),
        frozenset({_INFINITIVE, _BY}),
        frozenset({_INFINITIVE, _NOUN}),
        frozenset({_ADJECTIVE, _NOUN}),
        frozenset({_VERB, _NAMED}),
        frozenset({_THAT, _GERUND}),
        frozenset({_THAT, _BY}),
        frozenset({_THAT, _INFINITIVE}),
        frozenset({_FINITE, _GERUND}),
        frozenset({_VERB, _GERUND}),
        frozenset({_PREPOSITION, _INFINITIVE}),
        frozenset({_FINITE, _ADJECTIVE}),
        frozenset({_VERB, _NOUN}),
        frozenset({_DONE, _GERUND}),
    }
)
"""Forms that cannot be joined as equals."""
_VERBS = frozenset({"VB", "VBZ", "VBP", "VBD", "VBN"})
_LED = frozenset({"for", "by", "with", "from", "about", "of"})
"""Prepositions behind a first word: which of the two parts is to change, nothing tells."""
_LINKING = frozenset({"is", "was", "be", "been", "being", "are", "were", "seems", "seemed", "became", "becomes"})


class UnevenPair(Rule):
    """``not only by finding homes but also to teach``."""

    meta = Meta(
        code="GRM756",
        name="uneven-pair",
        summary="Behind “not only” and “but also”, or “both” and “and”, stand forms that do not match.",
        why="Both parts have one form: not only by finding homes but also by teaching.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Garner's Modern English Usage: correlative conjunctions; parallelism",
        bad=(
            "It helps them not only by finding homes [[but also to]] teach the language.",
            "The work is both hard [[and a]] danger to the crew.",
            "He had either to pay [[or leaving]] the house.",
            "The strike has both closed the port [[and the]] airport.",
            "The plan is not only to cut taxes [[but also building]] schools.",
            "The rule [[both applies to tenants and to]] owners.",
            "The bill would either ban the spray [[or farmers]] would be taxed.",
            "The clerk had [[neither checked the name nor the]] date.",
            "She is not only accused of fraud, [[but also lying]] to the jury.",
        ),
        good=(
            "It helps them not only by finding homes but also by teaching the language.",
            "The work is both hard and dangerous, and he had either to pay or to leave.",
            "The rule applies both to tenants and to owners, and both lent to the poor and gave to the church.",
            "Both the cost and a lack of staff were to blame; it was not only big but also a risk worth taking.",
            "She is both rich and powerful and a friend of his.",
            "The clerk had checked neither the name nor the date, and neither side had told the other nor the judge.",
        ),
    )
    triggers = frozenset(_JOINTS) | {"only"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind both words of each pair."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            if view.lower[at] == "only" and view.previous_word(at) != "not":
                continue
            if view.lower[at] == "both" and view.next_tag(at) == "TO" and view.previous_tag(at) != "VBN":
                continue  # "causing both to fail"
            joint, start = _second(view, at, clauses=view.next_tag(at) in _VERBS)
            if joint > 0 and _stands_early(view, at, joint, start):
                yield self.found(
                    view.tokens.span(at, start + 1),
                    f"Put “{view.text[at]}” right before the first of the two parts, behind the verb.",
                    related=(Related(view.tokens.span(joint), "The second part begins behind this."),),
                )
                continue
            joint, start = _second(view, at)
            if joint > 0 and view.lower[at] == "either" and _is_clause_for_verb(view, at, start):
                yield self.found(
                    view.tokens.span(joint, start + 1), "Behind “either” stands a verb: let “or” lead to one too."
                )
                continue
            if joint > 0 and frozenset({_form(view, at + 1), _form(view, start)}) in _apart(view, at):
                moves = view.lower[at] == "neither" or (view.lower[at] == "either" and view.lower[at + 1] in _LED)
                span = view.tokens.span(at if moves else joint, start + 1)
                yield self.found(
                    span,
                    "The two parts of this pair differ in form: give the second the form of the first.",
                    related=(Related(view.tokens.span(at), "The first part."),),
                )


def _apart(view: SyntaxView, at: int) -> frozenset[frozenset[str]]:
    """The forms that may not meet: of a quality and a thing only “both” behind “be” makes equals."""
    if view.lower[at] == "both" and view.previous_word(at) in _LINKING:
        return _APART
    if view.lower[at] == "whether":
        return frozenset({frozenset({_INFINITIVE, _GERUND})})
    return _APART - {frozenset({_ADJECTIVE, _NOUN})}


def _second(view: SyntaxView, at: int, *, clauses: bool = False) -> tuple[int, int]:
    """The second word of a pair, and the first token of what it joins; -1 twice where it is not found.

    Where "both" leads to a clause it may belong to that; ``clauses`` takes it all the same.
    """
    last = min(view.sentence_end(at) - 2, at + _REACH)
    only = view.lower[at] == "only"
    joint = "but" if only else _JOINTS[view.lower[at]]
    for k in range(at + 2, last):
        if view.text[k] in _STOPS or (not only and view.lower[k] in {"but", ","}):
            break
        if view.lower[k] == joint:
            more = not clauses and joint == "and" and _leads_to_verb(view, k)
            return (-1, -1) if more else (k, k + 1 + (view.next_word(k) == "also"))
    return -1, -1


def _stands_early(view: SyntaxView, at: int, joint: int, start: int) -> bool:
    """Whether a verb stands between the first word and two phrases alike: "both applies to tenants and to owners"."""
    if view.tag[at + 1] not in _VERBS or view.tag[start] not in {"IN", "TO"}:
        return False
    return any(
        view.lower[k] == view.lower[start] and view.tag[k] == view.tag[start] and view.next_tag(k) != "VB"
        for k in range(at + 2, joint)
    )


def _leads_to_verb(view: SyntaxView, joint: int) -> bool:
    """Whether a clause follows “and”, or another “and”: both closed the port and the airport and raised fares."""
    last = view.sentence_end(joint)
    end = next((k for k in range(joint + 1, last) if view.text[k] in {",", ".", ";"}), last)
    return "and" in view.lower[joint + 1 : end] or not FINITE.isdisjoint(view.tag[joint + 1 : end])


def _is_clause_for_verb(view: SyntaxView, at: int, start: int) -> bool:
    """Whether a plain verb stands behind “either”, and a subject with its verb behind “or”: ban it or they will."""
    if view.tag[at + 1] != "VB" or view.tag[start] not in {"NNS", "DT", "PRP", "PRP$"}:
        return False
    near = range(start + 1, min(view.sentence_end(at), start + 4))
    verb = next((k for k in near if view.tag[k] not in {"NN", "NNS", "JJ"}), start)
    return verb > start and view.tag[verb] == "MD"


def _has_object(view: SyntaxView, k: int) -> bool:
    """Whether a verb, perhaps behind the one that helps it, has its object right behind it."""
    k += view.lower[k] in {"had", "has", "have"} and view.next_tag(k) in {"VBN", "VBD"}
    return view.next_tag(k) in {"DT", "PRP$", "NNP", "NNS"}


def _form(view: SyntaxView, k: int) -> str:
    """The form of what begins at a token; nothing where it is none of those that are told apart."""
    tag, after = view.tag[k], view.next_tag(k)
    if tag == "TO" and after == "VB":
        return _INFINITIVE
    if tag == "IN" and after == "VBG":
        return _BY
    if view.lower[k] in {"of", "by", "with", "for", "from", "about"} and after in {"NN", "NNS", "DT", "JJ"}:
        return _PREPOSITION
    if tag == "VBG" and after != "NN":
        return _GERUND
    if view.lower[k] in {"a", "an"} and view.lower[k + 1 : k + 2] not in (["lot"], ["bit"], ["little"], ["few"]):
        return _NOUN
    if view.lower[k] == "that" and after in {"PRP", "DT", "NNS", "NNP"}:
        return _THAT
    if tag == "VBZ" and view.lower[k - 1] in {"neither", "nor", "either", "or", "also"}:
        return _FINITE
    return _form_of_pair(view, k) or (_ADJECTIVE if tag == "JJ" and after in {"CC", "IN"} else "")


def _form_of_pair(view: SyntaxView, k: int) -> str:
    """The form of what begins right behind a word of the pair; nothing where it is none that is told by that word."""
    before, tag, after = view.lower[k - 1], view.tag[k], view.next_tag(k)
    if before in {"and", "nor"} and tag in {"DT", "PRP$", "NNP"}:
        return _NAMED
    if before == "only" and tag == "VBN" and after == "IN":
        return _DONE
    if before == "neither" and tag in _VERBS and _has_object(view, k):
        return _VERB
    objects = {"DT", "PRP$", "NNP", "NNS" if tag == "VB" else "DT"}
    return _VERB if before == "both" and tag in {"VBN", "VBD", "VB"} and after in objects else ""

"""``a storm that lead to the closure of four schools``: the past of “lead” is “led”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.tenses import tense_of
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.text import Document

_BEHIND = frozenset({"DT", "PRP", "PRP$", "TO"})
_MAIN = frozenset({"root", "ccomp", "conj", "parataxis", "acl:relcl"})
_YEAR = 4


class LeadForLed(Rule):
    """“Lead” where the past is told."""

    meta = Meta(
        code="GRM471",
        name="lead-for-led",
        summary="“Lead” stands for its past, “led”.",
        why="The metal is said like the past of the verb, and so one is written for the other.",
        severity=Severity.WARNING,
        scope="sentence",
        fix_doubt=30,
        source="Garner's Modern English Usage: lead",
        bad=(
            "The robbery in 1976 [[lead]] to a change in the law.",
            "It was a meeting with a singer in 1991 that [[lead]] to the show.",
            "The storm [[lead]] to the closure of two roads, a clerk said.",
        ),
        good=(
            "The robbery in 1976 led to a change in the law.",
            "Years of drought lead to famine, and the roads that lead to the pier are shut.",
            "The lead to the house was cut, and her lead over the rest was short.",
        ),
    )
    triggers = frozenset({"lead"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each "lead" that an object or "to" follows."""
        view = syntax(document)
        for at in view.tokens.where("lead"):
            if view.next_tag(at) not in _BEHIND and view.next_word(at) != "to":
                continue
            if not (_is_hidden(view, at) or _is_dated(view, at) or _tells_of_one(view, at)):
                continue
            span = view.tokens.span(at)
            fix = Fix.swap(span, "led", Safety.UNSAFE)
            yield self.found(span, "The past of “lead” is “led”: is it meant here?", fixes=(fix,))


def _is_hidden(view: SyntaxView, at: int) -> bool:
    """Whether the only verb of a clause is taken for a noun: the robbery lead to a change."""
    if view.tag[at] not in {"NN", "NNP"} or view.relation[at] not in _MAIN or view.next_word(at) != "to":
        return False  # "India lead the series"
    subject = view.tree.subject_of(at)
    if not view.sentence_start(at) <= subject < at or any(view.relation[k] == "cop" for k in view.tree.children(at)):
        return False
    if not FINITE.isdisjoint(view.tag[subject:at]):
        return False
    return view.tag[subject] in {"NN", "NNP"} or tense_of(view, at) == "past"


def _is_dated(view: SyntaxView, at: int) -> bool:
    """Whether a verb of a clause about what happened in a year stands in the present: in 1991 that lead to."""
    if view.tag[at] not in {"VB", "VBP"} or view.tag[at - 1] not in {"WDT", "WP"}:
        return False
    year = at - 2 - (view.lower[at - 2] == ",")
    dated = view.lower[year - 1] == "in" and len(view.text[year]) == _YEAR and view.text[year].isdigit()
    return dated and year > view.sentence_start(at)


def _tells_of_one(view: SyntaxView, at: int) -> bool:
    """Whether a clause tells of one thing in a sentence of the past: a meeting with a singer that lead to the show."""
    relative, low = at - 1, view.sentence_start(at)
    if relative <= low or view.tag[relative] not in {"WDT", "WP"} or view.next_word(at) != "to":
        return False
    if "VBD" not in view.tag[low:relative] or not {"NNS", "NNPS", "CC"}.isdisjoint(view.tag[low:relative]):
        return False
    return view.tag[view.before_adverbs(relative - 1)] in {"NN", "NNP", "CD"}

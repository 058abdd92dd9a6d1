"""A perfect with a date that is over, at which the second reader stumbles: "has closed its plant in 2019"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks._suspects import Suspects
from newslint.checks.grammar.verb_forms._clause_times import OVER, YEAR
from newslint.checks.grammar.verb_forms._since import Turned
from newslint.engine.finding import Finding, Fix, Safety
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import inflect, lemma
from newslint.lexicon.calendar_names import MONTH_WORDS, WEEKDAYS

_HAVE = frozenset({"has", "have", "'ve"})
_ON = MONTH_WORDS | frozenset(WEEKDAYS)
_WHEN = frozenset({"when", "before"})
_HUNG = frozenset({"advcl", "acl"})
_NEAR = 12  # tokens from a participle to the date


class PerfectOfPast(Suspects):
    """The helping verbs of perfects to which the tree ties a date."""

    triggers = frozenset({"in", "on"})
    labels = ("delete", "to-past")
    likely = 0.3

    def suspects(self, view: SyntaxView) -> Iterator[tuple[int, int]]:
        """Each "has" with the participle that it helps."""
        for at in view.tokens.where("in", "on"):
            date = view.head[at]
            if not at < date <= at + 2 or view.relation[at] != "case" or view.relation[date] != "obl":
                continue
            named = YEAR.fullmatch(view.lower[date]) or (date > at + 1 and YEAR.fullmatch(view.lower[at + 2]))
            if not (named or (view.lower[at] == "on" and view.lower[at + 1] in _ON)):
                continue
            verb = view.head[date]
            if not 0 < at - verb <= _NEAR or view.tag[verb] != "VBN" or view.tag[at - 1] in {"CC", ",", "DT"}:
                continue
            has = view.before_adverbs(verb - 1)
            if view.lower[has] in _HAVE and has > view.sentence_start(has) and view.previous_tag(has) != "MD":
                yield has, verb

    def report(self, view: SyntaxView, token: int, other: int) -> Iterator[Finding]:
        """Offer the past."""
        forms = inflect(lemma(view.lower[other], "VBN"), "VBD")
        if forms:
            span, use = view.tokens.span(token, other + 1), forms[0]
            fix = Fix.swap(span, use, Safety.DISPLAY)
            yield self.found(span, f"{OVER}: “{use}”?", fixes=(fix,))


def perfects_beside_past(view: SyntaxView) -> Iterator[Turned]:
    """Perfects of the present with the time of another event: "the money has been paid before he took office"."""
    for when in view.tokens.where(*_WHEN):
        clause = view.head[when]
        main = view.head[clause] if clause > when else -1
        if main < view.sentence_start(when) or view.relation[clause] not in _HUNG or view.tag[main] != "VBN":
            continue
        helps = [k for k in view.tree.children(main) if view.relation[k] in {"aux", "aux:pass"} and k < main]
        if not helps or view.lower[helps[0]] not in _HAVE or not main < when or "MD" in view.tag[main:clause]:
            continue
        of_clause = [k for k in view.tree.children(clause) if view.relation[k] in {"aux", "aux:pass", "cop"}]
        words = view.lower[view.sentence_start(when) : clause]
        if view.tag[min([*of_clause, clause])] != "VBD" or not {",", "since", "just", "ever", "never"}.isdisjoint(
            words
        ):
            continue
        passive = view.lower[main - 1] == "been"
        singular = view.lower[helps[0]] == "has"
        past = (inflect(lemma(view.lower[main], "VBN"), "VBD") or [""])[0]
        use = f"{'was' if singular else 'were'} {view.text[main]}" if passive else past
        if main - helps[0] == 2 + passive and view.lower[helps[0] + 1] == "already":
            yield Turned(main, view.tokens.span(helps[0]), "had", "Told of a time in the past")
        elif use and main - helps[0] == 1 + passive:
            yield Turned(
                main, view.tokens.span(helps[0], main + 1), use, "The time is over, so the verb stands in the past"
            )

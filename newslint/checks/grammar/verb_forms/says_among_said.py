"""``“We have waited,” he says``, in a story whose other speakers all “said”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, lemma
from newslint.lexicon.reporting_verbs import TELLING
from newslint.story.name_spans import headings
from newslint.text import Document

_CLOSING = frozenset({'"', "”", "''", "’"})
_SPEAKER = NOUNS | {"PRP", "DT", "PRP$", "JJ"}
_LONG = 5  # tokens of a speaker
_STORY = 2
"""So often a story tells in the past what was said."""
_NEAR = 3
"""Sentences within which the same person must have “said” something."""
_WRITING = frozenset({"writes", "reads"})


class SaysAmongSaid(Rule):
    """One “says” beside a quotation."""

    meta = Meta(
        code="GRM472",
        name="says-among-said",
        summary="One speaker “says” in a story whose others “said”.",
        why="A story that tells in the past what was said does so throughout; one “says” is left over from a draft.",
        severity=Severity.WARNING,
        scope="story",
        source="AP Stylebook: attribution",
        bad=("Jon Berg said the roof leaked. Ida Lund said the pier was shut. “We have waited,” she [[says]].",),
        good=(
            "Jon Berg said the roof leaked. Ida Lund said the pier was shut. “We have waited,” she said.",
            "“It rains,” Ida Lund says. “It pours,” Jon Berg said. “We have waited,” she says.",
            "Jon Berg said the roof leaked. Ida Lund said so. She tries another door. “We wait,” she says.",
        ),
    )
    triggers = TELLING

    def check(self, document: Document) -> Iterator[Finding]:
        """Count the tenses of the verbs of telling outside quotations and headings."""
        view = syntax(document)
        heading, quotes = headings(document), document.quotes
        told = [
            k
            for k in view.tokens.where(*(TELLING & view.tokens.index.keys()))
            if view.tokens.sentence_of(k) not in heading and not quotes.touches(view.tokens.span(k))
        ]
        present = [k for k in told if view.tag[k] == "VBZ" and _names_speaker(view, k)]
        past = [k for k in told if view.tag[k] == "VBD"]
        if len(present) != 1 or len(past) < _STORY or not _closes_quotation(view, present[0]):
            return
        at = present[0]
        before = max((k for k in past if k < at), default=-1)
        if before < 0 or not _goes_on_from(view, before, at) or view.lower[at] in _WRITING:
            return
        use = next(iter(inflect(lemma(view.lower[at], "VBZ"), "VBD")), "")
        span, model = view.tokens.span(at), view.tokens.span(before)
        yield self.found(
            span,
            f"What was said is told in the past here: is “{use}” meant for “{view.text[at]}”?",
            fixes=(Fix.swap(span, use, Safety.DISPLAY),) if use else (),
            related=(Related(model, f"“{document[model]}” here."),),
        )


def _names_speaker(view: SyntaxView, verb: int) -> bool:
    """Whether somebody speaks, and no report, book or law."""
    subject = view.tree.subject_of(verb)
    return subject >= 0 and (view.tag[subject] == "NNP" or view.lower[subject] in {"he", "she", "they"})


def _goes_on_from(view: SyntaxView, before: int, at: int) -> bool:
    """Whether a pronoun goes on from somebody who “said” something a few sentences before, all told in the past."""
    subject = view.tree.subject_of(at)
    if view.lower[subject] not in {"he", "she"}:
        return False
    first, last = view.tokens.sentence_of(before), view.tokens.sentence_of(at)
    roots = [k for k in range(before, view.sentence_start(at)) if view.head[k] < 0]
    quotes = view.document.quotes
    now = any(view.tag[k] in {"VBZ", "VBP"} and not quotes.touches(view.tokens.span(k)) for k in roots)
    return last - first <= _NEAR and not now


def _closes_quotation(view: SyntaxView, verb: int) -> bool:
    """Whether only a speaker, or nothing, stands between the end of a quotation and a verb."""
    k = verb - 1
    while k >= 0 and verb - k <= _LONG and view.tag[k] in _SPEAKER:
        k -= 1
    return k >= 1 and view.lower[k] in _CLOSING and view.tag[k] != "POS" and view.lower[k - 1] in {",", "?", "!"}

"""No comma between an opening subordinate clause and the main clause."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.clauses import opens_main_clause, root_of
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import TIMES, SyntaxView, syntax
from newslint.lexicon.auxiliaries import BE, HELPERS
from newslint.text import Document

_CONJUNCTIONS = frozenset({"if", "when", "while", "although", "though", "because", "since", "unless", "whenever"})
_OF_TIME = frozenset({"as", "after", "before", "once", "until"})
"""These open many clauses that edited copy leaves without a comma; only a pronoun shows where they must end."""
_MARKS = frozenset({",", ":", ";", "-", "--", "–", "—", "(", ")", "...", "…", '"'})
_SHORTEST = 5  # words: short clauses of time and condition go without a comma in much edited copy
_LONG = 12  # words: so long a clause wants a comma even before a pronoun, which shows by itself where it ends
_JOINTS = frozenset({"WP", "WDT", "WRB", "CC", "WP$"})
_FAR, _PARTS = 18, 2
_SHOWS = frozenset({"PRP", "EX"})
_BEFORE_OBJECT = frozenset({"IN", "TO", "DT", "PRP$", "CC", "MD", "VB", "VBZ", "VBP", "VBD", "VBG", "JJ", "WDT", "WP"})


class MissingCommaAfterClause(Rule):
    """Such as ``When the rain came in from the west the roof leaked``."""

    meta = Meta(
        code="PUN112",
        name="missing-comma-after-clause",
        summary="No comma parts a long opening clause from the main clause.",
        why="The reader has to find out alone where the condition or the time ends and the news begins.",
        severity=Severity.WARNING,
        scope="sentence",
        source="The Associated Press Stylebook: comma; The Chicago Manual of Style 6.30",
        bad=(
            "If you want to vote in the [[election you]] must bring a card.",
            "When the council voted for the road last [[year the]] mayor was not there.",
            "Once the votes had been [[counted officials]] locked the hall.",
            "Because the river had been low all [[summer barges]] were carrying half their load.",
            "As he walked through the gate of the [[park he]] saw the fire.",
        ),
        good=(
            "If you want to vote in the election, you must bring a card.",
            "If it rains we stay at home.",
            "After the town council of 1990 was elected the rules were changed.",
            "When he came the roof was new.",
            "If you want to vote in the election then bring a card.",
            "You must bring a card if you want to vote in the election.",
        ),
    )
    triggers = _CONJUNCTIONS | _OF_TIME

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each sentence that opens with a clause and has no mark up to its subject."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            if at == view.sentence_start(at) and view.text[at][0].isupper():
                border = _border(view, at) or _before_plural(view, at)
                if border:
                    fix = Fix.insert("Put a comma", view.tokens.end_of(border - 1), ",")
                    message = f"A comma after the opening clause, before “{view.text[border]}”?"
                    plain = view.tag[border] in _SHOWS and border - at < _LONG
                    severity = Severity.ADVICE if plain else None
                    span = view.tokens.span(border - 1, border + 1)
                    yield self.found(span, message, fixes=(fix,), severity=severity)


def _before_plural(view: SyntaxView, low: int) -> int:
    """A bare plural with its verb right behind a passive or an adverb, which it cannot belong to; 0 where none is.

    “Once the votes had been counted officials locked the hall.”
    """
    end = view.sentence_end(low)
    finite = [k for k in range(low + 2, min(end - 2, low + _FAR)) if view.tag[k] in FINITE]
    if len(finite) < _PARTS:
        return 0
    first, second = finite[:_PARTS]
    border = second - 1
    if view.tag[border] != "NNS" or border - low < _SHORTEST or not _MARKS.isdisjoint(view.text[low:second]):
        return 0
    if not _JOINTS.isdisjoint(view.tag[low + 1 : second]) or "that" in view.lower[low:second]:
        return 0
    ends = view.tag[border - 1] == "VBN" and not {"been", *BE}.isdisjoint(view.lower[first:border])
    if not ends and not (view.tag[border - 1] in {"RB", "RP"} or view.lower[border - 1] in TIMES):
        return 0
    sure = view.lower[second] in HELPERS or view.tag[second + 1] in {"DT", "PRP$", "PRP"}
    return border if sure else 0


def _border(view: SyntaxView, low: int) -> int:
    """The first token of the main clause after an opening clause without a mark; 0 where it is not plain."""
    root = root_of(view, low)
    if root < low + _SHORTEST or _MARKS.intersection(view.text[low:root]):
        return 0
    clause = next((k for k in view.tree.children(root) if k < root and view.relation[k] == "advcl"), -1)
    if clause < 0 or view.tree.subject_of(clause) < 0:
        return 0
    start, border = view.tree.subtree(clause)
    if start != low or border - low < _SHORTEST or border >= root + 1:
        return 0
    if view.tag[border - 1] in _BEFORE_OBJECT or view.tag[border] not in {"PRP", "DT", "PRP$", "EX"}:
        return 0
    if view.lower[low] in _OF_TIME and view.tag[border] != "PRP":
        return 0
    if FINITE.isdisjoint(view.tag[low:border]):
        return 0
    return border if opens_main_clause(view, border) else 0

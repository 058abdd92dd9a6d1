"""``talks that began in the spring is``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint.checks.grammar.close_reading._proposed import OddNeighbours, OddRuns, ProposedRule
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.concord import subject_number
from newslint.language.syntax.mood import is_demanded
from newslint.language.syntax.subjects import governor, scan_subject, subject_of
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import is_collective, number, verb_number

_EITHER = frozenset({"data", "media", "enemy", "couple", "pair"})
"""Words that may be one or many, as bodies of people may."""
_COMMON = frozenset({"NN", "NNS"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_REACH = 8
"""Tokens behind "there is" in which its noun stands."""
_PLAIN = 0.85
"""How likely another number must be, 0 to 1, where tree and words do not tell the subject: an error hides it often."""
_PRONOUNS = frozenset({"you", "we", "they"})
"""With a capital inside a sentence they are names: "At his invitation, You is to lead"."""


class LikelyVerbNumber(ProposedRule):
    """A verb that does not seem to agree with its subject."""

    meta = Meta(
        code="GRM601",
        name="likely-verb-number",
        summary="A verb does not seem to agree with its subject.",
        why="Where much stands between the two, the number of the nearest noun slips into the verb.",
        severity=Severity.WARNING,
        scope="sentence",
        bad=(
            "The decline in sales to young drivers, who buy fewer cars, [[were]] sharp.",
            "The growth in sales to young drivers, families and small firms [[were]] strong.",
        ),
        good=(
            "The rise in the number of people who own cars, vans and lorries is behind the plan.",
            "The jury were sent home, and the enemy were within sight of the walls.",
            "The coach and former captain is to leave in May.",
            "The party proposes that he go to the vote.",
        ),
    )
    in_odd_run = 0.3
    evidence = (OddNeighbours, OddRuns)
    thresholds: ClassVar = {("verb-number",): 0.85}
    at_sign: ClassVar = {("verb-number",): 0.65}

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the subject."""
        if use is None or is_demanded(view, token):
            return None
        subject, wanted = subject_of(view, token), verb_number(use)
        if subject >= 0 and not _is_none(view, subject):
            if is_collective(view.lower[subject]) or view.lower[subject] in _EITHER:
                return None
            if subject_number(view, subject, token) == wanted:
                kind = "plural" if wanted == "plur" else "singular"
                return f"Its subject is “{view.text[subject]}”, a {kind}: is “{use}” meant for “{view.text[token]}”?"
        if second_reader(view.document).probability(token, label) < _PLAIN:
            return None
        noun = next((k for k in _nouns_near(view, token) if number(view.lower[k]) == wanted), -1)
        if noun < 0:
            return None
        return f"The subject seems to be “{view.text[noun]}”: is “{use}” meant for “{view.text[token]}”?"


def _nouns_near(view: SyntaxView, verb: int) -> Iterator[int]:
    """Nouns that may be the subject of a verb where tree and words do not agree on it: an error hides it often.

    None of them is a name, as those of bands, teams and firms go with either number.
    """
    if view.previous_word(verb) == "there":
        near = [k for k in range(verb + 1, min(verb + _REACH, view.sentence_end(verb))) if view.tag[k] in _COMMON][:1]
    else:
        near = [
            max(
                (k for k in view.tree.children(governor(view, verb)) if k < verb and view.relation[k] in _SUBJECTS),
                default=-1,
            )
        ]
        near.append(scan_subject(view, verb))
    yield from (k for k in near if k >= 0 and view.tag[k] in _COMMON and view.text[k].islower())


def _is_none(view: SyntaxView, subject: int) -> bool:
    """Whether a pronoun is written as a name, or hangs on a preposition: no subject."""
    if view.previous_tag(subject) == "IN" and view.lower[subject] == "it":
        return True  # "what the numbers before it give"
    inside = subject > view.sentence_start(subject)
    return inside and view.lower[subject] in _PRONOUNS and view.text[subject][0].isupper()

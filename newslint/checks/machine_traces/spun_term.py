"""Set terms of the news in which a word gave way to a near-synonym."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log

from newslint.checks.machine_traces._changed_term import (
    GO_ON,
    is_numbered,
    is_other_thing,
    is_own_word,
    right_word,
    says_something,
    stands_alone,
)
from newslint.checks.machine_traces._fixed_terms import fixed_slips
from newslint.engine.finding import Finding, Fix, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.detectors.second_reader.reader import SecondReader, second_reader
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.phrase_slips import phrase_slips
from newslint.language.syntax.reworded_terms import reworded_terms
from newslint.language.syntax.tagging import tags
from newslint.language.words.morphology import frequency
from newslint.language.words.set_terms import PAIR, ChangedTerm, changed_pairs, changed_terms
from newslint.language.words.tight_terms import tight_terms
from newslint.text import Document
from newslint.util.casing import copy_capital

_OPEN_OR_VERB = frozenset({"NN", "NNS", "JJ", "VBG", "VBN", "JJR", "JJS", "VB"})
"""Tags of the first word of a pair."""
SURE = (10.4, 8.8, 8.0)
"""How sure the table and the second reader must be of a term that stands alone in a story, of two and of more different
ones; a set phrase with a wrong word counts as one of them.

At these bounds a story of `_USUAL` tokens has such terms by chance once in some hundred.
"""
_MOST_MOVED = 1.0
"""What the second reader may add to a term for which it is asked: it costs more than the table."""
MANY = 3
"""From how many different terms on the story as a whole is called into question."""
_ADVICE = 8.6
"""How sure the table must be of a term for advice."""
_USUAL = 600
_LIKELY = 0.6
"""How likely the second reader must find it, 0 to 1, that a word was put for another of a pair."""
_DOUBTED = 0.4
"""The same of a long term of which all other words stand there."""
_UNDOUBTED, _FREE = 0.25, 2.7
"""Below which likelihood a change in a term of two words may be a free combination, "a hostage swap", and what that
costs it."""
_PLAINER = 0.5
"""How much commoner than the right word one is that is no program's: "a bravery medal" for a gallantry one."""
_READER, _UNMOVED, _LEAST = 0.36, 11.5, 1e-4
"""What its odds that a word was put for another, over those that it was not, weigh where a term is known; what they are
where it is unmoved; and the least chance that counts."""


class SpunTerm(Rule):
    """``cardiac detention`` for ``cardiac arrest``: the term is known, and the word in it never stands there.

    Of fixed terms, of which no near word may stand for any, one suffices. Another such term may be chance, and is
    advice, unless the second reader stumbles too; two different ones in a story are not. Pairs that the news has as one
    are asked of the second reader.
    """

    meta = Meta(
        code="MCH110",
        name="spun-term",
        summary="A set term has a near-synonym in place of one of its words.",
        why="Programs that paraphrase do this; readers no longer know which body, office or measure is meant.",
        severity=Severity.WARNING,
        bad=(
            "He died in the ambulance of a [[cardiac detention]].",
            "She was let out of the [[intensive consideration unit]] in May.",
            "The goalkeeper kept his ninth [[spotless sheet]] of the season.",
        ),
        good=(
            "He died in the ambulance of a cardiac arrest.",
            "The cardiac detention unit of the study was in Leeds.",
            "The Cardiac Detention of Leeds was a band.",
            "A spotless white sheet hung from the window.",
        ),
        in_quotes=True,
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report each term that is sure enough for how many there are, and the story where it holds many."""
        table = tokens(document)
        for run in reworded_terms(document):
            span = table.span(run.first, run.last)
            fix = Fix.swap(span, copy_capital(table.text[run.first], run.term))
            yield self.found(span, f"“{document[span]}” for “{run.term}”?", fixes=(fix,))
        fixed = fixed_slips(document)
        listed, pairs = changed_terms(document), changed_pairs(document)
        loose = tight_terms(document)
        if not (fixed or listed or pairs or loose):
            return
        tagged = tags(document).text
        listed = tuple(
            change
            for change in listed
            if stands_alone(table, tagged, change)
            and not is_numbered(table, change)
            and not is_other_thing(table, change)
            and not _is_plainer(table, change)
            and says_something(change)
        )
        covered = {k for change in listed for k in range(change.first, change.last)}
        pairs = tuple(p for p in pairs if p.changed not in covered and _is_plain(table, tagged, p))
        long = log(max(1.0, len(table) / _USUAL))
        listed = tuple(change for change in listed if change.sure >= SURE[-1] + long - _MOST_MOVED)
        loose = tuple(
            c for c in loose if c.changed not in covered and stands_alone(table, tagged, c) and says_something(c)
        )
        slips = {change.changed for change in phrase_slips(document)}
        weighed_by_word = {c.changed: c for c in _weighed(document, listed, pairs, loose, SURE[0] + long)}
        weighed_by_word.update((c.changed, c._replace(sure=SURE[0] + long)) for c in fixed)
        weighed = sorted(weighed_by_word.values())
        weighed = [change for change in weighed if change.changed not in slips]
        strange = [change for change in weighed if not is_own_word(table, change)]
        bound, several = _bound(strange, len(slips), long)
        found = [change for change in weighed if change.sure >= min(bound, _ADVICE + long)]
        many = several and len({change.term for change in strange if change.sure >= bound}) >= MANY
        for change in found:
            sure = change.sure >= bound
            others = [other for other in found if other != change] if many and change == found[0] else ()
            yield self._report(table, change, others)._replace(severity=Severity.WARNING if sure else Severity.ADVICE)

    def _report(self, table: Tokens, change: ChangedTerm, others: Sequence[ChangedTerm]) -> Finding:
        """The finding on one term; with others, on the story as well."""
        span = table.span(change.first, change.last)
        word = right_word(change)
        odd = table.span(change.changed)
        said = _written(" ".join(table.text[change.first : change.last]))
        message = f"“{said}” for “{_written(change.term)}”?"
        if others:
            message += f" With {len(others) + 1} such terms the story may have been put through a paraphraser."
        related = tuple(Related(table.span(other.first, other.last), f"Here for “{other.term}”.") for other in others)
        fix = Fix.swap(odd, copy_capital(table.text[change.changed], word))
        return self.found(span, message, fixes=(fix,), related=related)


def _is_plainer(table: Tokens, change: ChangedTerm) -> bool:
    """Whether the odd word of a pair is much the commoner: programs put rare words for common ones, writers do not."""
    put, right = frequency(table.lower[change.changed]), frequency(right_word(change))
    return change.last - change.first == PAIR and put > right + _PLAINER


def _weighed(
    document: Document,
    listed: Sequence[ChangedTerm],
    pairs: Sequence[ChangedTerm],
    loose: Sequence[ChangedTerm],
    surely: float,
) -> Sequence[ChangedTerm]:
    """The terms as sure as the second reader is too, and the pairs that it doubts, in order; no word twice."""
    reader = second_reader(document)
    reader.ask(change.changed for change in (*listed, *pairs, *loose))
    weighed = {change.changed: change._replace(sure=change.sure + _moved(reader, change)) for change in listed}
    for pair in pairs:
        if reader.probability(pair.changed, "reworded") >= _LIKELY:
            weighed[pair.changed] = pair._replace(sure=surely)
    for change in loose:
        if change.changed not in weighed and reader.probability(change.changed, "reworded") >= _DOUBTED:
            weighed[change.changed] = change._replace(sure=surely)
    return sorted(weighed.values())


def _moved(reader: SecondReader, change: ChangedTerm) -> float:
    """What the second reader adds to how sure a term is that has another word."""
    reworded, kept = (reader.probability(change.changed, label) for label in ("reworded", "keep"))
    free = change.last - change.first == PAIR and reworded < _UNDOUBTED
    return _READER * (_odds(reworded) - _odds(kept) + _UNMOVED) - (_FREE if free else 0.0)


def _odds(chance: float) -> float:
    """The logarithm of the odds, of what is neither sure nor impossible."""
    chance = min(max(chance, _LEAST), 1 - _LEAST)
    return log(chance / (1 - chance))


def _bound(weighed: Sequence[ChangedTerm], phrases: int, long: float) -> tuple[float, bool]:
    """How sure a term must be in a story, by how sure the surest ones are, and whether there are several such."""
    surest: dict[str, float] = {}
    for change in weighed:
        surest[change.term] = max(change.sure, surest.get(change.term, 0.0))
    ranked = sorted((*surest.values(), *[SURE[0] + long] * phrases), reverse=True)
    for k in reversed(range(len(SURE))):
        if len(ranked) > k and ranked[k] >= SURE[k] + long:
            return SURE[k] + long, k > 0
    return SURE[0] + long, False


def _written(term: str) -> str:
    """A term as it is written, of which the tokens stand apart."""
    return term.replace(" - ", "-").replace(" '", "'")


def _is_plain(table: Tokens, tagged: list[str], pair: ChangedTerm) -> bool:
    """Whether a pair, of which the first word may be a verb, stands by itself and is not written as a name is."""
    first, last = pair.first, pair.last
    around = (*table.text[max(0, first - 1) : first], *table.text[last : last + 1])
    named = any(word[0].isupper() for word in table.text[first:last])
    if named or tagged[first] not in _OPEN_OR_VERB or tagged[last - 1] not in ("NN", "NNS") or "-" in around:
        return False
    return last == len(table) or tagged[last] not in GO_ON or not table.same_sentence(first, last)

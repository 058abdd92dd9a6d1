"""Set terms of the news in which a word gave way to a near-synonym."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.engine.finding import Finding, Fix, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.set_terms import ChangedTerm, changed_pairs, changed_terms
from newslint.text import Document
from newslint.util.casing import copy_capital

_OPEN = frozenset({"NN", "NNS", "JJ", "VBG", "VBN", "JJR", "JJS"})
"""Tags of the first word of a term."""
_OPEN_OR_VERB = _OPEN | {"VB"}
_GO_ON = frozenset({"NN", "NNS", "NNP", "NNPS", "VBG", "JJ"})
"""Tags after which what stands before is only the beginning of a longer term."""
_NAMES = frozenset({"NNP", "NNPS"})
_STARTS = frozenset({"", ".", '"', "“", "?", "!"})
SEVERAL, MANY = 2, 3
"""From how many different terms on no chance is likely, and the story as a whole is called into question."""
_LIKELY = 0.6
"""How likely the second reader must find it, 0 to 1, that a word was put for another."""
_EVERY = 450
"""Tokens in which one such term stands at least where a program was at work: a long story has some by chance."""


class SpunTerm(Rule):
    """``focal bank`` for ``central bank``: the term is known, and the word in it never stands there.

    One such term may be chance, and is advice, unless the second reader stumbles too; two different ones in a story are
    not. Pairs that the news has as one are asked of the second reader.
    """

    meta = Meta(
        code="MCH110",
        name="spun-term",
        summary="A set term has a near-synonym in place of one of its words.",
        why="Programs that paraphrase do this; readers no longer know which body, office or measure is meant.",
        severity=Severity.WARNING,
        bad=(
            "The [[focal bank]] kept its rate at five percent.",
            "Scientists blamed [[atmosphere change]] for the flood, and the [[main minister]] for the rest.",
        ),
        good=(
            "The central bank kept its rate at five percent.",
            "The focal bank branch of the study was in Leeds.",
            "Scientists blamed the change of atmosphere in the hall.",
            "The Focal Bank of Leeds kept its rate at five percent.",
        ),
        in_quotes=True,
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report each term, and the story where it holds many."""
        table = tokens(document)
        listed, pairs = changed_terms(document), changed_pairs(document)
        if not (listed or pairs):
            return
        tagged = tags(document).text
        listed = tuple(change for change in listed if _stands_alone(table, tagged, change))
        covered = {k for change in listed for k in range(change.first, change.last)}
        pairs = tuple(p for p in pairs if p.changed not in covered and _is_plain(table, tagged, p))
        reader = second_reader(document)
        asked = {change.changed for change in (*listed, *pairs)}
        doubted = {token for token, _ in reader.likely(asked, ("reworded",), _LIKELY)}
        found = sorted((*listed, *(change for change in pairs if change.changed in doubted)))
        strange = {change.term for change in found if not _is_own_word(table, change)}
        different = len(strange)
        several = different >= max(SEVERAL, len(table) / _EVERY)
        for change in found:
            many = several and different >= MANY and change == found[0]
            others = found[1:] if many else ()
            sure = several or change.changed in doubted
            yield self._report(table, change, others)._replace(severity=Severity.WARNING if sure else Severity.ADVICE)

    def _report(self, table: Tokens, change: ChangedTerm, others: Sequence[ChangedTerm]) -> Finding:
        """The finding on one term; with others, on the story as well."""
        span = table.span(change.first, change.last)
        word = change.term.split(" ")[change.changed - change.first]
        odd = table.span(change.changed)
        said = _written(" ".join(table.text[change.first : change.last]))
        message = f"“{said}” for “{_written(change.term)}”?"
        if others:
            message += f" With {len(others) + 1} such terms the story may have been put through a paraphraser."
        related = tuple(Related(table.span(other.first, other.last), f"Here for “{other.term}”.") for other in others)
        fix = Fix.swap(odd, copy_capital(table.text[change.changed], word))
        return self.found(span, message, fixes=(fix,), related=related)


def _is_own_word(table: Tokens, change: ChangedTerm) -> bool:
    """Whether a story uses the odd word of a term by itself as well: “swap deals”, where it tells of swaps."""
    word = table.lower[change.changed]
    places = (
        *table.index.get(word, ()),
        *table.index.get(f"{word}s", ()),
        *table.index.get(word.removesuffix("s"), ()),
    )
    around = {change.changed - 1, change.changed + 1} & {*range(change.first, change.last)}
    beside = {table.lower[k] for k in around}
    return any(k != change.changed and beside.isdisjoint(table.lower[max(0, k - 1) : k + 2]) for k in places)


def _written(term: str) -> str:
    """A term as it is written, of which the tokens stand apart."""
    return term.replace(" - ", "-").replace(" '", "'")


def _stands_alone(table: Tokens, tagged: list[str], change: ChangedTerm) -> bool:
    """Whether a term is used as a noun by itself: no name, and no part of a longer term or of a clause."""
    first, last = change.first, change.last
    before = table.text[first - 1] if first else ""
    if not _is_phrase(table, tagged, change, _OPEN) or any(word[0].isupper() for word in table.text[first + 1 : last]):
        return False
    if table.text[first][0].isupper() and before not in _STARTS:
        return False
    return not first or not table.same_sentence(first - 1, first) or tagged[first - 1] not in _NAMES


def _is_plain(table: Tokens, tagged: list[str], pair: ChangedTerm) -> bool:
    """Whether a pair, of which the first word may be a verb, stands by itself and is not written as a name is."""
    named = any(word[0].isupper() for word in table.text[pair.first : pair.last])
    return not named and _is_phrase(table, tagged, pair, _OPEN_OR_VERB)


def _is_phrase(table: Tokens, tagged: list[str], change: ChangedTerm, opening: frozenset[str]) -> bool:
    """Whether a change opens with one of some tags and ends with a noun, and neither a hyphen nor a noun goes on."""
    first, last = change.first, change.last
    around = (*table.text[max(0, first - 1) : first], *table.text[last : last + 1])
    if tagged[first] not in opening or tagged[last - 1] not in ("NN", "NNS") or "-" in around:
        return False
    return last == len(table) or tagged[last] not in _GO_ON or not table.same_sentence(first, last)

"""A relative clause without its relative word: "families, most of them had waited, were told"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.clauses import main_clause_before
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import possible_tags
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import BE, HAVE, HELPERS
from newslint.text import Document

_AGAIN = frozenset({"them", "these", "those"})
_PREPOSITIONS = frozenset({"for", "to", "from", "of", "at", "on", "with", "by", "about", "against", "under", "through"})
_SUBJECTS = frozenset({"DT", "PRP", "PRP$"})
_ASIDE = 5
"""Tokens from a comma to “of them” at most: at least two of them."""
_MOSTLY = 0.6
_REACH = 6


class ThemForWhom(Rule):
    """``families, most of them had waited, were told``."""

    meta = Meta(
        code="GRM547",
        name="them-for-whom",
        summary="A clause about a noun has “them”, “that” or “who” where it needs “whom”, “which” or “whose”.",
        why="An aside with a verb of its own hangs on a relative word: families, most of whom had waited, were told.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: relatives",
        bad=(
            Example(
                "Dozens of families, most of [[them]] had waited years, were told on Friday.",
                fixed="Dozens of families, most of whom had waited years, were told on Friday.",
            ),
            "Three bridges, at least two of [[them]] were built in the 1930s, will be shut.",
            "The mine employs 900 men, of [[them]] 300 are from Lesotho.",
            "The firm for [[that]] she works has moved.",
            "The man [[who]] car was stolen said nobody had called him.",
        ),
        good=(
            "Dozens of families, most of them with children, were told on Friday.",
            "He fled from the police, and most of them had seen him. With that he left.",
            "The firm that she works for has moved, and the man who house-sat has gone.",
            "The mayor paid a price for that, and Mars differs from Earth in that it has no air.",
        ),
    )
    triggers = _AGAIN | {"that", "who", "which"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before each “of them”, and behind each relative word."""
        view = syntax(document)
        for at in view.tokens.where(*_AGAIN):
            if _counts_behind(view, at):
                yield from self._relative(view, at, at - 3)
            elif view.previous_word(at) == "of" and (noun := _told_of(view, at)) >= 0:
                yield from self._relative(view, at, noun)
        for at in view.tokens.where("that"):
            if _follows_preposition(view, at):
                yield from self._relative(view, at, at - 2)
        for at in view.tokens.where("who", "which"):
            if _owns(view, at):
                yield from self._swap(view, at, "whose")

    def _relative(self, view: SyntaxView, at: int, noun: int) -> Iterator[Finding]:
        """Put “whom” there for persons, and “which” for all else."""
        person = share(view.lower[noun], Kind.PERSON) > _MOSTLY or view.lower[noun] in {"people", "families"}
        yield from self._swap(view, at, "whom" if person else "which")

    def _swap(self, view: SyntaxView, at: int, use: str) -> Iterator[Finding]:
        """Put the relative word there."""
        span = view.tokens.span(at)
        message = f"The clause belongs to a noun: write “{use}” for “{view.text[at]}”."
        yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _counts_behind(view: SyntaxView, at: int) -> bool:
    """Whether a number and its verb follow a comma and “of them”, behind a plural: 900 men, of them 300 are."""
    if at - 3 <= view.sentence_start(at) or at + 3 >= view.sentence_end(at) or view.lower[at - 2 : at] != [",", "of"]:
        return False
    verb = view.skip_adverbs(at + 2)
    plural = view.tag[at - 3] == "NNS" and view.tag[at + 1] == "CD"
    return plural and verb < view.sentence_end(at) and view.lower[verb] in BE | HAVE


def _told_of(view: SyntaxView, at: int) -> int:
    """The noun before a comma and “most of them had”, where that parts it from its verb; -1 where it does not."""
    first, end = view.sentence_start(at), view.sentence_end(at)
    verb = view.skip_adverbs(at + 1)
    if verb + 1 >= end or not _is_finite(view, verb):
        return -1
    comma = next((k for k in range(at - 2, max(first, at - _ASIDE) - 1, -1) if view.text[k] == ","), -1)
    if comma <= first or view.tag[comma - 1] not in NOUNS | {"CD"}:
        return -1
    if view.lower[comma + 1] in {"and", "but", "or", "so"}:
        return -1
    if not FINITE.isdisjoint(view.tag[first:comma]):
        return comma - 1 if _is_last_told(view, first, comma) else -1
    close = next((k for k in range(verb + 1, end - 1) if view.text[k] == ","), -1)
    if close < 0 or view.tag[first] in {"IN", "VBG", "VBN", "TO"}:
        return -1
    return comma - 1 if view.tag[view.skip_adverbs(close + 1)] in FINITE else -1


def _is_last_told(view: SyntaxView, first: int, comma: int) -> bool:
    """Whether one main clause, which ends with several of a thing that is counted, stands before a comma."""
    counted = view.tag[comma - 1] == "NNS" and "CD" in view.tag[phrase_start(view, comma - 1) : comma]
    return counted and main_clause_before(view, comma) and "," not in view.text[first:comma]


def _is_finite(view: SyntaxView, verb: int) -> bool:
    """Whether a token is a verb that no participle is spelt like."""
    if view.lower[verb] in HELPERS:
        return True
    return view.tag[verb] in {"VBZ", "VBP"} or (
        view.tag[verb] == "VBD" and "VBN" not in possible_tags(view.lower[verb])
    )


def _follows_preposition(view: SyntaxView, at: int) -> bool:
    """Whether “that” stands between a noun with its preposition and a subject with its verb."""
    noun, end = at - 2, view.sentence_end(at)
    if noun < view.sentence_start(at) or view.tag[noun] not in {"NN", "NNS"} or view.next_tag(at) not in _SUBJECTS:
        return False
    before = view.lower[at - 1]
    if before == "in":
        opens = phrase_start(view, noun) == view.sentence_start(noun)
        if not opens or share(view.lower[noun], Kind.PLACE, Kind.THING, Kind.VEHICLE, Kind.GROUP) < _MOSTLY:
            return False
    elif before not in _PREPOSITIONS:
        return False
    if view.lower[at + 1] in {"all", "both", "this", "that", "it"}:
        return False
    for k in range(at + 2, min(end, at + 2 + _REACH)):
        if view.tag[k] in FINITE:
            return True
        if view.tag[k] not in NOUNS | {"JJ", "CD", "POS", "RB"}:
            return False
    return False


def _owns(view: SyntaxView, at: int) -> bool:
    """Whether a bare noun and a helping verb follow “who”, or “which” behind the noun that opens its sentence."""
    noun, verb = at + 1, at + 2
    if verb + 1 >= view.sentence_end(at) or at == view.sentence_start(at):
        return False
    if view.tag[at - 1] not in {"NN", "NNS"} or view.tag[noun] not in {"NN", "NNS"}:
        return False
    if view.lower[verb] not in BE | HAVE | {"did", "does"} or view.tokens.adjacent(noun):
        return False
    if "VBP" in possible_tags(view.lower[noun]) and view.tag[noun] == "NN" and view.lower[at] == "which":
        return False
    opens = FINITE.isdisjoint(view.tag[view.sentence_start(at) : at])
    return opens and (view.lower[at] == "who" or view.previous_word(at) != ",")

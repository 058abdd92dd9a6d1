"""Nouns that hardly ever stand without an article, and stand so as objects or behind a preposition."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.checks.grammar.articles_and_apostrophes._described_noun import BARE, NO_ARTICLE
from newslint.checks.grammar.close_reading._gaps import SignedGap
from newslint.engine.finding import Finding
from newslint.language.syntax.tagging import NOUNS, VERBS
from newslint.language.syntax.view import TIMES, SyntaxView
from newslint.lexicon.article_nouns import nouns_with, stands_bare_behind
from newslint.lexicon.calendar_names import MONTHS, WEEKDAYS
from newslint.lexicon.governors import bare_behind, words_of
from newslint.story.spoken_amounts import ORDINALS
from newslint.text import Span

_DESCRIBING = frozenset({"JJ", "JJR", "JJS", "VBN", "RB"})
_GOES_ON = NOUNS | {"HYPH", "POS", "CD"}
_RANKED = (ORDINALS.keys() - {"first"}) | {"last"}
_TIMES = TIMES | {*WEEKDAYS, *MONTHS, "century", "decade", "afternoon", "quarter", "spring"}
_PARTS_OF_TIMES = frozenset({"early", "mid", "late"})
"""Before the name of a time that markets and sports write bare: "in early fourth quarter"."""
_DEEDS = ("tion", "sion", "ment")
_PARTICLES = frozenset({"over", "up", "out", "down", "off"})
_PAIRING = frozenset({"and", "or", "to", "by", "after", "in"})
_OPENERS = frozenset({"IN", "TO"})


class BareNoun(SignedGap):
    """Bare phrases of nouns that are counted, by counts of news."""

    labels = ("insert-a", "insert-an", "insert-the")
    likely = 0.75

    def proposals(self, view: SyntaxView, token: int, label: str) -> Iterator[Finding]:
        """Mark the phrase to its noun: the article may belong behind its adjective, "cutting short [a] visit"."""
        noun, end = token, view.sentence_end(token)
        while noun < end - 1 and view.tag[noun] != "NN":
            noun += 1
        for found in super().proposals(view, token, label):
            if noun == token:
                yield found
                continue
            span = Span(found.span.start, view.tokens.end_of(noun))
            message = f"Is an article missing before “{view.text[noun]}”?"
            yield found._replace(span=span, message=message, fixes=())

    def places(self, view: SyntaxView) -> Iterator[int]:
        """The first tokens of such phrases."""
        nouns = {*view.tokens.where_any(words_of("counted") | _one_of_several())}
        nouns.update(k + 1 for k in view.tokens.where(*_RANKED) if view.next_word(k) and _is_ranked(view, k))
        for noun in sorted(nouns):
            if view.tag[noun] != "NN" or view.next_tag(noun) in _GOES_ON or not view.text[noun].islower():
                continue
            first, start = view.sentence_start(noun), noun
            while start > first and view.tag[start - 1] in _DESCRIBING:
                start -= 1
            if start == first or view.text[view.sentence_end(noun) - 1] != ".":
                continue
            before = start - 1
            if start == noun and view.lower[before] in bare_behind(view.lower[noun]):
                continue  # "in case of rain"
            given = view.tag[before] == "PRP" and view.previous_tag(before) in VERBS  # "gave him suspended sentence"
            if not (given or view.tag[before] in VERBS | _OPENERS) or _is_paired(view, before, noun):
                continue
            if view.lower[noun] in _one_of_several() and _may_be_bare(view, start, noun):
                continue
            if _is_done(view, before, noun) or view.lower[start] in _PARTS_OF_TIMES:
                continue
            yield start


@cache
def _one_of_several() -> frozenset[str]:
    """Nouns that counts of news show with an article nearly always."""
    return nouns_with("article") - BARE - words_of("counted") - {"goal", "league"}


def _may_be_bare(view: SyntaxView, start: int, noun: int) -> bool:
    """Whether a set phrase, or a word that needs no article, stands before a noun."""
    ranked = view.lower[start] in _RANKED
    bare = stands_bare_behind(view.lower[noun], view.lower[start - 1])
    return bare or not (ranked or NO_ARTICLE.isdisjoint(view.lower[start:noun]))


def _is_ranked(view: SyntaxView, rank: int) -> bool:
    """Whether a rank and its noun name one of a row: "third time", but not "last year" nor "second base"."""
    return view.tag[rank] == "JJ" and (view.lower[rank] != "last" or view.lower[rank + 1] not in _TIMES)


def _is_paired(view: SyntaxView, before: int, noun: int) -> bool:
    """Whether a noun stands beside another without an article: "between driver and coach", "street to street"."""
    more = noun + 2 < view.sentence_end(noun) and view.next_word(noun) in _PAIRING
    if more and (view.tag[noun + 2] == "NN" or view.lower[noun + 2] == view.lower[noun]):
        return True
    measured = view.lower[before] == "of" and view.tag[before - 1] == "NNS"  # "miles of road"
    return measured or view.lower[before - 1] == view.lower[noun]


def _is_done(view: SyntaxView, before: int, noun: int) -> bool:
    """Whether a noun for a deed is the object of a verb: "urged adoption of the bill", "took over administration"."""
    verb = before - 1 if view.lower[before] in _PARTICLES else before
    return view.lower[noun].endswith(_DEEDS) and verb >= 0 and view.tag[verb] in VERBS

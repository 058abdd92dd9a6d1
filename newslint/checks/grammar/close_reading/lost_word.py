"""``one of suspects``, ``will decide the next few weeks``, ``cut by quarter``, ``are third the table``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.close_reading._lost_in_measures import lost_in_measures
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.numerals import STRETCHES
from newslint.story.spoken_amounts import ORDINALS
from newslint.text import Document, Span

_AHEAD = frozenset({"next", "coming", "following", "previous"})
_SOME = frozenset({"few", "several"})
_FIXING = frozenset({"before", "after", "since", "until", "leading"})
_LONG = frozenset({"fortnight", "decade", "century"})
_ADJUNCTS = frozenset({"obl", "obl:unmarked", "nmod", "nmod:unmarked", "appos", "advmod", "dep"})
_FRACTIONS = frozenset({"third", "quarter", "fifth", "tenth"})
_MEASURED = frozenset({"by", "than", "nearly", "almost", "about", "around", "roughly"})
_ENDS = frozenset({"IN", "TO", ".", ",", "CC", "RB"})
_PLACES = frozenset({*ORDINALS, "bottom"}) - {"first"}
_VERBS = frozenset({"VBD", "VBZ", "VBP", "VB", "VBN", "VBG"})


class LostWord(Rule):
    """A small word that is lost, by the words around the gap alone."""

    meta = Meta(
        code="GRM624",
        name="lost-word",
        summary="A small word is lost.",
        why="Small words get lost in editing, and the eye reads over the gap.",
        severity=Severity.WARNING,
        scope="sentence",
        bad=(
            "The firm said that it would [[decide the]] next few weeks.",
            "The party spent millions on [[posters the]] weeks before the vote.",
            "Output has been cut [[by quarter]] since the war began.",
            "The side have climbed to [[fourth the]] table.",
            "The storm was 90 miles [[south the]] islands at dawn.",
            "One in [[five those]] asked said they would leave.",
            "Nine [[out 10]] pupils passed the test.",
            "The team have lost only twice [[in last]] six games.",
            "He was found [[at bottom]] of the cliff on Sunday.",
        ),
        good=(
            "The firm will decide in the next few weeks, spend the next few months on it and move the next day.",
            "The weeks before the vote passed, and she recalled the days before the war.",
            "Prices fell quarter by quarter, and by third parties' counts by a quarter.",
            "They top the table; he was third, the coach said. She led by third base.",
            "It lay two miles north of the port, on top of a hill, and they drove an hour south the next day.",
            "One in five of those asked had lost in the last six games, and sold out 10 shows.",
        ),
    )
    triggers = frozenset({"."})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each place where such a word may be lost."""
        view = syntax(document)
        for the in view.tokens.where("the"):
            before = the - 1
            if before <= view.sentence_start(the) or view.text[the] != "the":
                continue
            if _is_bare_time(view, the) or (view.lower[before] in _PLACES and _is_place(view, before)):
                yield self._gap(view, before, the, "in")
        for part in view.tokens.where(*_FRACTIONS):
            measured = view.previous_word(part) in _MEASURED
            if measured and view.next_tag(part) in _ENDS and not _is_row(view, part):
                yield self._gap(view, part - 1, part, "a")
        for gap in lost_in_measures(view):
            yield self._gap(view, gap.at - 1, gap.at, gap.word)

    def _gap(self, view: SyntaxView, first: int, behind: int, word: str) -> Finding:
        """The finding at a gap before a token, from a token on."""
        at = view.tokens.start_of(behind)
        span = Span(view.tokens.start_of(first), view.tokens.end_of(behind))
        message = f"Is “{word}” missing between “{view.text[behind - 1]}” and “{view.text[behind]}”?"
        return self.found(span, message, fixes=(Fix.insert(f"Write “{word}”", at, f"{word} ", Safety.DISPLAY),))


def _is_bare_time(view: SyntaxView, the: int) -> bool:
    """Whether "the next few weeks" or "the weeks before" tells when, without a preposition."""
    end, k = view.sentence_end(the), the + 1
    ahead = k < end and view.lower[k] in _AHEAD
    if ahead:
        k += 1
    counted = k < end and (view.lower[k] in _SOME or view.tag[k] == "CD")
    if ahead and counted:
        k += 1
    if k + 1 >= end:
        return False
    several = view.tag[k] == "NNS" and view.lower[k].removesuffix("s") in STRETCHES
    if not ((several and (counted if ahead else view.next_word(k) in _FIXING)) or (ahead and view.lower[k] in _LONG)):
        return False
    tag = view.tag[the - 1]
    far = tag == "PRP" and view.previous_tag(the - 1) in {"IN", "TO"}  # "speak to her the next fortnight"
    if view.relation[k] not in _ADJUNCTS and not (ahead and view.relation[k] == "obj" and (tag == "VB" or far)):
        return False
    return tag in NOUNS | {"PRP", "RB"} or (tag == "VB" and view.lower[the - 1] in _DECIDING)


_DECIDING = frozenset("decide resign leave vote open close begin start appear arrive return meet".split())
"""Verbs that no time is the object of."""


def _is_place(view: SyntaxView, rank: int) -> bool:
    """Whether a rank stands behind a verb or "to", and no noun of its own follows: "are third the league"."""
    lead = view.tag[rank - 1] in _VERBS or view.lower[rank - 1] == "to"
    return lead and view.tag[rank] in {"JJ", "RB", "NN"} and view.next_tag(rank + 1) in NOUNS


def _is_row(view: SyntaxView, part: int) -> bool:
    """Whether a word stands on both sides of "by": "quarter by quarter"."""
    return part >= 2 and view.lower[part - 2] == view.lower[part]

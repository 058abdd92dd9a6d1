"""A thing or a person of whom a clause tells, without an article: "the driver of lorry that struck the bridge"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, VERBS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import frequency, plural
from newslint.language.words.noun_kinds import Kind, share
from newslint.text import Document

_TOUCHED = (Kind.PERSON, Kind.VEHICLE)
_MOSTLY = 0.85
_RELATIVES = frozenset({"that", "who", "which"})
_SET = frozenset(
    "home bed court school college prison jail hospital church town camp sea television radio".split()
) | frozenset("anybody anyone somebody someone everybody everyone nobody satellite train bus plane car foot".split())
"""Places and things that go without an article in set phrases."""
_NO_ARTICLE = frozenset({"as", "like", "than", "per", "by", "and", "or"})
_OPENS = VERBS | {"IN", "TO"}


class BareNounToldOf(Rule):
    """``the driver of lorry that struck the bridge``."""

    meta = Meta(
        code="GRM185",
        name="bare-noun-told-of",
        summary="A singular noun of which a clause tells stands without an article.",
        why="One lorry, of which the clause says which: the lorry that struck the bridge.",
        severity=Severity.ERROR,
        fix_doubt=40,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: articles",
        bad=(
            Example(
                "The driver of [[lorry]] that struck the bridge fled.",
                fixed="The driver of the lorry that struck the bridge fled.",
            ),
            "Police spoke to [[woman]] who had seen the fire.",
            "[[Farmer]] who owns the land has sold it.",
        ),
        good=(
            "The driver of the lorry that struck the bridge fled, and he spoke to a woman who saw it.",
            "She worked as a nurse who came by bus that was late. He went to court, which was shut.",
            "He said in evidence that the road was wet, and paid for wine that was bad.",
        ),
    )
    triggers = _RELATIVES

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before each relative word for a noun with nothing before it."""
        view = syntax(document)
        for at in view.tokens.where(*_RELATIVES):
            noun = at - 1
            if noun >= view.sentence_start(at) and view.next_tag(at) in FINITE and _is_bare(view, noun):
                span = view.tokens.span(noun)
                opens = noun == view.sentence_start(noun)
                use = f"{'The' if opens else 'the'} {view.text[noun].lower()}"
                yield self.found(span, f"Which one? Write “{use}”.", fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _is_bare(view: SyntaxView, noun: int) -> bool:
    """Whether a noun for what can be touched and counted stands right behind a verb or a preposition, or first."""
    word, first = view.lower[noun], view.sentence_start(noun)
    if word in _SET or not view.text[noun][1:].islower() or share(word, *_TOUCHED) < _MOSTLY:
        return False
    if frequency(plural(word)) < frequency(word) - 1:
        return False
    if noun == first:
        last = view.text[view.sentence_end(noun) - 1]
        return view.tag[noun] == "NN" and last == "." and share(word, Kind.PERSON) > _MOSTLY and _counts(view, noun)
    if not view.certainly_singular(noun) or view.lower[noun - 1] in _NO_ARTICLE or view.lower[noun - 2] == word:
        return False  # "defended man on man"
    if (
        view.lower[noun - 2] in {"type", "kind", "sort", "choice", "form"}
        or view.text[view.sentence_end(noun) - 1] != "."
    ):
        return False
    return view.tag[noun - 1] in _OPENS and view.tag[noun - 1] not in {"VBN", "VBG"}


def _counts(view: SyntaxView, noun: int) -> bool:
    """Whether a second verb follows the clause, so that the sentence is no heading."""
    return sum(map(FINITE.__contains__, view.tag[noun : view.sentence_end(noun)])) > 1

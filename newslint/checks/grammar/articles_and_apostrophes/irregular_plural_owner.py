"""A plural without s that owns what follows, without its apostrophe: "the women team"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar._possessors import GIVING, WITHOUT_S
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas, possible_tags, singular
from newslint.lexicon.name_words import offices, person_nouns
from newslint.text import Document
from newslint.text.characters import apostrophe

_NOUNS = frozenset({"NN", "NNS"})
_VERBS = frozenset({"VB", "VBP"})
_GOVERNING = frozenset({"IN", "DT", "PRP$", "POS"})
_GIVING = GIVING | frozenset("buy read sell feed call make name find keep help let see allow ask".split())
"""Verbs behind which a noun may follow a noun: "gave the children books"."""
_WHOLE = frozenset({"all", "only", "no"})
"""Words that make one describing word of what follows: an all women shortlist."""
_KINDS = frozenset("folk only sex members colleagues staff".split())


class IrregularPluralOwner(Rule):
    """``the women team``."""

    meta = Meta(
        code="GRM164",
        name="irregular-plural-owner",
        summary="“Women”, “men” or “children” stands before what is theirs, without its apostrophe.",
        why="Plurals without an s take ’s like any singular: the women's team, the men's final, children's books.",
        severity=Severity.ERROR,
        fix_doubt=30,
        source="The Associated Press Stylebook: possessives; The Guardian style guide: apostrophes",
        bad=(
            Example("The [[women]] team won all its games.", fixed="The women's team won all its games."),
            "She opened the [[children]] hospital in May.",
            "He holds the [[men]] record.",
            "It is a law on [[women]] rights.",
        ),
        good=(
            "The women's team won the men’s final.",
            "The women drivers and the women voters met.",
            "She gave the children books, and told the women stories.",
            "It was an all women shortlist.",
            "The women face fines, and the children play games.",
        ),
    )
    triggers = WITHOUT_S

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each of them for a thing."""
        view = syntax(document)
        for at in view.tokens.where(*WITHOUT_S):
            if at + 1 < view.sentence_end(at) and _owns(view, at) and not _is_given(view, at):
                span = view.tokens.span(at)
                use = f"{view.text[at]}{apostrophe(document)}s"
                yield self.found(
                    span, f"An apostrophe is missing: “{use}”.", fixes=(Fix.swap(span, use, Safety.UNSAFE),)
                )


def _owns(view: SyntaxView, at: int) -> bool:
    """Whether a noun follows that is no person, and cannot be the verb."""
    thing = at + 1
    word = view.lower[thing]
    one = view.lower[phrase_start(view, at)] in {"a", "an"}
    finite = view.next_tag(thing) in FINITE
    noun = view.tag[thing] in _NOUNS or ((one or finite) and view.tag[thing] != "VBG" and "NN" in possible_tags(word))
    if not noun or not view.text[thing].islower() or view.next_tag(thing) in {"HYPH", "POS"}:
        return False
    lexicon = view.tokens.lexicon
    if {word, singular(word)} & (_KINDS | offices(lexicon)) or {word, singular(word)} & person_nouns(lexicon).keys():
        return False
    if view.relation[at] not in {"compound", "nmod", "nmod:poss"} or view.head[at] < thing:
        return False
    return _VERBS.isdisjoint(possible_tags(word)) or view.previous_tag(at) in _GOVERNING


def _is_given(view: SyntaxView, at: int) -> bool:
    """Whether the phrase stands behind a verb that may have two objects, or describes with a word before it."""
    start = phrase_start(view, at)
    before = view.previous_word(start)
    return not _WHOLE.isdisjoint((view.previous_word(at), before)) or not _GIVING.isdisjoint(lemmas(before))

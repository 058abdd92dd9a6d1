"""A passive whose doer stands without “by”: "the bridge was designed a Spanish engineer"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.language.words.noun_kinds import Kind, is_surely
from newslint.lexicon.auxiliaries import BE_FORMS
from newslint.text import Document

_TWO_OBJECTS = frozenset(
    """give grant award offer deny refuse show tell teach pay send sell lend hand leave ask allow owe promise spare save
    cost fine bet call name elect appoint make declare consider deem crown dub label brand proclaim think believe hold
    judge rule certify designate title christen vote choose bear pronounce rate find reckon term assign allot allocate
    bring buy wish guarantee permit forgive envy charge serve feed quote set become ordain style""".split()
)
"""Verbs that keep an object, or a word for what somebody becomes, in the passive."""
_PEOPLE = frozenset({"police", "people", "scientists", "officials"})
_DETERMINERS = frozenset(
    {"a", "an", "the", "this", "his", "her", "their", "two", "three", "four", "five", "local", "some"}
)


class ByLeftOut(Rule):
    """``was designed a Spanish engineer``."""

    meta = Meta(
        code="GRM762",
        name="by-left-out",
        summary="Behind a passive, whoever did it stands without “by”.",
        why="The bridge was designed by an engineer: without “by” the reader looks for an object.",
        severity=Severity.ERROR,
        fix_doubt=20,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: passive, agent",
        bad=(
            Example(
                "The bridge was designed [[a]] Spanish engineer.",
                fixed="The bridge was designed by a Spanish engineer.",
            ),
            "The two men were arrested [[police]] on Monday.",
            "The report has been written [[three]] former judges.",
            "The survey was carried out [[a]] team from the university.",
        ),
        good=(
            "The bridge was designed by a Spanish engineer, who was named an officer of the order.",
            "He was given a guard, was elected the leader and was considered the best player.",
            "The house was built the year the king died, and the men were arrested, police said.",
        ),
    )
    triggers = _PEOPLE | _DETERMINERS

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before each article or number for a passive, and behind it for a person."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            participle = at - 1 - (view.previous_tag(at) == "RP")
            if participle <= view.sentence_start(at) or view.tag[participle] != "VBN":
                continue
            if _is_doer(view, at) and _is_passive(view, participle):
                span = view.tokens.span(at)
                use = f"by {view.text[at]}"
                yield self.found(span, f"Who did it? Write “{use}”.", fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _is_doer(view: SyntaxView, at: int) -> bool:
    """Whether a phrase for people begins here and no clause of theirs follows: “was arrested, police said”."""
    if view.lower[at] in _PEOPLE:
        head = at
    else:
        group = view.noun_phrase(at)
        if group is None:
            return False
        head = group.head
        named = view.tag[head] == "NNP" and view.next_word(head) == "who" and view.lower[at] in {"a", "an"}
        if not named and (not is_surely(view.lower[head], Kind.PERSON, Kind.GROUP) or not view.text[head].islower()):
            return False
    return view.next_tag(head) in {".", "IN", "WP", ",", "CC", "WDT"}


def _is_passive(view: SyntaxView, participle: int) -> bool:
    """Whether a form of “be” stands before a participle of a verb that keeps no object in the passive."""
    be = participle - 1
    while be > view.sentence_start(participle) and view.tag[be] == "RB":
        be -= 1
    return view.lower[be] in BE_FORMS and _TWO_OBJECTS.isdisjoint(lemmas(view.lower[participle]))

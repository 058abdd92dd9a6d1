"""The headline says that something rose, was approved or was won; the story that it fell, was rejected, was lost."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.checks.headlines._top import head_and_top
from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import forms
from newslint.lexicon.lists import rows
from newslint.story.deeds import Deed, deeds
from newslint.text import Document

_GROUPS = frozenset("council government court judge jury board company firm police party team club union state".split())
"""Words that name nobody in particular: two of them may be one."""


class _Opposites(NamedTuple):
    """Verbs that deny what others say of the same subject or the same object."""

    one: frozenset[str]
    other: frozenset[str]
    of: str


class HeadlineAgainstStory(Rule):
    """Stocks rise above, stocks fell below; Leeds beat Hull above, Hull beat Leeds below."""

    meta = Meta(
        code="HDL102",
        name="headline-against-story",
        summary="The headline says the opposite of the story, or has who did it and to whom the wrong way round.",
        why="Headlines are written from memory, and they are all that many read.",
        severity=Severity.WARNING,
        scope="story",
        source="Copy-desk checklists: does the story say what the headline says?",
        bad=(
            "Nairobi shares [[rise]] after bank results\n\nShares in Nairobi fell on Tuesday after three banks"
            " reported losses.\n\nTraders were not surprised.",
            "Council [[rejects]] plan for ferry\n\nLeeds City Council voted on Tuesday to approve the plan for a ferry"
            " to the island.\n\nIt will run from May.",
            "Hull [[beat]] Leeds in cup final\n\nLeeds beat Hull 3-1 in the cup final on Saturday, with two late"
            " goals.\n\nHull had led at half-time.",
            "Lund [[sues]] Hansen over ferry\n\nThe shipowner Carl Hansen has sued Ida Lund over the ferry that she"
            " built for him.\n\nThe case opens in May.",
        ),
        good=(
            "Nairobi shares rise after bank results\n\nShares in Nairobi rose on Tuesday, after they fell for three"
            " days.\n\nTraders were not surprised.",
            "Council rejects plan for ferry\n\nA month after residents approved the plan for a ferry, Leeds City"
            " Council voted it down.\n\nIt would have run from May.",
            "Hull beat Leeds in cup final\n\nHull beat Leeds 3-1 on Saturday. Leeds beat Hull in May.\n\nIt was cold.",
            "Nairobi shares rise after bank results\n\nThe price of tea fell on Tuesday.\n\nTraders were surprised.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the deeds of the headline with those at the top; silent where any of those bears the headline out."""
        head, top = head_and_top(document)
        if not head or not top or not _may_differ(tokens(document), head):
            return
        table, view = tokens(document), syntax(document)
        above = _deeds(document, table, view, head)
        below = _deeds(document, table, view, top)
        for deed in above:
            rival = _opposite(view, deed, below) or _turned(deed, below)
            if rival is not None:
                span, other = table.span(deed.verb), table.span(rival.verb)
                yield self.found(
                    span,
                    f"The headline has “{document[span]}”, the story “{document[other]}” of the same: which is right?",
                    related=(Related(other, f"“{document[other]}” here."),),
                )
                return


@cache
def _opposites() -> tuple[_Opposites, ...]:
    """The pairs of sets, both ways round."""
    found = []
    for one, other, of in rows("opposites"):
        sets = frozenset(one.split()), frozenset(other.split())
        found += [_Opposites(sets[0], sets[1], of), _Opposites(sets[1], sets[0], of)]
    return tuple(found)


@cache
def _forms() -> frozenset[str]:
    """All forms of all these verbs."""
    return frozenset(form for pair in _opposites() for verb in pair.one for form in forms(verb))


def _may_differ(table: Tokens, head: range) -> bool:
    """Whether a headline has a verb with an opposite, or two names: a quick look before any tree is drawn."""
    low, high = int(table.first[head[0]]), int(table.last[head[-1]])
    if not _forms().isdisjoint(table.lower[low:high]):
        return True
    below = int(table.last[head[-1]])
    return sum(word[0].isupper() and table.index[word.lower()][-1] >= below for word in table.text[low:high]) > 1


def _deeds(document: Document, table: Tokens, view: SyntaxView, sentences: range) -> list[Deed]:
    """The deeds of some sentences that are told as facts, outside quotations."""
    low, high = int(table.first[sentences[0]]), int(table.last[sentences[-1]])
    return [d for d in deeds(view, low, high) if d.sure and not document.quotes.touches(table.span(d.verb))]


def _opposite(view: SyntaxView, deed: Deed, below: list[Deed]) -> Deed | None:
    """The first deed that denies another, of the same subject or object; nothing where one says it again."""
    for pair in _opposites():
        if deed.lemma not in pair.one:
            continue
        moves = pair.of == "subject"
        of = deed.doer if moves else deed.done_to
        if not of or (moves and deed.done_to):
            continue
        alike = [d for d in below if (d.doer if moves else d.done_to) & of]
        if any(d.lemma in pair.one for d in alike) or any(view.lower[d.verb] in pair.one for d in below):
            return None
        for rival in alike:
            if rival.lemma in pair.other and not (moves and rival.done_to) and _may_be_one(deed, rival, moves=moves):
                return rival
    return None


def _may_be_one(deed: Deed, rival: Deed, *, moves: bool) -> bool:
    """Whether two deeds may be one: the doers share a word, or one of them is not named."""
    if moves:
        return True
    return not deed.doer or not rival.doer or bool(deed.doer & rival.doer)


def _turned(deed: Deed, below: list[Deed]) -> Deed | None:
    """The first deed of the same verb in which the doer and the other have changed places."""
    doer, done_to = deed.doer - _GROUPS, deed.done_to - _GROUPS
    if not doer or not done_to or doer & done_to:
        return None
    same = [d for d in below if d.lemma == deed.lemma and d.doer and d.done_to]
    if any(d.doer & doer or d.done_to & done_to for d in same):
        return None
    return next((d for d in same if d.doer & done_to and d.done_to & doer), None)

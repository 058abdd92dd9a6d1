"""The headline says that something rose, was approved or was won; the story that it fell, was rejected, was lost."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.checks.headlines._top import head_and_top
from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import forms, inflect, is_noun, lemma
from newslint.lexicon.lists import rows
from newslint.lexicon.place_names import ADJECTIVES, place_words
from newslint.story.deeds import Deed, deeds
from newslint.text import Document

_GROUPS = frozenset("council government court judge jury board company firm police party team club union state".split())
"""Words that name nobody in particular: two of them may be one."""


_OF_WHAT = frozenset({"survive"})
"""Verbs of what becomes of somebody that have an object."""
_NEGATIONS = frozenset("not n't never refused declined refuses declines".split())
_WEAK = frozenset("be have do say get make go take see want know think".split())
_STEM = 6
"""Letters in which two words of one family begin alike."""
_VICTORY = frozenset("beat defeat thrash hammer crush rout stun edge outclass overcome oust".split())
"""Verbs that all say who won."""


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
            "Lund meets Hansen in [[Paris]]\n\nIda Lund met Carl Hansen in Berlin on Monday.\n\nThey spoke there.",
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
        if not head or not top:
            return
        table = tokens(document)
        if not _may_differ(table, head):
            return
        view = syntax(document)
        above, told = _deeds(view, head), _deeds(view, top, denied=True)
        below = [deed for deed in told if deed.sure]
        for deed in above:
            rival = _opposite(view, deed, below) or _turned(deed, below) or _denied(view, deed, told)
            pair = (deed.verb, rival.verb) if rival is not None else _elsewhere(view, deed, below)
            if pair is not None:
                span, other = table.span(pair[0]), table.span(pair[1])
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
    if not _forms().isdisjoint(table.lower[low:high]) or not _NEGATIONS.isdisjoint(table.sentence_lower(head[-1] + 1)):
        return True
    return sum(word[0].isupper() and table.index[word.lower()][-1] >= high for word in table.text[low:high]) > 1


def _deeds(view: SyntaxView, sentences: range, *, denied: bool = False) -> list[Deed]:
    """The deeds of some sentences that are told as facts, or of which it is told that they are none; not quoted."""
    table, quotes = view.tokens, view.document.quotes
    low, high = int(table.first[sentences[0]]), int(table.last[sentences[-1]])
    found = [
        d
        for d in deeds(view, low, high)
        if (d.sure or (denied and d.denied)) and not quotes.touches(table.span(d.verb))
    ]
    if low == 0:
        known = {deed.verb for deed in found}
        found += [_by_sight(view, k, high) for k in range(1, high - 1) if k not in known and _is_verb_alone(view, k)]
    return found


@cache
def _told() -> frozenset[str]:
    """The forms in -s of these verbs, by which a headline tells."""
    return frozenset(form for pair in _opposites() for verb in pair.one for form in inflect(verb, "VBZ"))


def _is_verb_alone(view: SyntaxView, k: int) -> bool:
    """Whether a word of a headline is the form in -s of one of these verbs and never a noun: "Court upholds ban"."""
    word = view.lower[k]
    return word in _told() and not is_noun(lemma(word, "NNS")) and view.tag[k - 1] in NOUNS


def _by_sight(view: SyntaxView, verb: int, high: int) -> Deed:
    """A deed that the tree of a headline does not show: the noun before the verb, and the first run of nouns after."""
    at = verb + 1
    while at < high and not is_noun(view.lower[at]) and view.tag[at] not in ("IN", ",", "CC"):
        at += 1
    done_to: set[str] = set()
    while at < high and (view.tag[at] in NOUNS or (not done_to and is_noun(view.lower[at]))):
        done_to.add(lemma(view.lower[at], "NNS" if view.tag[at] == "NNS" else "NN"))
        at += 1
    doer = frozenset({view.lower[verb - 1]})
    return Deed(verb, lemma(view.lower[verb], "VBZ"), doer, frozenset(done_to), sure=True)


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
        first = view.sentence_end(below[0].verb) if below else 0
        for rival in alike:
            goes = moves and rival.done_to and rival.lemma not in _OF_WHAT
            if rival.lemma not in pair.other or goes or not _may_be_one(deed, rival, moves=moves):
                continue
            leads = rival.verb < first and not rival.before
            borne_out = (d for d in below if d.lemma in pair.one or view.lower[d.verb] in pair.one)
            if not any(not (leads and d.before) for d in borne_out):
                return rival
    return None


def _elsewhere(view: SyntaxView, deed: Deed, below: list[Deed]) -> tuple[int, int] | None:
    """The place of a deed and that of the same deed in the story, where they differ and the story never has the first.

    A country may stand for a city in it, and the other way round: only places of one kind are compared.
    """
    where = _place(view, deed.verb)
    if where < 0 or not (deed.doer or deed.done_to):
        return None
    table = view.tokens
    if table.index[table.lower[where]][-1] > where or _adjectives(view.text[where]) & table.index.keys():
        return None
    for other in below:
        there = _place(view, other.verb) if other.lemma == deed.lemma else -1
        if there < 0 or table.lower[there] == table.lower[where]:
            continue
        one_kind = (view.text[where] in ADJECTIVES) == (view.text[there] in ADJECTIVES)
        if one_kind and deed.doer & other.doer and (not deed.done_to or deed.done_to & other.done_to):
            return where, there
    return None


def _place(view: SyntaxView, verb: int) -> int:
    """The well-known place of one word in which something was done; -1 where none is named."""
    known = place_words(view.tokens.lexicon)
    for k in view.tree.children(verb):
        named = view.relation[k] == "obl" and view.lower[k] in known and view.text[k][0].isupper()
        if named and any(view.lower[c] == "in" for c in view.tree.children(k)):
            return k
    return -1


def _adjectives(place: str) -> frozenset[str]:
    """What belongs to a place is called, in small letters."""
    return frozenset(word.lower() for word in ADJECTIVES.get(place, ()))


def _may_be_one(deed: Deed, rival: Deed, *, moves: bool) -> bool:
    """Whether two deeds may be one: the doers share a word, or one of them is not named."""
    return moves or not deed.doer or not rival.doer or _share(deed.doer, rival.doer)


def _share(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two sets share a word, or a council in one is the councillors in the other."""
    return bool(one & two) or not {w[:_STEM] for w in one if len(w) > _STEM}.isdisjoint(w[:_STEM] for w in two)


def _denied(view: SyntaxView, deed: Deed, told: list[Deed]) -> Deed | None:
    """The first deed of the first sentence below that was not done although the headline tells it.

    Of the same doer, and nowhere told as done: ``Minister quits`` above ``The minister refused to quit``.
    """
    first = view.sentence_end(told[0].verb) if told else 0
    same = [d for d in told if d.lemma == deed.lemma]
    if deed.lemma in _WEAK or not deed.doer or any(d.sure for d in same):
        return None
    return next(
        (
            d
            for d in same
            if d.verb < first and not d.before and d.doer & deed.doer and (not deed.done_to or d.done_to & deed.done_to)
        ),
        None,
    )


def _turned(deed: Deed, below: list[Deed]) -> Deed | None:
    """The first deed of the same verb in which the doer and the other have changed places."""
    doer, done_to = deed.doer - _GROUPS, deed.done_to - _GROUPS
    if not doer or not done_to or doer & done_to:
        return None
    verbs = _VICTORY if deed.lemma in _VICTORY else {deed.lemma}
    same = [d for d in below if d.lemma in verbs and d.doer and d.done_to]
    if any(d.doer & doer or d.done_to & done_to for d in same):
        return None
    return next((d for d in same if d.doer & done_to and d.done_to & doer), None)

"""A phrase beside a verb or noun that it does not belong to: "promised to build clinics in an interview"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.clauses._behind_another import behind_another
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.opening_demands import opening_words
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemma, lemmas, singular
from newslint.language.words.noun_kinds import Kind, share
from newslint.text import Document

_TOLD_IN = frozenset("interview statement speech broadcast letter tweet address article podcast email".split())
_VOWS = frozenset("promise vow pledge threaten refuse offer agree undertake swear".split())
"""Verbs whose infinitive is not what is said in an interview: that is the promise."""
_TELLS = frozenset(
    """say speak tell address apologise apologize announce discuss comment respond reply explain write criticise
    criticize thank defend outline answer appear give make confirm reveal disclose name identify elaborate condemn
    clarify speculate endorse admit acknowledge describe talk mention read""".split()
)
"""What may be done in an interview."""
_HANDS = frozenset("hand give distribute deliver offer serve sell lend supply pass throw issue dispense send".split())
_STAYS = frozenset(
    "sleep live stay stop wait lose sit stand camp shelter gather queue rest park collapse faint finish pray".split()
)
"""Verbs behind which "from" and a thing tell of something else."""
_PARTS = frozenset("bedroom bathroom storey door wheel engine page chapter cylinder mast".split())
"""What buildings, vehicles and books have, and nobody else."""
_REACH = 14


class PhraseBesideAnother(Rule):
    """``promised to build clinics in an interview``."""

    meta = Meta(
        code="GRM787",
        name="phrase-beside-another",
        summary="A phrase stands beside a verb or noun that it does not belong to.",
        why="Nobody builds clinics in an interview, or sleeps from the back of a van: the reader has to sort it out.",
        severity=Severity.WARNING,
        scope="sentence",
        source="Strunk, The Elements of Style: keep related words together",
        bad=(
            "The mayor promised to build two clinics [[in an interview]] with a radio station.",
            "They gave soup to people who had slept in the park [[from the back]] of a van.",
            "They gave blankets to passengers [[made from]] old bottles.",
            "Police seek a man who had a terrier [[aged 30]] and a red hat.",
            "The mayor told reporters that 200 families had lost their homes [[at a press conference]] on Friday.",
            "She bought the house from a farmer [[with four bedrooms]] and a view.",
        ),
        good=(
            "The mayor promised in an interview to build two clinics, and refused to comment in a statement.",
            "From the back of a van they gave soup to people who had slept in the park from May.",
            "They gave passengers blankets made from old bottles, and a terrier aged 12 to a man aged 30.",
            "The mayor told reporters at a press conference that 200 families had lost their homes.",
            "She bought a house with four bedrooms from a farmer with two sons.",
        ),
    )
    triggers = _TOLD_IN | opening_words("made") | frozenset({"from", "with", "made", "aged", "conference", "briefing"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before each phrase for what it cannot belong to."""
        view = syntax(document)
        for at in view.tokens.where(*_TOLD_IN):
            if view.lower[at - 1] in {"a", "an"} and view.lower[at - 2] == "in" and _is_vowed(view, at - 2):
                yield self._found(view, at - 2, at)
        for at in view.tokens.where("from"):
            if view.next_tag(at) == "DT" and at + 2 < view.sentence_end(at) and _is_handed(view, at):
                yield self._found(view, at, at + 2)
        for at in view.tokens.where("with"):
            part = at + 2
            counted = part < view.sentence_end(at) and view.next_tag(at) == "CD" and view.tag[part] == "NNS"
            if counted and singular(view.lower[part]) in _PARTS and _is_of_person(view, at):
                yield self._found(view, at, part)

        for phrase in behind_another(view):
            yield self._found(view, phrase.first, phrase.last)

    def _found(self, view: SyntaxView, first: int, last: int) -> Finding:
        """Ask for the phrase to be moved."""
        span = view.tokens.span(first, last + 1)
        words = view.document[span]
        return self.found(
            span, f"“{words} …” seems to belong to “{view.text[first - 1]}”: put it beside what it tells of."
        )


def _is_vowed(view: SyntaxView, at: int) -> bool:
    """Whether somebody vows "to" do what is not done in an interview, and nothing else stands before a phrase."""
    low = max(view.sentence_start(at), at - _REACH)
    to = next((k for k in range(at - 2, low, -1) if view.tag[k] == "TO" and view.tag[k + 1] == "VB"), -1)
    if to < 0 or "," in view.text[to:at] or not FINITE.isdisjoint(view.tag[to:at]):
        return False
    vows = not _VOWS.isdisjoint(lemmas(view.lower[to - 1]))
    return vows and lemma(view.lower[to + 1], "VB") not in _TELLS and view.tag[at - 1] in NOUNS


def _is_handed(view: SyntaxView, at: int) -> bool:
    """Whether "from" and a thing stand in a clause about those who stay, and before it somebody hands out things."""
    low = view.sentence_start(at)
    back = range(at - 1, max(low, at - _REACH), -1)
    who = next((k for k in back if view.lower[k] == "who"), -1)
    if who < 0 or view.tag[at + 2] not in {"NN", "NNS"} or "," in view.text[who:at]:
        return False
    verbs = [k for k in range(who, at) if view.tag[k][0] == "V"]
    stays = bool(verbs) and not _STAYS.isdisjoint(lemmas(view.lower[verbs[-1]]))
    placed = bool(verbs) and any(view.tag[k] in {"IN", "RB"} for k in range(verbs[-1] + 1, at))
    thing = share(view.lower[at + 2], Kind.TIME, Kind.EVENT, Kind.QUALITY) < 0.3
    hands = any(not _HANDS.isdisjoint(lemmas(view.lower[k])) and view.tag[k][0] == "V" for k in range(low, who))
    return stays and placed and thing and hands


def _is_of_person(view: SyntaxView, at: int) -> bool:
    """Whether somebody stands right before a phrase, and a thing before him or her in the sentence."""
    noun = at - 1
    if view.tag[noun] != "NN" or share(view.lower[noun], Kind.PERSON) < 0.9:
        return False
    things = (Kind.THING, Kind.VEHICLE, Kind.WORDS)
    return any(
        view.tag[k] == "NN" and share(view.lower[k], *things) > 0.5 for k in range(view.sentence_start(at), noun)
    )

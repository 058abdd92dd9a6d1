"""A noun made of a verb and its particle, cut in two."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import tags
from newslint.text import Document

_NOUNS = {
    verb + particle: (verb, particle)
    for verb, particles in {
        "back": "up",
        "break": "down up through",
        "build": "up",
        "call": "out",
        "check": "out",
        "clean": "up",
        "come": "back",
        "count": "down",
        "crack": "down",
        "cut": "off",
        "drop": "out",
        "fall": "out",
        "hand": "out",
        "hang": "over",
        "hold": "up",
        "hook": "up",
        "kick": "back off",
        "lay": "off out over",
        "line": "up",
        "lock": "down",
        "log": "in out",
        "make": "over up",
        "melt": "down",
        "pay": "off out",
        "pick": "up",
        "print": "out",
        "roll": "out",
        "run": "off",
        "set": "back up",
        "show": "down",
        "shut": "down",
        "slow": "down",
        "spin": "off",
        "stand": "off",
        "take": "off out over",
        "turn": "around out over",
        "warm": "up",
        "work": "around out",
    }.items()
    for particle in particles.split()
}
_AFTER = frozenset("a another".split())
_BETWEEN = frozenset({"JJ", "JJR", "VBN"})
_FOLLOWING = ("N", "J", "D", "P", "CD")
"""Tags after a particle that is a preposition or has an object: "a back up the hill", "a check out there"."""


class PartedNoun(Rule):
    """``a set back``."""

    meta = Meta(
        code="SPL215",
        name="parted-noun",
        summary="A noun made of a verb and its particle is written as two words.",
        why="You set up a meeting, and that is the setup: the verb has two words, the noun one.",
        severity=Severity.WARNING,
        scope="story",
        source="The Chicago Manual of Style, 7.89",
        in_quotes=True,
        bad=(
            Example("The strike was a [[set back]] for the firm.", fixed="The strike was a setback for the firm."),
            Example(
                "After a minor [[break down]], the bus went on.", fixed="After a minor breakdown, the bus went on."
            ),
        ),
        good=(
            "The strike was a setback for the firm.",
            "After a while they set back the clock and broke down the door.",
            "He had a look at the set back of the stage.",
            "It was a back up the hill kind of walk, and he came with a hand out to his rival.",
        ),
    )
    triggers = frozenset(verb for verb, _ in _NOUNS.values())

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at verbs with their particles in the place of nouns: after "a", with at most an adjective between."""
        table = tokens(document)
        for at in table.where(*self.triggers):
            if at < 2 or at + 2 >= len(table) or (noun := table.lower[at] + table.lower[at + 1]) not in _NOUNS:
                continue
            opens = at - 1 if table.lower[at - 1] in _AFTER else at - 2
            if table.lower[opens] not in _AFTER or table.sentence[opens] != table.sentence[at + 2]:
                continue
            if table.adjacent(at) or table.adjacent(at - 1) or table.lower[at + 2] == "-":
                continue
            if table.lower[at] == "hand" and opens > 0 and table.lower[opens - 1] == "with":
                continue  # "with a hand out to his rival"
            tagged = tags(document)
            if (opens == at - 1 or tagged[at - 1] in _BETWEEN) and not tagged[at + 2].startswith(_FOLLOWING):
                span = table.span(at, at + 2)
                yield self.found(span, f"As a noun, one word: “{noun}”.", fixes=(Fix.swap(span, noun),))

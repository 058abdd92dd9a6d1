"""``the ferry, who sank``, ``lorries, three of whom burned``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.pronouns_and_comparison._antecedents import antecedent, counted_antecedent, verb_after
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.noun_kinds import DOERS, Kind, is_surely, share
from newslint.text import Document

_THINGS = (Kind.THING, Kind.VEHICLE, Kind.PLACE, Kind.WORDS)
_THOUGHTS = (Kind.QUALITY, Kind.EVENT, Kind.MONEY)
"""What is no thing, and stands beside persons in many a sentence: held against them where it opens one."""
_SURE, _HOUSE = 0.9, 0.4
_BODIES = frozenset(
    "company companies firm firms charity charities organisation organisations organization organizations hospital "
    "hospitals school schools museum council bank banks factory airport village villages town towns city cities hotel "
    "hotels university universities ministry court courts newspaper newspapers airline airlines agency agencies "
    "supermarket supermarkets brewery breweries foundation startup start-up corporation corporations".split()
)
"""Bodies that are “it” in every house."""


class WhoForThings(Rule):
    """“Who” or “whom” right after a word for a thing."""

    meta = Meta(
        code="GRM507",
        name="who-for-things",
        summary="“Who” where a thing is meant.",
        why="Things are “that” or “which”; “who” makes the reader look for a person.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=60,
        source="Swan, Practical English Usage, 4th edition, section 233",
        bad=(
            Example(
                "Next came the Leith lifeboat, [[who]] reached the wreck at dawn.",
                fixed="Next came the Leith lifeboat, which reached the wreck at dawn.",
            ),
            "Two cars [[who]] were parked outside burned.",
            "New rules [[who]] come into force in May will help.",
            Example(
                "The town, [[who]] has no bank, is small. A firm [[who]] makes boats has left.",
                fixed="The town, which has no bank, is small. A firm that makes boats has left.",
            ),
            Example(
                "The lorries, three of [[whom]] were on fire, blocked the road.",
                fixed="The lorries, three of which were on fire, blocked the road.",
            ),
            "Lund Glass, a Leigh company [[who]] makes lamps, has won.",
            "The bridge [[who]] collapsed was built in 1967.",
        ),
        good=(
            "Two cars that were parked outside burned, and the driver who parked them fled.",
            "The shop was founded by two brothers-in-law who repaired clocks.",
            "Police seek a man wearing a yellow jacket who was seen at the door.",
            "The owner of the house who sold it fled, as did members around the town, who will vote.",
            "The head of the school who left, and the owner of the firm, who has died, were friends.",
            "Tourists on the buses, many of whom were ill, were sent home.",
        ),
    )
    triggers = frozenset({"who", "whom"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the noun before each such word."""
        view = syntax(document)
        for at in view.tokens.where("who", "whom"):
            after_comma = view.previous_word(at) == ","
            if view.lower[at] == "whom":
                noun = counted_antecedent(view, at)
            else:
                noun = antecedent(view, at)
                asks = after_comma and view.next_word(at) in {"'s", "’s"}
                noun = noun if noun >= 0 and not asks and verb_after(view, at, noun) >= 0 else -1
            if noun >= 0 and _is_thing(view, noun, after_comma=after_comma):
                span = view.tokens.span(at)
                uses = ("which",) if after_comma or view.lower[at] == "whom" else ("that", "which")
                fixes = tuple(Fix.swap(span, use, Safety.SAFE) for use in uses)
                told = " or ".join(f"“{use}”" for use in uses)
                yield self.found(span, f"Things are “that” or “which”: write {told}.", fixes=fixes)


_THEY = frozenset({"forces", "troops", "icon", "icons", "legend", "idol", "idols", "hopeful", "hopefuls"})
"""Words for things that mean people where “who” follows."""


def _is_thing(view: SyntaxView, noun: int, *, after_comma: bool) -> bool:
    """Whether a noun stands for a thing, and nobody is named in its phrase who may be meant."""
    word, start = view.lower[noun], phrase_start(view, noun)
    if word in _BODIES and view.lower[start] in {"a", "an"}:
        return True  # "a Leigh company who"
    if not after_comma and not {"NNP", "HYPH"}.isdisjoint(view.tag[start:noun]):
        return False
    if word in _BODIES:
        return True
    if word in _THEY or (noun == view.sentence_start(noun) and view.tag[noun] == "NNS"):
        return False  # they are people, and the other may be a surname: "Keys, who will sing"
    if share(word, Kind.PERSON, Kind.ANIMAL) > 0 or share(word, *DOERS) > _HOUSE:
        return False
    apposed = view.text[start - 1] == "," and view.lower[start] in {"a", "an"}  # "methane, a gas who"
    opens = start == view.sentence_start(noun) or apposed
    return is_surely(word, *_THINGS, *(_THOUGHTS if opens else ()), Kind.GROUP, least=_SURE)

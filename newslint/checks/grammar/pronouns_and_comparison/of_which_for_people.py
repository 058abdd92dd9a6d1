"""``the players, eleven of which``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import singular
from newslint.lexicon.name_words import offices, person_nouns
from newslint.text import Document

_HOW_MANY = frozenset({"CD", "DT", "PDT", "JJ", "JJR", "JJS", "NN", "NNS"})
"""Tags of what tells how many: eleven, some, many, most, none, dozens."""
_PEOPLE = frozenset({"people", "men", "women", "children", "boys", "girls", "police"})
_PARTS = frozenset("any some one all each none either both many most".split())
_HUMANS = frozenset("child woman man boy girl adult teenager civilian minor foreigner national soldier".split())
_DONE = frozenset(
    "campaigned voted spoke said opposed refused backed supported signed rebelled joined resigned died".split()
)
"""What only people do."""


class OfWhichForPeople(Rule):
    """“Which” for people who were just named."""

    meta = Meta(
        code="GRM520",
        name="of-which-for-people",
        summary="“Of which” or “them which” where people are meant.",
        why="People are “who” and “whom”; “which” is for things, animals and bodies.",
        severity=Severity.WARNING,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition, section 233",
        bad=(
            Example(
                "She praised the players, eleven of [[which]] were on their first tour.",
                fixed="She praised the players, eleven of whom were on their first tour.",
            ),
            Example(
                "He would expel any of them [[which]] had voted for the plan.",
                fixed="He would expel any of them who had voted for the plan.",
            ),
        ),
        good=(
            "She praised the players, eleven of whom were on their first tour.",
            "She praised the teams, three of which were on their first tour.",
            "She read the players’ letters, some of which were long.",
            "He would sell any of them which had wheels.",
        ),
    )
    triggers = frozenset({"which"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands before each such word."""
        view = syntax(document)
        for at in view.tokens.where("which"):
            use = "whom" if _of_people(view, at) else "who" if _them(view, at) else ""
            if use:
                span = view.tokens.span(at)
                yield self.found(
                    span, f"People are “who” and “whom”: write “{use}”.", fixes=(Fix.swap(span, use, Safety.UNSAFE),)
                )


def _of_people(view: SyntaxView, at: int) -> bool:
    """Whether “, eleven of” stands before, and people before that."""
    low = view.sentence_start(at)
    if at - low < 4 or view.lower[at - 1] != "of":
        return False
    k = at - 2
    if view.tag[k] not in _HOW_MANY:
        return False
    while k > low and view.lower[k] != "," and at - k < 6:
        k -= 1
    if view.lower[k] == "," and at - k < 4 and _are_people(view, at + 1):
        return True
    noun = k - 1
    if view.lower[k] != "," or noun <= low or view.tag[noun] != "NNS":
        return False
    word, lexicon = view.lower[noun], view.tokens.lexicon
    if word == "stars":
        return False  # of the sky
    one = singular(word)
    return word in _PEOPLE or one in person_nouns(lexicon) or one in offices(lexicon)


def _are_people(view: SyntaxView, be: int) -> bool:
    """Whether “were” and a bare plural for persons say what they are: 22 of which were children."""
    noun = be + 1
    if (
        noun + 1 >= len(view.lower)
        or noun + 1 >= view.sentence_end(be)
        or view.lower[be] not in {"were", "are"}
        or view.tag[noun] != "NNS"
    ):
        return False
    ends = view.next_tag(noun) in {",", ".", "IN", "CC"}
    return ends and singular(view.lower[noun]) in _HUMANS


def _them(view: SyntaxView, at: int) -> bool:
    """Whether “any of them” stands before, and a verb of people behind."""
    before = view.lower[max(view.sentence_start(at), at - 3) : at]
    if len(before) < 3 or before[1:] != ["of", "them"] or before[0] not in _PARTS or view.next_tag(at) not in FINITE:
        return False
    return not _DONE.isdisjoint(view.lower[at + 1 : at + 4])

"""Age, size and states with “have”, as other languages say them: "he has thirty years old", "she had hunger"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import singular
from newslint.language.words.noun_kinds import Kind, is_surely
from newslint.lexicon.auxiliaries import HAVE
from newslint.lexicon.numerals import IN_COMPOUNDS
from newslint.text import Document

_BE = {"has": "is", "have": "are", "had": "was", "having": "being"}
_SIZES = frozenset({"old", "high", "long", "wide", "tall", "deep", "thick"})
_STATES = {
    "hunger": "hungry", "thirst": "thirsty", "sleepiness": "sleepy", "fear": "afraid", "shame": "ashamed",
}  # fmt: skip
"""What English says with “be” and an adjective."""
_BEFORE_RIGHT = frozenset({".", ",", "when", "if", "because", "that"})
_CLOSES = frozenset({".", ",", "and", "but", "when", "because", "after"})
_ENDS_AGE = frozenset({".", ",", "and", "when", "but"})
_WHOSE = frozenset({"he", "she", "who"})
_HERE = frozenset({"brother", "sister", "son", "daughter", "boy", "girl", "child", "baby"})


class HaveForBe(Rule):
    """``he has thirty years old``."""

    meta = Meta(
        code="GRM761",
        name="have-for-be",
        summary="“Have” stands where English says an age, a size or a state with “be”.",
        why="A man is thirty years old and a wall is ten metres high; children are hungry.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: be; age",
        bad=(
            Example("The suspect [[has]] thirty years old.", fixed="The suspect is thirty years old."),
            "The tower [[has]] 90 metres high.",
            "Her brother [[has 12 years]] and lives in Rome.",
            "The children [[had hunger]] after the walk.",
            "The club [[has right]] when it says that fees are high.",
        ),
        good=(
            "The suspect is thirty years old and has ten years of service, and has 12 years to serve.",
            "The tower has a 90-metre mast, and the club has right of way.",
            "They had fear in their eyes, and hunger had come back.",
            "The firm has two years old enough to sell.",
        ),
    )
    triggers = HAVE & frozenset(_BE)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what follows each form of “have”."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            if view.sentence_end(at) - at < 3:
                continue
            be, span = _BE[view.lower[at]], view.tokens.span(at)
            if _is_size(view, at):
                message = f"Age and size go with “be”: write “{be}”."
                yield self.found(span, message, fixes=(Fix.swap(span, be, Safety.UNSAFE),))
            elif _is_age(view, at):
                whole = view.tokens.span(at, at + 3)
                use = f"{be} {view.text[at + 1]}"
                fixes = (Fix.swap(whole, use, Safety.UNSAFE),)
                yield self.found(whole, f"An age goes with “be”: write “{use}”.", fixes=fixes)
            else:
                state = _state(view, at)
                if state:
                    whole = view.tokens.span(at, at + 2)
                    yield self.found(whole, f"English has an adjective here: write “{be} {state}”.")


def _is_size(view: SyntaxView, at: int) -> bool:
    """Whether a number, a unit and “old” or “high” follow, and nothing more of a phrase."""
    number = at + 1 + (view.lower[at + 1] in {"about", "nearly", "over", "almost", "around"})
    last = view.sentence_end(at)
    if number + 2 >= last or view.tag[number] != "CD" or view.lower[number + 2] not in _SIZES:
        return False
    unit = view.lower[number + 1]
    after = view.lower[number + 3] if number + 3 < last else "."
    return singular(unit) in IN_COMPOUNDS and after != "enough"


def _is_age(view: SyntaxView, at: int) -> bool:
    """Whether a person has so many years, and nothing says of what, or to do what."""
    if view.lower[at] == "having" or view.tag[at + 1] != "CD" or view.lower[at + 2] != "years":
        return False
    if at + 3 >= view.sentence_end(at) or view.lower[at + 3] not in _ENDS_AGE or not view.previous_word(at):
        return False
    return view.lower[at - 1] in _WHOSE or view.lower[at - 1] in _HERE


def _state(view: SyntaxView, at: int) -> str:
    """The adjective for a state that a noun names right behind the verb; nothing where none does."""
    noun, after = view.lower[at + 1], view.lower[at + 2]
    if noun == "right":
        person = view.lower[at - 1] in _WHOSE or view.previous_tag(at) in {"NN", "NNP", "PRP", "NNS"}
        return "right" if after in _BEFORE_RIGHT and person else ""
    if noun not in _STATES or after not in _CLOSES:
        return ""
    before = view.previous_word(at)
    somebody = before in _WHOSE | {"they", "we", "i"} or is_surely(before, Kind.PERSON, Kind.ANIMAL, least=0.8)
    return _STATES[noun] if somebody else ""

"""A stretch of time without its apostrophe before what it measures: "nine years salary", "a days play"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.numerals import STRETCHES
from newslint.text import Document
from newslint.text.characters import apostrophe

_UNITS = {f"{unit}s": unit for unit in STRETCHES if unit not in {"second", "century", "time"}}
_SEVERAL = frozenset({"several", "many", "few"})
_GOES_ON = FINITE | {"MD", "NN", "NNS", "HYPH", "POS", "NNP", "VBN"}
_WITHIN = frozenset({"in", "within", "for", "over", "during", "every"})
_ROUGHLY = frozenset({"about", "around", "nearly", "almost", "some", "over"})
_NOT_OWNED = frozenset(
    """experience imprisonment probation worth notice pay supply sleep
    thanks following including ago time old jail prison life bail post pre hard full part high senior junior
    round north south east west max
    maximum minimum tops today yesterday tomorrow running total apart straight flat next home overall abroad""".split()
)
"""What follows a time and is not its own; "two years jail" lacks another word."""
_KINDS_OF_WORK = frozenset("unpaid paid hard full-time annual solitary compulsory military useful wasted".split())
"""What describes work or leave that is measured in time."""
_MEASURED = (Kind.EVENT, Kind.QUALITY, Kind.MONEY, Kind.TIME, Kind.WORDS)
_MOSTLY = 0.6


class TimeWithoutApostrophe(Rule):
    """``nine years salary``."""

    meta = Meta(
        code="GRM188",
        name="time-without-apostrophe",
        summary="A stretch of time stands right before what lasts so long without its apostrophe.",
        why="The salary is that of nine years: nine years' salary, a day's play.",
        severity=Severity.ERROR,
        fix_doubt=10,
        scope="sentence",
        source="The Associated Press Stylebook: possessives; New Oxford Style Manual: apostrophe",
        bad=(
            Example("The fine is equal to nine [[years]] salary.", fixed="The fine is equal to nine years' salary."),
            "A [[days]] play was lost to rain.",
            "After two [[days]] rest, she chaired a meeting.",
            "After six [[hours]] debate the bill was passed.",
        ),
        good=(
            "In two years inflation has doubled; she had worked ten years abroad.",
            "After six hours' debate the plan was passed, and a day's play was lost.",
            "He spent two years part time in the firm, and in three months sales in Spain fell.",
        ),
    )
    triggers = frozenset(_UNITS)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at both sides of each such plural."""
        view = syntax(document)
        for at in view.tokens.where(*_UNITS):
            if at == view.sentence_start(at) or at + 2 >= view.sentence_end(at) or not view.text[at].islower():
                continue
            if view.next_word(at) == "courtesy":
                continue  # "on 79 minutes courtesy of an own goal"
            one = view.lower[at - 1] in {"a", "an", "one"}
            if (one or _is_counted(view, at)) and _owns(view, at, one=one):
                mark = apostrophe(document)
                use = f"{_UNITS[view.lower[at]]}{mark}s" if one else f"{view.text[at]}{mark}"
                fix = Fix.swap(view.tokens.span(at), use, Safety.UNSAFE)
                thing = view.text[at + 1] if view.tag[at + 1] != "JJ" else view.text[at + 2]
                message = f"The {thing} is that of the time: “{use}”."
                yield self.found(view.tokens.span(at), message, fixes=(fix,))


def _is_counted(view: SyntaxView, at: int) -> bool:
    """Whether a number of more than one stands before a time, and is no part of a name or of a longer measure."""
    number = at - 1
    if view.tag[number] != "CD" and view.lower[number] not in _SEVERAL:
        return False
    named = number > view.sentence_start(at) and view.text[number - 1][0].isupper() and view.tag[number - 1] == "NNP"
    return not named and view.lower[number] not in {"1", "0"} and view.previous_word(number) not in {"-", "–", "of"}


def _is_after(view: SyntaxView, at: int) -> bool:
    """Whether “after” stands before the number, behind which no clause begins with a bare noun."""
    k = at - 2
    k -= k > 0 and view.lower[k] in _ROUGHLY
    return k >= view.sentence_start(at) and view.lower[k] == "after"


_LASTING = frozenset(
    """rest delay suspension absence leave training detention custody service negotiation testimony deliberation
    treatment silence mediation bargaining planning argument debate discussion preparation isolation captivity
    surveillance imprisonment exile quarantine drought""".split()
)
"""What is measured in time and has no article then."""


def _ends_there(view: SyntaxView, owned: int) -> bool:
    """Whether something that lasts follows a time behind “after”, and another phrase begins behind it."""
    if view.lower[owned] not in _LASTING or not view.text[owned].islower() or view.tag[owned][:2] not in {"NN", "VB"}:
        return False
    tag, last = view.next_tag(owned), view.sentence_end(owned)
    if tag in {"DT", "PRP", "PRP$", ".", ",", "WRB"} or view.next_word(owned) in {"without", "when"}:
        return True
    opens = view.lower[view.sentence_start(owned)] == "after"
    comma = next((k for k in range(owned + 1, last) if view.tag[k] in FINITE or view.text[k] == ","), -1)
    return tag == "IN" and (not opens or (comma > 0 and view.text[comma] == ","))


def _owns(view: SyntaxView, at: int, *, one: bool) -> bool:
    """Whether one noun that may be measured in time follows, and the phrase ends with it."""
    owned = at + 1
    if not one and view.tag[owned] == "JJ" and view.lower[owned] in _KINDS_OF_WORK and view.next_tag(owned) == "NN":
        owned += 1
    word = view.lower[owned]
    if not one and _is_after(view, at):
        return _ends_there(view, owned)
    if view.tag[owned] != "NN" or not view.text[owned].islower() or word in _NOT_OWNED or word.endswith("ing"):
        return False
    if share(word, *_MEASURED) < _MOSTLY or view.next_tag(owned) in (_GOES_ON - FINITE if one else _GOES_ON):
        return False
    if one:
        return True
    lead = view.previous_word(at - 1)
    if lead in {"a", "an"}:
        return False  # "a 12 months visa": another slip
    if lead in _ROUGHLY:
        lead = view.previous_word(at - 2)
    if lead in _WITHIN and (view.next_tag(owned) in {"IN", ",", "TO"} or at - 2 <= view.sentence_start(at)):
        return False  # "for two years work on the road stopped", "in two years inflation in Spain fell"
    return lead != "" and view.tag[at - 2] not in {"NN", "NNS", "NNP"}

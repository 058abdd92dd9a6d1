"""A pronoun that stands alone, or one with “is”, before what is owned: "hers pupils", "she's headteacher"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, VERBS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.noun_kinds import Kind, is_never, is_surely
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.text import Document
from newslint.util.casing import copy_case

_ALONE = {"hers": "her", "theirs": "their", "ours": "our", "yours": "your"}
_SPOKEN = {"she": "her", "he": "his", "they": "their", "we": "our"}
_OWNERS = frozenset({"his", "her", "their"})
_CLITICS = frozenset({"'s", "'re"})
_NOUNS = frozenset({"NN", "NNS"})
_DESCRIBING = frozenset({"JJ", "JJS", "CD", "VBN"})
_TO_BE = frozenset({"is", "are", "was", "were", "be", "been", "'s", "of", "than"})
_LEADS = frozenset(
    "of with for at from by on about into against over under between without despite behind through near".split()
)
_TIMES = frozenset("today tomorrow yesterday tonight day week month year morning evening".split())


class OwnerPronoun(Rule):
    """``hers pupils``, ``she's headteacher``."""

    meta = Meta(
        code="GRM193",
        name="owner-pronoun",
        summary="“Hers”, “theirs” or “she's” stands before what is owned.",
        why="Before a noun stands “her”, “their” or “our”: “hers” stands alone, and “she's” means that she is.",
        severity=Severity.ERROR,
        fix_doubt=20,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: possessives",
        bad=(
            Example("The coach praised [[hers]] players.", fixed="The coach praised her players."),
            "They sold [[theirs]] old house in May.",
            Example(
                "[[She's]] headteacher, Lena Orr, said the girl was well.",
                fixed="Her headteacher, Lena Orr, said the girl was well.",
            ),
            "He spoke of [[she's]] courage.",
            "The girl [[her]] mother was killed is with her aunt.",
            "The film follows a farmer and [[he]] three sons.",
        ),
        good=(
            "The players are hers, and hers alone is the team that won.",
            "A friend of theirs bought the house next to ours last year.",
            "She's headteacher of the school, and he said she's ill.",
            "They told the girl her mother was ill, and the boy his father loved was found.",
        ),
    )
    triggers = frozenset(_ALONE) | _CLITICS | _OWNERS | {"he", "she", "they"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each such pronoun for a noun."""
        view = syntax(document)
        for at in view.tokens.where(*_ALONE):
            if _owns(view, at):
                yield self._finding(view, at, at + 1, _ALONE[view.lower[at]])
        for at in view.tokens.where("he", "she", "they"):
            if _stands_for_owner(view, at):
                yield self._finding(view, at, at + 1, _SPOKEN[view.lower[at]])
        for at in view.tokens.where(*_OWNERS):
            if _is_whose(view, at):
                yield self._finding(view, at, at + 1, "whose")
        for clitic in view.tokens.where(*_CLITICS):
            at = clitic - 1
            if at >= 0 and view.lower[at] in _SPOKEN and view.tokens.adjacent(at) and _is_owner(view, at):
                yield self._finding(view, at, clitic + 1, _SPOKEN[view.lower[at]])

    def _finding(self, view: SyntaxView, first: int, last: int, use: str) -> Finding:
        """Write the pronoun that stands before nouns."""
        span = view.tokens.span(first, last)
        use = copy_case(view.text[first], use)
        fix = Fix.swap(span, use, Safety.UNSAFE)
        return self.found(span, f"Write “{use}”.", fixes=(fix,))


def _stands_for_owner(view: SyntaxView, at: int) -> bool:
    """Whether a figure and people follow "he" behind somebody and "and", or a preposition: a farmer and he two sons."""
    noun, before = at + 2, at - 1
    if noun + 1 >= view.sentence_end(at) or before <= view.sentence_start(at) or view.tag[at + 1] != "CD":
        return False
    if view.tag[noun] == "JJ" and noun + 2 < view.sentence_end(at):
        noun += 1
    if view.tag[noun] not in {"NN", "NNS"} or not is_surely(view.lower[noun], Kind.PERSON):
        return False
    if view.lower[before] == "and":
        return view.tag[before - 1] in _NOUNS | {"NNP"} and not is_never(view.lower[before - 1], Kind.PERSON)
    return view.lower[before] in _LEADS - SUBORDINATORS


def _is_whose(view: SyntaxView, at: int) -> bool:
    """Whether "her mother was" follows a person right away, where a clause should tell of them: the girl her mother."""
    person, verb, end = at - 1, at + 2, view.sentence_end(at)
    if person < view.sentence_start(at) + 1 or verb + 2 >= end or view.tag[at] != "PRP$":
        return False
    if view.tag[person] not in _NOUNS or view.tag[person - 1] not in {"DT", "JJ"} or view.tag[at + 1] not in _NOUNS:
        return False
    if view.tag[verb] not in {"VBD", "VBZ", "VBP"} or not is_surely(view.lower[person], Kind.PERSON):
        return False
    first = person - 1
    while first > view.sentence_start(at) and view.tag[first] == "JJ":
        first -= 1
    before = first - 1
    opens = first == view.sentence_start(at)
    led = not opens and view.tag[before] == "IN" and view.lower[before] in _LEADS and view.tag[before - 1] in VERBS
    filled = view.tag[verb + 1] in {"DT", "PRP$", "CD", "VBN", "JJ"} and view.text[verb + 1] != ","
    again = led or any(view.tag[k] in FINITE for k in range(verb + 2, end))
    return view.tag[first] == "DT" and (opens or led) and filled and again


def _owns(view: SyntaxView, at: int) -> bool:
    """Whether a noun stands behind a pronoun that has none, perhaps described."""
    before, noun = view.previous_word(at), at + 1
    if noun < view.sentence_end(at) and view.tag[noun] in _DESCRIBING:
        noun += 1
    if noun + 1 >= view.sentence_end(at) or view.tag[noun] not in _NOUNS or view.lower[noun] in _TIMES:
        return False
    return before not in _TO_BE and not view.text[at].isupper() and view.text[noun].islower()


def _is_owner(view: SyntaxView, at: int) -> bool:
    """Whether what is owned follows "she's", and no sentence begins with it."""
    noun, end = at + 2, view.sentence_end(at)
    if noun + 1 >= end or view.tag[noun] not in _NOUNS or not view.text[noun].islower() or view.lower[noun] in _TIMES:
        return False
    before = view.previous_word(at)
    if at > view.sentence_start(at):
        return before in _LEADS - SUBORDINATORS or (
            view.tag[at - 1] in {"VBD", "VBZ"} and view.relation[at] not in {"nsubj", "nsubj:pass"}
        )
    if view.text[end - 1] != ".":
        return False
    if view.tag[noun + 1] in FINITE:
        return True
    if view.text[noun + 1] != "," or view.next_tag(noun + 1) != "NNP":
        return False
    close = noun + 2
    while close < min(end - 1, noun + 8) and view.text[close] != ",":
        close += 1
    return view.text[close] == "," and view.next_tag(close) in FINITE

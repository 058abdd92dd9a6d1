"""``left to his deputy to tell``, ``makes harder for women to own land``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import forms, possible_tags
from newslint.language.words.noun_kinds import Kind, share
from newslint.text import Document

_LEAVE = frozenset({"leave", "leaves", "left"})
_FINDING = frozenset(form for verb in "make find think consider deem believe judge".split() for form in forms(verb)) - {
    "founding",
    "found out",
}
_JUDGED = frozenset(
    """difficult hard harder hardest easy easier easiest impossible possible necessary unnecessary likely unlikely
    tough tougher simpler cheaper safer useful essential illegal compulsory mandatory impractical inconvenient
    unwise wise prudent advisable odd strange""".split()
)
_RELATIVES = frozenset({"WDT", "WP", "WRB"})
_ACTIVE = FINITE | {"VB"}
_ADVERBS = frozenset({"RB", "RBR"})
_REACH = 6


class ItLeftOut(Rule):
    """``the board left to the chairman to announce the losses``."""

    meta = Meta(
        code="WRD323",
        name="it-left-out",
        summary="“It” is lost where it stands for what follows with “to” or “that”.",
        why="The verb needs an object: you leave it to somebody to tell, and find it hard to hire.",
        severity=Severity.ERROR,
        fix_doubt=20,
        scope="sentence",
        source="Quirk et al., A Comprehensive Grammar of the English Language, 18.35",
        bad=(
            Example(
                "The chief [[left to]] his deputy to tell the staff.",
                "The chief left it to his deputy to tell the staff.",
            ),
            Example(
                "The law [[makes harder]] for women to own land.", "The law makes it harder for women to own land."
            ),
            "The firm [[found difficult]] to hire drivers.",
            "The bank [[thinks likely]] that rates will fall.",
        ),
        good=(
            "The chief left it to his deputy to tell the staff, and the firm found it hard to hire drivers.",
            "The house was left to his son to sell, and he left to join the army. He left to be with friends.",
            "It is a task that many find difficult to do, and which he made easier to do.",
            "What they found hard to bear was the wait. The chief left to the sound of cheers to join his wife.",
            "It is hard to make possible what nobody wants.",
        ),
    )  # fmt: skip
    triggers = _LEAVE | _FINDING

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each such verb."""
        view = syntax(document)
        for at in view.tokens.where(*_LEAVE):
            if at + 3 < view.sentence_end(at) and _is_active(view, at) and _leaves_to_somebody(view, at):
                yield self._finding(view, at)
        for at in view.tokens.where(*_JUDGED):
            verb = at - 1
            while verb > view.sentence_start(at) and view.tag[verb] in _ADVERBS:
                verb -= 1
            if view.lower[verb] in _FINDING and _is_active(view, verb) and _is_judged(view, verb, at):
                yield self._finding(view, verb)

    def _finding(self, view: SyntaxView, verb: int) -> Finding:
        """Put "it" behind the verb."""
        fix = Fix.insert("Write “it”", view.tokens.end_of(verb), " it", Safety.UNSAFE)
        message = f"“It” is missing: write “{view.text[verb]} it {view.text[verb + 1]}”."
        return self.found(view.tokens.span(verb, verb + 2), message, fixes=(fix,))


def _is_active(view: SyntaxView, verb: int) -> bool:
    """Whether a verb is active and has no relative word before it that may be its object."""
    first = view.sentence_start(verb)
    before = view.before_adverbs(verb - 1)
    if view.tag[verb] not in _ACTIVE and not (view.tag[verb] == "VBN" and view.lower[before] in {"has", "have", "had"}):
        return view.tag[verb] == "VBG" and view.tag[before] in {"IN", ",", "VBZ", "VBP", "VBD"}
    low = max(first, verb - _REACH)
    relative = not _RELATIVES.isdisjoint(view.tag[low:verb]) or "that" in view.lower[low:verb]
    named = view.tag[before] in NOUNS | {"PRP", "MD", "TO"}
    contact = view.tag[before] in {"PRP", "NNS", "NNP"} and before > first and view.tag[before - 1] in NOUNS
    return not relative and not contact and (named or view.tag[verb] == "VBN")


def _leaves_to_somebody(view: SyntaxView, at: int) -> bool:
    """Whether a person or a body follows "to", and then what it is to do."""
    if view.lower[at + 1] != "to" or view.tag[at + 2] not in {"DT", "PRP$", "NNP", "PRP"}:
        return False
    if view.tag[at + 2] in {"DT", "PRP$"}:
        group = view.noun_phrase(at + 2)
        head = group.head if group is not None else -1
    else:
        head = at + 2
        while view.next_tag(head) == "NNP":
            head += 1
    if head < 0 or head + 2 >= view.sentence_end(at):
        return False
    who = view.tag[head] in {"NNP", "PRP"} or share(view.lower[head], Kind.PERSON, Kind.GROUP) > _MOSTLY
    return who and view.lower[head + 1] == "to" and view.tag[head + 2] == "VB" and view.relation[head] != "nsubj:pass"


_MOSTLY = 0.6


def _is_judged(view: SyntaxView, verb: int, at: int) -> bool:
    """Whether "to" with a verb, "for" somebody "to", or "that" says what is hard, or likely."""
    if at + 3 >= view.sentence_end(at) or view.tag[at] not in {"JJ", "JJR", "RB", "RBR"}:
        return False
    after = view.lower[at + 1]
    if after == "to":
        return view.tag[at + 2] == "VB" and not view.lower[verb].startswith("believ")
    if after == "that":
        return view.tag[at + 1] == "IN"
    if after != "for":
        return False
    near = range(at + 3, min(at + 3 + _REACH, view.sentence_end(at) - 1))
    to = next((k for k in near if view.lower[k] == "to" and "VB" in possible_tags(view.lower[k + 1])), -1)
    return to > 0 and FINITE.isdisjoint(view.tag[at + 1 : to])

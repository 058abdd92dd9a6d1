"""``let him to go``, ``made them to pay``, ``had better to wait``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._complements import is_active, object_end
from newslint.checks.grammar.verb_forms._needless_to_far import far_governor
from newslint.checks.grammar.verb_forms._people import is_people
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.complements import complements, taking
from newslint.language.words.pronouns import OBJECT_PRONOUNS
from newslint.lexicon.auxiliaries import HAVE
from newslint.text import Document

_LETTING = frozenset("flat house room home property building apartment office land space cottage shop".split())
"""What is let to somebody, in order to earn money."""


class NeedlessTo(Rule):
    """An infinitive with "to" where the verb before takes one without."""

    meta = Meta(
        code="GRM412",
        name="needless-to",
        summary="No “to” after let, make, see and hear with an object, and after had better.",
        why="These take the plain form: let him go, made them pay. “To” is right only in the passive: was made to pay.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        source="Swan, Practical English Usage, 4th edition, section 91",
        bad=(
            "The judge made him [[to pay]] the costs.",
            "Losses made the carmaker [[to close]] its plant.",
            "The rule lets banks [[to charge]] more.",
            "You had better [[to wait]] until May.",
            "A nurse saw the driver [[to climb]] out of the cab.",
        ),
        good=(
            "He was made to pay the costs, and they made a promise to help.",
            "The rule lets banks charge more, and they let the flat to pay for it.",
            "You had better wait until May, and let it to a tenant.",
            "They found it better to wait and made it to the top.",
            "A man saw the doctor to ask for pills, and made the students in his care a promise to help.",
            "She saw him to the door and felt him to be sincere.",
        ),
    )
    triggers = frozenset({"to"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands before each infinitive."""
        view = syntax(document)
        for to in view.tokens.where("to"):
            verb, first = to + 1, view.sentence_start(to)
            if verb >= view.sentence_end(to) or view.tag[verb] != "VB" or to - first < 2:
                continue
            at = _governor(view, to, first)
            if at < 0:
                at = far_governor(view, to)
            if at >= 0:
                span = view.tokens.span(to, verb + 1)
                use = view.text[verb]
                yield self.found(span, f"No “to” after “{view.text[at]}”: write “{use}”.", fixes=(Fix.swap(span, use),))


def _governor(view: SyntaxView, to: int, first: int) -> int:
    """The word before an infinitive that takes it without "to"; -1 where there is none."""
    if view.lower[to - 1] == "better" and view.lower[to - 2] in HAVE | {"'d"}:
        return to - 1
    at = object_end(view, to, first)
    if at > first + 1 and view.lower[at] == "of" and view.tag[at - 1] in {"NNS", "NN"}:
        at = object_end(view, at, first)  # thousands of farmers
    if at < first or view.lower[at] not in taking("plain") or not is_active(view, at):
        return -1
    verb = complements()[view.lower[at]].word
    if verb == "let":
        letting = view.lower[to - 1] in _LETTING or (view.lower[to - 1] in {"it", "people"} and view.lower[at] == "'s")
        return -1 if letting or view.next_word(at) == "alone" else at
    if verb == "make" and is_people(view, to - 1) and _is_made_to(view, at, to):
        return at
    if view.lower[to - 1] not in OBJECT_PRONOUNS or at != to - 2 or view.lower[to + 1] == "be":
        return -1
    return at if verb == "make" or view.tag[at] in {"VBD", "VBN"} else -1


def _is_made_to(view: SyntaxView, at: int, to: int) -> bool:
    """Whether people are made to do something, and not made up of others, or made with an aim: made a team to win."""
    return (
        view.lower[at + 1] not in {"a", "an", "no", "any", "some"}
        and view.tag[at] != "VBG"
        and view.head[to + 1] != to - 1
    )

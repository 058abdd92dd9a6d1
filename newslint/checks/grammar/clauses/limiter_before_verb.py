"""“Almost” before the verb where the number is limited: "The hospital almost treated 900 people"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemma
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.text import Document

_NEARLY_DONE = frozenset(
    """kill lose die hit miss drown fall crash collapse double triple treble quadruple halve destroy break beat win
    reach tie set bring ruin bankrupt wipe cause score cut knock quit resign join max overtake cost drop pass touch
    match equal top cross exceed meet sink trip injure crush catch leave make have be do go come give take put say
    forget run tip""".split()
)
"""What may nearly happen, with a number or without one: nobody nearly spends a million, but somebody nearly dies."""
_NUMBERS = frozenset({"CD", "$", "#"})
_ALL = frozenset({"all", "every", "half"})


class LimiterBeforeVerb(Rule):
    """``The hospital almost treated 900 people``."""

    meta = Meta(
        code="GRM786",
        name="limiter-before-verb",
        summary="“Almost” or “nearly” stands before the verb, but limits the number behind it.",
        why="Whoever almost treated 900 people treated nobody; whoever treated almost 900 was busy.",
        severity=Severity.WARNING,
        scope="sentence",
        source="Garner's Modern English Usage: almost; only; Fowler's Modern English Usage: position of adverbs",
        bad=(
            Example(
                "The clinic [[almost treated]] 900 people on the first night.",
                fixed="The clinic treated almost 900 people on the first night.",
            ),
            "The club [[nearly spent]] £2m on the pitch.",
            "He [[only had worked]] there for a week when the money was gone.",
        ),
        good=(
            "The clinic treated almost 900 people, and the crash nearly killed two of them.",
            "The club nearly doubled its income, and he almost lost two fingers.",
            "He had only worked there for a week. It only has three beds.",
        ),
    )
    triggers = frozenset({"almost", "nearly", "only"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each adverb for a verb, and behind that for a number."""
        view = syntax(document)
        for at in view.tokens.where("almost", "nearly"):
            if _limits_number(view, at):
                span = view.tokens.span(at, at + 2)
                use = f"{view.text[at + 1]} {view.text[at]}"
                yield self.found(
                    span, f"Put it before the number: write “{use} …”.", fixes=(Fix.swap(span, use, Safety.UNSAFE),)
                )
        for at in view.tokens.where("only"):
            if at + 3 < view.sentence_end(at) and _limits_deed(view, at):
                span = view.tokens.span(at, at + 3)
                use = f"{view.text[at + 1]} only {view.text[at + 2]}"
                yield self.found(span, f"Write “{use}”, or put “only” before what it limits.")


def _limits_number(view: SyntaxView, at: int) -> bool:
    """Whether a verb of what cannot nearly be done, and then a number, stand behind an adverb and a subject."""
    verb = at + 1
    if verb + 2 >= view.sentence_end(at) or view.tag[verb] not in {"VBD", "VBN"} or not _is_subject(view, at):
        return False
    number = view.tag[verb + 1] in _NUMBERS or view.lower[verb + 1] in _ALL
    return number and view.lower[verb + 1] != "one" and lemma(view.lower[verb], "VBD") not in _NEARLY_DONE


def _is_subject(view: SyntaxView, at: int) -> bool:
    """Whether a noun or pronoun stands right before an adverb, and so no helping verb."""
    return view.previous_tag(at) in NOUNS | {"PRP"}


def _limits_deed(view: SyntaxView, at: int) -> bool:
    """Whether "only" stands between a pronoun and a helping verb with its participle: "he only had worked"."""
    helps = view.lower[at + 1] in HAVE | BE and view.tag[at + 1] == "VBD"
    return helps and view.tag[at + 2] == "VBN" and view.previous_tag(at) == "PRP"

"""``the deputies which represent the valley``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.pronouns_and_comparison._antecedents import antecedent, verb_after
from newslint.checks.grammar.pronouns_and_comparison._named_people import named_people
from newslint.checks.grammar.pronouns_and_comparison._which_of_person import which_of_persons
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.noun_kinds import Kind, is_surely
from newslint.text import Document

_SURE = 0.95
_PLURAL = frozenset({"are", "were", "have", "do"})


class WhichForPeople(Rule):
    """“Which” right after a word for persons, as the subject of a verb that agrees with it."""

    meta = Meta(
        code="GRM506",
        name="which-for-people",
        summary="“Which” where a person is meant.",
        why="People are “who”; “which” is for things, animals and bodies.",
        severity=Severity.ERROR,
        scope="sentence",
        doubt=5,
        fix_doubt=30,
        source="Swan, Practical English Usage, 4th edition, section 233",
        bad=(
            Example("The man [[which]] stole the van was caught.", fixed="The man who stole the van was caught."),
            Example(
                "Residents [[which]] live near the plant have sued.",
                fixed="Residents who live near the plant have sued.",
            ),
            "The two deputies [[which]] represent the valley voted against the bill.",
            "The letter was signed by Dr Henrik Lund, [[which]] heads the laboratory.",
            "The board sacked two surgeons [[which]] had lied to patients.",
            "The couple, [[which]] had driven all night, were asleep.",
            "The victim, Ida Lund, [[which]] is 91, was at home.",
            "The plan was cruel, said Ida Lund, [[which]] speaks for 31 boats.",
        ),
        good=(
            "The man who stole the van, which was new, was caught.",
            "A report on the residents which was leaked names the plant.",
            "It was sold to Ruth Lund, which made her rich, and to Lund Mills, which heads the table.",
            "The suppliers which went bankrupt owed millions.",
            "The cars of residents which were parked there burned.",
        ),
    )
    triggers = frozenset({"which"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the noun before each such word."""
        view = syntax(document)
        for at in view.tokens.where("which"):
            noun = antecedent(view, at)
            if noun < 0 or not _is_person(view.lower[noun]):
                continue
            verb = verb_after(view, at, noun)
            if verb >= 0 and (view.previous_word(at) != "," or _is_plural(view, noun, verb)):
                span = view.tokens.span(at)
                fix = Fix.swap(span, "who", Safety.SAFE)
                yield self.found(span, "People are “who”: write “who”.", fixes=(fix,))
        for at in sorted({*named_people(view), *which_of_persons(document)}):
            span = view.tokens.span(at)
            fix = Fix.swap(span, "who", Safety.SAFE)
            yield self.found(span, "People are “who”: write “who”.", fixes=(fix,))


def _is_person(noun: str) -> bool:
    """Whether a noun stands for people and hardly ever for anything else."""
    if noun.endswith(("maker", "makers")):
        return False  # firms: chipmakers, carmakers
    return noun in {"people", "couple", "couples"} or is_surely(noun, Kind.PERSON, least=_SURE)


def _is_plural(view: SyntaxView, noun: int, verb: int) -> bool:
    """Whether a verb is one of several, or nothing but the noun was told: a clause that is about all that was said has
    a verb of one, and a whole clause before it.
    """
    if FINITE.isdisjoint(view.tag[view.sentence_start(noun) : noun + 1]):
        return view.tag[noun] == "NNS" or view.sentence_start(noun) + 2 >= noun
    return view.tag[noun] == "NNS" and (view.lower[verb] in _PLURAL or view.tag[verb] == "VBP")

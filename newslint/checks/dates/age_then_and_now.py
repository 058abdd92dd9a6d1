"""Aged 68, married for 44 years, since he was 22."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.dates._years_between_ages import between_ages
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Related, Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import tokens
from newslint.story.lives import present_ages
from newslint.story.outlines import Outline, outline_of
from newslint.story.people import Person
from newslint.story.pronouns import SEXES
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_THEN = (
    lazy_regex(
        r"\bfor (?:the (?:past|last) )?(?P<span>#d\d+) ,? ?(?:ever )?since (?:(?P<who>he|she) (?:was|were|turned)"
        r"|the age of|being|turning) (?:only |just |a )?(?P<age>#[ac]\d+) "
    ),
    lazy_regex(
        r"(?P<span>#d\d+) ago ,? ?(?:when (?P<who>he|she) was|aged|at the age of|at age|at) (?:only |just |a )?"
        r"(?P<age>#[ac]\d+) (?=[,.;)—]|and |when |as )"
    ),
    lazy_regex(
        r"\b(?:when (?P<who>he|she) was|aged|at the age of|at age|at) (?:only |just )?(?P<age>#[ac]\d+) ,? ?"
        r"(?:(?:more|some) )?(?P<span>#d\d+) ago "
    ),
)
_YOUNGEST, _OLDEST = 3, 90
_MOST = 12
"""Years by which an age then may be wrong; what is farther off is of somebody else."""


class AgeThenAndNow(ArithmeticRule):
    """An age at which something began that the years since then and the age of today do not give."""

    meta = Meta(
        code="DAT124",
        name="age-then-and-now",
        summary="How old somebody is, and how old so many years ago, do not go together.",
        why="Readers subtract; one of the three numbers is wrong.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "Karl Berg, 68, died on Monday. He had been married for 44 years, since he was [[22]].",
            "Ida Lund, 52, joined the club 30 years ago, when she was [[18]].",
            "Ida Lund, 41, has sung for 25 years, since the age of [[19]].",
            "Ida Lund, 41, has left the stage. Lund, who first sang at 17, said that [[34 years]] of it were enough.",
        ),
        good=(
            "Karl Berg, 68, died on Monday. He had been married for 44 years, since he was 24.",
            "Ida Lund, 52, joined the club 30 years ago, when she was 22.",
            "Ida Lund, 41, has sung for more than 20 years, since the age of 19.",
            "Ida Lund, 41, has left the stage. Lund, who first sang at 17, said that 24 years of it were enough.",
            "Ida Lund, 52, met Karl Berg, 61, 30 years ago, when he was 32.",
        ),
    )
    triggers = frozenset({"since", "ago", "years"})

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look for an age then and the years since, and subtract those from the one age that they may be of."""
        known = [(who, age) for who, age in present_ages(document) if age.rough is None]
        table = tokens(document)
        said: list[Mismatch] = []
        for sentence in sorted({table.sentence_of(k) for k in table.where("since", "ago")}) if known else ():
            outline = outline_of(document, sentence)
            if outline is None or not statements(document).by_sentence.get(sentence):
                continue
            for way in _THEN:
                for m in way.finditer(outline.text):
                    span, then = outline.statement(m["span"]), outline.statement(m["age"])
                    if span.unit == "year" and span.rough is None and then.rough is None and not then.noun:
                        said += _against(outline, known, span, then, m["who"])
        yield from said
        for found in () if said else between_ages(document):
            yield Mismatch(
                found.stretch,
                f"From {document[found.then.span]} to {document[found.now.span]} is {found.right} years,"
                f" not {document[found.stretch]}",
                quoted(document, *sorted((found.now.span, found.then.span))),
                question="which is wrong?",
            )


def _against(
    outline: Outline,
    known: list[tuple[Person, Statement]],
    span: Statement,
    then: Statement,
    pronoun: str | None,
) -> Iterator[Mismatch]:
    """The mismatch with the one age of today that it may be of; nothing where any age fits, or several may."""
    ages = [(who, age) for who, age in known if age is not then and age.kind in (Kind.AGE, Kind.COUNT)]
    if any(abs(age.value - span.value - then.value) <= 1 for _, age in ages):
        return
    sex = SEXES.get(pronoun or "", "")
    may = [
        (who, age)
        for who, age in ages
        if _YOUNGEST <= age.value - span.value <= _OLDEST and who.gender in ("", sex or who.gender)
    ]
    own = [pair for pair in may if pair[1] in outline.statements]
    may = own or may
    if len({age.value for _, age in may}) != 1:
        return
    who, age = may[0]
    right = age.value - span.value
    if abs(right - then.value) <= _MOST:
        yield Mismatch(
            then.span,
            f"{age.value:g}, the age of {who.surname}, less {span.value:g} is {right:g}, not {then.value:g}",
            (Related(age.span, "The age of today."), Related(span.span, "The years since.")),
            right=f"{right:g}",
        )

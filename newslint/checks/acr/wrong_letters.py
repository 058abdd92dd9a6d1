"""An acronym whose letters are not those of the name before it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.acr._known import KNOWN
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.tokens import tokens
from newslint.story.acronyms import acronyms
from newslint.story.names import CONNECTORS
from newslint.text import Document


class WrongLetters(Rule):
    """``International Atomic Agency (IAEA)``."""

    meta = Meta(
        code="ACR104",
        name="wrong-letters",
        summary="The letters of an acronym do not fit the name before it.",
        why="A word of the name is missing or wrong, or the acronym is.",
        severity=Severity.WARNING,
        in_quotes=True,
        bad=("The Northern Harbour Union [[(NPHU)]] said its members had not been asked.",),
        good=(
            "The Northern Ports and Harbours Union (NPHU) said its members had not been asked.",
            "The French railway Grand Ligne du Nord (FGN) said its passengers had not been asked.",
            "The company, Harbour Holdings (HRBX), said its shares had risen.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at acronyms in brackets after a name that they nearly fit: one letter too many, too few or wrong."""
        table = tokens(document)
        for acronym in acronyms(document).values():
            if acronym.letters in KNOWN or len(acronym.letters) < 3:
                continue
            for expansion in acronym.defined:
                if expansion.matches or expansion.token is None:
                    continue
                words = [w for w in expansion.words if w not in CONNECTORS and w[0].isalpha()]
                initials = "".join(w[0] for w in words).upper()
                if len(initials) > 2 and _one_off(initials, acronym.letters):
                    name = document[table.span(expansion.first, expansion.last)]
                    span = table.span(expansion.token - 1, expansion.token + 2)
                    message = f"The letters of {acronym.letters} do not fit “{name}”: is a word missing?"
                    yield self.found(span, message)


def _one_off(one: str, two: str) -> bool:
    """Whether one letter was put in, left out or, inside, changed; the first and last must agree."""
    if one[0] != two[0] or one[-1] != two[-1]:
        return False
    if len(one) == len(two):
        return len(one) > 3 and sum(a != b for a, b in zip(one, two, strict=True)) == 1
    long, short = (one, two) if len(one) > len(two) else (two, one)
    return len(long) == len(short) + 1 and any(long[:k] + long[k + 1 :] == short for k in range(len(long)))

"""An acronym whose letters are not those of the name before it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.acronyms._known import KNOWN
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.name_words import CONNECTORS
from newslint.story.acronyms import acronyms
from newslint.text import Document


class WrongLetters(Rule):
    """``International Atomic Agency (IAEA)``."""

    meta = Meta(
        code="ACR104",
        name="wrong-letters",
        summary="The letters of an acronym do not fit the name before it.",
        why="A word of the name is missing or wrong, or the acronym is.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "The Northern Harbour Union [[(NPHU)]] said its members had not been asked.",
            "The Northern Harbour Pilots [[(NPH)]] said its members had not been asked.",
        ),
        good=(
            "The Northern Ports and Harbours Union (NPHU) said its members had not been asked.",
            "The French railway Grand Ligne du Nord (FGN) said its passengers had not been asked.",
            "The Korea Harbour Agency (KOHA) said its pilots had not been asked.",
            "The National Institute for Harbour and Coast Excellence (NICE) said its pilots had not been asked.",
            "The International Ski Federation (FIS) said its skiers had not been asked.",
            "The company, Harbour Holdings (HRBX), said its shares had risen.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at acronyms in brackets after a name whose initials they have in another order, or nearly have."""
        table = tokens(document)
        for acronym in acronyms(document).values():
            if acronym.letters in KNOWN or len(acronym.letters) < 3:
                continue
            for expansion in acronym.defined:
                if expansion.matches or expansion.token is None:
                    continue
                words = [w for w in expansion.words if w not in CONNECTORS and w[0].isalpha()]
                initials = "".join(w[0] for w in words).upper()
                mixed = _mixed_up(initials, acronym.letters)
                made = (len(initials) != len(acronym.letters) or len(initials) < _LONG) and _made_of(
                    words, acronym.letters
                )
                if not mixed and (made or not _one_off(initials, acronym.letters)):
                    continue
                name = document[table.span(expansion.first, expansion.last)]
                span = table.span(expansion.token - 1, expansion.token + 2)
                question = f"is “{initials}” meant" if mixed else "is a word missing"
                message = f"The letters of {acronym.letters} do not fit “{name}”: {question}?"
                yield self.found(span, message)


_LONG = 4
"""Letters of an acronym of which one that fits no word is a slip, though the name has it somewhere."""


def _mixed_up(initials: str, letters: str) -> bool:
    """Whether the letters are the initials in another order. Names translated for readers often have another first."""
    return initials != letters and sorted(initials) == sorted(letters) and initials[0] == letters[0]


def _made_of(words: list[str], letters: str) -> bool:
    """Whether the letters follow each other in the name: official short forms leave words out, and take in letters.

    ``Korea International Cooperation Agency (KOICA)``, ``... Health and Care Excellence (NICE)``.
    """
    rest = iter("".join(words).upper())
    return all(letter in rest for letter in letters)


def _one_off(one: str, two: str) -> bool:
    """Whether one letter was put in, left out or changed, not the first; where one is missing, the last must agree."""
    if len(one) < 3 or one[0] != two[0]:
        return False
    if len(one) == len(two):
        return sum(a != b for a, b in zip(one, two, strict=True)) == 1
    long, short = (one, two) if len(one) > len(two) else (two, one)
    return (
        one[-1] == two[-1]
        and len(long) == len(short) + 1
        and any(long[:k] + long[k + 1 :] == short for k in range(len(long)))
    )

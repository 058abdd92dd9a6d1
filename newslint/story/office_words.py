"""The office that words name: what it is called, its grade and its portfolio."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens
from newslint.lexicon.office_names import LONGEST_OFFICE, OFFICE_HEADS, OFFICE_NAMES, PORTFOLIOS, OfficeName
from newslint.util.records import NamedTuple

_DEPUTY = frozenset({"deputy", "vice"})
FOR_A_TIME = frozenset({"acting", "interim", "caretaker"})
"""Grades of those who hold an office until somebody is found for it."""
_GRADES = _DEPUTY | FOR_A_TIME | {"assistant", "junior", "shadow", "associate", "under", "honorary", "co"}
"""Words before an office that make another one of it."""
_LETTERS = frozenset({"pm", "md", "coo", "cfo", "ceo", "pc", "td"})
"""Offices that are read letter by letter, and are others' words in small letters."""
_JUNIOR = "minister of state"
_WITH_PORTFOLIO = frozenset({"minister", "secretary", "secretary of state", _JUNIOR})


class Office(NamedTuple):
    """An office as it is called at one place."""

    name: str
    """The words for it, lower case: ``chief executive``, ``vice president``, ``labour secretary``."""
    called: OfficeName
    grade: str
    """``deputy``, ``acting`` and the like, or empty; deputy for vice too."""
    portfolio: str
    """What a minister is in charge of, the same for all words for it, or empty."""
    former: bool
    """Whether it is held no more."""
    first: int
    """The token where the words begin, portfolio and grade among them."""

    @property
    def key(self) -> tuple[str, str, str]:
        """The same for all names of one office."""
        return self.called.office, self.grade, self.portfolio


def are_heads(tokens: list[str]) -> list[bool]:
    """Whether each token may end the name of an office."""
    return [token.lower().rstrip(".").removeprefix("ex-") in OFFICE_HEADS for token in tokens]


def read_office(table: Tokens, k: int) -> Office | None:
    """The office whose name ends with token k, with portfolio and grade as they stand before it, and ``ex-``."""
    bottom = table.sentence_start(k)
    words = [_bare(word) for word in table.lower[max(bottom, k + 1 - LONGEST_OFFICE) : k + 1]]
    size = next((n for n in range(len(words), 0, -1) if tuple(words[-n:]) in OFFICE_NAMES), 0)
    if not size or (words[-1] in _LETTERS and table.text[k].islower()):
        return None
    first, name, called = k + 1 - size, " ".join(words[-size:]), OFFICE_NAMES[tuple(words[-size:])]
    portfolio = ""
    if name in _WITH_PORTFOLIO:
        first, portfolio, word = _portfolio(table, k, first, bottom)
        if portfolio:
            called, name = called if name == _JUNIOR else OFFICE_NAMES[("minister",)], f"{word} {name}"
        elif name == "minister":
            return None
    first, grade, word = _grade(table, first, bottom)
    name = f"{word} {name}".lstrip() if grade == "deputy" else name
    return Office(name, called, grade, portfolio, table.lower[first].startswith("ex-"), first)


def _grade(table: Tokens, first: int, bottom: int) -> tuple[int, str, str]:
    """Where the words before an office begin that make another one of it, which one, and the word for it."""
    low, grade, written = table.lower, "", ""
    while first > bottom and not low[first].startswith("ex-"):
        word = _bare(low[first - 1])
        if word in _GRADES:
            grade, written = "deputy" if word in _DEPUTY else word, word
        elif word != "-" or low[first - 2] not in _GRADES:
            break
        first -= 1
    return first, grade, written


def _bare(word: str) -> str:
    """A word without ``ex-`` and without the stop of a short form."""
    return word.rstrip(".").removeprefix("ex-")


def _portfolio(table: Tokens, k: int, first: int, bottom: int) -> tuple[int, str, str]:
    """Where the portfolio before a minister begins, which it is and the word for it; or that after ``minister of``."""
    low = table.lower
    follows = k + 2 if low[k + 1 : k + 2] in (["of"], ["for"]) else len(low)
    for length in (2, 1):
        before, after = tuple(low[max(bottom, first - length) : first]), tuple(low[follows : follows + length])
        if before in PORTFOLIOS:
            return first - len(before), *PORTFOLIOS[before]
        if after in PORTFOLIOS:
            return first, *PORTFOLIOS[after]
    return first, "", ""

"""No list of words stands twice: not in the lexicon, not in code, not in both."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from pathlib import Path

import newslint
from newslint.language.syntax.tagging import TAGS
from newslint.lexicon import lists
from tests.lexicon.literals import LEAST, Literal, literals

ROOT = Path(newslint.__file__).parent
SHARE = 0.75
"""So much of the shorter of two lists in the other, and the shorter is taken from it."""
ALIKE = 2 / 3
"""So much of all words of two lists in both, and they are one list that drifted. Function words are compared by this
alone: whoever lists the articles or the pronouns lists something else, though all of them are function words. So are
choices that a mark makes from a list."""
FEW = 1 / 3
"""Less than so much of a list in the lexicon is a choice from it, and the list of whoever chose."""
GRAMMAR = ("function-words", "name-connectors")
EXCEPTIONS = {
    "__init__:_HOMES": "Names of this package, no words of the language.",
    "engine/codec:_FINDING": "Keys that programs read.",
    "engine/declarative/wording:_ELEMENT": "Keys of an element, as a schema.",
    "server/openapi:FINDING": "Keys that programs read.",
    "engine/codec:_REPORT": "Keys that programs read.",
    "story/clock_times:_WHEN": "Words before a time of day; others may stand before ages and places.",
    "checks/numbers/_partitions:_OF_THE_WHOLE": "A pattern.",
    "checks/numbers/_near_shares:_OF_DEFINITE": "A pattern.",
    "checks/numbers/wrong_ordinal:_AFTER_COUNT": "Wordings.",
    "checks/numbers/wrong_difference:_WAYS": "Wordings.",
    "checks/numbers/wrong_difference:_GAPS": "Gaps within a wording; other words tell them between sentences.",
    "language/syntax/asides:_RANKS": "Ranks that open an aside; the language core knows no story.",
    "story/endings/outcomes:_STANDS_FOR": "What stands for whole words in patterns.",
    "story/endings/outcomes:_AUXILIARIES": "A pattern.",
    "story/outlines:_SHORT": "What stands for whole words in wordings.",
    "language/detectors/confusion/right_words:_CLAUSE_OPENERS": "A verb of its own follows each; not all links.",
    "engine/kinds/govern:_NEEDED": "A weight for each preposition, measured.",
    "language/words/morphology:_OF_BE": "The tag of each form.",
}
"""Lists in code that may overlap with others, and why."""


@cache
def in_code() -> list[Literal]:
    """The lists in code; sets of tags are no words."""
    tags = {tag.lower() for tag in TAGS}
    found = [literal for file in sorted(ROOT.rglob("*.py")) for literal in literals(file, ROOT)]
    return [literal for literal in found if not literal.words <= tags]


@cache
def in_lexicon() -> list[Literal]:
    """The lists of the lexicon, whole, and by each of their marks; a colon parts those that few words have."""
    found: list[Literal] = []
    for file in sorted((ROOT / "lexicon/data").glob("*.tsv")):
        rows = lists.rows(file.stem)
        shares: dict[str, set[str]] = {"": set()}
        for row in rows:
            shares[""].add(row[0].lower())
            for mark in row[1].split() if len(row) > 1 else ():
                shares.setdefault(mark, set()).add(row[0].lower())
        found += (
            Literal(f"{file.stem}/{mark}" if 2 * len(words) > len(rows) else f"{file.stem}:{mark}", frozenset(words))
            for mark, words in shares.items()
        )
    return [literal for literal in found if len(literal.words) >= LEAST]


def alike(one: Literal, two: Literal) -> bool:
    """Whether two lists are one that drifted."""
    common = len(one.words & two.words)
    return common > LEAST and common >= ALIKE * len(one.words | two.words)


def taken(literal: Literal, known: Literal) -> bool:
    """Whether a list in code holds one of the lexicon, or is the larger part of one."""
    common = len(literal.words & known.words)
    if known.place.startswith(GRAMMAR):
        return alike(literal, known)
    if ":" in known.place:
        return common >= LEAST and common >= ALIKE * len(literal.words | known.words)
    if common < LEAST:
        return False
    part = common >= SHARE * len(literal.words) and common >= FEW * len(known.words)
    return part or common >= SHARE * len(known.words)


def test_a_list_that_came_back_would_be_found(tmp_path: Path) -> None:
    module = tmp_path / "rule.py"
    module.write_text(
        '_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today tomorrow".split())\n'
        '_WHO = {"president", "mayor", "governor", "senator", "chancellor", "premier", "minister", "pope", "king"}\n'
        '_MONTHS = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"\n'
        '_BOTH = """january february march april may june july august september october november december monday\n'
        'tuesday wednesday thursday friday saturday sunday ago then yesterday later"""\n'
    )
    found = literals(module, tmp_path)
    assert {literal.place for literal in found} == {"rule:_DAYS", "rule:_WHO", "rule:_MONTHS", "rule:_BOTH"}
    twice = {literal.place for literal in found if any(taken(literal, known) for known in in_lexicon())}
    assert twice == {"rule:_DAYS", "rule:_MONTHS", "rule:_BOTH"}, "nine offices of many are a choice"


def test_no_list_in_code_is_one_of_the_lexicon() -> None:
    twice = {
        f"{literal.place} is for most in {known.place}"
        for literal in in_code()
        for known in in_lexicon()
        if literal.place not in EXCEPTIONS and taken(literal, known)
    }
    assert sorted(twice) == []


def test_no_list_in_code_is_another() -> None:
    twice = {
        f"{one.place} is for most {two.place}"
        for one, two in combinations(in_code(), 2)
        if one.place != two.place and one.place not in EXCEPTIONS and two.place not in EXCEPTIONS and alike(one, two)
    }
    assert sorted(twice) == []


def test_every_exception_is_still_one() -> None:
    places = {literal.place for literal in in_code()}
    assert sorted(EXCEPTIONS.keys() - places) == []

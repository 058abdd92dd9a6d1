"""Main clauses: what could be a sentence of its own, and where it begins."""

from __future__ import annotations

import pytest

from newslint.language.syntax.clauses import (
    first_subject,
    main_clause_before,
    main_clause_verb,
    opens_main_clause,
    root_of,
)
from newslint.language.syntax.view import syntax
from newslint.text import Document


def test_the_root_is_that_of_the_sentence_of_a_word() -> None:
    view = syntax(Document("It rained all night. The river burst its banks."))
    assert view.lower[root_of(view, view.lower.index("it"))] == "rained"
    assert view.lower[root_of(view, view.lower.index("banks"))] == "burst"


def test_the_first_subject_begins_with_its_article() -> None:
    view = syntax(Document("On Friday the new ferry reached the island."))
    start, head = first_subject(view, 0, len(view.lower))
    assert (view.lower[start], view.lower[head]) == ("the", "ferry")
    assert first_subject(view, 0, 2) == (-1, -1)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The ferry sank, nobody knew why.", True),
        ("Take the ferry, it is cheap.", True),
        ("When the ferry sank, nobody knew why.", False),
        ("In the winter, nobody takes the ferry.", False),
        ("The ferry to the island, which is old, sank.", False),
    ],
)
def test_a_main_clause_has_its_subject_first_and_a_finite_verb(text: str, whole: bool) -> None:
    view = syntax(Document(text))
    assert main_clause_before(view, view.lower.index(",")) is whole


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The ferry sank, the crew had left it.", "had"),
        ("The ferry sank, having left the harbour.", None),
        ("The ferry sank, while the crew slept.", None),
        ("The ferry sank, that was clear.", None),
    ],
)
def test_the_verb_of_a_clause_after_a_comma(text: str, verb: str | None) -> None:
    view = syntax(Document(text))
    found = main_clause_verb(view, view.lower.index(",") + 1)
    assert (view.lower[found] if found >= 0 else None) == verb


@pytest.mark.parametrize(
    ("text", "word", "opens"),
    [
        ("When the storm came the old bridge fell.", "bridge", False),
        ("In the end the council paid for it.", "end", False),
        ("In short they paid for the bridge.", "they", True),
        ("In short there is no bridge.", "there", True),
        ("However the council of the town has no money for it.", "the", True),
        ("However the council of the town has no money for it.", "town", False),
    ],
)
def test_a_main_clause_opens_with_its_whole_subject(text: str, word: str, opens: bool) -> None:
    view = syntax(Document(text))
    assert opens_main_clause(view, view.lower.index(word)) is opens

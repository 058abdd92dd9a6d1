from __future__ import annotations

import pytest

from newslint.story.casualties import casualties
from newslint.text import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three people were killed.", [(3, "dead", "")]),
        ("A blast killed at least nine people and injured 45.", [(9, "dead", ""), (45, "hurt", "")]),
        ("Two soldiers died.", [(2, "dead", "soldiers")]),
        ("Twelve dead in crash", [(12, "dead", "")]),
        ("Police arrested 14 students.", [(14, "arrested", "students")]),
        ("Six buses were late, and a man was killed.", []),
    ],
)
def test_the_tolls_of_a_sentence(text: str, expected: list[tuple[int, str, str]]) -> None:
    assert [(t.quantity.value, t.outcome, t.who) for t in casualties(Document(text))] == expected

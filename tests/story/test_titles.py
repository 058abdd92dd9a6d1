"""Labels of former office."""

import pytest

from newslint.story.titles import labels
from newslint.text import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ex-mayor sang.", [("ex", "mayor")]),
        ("The former mayor sang.", [("former", "mayor")]),
        ("A former Hull harbour master and chief executive left.", [("former", "hull harbour master")]),
        ("The former vice president left.", [("former", "vice president")]),
        ("His ex-wife sang. It is an ex-gratia payment.", []),
        ("Of the two, the former is better.", []),
    ],
)
def test_labels(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(label.form, label.role) for label in labels(Document(text))] == expected

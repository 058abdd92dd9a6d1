"""Names that differ in typography, in an ending or in sound."""

from __future__ import annotations

import pytest

from newslint.checks.names.misspelt_name import MisspeltName
from newslint.text import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida O’Hara opened the pier. O’Hara said it was strong. Guests asked O'Hara to sing.", []),
        ("The Harbour Zionist list won. Zionist voters sang. “Zionism is ours,” said Zionist leader Ida Lund.", []),
        ("Jon Ashby ran. Jon Ashby said he was tired, and John Ashby sat down.", ["John"]),
        ("Stefan Ashby ran. Stefan Ashby said he was tired, and Stephan Ashby sat down.", ["Stephan"]),
        ("Tim Ashby ran. Tim Ashby said he was tired, and Kim Ashby sat down.", []),
        ("Carl Ashby ran. Carl Ashby said he was tired, and Anna Ashby sat down.", []),
    ],
)
def test_first_and_last_names_are_compared_by_letters_and_by_sound(text: str, expected: list[str]) -> None:
    document = Document(text)
    assert [document[finding.span] for finding in MisspeltName().check(document)] == expected

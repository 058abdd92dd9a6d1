"""Signs found one by one."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newslint.text import Document
from newslint.text.characters import find_all, non_ascii


@given(st.text("ab[(?X$", max_size=40))
def test_signs_stand_where_a_regular_expression_finds_them(text: str) -> None:
    expected = [m.start() for m in re.finditer(r"\[|\((?=\()|\?(?=\?\?)|\$(?=X)", text)]
    assert find_all(text, "[", "((", "???", "$X") == expected


@given(st.text(st.sampled_from("ab “”’é\U0001f600\ud800\n"), max_size=40))
def test_characters_beyond_ascii(text: str) -> None:
    found = non_ascii(Document(text))
    assert found.characters == {ch for ch in text if not ch.isascii()}
    assert found.paired == any(not (a.isascii() or b.isascii()) for a, b in pairwise(text))

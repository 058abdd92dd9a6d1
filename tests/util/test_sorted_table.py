"""Tables in text files, asked without being taken apart."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.util import sorted_table as under_test
from newslint.util.sorted_table import SortedTable

KEYS = st.text(st.characters(min_codepoint=33, exclude_categories=["Cs"]), min_size=1, max_size=8)
RESTS = st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs"]), max_size=8)


@pytest.mark.parametrize("block", [1, 16, 2048])
@given(table=st.dictionaries(KEYS, RESTS, max_size=40))
def test_each_line_is_found_and_no_other(block: int, table: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(under_test, "_BLOCK", block)
        path = Path(folder) / "table.txt"
        path.write_bytes("".join(f"{key} {rest}\n" for key, rest in sorted(table.items())).encode())
        lines = SortedTable(path, " ")
        for key, rest in table.items():
            assert lines.get(key) == rest
            for other in (key[:-1], key + "!", key + " ", "\ud800"):
                assert lines.get(other) == table.get(other)
        assert list(lines) == ([f"{key} {rest}" for key, rest in sorted(table.items())] or [""])

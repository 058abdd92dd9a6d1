"""YAML read within bounds: what would grow is refused, fast and by place."""

from __future__ import annotations

import time
import tracemalloc
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.shapes import anything
from newslint.engine.declarative.yamltree import node_of, read_yaml

BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (BOMB, "holds more than 50,000 values"),
        (BOMB.replace("[", "{k: [").replace("]", "]}"), "holds more than 50,000 values"),
        ("a: " + "[" * 100_000, "stand more than 20 deep"),
        ("a: " + "{a: " * 100_000, "stand more than 20 deep"),
        ("- " * 50_000 + "a", "stand more than 20 deep"),
        ("[" + "a," * 60_000 + "]", "holds more than 50,000 values"),
        ("a: " + "x" * (2 << 20), "larger than 1 MiB"),
        ("a: \x07", "no YAML"),
    ],
)
def test_what_would_grow_is_refused_soon(text: str, complaint: str) -> None:
    started = time.thread_time()
    with pytest.raises(BodyError, match=complaint):
        read_yaml(text.encode())
    assert time.thread_time() - started < 10


def test_a_bomb_takes_little_memory() -> None:
    tracemalloc.start()
    with pytest.raises(BodyError):
        read_yaml(BOMB.encode())
    assert tracemalloc.get_traced_memory()[1] < 20 << 20
    tracemalloc.stop()


def test_aliases_stand_for_what_they_name() -> None:
    assert anything(read_yaml(b"a: &x [1, two, no, ~, 1.5, '3']\nb: *x\n"), "it") == {
        "a": [1, "two", False, None, 1.5, "3"],
        "b": [1, "two", False, None, 1.5, "3"],
    }


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-999, 999) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(min_size=1, max_size=5), inner, max_size=3),
    max_leaves=9,
)


@given(VALUES)
def test_plain_values_come_back(value: object) -> None:
    assert anything(node_of(value), "it") == value


@given(st.text(alphabet=":-[]{}&*!|>'\"#%@` \n\tab1", max_size=40))
def test_no_text_does_more_than_to_be_refused(text: str) -> None:
    with suppress(BodyError):
        read_yaml(text.encode())

"""The layers of transformers give the same in C as in numpy, to the bit, and what they are known to give."""

from __future__ import annotations

from math import erf

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.language.network.native.library import Ends, Kernel
from newslint.language.network.store import Floats
from newslint.language.network.transformer import HEAD, attention, gelu, layer_norm

LENGTHS = st.lists(st.one_of(st.integers(0, 12), st.sampled_from([15, 16, 17, 64, 320])), min_size=1, max_size=5)
SIZES = st.sampled_from([1e-35, 1e-3, 1.0, 40.0, 1e4])


def rows(seed: int, size: int, width: int, largest: float = 1.0) -> Floats:
    numbers: Floats = np.random.default_rng(seed).standard_normal((size, width)).astype(np.float32)
    return numbers * np.float32(largest)


def ends_of(lengths: list[int]) -> Ends:
    ends: Ends = np.cumsum(lengths, dtype=np.int32)
    return ends


@settings(max_examples=40, deadline=None)
@given(LENGTHS, st.sampled_from([HEAD, 3 * HEAD]), SIZES, st.integers(0, 999))
def test_attention_gives_what_numpy_gives(
    known: dict[str, Kernel], lengths: list[int], width: int, largest: float, seed: int
) -> None:
    qkv, ends = rows(seed, sum(lengths), 3 * width, largest), ends_of(lengths)
    wanted = attention(qkv, ends, None)
    for level, by in known.items():
        assert np.array_equal(attention(qkv, ends, by), wanted), level


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 40), st.sampled_from([16, 48, 384]), SIZES, st.booleans(), st.integers(0, 999))
def test_rows_are_normalised_as_numpy_does(
    known: dict[str, Kernel], size: int, width: int, largest: float, more: bool, seed: int
) -> None:
    x, gain, bias = rows(seed, size, width, largest), rows(seed + 1, 1, width)[0], rows(seed + 2, 1, width)[0]
    others = rows(seed + 3, size, width) if more else None
    wanted = layer_norm(x.copy(), others, gain, bias, None)
    for level, by in known.items():
        assert np.array_equal(layer_norm(x.copy(), others, gain, bias, by), wanted), level


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 50), st.sampled_from([1, 16, 700]), SIZES, st.integers(0, 999))
def test_numbers_are_rectified_as_numpy_does(
    known: dict[str, Kernel], size: int, width: int, largest: float, seed: int
) -> None:
    x = rows(seed, size, width, largest)
    wanted = gelu(x.copy(), None)
    for level, by in known.items():
        assert np.array_equal(gelu(x.copy(), by), wanted), level


def test_the_rectifier_is_the_known_one() -> None:
    x = np.linspace(-12, 12, 4001).astype(np.float32)
    wanted = [value * (1 + erf(value / 2**0.5)) / 2 for value in x.tolist()]
    assert np.abs(gelu(x.copy(), None) - wanted).max() < 0.0006


def test_rows_have_mean_0_and_variance_1() -> None:
    x = layer_norm(rows(1, 20, 384, 7.0) + 3, None, np.ones(384, np.float32), np.zeros(384, np.float32), None)
    assert np.abs(x.mean(axis=1)).max() < 1e-5
    assert np.abs(x.std(axis=1) - 1).max() < 1e-4


def test_attention_is_a_mean_of_values_by_the_likeness_of_queries_and_keys() -> None:
    words, width = 21, 2 * HEAD
    qkv = rows(5, words, 3 * width)
    q, k, v = qkv.astype(np.float64).reshape(words, 3, 2, HEAD).transpose(1, 2, 0, 3)
    scores = np.exp(q @ k.transpose(0, 2, 1) / HEAD**0.5)
    wanted = (scores / scores.sum(axis=-1, keepdims=True) @ v).transpose(1, 0, 2).reshape(words, width)
    assert np.abs(attention(qkv, ends_of([words]), None) - wanted).max() < 0.02


def test_a_sentence_sees_itself_only(known: dict[str, Kernel]) -> None:
    qkv = rows(9, 30, 3 * HEAD)
    for by in (None, *known.values()):
        apart = [attention(qkv[:13], ends_of([13]), by), attention(qkv[13:], ends_of([17]), by)]
        assert np.array_equal(attention(qkv, ends_of([13, 17]), by), np.concatenate(apart))


@pytest.mark.parametrize("ends", [[5], [7, 6], [8]])
def test_sentences_that_cannot_be_are_refused(known: dict[str, Kernel], ends: list[int]) -> None:
    for by in known.values():
        with pytest.raises(ValueError, match="sizes"):
            by.attention(rows(1, 6, 3 * HEAD), np.array(ends, np.int32))


def test_widths_that_the_library_does_not_take_are_refused(known: dict[str, Kernel]) -> None:
    one = np.ones(20, np.float32)
    for by in known.values():
        with pytest.raises(ValueError, match="sizes"):
            by.layer_norm(rows(1, 6, 20), None, one, one)
        with pytest.raises(ValueError, match="does not suit"):
            by.layer_norm(rows(1, 6, 16), None, one, one)
        with pytest.raises(ValueError, match="sizes"):
            by.attention(rows(1, 6, 3 * 20), np.array([6], np.int32))
